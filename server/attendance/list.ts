import { client } from '@tremplin/db/schema/clients.ts';
import { attendance, attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import type { Tx } from '@tremplin/db/store.ts';
import type {
  AddToList,
  AttendanceStatus,
  MoveOnList,
  SetDetails,
} from '@tremplin/shared/attendance.ts';
import { notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { listTransitions } from '@tremplin/shared/session-rules.ts';
import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { writeLettersWithin } from '../letters/commands.ts';
import { requireSession } from '../sessions/policy.ts';
import type { SessionRow } from '../sessions/policy.ts';
import { nextWaitNo, promoteWithin, seatsFree } from '../sessions/seats.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { mayBeListed, requireList, requireListOpen, requireRow } from './policy.ts';
import type { AttendanceRow, ListAccess, SeenRow } from './policy.ts';

export interface Added {
  readonly registered: number;
  readonly waitlisted: number;
  readonly invited: number;
  /** On the list before, and left as they were. */
  readonly already: number;
  /** Written to; the letters go out by themselves. */
  readonly letters: number;
  /** To be told, but without an e-mail address. */
  readonly noAddress: number;
}

/**
 * Puts clients on the list in the order given: beyond the last seat they wait. One of them whom the
 * actor may not add, or who has not agreed to be recorded, and nobody is added.
 */
export async function addToList(ctx: Ctx, input: AddToList): Promise<Added> {
  return write(ctx, async (tx, record) => {
    const access = await requireList(tx, ctx, input.sessionId);
    const { session } = access;
    requireListOpen(session);
    const clientIds = [...new Set(input.clientIds)];
    await requireListable(tx, ctx, access, clientIds);
    const before = await rowsOf(tx, session.id, clientIds);
    const fresh = clientIds.filter((id) => isFree(before.get(id)));
    const places = await placesFor(tx, session, input.as, fresh.length);
    const added = fresh.map((clientId, at) => ({ clientId, ...placeAt(places, at) }));
    const rows: Entered[] = [];
    for (const one of added) rows.push(await enter(tx, ctx, record, session.id, one, before));
    const already = clientIds.length - fresh.length;
    if (rows.length === 0) await recordNobody(record, session.id, already);
    const told = await tell(tx, ctx, input, session, rows);
    const count = (status: AttendanceStatus) => rows.filter((row) => row.status === status).length;
    return {
      registered: count('registered'),
      waitlisted: count('waitlisted'),
      invited: count('invited'),
      already,
      letters: told.waiting,
      noAddress: told.noAddress,
    };
  });
}

/** Where a row of the list stands after it was moved. */
export interface MovedRow {
  readonly id: string;
  readonly version: number;
  /** *Waitlisted* where a seat was asked for and none was left. */
  readonly status: AttendanceStatus;
  /** How many of those who waited have a seat now. */
  readonly promoted: number;
}

/** Moves one row before the doors open. A seat that comes free is given to whoever waits longest. */
export async function moveOnList(ctx: Ctx, input: MoveOnList): Promise<MovedRow> {
  return write(ctx, async (tx, record) => {
    const row = await requireVersionOf(tx, ctx, input);
    const session = await requireSession(tx, row.sessionId);
    requireListOpen(session);
    requireTransition(row.status, input.to);
    const full = input.to === 'registered' && (await seatsFree(tx, session)) === 0;
    if (full && row.status === 'waitlisted')
      throw refuse('attendance.full', { capacity: session.capacity ?? 0 });
    const to = full ? 'waitlisted' : input.to;
    const waitNo = to === 'waitlisted' ? await nextWaitNo(tx, session.id) : null;
    const version = await saveRow(tx, ctx, row, { status: to, waitNo });
    await addEvent(tx, ctx, row, row.status, to);
    await record({
      action: 'move',
      resource: 'attendance',
      resourceId: row.id,
      clientId: row.clientId,
      fields: { sessionId: session.id, from: row.status, to },
    });
    const promoted =
      row.status === 'registered' ? await promoteWithin(tx, ctx, record, session, row.id) : 0;
    return { id: row.id, version, status: to, promoted };
  });
}

/** What somebody needs in order to come, and how long they stayed. */
export async function setDetails(ctx: Ctx, input: SetDetails): Promise<{ version: number }> {
  return write(ctx, async (tx, record) => {
    const row = await requireVersionOf(tx, ctx, input);
    const session = await requireSession(tx, row.sessionId);
    if (session.status === 'closed' || session.status === 'cancelled')
      throw refuse('attendance.list_closed', { status: `sessions.statuses.${session.status}` });
    const supports = [...new Set(input.supports)];
    const version = await saveRow(tx, ctx, row, { supports, minutes: input.minutes });
    await record({
      action: 'update',
      resource: 'attendance',
      resourceId: row.id,
      clientId: row.clientId,
      fields: { changed: ['supports', 'minutes'] },
    });
    return { version };
  });
}

interface Place {
  readonly status: AttendanceStatus;
  readonly waitNo: number | null;
}
type Entry = Place & { readonly clientId: string };
type Entered = Pick<AttendanceRow, 'id' | 'sessionId' | 'clientId' | 'status'>;
type Before = ReadonlyMap<string, AttendanceRow>;

interface Places {
  readonly as: AddToList['as'];
  readonly free: number;
  readonly waitNo: number;
}

async function placesFor(
  tx: Tx,
  session: SessionRow,
  as: AddToList['as'],
  wanted: number,
): Promise<Places> {
  const free = as === 'invited' ? Infinity : await seatsFree(tx, session);
  return { as, free, waitNo: wanted > free ? await nextWaitNo(tx, session.id) : 0 };
}

function placeAt({ as, free, waitNo }: Places, at: number): Place {
  return at < free
    ? { status: as, waitNo: null }
    : { status: 'waitlisted', waitNo: waitNo + at - free };
}

function isFree(row: AttendanceRow | undefined): boolean {
  return row === undefined || row.status === 'cancelled';
}

/** A new row, or one that was cancelled and comes back to life. */
async function enter(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  sessionId: string,
  { clientId, status, waitNo }: Entry,
  before: Before,
): Promise<Entered> {
  const known = before.get(clientId);
  const row = { id: known?.id ?? ctx.newId(), sessionId, clientId, status };
  if (known) await saveRow(tx, ctx, known, { status, waitNo, walkIn: false, phoneRefused: false });
  else {
    const stamps = { createdAt: ctx.now, createdBy: ctx.actor.id, updatedAt: ctx.now };
    await tx.insert(attendance).values({ ...row, waitNo, supports: [], ...stamps });
  }
  await addEvent(tx, ctx, row, known?.status ?? null, status);
  await record({
    action: 'create',
    resource: 'attendance',
    resourceId: row.id,
    clientId,
    fields: { sessionId, to: status, ...(known && { from: known.status }) },
  });
  return row;
}

/** Before the session begins, and once it is announced; whoever waits hears when a seat comes free. */
async function tell(
  tx: Tx,
  ctx: Ctx,
  { as, tell: wanted }: AddToList,
  session: SessionRow,
  rows: readonly Entered[],
) {
  const ahead = session.status === 'scheduled' && session.startsAt > ctx.now;
  const to = rows
    .filter(({ status }) => wanted && ahead && status === as)
    .map(({ id, sessionId, clientId }) => ({ attendanceId: id, sessionId, clientId }));
  return writeLettersWithin(tx, ctx, as, to);
}

async function recordNobody(record: RecordLine, sessionId: string, already: number): Promise<void> {
  await record({
    action: 'create',
    resource: 'attendance',
    resourceId: null,
    fields: { sessionId, already },
  });
}

/** Throws unless the actor may put every one of them on the list, and each agreed to be recorded. */
async function requireListable(
  tx: Tx,
  ctx: Ctx,
  access: ListAccess,
  clientIds: readonly string[],
): Promise<void> {
  const found = await tx
    .select({ status: client.status, consented: client.consented })
    .from(client)
    .where(and(inArray(client.id, [...clientIds]), mayBeListed(ctx, access)));
  if (found.length !== clientIds.length) throw notFound();
  if (found.some(({ status }) => status === 'closed')) throw refuse('attendance.file_closed');
  const without = found.filter(({ consented }) => !consented).length;
  if (without > 0) throw refuse('attendance.no_consent', { count: without });
}

async function rowsOf(tx: Tx, sessionId: string, clientIds: readonly string[]): Promise<Before> {
  const rows = await tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.sessionId, sessionId), inArray(attendance.clientId, [...clientIds])));
  return new Map(rows.map((row) => [row.clientId, row]));
}

function requireTransition(from: AttendanceStatus, to: MoveOnList['to']): void {
  const allowed = listTransitions[from];
  if (allowed.includes(to)) return;
  if (allowed.length === 0)
    throw refuse('attendance.settled', { from: `attendance.statuses.${from}` });
  throw refuse('attendance.transition', {
    from: `attendance.statuses.${from}`,
    to: `attendance.statuses.${to}`,
    allowed: allowed.map((status) => `attendance.statuses.${status}`),
  });
}

async function requireVersionOf(
  tx: Tx,
  ctx: Ctx,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<SeenRow> {
  const row = await requireRow(tx, ctx, id);
  if (row.version !== version) throw staleVersion(row.version);
  return row;
}

async function saveRow(
  tx: Tx,
  ctx: Ctx,
  row: AttendanceRow,
  change: Partial<typeof attendance.$inferInsert>,
): Promise<number> {
  const [saved] = await tx
    .update(attendance)
    .set({ ...change, updatedAt: ctx.now, version: row.version + 1 })
    .where(and(eq(attendance.id, row.id), eq(attendance.version, row.version)))
    .returning({ version: attendance.version });
  if (!saved) throw staleVersion(row.version);
  return saved.version;
}

async function addEvent(
  tx: Tx,
  ctx: Ctx,
  row: Pick<AttendanceRow, 'id' | 'sessionId' | 'clientId'>,
  fromStatus: AttendanceStatus | null,
  toStatus: AttendanceStatus,
): Promise<void> {
  await tx.insert(attendanceEvent).values({
    id: ctx.newId(),
    attendanceId: row.id,
    sessionId: row.sessionId,
    clientId: row.clientId,
    fromStatus,
    toStatus,
    tappedAt: ctx.now,
    at: ctx.now,
    byId: ctx.actor.id,
    applied: true,
  });
}
