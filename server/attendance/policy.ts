import { client } from '@tremplin/db/schema/clients.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { forbidden, notFound, refuse } from '@tremplin/shared/faults.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { isRunByActor, requireSession, runsSession } from '../sessions/policy.ts';
import type { SessionRow } from '../sessions/policy.ts';

export type AttendanceRow = typeof attendance.$inferSelect;

declare const seen: unique symbol;
/** A row of a list that this person may read and move: of a session they run, or of an own client. */
export type SeenRow = AttendanceRow & { readonly [seen]: true };

/** True for rows of sessions the actor runs, and for rows of the actor's own clients. */
export function isSeenRow(ctx: Ctx): SQL {
  return sql`(${isRunByActor(ctx, attendance.sessionId)} or ${isOwnClient(ctx, attendance.clientId)})`;
}

/** The row, if it is seen; otherwise not found, whether or not it exists. */
export async function requireRow(db: Reader, ctx: Ctx, id: string): Promise<SeenRow> {
  const [row] = await db
    .select()
    .from(attendance)
    .where(and(eq(attendance.id, id), isSeenRow(ctx)))
    .limit(1);
  if (!row) throw notFound();
  return asSeen(row);
}

export interface ListAccess {
  readonly session: SessionRow;
  /** The actor runs it: everybody's name. Otherwise own clients only. */
  readonly runs: boolean;
}

/** The session and how far its list is open; to a facilitator who does not run it, not at all. */
export async function requireList(db: Reader, ctx: Ctx, sessionId: string): Promise<ListAccess> {
  const session = await requireSession(db, sessionId);
  const runs = await runsSession(db, ctx, sessionId);
  if (!runs && !ctx.actor.roles.includes('counsellor')) throw forbidden();
  return { session, runs };
}

/** Before it takes place somebody may be put on the list, and looked for. */
export function requireListOpen({ status }: SessionRow): void {
  if (status !== 'draft' && status !== 'scheduled')
    throw refuse('attendance.list_closed', { status: `sessions.statuses.${status}` });
}

/** Clients that may be put on a list by whoever it is open to; part of a where-clause over clients. */
export function mayBeListed(ctx: Ctx, { runs }: ListAccess): SQL | undefined {
  return runs ? undefined : isOwnClient(ctx, client.id);
}

/** Guarantee: only called on a row that the scope has let through. */
function asSeen(row: AttendanceRow): SeenRow {
  return row as SeenRow;
}
