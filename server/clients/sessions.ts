import { person } from '@tremplin/db/schema/people.ts';
import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { AttendanceStatus, Mark } from '@tremplin/shared/attendance.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { markOf } from '@tremplin/shared/session-rules.ts';
import { and, asc, desc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';

interface SessionNamed {
  readonly id: string;
  readonly titleEn: string;
  readonly titleFr: string | null;
}

/** A seat in a session, as it stands now; there is one entry however often it moved. */
export interface SessionEntry {
  readonly id: string;
  /** ISO instant: when the session began or, while it is ahead, when the seat was given. */
  readonly at: string;
  readonly by: string | null;
  readonly what: 'session';
  readonly session: SessionNamed & { readonly cancelled: boolean };
  readonly on: Day;
  readonly status: AttendanceStatus;
  readonly mark: Mark;
  readonly walkIn: boolean;
}

/** A session that the client is expected at. */
export interface ComingSession extends SessionNamed {
  readonly on: Day;
  /** ISO instant. */
  readonly startsAt: string;
  readonly status: 'invited' | 'registered' | 'waitlisted';
}

type Older = (at: AnyColumn, id: AnyColumn) => SQL | undefined;

/** Sessions that have begun, and those ahead, each at most so many of them, the latest first. */
export async function sessionsOf(
  db: Reader,
  ctx: Ctx,
  clientId: string,
  older: Older,
  most: number,
): Promise<SessionEntry[]> {
  const begun = await seats(
    db,
    [
      eq(attendance.clientId, clientId),
      lte(infoSession.startsAt, ctx.now),
      older(infoSession.startsAt, attendance.id),
    ],
    infoSession.startsAt,
    most,
  );
  const ahead = await seats(
    db,
    [
      eq(attendance.clientId, clientId),
      gt(infoSession.startsAt, ctx.now),
      older(attendance.createdAt, attendance.id),
    ],
    attendance.createdAt,
    most,
  );
  return [
    ...begun.map((row) => entryOf(row, row.startsAt)),
    ...ahead.map((row) => entryOf(row, row.createdAt)),
  ];
}

/** What the client is registered for, waits for or was invited to, the soonest first. */
export async function comingSessions(
  db: Reader,
  ctx: Ctx,
  clientId: string,
): Promise<ComingSession[]> {
  const expected = ['invited', 'registered', 'waitlisted'] as const;
  const rows = await db
    .select({
      id: infoSession.id,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
      on: infoSession.startDay,
      startsAt: infoSession.startsAt,
      status: attendance.status,
    })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(
      and(
        eq(attendance.clientId, clientId),
        inArray(attendance.status, [...expected]),
        eq(infoSession.status, 'scheduled'),
        gt(infoSession.startsAt, ctx.now),
      ),
    )
    .orderBy(asc(infoSession.startsAt), asc(infoSession.id));
  return rows.flatMap(({ startsAt, status, ...row }) => {
    const as = expected.find((one) => one === status);
    return as ? [{ ...row, startsAt: startsAt.toISOString(), status: as }] : [];
  });
}

async function seats(db: Reader, where: readonly (SQL | undefined)[], at: AnyColumn, most: number) {
  return db
    .select({
      id: attendance.id,
      by: person.name,
      status: attendance.status,
      arrivedLate: attendance.arrivedLate,
      leftEarly: attendance.leftEarly,
      excused: attendance.excused,
      walkIn: attendance.walkIn,
      createdAt: attendance.createdAt,
      sessionId: infoSession.id,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
      held: infoSession.status,
      on: infoSession.startDay,
      startsAt: infoSession.startsAt,
    })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .leftJoin(person, eq(person.id, attendance.createdBy))
    .where(and(...where))
    .orderBy(desc(at), desc(attendance.id))
    .limit(most);
}

function entryOf(row: Awaited<ReturnType<typeof seats>>[number], at: Date): SessionEntry {
  const { sessionId, titleEn, titleFr } = row;
  return {
    id: row.id,
    at: at.toISOString(),
    by: row.by,
    what: 'session',
    session: { id: sessionId, titleEn, titleFr, cancelled: row.held === 'cancelled' },
    on: row.on,
    status: row.status,
    mark: markOf(row),
    walkIn: row.walkIn,
  };
}
