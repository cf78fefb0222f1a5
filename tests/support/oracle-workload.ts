import type { BehindRow, Workload } from '@tremplin/shared/outcome-lists.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { plusDays } from './oracle-days.ts';
import { applicationRows, clientRows, followupRows } from './oracle-lines.ts';
import type { Application } from './oracle-rows.ts';
import type { Scope } from './oracle-scope.ts';

const over = [
  'hired',
  'not_selected',
  'no_response',
  'withdrawn',
  'dropped',
  'missed_deadline',
  'offer_declined',
  'offer_rescinded',
  'pool_expired',
  'competition_cancelled',
];

/** Of whoever's file it is today, whatever the period. */
export function workloadRows(scope: Scope, load: Workload): BehindRow[] {
  const { known, mean, today } = scope;
  const theirs = known.clients.filter(({ id }) => isTheirs(scope, id));
  switch (load) {
    case 'active':
      return clientRows(
        scope,
        theirs.filter(({ status }) => ['active', 'on_hold', 'placed'].includes(status)),
        'lastContactOn',
      );
    case 'intakes':
      return clientRows(
        scope,
        theirs.filter(({ intakeOn }) => intakeOn > plusDays(today, -30)),
        'intakeOn',
      );
    case 'covering':
      return clientRows(
        scope,
        known.clients.filter(({ id }) => isCovered(scope, id)),
        'lastContactOn',
      );
    case 'overdue':
      return followupRows(
        scope,
        known.followups.filter(
          (one) => mean.isOverdue(one, today) && isTheirs(scope, one.clientId),
        ),
      );
    case 'followups':
      return followupRows(
        scope,
        known.followups.filter(
          (one) =>
            one.status === 'scheduled' &&
            isAhead(scope, one.dueOn) &&
            isTheirs(scope, one.clientId),
        ),
      );
    case 'interviews':
      return applicationRows(
        scope,
        openAhead(scope, ({ interviewOn }) => interviewOn),
      );
    case 'closings':
      return applicationRows(
        scope,
        openAhead(scope, ({ postingId }) => known.postingOf.get(postingId)?.closingDay ?? null),
      );
  }
}

function isTheirs({ known, filter }: Scope, clientId: string): boolean {
  return (
    filter.counsellorId === null ||
    known.clientOf.get(clientId)?.counsellorId === filter.counsellorId
  );
}

function isCovered({ known, filter, mean, today }: Scope, clientId: string): boolean {
  return (known.assignmentsOf.get(clientId) ?? []).some(
    ({ kind, personId, fromDay, toDay }) =>
      kind === 'cover' &&
      (filter.counsellorId === null || personId === filter.counsellorId) &&
      mean.covers(today, fromDay, toDay),
  );
}

/** Today is the first of fourteen days. */
function isAhead({ today }: Scope, on: Day | null): on is Day {
  return on !== null && on >= today && on <= plusDays(today, 13);
}

function openAhead(scope: Scope, dayOf: (one: Application) => Day | null) {
  return scope.known.applications
    .filter(({ stage, clientId }) => !over.includes(stage) && isTheirs(scope, clientId))
    .flatMap((row) => {
      const on = dayOf(row);
      return isAhead(scope, on) ? [{ row, on }] : [];
    });
}
