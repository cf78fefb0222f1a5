import * as z from 'zod/mini';
import type { EntryEmployment } from './clients.ts';
import { addMonthsClamped, day } from './day.ts';
import type { Day } from './day.ts';
import type { EmployerKind } from './placements.ts';

/** Every number of the funder's outcome rules; each holds from a day on, until a later one replaces it. */
export const outcomeRuleKeys = [
  /** Hours a week from which on a job counts, and under which somebody entering counts as looking. */
  'hours',
  /** Ontario's general minimum wage, in cents an hour. */
  'wage',
  /** Of the outcomes of a catchment, how many in a hundred may be hours of several jobs added up. */
  'stacking_percent',
  /** Weeks for which self-employment must have earned as much as `hours` at `wage`. */
  'self_employment_weeks',
  /** The lowest score, of 1 to 5, that counts as satisfied. */
  'satisfied_from',
] as const;
export type OutcomeRuleKey = (typeof outcomeRuleKeys)[number];

export interface RuleStep {
  readonly key: OutcomeRuleKey;
  readonly fromDay: Day;
  readonly value: number;
  /** Where the number comes from, as printed beside a verdict. */
  readonly source: string;
}

const wageSource = 'Employment Standards Act, 2000 (O. Reg. 285/01), general minimum wage';
const iesSource = 'Integrated Employment Services, outcome guideline';

/**
 * What holds before an office has set anything. The wage steps are those of the regulation up to
 * October 2025; the page says when the newest is more than a year old.
 */
export const firstRuleSteps: readonly RuleStep[] = [
  { key: 'hours', fromDay: '2000-01-01', value: 20, source: iesSource },
  { key: 'stacking_percent', fromDay: '2000-01-01', value: 5, source: iesSource },
  { key: 'self_employment_weeks', fromDay: '2000-01-01', value: 4, source: iesSource },
  { key: 'satisfied_from', fromDay: '2000-01-01', value: 4, source: 'Service Quality Standard' },
  { key: 'wage', fromDay: '2000-01-01', value: 6_85, source: wageSource },
  { key: 'wage', fromDay: '2018-01-01', value: 14_00, source: wageSource },
  { key: 'wage', fromDay: '2020-10-01', value: 14_25, source: wageSource },
  { key: 'wage', fromDay: '2021-10-01', value: 14_35, source: wageSource },
  { key: 'wage', fromDay: '2022-01-01', value: 15_00, source: wageSource },
  { key: 'wage', fromDay: '2022-10-01', value: 15_50, source: wageSource },
  { key: 'wage', fromDay: '2023-10-01', value: 16_55, source: wageSource },
  { key: 'wage', fromDay: '2024-10-01', value: 17_20, source: wageSource },
  { key: 'wage', fromDay: '2025-10-01', value: 17_60, source: wageSource },
];

/** Whether a source is one of those that come with the office, which every language has words for. */
export function isFirstSource({ key, source }: Pick<RuleStep, 'key' | 'source'>): boolean {
  return firstRuleSteps.some((step) => step.key === key && step.source === source);
}

/** The office's own steps over those of the beginning: one of the same day replaces it. */
export function ruleSteps(own: readonly RuleStep[]): RuleStep[] {
  const replaced = ({ key, fromDay }: RuleStep): boolean =>
    own.some((step) => step.key === key && step.fromDay === fromDay);
  return [...firstRuleSteps.filter((step) => !replaced(step)), ...own].toSorted((a, b) =>
    a.key === b.key ? (a.fromDay < b.fromDay ? -1 : 1) : a.key < b.key ? -1 : 1,
  );
}

/** The step that holds on a day; before the first one, the first. Throws when there is none at all. */
export function stepOn(steps: readonly RuleStep[], key: OutcomeRuleKey, on: Day): RuleStep {
  const ofKey = steps.filter((step) => step.key === key);
  const held = ofKey.filter((step) => step.fromDay <= on).at(-1) ?? ofKey[0];
  if (!held) throw new Error(`no rule for ${key}`);
  return held;
}

export const setRuleStep = z.object({
  key: z.enum(outcomeRuleKeys, 'errors.choose'),
  fromDay: day,
  value: z
    .int('errors.whole_number')
    .check(z.minimum(1, 'errors.too_small'), z.maximum(100_00, 'errors.too_large')),
  source: z
    .string()
    .check(z.trim(), z.minLength(1, 'errors.required'), z.maxLength(200, 'errors.too_long')),
  /** Of the office's own step of that day; null where it has none yet. */
  version: z.nullable(z.int()),
});
export type SetRuleStep = z.infer<typeof setRuleStep>;

/** What the tests of a funded outcome look at. */
export interface FundedFacts {
  readonly startOn: Day;
  readonly province: string;
  readonly employerKind: EmployerKind;
  readonly primaryJob: boolean;
  readonly hoursPerWeek: number;
  readonly hourlyWageCents: number;
  readonly subsidised: boolean;
  readonly subsidyEndsOn: Day | null;
  /** As the client stood when the plan began. */
  readonly entryEmployment: EntryEmployment;
  readonly newEmployer: boolean;
}

export const fundedTests = [
  'in_ontario',
  'primary',
  'hours',
  'wage',
  'self_income',
  'not_subsidised',
  'new_work',
] as const;
export type FundedTest = (typeof fundedTests)[number];

export interface FundedVerdict {
  readonly test: FundedTest;
  readonly passed: boolean;
  /** The step of the rule it was held against; null where the test needs no number. */
  readonly rule: RuleStep | null;
}

/**
 * Each test of a funded outcome with its verdict: numbers are those of the day on which the job
 * began, the subsidy is looked at on `on` (that day, or a checkpoint). Self-employment is held
 * against what the hours at the minimum wage would earn, instead of against both.
 */
export function fundedVerdicts(
  facts: FundedFacts,
  steps: readonly RuleStep[],
  on: Day,
): FundedVerdict[] {
  const hours = stepOn(steps, 'hours', facts.startOn);
  const wage = stepOn(steps, 'wage', facts.startOn);
  const earned = facts.hoursPerWeek * facts.hourlyWageCents;
  const work: FundedVerdict[] =
    facts.employerKind === 'self'
      ? [{ test: 'self_income', passed: earned >= hours.value * wage.value, rule: wage }]
      : [
          { test: 'hours', passed: facts.hoursPerWeek >= hours.value, rule: hours },
          { test: 'wage', passed: facts.hourlyWageCents >= wage.value, rule: wage },
        ];
  const freed = !facts.subsidised || (facts.subsidyEndsOn !== null && facts.subsidyEndsOn < on);
  return [
    { test: 'in_ontario', passed: facts.province === 'ON', rule: null },
    { test: 'primary', passed: facts.primaryJob, rule: null },
    ...work,
    { test: 'not_subsidised', passed: freed, rule: null },
    {
      test: 'new_work',
      passed: facts.entryEmployment !== '20h_or_more' || facts.newEmployer,
      rule: hours,
    },
  ];
}

export function countsAsFunded(facts: FundedFacts, steps: readonly RuleStep[], on: Day): boolean {
  return fundedVerdicts(facts, steps, on).every(({ passed }) => passed);
}

/** A job of the same client, as far as hours of several jobs are added up. */
export interface JobHours {
  readonly startOn: Day;
  readonly endOn: Day | null;
  readonly employerKind: EmployerKind;
  readonly province: string;
  readonly hoursPerWeek: number;
}

export interface Stacked {
  /** The first day on which the jobs together reached the hours. */
  readonly on: Day;
  readonly hoursPerWeek: number;
  readonly jobs: number;
  readonly rule: RuleStep;
  /** How many in a hundred outcomes may be of this sort. */
  readonly percent: RuleStep;
}

/**
 * Whether other jobs held at the same time bring a job that is short of hours up to the rule. It is
 * a note, not a verdict: the funder takes only so many of them. Self-employment has no hours to add.
 */
export function stackedHours(
  job: JobHours,
  others: readonly JobHours[],
  steps: readonly RuleStep[],
): Stacked | null {
  const rule = stepOn(steps, 'hours', job.startOn);
  if (job.employerKind === 'self' || job.hoursPerWeek >= rule.value) return null;
  const beside = others.filter(
    ({ employerKind, province }) => employerKind !== 'self' && province === 'ON',
  );
  const days = [job, ...beside].map(({ startOn }) => startOn).filter((on) => heldOn(job, on));
  for (const on of days.toSorted()) {
    const held = beside.filter((other) => heldOn(other, on));
    const hoursPerWeek = held.reduce((sum, other) => sum + other.hoursPerWeek, job.hoursPerWeek);
    if (hoursPerWeek >= rule.value)
      return {
        on,
        hoursPerWeek,
        jobs: held.length + 1,
        rule,
        percent: stepOn(steps, 'stacking_percent', on),
      };
  }
  return null;
}

function heldOn({ startOn, endOn }: JobHours, on: Day): boolean {
  return startOn <= on && (endOn === null || on <= endOn);
}

/** Months after which the newest minimum wage that is known is probably no longer the newest. */
export const wageOldMonths = 12;

export function wageIsOld(steps: readonly RuleStep[], today: Day): boolean {
  const newest = steps.filter(({ key }) => key === 'wage').at(-1);
  return newest === undefined || addMonthsClamped(newest.fromDay, wageOldMonths) < today;
}

/** The largest number that makes sense, each in its own unit. */
export const mostOfRule: Readonly<Record<OutcomeRuleKey, number>> = {
  hours: 60,
  wage: 100_00,
  stacking_percent: 100,
  self_employment_weeks: 52,
  satisfied_from: 5,
};
