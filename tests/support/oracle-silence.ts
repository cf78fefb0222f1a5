import type { OpenStage } from '@tremplin/shared/applications.ts';
import type { Pipeline } from '@tremplin/shared/outcomes.ts';
import type { SilenceVerdict } from '@tremplin/shared/silence.ts';
import { daysFrom } from './oracle-days.ts';
import { inScope } from './oracle-scope.ts';
import type { Known, Scope } from './oracle-scope.ts';

/** Stages in which an application was sent and is not decided, in their order. */
export const waitingStages: readonly OpenStage[] = [
  'applied',
  'screened_in',
  'assessment',
  'interview',
  'reference_check',
  'pool',
  'offer',
  'conditions',
];

interface Stay {
  readonly stage: string;
  readonly family: string | null;
  readonly ministryId: string | null;
  readonly days: number;
  readonly news: boolean;
}

/** Everybody's stays in one stage, from one event to the next or until today. */
function staysIn({ known, mean, today }: Scope): Stay[] {
  return known.applications.flatMap((row) => {
    const { family, ministryId } = jobOf(known, row.postingId);
    const events = known.eventsOf.get(row.id) ?? [];
    return events.flatMap((event, at) => {
      if (!waitingStages.some((stage) => stage === event.toStage)) return [];
      const next = events[at + 1];
      const days = Math.max(0, daysFrom(event.effectiveOn, next?.effectiveOn ?? today));
      const news = next !== undefined && mean.isNews(next.toStage);
      return [{ stage: event.toStage, family, ministryId, days, news }];
    });
  });
}

function jobOf({ postingOf }: Known, postingId: string) {
  const job = postingOf.get(postingId);
  return { family: job?.category ?? null, ministryId: job?.ministryId ?? null };
}

/** Kaplan and Meier: of those still waiting on each day on which news came, the share to whom it did not come. */
function shareWaitingLonger(stays: readonly Stay[], days: number): number {
  const newsDays = new Set(stays.filter(({ news }) => news).map((one) => one.days));
  let share = 1;
  for (const day of [...newsDays].toSorted((a, b) => a - b)) {
    if (day > days) break;
    const waiting = stays.filter((one) => one.days >= day).length;
    const heard = stays.filter((one) => one.news && one.days === day).length;
    share *= 1 - heard / waiting;
  }
  return share;
}

export function silenceByStage(scope: Scope): Pipeline['silence'] {
  const waiting = waitingNow(scope);
  return waitingStages.map((stage) => {
    const of = (verdict: SilenceVerdict): number =>
      waiting.filter((one) => one.row.stage === stage && one.verdict === verdict).length;
    return {
      stage,
      normal: of('normal'),
      slow: of('slow'),
      beyond: of('beyond'),
      not_enough: of('not_enough'),
    };
  });
}

/** Those who wait, each with its verdict: beside its family, else its ministry, else everybody. */
export function waitingNow(scope: Scope) {
  const { known, mean, filter, today } = scope;
  const stays = staysIn(scope);
  const open = known.applications.filter(({ clientId, postingId, stage }) => {
    if (!waitingStages.some((one) => one === stage)) return false;
    if (!inScope(scope, clientId, today)) return false;
    return filter.ministryId === null || jobOf(known, postingId).ministryId === filter.ministryId;
  });
  return open.map((row) => {
    const here = stays.filter((one) => one.stage === row.stage);
    const { family, ministryId } = jobOf(known, row.postingId);
    const days = Math.max(0, daysFrom(row.effectiveOn, today));
    const compared = [
      family === null ? [] : here.filter((one) => one.family === family),
      ministryId === null ? [] : here.filter((one) => one.ministryId === ministryId),
      here,
    ].find((group) => group.length >= mean.fewestStays);
    const verdict: SilenceVerdict = compared
      ? mean.verdictOn(shareWaitingLonger(compared, days))
      : 'not_enough';
    return { row, verdict };
  });
}
