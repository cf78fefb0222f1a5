import { client } from '@tremplin/db/schema/clients.ts';
import {
  attendance,
  commitment,
  infoSession,
  sessionPresenter,
} from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { seated } from '@tremplin/shared/session-rules.ts';
import { noShowDays } from '@tremplin/shared/today.ts';
import type { FacilitatorToday } from '@tremplin/shared/today.ts';
import { and, asc, eq, gte, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { isRunByActor } from '../sessions/policy.ts';
import { facilitatorToday } from './facilitator.ts';
import type { OpenCommitment, OpenSession } from './facilitator.ts';
import type { NoShow } from './rules.ts';

/** What needs whoever runs sessions: facts and counts, nobody's name. */
export async function facilitator(ctx: Ctx): Promise<FacilitatorToday> {
  return ctx.store.read(async (db) =>
    facilitatorToday({
      now: ctx.now,
      today: ctx.today,
      sessions: await openSessions(ctx, db),
      commitments: await openCommitments(ctx, db),
    }),
  );
}

async function openSessions(ctx: Ctx, db: Reader): Promise<OpenSession[]> {
  const rows = await db
    .select({
      id: infoSession.id,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
      startsAt: infoSession.startsAt,
      startDay: infoSession.startDay,
      endsAt: infoSession.endsAt,
      mode: infoSession.mode,
      location: infoSession.location,
      joinUrl: infoSession.joinUrl,
      language: infoSession.language,
      capacity: infoSession.capacity,
    })
    .from(infoSession)
    .where(and(inArray(infoSession.status, ['scheduled', 'held']), isRunByActor(ctx)))
    .orderBy(asc(infoSession.startsAt), asc(infoSession.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const presenters = await presentersOf(db, ids);
  const listed = await db
    .select({ id: attendance.sessionId, status: attendance.status, count: counted })
    .from(attendance)
    .where(inArray(attendance.sessionId, ids))
    .groupBy(attendance.sessionId, attendance.status);
  const asking = await db
    .select({ id: attendance.sessionId, supports: attendance.supports })
    .from(attendance)
    .where(and(inArray(attendance.sessionId, ids), inArray(attendance.status, [...seated])));
  const standing = (id: string, status: (typeof listed)[number]['status']): number =>
    listed.find((row) => row.id === id && row.status === status)?.count ?? 0;
  return rows.map((row) => ({
    ...row,
    presenters: presenters.get(row.id) ?? 0,
    registered: standing(row.id, 'registered'),
    attended: standing(row.id, 'attended'),
    waitlisted: standing(row.id, 'waitlisted'),
    asked: asking.flatMap((seat) => (seat.id === row.id ? seat.supports : [])),
  }));
}

async function presentersOf(db: Reader, ids: string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ id: sessionPresenter.sessionId, count: counted })
    .from(sessionPresenter)
    .where(inArray(sessionPresenter.sessionId, ids))
    .groupBy(sessionPresenter.sessionId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Of a closed session too: what was promised outlives it. */
async function openCommitments(ctx: Ctx, db: Reader): Promise<OpenCommitment[]> {
  const rows = await db
    .select({
      id: commitment.id,
      version: commitment.version,
      text: commitment.text,
      owner: commitment.owner,
      dueOn: commitment.dueOn,
      sessionId: infoSession.id,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
    })
    .from(commitment)
    .innerJoin(infoSession, eq(infoSession.id, commitment.sessionId))
    .where(
      and(
        isNull(commitment.doneOn),
        isNotNull(commitment.dueOn),
        ne(infoSession.status, 'cancelled'),
        isRunByActor(ctx),
      ),
    );
  return rows.map(({ sessionId, titleEn, titleFr, ...row }) => ({
    ...row,
    session: { id: sessionId, titleEn, titleFr },
  }));
}

/** Own clients who were absent without excuse in the last days, session by session. */
export async function noShows(ctx: Ctx, db: Reader): Promise<NoShow[]> {
  const rows = await db
    .select({
      clientId: attendance.clientId,
      id: infoSession.id,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
      on: infoSession.startDay,
    })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(
      and(
        eq(attendance.status, 'no_show'),
        eq(attendance.excused, false),
        gte(infoSession.startDay, addDays(ctx.today, -noShowDays)),
        ne(infoSession.status, 'cancelled'),
        isOwnClient(ctx, attendance.clientId),
      ),
    );
  const french = ctx.visitor.locale === 'fr';
  return rows.map(({ clientId, id, titleEn, titleFr, on }) => ({
    clientId,
    session: { id, title: french ? (titleFr ?? titleEn) : titleEn },
    on,
  }));
}

/** Walk-ins whom nobody has taken on: how many, and since when. */
export async function unassigned(
  ctx: Ctx,
  db: Reader,
): Promise<{ readonly count: number; readonly since: Day | null }> {
  if (!ctx.actor.roles.includes('counsellor')) return { count: 0, since: null };
  const [row] = await db
    .select({ count: counted, since: sql<Day | null>`min(${client.intakeOn})` })
    .from(client)
    .where(and(eq(client.status, 'referral'), isNull(client.counsellorId)));
  return { count: row?.count ?? 0, since: row?.since ?? null };
}

const counted = sql<number>`count(*)`.mapWith(Number);
