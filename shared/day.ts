import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';

/** A calendar day, `YYYY-MM-DD`; it has no hour and no zone. */
export type Day = string;

/** The office's zone: the only one in which an instant becomes a day, or a day an instant. */
export const officeZone = 'America/Toronto';

const dayShape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const clockShape = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether the text is a day of the calendar: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!dayShape.test(text)) return false;
  try {
    plain(text);
    return true;
  } catch {
    return false;
  }
}

export function isClock(text: string): boolean {
  return clockShape.test(text);
}

/** A day that somebody types: outside these years it is a slip, and arithmetic on it would leave the calendar. */
export const day = z
  .string()
  .check(
    z.refine((text) => isDay(text) && text >= '1900-01-01' && text < '2200-01-01', 'errors.day'),
  );
export const clock = z.string().check(z.regex(clockShape, 'errors.clock'));

/** The Toronto day on which an instant falls: 11:59 p.m. EDT is still that day, though UTC says the next. */
export function dayOf(instant: Date): Day {
  const ms = instant.getTime();
  if (!(ms >= 0 && ms < fastUntil)) return zoned(instant).toPlainDate().toString();
  return new Date(ms + offsetAt(ms)).toISOString().slice(0, 10);
}

/** The Toronto wall clock of an instant, `HH:mm`. */
export function clockOf(instant: Date): string {
  return zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The same moment for a library that reads its wall clock itself, in whichever zone it writes. */
export function exactly(instant: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime());
}

/** The first instant of the day in Toronto. */
export function startOfDay(on: Day): Date {
  return new Date(plain(on).toZonedDateTime(officeZone).epochMilliseconds);
}

/** 23:59:00 in Toronto: when a competition closes if only its day is printed. */
export function endOfDay(on: Day): Date {
  return atTime(on, '23:59');
}

/**
 * The instant at which Toronto's clocks show `time` (`HH:mm`) on that day.
 * A time that spring skips (02:30 on 8 March 2026) is moved on by the hour it lost, to 03:30 EDT;
 * one that autumn shows twice (01:30 on 1 November 2026) is the first of the two, in EDT.
 * Throws a RangeError when the day or the time is not one.
 */
export function atTime(on: Day, time: string): Date {
  if (!isClock(time)) throw new RangeError(`not a time: ${time}`);
  const wall = plain(on).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(
    wall.toZonedDateTime(officeZone, { disambiguation: 'compatible' }).epochMilliseconds,
  );
}

/** How often Toronto's clocks show that time on that day: 0 in the hour that spring skips, 2 in the one autumn repeats. */
export function timesShown(on: Day, time: string): 0 | 1 | 2 {
  const wall = plain(on).toPlainDateTime(Temporal.PlainTime.from(time));
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(officeZone, { disambiguation }),
  );
  if (!earlier || !later || earlier.epochMilliseconds === later.epochMilliseconds) return 1;
  return earlier.toPlainDateTime().equals(wall) ? 2 : 0;
}

/**
 * The instant at which a clock that is `offsetHours` from UTC shows `time` on that day,
 * for text that prints its own offset (EST −5, EDT −4). Throws as `atTime` does.
 */
export function atOffset(on: Day, time: string, offsetHours: number): Date {
  if (!isClock(time)) throw new RangeError(`not a time: ${time}`);
  const wall = plain(on).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wall.toZonedDateTime('UTC').subtract({ hours: offsetHours }).epochMilliseconds);
}

/** Reads an instant from the wire (`2026-11-23T04:59:00.000Z`); the text must carry its offset. Throws a RangeError. */
export function parseIso(text: string): Date {
  return new Date(Temporal.Instant.from(text).epochMilliseconds);
}

/** In the years 1 to 9999 of UTC, whatever its offset: both engines keep every such instant. */
export function isIso(text: string): boolean {
  if (!/^\d{4}-/.test(text)) return false;
  try {
    const year = parseIso(text).getUTCFullYear();
    return year >= 1 && year <= 9999;
  } catch {
    return false;
  }
}

/** An instant on the wire. */
export const instant = z.string().check(z.refine(isIso, 'errors.instant'));

/** The day made of these numbers, or null where the calendar has none. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
  return isDay(text) ? text : null;
}

export function addDays(on: Day, days: number): Day {
  return plain(on).add({ days }).toString();
}

/** The same day of the month `months` later, or that month's last: 31 January + 1 is 28 or 29 February. */
export function addMonthsClamped(on: Day, months: number): Day {
  return plain(on).add({ months }, { overflow: 'constrain' }).toString();
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDays(to) - epochDays(from);
}

/** Calendar days in Toronto between two instants: 23:59 to 00:01 is one. */
export function elapsedDays(from: Date, to: Date): number {
  return daysBetween(dayOf(from), dayOf(to));
}

/** Negative, zero or positive, as `Array.sort` wants it. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(on: Day): number {
  return plain(on).dayOfWeek;
}

/** The Monday of that day's week. */
export function weekStart(on: Day): Day {
  return addDays(on, 1 - weekdayOf(on));
}

/** Noon in UTC of that day, only to hand a day to `Intl` with `timeZone: 'UTC'`. */
export function dayForDisplay(on: Day): Date {
  return new Date(
    plain(on).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds,
  );
}

/** Days since 1970; what a list of hundreds of rows counts with. */
function epochDays(on: Day): number {
  if (on < '1000') return plain('1970-01-01').until(plain(on), { largestUnit: 'day' }).days;
  if (!dayShape.test(on)) throw new RangeError(`not a day: ${on}`);
  return (
    Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8))) / 86_400_000
  );
}

/** 1 January 9999: later days have no four-digit year everywhere. */
const fastUntil = 253_370_764_800_000;
const quarterHour = 900_000;
const offsets = new Map<number, number>();

// Temporal works the zone out anew for each instant; since 1970 Toronto changes its clocks on the
// hour, so one answer holds for a quarter of it.
function offsetAt(ms: number): number {
  const quarter = Math.floor(ms / quarterHour);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  if (offsets.size >= 50_000) offsets.clear();
  const offset = zoned(new Date(ms)).offsetNanoseconds / 1_000_000;
  offsets.set(quarter, offset);
  return offset;
}

function plain(on: Day): Temporal.PlainDate {
  if (!dayShape.test(on)) throw new RangeError(`not a day: ${on}`);
  return Temporal.PlainDate.from(on, { overflow: 'reject' });
}

function zoned(moment: Date): Temporal.ZonedDateTime {
  return exactly(moment).toZonedDateTimeISO(officeZone);
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
