import { client } from '@tremplin/db/schema/clients.ts';
import { attendance, attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import type { Tx } from '@tremplin/db/store.ts';
import type { Mark } from '@tremplin/shared/attendance.ts';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { holdWithin } from '../sessions/commands.ts';
import type { SessionRow } from '../sessions/policy.ts';
import type { RecordLine } from '../write.ts';
import { isSeenRow } from './policy.ts';
import type { AttendanceRow } from './policy.ts';
import { afterMark } from './rules.ts';

/** The rows that a call marks, read once, marked in memory in the order of the taps and saved together. */
export interface Sheet {
  readonly session: SessionRow;
  readonly runs: boolean;
  readonly rows: Map<string, AttendanceRow>;
  /** Who made the mark that stands; only of rows where it may be later than a tap. */
  readonly lastBy: Map<string, string | null>;
  /** Rows of people who have taken back their consent to be recorded: nobody is marked as here. */
  readonly withdrawn: ReadonlySet<string>;
  readonly changed: Set<string>;
  readonly events: (typeof attendanceEvent.$inferInsert)[];
  heads: number;
  /** Somebody was marked once the session had begun. */
  begun: boolean;
}

/** As many ids as one statement names. */
const atOnce = 500;

export async function openSheet(
  tx: Tx,
  ctx: Ctx,
  asked: {
    readonly session: SessionRow;
    readonly runs: boolean;
    readonly ids: readonly string[];
    /** When the first of the taps was made. */
    readonly earliest: Date;
  },
): Promise<Sheet> {
  const { session, runs, earliest } = asked;
  const ids = [...new Set(asked.ids)];
  const found = await tx
    .select({ row: attendance, consented: client.consented })
    .from(attendance)
    .innerJoin(client, eq(client.id, attendance.clientId))
    .where(
      and(
        eq(attendance.sessionId, session.id),
        ids.length > atOnce ? undefined : inArray(attendance.id, ids),
        isSeenRow(ctx),
      ),
    );
  return {
    session,
    runs,
    rows: new Map(found.map(({ row }) => [row.id, row])),
    withdrawn: new Set(found.flatMap(({ row, consented }) => (consented ? [] : [row.id]))),
    lastBy: await marksThatStand(
      tx,
      found.map(({ row }) => row),
      earliest,
    ),
    changed: new Set(),
    events: [],
    heads: session.anonymousCount,
    begun: false,
  };
}

interface MadeMark {
  readonly mark: Mark;
  readonly at: Date;
  /** False of one that came after a later one: it is remembered and changes nothing. */
  readonly applied: boolean;
}

export function putMark(
  ctx: Ctx,
  sheet: Sheet,
  row: AttendanceRow,
  { mark, at, applied }: MadeMark,
): void {
  const after = afterMark(row, mark, at);
  sheet.events.push({
    id: ctx.newId(),
    attendanceId: row.id,
    sessionId: row.sessionId,
    clientId: row.clientId,
    fromStatus: row.status,
    toStatus: after.status,
    mark,
    tappedAt: at,
    at: ctx.now,
    byId: ctx.actor.id,
    applied,
  });
  if (!applied) return;
  sheet.rows.set(row.id, { ...row, ...after });
  sheet.lastBy.set(row.id, ctx.actor.id);
  sheet.changed.add(row.id);
  if (mark !== 'unmarked' && at >= sheet.session.startsAt) sheet.begun = true;
}

/** One statement for all rows that were left alike: *All present* is three at most. */
export async function saveSheet(tx: Tx, ctx: Ctx, sheet: Sheet): Promise<void> {
  const alike = new Map<string, { ids: string[]; columns: ReturnType<typeof markColumns> }>();
  for (const id of sheet.changed) {
    const row = sheet.rows.get(id);
    if (!row) continue;
    const columns = markColumns(row);
    const key = JSON.stringify(columns);
    const group = alike.get(key) ?? { ids: [], columns };
    group.ids.push(id);
    alike.set(key, group);
  }
  for (const { ids, columns } of alike.values())
    for (const some of inParts(ids))
      await tx
        .update(attendance)
        .set({ ...columns, updatedAt: ctx.now, version: sql`${attendance.version} + 1` })
        .where(inArray(attendance.id, some));
  for (const some of inParts(sheet.events)) await tx.insert(attendanceEvent).values(some);
}

/** The first mark made since it began, once somebody has come, says that the session is held. */
export async function holdIfBegun(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  { session, begun }: Pick<Sheet, 'session' | 'begun'>,
): Promise<void> {
  if (session.status !== 'scheduled' || !begun) return;
  const came = await tx.$count(
    attendance,
    and(eq(attendance.sessionId, session.id), eq(attendance.status, 'attended')),
  );
  if (came > 0) await holdWithin(tx, ctx, record, session);
}

function markColumns(row: AttendanceRow) {
  const { status, statusBefore, arrivedLate, leftEarly, excused, walkIn } = row;
  const { byPhone, checkedInAt, markedAt } = row;
  return {
    status,
    statusBefore,
    arrivedLate,
    leftEarly,
    excused,
    walkIn,
    byPhone,
    checkedInAt,
    markedAt,
  };
}

async function marksThatStand(
  tx: Tx,
  rows: readonly AttendanceRow[],
  earliest: Date,
): Promise<Map<string, string | null>> {
  const later = new Map(
    rows.flatMap(({ id, markedAt }) => (markedAt && markedAt > earliest ? [[id, +markedAt]] : [])),
  );
  const by = new Map<string, string | null>();
  for (const some of inParts([...later.keys()])) {
    const events = await tx
      .select({
        id: attendanceEvent.attendanceId,
        tappedAt: attendanceEvent.tappedAt,
        byId: attendanceEvent.byId,
      })
      .from(attendanceEvent)
      .where(and(inArray(attendanceEvent.attendanceId, some), eq(attendanceEvent.applied, true)));
    for (const event of events)
      if (later.get(event.id) === event.tappedAt.getTime()) by.set(event.id, event.byId);
  }
  return by;
}

function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += atOnce) parts.push(all.slice(from, from + atOnce));
  return parts;
}
