import { client } from '@tremplin/db/schema/clients.ts';
import { attendance, attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { AddStub, AddWalkIn, AttendanceStatus } from '@tremplin/shared/attendance.ts';
import { notFound, refuse } from '@tremplin/shared/faults.ts';
import { and, eq } from 'drizzle-orm';
import { openStubWithin } from '../clients/commands.ts';
import type { Ctx } from '../context.ts';
import { requireRun } from '../sessions/policy.ts';
import type { RunSession } from '../sessions/policy.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import type { AttendanceRow } from './policy.ts';
import { notYetTaken } from './rules.ts';
import { holdIfBegun, openSheet, putMark, saveSheet } from './sheet.ts';

export interface Arrived {
  /** Of the row on the list, which is not the id that was sent where they were on it before. */
  readonly id: string;
  readonly clientId: string;
  /** Where the list had them; null of somebody new to it. */
  readonly was: AttendanceStatus | null;
  readonly asOf: string;
}

/** A client who came without being on the list, or was on it after all: they are marked present. */
export async function addWalkIn(ctx: Ctx, input: AddWalkIn): Promise<Arrived> {
  return write(ctx, async (tx, record) => {
    const session = await requireRun(tx, ctx, input.sessionId);
    const known = await sentBefore(tx, input);
    if (known) return again(ctx, record, known);
    requireOpenDoors(ctx, session);
    const [who] = await tx
      .select({ consented: client.consented })
      .from(client)
      .where(eq(client.id, input.clientId));
    if (!who) throw notFound();
    if (!who.consented) throw refuse('attendance.not_recorded');
    return comeIn(tx, ctx, record, session, input);
  });
}

/** A person nobody knew: a file with their name and consent, and their place on the list. */
export async function addStub(ctx: Ctx, input: AddStub): Promise<Arrived> {
  return write(ctx, async (tx, record) => {
    const session = await requireRun(tx, ctx, input.sessionId);
    const known = await sentBefore(tx, input);
    if (known) return again(ctx, record, known);
    requireOpenDoors(ctx, session);
    await openStubWithin(tx, ctx, record, {
      id: input.clientId,
      givenName: input.givenName,
      familyName: input.familyName,
      phone: input.phone,
      correspondenceLang: input.lang,
      programmeId: session.programmeId,
      // The doors of a session just after midnight open on the day before it.
      intakeOn: session.startDay < ctx.today ? session.startDay : ctx.today,
    });
    return comeIn(tx, ctx, record, session, input);
  });
}

type Arrival = Pick<AddWalkIn, 'id' | 'sessionId' | 'clientId'>;

async function sentBefore(db: Reader, input: Arrival): Promise<AttendanceRow | undefined> {
  const [row] = await db.select().from(attendance).where(eq(attendance.id, input.id));
  const same = row?.sessionId === input.sessionId && row.clientId === input.clientId;
  if (row && !same) throw notFound();
  return row;
}

async function again(ctx: Ctx, record: RecordLine, row: AttendanceRow): Promise<Arrived> {
  await recordArrival(record, row, { again: true });
  return { id: row.id, clientId: row.clientId, was: null, asOf: ctx.now.toISOString() };
}

function requireOpenDoors(ctx: Ctx, session: RunSession): void {
  const why = notYetTaken(session, ctx.now);
  if (why) throw refuse(why.key, why.values);
}

/** Over capacity too: they are in the room. */
async function comeIn(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  session: RunSession,
  { id, clientId }: Arrival,
): Promise<Arrived> {
  const [listed] = await tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.sessionId, session.id), eq(attendance.clientId, clientId)));
  const row = listed ?? (await newcomer(tx, ctx, session, { id, clientId }));
  if (listed) await markPresent(tx, ctx, session, listed);
  await holdIfBegun(tx, ctx, record, { session, begun: ctx.now >= session.startsAt });
  const was = listed?.status ?? null;
  await recordArrival(record, row, was === null ? {} : { was });
  return { id: row.id, clientId, was, asOf: ctx.now.toISOString() };
}

/** Whoever had cancelled comes as a walk-in; whoever is here already stays as marked. */
async function markPresent(
  tx: Tx,
  ctx: Ctx,
  session: RunSession,
  listed: AttendanceRow,
): Promise<void> {
  if (listed.status === 'attended') return;
  const asked = { session, runs: true, ids: [listed.id], earliest: ctx.now };
  const sheet = await openSheet(tx, ctx, asked);
  const row = { ...listed, walkIn: listed.walkIn || listed.status === 'cancelled' };
  putMark(ctx, sheet, row, {
    mark: 'present',
    by: ctx.actor.id,
    at: ctx.now,
    clock: null,
    applied: true,
  });
  await saveSheet(tx, ctx, sheet);
}

async function newcomer(
  tx: Tx,
  ctx: Ctx,
  session: RunSession,
  { id, clientId }: Pick<Arrival, 'id' | 'clientId'>,
): Promise<Pick<AttendanceRow, 'id' | 'sessionId' | 'clientId'>> {
  const row = { id, sessionId: session.id, clientId };
  await tx.insert(attendance).values({
    ...row,
    status: 'attended',
    walkIn: true,
    checkedInAt: ctx.now,
    markedAt: ctx.now,
    markedBy: ctx.actor.id,
    supports: [],
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
    updatedAt: ctx.now,
  });
  await tx.insert(attendanceEvent).values({
    id: ctx.newId(),
    attendanceId: id,
    sessionId: session.id,
    clientId,
    toStatus: 'attended',
    mark: 'present',
    tappedAt: ctx.now,
    at: ctx.now,
    byId: ctx.actor.id,
    applied: true,
  });
  return row;
}

async function recordArrival(
  record: RecordLine,
  row: Pick<AttendanceRow, 'id' | 'sessionId' | 'clientId'>,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  await record({
    action: 'walk_in',
    resource: 'attendance',
    resourceId: row.id,
    clientId: row.clientId,
    fields: { sessionId: row.sessionId, ...fields },
  });
}
