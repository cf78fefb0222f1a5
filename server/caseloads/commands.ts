import { assignment, client } from '@tremplin/db/schema/clients.ts';
import { handover, handoverClient } from '@tremplin/db/schema/outcomes.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { HandoverAct, Reassign, SetCaseloadTarget } from '@tremplin/shared/caseloads.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, notFound, refuse } from '@tremplin/shared/faults.ts';
import { reach } from '@tremplin/shared/policy.ts';
import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { requirePerson } from '../people/policy.ts';
import { write } from '../write.ts';
import {
  coversOn,
  lastsTo,
  requireGiver,
  requireReceiver,
  requireTheirs,
  requireUncovered,
} from './policy.ts';

/** How many clients somebody is meant to have at most, or nothing said. */
export async function setTarget(
  ctx: Ctx,
  input: SetCaseloadTarget,
): Promise<{ readonly version: number; readonly at: string }> {
  return write(ctx, async (tx, record) => {
    const seen = await requirePerson(tx, input.personId, input.version);
    const version = seen.version + 1;
    await tx
      .update(person)
      .set({ caseloadTarget: input.value, version, updatedAt: ctx.now })
      .where(eq(person.id, seen.id));
    await record({
      action: 'set_target',
      resource: 'caseload',
      resourceId: seen.id,
      fields: { before: seen.caseloadTarget, value: input.value },
    });
    return { version, at: ctx.now.toISOString() };
  });
}

interface HandedOn {
  readonly handoverId: string;
  readonly clients: number;
}

/** Hands clients on for good or until a day, all of them or none. Who may read them changes at once. */
export async function reassign(ctx: Ctx, input: Reassign): Promise<HandedOn> {
  const { kind, note } = input;
  const untilDay = kind === 'cover' ? input.untilDay : null;
  if (untilDay !== null && untilDay < ctx.today)
    throw invalidFields({ path: 'untilDay', key: 'errors.until_past' });
  const clientIds = [...new Set(input.clientIds)];
  return write(ctx, async (tx, record) => {
    const giver = await requireGiver(tx, input.fromId);
    const receiver = await requireReceiver(tx, ctx, input.toId);
    await requireTheirs(tx, giver, clientIds);
    if (kind === 'permanent') await handOver(tx, ctx, clientIds, giver.id, receiver.id);
    else {
      await requireUncovered(tx, ctx, clientIds, receiver.id);
      await endWith(tx, ctx, and(heldBy(receiver.id, clientIds), eq(assignment.kind, 'cover')));
    }
    const given = { personId: receiver.id, toDay: untilDay };
    const made = clientIds.map((clientId) => ({ clientId, assignmentId: ctx.newId() }));
    await tx.insert(assignment).values(
      made.map(({ clientId, assignmentId }) => ({
        id: assignmentId,
        clientId,
        ...given,
        kind: kind === 'permanent' ? ('primary' as const) : kind,
        fromDay: ctx.today,
        createdAt: ctx.now,
        createdBy: ctx.actor.id,
        updatedAt: ctx.now,
      })),
    );
    const act = { kind, fromId: giver.id, toId: receiver.id, untilDay, note };
    const handoverId = await keepAct(tx, ctx, act, made);
    await record({
      action: 'reassign',
      resource: 'caseload',
      resourceId: handoverId,
      fields: { kind, from: giver.id, to: receiver.id, clients: made.length, untilDay },
    });
    return { handoverId, clients: made.length };
  });
}

/**
 * Ends a cover today: by the clients' own counsellor for those who are theirs, by a manager for all
 * that it still covers.
 */
export async function takeBack(ctx: Ctx, id: string): Promise<HandedOn> {
  return write(ctx, async (tx, record) => {
    const all = reach(ctx.actor, 'update', 'cover') === 'all';
    const [given] = await tx.select().from(handover).where(eq(handover.id, id)).limit(1);
    if (given?.kind !== 'cover') throw notFound();
    const covered = await stillCovered(tx, ctx, id);
    const back = covered.filter(({ counsellorId }) => all || counsellorId === ctx.actor.id);
    // Whoever may take back nothing of it is not told that it exists.
    if (back.length === 0 && !all && given.fromId !== ctx.actor.id) throw notFound();
    if (back.length === 0) throw refuse('caseloads.not_covered');
    const ids = back.map(({ assignmentId }) => assignmentId);
    await endWith(tx, ctx, inArray(assignment.id, ids));
    const act = { kind: 'taken_back', fromId: given.toId, toId: given.fromId } as const;
    const handoverId = await keepAct(tx, ctx, { ...act, untilDay: null, note: '' }, back);
    await record({
      action: 'take_back',
      resource: 'cover',
      resourceId: handoverId,
      fields: { of: id, from: given.toId, to: given.fromId, clients: back.length },
    });
    return { handoverId, clients: back.length };
  });
}

/** The giver keeps nothing of these clients; a cover that the receiver had is over with it. */
async function handOver(
  tx: Tx,
  ctx: Ctx,
  clientIds: readonly string[],
  fromId: string,
  toId: string,
): Promise<void> {
  await endWith(tx, ctx, heldBy(fromId, clientIds));
  await endWith(tx, ctx, and(heldBy(toId, clientIds), eq(assignment.kind, 'cover')));
  await tx
    .update(client)
    .set({ counsellorId: toId, version: sql`${client.version} + 1`, updatedAt: ctx.now })
    .where(inArray(client.id, [...clientIds]));
}

function heldBy(personId: string, clientIds: readonly string[]): SQL | undefined {
  return and(eq(assignment.personId, personId), inArray(assignment.clientId, [...clientIds]));
}

/** Assignments that last today end yesterday; those that began today never were. */
async function endWith(tx: Tx, ctx: Ctx, which: SQL | undefined): Promise<void> {
  await tx
    .delete(assignment)
    .where(and(which, lastsTo(ctx.today), gte(assignment.fromDay, ctx.today)));
  const yesterday: Day = addDays(ctx.today, -1);
  await tx
    .update(assignment)
    .set({ toDay: yesterday, version: sql`${assignment.version} + 1`, updatedAt: ctx.now })
    .where(and(which, lastsTo(ctx.today), lt(assignment.fromDay, ctx.today)));
}

async function stillCovered(db: Reader, ctx: Ctx, handoverId: string) {
  return db
    .select({
      clientId: handoverClient.clientId,
      assignmentId: handoverClient.assignmentId,
      counsellorId: client.counsellorId,
    })
    .from(handoverClient)
    .innerJoin(assignment, eq(assignment.id, handoverClient.assignmentId))
    .innerJoin(client, eq(client.id, handoverClient.clientId))
    .where(and(eq(handoverClient.handoverId, handoverId), coversOn(ctx.today)));
}

interface Act {
  readonly kind: HandoverAct;
  readonly fromId: string;
  readonly toId: string;
  readonly untilDay: Day | null;
  readonly note: string;
}

/** What was done with whom, for good: it stands in each client's timeline. */
async function keepAct(
  tx: Tx,
  ctx: Ctx,
  act: Act,
  those: readonly { readonly clientId: string; readonly assignmentId: string }[],
): Promise<string> {
  const id = ctx.newId();
  await tx
    .insert(handover)
    .values({ id, ...act, clients: those.length, at: ctx.now, byId: ctx.actor.id });
  await tx.insert(handoverClient).values(
    those.map(({ clientId, assignmentId }) => ({
      id: ctx.newId(),
      handoverId: id,
      clientId,
      assignmentId,
    })),
  );
  return id;
}
