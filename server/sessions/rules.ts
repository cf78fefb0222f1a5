import { isDeepStrictEqual } from 'node:util';
import { addDays, atTime, dayOf, timesShown } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import type { Fault, FieldFault } from '@tremplin/shared/faults.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import type { MonthIndex } from '@tremplin/shared/period.ts';
import { sessionTransitions } from '@tremplin/shared/session-rules.ts';
import type { SessionForm, SessionStatus } from '@tremplin/shared/sessions.ts';

export interface When {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly startDay: Day;
  readonly startMonth: MonthIndex;
}

const hourMs = 3_600_000;

/**
 * The instants that the form's wall clock means in Toronto. An hour that autumn shows twice is its
 * first showing, but for an end that would then not be after the start. Throws what to say beside
 * the fields.
 */
export function whenOf(form: Pick<SessionForm, 'on' | 'from' | 'to' | 'pastMidnight'>): When {
  const startsAt = atTime(form.on, form.from);
  const endsAt = form.to === null ? null : endOf(form, form.to, startsAt);
  const faults = [...skipped('from', form.on, form.from), ...wrongEnd(form, startsAt, endsAt)];
  if (faults.length > 0) throw invalidFields(...faults);
  const startDay = dayOf(startsAt);
  return { startsAt, endsAt, startDay, startMonth: monthIndex(startDay) };
}

/** Throws with what may follow named, unless the status is one that this step leaves from. */
export function requireStep(
  from: SessionStatus,
  to: SessionStatus,
  leavesFrom: readonly SessionStatus[],
): void {
  if (leavesFrom.includes(from)) return;
  throw refusedStep(from, to);
}

function refusedStep(from: SessionStatus, to: SessionStatus): Fault {
  const allowed = sessionTransitions[from].filter((status) => status !== from);
  if (allowed.length === 0) return refuse('sessions.cancelled');
  return refuse('sessions.transition', {
    from: `sessions.statuses.${from}`,
    to: `sessions.statuses.${to}`,
    allowed: allowed.map((status) => `sessions.statuses.${status}`),
  });
}

type Clocks = Pick<SessionForm, 'on' | 'pastMidnight'>;

function endOf(form: Clocks, to: string, startsAt: Date): Date {
  const on = lastDay(form);
  const first = atTime(on, to);
  const again = first <= startsAt && timesShown(on, to) === 2;
  return again ? new Date(first.getTime() + hourMs) : first;
}

function wrongEnd(form: Clocks & { to: string | null }, start: Date, end: Date | null) {
  if (form.to === null || end === null) return [];
  const gone = skipped('to', lastDay(form), form.to);
  if (gone.length > 0) return gone;
  if (end <= start) return [{ path: 'to', key: 'errors.session_end' }];
  const tooLong = end.getTime() - start.getTime() > 24 * hourMs;
  return tooLong ? [{ path: 'to', key: 'errors.session_too_long' }] : [];
}

function skipped(path: string, on: Day, time: string): FieldFault[] {
  return timesShown(on, time) === 0 ? [{ path, key: 'errors.skipped_hour' }] : [];
}

function lastDay({ on, pastMidnight }: Clocks): Day {
  return pastMidnight ? addDays(on, 1) : on;
}

/** Whether a session stands at another time than it did; an end that was not known before is none. */
export function isMoved(
  before: Pick<When, 'startsAt' | 'endsAt'>,
  now: Pick<When, 'startsAt' | 'endsAt'>,
): boolean {
  if (before.startsAt.getTime() !== now.startsAt.getTime()) return true;
  return before.endsAt !== null && before.endsAt.getTime() !== now.endsAt?.getTime();
}

/** The names of the facts that differ. */
export function changedFacts(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(now).filter((name) => !isDeepStrictEqual(before[name], now[name]));
}

const inCalendar = ['titleEn', 'titleFr', 'startsAt', 'endsAt', 'mode', 'location', 'joinUrl'];

/** Whether somebody who has the session in their calendar must hear of it. */
export function calendarHears(changed: readonly string[]): boolean {
  return changed.some((name) => inCalendar.includes(name));
}
