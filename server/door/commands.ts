import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { client } from '@tremplin/db/schema/clients.ts';
import { attendance, attendanceEvent, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { AttendanceStatus, SignInAtDoor } from '@tremplin/shared/attendance.ts';
import { refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { markedAs } from '@tremplin/shared/session-rules.ts';
import { and, eq, inArray } from 'drizzle-orm';
import { invitationCode, isSame } from '../codes.ts';
import type { Ctx, RequestContext } from '../context.ts';
import { holdWithin } from '../sessions/commands.ts';
import { requireRun } from '../sessions/policy.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { doorOf, requireArrival, requireTicket } from './policy.ts';
import type { Arrival, OpenSession } from './policy.ts';
import { closesAt, isEarly, isOpen, isPerson, mayOpen, ticketFor } from './rules.ts';
import { allowTry, forgetTries } from './throttle.ts';

/** Every answer at the door takes as long, whatever was found. */
const answerMs = 350;

/** Telephones may sign in from now on; opening an open door changes nothing. */
export async function openDoor(ctx: Ctx, sessionId: string): Promise<void> {
  await write(ctx, async (tx, record) => {
    const session = await requireRun(tx, ctx, sessionId);
    if (!mayOpen(session)) throw refuse('door.not_on', { status: statusKey(session.status) });
    if (ctx.now > closesAt(session)) throw refuse('door.over');
    if (!isOpen(session, ctx.now))
      await tx
        .update(infoSession)
        .set({ doorOpenedAt: ctx.now })
        .where(eq(infoSession.id, sessionId));
    await forgetTries(tx, ctx);
    await record({ action: 'open', resource: 'door', resourceId: sessionId });
  });
}

/** Codes and tickets that were given end at once. */
export async function closeDoor(ctx: Ctx, sessionId: string): Promise<void> {
  await write(ctx, async (tx, record) => {
    await requireRun(tx, ctx, sessionId);
    await tx.update(infoSession).set({ doorOpenedAt: null }).where(eq(infoSession.id, sessionId));
    await record({ action: 'close', resource: 'door', resourceId: sessionId });
  });
}

/** What a telephone is shown for a code: the session, and a ticket for the form. Never who is on its list. */
export interface DoorPage {
  readonly ticket: string;
  readonly office: string;
  readonly titleEn: string;
  readonly titleFr: string | null;
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** The same refusal of an old code, of one that never was and of garbage; counted by network. */
export async function enter(ctx: RequestContext, code: string): Promise<DoorPage> {
  const entered = await ctx.store.tx(
    async (tx) => {
      const countWrong = await allowTry(tx, ctx, ['code', ctx.origin.ipPrefix]);
      const door = await doorOf(tx, ctx, code);
      if (!door) await countWrong();
      return door && { door, office: (await thresholdsOf(tx)).officeName };
    },
    { chained: true },
  );
  if (!entered) throw refuse('door.code_spent');
  const { door, office } = entered;
  return {
    ticket: ticketFor(ctx.office.keys.door, door, ctx.now, randomBytes(12)),
    office,
    titleEn: door.titleEn,
    titleFr: door.titleFr,
    startsAt: door.startsAt.toISOString(),
    endsAt: door.endsAt?.toISOString() ?? null,
  };
}

/**
 * Marks whoever is meant as here. The answer says what the telephone knew already: nobody, several
 * and a refused one get the same words after the same time, and whoever is here already is welcome.
 */
export async function signIn(ctx: RequestContext, given: SignInAtDoor): Promise<SignedIn> {
  const time = sleep(answerMs);
  try {
    return await signInNow(ctx, given);
  } finally {
    await time;
  }
}

export interface SignedIn {
  readonly ok: true;
  /** As it was typed; empty where a code was. */
  readonly firstName: string;
}

async function signInNow(ctx: RequestContext, { ticket, by }: SignInAtDoor): Promise<SignedIn> {
  const found = await write(ctx, async (tx, record) => {
    const session = await requireTicket(tx, ctx, ticket);
    if (isEarly(session, ctx.now)) throw refuse('door.early');
    const countWrong = await allowTry(
      tx,
      ctx,
      ['ticket', ticket],
      ['network', ctx.origin.ipPrefix],
      ['session', session.id],
    );
    const row = await onlyOne(tx, ctx, session.id, by);
    const fields = { sessionId: session.id, by: by.kind };
    if (row && row.status !== 'attended') {
      await markArrived(tx, ctx, row);
      await holdIfBegun(tx, ctx, record, session);
    }
    if (!row) await countWrong();
    await record({
      action: 'sign_in',
      resource: 'attendance',
      resourceId: row?.id ?? null,
      clientId: row?.clientId ?? null,
      denied: row === null,
      fields,
    });
    return row !== null;
  });
  if (!found) throw refuse('door.not_found');
  return { ok: true, firstName: by.kind === 'name' ? by.firstName : '' };
}

/** An arrival is taken back: they stand where they stood before, and the telephone cannot try again. */
export async function refuseArrival(
  ctx: Ctx,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ readonly version: number }> {
  return write(ctx, async (tx, record) => {
    const row = await requireArrival(tx, ctx, id);
    const session = await requireRun(tx, ctx, row.sessionId);
    if (!mayOpen(session)) throw refuse('door.not_on', { status: statusKey(session.status) });
    if (row.version !== version) throw staleVersion(row.version);
    if (row.status !== 'attended' || !row.byPhone) throw refuse('door.not_by_phone');
    const to = row.statusBefore ?? 'registered';
    await tx
      .update(attendance)
      .set({
        status: to,
        statusBefore: null,
        arrivedLate: false,
        leftEarly: false,
        byPhone: false,
        phoneRefused: true,
        checkedInAt: null,
        markedAt: ctx.now,
        markedBy: ctx.actor.id,
        markedClock: null,
        version: version + 1,
        updatedAt: ctx.now,
      })
      .where(and(eq(attendance.id, id), eq(attendance.version, version)));
    await addEvent(tx, ctx, row, { to, mark: 'unmarked', byId: ctx.actor.id });
    const fields = { sessionId: row.sessionId, to };
    const { clientId } = row;
    await record({ action: 'refuse', resource: 'attendance', resourceId: id, clientId, fields });
    return { version: version + 1 };
  });
}

/** Whom a telephone may be: whoever is expected or here already, agreed to be recorded and was not refused. */
const welcome: readonly AttendanceStatus[] = ['registered', 'invited', 'waitlisted', 'attended'];

/** The one row that fits; null where none does, or several. The whole list is always gone through. */
async function onlyOne(
  db: Reader,
  ctx: RequestContext,
  sessionId: string,
  by: SignInAtDoor['by'],
): Promise<Arrival | null> {
  const rows = await db
    .select({
      row: attendance,
      givenName: client.givenName,
      familyName: client.familyName,
      preferredName: client.preferredName,
      phone: client.phone,
    })
    .from(attendance)
    .innerJoin(client, eq(client.id, attendance.clientId))
    .where(
      and(
        eq(attendance.sessionId, sessionId),
        inArray(attendance.status, [...welcome]),
        eq(client.consented, true),
      ),
    );
  const fits = ({ row, ...file }: (typeof rows)[number]): boolean =>
    by.kind === 'name'
      ? isPerson(file, by)
      : isSame(invitationCode(ctx.office.keys, row.id), by.invitation);
  const found = rows.filter((one) => fits(one) && !one.row.phoneRefused);
  return found.length === 1 ? (found[0]?.row ?? null) : null;
}

async function markArrived(tx: Tx, ctx: RequestContext, row: Arrival): Promise<void> {
  await tx
    .update(attendance)
    .set({
      ...markedAs('present'),
      statusBefore: row.statusBefore ?? row.status,
      byPhone: true,
      checkedInAt: ctx.now,
      markedAt: ctx.now,
      markedBy: null,
      markedClock: null,
      version: row.version + 1,
      updatedAt: ctx.now,
    })
    .where(eq(attendance.id, row.id));
  await addEvent(tx, ctx, row, { to: 'attended', mark: 'present', byId: null });
}

/** As the first mark does: whoever runs the session let the telephones say that it takes place. */
async function holdIfBegun(
  tx: Tx,
  ctx: RequestContext,
  record: RecordLine,
  session: OpenSession,
): Promise<void> {
  if (session.status !== 'scheduled' || ctx.now < session.startsAt) return;
  await holdWithin(tx, { ...ctx, actor: { id: session.facilitatorId } }, record, session);
}

async function addEvent(
  tx: Tx,
  ctx: RequestContext,
  row: Arrival,
  event: {
    readonly to: AttendanceStatus;
    readonly mark: 'present' | 'unmarked';
    readonly byId: string | null;
  },
): Promise<void> {
  await tx.insert(attendanceEvent).values({
    id: ctx.newId(),
    attendanceId: row.id,
    sessionId: row.sessionId,
    clientId: row.clientId,
    fromStatus: row.status,
    toStatus: event.to,
    mark: event.mark,
    tappedAt: ctx.now,
    at: ctx.now,
    byId: event.byId,
    applied: true,
  });
}

/** The word for a status, which the refusal is put in. */
function statusKey(status: string): string {
  return `sessions.statuses.${status}`;
}
