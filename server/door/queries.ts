import { attendance } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { doorsOpenAt } from '@tremplin/shared/session-rules.ts';
import type { SessionLanguage } from '@tremplin/shared/sessions.ts';
import { eq, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { requireRun } from '../sessions/policy.ts';
import { closesAt, doorCode, isOpen, mayOpen, stepAt, stepEnds } from './rules.ts';

/** What the projector shows: nobody's name. */
export interface Projected {
  readonly titleEn: string;
  readonly titleFr: string | null;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly language: SessionLanguage | null;
  /** From when a telephone may sign in. */
  readonly opensAt: string;
  /** The session is on, and its door may be opened. */
  readonly mayOpen: boolean;
  /** Null while the door is shut. */
  readonly shown: {
    readonly code: string;
    /** Where the code leads; it and the one before it are taken. */
    readonly url: string;
    /** When the next one comes. */
    readonly expiresAt: string;
  } | null;
  /** Those with a name who are here, of those who were expected or came. */
  readonly arrived: number;
  readonly expected: number;
  /** The office's clock, since the browser's may be wrong. */
  readonly asOf: string;
}

export async function code(ctx: Ctx, sessionId: string): Promise<Projected> {
  return ctx.store.read(async (db) => {
    const session = await requireRun(db, ctx, sessionId);
    const open = isOpen(session, ctx.now);
    const letters = open && doorCode(ctx.office.keys.door, session, stepAt(ctx.now));
    return {
      titleEn: session.titleEn,
      titleFr: session.titleFr,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt?.toISOString() ?? null,
      language: session.language,
      opensAt: doorsOpenAt(session.startsAt).toISOString(),
      mayOpen: mayOpen(session) && ctx.now <= closesAt(session),
      shown: letters
        ? {
            code: letters,
            url: `${ctx.office.publicUrl}/s/${letters}`,
            expiresAt: stepEnds(ctx.now).toISOString(),
          }
        : null,
      ...(await headsOf(db, sessionId)),
      asOf: ctx.now.toISOString(),
    };
  });
}

async function headsOf(
  db: Reader,
  sessionId: string,
): Promise<{ arrived: number; expected: number }> {
  const rows = await db
    .select({ status: attendance.status, heads: sql<number>`count(*)`.mapWith(Number) })
    .from(attendance)
    .where(eq(attendance.sessionId, sessionId))
    .groupBy(attendance.status);
  const of = (...statuses: readonly string[]): number =>
    rows.reduce((sum, { status, heads }) => sum + (statuses.includes(status) ? heads : 0), 0);
  return { arrived: of('attended'), expected: of('registered', 'attended', 'no_show') };
}
