import { addDays, addMonthsClamped, type Day } from './day.ts';

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** Months as the store counts them, year × 12 + month − 1: they sort, subtract and group without a date function. */
export type MonthIndex = number;

export interface Period {
  readonly from: Day;
  /** The last day, itself inside. */
  readonly to: Day;
}

export interface FiscalYear extends Period {
  /** `2026–27` */
  readonly label: string;
  /** The calendar year in which it begins. */
  readonly startYear: number;
  /** April to March. */
  readonly months: readonly Month[];
}

export function monthOf(on: Day): Month {
  return on.slice(0, 7);
}

export function monthIndex(on: Day): MonthIndex {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
}

export function monthFromIndex(index: MonthIndex): Month {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`;
}

export function firstOfMonth(month: Month): Day {
  return `${month}-01`;
}

export function lastOfMonth(month: Month): Day {
  return addDays(addMonthsClamped(firstOfMonth(month), 1), -1);
}

/** Months from the one of `from` to the one of `to`, both inside; none when `to` is earlier. */
export function monthsBetween(from: Day, to: Day): readonly Month[] {
  const months: Month[] = [];
  for (let index = monthIndex(from); index <= monthIndex(to); index += 1) {
    months.push(monthFromIndex(index));
  }
  return months;
}

/** Full months from one day to another; a checkpoint's day is that many months after the start. */
export function fullMonths(from: Day, to: Day): number {
  const months = monthIndex(to) - monthIndex(from);
  return addMonthsClamped(from, months) > to ? months - 1 : months;
}

/** The province's year that holds the day: 1 April to 31 March. */
export function fiscalYear(on: Day): FiscalYear {
  const year = Number(on.slice(0, 4));
  return fiscalYearFrom(Number(on.slice(5, 7)) >= 4 ? year : year - 1);
}

/** The fiscal year that begins in April of this calendar year. */
export function fiscalYearFrom(startYear: number): FiscalYear {
  const from = `${String(startYear).padStart(4, '0')}-04-01`;
  const to = `${String(startYear + 1).padStart(4, '0')}-03-31`;
  const label = `${startYear}–${String((startYear + 1) % 100).padStart(2, '0')}`;
  return { label, startYear, from, to, months: monthsBetween(from, to) };
}

export function previousFiscalYear(year: FiscalYear): FiscalYear {
  return fiscalYearFrom(year.startYear - 1);
}

/** Its number from April: 1 April–June … 4 January–March. */
export function fiscalQuarter(on: Day): number {
  return Math.floor(((Number(on.slice(5, 7)) + 8) % 12) / 3) + 1;
}

export function inPeriod(on: Day, period: Period): boolean {
  return on >= period.from && on <= period.to;
}

/** The period of that kind which begins with the month; undefined when none of the kind begins there. */
export function periodFrom(kind: 'month' | 'quarter' | 'year', from: Month): Period | undefined {
  const month = Number(from.slice(5, 7));
  if (kind === 'quarter' && month % 3 !== 1) return undefined;
  if (kind === 'year' && month !== 4) return undefined;
  const length = { month: 1, quarter: 3, year: 12 }[kind];
  const first = firstOfMonth(from);
  return { from: first, to: addDays(addMonthsClamped(first, length), -1) };
}

/** The first month of the period of that kind in which the day falls. */
export function firstMonthOf(kind: 'month' | 'quarter' | 'year', on: Day): Month {
  if (kind === 'month') return monthOf(on);
  if (kind === 'year') return monthOf(fiscalYear(on).from);
  return monthFromIndex(Math.floor(monthIndex(on) / 3) * 3);
}

/** The part of a period that has gone by on `today`, and the same part a year earlier; nothing has of one to come. */
export function stretchOf(period: Period, today: Day): { until: Day; before: Period } {
  const from = addMonthsClamped(period.from, -12);
  // A year's last day keeps its month's length: 29 February stands against the 28th.
  if (today >= period.to) {
    return {
      until: period.to,
      before: { from, to: addDays(addMonthsClamped(addDays(period.to, 1), -12), -1) },
    };
  }
  const until = today < period.from ? addDays(period.from, -1) : today;
  return { until, before: { from, to: addMonthsClamped(until, -12) } };
}
