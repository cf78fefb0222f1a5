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
  readonly markedBy: string | null;
  readonly markedClock: number | null;
}

/** A mark on its way: who makes it, when by the office's clock, and when by their telephone's. */
export interface Made {
  readonly by: string;
  readonly at: Date;
  readonly clock: number | null;
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

/** Slow networks blur the times of taps by so much. */
const blurMs = 15_000;

/**
 * Whether a later mark stands already. Of two taps of one person their telephone's clock says which
 * was first, where it was told; otherwise theirs arrive in the order in which they were made, and only
 * their times are blurred. Between two people the office's clock decides.
 */
export function isSuperseded(row: Standing, made: Made): boolean {
  if (row.markedAt === null) return false;
  const behindMs = row.markedAt.getTime() - made.at.getTime();
  if (row.markedBy !== made.by) return behindMs > 0;
  if (row.markedClock !== null && made.clock !== null) return made.clock < row.markedClock;
  return behindMs > blurMs;
}

/** When the mark counts as made: never before the one it replaces. */
export function countedAt(row: Standing, { at }: Made): Date {
  return row.markedAt !== null && row.markedAt > at ? row.markedAt : at;
}

/** The row as the mark leaves it. */
export function afterMark(row: Standing, mark: Mark, { by, clock, at }: Made): Standing {
  const made = { markedAt: at, markedBy: by, markedClock: clock };
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
      ...made,
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
    ...made,
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
