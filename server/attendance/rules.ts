import type { AttendanceStatus, Mark } from '@tremplin/shared/attendance.ts';
import type { FaultValue } from '@tremplin/shared/faults.ts';
import { doorsOpenAt, markable, markedAs } from '@tremplin/shared/session-rules.ts';
import type { Marked } from '@tremplin/shared/session-rules.ts';
import type { SessionStatus } from '@tremplin/shared/sessions.ts';

/** Why a tap does not count; a key under `faults` and its values. */
export interface Refusal {
  readonly key: string;
  readonly values: Readonly<Record<string, FaultValue>>;
}

/** What a mark reads and writes of a row of the list. */
export interface Standing extends Marked {
  readonly statusBefore: AttendanceStatus | null;
  readonly walkIn: boolean;
  readonly byPhone: boolean;
  readonly checkedInAt: Date | null;
  readonly markedAt: Date | null;
}

interface Timed {
  readonly status: SessionStatus;
  readonly startsAt: Date;
}

/** Why the room cannot be counted at that moment: the session is not on, or the doors are shut. */
export function notYetTaken(session: Timed, at: Date): Refusal | null {
  const opens = doorsOpenAt(session.startsAt);
  return notTaken(session) ?? (at < opens ? tooEarly('attendance.too_early', opens) : null);
}

/** Why this mark cannot be made then; nobody is absent before it starts. Null when it can. */
export function markRefused(session: Timed, mark: Mark, at: Date): Refusal | null {
  if (mark === 'unmarked') return notTaken(session);
  if (markedAs(mark).status === 'attended') return notYetTaken(session, at);
  const early = at < session.startsAt;
  return (
    notTaken(session) ?? (early ? tooEarly('attendance.absent_too_early', session.startsAt) : null)
  );
}

/** Whether a mark says that the person was in the room. */
export function isHere(mark: Mark): boolean {
  return mark !== 'unmarked' && markedAs(mark).status === 'attended';
}

/** Whether the row takes marks: a walk-in that was taken back may come in again. */
export function takesMarks(row: Standing): boolean {
  return markable.includes(row.status) || (row.walkIn && row.markedAt !== null);
}

/** One sender's taps arrive in the order in which they were made; slow networks blur only their times. */
const blurMs = 15_000;

/** When the mark counts as made; `sameSender` made the one that stands. */
export function countedAt(row: Standing, at: Date, sameSender: boolean): Date {
  if (row.markedAt === null || at >= row.markedAt || !sameSender) return at;
  return row.markedAt.getTime() - at.getTime() <= blurMs ? row.markedAt : at;
}

/** Somebody marked them later than that, and the later mark stands. */
export function isSuperseded(row: Standing, at: Date): boolean {
  return row.markedAt !== null && at < row.markedAt;
}

/** The row as the mark leaves it. */
export function afterMark(row: Standing, mark: Mark, at: Date): Standing {
  const { walkIn, byPhone } = row;
  const before = isMarked(row) ? row.statusBefore : row.status;
  if (mark === 'unmarked')
    return {
      status: walkIn ? 'cancelled' : (before ?? 'registered'),
      statusBefore: null,
      arrivedLate: false,
      leftEarly: false,
      excused: false,
      walkIn,
      byPhone: false,
      checkedInAt: null,
      markedAt: at,
    };
  const marked = markedAs(mark);
  const came = marked.status === 'attended';
  return {
    ...marked,
    statusBefore: walkIn ? null : before,
    walkIn,
    byPhone: came && byPhone,
    // They came when they were first seen, whatever is corrected about it later.
    checkedInAt: came ? (row.checkedInAt ?? at) : null,
    markedAt: at,
  };
}

function isMarked(row: Standing): boolean {
  return row.status === 'attended' || row.status === 'no_show';
}

function notTaken({ status }: Timed): Refusal | null {
  if (status === 'draft') return { key: 'attendance.not_scheduled', values: {} };
  if (status === 'closed' || status === 'cancelled')
    return { key: `attendance.${status}`, values: {} };
  return null;
}

function tooEarly(key: string, from: Date): Refusal {
  return { key, values: { from: from.toISOString() } };
}
