import { dayForDisplay, dayOf, daysBetween, officeZone, parseIso, type Day } from './day.ts';

/** Instants are ISO text as they come over the wire; days are `YYYY-MM-DD`; money is in cents. */
export interface Formats {
  /** `2026-11-22`, the same in both languages: for tables. */
  readonly dayShort: (day: Day) => string;
  /** `Nov 22, 2026` · `22 nov. 2026`: for sentences. */
  readonly day: (day: Day) => string;
  /** `Sun, Nov 22, 2026` · `dim. 22 nov. 2026`: where people plan by the week. */
  readonly dayWeek: (day: Day) => string;
  /** `Sunday, November 22, 2026` · `dimanche 22 novembre 2026`. */
  readonly dayLong: (day: Day) => string;
  /** `Sun` · `dim.`: the head of a column; any day of that name. */
  readonly weekday: (day: Day) => string;
  /** `November 2026` · `novembre 2026`; takes any day of the month. */
  readonly month: (day: Day) => string;
  /** `Nov` · `nov.`: for the axis of a chart. */
  readonly monthShort: (day: Day) => string;
  /** `1:05 p.m.` · `13 h 05`, on the office's clock. */
  readonly time: (instant: string) => string;
  readonly dayTime: (instant: string) => string;
  /** `3 days ago` · `il y a 3 jours`. */
  readonly ago: (instant: string, now: Date) => string;
  /** `in 2 days`, `today`, `3 days ago`, counted in calendar days. */
  readonly dayFrom: (day: Day, today: Day) => string;
  readonly money: (cents: number) => string;
  readonly number: (value: number, decimals?: number) => string;
  /** Of a share: `0.456` is `45.6%` · `45,6 %`. */
  readonly percent: (share: number, decimals?: number) => string;
  readonly list: (items: readonly string[], kind?: 'and' | 'or') => string;
}

const firstInFrench = /^(?<weekday>[a-z]+\.? )1 /u;

const made = new Map<'en' | 'fr', Formats>();

export function formatsFor(language: 'en' | 'fr'): Formats {
  const known = made.get(language);
  if (known) return known;
  const formats = makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: 'en' | 'fr'): Formats {
  const locale = `${language}-CA`;
  const inUtc = (options: Intl.DateTimeFormatOptions): ((on: Day) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    // The first of a month is 1er in French; Intl writes 1.
    return (on) => format.format(dayForDisplay(on)).replace(firstInFrench, '$<weekday>1er ');
  };
  const dayOfWeek = inUtc({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const dayText = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const monthText = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const monthShort = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: officeZone });
  const dollars = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CAD',
    currencyDisplay: 'narrowSymbol',
  });
  // Nine in the morning is 9 h in Canadian French; Intl writes 09 h.
  const time = (instant: string): string =>
    fixedSpaces(clock.format(parseIso(instant))).replace(/^0(?=\d\u00a0h)/, '');
  const day = (on: Day): string =>
    fixedSpaces(dayText.format(dayForDisplay(on))).replace(/^1(?=\u00a0)/, '1er');
  return {
    dayShort: (on) => on,
    day,
    dayWeek: (on) => fixedSpaces(dayOfWeek(on)),
    dayLong: inUtc({ dateStyle: 'full' }),
    weekday: inUtc({ weekday: 'short' }),
    month: (on) => monthText.format(dayForDisplay(on)),
    monthShort: (on) => monthShort.format(dayForDisplay(on)),
    time,
    dayTime: (instant) => `${day(dayOf(parseIso(instant)))}, ${time(instant)}`,
    ...agoFormats(locale),
    money: (cents) => fixedSpaces(dollars.format(cents / 100)),
    number: (value, decimals = 0) =>
      fixedSpaces(new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value)),
    percent: (share, decimals = 0) =>
      fixedSpaces(
        new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: decimals }).format(
          share,
        ),
      ),
    list: (items, kind = 'and') =>
      new Intl.ListFormat(locale, { type: kind === 'or' ? 'disjunction' : 'conjunction' }).format(
        items,
      ),
  };
}

function agoFormats(locale: string): Pick<Formats, 'ago' | 'dayFrom'> {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const exact = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const dayFrom = (on: Day, today: Day): string => {
    const days = daysBetween(today, on);
    if (Math.abs(days) < 60) return relative.format(days, 'day');
    if (Math.abs(days) < 730) return exact.format(Math.trunc(days / 30), 'month');
    return exact.format(Math.trunc(days / 365), 'year');
  };
  return {
    dayFrom,
    ago: (instant, now) => {
      const then = parseIso(instant);
      const minutes = Math.trunc((then.getTime() - now.getTime()) / 60_000);
      if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
      if (Math.abs(minutes) < 12 * 60) return exact.format(Math.trunc(minutes / 60), 'hour');
      return dayFrom(dayOf(then), dayOf(now));
    },
  };
}

/** Figures never break over a line, and `13 h 05` has plain spaces in fr-CA where numbers do not. */
function fixedSpaces(text: string): string {
  return text.replace(/[\u0020\u202f\u2009]/gu, '\u00a0');
}
