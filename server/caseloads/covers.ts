import { assignment, client } from '@tremplin/db/schema/clients.ts';
import { handover, handoverClient } from '@tremplin/db/schema/outcomes.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { handoverToldDays } from '@tremplin/shared/caseloads.ts';
import type {
  Covers,
  HandoverKind,
  HandoverLine,
  ReadHandovers,
} from '@tremplin/shared/caseloads.ts';
import { addDays, parseIso, startOfDay } from '@tremplin/shared/day.ts';
import { and, count, desc, eq, gte, inArray, lt, or } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Ctx } from '../context.ts';
import { coversOn } from './policy.ts';

const page = 20;
const giver = alias(person, 'giver');
const receiver = alias(person, 'receiver');
const manager = alias(person, 'manager');

/** Who handed whom how many clients, the latest first. */
export async function handovers(
  ctx: Ctx,
  { personId, cursor }: ReadHandovers,
): Promise<{ lines: HandoverLine[]; next: ReadHandovers['cursor'] }> {
  return ctx.store.read(async (db) => {
    const rows = await db
      .select({ one: handover, from: giver.name, to: receiver.name, by: manager.name })
      .from(handover)
      .innerJoin(giver, eq(giver.id, handover.fromId))
      .innerJoin(receiver, eq(receiver.id, handover.toId))
      .leftJoin(manager, eq(manager.id, handover.byId))
      .where(and(personId === null ? undefined : isOf(personId), before(cursor)))
      .orderBy(desc(handover.at), desc(handover.id))
      .limit(page + 1);
    const shown = rows.slice(0, page);
    const covered = await coveredNow(
      db,
      ctx,
      shown.map(({ one }) => one.id),
    );
    const last = rows.length > page ? shown.at(-1) : undefined;
    return {
      lines: shown.map(({ one, ...names }) => ({
        id: one.id,
        kind: one.kind,
        ...names,
        clients: one.clients,
        untilDay: one.untilDay,
        note: one.note,
        at: one.at.toISOString(),
        covered: one.kind === 'cover' ? (covered.get(one.id) ?? 0) : 0,
      })),
      next: last ? { at: last.one.at.toISOString(), id: last.one.id } : null,
    };
  });
}

function isOf(personId: string): SQL | undefined {
  return or(eq(handover.fromId, personId), eq(handover.toId, personId));
}

function before(cursor: ReadHandovers['cursor']): SQL | undefined {
  if (cursor === null) return undefined;
  const at = parseIso(cursor.at);
  return or(lt(handover.at, at), and(eq(handover.at, at), lt(handover.id, cursor.id)));
}

async function coveredNow(db: Reader, ctx: Ctx, ids: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: handoverClient.handoverId, those: count() })
    .from(handoverClient)
    .innerJoin(assignment, eq(assignment.id, handoverClient.assignmentId))
    .where(and(inArray(handoverClient.handoverId, ids), coversOn(ctx.today)))
    .groupBy(handoverClient.handoverId);
  return new Map(rows.map(({ id, those }) => [id, those]));
}

/**
 * Which of one's own clients others have, and what was handed to oneself: covers while they last,
 * the rest for thirty days. A note is read only by whoever still has some of the clients.
 */
export async function covers(ctx: Ctx): Promise<Covers> {
  const me = ctx.actor.id;
  return ctx.store.read(async (db) => {
    const given = [
      ...(await covering(db, ctx, handover.toId, eq(client.counsellorId, me))),
      ...(await movedForGood(db, ctx, handover.toId, eq(handover.fromId, me))),
    ];
    const received = [
      ...(await covering(db, ctx, handover.fromId, eq(handover.toId, me))),
      ...(await movedForGood(db, ctx, handover.fromId, eq(handover.toId, me))),
    ];
    return {
      given: given.toSorted(latestFirst).map(asGiven),
      received: received.toSorted(latestFirst).map(({ name, ...one }) => ({ ...one, from: name })),
    };
  });
}

type Told = ReturnType<typeof asTold>;

function asGiven({ handoverId, kind, name, clients, untilDay, at }: Told) {
  return { handoverId, kind, to: name, clients, untilDay, at };
}

function latestFirst(a: { readonly at: string }, b: { readonly at: string }): number {
  return a.at < b.at ? 1 : -1;
}

/** Hand-overs with how many of their clients the cover still holds; `other` is who is named. */
async function covering(db: Reader, ctx: Ctx, other: AnyColumn, whose: SQL) {
  const rows = await db
    .select({ one: handover, name: person.name, clients: count() })
    .from(handover)
    .innerJoin(person, eq(person.id, other))
    .innerJoin(handoverClient, eq(handoverClient.handoverId, handover.id))
    .innerJoin(assignment, eq(assignment.id, handoverClient.assignmentId))
    .innerJoin(client, eq(client.id, handoverClient.clientId))
    .where(
      and(
        eq(handover.kind, 'cover'),
        gte(handover.untilDay, ctx.today),
        coversOn(ctx.today),
        whose,
      ),
    )
    .groupBy(handover.id, person.id);
  return rows.map((row) => asTold(row, 'cover'));
}

async function movedForGood(db: Reader, ctx: Ctx, other: AnyColumn, whose: SQL) {
  const rows = await db
    .select({ one: handover, name: person.name, clients: count() })
    .from(handover)
    .innerJoin(person, eq(person.id, other))
    .innerJoin(handoverClient, eq(handoverClient.handoverId, handover.id))
    .innerJoin(client, eq(client.id, handoverClient.clientId))
    .where(
      and(
        eq(handover.kind, 'permanent'),
        gte(handover.at, startOfDay(addDays(ctx.today, -handoverToldDays))),
        eq(client.counsellorId, handover.toId),
        whose,
      ),
    )
    .groupBy(handover.id, person.id);
  return rows.map((row) => asTold(row, 'permanent'));
}

interface Found {
  readonly one: typeof handover.$inferSelect;
  readonly name: string;
  readonly clients: number;
}

function asTold({ one, name, clients }: Found, kind: HandoverKind) {
  return {
    handoverId: one.id,
    kind,
    name,
    clients,
    untilDay: one.untilDay,
    note: one.note,
    at: one.at.toISOString(),
  };
}
