import {
  atOffset,
  atTime,
  dayFrom,
  dayOf,
  isClock,
  weekdayOf,
  type Day,
} from '@tremplin/shared/day.ts';
import { folded } from './labels.ts';

export interface Closing {
  readonly at: Date;
  readonly weekdayAgrees: boolean;
  /** No time was printed: 23:59 in Toronto was taken. */
  readonly timeAssumed: boolean;
  /** The zone printed is not the one that Toronto keeps on that day. */
  readonly zoneDiffers: boolean;
}

export interface PrintedDay {
  readonly day: Day;
  readonly weekdayAgrees: boolean;
  /** What is printed after the date. */
  readonly rest: string;
}

const months = [
  /^(?:jan|janvier|january)$/,
  /^(?:feb|fev|fevr|fevrier|february)$/,
  /^(?:mar|mars|march)$/,
  /^(?:apr|avr|avril|april)$/,
  /^(?:may|mai)$/,
  /^(?:jun|juin|june)$/,
  /^(?:jul|juil|juillet|july)$/,
  /^(?:aug|aout|august)$/,
  /^(?:sep|sept|septembre|september)$/,
  /^(?:oct|octobre|october)$/,
  /^(?:nov|novembre|november)$/,
  /^(?:dec|decembre|december)$/,
];

const weekdays = [
  /^(?:mon|monday|lun|lundi)$/,
  /^(?:tue|tues|tuesday|mar|mardi)$/,
  /^(?:wed|wednesday|mer|mercredi)$/,
  /^(?:thu|thur|thurs|thursday|jeu|jeudi)$/,
  /^(?:fri|friday|ven|vendredi)$/,
  /^(?:sat|saturday|sam|samedi)$/,
  /^(?:sun|sunday|dim|dimanche)$/,
];

const lead = String.raw`^(?:le |on |by |before |avant le |jusqu'au |au plus tard le |d'ici le )*(?:([a-z]{3,9})\.?,? (?:le )?)?`;
const monthFirst = new RegExp(
  String.raw`${lead}([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b,?`,
);
const dayFirst = new RegExp(
  String.raw`${lead}(\d{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})\b,?`,
);
const numbers = new RegExp(String.raw`${lead}(\d{4})([-/])(\d{2})\3(\d{2})(?!\d)(?:t(?=\d))?,?`);

/** A day as EN or FR posts print it; null where there is none, or where the calendar has none such. */
export function readDay(text: string): PrintedDay | null {
  const plain = folded(text);
  const english = monthFirst.exec(plain);
  if (english !== null)
    return dayRead(plain, english, english[4], monthNumber(english[2]), english[3]);
  const french = dayFirst.exec(plain);
  if (french !== null) return dayRead(plain, french, french[4], monthNumber(french[3]), french[2]);
  const iso = numbers.exec(plain);
  if (iso !== null) return dayRead(plain, iso, iso[2], Number(iso[4]), iso[5]);
  return null;
}

function dayRead(
  plain: string,
  match: RegExpExecArray,
  year: string | undefined,
  month: number,
  dayOfMonth: string | undefined,
): PrintedDay | null {
  const day = dayFrom(Number(year), month, Number(dayOfMonth));
  if (day === null) return null;
  const weekday = match[1];
  const agrees = weekday === undefined || (weekdays[weekdayOf(day) - 1]?.test(weekday) ?? false);
  return { day, weekdayAgrees: agrees, rest: plain.slice(match[0].length).trim() };
}

function monthNumber(word: string | undefined): number {
  return months.findIndex((month) => month.test(word ?? '')) + 1;
}

const offsets: Readonly<Record<string, number>> = {
  est: -5,
  hne: -5,
  edt: -4,
  hae: -4,
  cst: -6,
  hnc: -6,
  cdt: -5,
  hac: -5,
};
const clockText = new RegExp(
  String.raw`^(?:at|a|by|before|avant|-|,|jusqu'a)?\s*(\d{1,2})\s*(?:(?::|h|\.)\s*(\d{2}))?(?:\s*(?::\d{2}|min))?\s*(h(?:eures?)?(?![a-z]))?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?(?![a-z\d])\s*,?\s*(?:\(?(est|edt|hne|hae|cst|cdt|hnc|hac)\)?|.*)?`,
);

/**
 * `Tuesday, July 26, 2022 11:59 pm EDT`, `mardi 26 juillet 2022 23 h 59 HAE`. The offset is the printed one,
 * otherwise Toronto's; without a time it is 23:59 there. Null where no date stands at the beginning.
 */
export function readClosing(text: string): Closing | null {
  const printed = readDay(text);
  if (printed === null) return null;
  const clock = readClock(printed.rest);
  if (clock === null)
    return /\d/.test(withoutAside(printed.rest)) ? null : closed(printed, '23:59', null, true);
  return closed(printed, clock.time, clock.zone, false);
}

function closed(
  printed: PrintedDay,
  time: string,
  zone: string | null,
  timeAssumed: boolean,
): Closing {
  const local = atTime(printed.day, time);
  const offset = zone === null ? undefined : offsets[zone];
  const at = offset === undefined ? local : atOffset(printed.day, time, offset);
  const zoneDiffers = dayOf(at) !== dayOf(local) || at.getTime() !== local.getTime();
  return { at, weekdayAgrees: printed.weekdayAgrees, timeAssumed, zoneDiffers };
}

function readClock(text: string): { time: string; zone: string | null } | null {
  const match = clockText.exec(text);
  if (match === null) return null;
  const [, hours, minutes, french, half, zone] = match;
  if (minutes === undefined && half === undefined && french === undefined) return null;
  const hour = hourOfDay(Number(hours), half);
  const time = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
  return isClock(time) ? { time, zone: zone ?? null } : null;
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return half.startsWith('p') && hour > 12 ? hour : -1;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

function withoutAside(text: string): string {
  return text.replace(/\([^)]*\)/g, '');
}
