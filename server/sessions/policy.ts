import { infoSession, sessionHelper, sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { forbidden, notFound, staleVersion } from '@tremplin/shared/faults.ts';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';

export type SessionRow = typeof infoSession.$inferSelect;

declare const run: unique symbol;
/** A session this person runs: its list, its door and its outcome are theirs to see. */
export type RunSession = SessionRow & { readonly [run]: true };

/** True for sessions whose facilitator the actor is, or which they help to run; facilitators only. */
export function isRunByActor(ctx: Ctx, sessionId: AnyColumn = infoSession.id): SQL {
  if (!ctx.actor.roles.includes('facilitator')) return sql`1 = 0`;
  return sql`(${sessionId} in (
    select ${infoSession.id} from ${infoSession} where ${infoSession.facilitatorId} = ${ctx.actor.id}
    union
    select ${sessionHelper.sessionId} from ${sessionHelper}
    where ${sessionHelper.personId} = ${ctx.actor.id}))`;
}

/** Any session: what it is about is everybody's who may read sessions at all. */
export async function requireSession(db: Reader, id: string): Promise<SessionRow> {
  const [row] = await db.select().from(infoSession).where(eq(infoSession.id, id)).limit(1);
  if (!row) throw notFound();
  return row;
}

/** Whether the actor runs it; to a facilitator who does not, its list is closed until they help. */
export async function runsSession(db: Reader, ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await db
    .select({ id: infoSession.id })
    .from(infoSession)
    .where(and(eq(infoSession.id, id), isRunByActor(ctx)))
    .limit(1);
  return row !== undefined;
}

/** The session, if the actor runs it; refused otherwise: that it exists is no secret. */
export async function requireRun(db: Reader, ctx: Ctx, id: string): Promise<RunSession> {
  const row = await requireSession(db, id);
  if (!(await runsSession(db, ctx, id))) throw forbidden();
  return asRun(row);
}

/** Throws when somebody changed the session since it was read. */
export function requireVersion(row: SessionRow, version: number): void {
  if (row.version !== version) throw staleVersion(row.version);
}

/** Who speaks, in the order of the form. */
export async function presentersOf(db: Reader, sessionId: string) {
  return db
    .select()
    .from(sessionPresenter)
    .where(eq(sessionPresenter.sessionId, sessionId))
    .orderBy(asc(sessionPresenter.place));
}

/** Guarantee: only called on a row that the scope has let through. */
function asRun(row: SessionRow): RunSession {
  return row as RunSession;
}
