import { prepared } from '@tremplin/db/prepared.ts';
import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { and, between, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { inScope } from './scope.ts';
import type { Scope } from './scope.ts';

/**
 * Heads counted in held sessions of the period; a closed one has the numbers that were frozen. The
 * programme is the session's own; of one counsellor's clients or of a stream only those count who
 * are named.
 */
export async function attendanceIn(db: Reader, scope: Scope, { from, to }: Period) {
  const { asked } = scope;
  const { programmeId, counsellorId, stream } = asked.filter;
  const span = { first: monthIndex(from), last: monthIndex(to), from, to };
  const held = programmeId === null ? undefined : eq(infoSession.programmeId, programmeId);
  if (counsellorId !== null || stream !== null) {
    const filter = { ...asked.filter, programmeId: null };
    const ofClients = { ...scope, asked: { ...asked, filter } };
    const clients = inScope(ofClients, attendance.clientId, infoSession.startDay);
    return only(await namedWhere(db, and(held, clients)).prepare('').execute(span));
  }
  const sessions = held
    ? sessionsWhere(db, held).prepare('sessions_of_some')
    : prepared(db, sessionsOfEverybody);
  const live = held
    ? namedWhere(db, and(held, isNull(infoSession.numbers))).prepare('named_of_programme')
    : prepared(db, namedOfEverybody);
  return (await sessions.execute(span)).reduce(
    (sum, { frozen, anonymous }) => sum + (frozen ? frozen.attended + frozen.anonymous : anonymous),
    only(await live.execute(span)),
  );
}

const only = ([row]: readonly { n: number }[]): number => row?.n ?? 0;

function heldIn(): SQL | undefined {
  return and(
    inArray(infoSession.status, ['held', 'closed']),
    between(infoSession.startMonth, sql.placeholder('first'), sql.placeholder('last')),
    between(infoSession.startDay, sql.placeholder('from'), sql.placeholder('to')),
  );
}

function sessionsOfEverybody(db: Reader) {
  return sessionsWhere(db, undefined).prepare('sessions_of_everybody');
}

function sessionsWhere(db: Reader, where: SQL | undefined) {
  return db
    .select({ frozen: infoSession.numbers, anonymous: infoSession.anonymousCount })
    .from(infoSession)
    .where(and(heldIn(), where));
}

function namedOfEverybody(db: Reader) {
  return namedWhere(db, isNull(infoSession.numbers)).prepare('named_of_everybody');
}

function namedWhere(db: Reader, where: SQL | undefined) {
  return db
    .select({ n: count() })
    .from(infoSession)
    .innerJoin(attendance, eq(attendance.sessionId, infoSession.id))
    .where(and(heldIn(), eq(attendance.status, 'attended'), where));
}
