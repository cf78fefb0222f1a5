import { fewestShown, shownOf } from '@tremplin/server/sessions/cells.ts';
import type { Counts, Cumulative } from '@tremplin/server/sessions/cells.ts';
import { describe, expect, test } from 'vitest';

/** What a reader gets: numbers, or null for what is hidden. */
function published(windows: Cumulative, of: number, smallCell: number): (number | null)[] {
  const counts = { ...none, job_alert: windows };
  return windows.map((count, at) => (shownOf(counts, of, smallCell).job_alert[at] ? count : null));
}

const none: Counts = {
  job_alert: null,
  applied_there: null,
  applied_ops: null,
  interviewed: null,
  placed: null,
};

describe('small cells', () => {
  test.each([
    // Everybody can see 5; 2 more within 90 days would be two people; 6 more within 180 are enough.
    { of: 20, counts: [5, 7, 11], shown: [5, null, 11] },
    { of: 20, counts: [0, 0, 0], shown: [0, 0, 0] },
    { of: 20, counts: [4, 5, 9], shown: [null, 5, null] },
    // Of 20, 16 leave 4 who did not; 20 leave nobody.
    { of: 20, counts: [15, 16, 20], shown: [15, null, 20] },
    { of: 9, counts: [0, 5, 9], shown: [null, null, null] },
    { of: 10, counts: [0, 5, 10], shown: [0, 5, 10] },
  ])('of $of people, $counts become $shown', ({ of, counts, shown }) => {
    expect(published(counts, of, 5)).toEqual(shown);
  });

  test('those who applied there are shown only where they do not tell who applied elsewhere', () => {
    const there = (counts: Cumulative, ops: Cumulative, of = 30) =>
      shownOf({ ...none, applied_there: counts, applied_ops: ops }, of, 5).applied_there;
    // 3 of the 8 applied elsewhere only.
    expect(there([5, 5, 10], [8, 8, 15])).toEqual([false, false, true]);
    expect(there([5, 5, 5], [5, 10, 10])).toEqual([true, true, true]);
    // The OPS figure within 90 days is hidden; there, 8 would say that it is at least 8.
    expect(there([5, 8, 8], [5, 9, 13])).toEqual([true, false, false]);
  });

  test('three is the fewest: hidden under two could only be one', () => {
    expect([2, 3, 5, 20].map(fewestShown)).toEqual([3, 3, 5, 20]);
  });
});

/**
 * The strongest attacker: knows the rule, the size of the group and every figure shown, and goes
 * through all the tables that would have been published alike.
 */
describe('an attacker who knows the rule', () => {
  test.each([3, 4, 5, 6])('tells no hidden figure of one measure, under %i', (smallCell) => {
    for (let of = 1; of <= 4 * smallCell + 3; of += 1) {
      const worlds = nested(of).map((windows) => ({
        hidden: windows,
        seen: published(windows, of, smallCell),
      }));
      expect(pinned(worlds), `of ${of}`).toEqual([]);
    }
  });

  test.each([3, 4])('nor of applications there and in the OPS together, under %i', (smallCell) => {
    for (let of = 2 * smallCell; of <= 2 * smallCell + 6; of += 1)
      expect(pinned(pairs(of, smallCell)), `of ${of}`).toEqual([]);
  });

  test('and would have told one, were only the difference of the two looked at', () => {
    // Of 9 under 3: nobody, then 5, applied there; 3, then 5, then 6 in the OPS. The 5 in the OPS
    // is hidden for being 2 more than 3, but 5 applied there and 6 would have been shown.
    const of = 9;
    const shown = shownOf({ ...none, applied_there: [0, 5, 6], applied_ops: [3, 5, 6] }, of, 3);
    expect(shown.applied_ops).toEqual([true, false, true]);
    expect(shown.applied_there[1]).toBe(false);
  });
});

interface Table {
  readonly hidden: readonly number[];
  readonly seen: readonly (number | null)[];
}

/** Hidden cells that have one value in all the tables that look alike. */
function pinned(worlds: readonly Table[]): string[] {
  const alike = new Map<string, Set<number>[]>();
  for (const { hidden, seen } of worlds) {
    const look = seen.map((cell) => cell ?? '–').join(' ');
    const values = alike.get(look) ?? hidden.map(() => new Set<number>());
    alike.set(look, values);
    hidden.forEach((value, at) => values[at]?.add(value));
  }
  return [...alike]
    .filter(([look, values]) =>
      look.split(' ').some((cell, at) => cell === '–' && values[at]?.size === 1),
    )
    .map(([look]) => look);
}

/** Every way in which the three windows of a group can hold people. */
function nested(of: number): Cumulative[] {
  const upTo = Array.from({ length: of + 1 }, (_, people) => people);
  return upTo.flatMap((third) =>
    upTo
      .slice(0, third + 1)
      .flatMap((second) => upTo.slice(0, second + 1).map((first) => [first, second, third])),
  );
}

function pairs(of: number, smallCell: number): Table[] {
  const all = nested(of);
  return all.flatMap((ops) =>
    all
      .filter((there) => there.every((people, at) => people <= (ops[at] ?? 0)))
      .map((there) => {
        const counts = { ...none, applied_there: there, applied_ops: ops };
        const shown = shownOf(counts, of, smallCell);
        return {
          hidden: [...there, ...ops],
          seen: [
            ...there.map((people, at) => (shown.applied_there[at] ? people : null)),
            ...ops.map((people, at) => (shown.applied_ops[at] ? people : null)),
          ],
        };
      }),
  );
}
