import { addDays, compareDays, dayFrom, weekdayOf, type Day } from './day.ts';

export const holidays = [
  'new_year',
  'family_day',
  'good_friday',
  'victoria_day',
  'canada_day',
  'labour_day',
  'thanksgiving',
  'christmas',
  'boxing_day',
] as const;
export type Holiday = (typeof holidays)[number];

/**
 * Ontario's nine public holidays in a year (Employment Standards Act, 2000, part X). One that falls
 * on a Saturday or Sunday is observed on the next working day, as offices do.
 */
export function ontarioHolidays(year: number): readonly (readonly [Day, Holiday])[] {
  const fixed = (month: number, date: number): Day => there(dayFrom(year, month, date));
  const beforeMay25 = Array.from({ length: 7 }, (_, at) => fixed(5, 18 + at));
  const dates: readonly (readonly [Day, Holiday])[] = [
    [fixed(1, 1), 'new_year'],
    [nthMonday(year, 2, 3), 'family_day'],
    [addDays(easterSunday(year), -2), 'good_friday'],
    [there(beforeMay25.find((on) => weekdayOf(on) === monday) ?? null), 'victoria_day'],
    [fixed(7, 1), 'canada_day'],
    [nthMonday(year, 9, 1), 'labour_day'],
    [nthMonday(year, 10, 2), 'thanksgiving'],
    [fixed(12, 25), 'christmas'],
    [fixed(12, 26), 'boxing_day'],
  ];
  const taken = new Set<Day>();
  return dates.map(([on, name]) => {
    let observed = on;
    while (isWeekend(observed) || taken.has(observed)) observed = addDays(observed, 1);
    taken.add(observed);
    return [observed, name] as const;
  });
}

export function isWorkingDay(on: Day): boolean {
  return !isWeekend(on) && !holidaysOf(Number(on.slice(0, 4))).has(on);
}

/** The day that is so many working days after; the day itself does not count, whatever it is. */
export function addWorkingDays(on: Day, days: number): Day {
  let reached = on;
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** The day itself, or the next one on which the office works. */
export function nextWorkingDay(on: Day): Day {
  let reached = on;
  while (!isWorkingDay(reached)) reached = addDays(reached, 1);
  return reached;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let on = addDays(from, 1); compareDays(on, to) <= 0; on = addDays(on, 1))
    if (isWorkingDay(on)) count += 1;
  return count;
}

const monday = 1;

function isWeekend(on: Day): boolean {
  const weekday = weekdayOf(on);
  return weekday >= 6;
}

function nthMonday(year: number, month: number, nth: number): Day {
  const first = there(dayFrom(year, month, 1));
  const toMonday = (8 - weekdayOf(first)) % 7;
  return addDays(first, toMonday + (nth - 1) * 7);
}

const known = new Map<number, ReadonlySet<Day>>();

function holidaysOf(year: number): ReadonlySet<Day> {
  const days = known.get(year) ?? new Set(ontarioHolidays(year).map(([on]) => on));
  known.set(year, days);
  return days;
}

/** Anonymous Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return there(dayFrom(year, Math.floor(n / 31), (n % 31) + 1));
}

/** Guarantee: only called with dates that every year has. */
function there(on: Day | null): Day {
  if (on === null) throw new Error('a holiday that is no day');
  return on;
}
