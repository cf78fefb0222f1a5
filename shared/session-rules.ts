import type { AttendanceStatus, Mark } from './attendance.ts';
import type { Day } from './day.ts';
import type { SessionStatus } from './sessions.ts';

/** What may follow a status; anything else is refused with these named. */
export const sessionTransitions: Readonly<Record<SessionStatus, readonly SessionStatus[]>> = {
  draft: ['scheduled', 'cancelled'],
  // To `scheduled` again: another time, with a reason.
  scheduled: ['scheduled', 'held', 'cancelled'],
  held: ['closed'],
  closed: ['held'],
  cancelled: [],
};

/** Before the doors open: what a row of the list may become by hand. Marks are another matter. */
export const listTransitions: Readonly<Record<AttendanceStatus, readonly AttendanceStatus[]>> = {
  invited: ['registered', 'cancelled'],
  registered: ['waitlisted', 'cancelled'],
  waitlisted: ['registered', 'cancelled'],
  attended: [],
  no_show: [],
  cancelled: [],
};

/** From whom a mark is taken: whoever is on the list at all, and has not cancelled. */
export const markable: readonly AttendanceStatus[] = [
  'invited',
  'registered',
  'waitlisted',
  'attended',
  'no_show',
];

/** Whoever holds a seat. */
export const seated: readonly AttendanceStatus[] = ['registered', 'attended'];

const doorsOpenMs = 30 * 60_000;
const takenUntilMs = 24 * 3_600_000;

/** From half an hour before it starts somebody can have come. */
export function doorsOpenAt(startsAt: Date): Date {
  return new Date(startsAt.getTime() - doorsOpenMs);
}

/** Attendance is what the page opens with, from half an hour before until a day after. */
export function takesAttendanceNow(startsAt: Date, now: Date): boolean {
  const since = now.getTime() - startsAt.getTime();
  return since >= -doorsOpenMs && since <= takenUntilMs;
}

/** It has ended; where nobody said when it ends, its day has. */
export function isPast(
  { endsAt, startDay }: { readonly endsAt: Date | null; readonly startDay: Day },
  { now, today }: { readonly now: Date; readonly today: Day },
): boolean {
  return endsAt === null ? startDay < today : endsAt < now;
}

export interface Marked {
  readonly status: AttendanceStatus;
  readonly arrivedLate: boolean;
  readonly leftEarly: boolean;
  readonly excused: boolean;
}

/** What a mark writes; null for `unmarked`, which is whatever was there before the first. */
export function markedAs(mark: Exclude<Mark, 'unmarked'>): Marked {
  const here = mark !== 'absent' && mark !== 'excused';
  return {
    status: here ? 'attended' : 'no_show',
    arrivedLate: mark === 'late' || mark === 'late_and_left',
    leftEarly: mark === 'left_early' || mark === 'late_and_left',
    excused: mark === 'excused',
  };
}

/** The mark that a row stands on. */
export function markOf(row: Marked): Mark {
  if (row.status === 'no_show') return row.excused ? 'excused' : 'absent';
  if (row.status !== 'attended') return 'unmarked';
  if (row.arrivedLate && row.leftEarly) return 'late_and_left';
  if (row.arrivedLate) return 'late';
  return row.leftEarly ? 'left_early' : 'present';
}

export const markButtons = ['present', 'late', 'left_early', 'absent', 'excused'] as const;
export type MarkButton = (typeof markButtons)[number];

/**
 * The mark that a touch of one of the five buttons makes. *Late* and *left early* stand beside each
 * other, and go when touched again; the others replace what was there, or take it back.
 */
export function touched(current: Mark, button: MarkButton): Mark {
  const late = current === 'late' || current === 'late_and_left';
  const left = current === 'left_early' || current === 'late_and_left';
  if (button === 'late') return both(!late, left);
  if (button === 'left_early') return both(late, !left);
  return current === button ? 'unmarked' : button;
}

function both(late: boolean, left: boolean): Mark {
  if (late && left) return 'late_and_left';
  if (late) return 'late';
  return left ? 'left_early' : 'present';
}

/** What is counted of a session; frozen as it stands when the session is closed. */
export interface SessionNumbers {
  readonly invited: number;
  readonly registered: number;
  readonly waitlisted: number;
  readonly attended: number;
  readonly late: number;
  readonly leftEarly: number;
  /** Absent without excuse. */
  readonly noShow: number;
  readonly excused: number;
  readonly cancelled: number;
  readonly walkIns: number;
  /** Heads without a name. */
  readonly anonymous: number;
  /** Scores given, and those that count as satisfied by the rule of the session's day. */
  readonly answered: number;
  readonly satisfied: number;
}

/** Named and anonymous together. */
export function totalAttendance(numbers: SessionNumbers): number {
  return numbers.attended + numbers.anonymous;
}

/** Attended ÷ (attended + no-show); the excused are left out. Null where nobody was expected. */
export function showRate(numbers: Pick<SessionNumbers, 'attended' | 'noShow'>): number | null {
  const expected = numbers.attended + numbers.noShow;
  return expected === 0 ? null : numbers.attended / expected;
}

export const closingGaps = ['still_registered', 'language', 'duration', 'presenter'] as const;
export type ClosingGap = (typeof closingGaps)[number];

/** What still keeps a session from being closed. Rows only invited or waiting do not. */
export function closingGapsOf(session: {
  readonly registered: number;
  readonly language: string | null;
  readonly endsAt: Date | string | null;
  readonly presenters: number;
}): ClosingGap[] {
  const missing: Readonly<Record<ClosingGap, boolean>> = {
    still_registered: session.registered > 0,
    language: session.language === null,
    duration: session.endsAt === null,
    presenter: session.presenters === 0,
  };
  return closingGaps.filter((gap) => missing[gap]);
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const z95 = 1.959963984540054;

/** Wilson's 95 % interval of a share, as shares from 0 to 1; null of nobody. */
export function wilson(count: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = count / of;
  const spread = z95 * Math.sqrt((share * (1 - share)) / of + (z95 * z95) / (4 * of * of));
  const middle = share + (z95 * z95) / (2 * of);
  const scale = 1 + (z95 * z95) / of;
  return {
    low: count === 0 ? 0 : (middle - spread) / scale,
    high: count === of ? 1 : (middle + spread) / scale,
  };
}
