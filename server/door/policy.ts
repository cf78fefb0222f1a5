import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound, refuse } from '@tremplin/shared/faults.ts';
import { and, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import type { Ctx, RequestContext } from '../context.ts';
import { isRunByActor } from '../sessions/policy.ts';
import type { SessionRow } from '../sessions/policy.ts';
import { belongsTo, isOpen, opensDoor, readTicket } from './rules.ts';
import type { OpenDoorway } from './rules.ts';

export type Arrival = typeof attendance.$inferSelect;
export type OpenSession = SessionRow & OpenDoorway;

/** No session lasts longer, so that no door that is open now belongs to one that began before. */
const longestMs = 2 * 86_400_000;

/** The session at whose door this code is shown now; null of whatever else was sent. */
export async function doorOf(
  db: Reader,
  ctx: RequestContext,
  code: string,
): Promise<OpenSession | null> {
  const rows = await db
    .select()
    .from(infoSession)
    .where(
      and(
        gte(infoSession.startsAt, new Date(ctx.now.getTime() - longestMs)),
        isNotNull(infoSession.doorOpenedAt),
        inArray(infoSession.status, ['scheduled', 'held']),
      ),
    );
  const open = rows.filter((row) => isOpen(row, ctx.now));
  const found = open.filter((row) => opensDoor(ctx.office.keys.door, row, code, ctx.now));
  return found[0] ?? null;
}

/** The session that a ticket lets into, while its door stands open as it did when the ticket was given. */
export async function requireTicket(
  db: Reader,
  ctx: RequestContext,
  ticket: string,
): Promise<OpenSession> {
  const given = readTicket(ctx.office.keys.door, ticket, ctx.now);
  if (!given) throw refuse('door.ticket_spent');
  const [row] = await db.select().from(infoSession).where(eq(infoSession.id, given.sessionId));
  if (!row || !isOpen(row, ctx.now) || !belongsTo(given, row)) throw refuse('door.ticket_spent');
  return row;
}

/** A row of a session that the actor runs; otherwise not found, whether or not it exists. */
export async function requireArrival(db: Reader, ctx: Ctx, id: string): Promise<Arrival> {
  const [row] = await db
    .select()
    .from(attendance)
    .where(and(eq(attendance.id, id), isRunByActor(ctx, attendance.sessionId)))
    .limit(1);
  if (!row) throw notFound();
  return row;
}
