import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { AttendanceStatus } from '@tremplin/shared/attendance.ts';
import { stepOn } from '@tremplin/shared/outcome-rules.ts';
import type { SessionNumbers } from '@tremplin/shared/session-rules.ts';
import { and, count, eq, inArray } from 'drizzle-orm';
import { ruleStepsOf } from '../settings/policy.ts';

/** What would be frozen now. */
export async function numbersOf(db: Reader, sessionId: string): Promise<SessionNumbers> {
  const rows = await db
    .select({
      status: attendance.status,
      late: attendance.arrivedLate,
      left: attendance.leftEarly,
      excused: attendance.excused,
      walkIn: attendance.walkIn,
      score: attendance.evaluationScore,
    })
    .from(attendance)
    .where(eq(attendance.sessionId, sessionId));
  const [session] = await db
    .select({ anonymous: infoSession.anonymousCount, startDay: infoSession.startDay })
    .from(infoSession)
    .where(eq(infoSession.id, sessionId));
  const steps = await ruleStepsOf(db);
  const satisfiedFrom = stepOn(steps, 'satisfied_from', session?.startDay ?? '').value;
  const being = (status: AttendanceStatus) => rows.filter((row) => row.status === status);
  const here = being('attended');
  const away = being('no_show');
  return {
    invited: being('invited').length,
    registered: being('registered').length,
    waitlisted: being('waitlisted').length,
    attended: here.length,
    late: here.filter((row) => row.late).length,
    leftEarly: here.filter((row) => row.left).length,
    noShow: away.filter((row) => !row.excused).length,
    excused: away.filter((row) => row.excused).length,
    cancelled: being('cancelled').length,
    walkIns: here.filter((row) => row.walkIn).length,
    anonymous: session?.anonymous ?? 0,
    answered: here.filter((row) => row.score !== null).length,
    satisfied: here.filter((row) => row.score !== null && row.score >= satisfiedFrom).length,
  };
}

/** How many of each status are on each session's list. */
export async function statusCounts(
  db: Reader,
  sessionIds: readonly string[],
): Promise<(sessionId: string, status: AttendanceStatus) => number> {
  if (sessionIds.length === 0) return () => 0;
  const rows = await db
    .select({ id: attendance.sessionId, status: attendance.status, count: count() })
    .from(attendance)
    .where(inArray(attendance.sessionId, [...sessionIds]))
    .groupBy(attendance.sessionId, attendance.status);
  const known = new Map(rows.map((row) => [`${row.id} ${row.status}`, row.count]));
  return (id, status) => known.get(`${id} ${status}`) ?? 0;
}

/** The rows of a session's list that are in one of these statuses, as letters are addressed. */
export async function onList(
  db: Reader,
  sessionId: string,
  statuses: readonly AttendanceStatus[],
): Promise<{ attendanceId: string; sessionId: string; clientId: string }[]> {
  return db
    .select({
      attendanceId: attendance.id,
      sessionId: attendance.sessionId,
      clientId: attendance.clientId,
    })
    .from(attendance)
    .where(and(eq(attendance.sessionId, sessionId), inArray(attendance.status, [...statuses])));
}
