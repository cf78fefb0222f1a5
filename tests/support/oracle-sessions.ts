import type { Figure, SessionFigures } from '@tremplin/shared/outcomes.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { monthOf, monthsOf } from './oracle-days.ts';
import { ruleOn } from './oracle-placements.ts';
import type { Attendance, Session } from './oracle-rows.ts';
import { amount, figure, inScopeThen, scopeOf, shareOf, within } from './oracle-scope.ts';
import type { Question, Scope } from './oracle-scope.ts';

/** The filter's ministry narrows nothing down here; a facilitator's sessions are those they run, with everybody on them. */
export function sessionScope(question: Question): Scope {
  const own = !question.asker.roles.includes('manager');
  const everybody = own ? { counsellorId: null, stream: null } : {};
  return scopeOf(question, { ...question.filter, ministryId: null, ...everybody }, own);
}

/** The programme is the session's own. */
export function isMeant({ known, asker, filter, asked }: Scope, one: Session): boolean {
  if (filter.programmeId !== null && one.programmeId !== filter.programmeId) return false;
  if (!asked.own) return true;
  return (
    one.facilitatorId === asker.id ||
    known.helpers.some(({ sessionId, personId }) => sessionId === one.id && personId === asker.id)
  );
}

/** Only some people are asked for: then nobody without a name counts, and no number that was frozen. */
function onlySome({ filter }: Scope): boolean {
  return filter.counsellorId !== null || filter.stream !== null;
}

/** The people on its list who are with the counsellor that day and in the stream. */
export function peopleAt(scope: Scope, session: Session): Attendance[] {
  const people = { ...scope, filter: { ...scope.filter, programmeId: null } };
  return scope.known.attendances.filter(
    (one) => one.sessionId === session.id && inScopeThen(people, one.clientId, session.startDay),
  );
}

export interface Heads {
  readonly named: number;
  readonly anonymous: number;
  readonly noShow: number;
}

export function headsAt(scope: Scope, session: Session): Heads {
  const { mean } = scope;
  const { numbers } = session;
  if (!onlySome(scope) && mean.hasFrozen(session) && numbers !== null)
    return { named: numbers.attended, anonymous: numbers.anonymous, noShow: numbers.noShow };
  const people = peopleAt(scope, session);
  return {
    named: people.filter(({ status }) => status === 'attended').length,
    anonymous: onlySome(scope) ? 0 : session.anonymousCount,
    noShow: people.filter((one) => mean.isNoShow(one)).length,
  };
}

export function headsOf(scope: Scope, those: readonly Session[]): Heads {
  const heads = those.map((one) => headsAt(scope, one));
  const sum = (of: (one: Heads) => number): number => heads.reduce((n, one) => n + of(one), 0);
  return {
    named: sum(({ named }) => named),
    anonymous: sum(({ anonymous }) => anonymous),
    noShow: sum(({ noShow }) => noShow),
  };
}

export function heldIn(scope: Scope, period: Period): Session[] {
  return scope.known.sessions.filter(
    (one) => scope.mean.isHeld(one) && within(one.startDay, period) && isMeant(scope, one),
  );
}

/** A counsellor's clients count at whoever's sessions they came to. */
export function atAnySession(scope: Scope): Scope {
  return { ...scope, asked: { ...scope.asked, own: false } };
}

/** For a page that counts heads only: a counsellor's are at whoever's sessions they came to. */
export function attendanceIn(given: Scope, period: Period): number {
  const scope = atAnySession(given);
  const { named, anonymous } = headsOf(scope, heldIn(scope, period));
  return named + anonymous;
}

function satisfaction(scope: Scope, those: readonly Session[]) {
  const { mean, today } = scope;
  const scores = those.flatMap((session) =>
    peopleAt(scope, session).flatMap(({ evaluationScore }) => {
      const least = ruleOn(scope, 'satisfied_from', mean.scoreDay(session.startDay, today));
      return evaluationScore === null ? [] : [evaluationScore >= least];
    }),
  );
  return shareOf(scores.filter(Boolean).length, scores.length);
}

/** One attendee of one session whose ninety days are over, and the first day on which they did each in time. */
export interface Acts {
  readonly row: Attendance;
  readonly session: Session;
  readonly application: string | null;
  readonly jobAlert: string | null;
  readonly interview: string | null;
}

export function actsAfter(scope: Scope, those: readonly Session[]): Acts[] {
  const { known, mean, today } = scope;
  return those
    .filter(({ startDay }) => mean.actionOver(startDay, today))
    .flatMap((session) =>
      peopleAt(scope, session)
        .filter(({ status }) => status === 'attended')
        .map((row) => {
          const first = (
            acts: readonly { readonly clientId: string; readonly on: string | null }[],
          ): string | null =>
            acts
              .filter(({ clientId }) => clientId === row.clientId)
              .flatMap(({ on }) => (on !== null && mean.isAction(on, session.startDay) ? [on] : []))
              .toSorted()[0] ?? null;
          return {
            row,
            session,
            application: first(known.applications.map((one) => ({ ...one, on: one.appliedOn }))),
            jobAlert: first(known.jobAlerts.map((one) => ({ ...one, on: one.onDay }))),
            interview: first(known.interviews.map((one) => ({ ...one, on: one.heldOn }))),
          };
        }),
    );
}

/** What attendees by name did within ninety days, each for each session. */
function followed(scope: Scope, those: readonly Session[]): SessionFigures['action'] {
  const acts = actsAfter(scope, those);
  const did = (of: (one: Acts) => string | null): number =>
    acts.filter((one) => of(one) !== null).length;
  return {
    of: acts.length,
    any: did((one) => one.application ?? one.jobAlert ?? one.interview),
    application: did((one) => one.application),
    jobAlert: did((one) => one.jobAlert),
    interview: did((one) => one.interview),
  };
}

function figuresOf(scope: Scope): Figure[] {
  const held = heldIn(scope, scope.past);
  const earlier = heldIn(scope, scope.before);
  const [now, then] = [headsOf(scope, held), headsOf(scope, earlier)];
  const shown = ({ named, noShow }: Heads) => shareOf(named, named + noShow);
  const acted = ({ any, of }: SessionFigures['action']) => shareOf(any, of);
  const without = { ...scope, known: { ...scope.known, targets: [] } };
  const targets = scope.asked.own ? without : scope;
  return [
    figure(targets, 'sessions', 'count', amount(held.length), amount(earlier.length)),
    figure(
      targets,
      'attendance',
      'count',
      amount(now.named + now.anonymous),
      amount(then.named + then.anonymous),
    ),
    figure(targets, 'show_rate', 'share', shown(now), shown(then)),
    figure(
      targets,
      'satisfaction',
      'share',
      satisfaction(scope, held),
      satisfaction(scope, earlier),
    ),
    figure(
      targets,
      'session_action',
      'share',
      acted(followed(scope, held)),
      acted(followed(scope, earlier)),
    ),
    figure(targets, 'commitments', 'count', amount(openCommitments(scope).length), null),
  ];
}

export function openCommitments(scope: Scope) {
  const { known } = scope;
  return known.commitments.filter(({ doneOn, sessionId }) => {
    const session = known.sessionOf.get(sessionId);
    return doneOn === null && session !== undefined && isMeant(scope, session);
  });
}

export function sessions(question: Question): SessionFigures {
  const scope = sessionScope(question);
  const { known, past, whole, today } = scope;
  const held = heldIn(scope, past);
  const planned = known.sessions.filter((one) => within(one.startDay, past) && isMeant(scope, one));
  const promised = openCommitments(scope);
  const { named, anonymous, noShow } = headsOf(scope, held);
  return {
    ...scope.asked,
    figures: figuresOf(scope),
    held: held.length,
    cancelled: planned.filter(({ status }) => status === 'cancelled').length,
    notClosed: planned.filter(({ status }) => status === 'held').length,
    named,
    anonymous,
    attended: named,
    noShow,
    action: followed(scope, held),
    commitments: {
      open: promised.length,
      overdue: promised.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    },
    months: monthsOf(whole.from, whole.to).map((month) => {
      const those = held.filter(({ startDay }) => monthOf(startDay) === month);
      const heads = headsOf(scope, those);
      return { month, held: those.length, named: heads.named, anonymous: heads.anonymous };
    }),
  };
}
