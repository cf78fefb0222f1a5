import { addDays } from '@tremplin/shared/day.ts';
import {
  addWorkingDays,
  holidays,
  isWorkingDay,
  nextWorkingDay,
  ontarioHolidays,
  workingDaysBetween,
} from '@tremplin/shared/working-days.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** As Ontario's Ministry of Labour prints them; where one falls on a weekend, the day offices close for it. */
const published: Readonly<Record<number, readonly string[]>> = {
  2025: [
    '2025-01-01',
    '2025-02-17',
    '2025-04-18',
    '2025-05-19',
    '2025-07-01',
    '2025-09-01',
    '2025-10-13',
    '2025-12-25',
    '2025-12-26',
  ],
  2026: [
    '2026-01-01',
    '2026-02-16',
    '2026-04-03',
    '2026-05-18',
    '2026-07-01',
    '2026-09-07',
    '2026-10-12',
    '2026-12-25',
    '2026-12-28',
  ],
  2027: [
    '2027-01-01',
    '2027-02-15',
    '2027-03-26',
    '2027-05-24',
    '2027-07-01',
    '2027-09-06',
    '2027-10-11',
    '2027-12-27',
    '2027-12-28',
  ],
  2028: [
    '2028-01-03',
    '2028-02-21',
    '2028-04-14',
    '2028-05-22',
    '2028-07-03',
    '2028-09-04',
    '2028-10-09',
    '2028-12-25',
    '2028-12-26',
  ],
};

describe('Ontario’s holidays', () => {
  for (const [year, days] of Object.entries(published))
    it(`${year} has the nine that are published, in their order, and no other day off in the week`, () => {
      const found = ontarioHolidays(Number(year));
      expect(found.map(([on]) => on)).toEqual(days);
      expect(found.map(([, name]) => name)).toEqual([...holidays]);
      const off = daysOf(Number(year)).filter((on) => !isWeekend(on) && !isWorkingDay(on));
      expect(off).toEqual(days);
    });

  // Years at both ends of Easter's range, and both sides of a century.
  it.each([
    ['1913-03-21', 1913],
    ['2000-04-21', 2000],
    ['2008-03-21', 2008],
    ['2011-04-22', 2011],
    ['2024-03-29', 2024],
    ['2038-04-23', 2038],
    ['2100-03-26', 2100],
  ])('Good Friday was or will be %s', (on, year) => {
    expect(ontarioHolidays(year).find(([, name]) => name === 'good_friday')?.[0]).toBe(on);
  });
});

describe('counting working days', () => {
  it.each([
    ['the day itself does not count', '2026-11-23', 1, '2026-11-24'],
    ['a weekend is passed over', '2026-11-23', 5, '2026-11-30'],
    ['from a Saturday the first is Monday', '2026-11-28', 1, '2026-11-30'],
    ['from a Sunday as well', '2026-11-29', 1, '2026-11-30'],
    ['Christmas and the day kept for Boxing Day', '2026-12-21', 5, '2026-12-30'],
    ['over New Year', '2026-12-30', 2, '2027-01-04'],
    ['over Family Day', '2027-02-11', 5, '2027-02-19'],
    ['over Good Friday, and not Easter Monday', '2027-03-25', 1, '2027-03-29'],
    ['two holidays that are both moved', '2027-12-24', 1, '2027-12-29'],
    ['a New Year that is kept on the third', '2027-12-31', 1, '2028-01-04'],
    ['none is the day itself, whatever it is', '2026-12-25', 0, '2026-12-25'],
  ])('%s', (_, from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
    expect(workingDaysBetween(from, to)).toBe(days);
  });

  it('the next working day is the day itself, or the first after a holiday or weekend', () => {
    expect(nextWorkingDay('2026-11-23')).toBe('2026-11-23');
    expect(nextWorkingDay('2026-11-28')).toBe('2026-11-30');
    expect(nextWorkingDay('2026-12-25')).toBe('2026-12-29');
    expect(nextWorkingDay('2028-01-01')).toBe('2028-01-04');
  });

  it('none lie between a day and an earlier one', () => {
    expect(workingDaysBetween('2026-11-24', '2026-11-23')).toBe(0);
    expect(workingDaysBetween('2026-11-23', '2026-11-23')).toBe(0);
  });

  it('going on by some days and counting them is the same, whatever the day', () => {
    const days = fc.integer({ min: 0, max: 1460 }).map((add) => addDays('2025-01-01', add));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(count);
        expect(workingDaysBetween(from, addDays(to, -1))).toBe(count - 1);
      }),
      { numRuns: 150 },
    );
  });
});

function daysOf(year: number): string[] {
  const first = `${year}-01-01`;
  const days = Array.from({ length: 366 }, (_, at) => addDays(first, at));
  return days.filter((on) => on.startsWith(`${year}-`));
}

/** By counting from a Monday that everybody knows. */
function isWeekend(on: string): boolean {
  const since = (Date.parse(`${on}T00:00:00Z`) - Date.parse('2025-01-06T00:00:00Z')) / 86_400_000;
  return ((since % 7) + 7) % 7 >= 5;
}
