import * as z from 'zod/mini';
import { funnelSteps, type FunnelStep } from './applications.ts';
import type { Day } from './day.ts';
import type { Month, Period } from './period.ts';
import { employerKinds, type EmployerKind } from './placements.ts';

/** Each figure is printed with its definition, under this key of the messages. */
export const definitions = ['placements', 'ops_funnel'] as const;
export type Definition = (typeof definitions)[number];

/** A cohort is young until so many months have gone by after its own: offers take four, some nine. */
export const maturingMonths = 6;

/** The calendar year in which a fiscal year begins. */
const startYear = z.int().check(z.minimum(1990), z.maximum(2200));
const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'errors.month'));

export const readPlacements = z.object({ fiscalYear: startYear });
export const readFunnel = z.object({
  fiscalYear: startYear,
  programmeId: z._default(z.nullable(z.uuid()), null),
});

const cursor = z._default(z.nullable(z.object({ on: z.string(), id: z.uuid() })), null);

/** Which figure one wants to look behind; what is null is not narrowed down. */
export const readListBehind = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('placements'),
    fiscalYear: startYear,
    month: z._default(z.nullable(month), null),
    employerKind: z._default(z.nullable(z.enum(employerKinds)), null),
    cursor,
  }),
  z.object({
    kind: z.literal('funnel'),
    fiscalYear: startYear,
    month: z._default(z.nullable(month), null),
    step: z.enum(funnelSteps),
    programmeId: z._default(z.nullable(z.uuid()), null),
    cursor,
  }),
]);
export type ReadListBehind = z.infer<typeof readListBehind>;

/** What every figure says of itself. */
export interface Provenance {
  readonly definition: Definition;
  readonly fiscalYear: number;
  readonly period: Period;
  /** ISO instant of the counting. */
  readonly asOf: string;
  readonly n: number;
}

export interface PlacementsMonth {
  readonly month: Month;
  readonly total: number;
  readonly kinds: Readonly<Record<EmployerKind, number>>;
}

export interface PlacementsReport extends Provenance {
  readonly months: readonly PlacementsMonth[];
  readonly byKind: Readonly<Record<EmployerKind, number>>;
  /** Started by `until`, which is today or the year's last day. */
  readonly toDate: { readonly until: Day; readonly count: number; readonly ops: number };
  /** The same stretch of the year before. */
  readonly yearBefore: { readonly until: Day; readonly count: number; readonly ops: number };
  /** Start years for which there is anything to show, latest first. */
  readonly years: readonly number[];
}

/** How many applications reached each step; never more than the step before. */
export type Reached = Readonly<Record<FunnelStep, number>>;

export interface FunnelMonth {
  readonly month: Month;
  readonly reached: Reached;
  /** Too young for its later steps to be compared. */
  readonly maturing: boolean;
}

export interface FunnelReport extends Provenance {
  readonly reached: Reached;
  readonly months: readonly FunnelMonth[];
  /** Cohorts of the same months a year earlier, up to the same day, as they stand now. */
  readonly yearBefore: { readonly until: Day; readonly reached: Reached };
  /** The part of this year that `yearBefore` is compared with. */
  readonly toDate: { readonly until: Day; readonly reached: Reached };
}
