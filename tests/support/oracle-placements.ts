import type { Day } from '@tremplin/shared/day.ts';
import type { CheckpointClass } from '@tremplin/shared/followups.ts';
import type { OutcomeRuleKey } from '@tremplin/shared/outcome-rules.ts';
import type { ClassCounts, EmployerCounts, Retention } from '@tremplin/shared/outcomes.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { firstOf, lastOf, monthOf, monthsOf } from './oracle-days.ts';
import type { Followup, Placement } from './oracle-rows.ts';
import {
  amount,
  figure,
  inScope,
  inScopeThen,
  outcomeScope,
  shareOf,
  within,
} from './oracle-scope.ts';
import type { Question, Scope } from './oracle-scope.ts';

/** The funder's numbers as they are printed in the papers, before an office sets its own. */
const printed: readonly (readonly [OutcomeRuleKey, Day, number])[] = [
  ['hours', '2000-01-01', 20],
  ['satisfied_from', '2000-01-01', 4],
  ['wage', '2000-01-01', 685],
  ['wage', '2018-01-01', 1400],
  ['wage', '2020-10-01', 1425],
  ['wage', '2021-10-01', 1435],
  ['wage', '2022-01-01', 1500],
  ['wage', '2022-10-01', 1550],
  ['wage', '2023-10-01', 1655],
  ['wage', '2024-10-01', 1720],
  ['wage', '2025-10-01', 1760],
];

/** The number that held on the day: the office's own where it has set one for the same day. */
export function ruleOn({ known }: Scope, key: OutcomeRuleKey, on: Day): number {
  const steps = new Map(
    printed.filter(([of]) => of === key).map(([, from, value]) => [from, value]),
  );
  for (const own of known.rules) if (own.key === key) steps.set(own.fromDay, own.value);
  const days = [...steps.keys()].toSorted();
  const held = days.findLast((from) => from <= on) ?? days[0] ?? '';
  return steps.get(held) ?? Number.NaN;
}

/** Every test of the funder, the subsidy as on `on`. */
export function counts(scope: Scope, job: Placement, on: Day, hours = job.hoursPerWeek): boolean {
  const { mean, today } = scope;
  const by = mean.ruleDay(job.startOn, today);
  const least = ruleOn(scope, 'hours', by);
  const wage = ruleOn(scope, 'wage', by);
  const work = mean.isSelfEmployed(job)
    ? mean.enoughIncome(hours, job.hourlyWageCents, least, wage)
    : mean.enoughHours(hours, least) && mean.enoughWage(job.hourlyWageCents, wage);
  return (
    work &&
    mean.inOntario(job) &&
    mean.isPrimary(job) &&
    mean.isUnsubsidised(job, on) &&
    mean.isNewWork(job)
  );
}

/** Placements that begin in those days, as the filter says on the first day of work. */
export function placementsIn(scope: Scope, period: Period): Placement[] {
  const { ministryId } = scope.filter;
  return scope.known.placements.filter(
    (job) =>
      within(job.startOn, period) &&
      (ministryId === null || job.organizationId === ministryId) &&
      inScopeThen(scope, job.clientId, job.startOn),
  );
}

export function classOf({ mean, today }: Scope, one: Followup): CheckpointClass {
  if (!mean.isPast(one.dueOn, today)) return 'not_yet';
  switch (one.status) {
    case 'done':
      if (one.employed !== true) return 'ended';
      return mean.isVerified(one) ? 'verified' : 'reported';
    case 'not_due':
      return 'ended';
    case 'unreachable':
      return 'unreached';
    case 'waived':
      return 'waived';
    case 'scheduled':
      return 'open';
  }
}

export function followupsOf({ known }: Scope, jobs: readonly Placement[]): Followup[] {
  return jobs.flatMap((job) => known.followupsOf.get(job.id) ?? []);
}

function classesOf(scope: Scope, those: readonly Followup[]): ClassCounts {
  const of = (wanted: CheckpointClass): number =>
    those.filter((one) => classOf(scope, one) === wanted).length;
  return {
    verified: of('verified'),
    reported: of('reported'),
    ended: of('ended'),
    unreached: of('unreached'),
    waived: of('waived'),
    open: of('open'),
    not_yet: of('not_yet'),
  };
}

function shareOfPast(
  scope: Scope,
  those: readonly Followup[],
  is: (one: CheckpointClass) => boolean,
) {
  const past = those
    .map((one) => classOf(scope, one))
    .filter((one) => one !== 'not_yet' && scope.mean.isAsked(one));
  return shareOf(past.filter(is).length, past.length);
}

export function retainedAtThree(scope: Scope, period: Period) {
  const those = followupsOf(scope, placementsIn(scope, period)).filter(({ month }) => month === 3);
  return shareOfPast(scope, those, (one) => one === 'verified');
}

function knowledge(scope: Scope, period: Period) {
  const those = followupsOf(scope, placementsIn(scope, period));
  return shareOfPast(scope, those, (one) => scope.mean.isKnown(one));
}

export function isProven(scope: Scope, job: Placement): boolean {
  return counts(scope, job, job.startOn) && scope.mean.startIsProven(job);
}

function fundedRate(scope: Scope, period: Period) {
  const { began, funded } = planned(scope, period);
  return shareOf(funded.length, began.length);
}

/** Clients whose plan began in those days, and of them those with a verified funded outcome since. */
export function planned(scope: Scope, period: Period) {
  const { known, mean, filter } = scope;
  const plans = known.enrolments.filter(
    (plan) =>
      within(plan.startsOn, period) &&
      (filter.programmeId === null || plan.programmeId === filter.programmeId) &&
      inScopeThen(scope, plan.clientId, plan.startsOn),
  );
  const clients = [...new Set(plans.map(({ clientId }) => clientId))];
  const funded = clients.filter((clientId) => {
    const since = plans
      .filter((plan) => plan.clientId === clientId)
      .map(({ startsOn }) => startsOn)
      .toSorted();
    return known.placements.some(
      (job) =>
        job.clientId === clientId &&
        (filter.ministryId === null || job.organizationId === filter.ministryId) &&
        mean.sincePlan(job, since[0] ?? '') &&
        mean.hasBegun(job, scope.today) &&
        (isProven(scope, job) || isVerifiedLater(scope, job)),
    );
  });
  return { began: clients, funded };
}

function isVerifiedLater(scope: Scope, job: Placement): boolean {
  const { mean, known } = scope;
  return (known.followupsOf.get(job.id) ?? []).some(
    (one) =>
      one.status === 'done' &&
      mean.isVerified(one) &&
      counts(scope, job, one.dueOn, mean.hoursAt(job, one)),
  );
}

/** Follow-ups of today's clients about which something is to be done, whatever the period. */
export function followupsNow(scope: Scope, is: (one: Followup) => boolean): Followup[] {
  return scope.known.followups.filter(
    (one) => is(one) && inScope(scope, one.clientId, scope.today),
  );
}

export function lacksProof({ mean }: Pick<Scope, 'mean'>, one: Followup): boolean {
  return one.status === 'done' && one.employed === true && !mean.isVerified(one);
}

export function byEmployer(jobs: readonly Placement[]): EmployerCounts {
  const of = (kind: Placement['employerKind']): number =>
    jobs.filter(({ employerKind }) => employerKind === kind).length;
  return {
    OPS: of('OPS'),
    federal: of('federal'),
    municipal: of('municipal'),
    broader_public: of('broader_public'),
    private: of('private'),
    non_profit: of('non_profit'),
    self: of('self'),
  };
}

export function retention(question: Question): Retention {
  const scope = outcomeScope(question);
  const { whole, past, before, today, mean } = scope;
  const jobs = placementsIn(scope, whole);
  const checkpoints = [...new Set(followupsOf(scope, jobs).map(({ month }) => month))].toSorted(
    (a, b) => a - b,
  );
  const rowOf = (some: readonly Placement[]) =>
    checkpoints.map((checkpoint) => ({
      checkpoint,
      classes: classesOf(
        scope,
        followupsOf(scope, some).filter(({ month }) => month === checkpoint),
      ),
    }));
  const begun = placementsIn(scope, past);
  const counting = begun.filter((job) => counts(scope, job, job.startOn));
  const proven = counting.filter((job) => mean.startIsProven(job)).length;
  const related = (as: Placement['relatedToField']): number =>
    begun.filter(({ relatedToField }) => relatedToField === as).length;
  const termed = (as: Placement['term']): number => begun.filter(({ term }) => term === as).length;
  const now = (is: (one: Followup) => boolean) => amount(followupsNow(scope, is).length);
  return {
    ...scope.asked,
    checkpoints,
    grid: monthsOf(whole.from, whole.to).map((month) => {
      const of = jobs.filter(({ startOn }) =>
        within(startOn, { from: firstOf(month), to: lastOf(month) }),
      );
      return { month, placements: of.length, cells: rowOf(of) };
    }),
    totals: rowOf(jobs),
    figures: [
      figure(scope, 'knowledge', 'share', knowledge(scope, past), knowledge(scope, before)),
      figure(
        scope,
        'retention',
        'share',
        retainedAtThree(scope, past),
        retainedAtThree(scope, before),
      ),
      figure(scope, 'funded_rate', 'share', fundedRate(scope, past), fundedRate(scope, before)),
      figure(
        scope,
        'followups_due',
        'count',
        now((one) => mean.isDueThisMonth(one, today)),
        null,
      ),
      figure(
        scope,
        'followups_overdue',
        'count',
        now((one) => mean.isOverdue(one, today)),
        null,
      ),
      figure(
        scope,
        'proof_missing',
        'count',
        now((one) => lacksProof(scope, one)),
        null,
      ),
    ],
    funded: { counts: counting.length - proven, proven, not: begun.length - counting.length },
    related: {
      yes: related('yes'),
      related: related('related'),
      no: related('no'),
      unknown: related('unknown'),
    },
    terms: {
      permanent: termed('permanent'),
      temporary: termed('temporary'),
      casual: termed('casual'),
      student: termed('student'),
      FXT: termed('FXT'),
    },
  };
}

/** Placements of each month of the whole period, also of those to come. */
export function placementMonths(scope: Scope) {
  const jobs = placementsIn(scope, scope.whole);
  return monthsOf(scope.whole.from, scope.whole.to).map((month) => {
    const kinds = byEmployer(jobs.filter(({ startOn }) => monthOf(startOn) === month));
    return { month, kinds, total: Object.values(kinds).reduce((sum, n) => sum + n, 0) };
  });
}
