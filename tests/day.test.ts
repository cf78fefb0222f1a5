import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it } from 'vitest';
import * as days from '@tremplin/shared/day.ts';
import * as period from '@tremplin/shared/period.ts';

const zoneOfTheMachine = process.env.TZ;
afterEach(() => {
  if (zoneOfTheMachine === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfTheMachine;
});

describe('a day', () => {
  it('is one of the calendar, written in full', () => {
    for (const real of ['2026-11-22', '2028-02-29', '1969-12-31']) {
      expect(days.isDay(real), real).toBe(true);
      expect(days.day.parse(real)).toBe(real);
    }
    for (const wrong of [
      '2026-02-29',
      '2026-13-01',
      '2026-4-1',
      '2026-04-31',
      '22/11/2026',
      '',
      '2026-11-22T00:00',
    ]) {
      expect(days.isDay(wrong), wrong).toBe(false);
      expect(days.day.safeParse(wrong).error?.issues[0]?.message).toBe('errors.day');
      expect(() => days.startOfDay(wrong), wrong).toThrow(RangeError);
    }
  });

  it('of a competition that closes at 11:59 p.m. in Toronto is that day, though UTC already says the next', () => {
    const closing = days.atTime('2025-09-02', '23:59');
    expect(closing.toISOString()).toBe('2025-09-03T03:59:00.000Z');
    expect(days.dayOf(closing)).toBe('2025-09-02');
    expect(days.clockOf(closing)).toBe('23:59');
    expect(days.endOfDay('2025-09-02')).toEqual(closing);
    expect(days.endOfDay('2026-01-15').toISOString()).toBe('2026-01-16T04:59:00.000Z');
  });

  it('keeps its checkpoint a month later inside the month', () => {
    expect(days.addMonthsClamped('2026-01-31', 1)).toBe('2026-02-28');
    expect(days.addMonthsClamped('2028-01-31', 1)).toBe('2028-02-29');
    expect(days.addMonthsClamped('2026-08-31', 6)).toBe('2027-02-28');
    expect(days.addMonthsClamped('2028-02-29', 12)).toBe('2029-02-28');
    expect(days.addMonthsClamped('2026-12-15', 1)).toBe('2027-01-15');
    expect(days.addMonthsClamped('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('is counted across leap days, years and both changes of the clocks', () => {
    expect(days.daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(days.daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(days.daysBetween('2026-03-09', '2026-03-07')).toBe(-2);
    expect(days.addDays('2026-03-08', 1)).toBe('2026-03-09');
    expect(days.addDays('2026-11-01', 1)).toBe('2026-11-02');
    expect(
      days.elapsedDays(days.atTime('2026-03-07', '23:59'), days.atTime('2026-03-08', '00:01')),
    ).toBe(1);
    expect(
      days.elapsedDays(days.atTime('2026-11-01', '00:01'), days.atTime('2026-11-01', '23:59')),
    ).toBe(0);
  });

  it('knows its weekday and the Monday of its week', () => {
    expect(days.weekdayOf('2026-11-22')).toBe(7);
    expect(days.weekStart('2026-11-22')).toBe('2026-11-16');
    expect(days.weekStart('2026-11-16')).toBe('2026-11-16');
  });

  it('sorts before the days that follow it', () => {
    expect(['2026-11-02', '2025-12-31', '2026-02-10'].toSorted(days.compareDays)).toEqual([
      '2025-12-31',
      '2026-02-10',
      '2026-11-02',
    ]);
    expect(days.compareDays('2026-11-02', '2026-11-02')).toBe(0);
  });

  it('is made of numbers only where the calendar has it', () => {
    expect(days.dayFrom(2026, 2, 28)).toBe('2026-02-28');
    expect(days.dayFrom(2026, 2, 29)).toBeNull();
    expect(days.dayFrom(2026, 0, 1)).toBeNull();
  });
});

describe('the clocks of Toronto', () => {
  it('skip an hour on 8 March 2026 and 14 March 2027, and a time in it is moved on', () => {
    expect(days.atTime('2026-03-08', '02:30').toISOString()).toBe('2026-03-08T07:30:00.000Z');
    expect(days.clockOf(days.atTime('2026-03-08', '02:30'))).toBe('03:30');
    expect(days.clockOf(days.atTime('2027-03-14', '02:30'))).toBe('03:30');
    expect(days.endOfDay('2026-03-07').toISOString()).toBe('2026-03-08T04:59:00.000Z');
    expect(days.endOfDay('2026-03-08').toISOString()).toBe('2026-03-09T03:59:00.000Z');
  });

  it('repeat an hour on 1 November 2026 and 7 November 2027, and the first of the two is meant', () => {
    expect(days.atTime('2026-11-01', '01:30').toISOString()).toBe('2026-11-01T05:30:00.000Z');
    expect(days.atTime('2027-11-07', '01:30').toISOString()).toBe('2027-11-07T05:30:00.000Z');
    expect(days.atOffset('2026-11-01', '01:30', -5).toISOString()).toBe('2026-11-01T06:30:00.000Z');
    expect(days.endOfDay('2026-11-01').getTime() - days.startOfDay('2026-11-01').getTime()).toBe(
      (24 * 60 + 59) * 60_000,
    );
    expect(days.endOfDay('2027-03-14').getTime() - days.startOfDay('2027-03-14').getTime()).toBe(
      (22 * 60 + 59) * 60_000,
    );
  });

  it('answer alike wherever the machine stands', () => {
    const answers = ['UTC', 'Asia/Tokyo', 'Pacific/Honolulu', 'America/Toronto'].map((zone) => {
      process.env.TZ = zone;
      return [
        days.dayOf(days.parseIso('2026-11-23T04:59:00.000Z')),
        days.startOfDay('2026-11-22').toISOString(),
        days.atTime('2026-07-01', '23:59').toISOString(),
        days.dayOf(days.dayForDisplay('2026-07-01')),
        days.weekStart('2026-11-22'),
        period.fiscalYear('2026-03-31').label,
      ];
    });
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]?.slice(0, 2)).toEqual(['2026-11-22', '2026-11-22T05:00:00.000Z']);
  });

  it('read an instant from the wire only with its offset', () => {
    expect(days.parseIso('2026-11-22T23:59:00-05:00').toISOString()).toBe(
      '2026-11-23T04:59:00.000Z',
    );
    expect(() => days.parseIso('2026-11-22T23:59:00')).toThrow(RangeError);
    expect(days.instant.safeParse('2026-11-22').error?.issues[0]?.message).toBe('errors.instant');
  });
});

describe('a fiscal year', () => {
  it('runs from April to March', () => {
    const year = period.fiscalYear('2026-11-22');
    expect(year).toMatchObject({
      label: '2026–27',
      from: '2026-04-01',
      to: '2027-03-31',
      startYear: 2026,
    });
    expect(year.months).toHaveLength(12);
    expect([year.months[0], year.months[11]]).toEqual(['2026-04', '2027-03']);
    expect(period.fiscalYear('2027-03-31').label).toBe('2026–27');
    expect(period.fiscalYear('2027-04-01').label).toBe('2027–28');
    expect(period.fiscalYear('2099-05-01').label).toBe('2099–00');
    expect(period.previousFiscalYear(year).label).toBe('2025–26');
  });

  it('has its first quarter in spring and its last in winter', () => {
    const quarters = ['2026-04-01', '2026-09-30', '2026-12-31', '2027-01-01', '2027-03-31'].map(
      period.fiscalQuarter,
    );
    expect(quarters).toEqual([1, 2, 3, 4, 4]);
  });

  it('counts its months as whole numbers that lead back to the month', () => {
    expect(period.monthIndex('2026-01-31')).toBe(2026 * 12);
    expect(period.monthIndex('2026-12-01') + 1).toBe(period.monthIndex('2027-01-01'));
    expect(period.monthFromIndex(period.monthIndex('2026-12-31'))).toBe('2026-12');
    expect(period.monthsBetween('2026-11-30', '2027-02-01')).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(period.monthsBetween('2027-02-01', '2026-11-30')).toEqual([]);
    expect(period.lastOfMonth(period.monthOf('2028-02-03'))).toBe('2028-02-29');
  });

  it('is full on the same day of the next, or on its last', () => {
    expect(period.fullMonths('2026-11-20', '2026-11-24')).toBe(0);
    expect(period.fullMonths('2026-11-20', '2026-12-19')).toBe(0);
    expect(period.fullMonths('2026-11-20', '2026-12-20')).toBe(1);
    expect(period.fullMonths('2027-01-31', '2027-02-28')).toBe(1);
    expect(period.fullMonths('2027-01-31', '2028-01-30')).toBe(11);
  });

  it('holds its first and last day', () => {
    const year = period.fiscalYear('2026-11-22');
    const inside = ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map((on) =>
      period.inPeriod(on, year),
    );
    expect(inside).toEqual([false, true, true, false]);
  });
});

describe('the short way of reckoning', () => {
  const anyInstant = fc.oneof(
    fc.integer({ min: -4e12, max: 2.6e14 }),
    // The hours around both changes of the clocks in 2026 and 2027.
    ...['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'].map((on) => {
      const noon = days.atTime(on, '12:00').getTime();
      return fc.integer({ min: noon - 86_400_000, max: noon + 86_400_000 });
    }),
  );

  it('agrees with the calendar library about every instant a counsellor may meet', () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        const there = Temporal.Instant.fromEpochMilliseconds(ms);
        const long = there.toZonedDateTimeISO(days.officeZone).toPlainDate().toString();
        expect(days.dayOf(new Date(ms))).toBe(long);
      }),
      { numRuns: 2000 },
    );
  });

  it('counts as many days between two days as the calendar library does', () => {
    const anyDay = fc
      .integer({ min: 0, max: 400_000 })
      .map((count) => Temporal.PlainDate.from('1000-01-01').add({ days: count }).toString());
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const long = Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
        expect(days.daysBetween(from, to)).toBe(long);
      }),
      { numRuns: 1000 },
    );
  });
});
