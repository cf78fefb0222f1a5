import { addDays, addMonthsClamped, endOfDay, startOfDay, type Day } from '@tremplin/shared/day.ts';
import { monthIndex } from '@tremplin/shared/period.ts';

/** Days as whole numbers, counted from the demo's own; 0 is its day, −1 the day before. */
export type At = number;

const daysBack = 2500;
const daysAhead = 900;

/** Every day the demo may need, reckoned once: a large office asks millions of times. */
export interface Calendar {
  readonly today: Day;
  readonly day: (at: At) => Day;
  /** A moment of that day: minutes after its midnight in Toronto. */
  readonly moment: (at: At, minute: number) => Date;
  /** 23:59 in Toronto. */
  readonly closing: (at: At) => Date;
  readonly month: (at: At) => number;
  readonly monthsLater: (at: At, months: number) => At;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: (at: At) => number;
  /** The days on which the clocks change, oldest first. */
  readonly clockChanges: readonly At[];
}

export function calendarAround(today: Day): Calendar {
  const days: Day[] = [];
  const starts: number[] = [];
  const indexOf = new Map<Day, At>();
  for (let at = -daysBack; at <= daysAhead; at += 1) {
    const day = addDays(today, at);
    days.push(day);
    starts.push(startOfDay(day).getTime());
    indexOf.set(day, at);
  }
  const startMs = (at: At): number => within(starts[at + daysBack]);
  const day = (at: At): Day => within(days[at + daysBack]);
  const firstWeekday = weekdayOfStart(startMs(0));
  const clockChanges: At[] = [];
  for (let at = -daysBack; at < daysAhead; at += 1) {
    if (startMs(at + 1) - startMs(at) !== 86_400_000) clockChanges.push(at);
  }
  return {
    today,
    day,
    moment: (at, minute) => new Date(startMs(at) + minute * 60_000),
    closing: (at) => endOfDay(day(at)),
    month: (at) => monthIndex(day(at)),
    monthsLater: (at, months) => within(indexOf.get(addMonthsClamped(day(at), months))),
    weekday: (at) => ((((firstWeekday - 1 + at) % 7) + 7) % 7) + 1,
    clockChanges,
  };
}

/** 1 January 1970 was a Thursday; the start of a Toronto day is never on another UTC day than its own. */
function weekdayOfStart(ms: number): number {
  return ((Math.floor(ms / 86_400_000) + 3) % 7) + 1;
}

function within<T>(found: T | undefined): T {
  if (found === undefined) throw new RangeError('outside of the demo office’s calendar');
  return found;
}
