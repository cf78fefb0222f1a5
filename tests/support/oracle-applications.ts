import type { Day } from '@tremplin/shared/day.ts';
import type { Funnel, Pipeline, Reached, Spread } from '@tremplin/shared/outcomes.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { inactiveOf, intakesIn, intakesOf, onCaseload } from './oracle-clients.ts';
import { dayAt, daysFrom, monthOf, monthsOf } from './oracle-days.ts';
import type { Application } from './oracle-rows.ts';
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
import { silenceByStage, waitingStages } from './oracle-silence.ts';

/** What its events say of an application that was sent; null of one that was not. */
interface Sent {
  readonly row: Application;
  readonly on: Day;
  readonly step: number;
  readonly invitedOn: Day | null;
  readonly outcomeOn: Day | null;
}

function sentOf({ known, mean }: Scope, row: Application): Sent | null {
  const all = known.eventsOf.get(row.id) ?? [];
  const standing = mean.standing(all);
  const sent = standing.find(({ toStage }) => toStage === 'applied');
  const step = Math.max(0, ...standing.map(({ toStage }) => mean.stepOf(toStage)));
  if (!sent || step < 1) return null;
  const last = all.at(-1);
  const invited = all
    .filter(({ toStage }) => mean.isInvitation(toStage))
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted();
  return {
    row,
    on: mean.cohortDay(sent.effectiveOn, row),
    step,
    invitedOn: invited[0] ?? null,
    outcomeOn: last && !isOpen(last.toStage) ? last.effectiveOn : null,
  };
}

/** Applications sent in those days, as the filter says on the day of sending. */
export function sentIn(scope: Scope, period: Period): Sent[] {
  return scope.known.applications.flatMap((row) => {
    const sent = sentOf(scope, row);
    if (!sent || !within(sent.on, period) || !ofMinistry(scope, row)) return [];
    return inScopeThen(scope, row.clientId, sent.on) ? [sent] : [];
  });
}

export function ofMinistry({ known, filter }: Scope, { postingId }: Application): boolean {
  return (
    filter.ministryId === null || known.postingOf.get(postingId)?.ministryId === filter.ministryId
  );
}

export function isOpen(stage: string): boolean {
  return (
    stage === 'identified' || stage === 'preparing' || waitingStages.some((one) => one === stage)
  );
}

export function reachedBy(sent: readonly Sent[]): Reached {
  const atLeast = (step: number): number => sent.filter((one) => one.step >= step).length;
  return {
    applied: atLeast(1),
    screened_in: atLeast(2),
    interview: atLeast(3),
    offer: atLeast(4),
    hired: atLeast(5),
  };
}

export function funnelOf(scope: Scope): Funnel {
  const sent = sentIn(scope, scope.past);
  return {
    reached: reachedBy(sent),
    months: monthsOf(scope.whole.from, scope.whole.to).map((month) => ({
      month,
      reached: reachedBy(sent.filter(({ on }) => monthOf(on) === month)),
      maturing: scope.mean.isMaturing(month, scope.today),
    })),
  };
}

/** The middle and the quarters, between two numbers by the share of the way from one to the other. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number): number | null => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)];
    const above = sorted[Math.ceil(place)];
    if (below === undefined || above === undefined) return null;
    return below + (above - below) * (place % 1);
  };
  return { median: at(0.5), lower: at(0.25), upper: at(0.75), n: sorted.length };
}

function perClient(sent: readonly Sent[]): Spread {
  const each = new Map<string, number>();
  for (const { row } of sent) each.set(row.clientId, (each.get(row.clientId) ?? 0) + 1);
  return spreadOf([...each.values()]);
}

/** Applications of which the days are counted, with how many they are. */
export function timed(
  { known }: Scope,
  sent: readonly Sent[],
  which: 'to_invitation' | 'to_outcome',
): (Sent & { readonly days: number })[] {
  return sent.flatMap((one) => {
    const { row, on, invitedOn, outcomeOn } = one;
    if (which === 'to_outcome')
      return outcomeOn === null ? [] : [{ ...one, days: daysFrom(on, outcomeOn) }];
    const closing = known.postingOf.get(row.postingId)?.closingDay ?? null;
    if (closing === null || invitedOn === null || invitedOn < closing) return [];
    return [{ ...one, days: daysFrom(closing, invitedOn) }];
  });
}

function timesOf(scope: Scope, sent: readonly Sent[]): Pipeline['times'] {
  const spread = (which: Parameters<typeof timed>[2]): Spread =>
    spreadOf(timed(scope, sent, which).map(({ days }) => days));
  return { toInvitation: spread('to_invitation'), toOutcome: spread('to_outcome') };
}

/** Applications that were sent, are open, and have stood in one stage for very long today. */
export function longSilent(scope: Scope): Application[] {
  return scope.known.applications.filter(
    (row) =>
      waitingStages.some((stage) => stage === row.stage) &&
      scope.mean.isLongSilent(dayAt(row.stageSince), scope.today) &&
      ofMinistry(scope, row) &&
      inScope(scope, row.clientId, scope.today),
  );
}

export function pipeline(question: Question): Pipeline {
  const scope = outcomeScope(question);
  const { past, before, asked } = scope;
  const [sent, earlier] = [sentIn(scope, past), sentIn(scope, before)];
  const [now, then] = [reachedBy(sent), reachedBy(earlier)];
  const [each, eachThen] = [perClient(sent), perClient(earlier)];
  const active = onCaseload(scope, asked.until);
  const middle = ({ median, n }: Spread) => ({ value: median, of: n });
  return {
    ...asked,
    funnel: funnelOf(scope),
    figures: [
      figure(scope, 'applications', 'count', amount(now.applied), amount(then.applied)),
      figure(scope, 'applications_per_client', 'count', middle(each), middle(eachThen)),
      figure(
        scope,
        'interview_rate',
        'share',
        shareOf(now.screened_in, now.applied),
        shareOf(then.screened_in, then.applied),
      ),
      figure(
        scope,
        'offer_rate',
        'share',
        shareOf(now.offer, now.interview),
        shareOf(then.offer, then.interview),
      ),
      figure(scope, 'silent_90', 'count', amount(longSilent(scope).length), null),
      figure(
        scope,
        'intakes',
        'count',
        amount(intakesIn(scope, past).length),
        amount(intakesIn(scope, before).length),
      ),
      figure(
        scope,
        'active_caseload',
        'count',
        amount(active.length),
        amount(onCaseload(scope, before.to).length),
      ),
    ],
    times: timesOf(scope, sent),
    silence: silenceByStage(scope),
    intakes: intakesOf(scope),
    active: { count: active.length, inactive: inactiveOf(scope, active).length },
  };
}
