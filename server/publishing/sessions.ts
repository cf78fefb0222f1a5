import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { and, between, count, countDistinct, eq, inArray } from 'drizzle-orm';
import type { Scope } from '../reports/scope.ts';
import type { Tally } from './tally.ts';

/**
 * By month: sessions held, cancelled, and everybody who came. Sessions are not about people, so
 * that no number of them is small; heads without a name are a person each. Of a programme those
 * that are held for it.
 */
export async function tallySessions(db: Reader, scope: Scope): Promise<Tally> {
  const { first, last } = scope.months;
  const { programmeId } = scope.asked.filter;
  const within = and(
    between(infoSession.startMonth, first, last),
    programmeId === null ? undefined : eq(infoSession.programmeId, programmeId),
  );
  const sessions = await db
    .select({
      id: infoSession.id,
      month: infoSession.startMonth,
      status: infoSession.status,
      frozen: infoSession.numbers,
      anonymous: infoSession.anonymousCount,
    })
    .from(infoSession)
    .where(within);
  const came = and(
    within,
    inArray(infoSession.status, ['held', 'closed']),
    eq(attendance.status, 'attended'),
  );
  const named = await namedIn(db, came);
  const ofMonth = (row: string | null) =>
    sessions.filter(({ month }) => row === null || String(month) === row);
  return (row, column) => {
    const held = ofMonth(row).filter(({ status }) => status === 'held' || status === 'closed');
    if (column === 'held') return { count: held.length, people: Infinity };
    if (column === 'cancelled') {
      const off = ofMonth(row).filter(({ status }) => status === 'cancelled');
      return { count: off.length, people: Infinity };
    }
    const heads = held.reduce((sum, one) => sum + (one.frozen?.anonymous ?? one.anonymous), 0);
    const names = held.reduce(
      (sum, { id, frozen }) => sum + (frozen?.attended ?? named.ofSession.get(id) ?? 0),
      0,
    );
    return { count: names + heads, people: (named.people.get(row) ?? 0) + heads };
  };
}

/** How often somebody with a name came to each session, and how many different people by month and in all. */
async function namedIn(db: Reader, came: ReturnType<typeof and>) {
  const people = countDistinct(attendance.clientId);
  const { id, startMonth } = infoSession;
  const sessions = await db
    .select({ id, those: count() })
    .from(attendance)
    .innerJoin(infoSession, eq(id, attendance.sessionId))
    .where(came)
    .groupBy(id);
  const months = await db
    .select({ month: startMonth, people })
    .from(attendance)
    .innerJoin(infoSession, eq(id, attendance.sessionId))
    .where(came)
    .groupBy(startMonth);
  const [whole] = await db
    .select({ people })
    .from(attendance)
    .innerJoin(infoSession, eq(id, attendance.sessionId))
    .where(came);
  return {
    ofSession: new Map(sessions.map((one) => [one.id, one.those])),
    people: new Map<string | null, number>([
      ...months.map((one) => [String(one.month), one.people] as const),
      [null, whole?.people ?? 0],
    ]),
  };
}
