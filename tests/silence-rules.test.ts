import { transitions } from '@tremplin/shared/applications.ts';
import {
  compareSilence,
  curveOf,
  endedByNews,
  fewestStays,
  gatherStays,
  shareLonger,
  verdictOn,
  waitingStages,
} from '@tremplin/shared/silence.ts';
import type { Waiting } from '@tremplin/shared/silence.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingLonger } from './support/kaplan-meier.ts';
import type { Watched } from './support/kaplan-meier.ts';

const lengthsOf = (people: readonly Watched[]) =>
  people.map(({ days, news }) => ({ days, news: news ? 1 : 0, censored: news ? 0 : 1 }));
const curve = (people: readonly Watched[]) => curveOf(lengthsOf(people));
/** `6` heard on the sixth day, `6+` was still waiting then. */
const read = (text: string): Watched[] =>
  text.split(' ').map((one) => ({ days: Number.parseInt(one, 10), news: !one.endsWith('+') }));

describe('how long others waited', () => {
  it('Freireich’s patients of 1963 come out as Kleinbaum and Klein print them', () => {
    // Freireich et al., Blood 21 (1963), weeks in remission of the 21 on 6-MP; the estimate is table
    // 2 of chapter 2 in Kleinbaum and Klein, Survival Analysis: A Self-Learning Text.
    const group = curve(
      read('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'),
    );
    // By hand: 18/21, × 16/17, × 14/15, × 11/12, × 10/11, × 6/7, × 5/6.
    const printed = [
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ] as const;
    expect(group.n).toBe(21);
    expect(group.steps.map(({ days }) => days)).toEqual(printed.map(([days]) => days));
    for (const [days, share] of printed) expect(shareLonger(group, days)).toBeCloseTo(share, 4);
    expect(shareLonger(group, 5)).toBe(1);
    expect(shareLonger(group, 35)).toBeCloseTo(
      (18 / 21) * (16 / 17) * (14 / 15) * (11 / 12) * (10 / 11) * (6 / 7) * (5 / 6),
      12,
    );
  });

  it('whoever heard nothing is neither left out nor counted as having heard', () => {
    // Four: news on day 2; still waiting on 3; news on 4 and 5. By hand: 3/4, then 3/4 × 1/2, then 0.
    const four = curve(read('2 3+ 4 5'));
    expect([1, 2, 3, 4, 5].map((days) => shareLonger(four, days))).toEqual([
      1, 0.75, 0.75, 0.375, 0,
    ]);
  });

  it('somebody who is last seen on the day of another’s news was still waiting when it came', () => {
    expect(shareLonger(curve(read('3 3+')), 3)).toBe(0.5);
    expect(shareLonger(curve(read('3+ 3 3+')), 3)).toBeCloseTo(2 / 3, 12);
  });

  it('nobody, and nobody with news, wait for ever', () => {
    expect(curve([])).toEqual({ n: 0, steps: [] });
    expect(shareLonger(curve([]), 10)).toBe(1);
    expect(shareLonger(curve(read('1+ 4+ 9+')), 100)).toBe(1);
    expect(waitingLonger(read('1+ 4+ 9+'), 100)).toBe(1);
  });

  it('agrees to a billionth with exact fractions moved to the right, on any crowd with ties', () => {
    const people = fc.array(fc.record({ days: fc.nat(12), news: fc.boolean() }), { maxLength: 40 });
    const long = fc.array(fc.record({ days: fc.nat(400), news: fc.boolean() }), {
      minLength: 60,
      maxLength: 160,
    });
    const censored = fc.array(fc.record({ days: fc.nat(9), news: fc.constant(false) }));
    fc.assert(
      fc.property(fc.oneof(people, long, censored), fc.nat(420), (crowd, further) => {
        const ours = curve(crowd);
        const days = [...new Set([0, further, ...crowd.map((one) => one.days)])];
        for (const day of days)
          expect(Math.abs(shareLonger(ours, day) - waitingLonger(crowd, day))).toBeLessThan(1e-9);
      }),
      { numRuns: 400 },
    );
  });

  it('a crowd counted by length is the same crowd', () => {
    const each = read('1 1 1+ 4 4+ 4+ 9');
    const counted = curveOf([
      { days: 4, news: 1, censored: 2 },
      { days: 9, news: 1, censored: 0 },
      { days: 1, news: 2, censored: 1 },
    ]);
    expect(counted).toEqual(curve(each));
  });
});

const applied: Waiting = { stage: 'applied', family: null, ministryId: null, days: 0 };

function curvesOf(stays: readonly (Waiting & { readonly news: boolean })[]) {
  const gathered = gatherStays();
  for (const stay of stays) gathered.add(stay);
  return gathered.curves();
}

/** One stay of each length from 1 to `count` days, all with news. */
const oneEachDay = (count: number, over: Partial<Waiting> = {}) =>
  Array.from({ length: count }, (_, at) => ({ ...applied, ...over, days: at + 1, news: true }));

describe('what Amira’s silence is called', () => {
  it('is normal until half have heard, slow until nine in ten have, and then beyond', () => {
    const curves = curvesOf(oneEachDay(20));
    const after = (days: number) => compareSilence(curves, { ...applied, days }).verdict;
    // After 9 days 11 of 20 wait longer, after 10 exactly half do, after 18 exactly one in ten.
    expect([0, 9, 10, 17, 18, 500].map(after)).toEqual([
      'normal',
      'normal',
      'slow',
      'slow',
      'beyond',
      'beyond',
    ]);
  });

  it('stands on the limit’s far side where rounding would tip it', () => {
    expect(verdictOn(0.5 + 1e-12)).toBe('slow');
    expect(verdictOn(0.1 + 1e-12)).toBe('beyond');
    expect(verdictOn(0.5 + 1e-6)).toBe('normal');
  });

  it('is compared with her job family first, then the ministry, then everybody', () => {
    const curves = curvesOf([
      ...oneEachDay(fewestStays, { family: 'Policy', ministryId: 'health' }),
      ...oneEachDay(fewestStays - 1, { family: 'Law', ministryId: 'justice' }),
      ...oneEachDay(1, { family: 'Trades', ministryId: 'justice' }),
    ]);
    const of = (over: Partial<Waiting>) => {
      const { basis, n } = compareSilence(curves, { ...applied, ...over });
      return [basis, n];
    };
    expect(of({ family: 'Policy', ministryId: 'justice' })).toEqual(['family', 20]);
    expect(of({ family: 'Law', ministryId: 'justice' })).toEqual(['ministry', 20]);
    expect(of({ family: 'Law', ministryId: 'roads' })).toEqual(['all', 40]);
    expect(of({ family: 'Unheard of' })).toEqual(['all', 40]);
    expect(of({ family: null, ministryId: 'health' })).toEqual(['ministry', 20]);
  });

  it('has not enough history in an office of nineteen, or in a stage that few were in', () => {
    const few = curvesOf(oneEachDay(fewestStays - 1, { family: 'Policy' }));
    const nothing = { verdict: 'not_enough', n: 0, basis: null };
    expect(compareSilence(few, { ...applied, family: 'Policy', days: 400 })).toEqual(nothing);
    const many = curvesOf(oneEachDay(50));
    expect(compareSilence(many, { ...applied, stage: 'pool' })).toEqual(nothing);
  });

  it('is silence only after the application was sent', () => {
    expect(waitingStages).toEqual([
      'applied',
      'screened_in',
      'assessment',
      'interview',
      'reference_check',
      'pool',
      'offer',
      'conditions',
    ]);
  });

  it('ends with whatever the employer says, and not with giving up or a cancelled competition', () => {
    const endings = new Set(waitingStages.flatMap((stage) => transitions[stage]));
    const silent = [...endings].filter((next) => !endedByNews(next));
    expect(silent.toSorted()).toEqual(['competition_cancelled', 'no_response', 'withdrawn']);
  });
});
