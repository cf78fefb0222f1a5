import { funnelSteps } from '@tremplin/shared/applications.ts';
import { addDays, addMonthsClamped } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import {
  firstOfMonth,
  fiscalYear,
  lastOfMonth,
  monthFromIndex,
  monthIndex,
  previousFiscalYear,
} from '@tremplin/shared/period.ts';
import type { FiscalYear } from '@tremplin/shared/period.ts';
import { employerKinds } from '@tremplin/shared/placements.ts';
import type { EmployerKind } from '@tremplin/shared/placements.ts';
import { maturingMonths } from '@tremplin/shared/reports.ts';
import type { FunnelMonth, PlacementsMonth, Reached } from '@tremplin/shared/reports.ts';

/** How many applications of one month stand at one furthest step. */
export interface FunnelCell {
  readonly month: number;
  readonly step: number;
  readonly count: number;
}

export interface PlacementCell {
  readonly month: number;
  readonly kind: EmployerKind;
  readonly count: number;
}

/** Whoever reached a step has reached those before it. */
export function reachedFrom(cells: readonly FunnelCell[]): Reached {
  const atLeast = (step: number): number =>
    cells.reduce((sum, cell) => (cell.step >= step ? sum + cell.count : sum), 0);
  return {
    applied: atLeast(1),
    screened_in: atLeast(2),
    interview: atLeast(3),
    offer: atLeast(4),
    hired: atLeast(5),
  };
}

export function funnelMonths(
  year: FiscalYear,
  cells: readonly FunnelCell[],
  today: Day,
): FunnelMonth[] {
  return year.months.map((month) => {
    const index = monthIndex(firstOfMonth(month));
    return {
      month,
      reached: reachedFrom(cells.filter((cell) => cell.month === index)),
      maturing: addMonthsClamped(lastOfMonth(month), maturingMonths) >= today,
    };
  });
}

export function placementMonths(
  year: FiscalYear,
  cells: readonly PlacementCell[],
): PlacementsMonth[] {
  return year.months.map((month) => {
    const index = monthIndex(firstOfMonth(month));
    const kinds = kindsFrom(cells.filter((cell) => cell.month === index));
    return { month, kinds, total: totalOf(kinds) };
  });
}

export function kindsFrom(cells: readonly PlacementCell[]): Readonly<Record<EmployerKind, number>> {
  const kinds = {
    OPS: 0,
    federal: 0,
    municipal: 0,
    broader_public: 0,
    private: 0,
    non_profit: 0,
    self: 0,
  };
  for (const { kind, count } of cells) kinds[kind] += count;
  return kinds;
}

export function totalOf(kinds: Readonly<Record<EmployerKind, number>>): number {
  return employerKinds.reduce((sum, kind) => sum + kinds[kind], 0);
}

/** The stretch of a year that has gone by, and the same stretch a year earlier. */
export function sameStretch(year: FiscalYear, today: Day): { until: Day; untilBefore: Day } {
  if (today >= year.to) return { until: year.to, untilBefore: previousFiscalYear(year).to };
  const until = today < year.from ? addDays(year.from, -1) : today;
  return { until, untilBefore: addMonthsClamped(until, -12) };
}

/** Months of the store from the year's first to its last, both inside. */
export function monthsOf(year: FiscalYear): { first: number; last: number } {
  return { first: monthIndex(year.from), last: monthIndex(year.to) };
}

/** Start years from the earliest month with anything in it to the present one, latest first. */
export function yearsSince(earliest: number | null, today: Day): number[] {
  const now = fiscalYear(today).startYear;
  const first =
    earliest === null ? now : fiscalYear(firstOfMonth(monthFromIndex(earliest))).startYear;
  return Array.from({ length: Math.max(1, now - first + 1) }, (_, back) => now - back);
}

/** 1 for the first step of the funnel. */
export function stepNumber(step: (typeof funnelSteps)[number]): number {
  return funnelSteps.indexOf(step) + 1;
}
