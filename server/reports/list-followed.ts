import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { ReadListBehind } from '@tremplin/shared/outcome-lists.ts';
import { monthsBetween } from '@tremplin/shared/period.ts';
import { and, eq, inArray } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { dayOrNone, inOrder, pageOf } from './list-rows.ts';
import type { Found } from './list-rows.ts';
import { attendeeRows } from './list-sessions.ts';
import { letOthersIn } from './pace.ts';
import type { Scope } from './scope.ts';
import { firstActs, withinNinety } from './session-action.ts';
import { isWithin, peopleOf, sessionsIn } from './session-scope.ts';

/**
 * Who did something within ninety days of a session, with the day of it; without a step all whose days
 * are over, with the day of the session. What is in time is no matter of the database: the page is cut
 * here.
 */
export async function followed(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  { step, cursor }: Extract<ReadListBehind, { kind: 'followed' }>,
): Promise<Found> {
  const which = sessionsIn(scope);
  const inTime = withinNinety();
  const all: { readonly id: string; readonly on: string }[] = [];
  for (const month of monthsBetween(scope.past.from, scope.past.to)) {
    const came = and(peopleOf(which, 'came'), isWithin(scope.past, month));
    const theirs = scope.asked.own ? await ownAmong(db, ctx, came) : null;
    for (const row of await firstActs(db, came, scope.today)) {
      const on = step === null ? row.startDay : inTime(row)[step];
      // What a client did is not told to those who do not have them, nor by the order.
      const told = theirs === null || theirs.has(row.id);
      if (on !== null) all.push({ id: row.id, on: told ? on : row.startDay });
    }
    await letOthersIn();
  }
  const page = pageOf(all, cursor);
  const ids = page.map(({ id }) => id);
  const held = dayOrNone(infoSession.startDay);
  const found = await attendeeRows(db, ctx, held).where(inArray(attendance.id, ids));
  return { rows: inOrder(page, found), total: all.length };
}

async function ownAmong(db: Reader, ctx: Ctx, came: SQL | undefined): Promise<Set<string>> {
  const rows = await db
    .select({ id: attendance.id })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(and(came, isOwnClient(ctx, attendance.clientId)));
  return new Set(rows.map(({ id }) => id));
}
