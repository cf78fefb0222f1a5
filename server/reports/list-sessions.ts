import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { attendance, commitment, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Beside, ListBehind, ReadSessionList } from '@tremplin/shared/outcome-lists.ts';
import type { Month } from '@tremplin/shared/period.ts';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import {
  after,
  answered,
  clientColumns,
  dayOrNone,
  pageSize,
  sessionColumns,
  sortedBy,
} from './list-rows.ts';
import type { Cursor, Found } from './list-rows.ts';
import {
  headsOf,
  isDue,
  isIn,
  isOpenPromise,
  isWithin,
  peopleOf,
  sessionsAskedFor,
} from './session-scope.ts';
import type { AttendeeMark, Sessions, SessionState } from './session-scope.ts';

/** Which sessions are behind one number, who came or what was promised: an audit line comes first. */
export async function sessionList(ctx: Ctx, asked: ReadSessionList): Promise<ListBehind> {
  const which = sessionsAskedFor(ctx, asked.filter, 'session_list', 'filter.');
  const { cursor, filter: _, ...number } = asked;
  const { asked: scope } = which.scope;
  const line = {
    resource: 'session_list',
    resourceId: null,
    action: 'list',
    fields: { ...number, ...scope.filter, after: cursor?.id ?? null },
  } as const;
  return view(ctx, line, async (db) =>
    // Whoever runs a session knows who came, and nothing else of them.
    answered(scope.own ? 'name' : 'all', await find(db, ctx, which, asked)),
  );
}

async function find(db: Reader, ctx: Ctx, which: Sessions, asked: ReadSessionList): Promise<Found> {
  switch (asked.kind) {
    case 'sessions':
      return sessionsBehind(db, which, asked);
    case 'attendees':
      return attendees(db, ctx, which, asked);
    case 'commitments':
      return promises(db, ctx, which, asked);
  }
}

async function sessionsBehind(
  db: Reader,
  which: Sessions,
  asked: { readonly state: SessionState; readonly month: Month | null; readonly cursor: Cursor },
): Promise<Found> {
  const where = and(which.sessions, isWithin(which.scope.past, asked.month), isIn(asked.state));
  const on = dayOrNone(infoSession.startDay);
  const rows = await db
    .select({ id: infoSession.id, session: sessionColumns, on })
    .from(infoSession)
    .leftJoin(person, eq(person.id, infoSession.facilitatorId))
    .where(and(where, after(on, infoSession.id, asked.cursor)))
    .orderBy(...sortedBy(on, infoSession.id))
    .limit(pageSize + 1);
  const ids = rows.map(({ id }) => id);
  const heads = await headsOf(db, which, inArray(infoSession.id, ids));
  const of = new Map(heads.map(({ id, came: named, anonymous }) => [id, { named, anonymous }]));
  return {
    rows: rows.map((row) => ({ ...row, client: null, heads: of.get(row.id) ?? null })),
    total: await db.$count(infoSession, where),
  };
}

/** The rows of lists as they stand; what a closed session's numbers say beside them is told apart. */
export async function attendees(
  db: Reader,
  ctx: Ctx,
  which: Sessions,
  asked: { readonly mark: AttendeeMark; readonly month: Month | null; readonly cursor: Cursor },
): Promise<Found> {
  const then = isWithin(which.scope.past, asked.month);
  const where = and(peopleOf(which, asked.mark), then);
  const [all] = await db
    .select({ n: count() })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(where);
  const total = all?.n ?? 0;
  return {
    rows: await attendeesWhere(db, ctx, where, asked.cursor),
    total,
    beside: await besides(db, which, then, { mark: asked.mark, total }),
  };
}

async function besides(
  db: Reader,
  which: Sessions,
  then: SQL | undefined,
  { mark, total }: { readonly mark: AttendeeMark; readonly total: number },
): Promise<Beside | null> {
  // Answers are counted as they stand.
  if (mark === 'answered') return null;
  const heads = await headsOf(db, which, then);
  const sum = (of: 'came' | 'away' | 'anonymous') =>
    heads.reduce((before, one) => before + one[of], 0);
  const beside = { anonymous: mark === 'came' ? sum('anonymous') : 0, frozen: sum(mark) - total };
  return beside.anonymous === 0 && beside.frozen === 0 ? null : beside;
}

async function attendeesWhere(db: Reader, ctx: Ctx, where: SQL | undefined, cursor: Cursor) {
  const on = dayOrNone(infoSession.startDay);
  return attendeeRows(db, ctx, on)
    .where(and(where, after(on, attendance.id, cursor)))
    .orderBy(...sortedBy(on, attendance.id))
    .limit(pageSize + 1);
}

/** Whoever runs it stands in no list of people. */
const titles = { ...sessionColumns, facilitator: sql<string | null>`null` };

/** People on lists with the session they are on the list of. */
export function attendeeRows(db: Reader, ctx: Ctx, on: SQL<string>) {
  return db
    .select({ id: attendance.id, client: clientColumns(ctx), session: titles, on })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .innerJoin(client, eq(client.id, attendance.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId));
}

async function promises(
  db: Reader,
  { today }: Ctx,
  which: Sessions,
  asked: { readonly due: 'waiting' | 'overdue' | null; readonly cursor: Cursor },
): Promise<Found> {
  const where = and(isOpenPromise(), isDue(asked.due, today), which.sessions);
  const on = dayOrNone(commitment.dueOn);
  const rows = await db
    .select({
      id: commitment.id,
      session: sessionColumns,
      promise: { text: commitment.text, owner: commitment.owner },
      on,
    })
    .from(commitment)
    .innerJoin(infoSession, eq(infoSession.id, commitment.sessionId))
    .leftJoin(person, eq(person.id, infoSession.facilitatorId))
    .where(and(where, after(on, commitment.id, asked.cursor, 'soonest')))
    .orderBy(...sortedBy(on, commitment.id, 'soonest'))
    .limit(pageSize + 1);
  const [all] = await db
    .select({ n: count() })
    .from(commitment)
    .innerJoin(infoSession, eq(infoSession.id, commitment.sessionId))
    .where(where);
  return { rows: rows.map((row) => ({ ...row, client: null })), total: all?.n ?? 0 };
}
