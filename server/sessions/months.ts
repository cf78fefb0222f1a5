import { person } from '@tremplin/db/schema/people.ts';
import { keyedMonth } from '@tremplin/db/schema/months.ts';
import { infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import { firstOfMonth, lastOfMonth, monthIndex } from '@tremplin/shared/period.ts';
import type { Month } from '@tremplin/shared/period.ts';
import { changedSince, monthRows, sameRows } from '@tremplin/shared/session-months.ts';
import type { CountedSession, KeyedRow, MonthRow } from '@tremplin/shared/session-months.ts';
import type { KeyMonth } from '@tremplin/shared/sessions.ts';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';

/**
 * One month as the ministry's system asks for it: closed sessions alone, by audience, with the
 * numbers that were frozen. Cancelled ones never count; those not closed yet are named.
 */
export async function monthCounts(ctx: Ctx, month: Month) {
  return ctx.store.read(async (db) => {
    const sessions = await sessionsOf(db, month);
    const counted = sessions.flatMap(countedOf);
    const rows = monthRows(counted);
    const keyed = await keyedOf(db, month);
    const changed = keyed ? changedSince(keyed.rows, counted) : [];
    return {
      month,
      asOf: ctx.now.toISOString(),
      /** The month has gone by: nothing is added to it but what is late. */
      over: ctx.today > lastOfMonth(month),
      rows: rows.map(lineOf),
      sessions: sessions
        .filter((one) => one.status === 'closed')
        .map((one) => ({ ...nameOf(one), ...countsOf(one) })),
      notClosed: sessions
        .filter(
          ({ status, startsAt }) =>
            status === 'held' || (status === 'scheduled' && startsAt <= ctx.now),
        )
        .map((one) => ({ ...nameOf(one), status: one.status })),
      keyed: keyed && {
        on: keyed.on,
        by: keyed.by,
        at: keyed.at.toISOString(),
        rows: keyed.rows.map(lineOf),
      },
      changed: await nameChanged(db, changed),
    };
  });
}

/**
 * Says that the month was typed into the ministry's system on that day, with what was on the page;
 * no day takes the tick away. Refused when the figures are no longer those that were on the page.
 */
export async function keyMonth(ctx: Ctx, input: KeyMonth): Promise<void> {
  const { month, on, seen } = input;
  if (on !== null && on > ctx.today) throw invalidFields({ path: 'on', key: 'errors.future_day' });
  if (on !== null && on < firstOfMonth(month))
    throw invalidFields({ path: 'on', key: 'errors.before_month' });
  await write(ctx, async (tx, record) => {
    const rows = monthRows((await sessionsOf(tx, month)).flatMap(countedOf));
    if (on !== null && !sameRows(rows, seen)) throw refuse('sessions.month_changed');
    await keep(tx, ctx, { id: idOf(month), on, rows });
    await record({
      action: on === null ? 'take_back' : 'key',
      resource: 'monthly_count',
      resourceId: idOf(month),
      fields: { month, on, ...(on !== null && { rows: rows.map(lineOf) }) },
    });
  });
}

/** Whether this session no longer adds what was typed for its month; null where nothing was typed. */
export async function changedAfterKeying(
  db: Reader,
  session: { readonly id: string; readonly startDay: string },
) {
  const month = session.startDay.slice(0, 7);
  const keyed = await keyedOf(db, month);
  if (!keyed) return null;
  const counted = (await sessionsOf(db, month)).flatMap(countedOf);
  const changed = changedSince(keyed.rows, counted).some((one) => one.id === session.id);
  return { month, on: keyed.on, by: keyed.by, changed };
}

type Found = Awaited<ReturnType<typeof sessionsOf>>[number];

async function sessionsOf(db: Reader, month: Month) {
  return db
    .select({
      id: infoSession.id,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
      startsAt: infoSession.startsAt,
      startDay: infoSession.startDay,
      audience: infoSession.audience,
      status: infoSession.status,
      numbers: infoSession.numbers,
    })
    .from(infoSession)
    .where(eq(infoSession.startMonth, monthIndex(firstOfMonth(month))))
    .orderBy(asc(infoSession.startsAt), asc(infoSession.id));
}

function countedOf(session: Found): CountedSession[] {
  if (session.status !== 'closed') return [];
  const { id, audience, named, anonymous } = { ...nameOf(session), ...countsOf(session) };
  return [{ id, audience, named, anonymous }];
}

function nameOf({ id, titleEn, titleFr, startDay }: Found) {
  return { id, titleEn, titleFr, startDay };
}

function countsOf({ audience, numbers }: Found) {
  return { audience, named: numbers?.attended ?? 0, anonymous: numbers?.anonymous ?? 0 };
}

function lineOf({ audience, sessions, named, anonymous, total }: MonthRow): MonthRow {
  return { audience, sessions, named, anonymous, total };
}

/** Also one that was moved to another month since. */
async function nameChanged(db: Reader, changed: ReturnType<typeof changedSince>) {
  if (changed.length === 0) return [];
  const titles = await db
    .select({
      id: infoSession.id,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
      startDay: infoSession.startDay,
    })
    .from(infoSession)
    .where(
      inArray(
        infoSession.id,
        changed.map((one) => one.id),
      ),
    )
    .orderBy(asc(infoSession.startsAt), asc(infoSession.id));
  return titles.map((session) => {
    const { before = null, now = null } = changed.find((one) => one.id === session.id) ?? {};
    return { ...session, before, now };
  });
}

async function keyedOf(db: Reader, month: Month) {
  const [row] = await db
    .select({
      on: keyedMonth.keyedOn,
      at: keyedMonth.keyedAt,
      by: person.name,
      rows: keyedMonth.rows,
    })
    .from(keyedMonth)
    .leftJoin(person, eq(person.id, keyedMonth.keyedBy))
    .where(eq(keyedMonth.id, idOf(month)));
  return row ?? null;
}

async function keep(
  tx: Tx,
  ctx: Ctx,
  given: { readonly id: string; readonly on: string | null; readonly rows: readonly KeyedRow[] },
): Promise<void> {
  await tx.delete(keyedMonth).where(eq(keyedMonth.id, given.id));
  if (given.on === null) return;
  await tx.insert(keyedMonth).values({
    id: given.id,
    keyedOn: given.on,
    keyedAt: ctx.now,
    keyedBy: ctx.actor.id,
    rows: given.rows,
  });
}

function idOf(month: Month): string {
  return String(monthIndex(firstOfMonth(month)));
}
