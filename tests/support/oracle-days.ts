import type { Day } from '@tremplin/shared/day.ts';

/** `YYYY-MM` */
export type Month = string;

/** Days since 1 January 1970, by the rules of the calendar alone: no library of dates is asked. */
export function numberOf(on: Day): number {
  const [year, month, date] = partsOf(on);
  // Years that begin in March have their leap day at the end.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const ofEra = marchYear - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leaps = Math.floor(ofEra / 4) - Math.floor(ofEra / 100);
  return era * 146_097 + ofEra * 365 + leaps + ofYear - 719_468;
}

export function plusDays(on: Day, days: number): Day {
  const shifted = numberOf(on) + days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return textOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/** Calendar days from the one to the other. */
export function daysFrom(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** The same date so many months on, or the last of a month that has no such date. */
export function plusMonths(on: Day, months: number): Day {
  const [year, month, date] = partsOf(on);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return textOf(toYear, toMonth, Math.min(date, lengthOf(toYear, toMonth)));
}

export function monthOf(on: Day): Month {
  return on.slice(0, 7);
}

export function firstOf(month: Month): Day {
  return `${month}-01`;
}

export function lastOf(month: Month): Day {
  const [year, number] = partsOf(firstOf(month));
  return textOf(year, number, lengthOf(year, number));
}

export function monthPlus(month: Month, months: number): Month {
  return monthOf(plusMonths(firstOf(month), months));
}

/** From the month of the one day to that of the other, both inside. */
export function monthsOf(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = monthPlus(month, 1))
    months.push(month);
  return months;
}

/** The calendar year in which the fiscal year of the day begins, on 1 April. */
export function fiscalStart(on: Day): number {
  const [year, month] = partsOf(on);
  return month >= 4 ? year : year - 1;
}

const toronto = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Toronto',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that Toronto's calendars show at that moment. */
export function dayAt(moment: Date): Day {
  return toronto.format(moment);
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function partsOf(on: Day): [number, number, number] {
  return [Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8, 10))];
}

function textOf(year: number, month: number, date: number): Day {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}
