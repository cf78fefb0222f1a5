import { csvOf } from '@tremplin/client/parts/csv.ts';
import { formatsFor } from '@tremplin/shared/format.ts';
import { parseIso } from '@tremplin/shared/day.ts';
import { describe, expect, test } from 'vitest';

const en = formatsFor('en');
const fr = formatsFor('fr');
const noBreak = '\u00a0';

describe('days, times and figures as people in Ottawa write them', () => {
  test('a closing at 03:59 UTC reads as the evening before in Toronto', () => {
    expect(en.dayTime('2026-11-23T04:59:00.000Z')).toBe(spaced('Nov_22,_2026, 11:59_p.m.'));
    expect(fr.dayTime('2026-11-23T04:59:00.000Z')).toBe(spaced('22_nov._2026, 23_h_59'));
  });

  test('a French reader gets no-break spaces around the h, before $ and %, and in thousands', () => {
    expect(fr.time('2026-11-22T18:05:00.000Z')).toBe(spaced('13_h_05'));
    expect(fr.time('2026-11-22T14:05:00.000Z')).toBe(spaced('9_h_05'));
    expect(fr.time('2026-11-22T05:05:00.000Z')).toBe(spaced('0_h_05'));
    expect(fr.money(4_600_000)).toBe(spaced('46_000,00_$'));
    expect(fr.percent(0.456, 1)).toBe(spaced('45,6_%'));
    expect(fr.number(1_234_567.89, 2)).toBe(spaced('1_234_567,89'));
  });

  test('a planner reads the day of the week, and the first of a month as the French write it', () => {
    expect(en.dayWeek('2026-11-24')).toBe(spaced('Tue,_Nov_24,_2026'));
    expect(en.dayLong('2026-11-24')).toBe('Tuesday, November 24, 2026');
    expect(fr.dayWeek('2026-12-01')).toBe(spaced('mar._1er_déc._2026'));
    expect(fr.dayLong('2026-12-01')).toBe('mardi 1er décembre 2026');
    expect(fr.dayLong('2026-12-11')).toBe('vendredi 11 décembre 2026');
    expect(en.weekday('2026-11-22')).toBe('Sun');
  });

  test('an English reader gets dollars before and points', () => {
    expect(en.money(4_600_000)).toBe('$46,000.00');
    expect(en.percent(0.456, 1)).toBe('45.6%');
    expect(en.number(1_234_567.89, 2)).toBe('1,234,567.89');
  });

  test('what happened is said in days, by the calendar of the office', () => {
    const now = parseIso('2026-11-22T15:00:00.000Z');
    expect(en.ago('2026-11-19T15:00:00.000Z', now)).toBe('3 days ago');
    expect(fr.ago('2026-11-19T15:00:00.000Z', now)).toBe('il y a 3 jours');
    expect(en.ago('2026-11-22T14:20:00.000Z', now)).toBe('40 minutes ago');
    expect(en.dayFrom('2026-11-24', '2026-11-22')).toBe('in 2 days');
    expect(en.dayFrom('2026-11-22', '2026-11-22')).toBe('today');
    expect(fr.dayFrom('2026-11-21', '2026-11-22')).toBe('hier');
  });

  test('several words become a list with its last one joined', () => {
    expect(en.list(['Applied', 'Hired'], 'or')).toBe('Applied or Hired');
    expect(fr.list(['anglais', 'français', 'arabe'])).toBe('anglais, français et arabe');
  });
});

describe('a table as a file', () => {
  test('text that a spreadsheet would run stays text, and a number stays a number', () => {
    const file = csvOf(
      ['Name', 'Change'],
      [
        ['=HYPERLINK("x")', -3],
        [' +1', null],
        ['＝1+1', null],
        ['O’Neil, Zoé', 4.5],
      ],
    );
    expect(file).toBe(
      '\ufeffName,Change\r\n"\'=HYPERLINK(""x"")",-3\r\n\' +1,\r\n\'＝1+1,\r\n"O’Neil, Zoé",4.5\r\n',
    );
  });
});

/** `_` stands for the space that must not break. */
function spaced(text: string): string {
  return text.replaceAll('_', noBreak);
}
