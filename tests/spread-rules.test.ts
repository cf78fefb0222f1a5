import { spreadOf } from '@tremplin/server/reports/times.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const each = (...values: number[]) => values.map((value) => ({ value, count: 1 }));

describe('the middle and the quarters', () => {
  it('of nobody there is none, and of one person all three are that one', () => {
    expect(spreadOf([])).toEqual({ median: null, lower: null, upper: null, n: 0 });
    expect(spreadOf(each(17))).toEqual({ median: 17, lower: 17, upper: 17, n: 1 });
  });

  it('lie on a straight line between neighbours, as R’s quantile() has them', () => {
    // R 4: quantile(c(1, 2, 4, 8)) is 1.75, 3, 5; quantile(c(3, 5, 7, 21, 30)) is 5, 7, 21.
    expect(spreadOf(each(8, 1, 4, 2))).toEqual({ lower: 1.75, median: 3, upper: 5, n: 4 });
    expect(spreadOf(each(30, 21, 3, 7, 5))).toEqual({ lower: 5, median: 7, upper: 21, n: 5 });
    expect(spreadOf(each(10, 20))).toEqual({ lower: 12.5, median: 15, upper: 17.5, n: 2 });
  });

  it('ten people who waited the same count ten times', () => {
    const waited = [
      { value: 40, count: 1 },
      { value: 7, count: 10 },
      { value: 7, count: 2 },
    ];
    expect(spreadOf(waited)).toEqual({ lower: 7, median: 7, upper: 7, n: 13 });
  });

  it('half are below the middle and half above, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const { median, lower, upper, n } = spreadOf(each(...values));
        const sorted = values.toSorted((a, b) => a - b);
        const half = sorted.length / 2;
        const low = sorted[Math.ceil(half) - 1] ?? 0;
        const high = sorted[Math.floor(half)] ?? 0;
        expect(n).toBe(values.length);
        expect(median).toBe((low + high) / 2);
        expect((lower ?? 0) <= (median ?? 0) && (median ?? 0) <= (upper ?? 0)).toBe(true);
      }),
    );
  });
});
