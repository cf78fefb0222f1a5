import { prepared } from '@tremplin/db/prepared.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { RuleStep } from '@tremplin/shared/outcome-rules.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import type { MonthIndex, Period } from '@tremplin/shared/period.ts';
import type { EmployerKind, PlacementTerm, RelatedToField } from '@tremplin/shared/placements.ts';
import { and, between, count, lte, sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import { ruleStepsOf } from '../settings/policy.ts';
import { builtFor, ruleOn, stepsSince } from './rule-steps.ts';
import { inScope, ofMinistry } from './scope.ts';
import type { Scope } from './scope.ts';

/** Placements of one month, kind of employer, relation to the field and term. */
export interface PlacementSum {
  readonly month: MonthIndex;
  readonly kind: EmployerKind;
  readonly related: RelatedToField;
  readonly term: PlacementTerm;
  readonly total: number;
  /** Of them, begun by the day asked for. */
  readonly begun: number;
  /** Of those begun, that count as funded; and of these, whose start is proven. */
  readonly counting: number;
  readonly proven: number;
}

/** Placements that begin in the period, and what had begun by `until`. */
export async function placementSums(
  db: Reader,
  scope: Scope,
  period: Period,
  until: Day = period.to,
): Promise<PlacementSum[]> {
  const steps = stepsSince(await ruleStepsOf(db), period.from);
  const statement = scope.everybody
    ? prepared(db, builtFor('placement_sums', steps, sumsOfEverybody))
    : sumsWhere(db, steps, placementInScope(scope)).prepare('');
  const first = monthIndex(period.from);
  return statement.execute({ first, last: monthIndex(period.to), to: period.to, until });
}

export function sumOf(
  sums: readonly PlacementSum[],
  of: 'total' | 'begun' | 'counting' | 'proven',
): number {
  return sums.reduce((sum, one) => sum + one[of], 0);
}

/** Placements that have begun, count as funded and whose start is proven. */
export function provenOf(sums: readonly PlacementSum[]): number {
  return sumOf(sums, 'proven');
}

/** As the filter says, on the day on which the job begins. */
export function placementInScope(scope: Scope): SQL | undefined {
  return and(
    inScope(scope, placement.clientId, placement.startOn),
    ofMinistry(scope, placement.organizationId),
  );
}

/**
 * True of placements that count as funded, as countsAsFunded of shared/outcome-rules.ts says: with
 * the numbers of the day on which the job began, the subsidy as it stands on `on`.
 */
export function countsOn(
  steps: readonly RuleStep[],
  on: AnyColumn = placement.startOn,
  hours: AnyColumn | SQL = placement.hoursPerWeek,
): SQL {
  const least = ruleOn(steps, 'hours', placement.startOn);
  const wage = ruleOn(steps, 'wage', placement.startOn);
  return sql`(${placement.province} = 'ON' and ${placement.primaryJob}
    and case when ${placement.employerKind} = 'self'
      then ${hours} * ${placement.hourlyWageCents} >= ${least} * ${wage}
      else ${hours} >= ${least} and ${placement.hourlyWageCents} >= ${wage} end
    and (not ${placement.subsidised}
      or (${placement.subsidyEndsOn} is not null and ${placement.subsidyEndsOn} < ${on}))
    and (${placement.entryEmployment} <> '20h_or_more' or ${placement.newEmployer}))`;
}

/** The proof that the job began has come; as startIsProven of shared/followups.ts. */
export function startProven(): SQL {
  return sql`(${placement.startProofType} is not null and ${placement.startProofOn} is not null)`;
}

function sumsOfEverybody(db: Reader, steps: readonly RuleStep[], name: string) {
  return sumsWhere(db, steps, undefined).prepare(name);
}

function sumsWhere(db: Reader, steps: readonly RuleStep[], where: SQL | undefined) {
  const begun = sql`${placement.startOn} <= ${sql.placeholder('until')}`;
  const counting = sql`${begun} and ${countsOn(steps)}`;
  return db
    .select({
      month: placement.startMonth,
      kind: placement.employerKind,
      related: placement.relatedToField,
      term: placement.term,
      total: count(),
      begun: howMany(begun),
      counting: howMany(counting),
      proven: howMany(sql`${begun} and ${startProven()} and ${countsOn(steps)}`),
    })
    .from(placement)
    .where(
      and(
        between(placement.startMonth, sql.placeholder('first'), sql.placeholder('last')),
        lte(placement.startOn, sql.placeholder('to')),
        where,
      ),
    )
    .groupBy(
      placement.startMonth,
      placement.employerKind,
      placement.relatedToField,
      placement.term,
    );
}

function howMany(where: SQL): SQL<number> {
  return sql`sum(case when ${where} then 1 else 0 end)`.mapWith(Number);
}
