import type { Overview } from '@tremplin/shared/outcomes.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { funnelOf, sentIn } from './oracle-applications.ts';
import { fiscalStart } from './oracle-days.ts';
import {
  byEmployer,
  counts,
  followupsNow,
  isProven,
  placementMonths,
  placementsIn,
  retainedAtThree,
} from './oracle-placements.ts';
import { amount, figure, outcomeScope } from './oracle-scope.ts';
import type { Question, Scope } from './oracle-scope.ts';
import { attendanceIn } from './oracle-sessions.ts';

export function overview(question: Question): Overview {
  const scope = outcomeScope(question);
  const { whole, past, before, today, mean } = scope;
  const begun = (period: Period) => {
    const jobs = placementsIn(scope, period);
    return { count: jobs.length, ops: byEmployer(jobs).OPS };
  };
  const funded = (period: Period) => {
    const jobs = placementsIn(scope, period);
    const counting = jobs.filter((job) => counts(scope, job, job.startOn)).length;
    return { value: jobs.filter((job) => isProven(scope, job)).length, of: counting };
  };
  const both = (of: (period: Period) => number) => [amount(of(past)), amount(of(before))] as const;
  return {
    ...scope.asked,
    tiles: [
      figure(scope, 'placements', 'count', ...both((period) => begun(period).count)),
      figure(scope, 'funded', 'count', funded(past), funded(before)),
      figure(
        scope,
        'retention',
        'share',
        retainedAtThree(scope, past),
        retainedAtThree(scope, before),
      ),
      figure(scope, 'applications', 'count', ...both((period) => sentIn(scope, period).length)),
      figure(scope, 'attendance', 'count', ...both((period) => attendanceIn(scope, period))),
      figure(
        scope,
        'followups_overdue',
        'count',
        amount(followupsNow(scope, (one) => mean.isOverdue(one, today)).length),
        null,
      ),
    ],
    placements: {
      months: placementMonths(scope),
      byKind: byEmployer(placementsIn(scope, whole)),
      toDate: begun(past),
      yearBefore: begun(before),
    },
    funnel: funnelOf(scope),
    years: yearsOf(scope),
  };
}

/** Fiscal years from the first with anything to show to the present one, latest first; of the whole office. */
function yearsOf({ known, today }: Scope): number[] {
  const days = [
    ...known.placements.map(({ startOn }) => startOn),
    ...known.applications.flatMap(({ appliedOn }) => appliedOn ?? []),
  ].toSorted();
  const now = fiscalStart(today);
  const first = Math.min(now, fiscalStart(days[0] ?? today));
  return Array.from({ length: now - first + 1 }, (_, at) => now - at);
}
