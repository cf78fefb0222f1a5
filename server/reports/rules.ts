import { funnelSteps } from '@tremplin/shared/applications.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { checkpointClasses, knownClasses } from '@tremplin/shared/followups.ts';
import type { CheckpointClass, PastClass } from '@tremplin/shared/followups.ts';
import { maturingMonths } from '@tremplin/shared/outcomes.ts';
import type {
  ClassCounts,
  EmployerCounts,
  FunnelMonth,
  PlacementsMonth,
  Reached,
} from '@tremplin/shared/outcomes.ts';
import {
  firstOfMonth,
  fiscalYear,
  lastOfMonth,
  monthFromIndex,
  monthIndex,
} from '@tremplin/shared/period.ts';
import type { Month } from '@tremplin/shared/period.ts';
import { employerKinds } from '@tremplin/shared/placements.ts';
import type { EmployerKind } from '@tremplin/shared/placements.ts';

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

/** Checkpoints of one month's placements that are of one class once their day is past. */
export interface CheckpointCell {
  readonly month: number;
  readonly checkpoint: number;
  readonly class: PastClass;
  /** All of them, and those whose day is past. */
  readonly all: number;
  readonly past: number;
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
  months: readonly Month[],
  cells: readonly FunnelCell[],
  today: Day,
): FunnelMonth[] {
  return months.map((month) => {
    const index = monthIndex(firstOfMonth(month));
    return {
      month,
      reached: reachedFrom(cells.filter((cell) => cell.month === index)),
      maturing: lastOfMonth(monthFromIndex(index + maturingMonths)) >= today,
    };
  });
}

export function placementMonths(
  months: readonly Month[],
  cells: readonly PlacementCell[],
): PlacementsMonth[] {
  return months.map((month) => {
    const index = monthIndex(firstOfMonth(month));
    const kinds = kindsFrom(cells.filter((cell) => cell.month === index));
    return { month, kinds, total: totalOf(kinds) };
  });
}

export function kindsFrom(cells: readonly PlacementCell[]): EmployerCounts {
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

export function totalOf(kinds: EmployerCounts): number {
  return employerKinds.reduce((sum, kind) => sum + kinds[kind], 0);
}

/** Those whose day is not past yet are of no other class. */
export function classesFrom(cells: readonly CheckpointCell[]): ClassCounts {
  const counts: Record<CheckpointClass, number> = {
    verified: 0,
    reported: 0,
    ended: 0,
    unreached: 0,
    waived: 0,
    open: 0,
    not_yet: 0,
  };
  for (const cell of cells) {
    counts[cell.class] += cell.past;
    counts.not_yet += cell.all - cell.past;
  }
  return counts;
}

export interface Share {
  /** 0 to 1; null where there is nothing to divide by. */
  readonly value: number | null;
  readonly of: number;
}

/** Of the checkpoints whose day is past, how many are of these classes. */
function shareOf(cells: readonly CheckpointCell[], classes: readonly CheckpointClass[]): Share {
  const counts = classesFrom(cells);
  const sum = (those: readonly CheckpointClass[]): number =>
    those.reduce((total, one) => total + counts[one], 0);
  const of = sum(checkpointClasses.filter((one) => one !== 'not_yet'));
  return { value: of === 0 ? null : sum(classes) / of, of };
}

/** Of all checkpoints that are past, those of which we know whether the person was at work. */
export function knowledgeOf(cells: readonly CheckpointCell[]): Share {
  return shareOf(cells, knownClasses);
}

/** The checkpoint whose retention stands for all, in months. */
export const headlineCheckpoint = 3;

/** Verified at work so many months after the start, of those for whom the day is past. */
export function retainedAt(checkpoint: number, cells: readonly CheckpointCell[]): Share {
  return shareOf(
    cells.filter((cell) => cell.checkpoint === checkpoint),
    ['verified'],
  );
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
