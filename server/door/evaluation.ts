import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { SendEvaluation } from '@tremplin/shared/attendance.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import { eq } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { rowOfToken, takesEvaluations } from '../evaluation-link.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { write } from '../write.ts';
import { allowTry } from './throttle.ts';

export interface Asked {
  readonly titleEn: string;
  readonly titleFr: string | null;
  /** ISO instant. */
  readonly startsAt: string;
  /** What the office calls itself. */
  readonly office: string;
  readonly answered: boolean;
}

/** What a link asks about; nobody is named, and whatever is wrong with the link sounds the same. */
export async function evaluation(ctx: RequestContext, token: string): Promise<Asked> {
  const id = await readLink(ctx, token);
  return ctx.store.read(async (db) => {
    const { row, session } = await requireAsked(ctx, db, id);
    const { officeName } = await thresholdsOf(db);
    return {
      titleEn: session.titleEn,
      titleFr: session.titleFr,
      startsAt: session.startsAt.toISOString(),
      office: officeName,
      answered: row.evaluatedAt !== null,
    };
  });
}

/** Kept once, however often it is sent; the last that was sent stands. */
export async function sendEvaluation(
  ctx: RequestContext,
  input: SendEvaluation,
): Promise<{ readonly ok: true }> {
  const id = await readLink(ctx, input.token);
  return write(ctx, async (tx, record) => {
    const { row } = await requireAsked(ctx, tx, id);
    const comment = input.comment === '' ? null : input.comment;
    const again = row.evaluationScore === input.score && row.comment === comment;
    if (!again)
      await tx
        .update(attendance)
        .set({
          evaluationScore: input.score,
          comment,
          evaluatedAt: ctx.now,
          updatedAt: ctx.now,
          version: row.version + 1,
        })
        .where(eq(attendance.id, row.id));
    await record({
      action: 'send_evaluation',
      resource: 'attendance',
      resourceId: row.id,
      clientId: row.clientId,
      fields: { sessionId: row.sessionId, ...(again && { again }) },
    });
    return { ok: true };
  });
}

/** A link of this office is never slowed, whoever else guesses from the same network. */
async function readLink(ctx: RequestContext, token: string): Promise<string> {
  const id = rowOfToken(ctx.office.keys, token);
  if (id !== null) return id;
  const whose = `evaluation ${ctx.origin.ipPrefix}`;
  await ctx.store.tx(
    async (tx) => {
      const count = await allowTry(tx, ctx, ['code', whose]);
      await count();
    },
    { chained: true },
  );
  throw spent();
}

async function requireAsked(ctx: RequestContext, db: Reader, id: string) {
  const [found] = await db
    .select({ row: attendance, session: infoSession })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(eq(attendance.id, id));
  if (found?.row.status !== 'attended' || !takesEvaluations(found.session, ctx.now)) throw spent();
  return found;
}

function spent() {
  return refuse('door.evaluation_spent');
}
