import { letter } from '@tremplin/db/schema/letters.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { RecordEvaluation } from '@tremplin/shared/attendance.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { and, asc, eq, inArray, isNull, notExists } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { evaluationLink, takesEvaluations } from '../evaluation-link.ts';
import { writeLettersWithin } from '../letters/commands.ts';
import type { Written } from '../letters/commands.ts';
import { requireRun, requireSession } from '../sessions/policy.ts';
import { view } from '../view.ts';
import { write } from '../write.ts';
import { requireList, requireRow } from './policy.ts';
import { programmeCodes } from './queries.ts';

export interface Evaluation {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  /** Tells two of the same name apart. */
  readonly programme: string | null;
  readonly score: number | null;
  readonly comment: string;
  /** ISO instant; null while nobody has answered. */
  readonly at: string | null;
  readonly version: number;
}

export interface Evaluations {
  readonly rows: readonly Evaluation[];
  /** Attendees whom a letter would ask: they have not answered and none was written to them. */
  readonly unasked: number;
}

/** Who came and what they said; to whoever runs it everybody, to a counsellor their own clients. */
export async function evaluations(ctx: Ctx, sessionId: string): Promise<Evaluations> {
  const { runs, session } = await ctx.store.read((db) => requireList(db, ctx, sessionId));
  const asks = runs && takesEvaluations(session, ctx.now);
  return view(
    ctx,
    { resource: 'attendance', resourceId: sessionId, action: 'evaluations' },
    async (db) => {
      const rows = await db
        .select({
          id: attendance.id,
          clientId: attendance.clientId,
          givenName: client.givenName,
          familyName: client.familyName,
          score: attendance.evaluationScore,
          comment: attendance.comment,
          at: attendance.evaluatedAt,
          version: attendance.version,
        })
        .from(attendance)
        .innerJoin(client, eq(client.id, attendance.clientId))
        .where(and(came(sessionId), runs ? undefined : isOwnClient(ctx, attendance.clientId)))
        .orderBy(asc(client.nameSort), asc(attendance.id));
      const codes = await programmeCodes(db, ctx.today, session);
      const unasked = asks ? (await toAsk(db, sessionId)).length : 0;
      return {
        rows: rows.map(({ givenName, familyName, comment, at, ...row }) => ({
          ...row,
          name: clientName({ givenName, familyName }),
          programme: codes.get(row.clientId) ?? null,
          comment: comment ?? '',
          at: at?.toISOString() ?? null,
        })),
        unasked,
      };
    },
  );
}

/** One link for each attendee, to hand out while it is answered; it opens the questions and nothing else. */
export async function evaluationLinks(
  ctx: Ctx,
  sessionId: string,
): Promise<readonly { readonly id: string; readonly link: string }[]> {
  const session = await ctx.store.read((db) => requireRun(db, ctx, sessionId));
  if (!takesEvaluations(session, ctx.now)) return [];
  return view(
    ctx,
    { resource: 'attendance', resourceId: sessionId, action: 'evaluation_links' },
    async (db) => {
      const rows = await db
        .select({ id: attendance.id })
        .from(attendance)
        .where(came(sessionId))
        .orderBy(asc(attendance.id));
      return rows.map(({ id }) => ({ id, link: evaluationLink(ctx.office, id) }));
    },
  );
}

/** Writes to everybody who came, has not answered and was not written to before. */
export async function askForEvaluations(ctx: Ctx, sessionId: string): Promise<Written> {
  return write(ctx, async (tx, record) => {
    const session = await requireRun(tx, ctx, sessionId);
    if (session.status === 'cancelled') throw refuse('feedback.cancelled');
    const to = takesEvaluations(session, ctx.now) ? await toAsk(tx, sessionId) : [];
    const written = await writeLettersWithin(tx, ctx, 'evaluation', to);
    await record({
      action: 'ask_for_evaluations',
      resource: 'attendance',
      resourceId: sessionId,
      fields: { waiting: written.waiting, noAddress: written.noAddress },
    });
    return written;
  });
}

/** What an attendee wrote on a sheet, typed in by whoever runs the session or their counsellor. */
export async function recordEvaluation(
  ctx: Ctx,
  input: RecordEvaluation,
): Promise<{ readonly version: number }> {
  return write(ctx, async (tx, record) => {
    const row = await requireRow(tx, ctx, input.id);
    if (row.version !== input.version) throw staleVersion(row.version);
    const session = await requireSession(tx, row.sessionId);
    if (session.status === 'cancelled') throw refuse('feedback.cancelled');
    if (row.status !== 'attended') throw refuse('feedback.did_not_attend');
    const { score, comment, version } = input;
    const blank = score === null && comment === '';
    const [changed] = await tx
      .update(attendance)
      .set({
        evaluationScore: score,
        comment: comment === '' ? null : comment,
        evaluatedAt: blank ? null : ctx.now,
        updatedAt: ctx.now,
        version: version + 1,
      })
      .where(and(eq(attendance.id, row.id), eq(attendance.version, version)))
      .returning({ version: attendance.version });
    if (!changed) throw staleVersion(row.version);
    await record({
      action: 'record_evaluation',
      resource: 'attendance',
      resourceId: row.id,
      clientId: row.clientId,
      fields: {
        sessionId: row.sessionId,
        changed: [
          ...(row.evaluationScore === score ? [] : ['score']),
          ...((row.comment ?? '') === comment ? [] : ['comment']),
        ],
      },
    });
    return { version: changed.version };
  });
}

function came(sessionId: string) {
  return and(eq(attendance.sessionId, sessionId), eq(attendance.status, 'attended'));
}

async function toAsk(db: Reader, sessionId: string) {
  // A letter that found no address is no letter: the address may have come since.
  const asked = db
    .select({ id: letter.id })
    .from(letter)
    .where(
      and(
        eq(letter.attendanceId, attendance.id),
        eq(letter.kind, 'evaluation'),
        inArray(letter.state, ['waiting', 'sent']),
      ),
    );
  return db
    .select({
      attendanceId: attendance.id,
      sessionId: attendance.sessionId,
      clientId: attendance.clientId,
    })
    .from(attendance)
    .where(and(came(sessionId), isNull(attendance.evaluatedAt), notExists(asked)))
    .orderBy(asc(attendance.id));
}
