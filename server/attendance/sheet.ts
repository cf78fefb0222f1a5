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
import type { Made } from './rules.ts';

/** The rows that a call marks, read once, marked in memory in the order of the taps and saved together. */
export interface Sheet {
  readonly session: SessionRow;
  readonly runs: boolean;
  readonly rows: Map<string, AttendanceRow>;
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
  },
): Promise<Sheet> {
  const { session, runs } = asked;
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
    changed: new Set(),
    events: [],
    heads: session.anonymousCount,
    begun: false,
  };
}

interface MadeMark extends Made {
  readonly mark: Mark;
  /** False of one that came after a later one: it is remembered and changes nothing. */
  readonly applied: boolean;
}

export function putMark(
  ctx: Ctx,
  sheet: Sheet,
  row: AttendanceRow,
  { mark, applied, ...made }: MadeMark,
): void {
  const { at } = made;
  const after = afterMark(row, mark, made);
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
    byId: made.by,
    applied,
  });
  if (!applied) return;
  sheet.rows.set(row.id, { ...row, ...after });
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
  const { byPhone, checkedInAt, markedAt, markedBy, markedClock } = row;
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
    markedBy,
    markedClock,
  };
}

function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += atOnce) parts.push(all.slice(from, from + atOnce));
  return parts;
}
