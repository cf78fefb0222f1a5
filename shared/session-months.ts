import { audiences } from './sessions.ts';
import type { Audience } from './sessions.ts';

/** One line of the month's page. */
export interface MonthRow {
  readonly audience: Audience;
  readonly sessions: number;
  readonly named: number;
  readonly anonymous: number;
  readonly total: number;
}

/** What one closed session adds to its line. */
export interface CountedSession {
  readonly id: string;
  readonly audience: Audience;
  readonly named: number;
  readonly anonymous: number;
}

/** A line as it was typed, with the sessions it was made of. */
export interface KeyedRow extends MonthRow {
  readonly of: readonly CountedSession[];
}

/** A line for each kind of audience, also where there was no session. */
export function monthRows(sessions: readonly CountedSession[]): KeyedRow[] {
  return audiences.map((audience) => {
    const of = sessions.filter((one) => one.audience === audience);
    const named = sum(of.map((one) => one.named));
    const anonymous = sum(of.map((one) => one.anonymous));
    return { audience, sessions: of.length, named, anonymous, total: named + anonymous, of };
  });
}

export interface ChangedSession {
  readonly id: string;
  /** Null where it was not counted then, or is not now. */
  readonly before: CountedSession | null;
  readonly now: CountedSession | null;
}

/** Sessions that no longer add what was typed. */
export function changedSince(
  keyed: readonly KeyedRow[],
  now: readonly CountedSession[],
): ChangedSession[] {
  const before = keyed.flatMap((row) => row.of);
  const ids = new Set([...before, ...now].map((one) => one.id));
  return [...ids]
    .map((id) => ({
      id,
      before: before.find((one) => one.id === id) ?? null,
      now: now.find((one) => one.id === id) ?? null,
    }))
    .filter((one) => !sameCount(one.before, one.now));
}

/** Whether both pages show the same figures, line by line. */
export function sameRows(one: readonly MonthRow[], other: readonly MonthRow[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ audience, sessions, named, anonymous }, at) => {
      const row = other[at];
      return (
        row?.audience === audience &&
        row.sessions === sessions &&
        row.named === named &&
        row.anonymous === anonymous
      );
    })
  );
}

function sameCount(one: CountedSession | null, other: CountedSession | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.audience === other.audience &&
    one.named === other.named &&
    one.anonymous === other.anonymous
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
