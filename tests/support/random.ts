import { atTime, dayOf } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { daysFrom, plusDays, plusMonths } from './oracle-days.ts';

/** Chance that can be had again: the same seed draws the same office. */
export interface Draw {
  /** Below 1. */
  readonly share: () => number;
  /** Both ends inside. */
  readonly whole: (least: number, most: number) => number;
  readonly happens: (share: number) => boolean;
  readonly one: <Item>(of: readonly Item[]) => Item;
  /** Each of them with that chance. */
  readonly some: <Item>(of: readonly Item[], share: number) => Item[];
  /** How many, most often few. */
  readonly few: (most: number) => number;
  readonly id: () => string;
}

/** Mulberry32. */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  const share = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  const hex = (length: number): string =>
    Array.from({ length }, () => whole(0, 15).toString(16)).join('');
  return {
    share,
    whole,
    happens: (chance) => share() < chance,
    one: (of) => {
      const item = of[whole(0, of.length - 1)];
      if (item === undefined) throw new Error('nothing to draw from');
      return item;
    },
    some: (of, chance) => of.filter(() => share() < chance),
    few: (most) => Math.floor(share() * share() * (most + 1)),
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}

/** Days among which something turns over: ends of months and fiscal years, leap days, changes of the clocks. */
const turning: readonly Day[] = [
  '2024-01-31',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-10',
  '2024-03-31',
  '2024-04-01',
  '2024-11-03',
  '2024-12-31',
  '2025-01-31',
  '2025-02-28',
  '2025-03-09',
  '2025-03-31',
  '2025-04-01',
  '2025-09-30',
  '2025-10-01',
  '2025-11-02',
  '2025-12-31',
  '2026-01-01',
  '2026-01-31',
  '2026-02-28',
  '2026-03-08',
  '2026-03-31',
  '2026-04-01',
  '2026-05-31',
  '2026-06-30',
  '2026-08-29',
  '2026-10-31',
  '2026-11-01',
  '2026-11-22',
  '2027-01-31',
  '2028-02-29',
  '2028-03-31',
];

/** What day it is in an office, and the days at which its figures could go wrong by one. */
export interface Calendar {
  readonly today: Day;
  readonly now: Date;
  /** A day of the last two years, rather one at an edge. */
  readonly past: () => Day;
  /** Between the two, or at one of them. */
  readonly between: (from: Day, to: Day) => Day;
  /** A moment of that day, rather near midnight, and not after now. */
  readonly moment: (on: Day) => Date;
}

const clocks = ['00:00', '00:20', '04:30', '09:00', '15:30', '20:10', '23:59'] as const;

export function calendarFrom(draw: Draw): Calendar {
  const today = draw.happens(0.6) ? draw.one(turning) : plusDays('2024-06-01', draw.whole(0, 900));
  const now = atTime(today, draw.one(clocks));
  const edges = [0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 91, 92, 119, 120, 121, 182, 365, 366].map(
    (days) => plusDays(today, -days),
  );
  const months = [1, 2, 3, 6, 12, 13].map((back) => plusMonths(today, -back));
  const near = turning.filter((on) => on <= today && on >= plusDays(today, -800));
  const special = [...edges, ...months, ...near];
  const past = (): Day =>
    draw.happens(0.5) ? draw.one(special) : plusDays(today, -draw.whole(0, 760));
  return {
    today,
    now,
    past,
    between: (from, to) => {
      if (to <= from) return from;
      const inside = special.filter((on) => on > from && on < to);
      if (inside.length > 0 && draw.happens(0.4)) return draw.one(inside);
      return plusDays(from, draw.whole(0, daysFrom(from, to)));
    },
    moment: (on) => {
      const at = atTime(on, draw.one(clocks));
      return at <= now || dayOf(at) > today ? at : now;
    },
  };
}
