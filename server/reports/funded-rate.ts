import { prepared } from '@tremplin/db/prepared.ts';
import { enrolment } from '@tremplin/db/schema/clients.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { RuleStep } from '@tremplin/shared/outcome-rules.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { and, between, countDistinct, eq, gte, inArray, lte, or, sql } from 'drizzle-orm';
import type { AnyColumn, Placeholder, SQL } from 'drizzle-orm';
import { ruleStepsOf } from '../settings/policy.ts';
import { countsOn, startProven } from './funded.ts';
import { builtFor, stepsSince } from './rule-steps.ts';
import type { Share } from './rules.ts';
import { inScope, ofMinistry } from './scope.ts';
import type { Scope } from './scope.ts';

/**
 * Of the clients whose plan began in the period, those with a verified funded outcome since: a job
 * that counts and whose start is proven, or that counts at a checkpoint that was verified.
 */
export async function fundedRate(db: Reader, scope: Scope, { from, to }: Period): Promise<Share> {
  const steps = stepsSince(await ruleStepsOf(db), from);
  const plan = planInScope(scope);
  const job = ofMinistry(scope, placement.organizationId);
  const plans = scope.everybody ? prepared(db, plansOfEverybody) : plansWhere(db, plan).prepare('');
  const funded = scope.everybody
    ? prepared(db, builtFor('funded_plans', steps, fundedOfEverybody))
    : fundedWhere(db, steps, and(plan, job)).prepare('');
  const [all] = await plans.execute({ from, to });
  const [some] = await funded.execute({ from, to, today: scope.today });
  const of = all?.clients ?? 0;
  return { value: of === 0 ? null : (some?.clients ?? 0) / of, of };
}

/** Those who are counted, as they stand in a list: all of them, or those with an outcome. */
export async function isPlanned(
  db: Reader,
  scope: Scope,
  clientId: AnyColumn,
  verified: boolean,
): Promise<SQL | undefined> {
  const { from, to } = scope.past;
  const plan = and(between(enrolment.startsOn, from, to), planInScope(scope));
  const plans = db.select({ id: enrolment.clientId }).from(enrolment);
  if (!verified) return inArray(clientId, plans.where(plan));
  const steps = stepsSince(await ruleStepsOf(db), from);
  const job = and(ofMinistry(scope, placement.organizationId), hasFunded(steps, scope.today));
  return inArray(clientId, plans.innerJoin(placement, sinceThen).where(and(plan, job)));
}

function planInScope(scope: Scope): SQL | undefined {
  const { programmeId } = scope.asked.filter;
  return and(
    programmeId === null ? undefined : eq(enrolment.programmeId, programmeId),
    inScope(scope, enrolment.clientId, enrolment.startsOn),
  );
}

function plansOfEverybody(db: Reader) {
  return plansWhere(db, undefined).prepare('plans_began');
}

function fundedOfEverybody(db: Reader, steps: readonly RuleStep[], name: string) {
  return fundedWhere(db, steps, undefined).prepare(name);
}

const began = between(enrolment.startsOn, sql.placeholder('from'), sql.placeholder('to'));

function plansWhere(db: Reader, where: SQL | undefined) {
  return db
    .select({ clients: countDistinct(enrolment.clientId) })
    .from(enrolment)
    .where(and(began, where));
}

const sinceThen = and(
  eq(placement.clientId, enrolment.clientId),
  gte(placement.startOn, enrolment.startsOn),
);

function fundedWhere(db: Reader, steps: readonly RuleStep[], where: SQL | undefined) {
  return db
    .select({ clients: countDistinct(enrolment.clientId) })
    .from(enrolment)
    .innerJoin(placement, sinceThen)
    .where(and(began, hasFunded(steps, sql.placeholder('today')), where));
}

/** A proof may come before the first day of work; an outcome does not. */
function hasFunded(steps: readonly RuleStep[], today: Day | Placeholder): SQL | undefined {
  return and(
    lte(placement.startOn, today),
    or(and(startProven(), countsOn(steps)), countsWhenVerified(steps)),
  );
}

/** With the hours that were found then, where they were asked for. */
function countsWhenVerified(steps: readonly RuleStep[]): SQL {
  const hours = sql`coalesce(${followup.hoursPerWeek}, ${placement.hoursPerWeek})`;
  return sql`exists (select 1 from ${followup} where ${followup.placementId} = ${placement.id}
    and ${followup.verified} and ${countsOn(steps, followup.dueOn, hours)})`;
}
