import * as z from 'zod/mini';

/** What a manager sets a number for, per programme (or the whole office) and fiscal year. */
export const targetKpis = [
  'intakes',
  'applications',
  'placements',
  'funded',
  'retention',
  'attendance',
] as const;
export type TargetKpi = (typeof targetKpis)[number];
/** Set as a share of 100; the others are counts of the whole year. */
export const targetShares: readonly TargetKpi[] = ['retention'];

/** The calendar year in which the fiscal year begins. */
const fiscalYear = z.int().check(z.minimum(1990), z.maximum(2200));

export const readTargets = z.object({ fiscalYear });

export const setTarget = z.object({
  programmeId: z.nullable(z.uuid()),
  fiscalYear,
  kpi: z.enum(targetKpis, 'errors.choose'),
  /** Null takes the target away. */
  value: z.nullable(
    z
      .int('errors.whole_number')
      .check(z.minimum(1, 'errors.too_small'), z.maximum(1_000_000, 'errors.too_large')),
  ),
  /** Of the row that was seen; null where there was none. */
  version: z.nullable(z.int()),
});
export type SetTarget = z.infer<typeof setTarget>;
