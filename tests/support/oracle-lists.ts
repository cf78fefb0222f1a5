import type { BehindRow, ListBehind, ReadListBehind } from '@tremplin/shared/outcome-lists.ts';
import { longSilent, sentIn, timed } from './oracle-applications.ts';
import {
  inactiveOf,
  intakesIn,
  lacking,
  leftOpen,
  onCaseload,
  unassigned,
} from './oracle-clients.ts';
import { dayAt, monthOf, plusDays } from './oracle-days.ts';
import {
  about,
  applicationRows,
  clientRows,
  firstPage,
  followupRows,
  nothing,
  personNamed,
} from './oracle-lines.ts';
import {
  classOf,
  counts,
  followupsNow,
  followupsOf,
  lacksProof,
  placementsIn,
  planned,
} from './oracle-placements.ts';
import type { Followup, Placement } from './oracle-rows.ts';
import { outcomeScope } from './oracle-scope.ts';
import type { Question, Scope } from './oracle-scope.ts';
import { attendeesBehind, followedRows } from './oracle-session-lists.ts';
import { atAnySession } from './oracle-sessions.ts';
import { waitingNow } from './oracle-silence.ts';
import { workloadRows } from './oracle-workload.ts';

/** The first page of the list behind a number. */
export function listBehind(question: Question, asked: ReadListBehind): ListBehind {
  const scope = outcomeScope(question);
  if (asked.kind === 'attendance') return attendeesBehind(atAnySession(scope), 'came', null);
  return firstPage(rowsOf(scope, asked), null, isToCome(asked) ? 'soonest' : 'latest');
}

/** What is still to be done stands with the soonest first. */
function isToCome(asked: Other): boolean {
  if (asked.kind === 'followups') return asked.group === 'due' || asked.group === 'soon';
  if (asked.kind !== 'workload') return false;
  return ['followups', 'interviews', 'closings'].includes(asked.load);
}

type Other = Exclude<ReadListBehind, { kind: 'attendance' }>;

function rowsOf(scope: Scope, asked: Other): BehindRow[] {
  switch (asked.kind) {
    case 'placements':
      return placementRows(scope, asked);
    case 'funnel':
      return applicationRows(
        scope,
        sentIn(scope, scope.past)
          .filter((one) => one.step >= stepNumber(asked.step) && inMonth(asked, one.on))
          .map(({ row, on }) => ({ row, on })),
      );
    case 'silent':
      return applicationRows(
        scope,
        longSilent(scope).map((row) => ({ row, on: row.effectiveOn })),
      );
    case 'retention':
      return followupRows(scope, checkpointsBehind(scope, asked));
    case 'followups':
      return followupRows(
        scope,
        followupsNow(scope, (one) => isInGroup(scope, one, asked.group)),
      );
    case 'silence':
      return applicationRows(
        scope,
        waitingNow(scope)
          .filter(({ row, verdict }) => {
            const { stage: one } = row;
            if (asked.stage !== null && one !== asked.stage) return false;
            return asked.verdict === null || verdict === asked.verdict;
          })
          .map(({ row }) => ({ row, on: row.effectiveOn })),
      );
    case 'plans': {
      const { began, funded } = planned(scope, scope.past);
      const those = asked.verified ? funded : began;
      return clientRows(
        scope,
        scope.known.clients.filter(({ id }) => those.includes(id)),
        'intakeOn',
      );
    }
    case 'unassigned':
      if (scope.asked.own) return [];
      return clientRows(scope, unassigned(scope), 'intakeOn');
    case 'intakes':
      return clientRows(
        scope,
        intakesIn(scope, scope.past).filter(({ intakeOn }) => inMonth(asked, intakeOn)),
        'intakeOn',
      );
    case 'active': {
      const those = onCaseload(scope, scope.asked.until);
      const inactive = inactiveOf(scope, those);
      const active = asked.contacted ? those.filter((one) => !inactive.includes(one)) : those;
      return clientRows(scope, asked.inactive ? inactive : active, 'lastContactOn');
    }
    case 'followed':
      return followedRows(atAnySession(scope), asked.step);
    case 'times':
      return timed(scope, sentIn(scope, scope.past), asked.which).flatMap(({ row, on, days }) =>
        applicationRows(scope, [{ row, on }]).map((line) => ({ ...line, days })),
      );
    case 'workload':
      return workloadRows(scope, asked.load);
    case 'quality':
      if (asked.check === 'sessions_open') return sessionRows(scope);
      return clientRows(scope, lacking(scope, asked.check), 'intakeOn');
  }
}

type Asked<Kind extends ReadListBehind['kind']> = Extract<ReadListBehind, { kind: Kind }>;

function inMonth({ month }: { readonly month: string | null }, on: string): boolean {
  return month === null || monthOf(on) === month;
}

function stepNumber(step: Asked<'funnel'>['step']): number {
  return { applied: 1, screened_in: 2, interview: 3, offer: 4, hired: 5 }[step];
}

function placementRows(scope: Scope, asked: Asked<'placements'>): BehindRow[] {
  const isAsked = (job: Placement): boolean => {
    if (asked.begun && job.startOn > scope.past.to) return false;
    if (asked.term !== null && job.term !== asked.term) return false;
    if (asked.related !== null && job.relatedToField !== asked.related) return false;
    if (asked.funded === null) return true;
    if (job.startOn > scope.past.to) return false;
    const does = counts(scope, job, job.startOn);
    if (asked.funded === 'not') return !does;
    return does && scope.mean.startIsProven(job) === (asked.funded === 'proven');
  };
  return placementsIn(scope, scope.whole)
    .filter((job) => inMonth(asked, job.startOn) && isAsked(job))
    .filter(
      ({ employerKind }) => asked.employerKind === null || employerKind === asked.employerKind,
    )
    .map((job) => ({
      ...about(scope, job.clientId),
      id: job.id,
      employerKind: job.employerKind,
      on: job.startOn,
    }));
}

function checkpointsBehind(scope: Scope, asked: Asked<'retention'>): Followup[] {
  const unknown = ['unreached', 'waived', 'open'];
  return followupsOf(
    scope,
    placementsIn(scope, scope.whole).filter(({ startOn }) => inMonth(asked, startOn)),
  ).filter((one) => {
    if (asked.checkpoint !== null && one.month !== asked.checkpoint) return false;
    if (asked.class === null) return true;
    const is = classOf(scope, one);
    if (asked.class === 'known') return is !== 'not_yet' && !unknown.includes(is);
    return asked.class === 'unknown' ? unknown.includes(is) : is === asked.class;
  });
}

function isInGroup(scope: Scope, one: Followup, group: Asked<'followups'>['group']): boolean {
  const { mean, today } = scope;
  if (group === 'overdue') return mean.isOverdue(one, today);
  if (group === 'proof_missing') return lacksProof(scope, one);
  if (group === 'due') return mean.isDueThisMonth(one, today);
  return one.status === 'scheduled' && one.dueOn > today && one.dueOn <= plusDays(today, 30);
}

/** They are the office's: a counsellor is told of none. */
function sessionRows(scope: Scope): BehindRow[] {
  if (scope.asked.own) return [];
  return leftOpen(scope).map((one) => ({
    ...nothing,
    id: one.id,
    session: { id: one.id, titleEn: one.titleEn, titleFr: one.titleFr },
    facilitator: personNamed(scope, one.facilitatorId),
    on: dayAt(one.startsAt),
  }));
}
