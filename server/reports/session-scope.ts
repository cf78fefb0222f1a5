import { attendance, commitment, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { attendeeMarks, sessionStates } from '@tremplin/shared/outcome-lists.ts';
import type { OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, monthIndex } from '@tremplin/shared/period.ts';
import type { Month, Period } from '@tremplin/shared/period.ts';
import { reach } from '@tremplin/shared/policy.ts';
import { and, between, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { isRunByActor } from '../sessions/policy.ts';
import { inScope, scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';

export type SessionState = (typeof sessionStates)[number];
export type AttendeeMark = (typeof attendeeMarks)[number];

/** Which sessions are asked about, and which of the people on their lists. */
export interface Sessions {
  readonly scope: Scope;
  readonly sessions: SQL | undefined;
  /** Undefined is everybody. */
  readonly people: SQL | undefined;
}

/**
 * All sessions, or those that a facilitator runs. By ministry nothing is filtered, and the answer's
 * filter says so. A facilitator is told of whole lists only: how one counsellor's clients fare is not
 * theirs to single out.
 */
export function sessionsAskedFor(
  ctx: Ctx,
  given: OutcomeFilter,
  resource: 'session_figures' | 'session_list',
  path = '',
): Sessions {
  const isAll = reach(ctx.actor, 'read', resource) === 'all';
  const filter = isAll ? given : { ...given, counsellorId: null, stream: null };
  const scope = scopeOf(ctx, { ...filter, ministryId: null }, resource, path);
  return sessionsIn(scope, scope.asked.own ? isRunByActor(ctx) : undefined);
}

/**
 * The programme is the session's own; of one counsellor's clients or of a stream only people by name
 * are counted.
 */
export function sessionsIn(scope: Scope, those?: SQL): Sessions {
  const { asked } = scope;
  const { programmeId } = asked.filter;
  const clients = { ...scope, asked: { ...asked, filter: { ...asked.filter, programmeId: null } } };
  return {
    scope,
    sessions: and(
      those,
      programmeId === null ? undefined : eq(infoSession.programmeId, programmeId),
    ),
    people: inScope(clients, attendance.clientId, infoSession.startDay),
  };
}

/** True for sessions of those days, or of one month of them. */
export function isWithin({ from, to }: Period, month: Month | null): SQL | undefined {
  return and(
    month === null
      ? between(infoSession.startMonth, monthIndex(from), monthIndex(to))
      : eq(infoSession.startMonth, monthIndex(firstOfMonth(month))),
    between(infoSession.startDay, from, to),
  );
}

export function isIn(state: SessionState): SQL {
  if (state === 'held') return inArray(infoSession.status, ['held', 'closed']);
  return eq(infoSession.status, state === 'open' ? 'held' : state);
}

/** Rows of the lists of held sessions; the excused are not away. */
export function peopleOf(which: Sessions, mark: AttendeeMark): SQL | undefined {
  return and(which.sessions, isIn('held'), which.people, isMarked(mark));
}

function isMarked(mark: AttendeeMark): SQL | undefined {
  const { status, excused, evaluationScore } = attendance;
  if (mark === 'away') return and(eq(status, 'no_show'), eq(excused, false));
  return and(eq(status, 'attended'), mark === 'came' ? undefined : isNotNull(evaluationScore));
}

export interface Heads {
  readonly id: string;
  /** By name; without excuse; without a name. */
  readonly came: number;
  readonly away: number;
  readonly anonymous: number;
}

/** Of every held session; a closed one has the numbers that were frozen, unless only some people are asked for. */
export async function headsOf(
  db: Reader,
  which: Sessions,
  then: SQL | undefined,
): Promise<Heads[]> {
  const held = await db
    .select({
      id: infoSession.id,
      frozen: infoSession.numbers,
      anonymous: infoSession.anonymousCount,
    })
    .from(infoSession)
    .where(and(which.sessions, then, isIn('held')));
  const sum = (mark: AttendeeMark) =>
    sql<number>`sum(case when ${isMarked(mark)} then 1 else 0 end)`.mapWith(Number);
  const marked = await db
    .select({ id: infoSession.id, came: sum('came'), away: sum('away') })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(
      and(
        which.sessions,
        then,
        isIn('held'),
        which.people,
        inArray(attendance.status, ['attended', 'no_show']),
        which.people ? undefined : isNull(infoSession.numbers),
      ),
    )
    .groupBy(infoSession.id);
  const live = new Map(marked.map((one) => [one.id, one]));
  return held.map(({ id, frozen, anonymous }) => {
    if (frozen && !which.people)
      return { id, came: frozen.attended, away: frozen.noShow, anonymous: frozen.anonymous };
    const { came = 0, away = 0 } = live.get(id) ?? {};
    return { id, came, away, anonymous: which.people ? 0 : anonymous };
  });
}

/** Promised and not done yet. */
export function isOpenPromise(): SQL {
  return isNull(commitment.doneOn);
}

/** True for promises whose day has gone by, or for those whose day has not or that have none. */
export function isDue(due: 'waiting' | 'overdue' | null, today: Day): SQL | undefined {
  if (due === null) return undefined;
  const { dueOn } = commitment;
  return due === 'overdue' ? lt(dueOn, today) : or(isNull(dueOn), gte(dueOn, today));
}
