import { client } from '@tremplin/db/schema/clients.ts';
import { attendance, attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { seated } from '@tremplin/shared/session-rules.ts';
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { writeLettersWithin } from '../letters/commands.ts';
import type { RecordLine } from '../write.ts';
import type { SessionRow } from './policy.ts';

/** What a seat depends on; after a change of it, the session as it is now. */
export type Room = Pick<SessionRow, 'id' | 'capacity' | 'startsAt' | 'status'>;

/** Whoever is registered or has come. */
export async function seatsTaken(db: Reader, sessionId: string): Promise<number> {
  const sitting = inArray(attendance.status, [...seated]);
  return db.$count(attendance, and(eq(attendance.sessionId, sessionId), sitting));
}

/** Seats that are left; Infinity where the room has no end, never below 0. */
export async function seatsFree(db: Reader, { id, capacity }: Room): Promise<number> {
  if (capacity === null) return Infinity;
  return Math.max(0, capacity - (await seatsTaken(db, id)));
}

/** The number behind everybody who waits. */
export async function nextWaitNo(db: Reader, sessionId: string): Promise<number> {
  const [last] = await db
    .select({ no: sql<number>`coalesce(max(${attendance.waitNo}), 0)`.mapWith(Number) })
    .from(attendance)
    .where(eq(attendance.sessionId, sessionId));
  return (last?.no ?? 0) + 1;
}

/**
 * Gives free seats to those who wait, whoever waits longest first, and writes to them. Not once the
 * session has begun, and not to `but`, who has just been put on the wait list. Answers how many.
 */
export async function promoteWithin(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  room: Room,
  but: string | null = null,
): Promise<number> {
  const ahead = room.status === 'draft' || room.status === 'scheduled';
  const free = ahead && room.startsAt > ctx.now ? await seatsFree(tx, room) : 0;
  if (free === 0) return 0;
  const waiting = await tx
    .select({ id: attendance.id, clientId: attendance.clientId })
    .from(attendance)
    .innerJoin(client, eq(client.id, attendance.clientId))
    .where(
      and(
        eq(attendance.sessionId, room.id),
        eq(attendance.status, 'waitlisted'),
        // Whoever has taken back their consent meanwhile is not written on any list.
        eq(client.consented, true),
        but === null ? undefined : ne(attendance.id, but),
      ),
    )
    .orderBy(asc(attendance.waitNo), asc(attendance.id));
  const next = free === Infinity ? waiting : waiting.slice(0, free);
  for (const row of next) await promote(tx, ctx, record, room.id, row);
  // Of a session that is not announced yet nobody is told anything.
  if (room.status === 'scheduled') {
    const to = next.map(({ id, clientId }) => ({ attendanceId: id, sessionId: room.id, clientId }));
    await writeLettersWithin(tx, ctx, 'promoted', to);
  }
  return next.length;
}

async function promote(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  sessionId: string,
  row: { readonly id: string; readonly clientId: string },
): Promise<void> {
  await tx
    .update(attendance)
    .set({
      status: 'registered',
      waitNo: null,
      updatedAt: ctx.now,
      version: sql`${attendance.version} + 1`,
    })
    .where(eq(attendance.id, row.id));
  await tx.insert(attendanceEvent).values({
    id: ctx.newId(),
    attendanceId: row.id,
    sessionId,
    clientId: row.clientId,
    fromStatus: 'waitlisted',
    toStatus: 'registered',
    tappedAt: ctx.now,
    at: ctx.now,
    byId: ctx.actor.id,
    applied: true,
  });
  await record({
    action: 'promote',
    resource: 'attendance',
    resourceId: row.id,
    clientId: row.clientId,
    fields: { sessionId, from: 'waitlisted', to: 'registered' },
  });
}
