import type {
  BehindRow,
  ListBehind,
  ReadListBehind,
  ReadSessionList,
} from '@tremplin/shared/outcome-lists.ts';
import { monthOf } from './oracle-days.ts';
import { about, firstPage, nothing, personNamed } from './oracle-lines.ts';
import type { Session } from './oracle-rows.ts';
import { isOwn, within } from './oracle-scope.ts';
import type { Question, Scope } from './oracle-scope.ts';
import {
  actsAfter,
  headsAt,
  headsOf,
  heldIn,
  isMeant,
  openCommitments,
  peopleAt,
  sessionScope,
} from './oracle-sessions.ts';

/** The first page of the list behind a number about sessions. */
export function sessionList(question: Question, asked: ReadSessionList): ListBehind {
  const scope = sessionScope(question);
  switch (asked.kind) {
    case 'sessions':
      return firstPage(sessionRows(scope, asked), null);
    case 'attendees':
      return attendeesBehind(scope, asked.mark, asked.month);
    case 'commitments':
      return firstPage(promiseRows(scope, asked.due), null, 'soonest');
  }
}

type Asked<Kind extends ReadSessionList['kind']> = Extract<ReadSessionList, { kind: Kind }>;

function sessionRows(scope: Scope, { state, month }: Asked<'sessions'>): BehindRow[] {
  const is = (one: Session): boolean => {
    if (state === 'held') return scope.mean.isHeld(one);
    return one.status === (state === 'open' ? 'held' : state);
  };
  return scope.known.sessions
    .filter((one) => within(one.startDay, scope.past) && isMeant(scope, one) && is(one))
    .filter(({ startDay }) => month === null || monthOf(startDay) === month)
    .map((one) => {
      const { named, anonymous } = headsAt(scope, one);
      return {
        ...ofSession(scope, one),
        id: one.id,
        heads: scope.mean.isHeld(one) ? { named, anonymous } : null,
        on: one.startDay,
      };
    });
}

/** Rows of lists as they stand, and by how much the numbers of closed sessions differ. */
export function attendeesBehind(
  scope: Scope,
  mark: Asked<'attendees'>['mark'],
  month: string | null,
): ListBehind {
  const { mean } = scope;
  const held = heldIn(scope, scope.past).filter(
    ({ startDay }) => month === null || monthOf(startDay) === month,
  );
  const rows = held.flatMap((session) =>
    peopleAt(scope, session)
      .filter((row) => {
        if (mark === 'away') return mean.isNoShow(row);
        return row.status === 'attended' && (mark === 'came' || row.evaluationScore !== null);
      })
      .map((row) => ({
        ...aboutAttendee(scope, row.clientId),
        session: titleOf(session),
        id: row.id,
        on: session.startDay,
      })),
  );
  if (mark === 'answered') return firstPage(rows, null);
  const { named, noShow, anonymous } = headsOf(scope, held);
  const counted = mark === 'came' ? named : noShow;
  const beside = {
    anonymous: mark === 'came' ? anonymous : 0,
    frozen: counted - rows.length,
  };
  const isNothing = beside.anonymous === 0 && beside.frozen === 0;
  return firstPage(rows, isNothing ? null : beside);
}

type Step = Extract<ReadListBehind, { kind: 'followed' }>['step'];

/** Who did it in time, with the first day of it; without a step all of them, with the day of the session. */
export function followedRows(scope: Scope, step: Step): BehindRow[] {
  return actsAfter(scope, heldIn(scope, scope.past)).flatMap(({ row, session, ...acts }) => {
    const first = Object.values(acts)
      .flatMap((on) => on ?? [])
      .toSorted()[0];
    const on = step === null ? session.startDay : step === 'any' ? first : acts[step];
    if (on === undefined || on === null) return [];
    const line = aboutAttendee(scope, row.clientId);
    // What a client did is not told to a counsellor who does not have them any more.
    const told = !scope.asked.own || isOwn(scope, row.clientId);
    const day = told ? on : session.startDay;
    return [{ ...line, session: titleOf(session), id: row.id, on: day }];
  });
}

function promiseRows(scope: Scope, due: Asked<'commitments'>['due']): BehindRow[] {
  const isLate = (dueOn: string | null): boolean => dueOn !== null && dueOn < scope.today;
  return openCommitments(scope)
    .filter(({ dueOn }) => due === null || isLate(dueOn) === (due === 'overdue'))
    .flatMap(({ id, sessionId, text, owner, dueOn }) => {
      const session = scope.known.sessionOf.get(sessionId);
      if (!session) return [];
      return [{ ...ofSession(scope, session), id, promise: { text, owner }, on: dueOn }];
    });
}

function titleOf({ id, titleEn, titleFr }: Session) {
  return { id, titleEn, titleFr };
}

function ofSession(scope: Scope, one: Session) {
  const facilitator = personNamed(scope, one.facilitatorId);
  return { ...nothing, session: titleOf(one), facilitator };
}

/** A facilitator knows who came to what they run, and not whose client it is. */
function aboutAttendee(scope: Scope, clientId: string) {
  const { asker, asked, known } = scope;
  const all = { ...scope, asked: { ...asked, own: false } };
  if (asked.own) {
    const one = known.clientOf.get(clientId);
    if (!one || isOwn(scope, clientId)) return about(all, clientId);
    return { ...nothing, name: `${one.givenName} ${one.familyName}`.trim() };
  }
  if (asker.roles.includes('manager')) return about(all, clientId);
  return about({ ...scope, asked: { ...asked, own: true } }, clientId);
}
