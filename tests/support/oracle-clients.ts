import type { Day } from '@tremplin/shared/day.ts';
import type { Checks, Pipeline } from '@tremplin/shared/outcomes.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { dayAt, firstOf, lastOf, monthOf, monthPlus, monthsOf } from './oracle-days.ts';
import { lacksProof } from './oracle-placements.ts';
import type { Client } from './oracle-rows.ts';
import { inScope, inScopeThen, isOwn, outcomeScope, wasEnrolled, within } from './oracle-scope.ts';
import type { Question, Scope } from './oracle-scope.ts';

/** Clients taken in in those days, whatever has become of them. */
export function intakesIn(scope: Scope, period: Period): Client[] {
  return scope.known.clients.filter(
    (one) => within(one.intakeOn, period) && inScopeThen(scope, one.id, one.intakeOn),
  );
}

export function intakesOf(scope: Scope): Pipeline['intakes'] {
  const { whole, past, today } = scope;
  const spanOf = (month: string): Period => ({ from: firstOf(month), to: lastOf(month) });
  const gone = intakesIn(scope, past);
  return monthsOf(whole.from, whole.to).map((month) => {
    const span = spanOf(month);
    return {
      month,
      count: gone.filter(({ intakeOn }) => within(intakeOn, span)).length,
      cumulative:
        span.from > today ? null : gone.filter(({ intakeOn }) => intakeOn <= span.to).length,
      before: intakesIn(scope, spanOf(monthPlus(month, -12))).length,
    };
  });
}

/** Clients who were somebody's work on the evening of that day; nothing is known of a later one than today. */
export function onCaseload(scope: Scope, day: Day): Client[] {
  const { known, mean, today } = scope;
  const on = day < today ? day : today;
  return known.clients.filter((one) => {
    const status = on < today ? mean.statusThen(statusOn(scope, one, on), one) : one.status;
    return status !== undefined && mean.isOnCaseload(status) && inScope(scope, one.id, on);
  });
}

function statusOn({ known }: Scope, { id }: Client, on: Day): string | undefined {
  return known.statusEvents
    .filter((event) => event.clientId === id && dayAt(event.at) <= on)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .at(-1)?.toStatus;
}

/** Those of them with whom nobody has been in touch for as long as the office allows. */
export function inactiveOf(scope: Scope, those: readonly Client[]): Client[] {
  const allowed = thresholdOf(scope, 'noContactDays', 60);
  return those.filter((one) => scope.mean.isInactive(one, scope.today, allowed));
}

function thresholdOf({ known }: Scope, name: string, usual: number): number {
  const saved: unknown = known.settings.find(({ key }) => key === 'thresholds')?.value;
  if (typeof saved !== 'object' || saved === null) return usual;
  const found = new Map<string, unknown>(Object.entries(saved)).get(name);
  return typeof found === 'number' ? found : usual;
}

type FileCheck = 'no_consent' | 'no_language' | 'duplicates' | 'no_programme';

/** Files that lack something: everybody's, or a counsellor's own. */
export function lacking(scope: Scope, check: FileCheck): Client[] {
  const { known, mean, today } = scope;
  const lacks = (one: Client): boolean => {
    if (check === 'duplicates')
      return known.clients.some((other) => other.id !== one.id && mean.mayBeOne(one, other));
    if (!mean.isOnCaseload(one.status)) return false;
    if (check === 'no_consent') return !one.consented;
    if (check === 'no_language') return one.serviceLang === null;
    return !wasEnrolled(scope, one.id, null, today);
  };
  return known.clients.filter((one) => lacks(one) && (!scope.asked.own || isOwn(scope, one.id)));
}

/** Sessions of earlier months that were held and not closed. */
export function leftOpen({ known, today }: Scope) {
  return known.sessions.filter(
    ({ status, startDay }) => status === 'held' && monthOf(startDay) < monthOf(today),
  );
}

export function checks(question: Question): Checks {
  const scope = outcomeScope(question);
  const { known, mean, today } = scope;
  const { own, asOf } = scope.asked;
  const file = (check: FileCheck) => ({ check, count: lacking(scope, check).length });
  const open = { check: 'sessions_open', count: leftOpen(scope).length } as const;
  const followups = (is: (one: (typeof known.followups)[number]) => boolean): number =>
    known.followups.filter((one) => is(one) && (!own || isOwn(scope, one.clientId))).length;
  const ofClients = [
    { check: 'followups_overdue', count: followups((one) => mean.isOverdue(one, today)) },
    { check: 'proof_missing', count: followups((one) => lacksProof(scope, one)) },
    {
      check: 'attestations',
      count: followups(
        (one) =>
          one.status === 'done' &&
          one.proofType === 'attestation' &&
          one.attestationApprovedOn === null &&
          one.attestationDeclinedOn === null,
      ),
    },
  ] as const;
  const lastMonth = monthPlus(monthOf(today), -1);
  const [year, month] = [Number(lastMonth.slice(0, 4)), Number(lastMonth.slice(5))];
  const isKeyed = known.keyedMonths.some(({ id }) => id === String(year * 12 + month - 1));
  const hadSessions = known.sessions.some(
    (one) => mean.isHeld(one) && monthOf(one.startDay) === lastMonth,
  );
  const ofOffice = [
    open,
    { check: 'month_not_keyed', count: hadSessions && !isKeyed ? 1 : 0 },
    {
      check: 'unassigned',
      count: unassigned(scope).length,
    },
    {
      check: 'commitments_overdue',
      count: known.commitments.filter(
        ({ doneOn, dueOn }) => doneOn === null && dueOn !== null && dueOn < today,
      ).length,
    },
  ] as const;
  return {
    asOf,
    own,
    quality: [
      file('no_consent'),
      file('no_language'),
      ...(own ? [] : [open]),
      file('duplicates'),
      file('no_programme'),
    ],
    monthEnd: own ? ofClients : [...ofClients, ...ofOffice],
  };
}

/** Walk-ins whom nobody has taken on. */
export function unassigned({ known }: Scope) {
  return known.clients.filter(
    ({ status, counsellorId }) => status === 'referral' && counsellorId === null,
  );
}
