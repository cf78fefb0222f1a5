import type { Day } from '@tremplin/shared/day.ts';
import type { InterviewFigures } from '@tremplin/shared/outcomes.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { monthOf, monthsOf } from './oracle-days.ts';
import type { Interview } from './oracle-rows.ts';
import { amount, figure, inScopeThen, scopeOf, shareOf, within } from './oracle-scope.ts';
import type { Question, Scope } from './oracle-scope.ts';

interface Asked {
  readonly row: Interview;
  readonly on: Day;
}

/** By ministry nothing is narrowed down; a facilitator, who has no clients, is told of everybody. */
function interviewScope(question: Question): Scope {
  const { asker, filter } = question;
  const unfiltered = { ...filter, ministryId: null };
  if (asker.roles.includes('manager')) return scopeOf(question, unfiltered, false);
  if (asker.roles.includes('counsellor'))
    return scopeOf(question, { ...unfiltered, counsellorId: asker.id }, true);
  const nobody = { programmeId: null, counsellorId: null, stream: null };
  return scopeOf(question, { ...unfiltered, ...nobody }, false);
}

/** Interviews whose first request went out in those days. */
function askedIn(scope: Scope, period: Period): Asked[] {
  return scope.known.interviews.flatMap((row) => {
    const [on] = scope.known.outreaches
      .filter(({ interviewId }) => interviewId === row.id)
      .map(({ onDay }) => onDay)
      .toSorted();
    if (on === undefined || !within(on, period)) return [];
    return inScopeThen(scope, row.clientId, on) ? [{ row, on }] : [];
  });
}

function isReplied({ row }: Asked): boolean {
  return row.repliedOn !== null;
}

function isCompleted({ row }: Asked): boolean {
  return row.heldOn !== null;
}

/** Answered, of those old enough to tell. */
function replyRate({ known, mean, today }: Scope, those: readonly Asked[]) {
  const telling = those.filter(({ row }) => {
    const endedBounced =
      row.stage === 'bounced' ||
      (row.stage === 'closed' &&
        known.interviewEvents.some(
          ({ interviewId, toStage }) => interviewId === row.id && toStage === 'bounced',
        ));
    return !mean.isBounced(endedBounced, row) && !mean.isWaiting(row, today);
  });
  return shareOf(telling.filter(isReplied).length, telling.length);
}

/** After it the client sent an application to the ministry of the person whom they met. */
function ledToApplication({ known, mean }: Scope, { row }: Asked): boolean {
  const { heldOn, clientId } = row;
  if (heldOn === null) return false;
  const unit = known.organizations.find(({ id }) => id === row.organizationId);
  return known.applications.some(
    (one) =>
      one.clientId === clientId &&
      one.appliedOn !== null &&
      mean.isAppliedAfter(one.appliedOn, heldOn) &&
      mean.isSameMinistry(
        unit?.topId ?? null,
        known.postingOf.get(one.postingId)?.ministryId ?? null,
      ),
  );
}

export function interviews(question: Question): InterviewFigures {
  const scope = interviewScope(question);
  const { past, before, whole } = scope;
  const now = askedIn(scope, past);
  const then = askedIn(scope, before);
  const bare = { ...scope, known: { ...scope.known, targets: [] } };
  return {
    ...scope.asked,
    figures: [
      figure(bare, 'interviews', 'count', amount(now.length), amount(then.length)),
      figure(bare, 'reply_rate', 'share', replyRate(scope, now), replyRate(scope, then)),
    ],
    requests: now.length,
    replied: now.filter(isReplied).length,
    completed: now.filter(isCompleted).length,
    applied: now.filter((one) => ledToApplication(scope, one)).length,
    months: monthsOf(whole.from, whole.to).map((month) => {
      const those = now.filter(({ on }) => monthOf(on) === month);
      return {
        month,
        requests: those.length,
        replied: those.filter(isReplied).length,
        completed: those.filter(isCompleted).length,
      };
    }),
  };
}
