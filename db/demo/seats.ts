import type { AttendanceStatus } from '@tremplin/shared/attendance.ts';
import { markOf } from '@tremplin/shared/session-rules.ts';
import type { Batch } from './batch.ts';
import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';
import type { Held } from './session-rows.ts';

/** What became of one person on one session's list. */
export interface Presence {
  readonly status: AttendanceStatus;
  readonly late: boolean;
  readonly left: boolean;
  readonly excused: boolean;
  readonly walkIn: boolean;
  readonly waitNo: number | null;
  readonly score: number | null;
  readonly comment: string;
}

export interface Seat extends Presence {
  readonly session: Held;
}

/** One client's rows on the lists. */
export function seat(
  random: Random,
  calendar: Calendar,
  clientId: string,
  seats: readonly Seat[],
  batch: Batch,
): void {
  for (const one of seats) take(random, calendar, clientId, one, batch);
}

function take(random: Random, calendar: Calendar, clientId: string, one: Seat, batch: Batch): void {
  const { session } = one;
  const asked = calendar.moment(Math.min(-1, session.at - random.int(3, 18)), random.int(540, 960));
  const starts = calendar.moment(session.at, session.start);
  const marked = one.status === 'attended' || one.status === 'no_show';
  const door = new Date(starts.getTime() + (one.late ? 12 : random.int(-15, 3)) * 60_000);
  const id = random.id(asked);
  const answered =
    one.score === null ? null : calendar.moment(session.at, session.start + session.minutes);
  batch.attendances.push({
    id,
    sessionId: session.id,
    clientId,
    status: one.status,
    statusBefore: marked && !one.walkIn ? 'registered' : null,
    arrivedLate: one.late,
    leftEarly: one.left,
    excused: one.excused,
    walkIn: one.walkIn,
    checkedInAt: one.status === 'attended' ? door : null,
    waitNo: one.waitNo,
    markedAt: marked ? door : null,
    markedBy: marked ? session.by : null,
    supports: random.chance(0.08)
      ? [random.pick(['childcare', 'transport', 'interpretation'])]
      : [],
    evaluationScore: one.score,
    comment: one.comment === '' ? null : one.comment,
    evaluatedAt: answered,
    createdAt: one.walkIn ? door : asked,
    createdBy: session.by,
    updatedAt: marked ? door : asked,
  });
  const event = { attendanceId: id, sessionId: session.id, clientId, applied: true };
  const step = (at: Date, from: AttendanceStatus | null, to: AttendanceStatus): void => {
    const mark = to === 'attended' || to === 'no_show' ? markOf(marksOf(one)) : null;
    const told = { id: random.id(at), at, tappedAt: at, byId: session.by, mark };
    batch.attendanceEvents.push({ ...event, ...told, fromStatus: from, toStatus: to });
  };
  const before: AttendanceStatus = one.waitNo === null ? 'registered' : 'waitlisted';
  if (!one.walkIn) step(asked, null, before);
  if (one.status !== before) step(marked ? door : asked, one.walkIn ? null : before, one.status);
}

function marksOf(one: Presence) {
  return {
    status: one.status,
    arrivedLate: one.late,
    leftEarly: one.left,
    excused: one.excused,
  };
}
