import { assignment, client, clientStatusEvent, enrolment } from '@tremplin/db/schema/clients.ts';
import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { TakeOn } from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { notFound, refuse } from '@tremplin/shared/faults.ts';
import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { write } from '../write.ts';
import { changeStatusWithin, noteContact } from './commands.ts';
import type { ClientRow } from './policy.ts';

/** Somebody who walked into a session and whom no counsellor has yet. */
export interface Unassigned {
  readonly id: string;
  readonly name: string;
  readonly programme: string | null;
  readonly since: Day;
  /** The first session they came to. */
  readonly session: { readonly titleEn: string; readonly titleFr: string | null } | null;
}

const isUnassigned = and(eq(client.status, 'referral'), isNull(client.counsellorId));

/** Walk-ins without a counsellor, whoever waits longest first. Nobody there leaves no line. */
export async function unassigned(ctx: Ctx): Promise<Unassigned[]> {
  const some = await ctx.store.read((db) => db.$count(client, isUnassigned));
  if (some === 0) return [];
  // One list that is on the page all day, so that looking again within minutes is one look.
  const line = { resource: 'unassigned', resourceId: 'all', action: 'list' } as const;
  return view(ctx, line, async (db) => {
    const rows = await db
      .select({
        id: client.id,
        givenName: client.givenName,
        familyName: client.familyName,
        since: client.intakeOn,
      })
      .from(client)
      .where(isUnassigned)
      .orderBy(asc(client.intakeOn), asc(client.nameSort), asc(client.id))
      .limit(200);
    const ids = rows.map(({ id }) => id);
    const codes = await programmesOf(db, ctx.today, ids);
    const cameTo = await firstSessions(db, ids);
    return rows.map(({ id, since, ...named }) => ({
      id,
      name: clientName(named),
      programme: codes.get(id) ?? null,
      since,
      session: cameTo.get(id) ?? null,
    }));
  });
}

/**
 * The walk-in becomes the counsellor's own client, active from today. Whoever asks second is told
 * that somebody has them; the same counsellor asking again changes nothing.
 */
export async function takeOn(ctx: Ctx, input: TakeOn): Promise<{ id: string; fileNo: number }> {
  return write(ctx, async (tx, record) => {
    const [row] = await tx.select().from(client).where(eq(client.id, input.id));
    if (!row) throw notFound();
    const again = row.counsellorId === ctx.actor.id;
    if (!again) {
      await requireUnassigned(tx, row);
      const version = await assignTo(tx, ctx, row, input.entryEmployment);
      await changeStatusWithin(tx, ctx, record, { ...row, version }, 'active', null);
      await noteContact(tx, row.id, ctx.today);
    }
    await record({
      action: 'take_on',
      resource: 'client',
      resourceId: row.id,
      clientId: row.id,
      fields: { counsellorId: ctx.actor.id, ...(again && { again }) },
    });
    return { id: row.id, fileNo: row.fileNo };
  });
}

/** Throws; that somebody else has them is said of walk-ins alone, every other client is not found. */
async function requireUnassigned(tx: Tx, row: ClientRow): Promise<void> {
  if (row.status === 'referral' && row.counsellorId === null) return;
  const wasTaken = and(
    eq(clientStatusEvent.clientId, row.id),
    eq(clientStatusEvent.fromStatus, 'referral'),
  );
  if ((await tx.$count(clientStatusEvent, wasTaken)) === 0) throw notFound();
  throw refuse('clients.already_taken');
}

async function assignTo(
  tx: Tx,
  ctx: Ctx,
  row: ClientRow,
  entryEmployment: TakeOn['entryEmployment'],
): Promise<number> {
  const version = row.version + 1;
  await tx
    .update(client)
    .set({ counsellorId: ctx.actor.id, entryEmployment, version, updatedAt: ctx.now })
    .where(and(eq(client.id, row.id), eq(client.version, row.version)));
  await tx.insert(assignment).values({
    id: ctx.newId(),
    clientId: row.id,
    personId: ctx.actor.id,
    kind: 'primary',
    fromDay: ctx.today,
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
    updatedAt: ctx.now,
  });
  return version;
}

async function programmesOf(
  db: Reader,
  on: Day,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ clientId: enrolment.clientId, code: programme.code })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .where(
      and(
        inArray(enrolment.clientId, [...ids]),
        lte(enrolment.startsOn, on),
        or(isNull(enrolment.endsOn), gte(enrolment.endsOn, on)),
      ),
    )
    .orderBy(asc(enrolment.startsOn), asc(enrolment.id));
  return new Map(rows.map(({ clientId, code }) => [clientId, code]));
}

async function firstSessions(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<Unassigned['session']>>> {
  const rows = await db
    .select({
      clientId: attendance.clientId,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
    })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(and(inArray(attendance.clientId, [...ids]), eq(attendance.status, 'attended')))
    .orderBy(asc(infoSession.startsAt), asc(infoSession.id));
  // Later ones do not take the place of the first.
  return new Map(
    rows.toReversed().map(({ clientId, titleEn, titleFr }) => [clientId, { titleEn, titleFr }]),
  );
}
