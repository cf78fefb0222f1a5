import { client, clientStatusEvent, jobAlertEvent } from '@tremplin/db/schema/clients.ts';
import type { Tx } from '@tremplin/db/store.ts';
import {
  clientTransitions,
  jobAlertUntil,
  reasonFor,
  searchColumns,
} from '@tremplin/shared/client-rules.ts';
import { isCloseReason, noticeVersion } from '@tremplin/shared/clients.ts';
import type {
  ChangeStatus,
  ClientStatus,
  Intake,
  SaveProfile,
  SetJobAlert,
} from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { addBelongings, clientRow, nextFileNo } from './intake.ts';
import { requireClient } from './policy.ts';
import type { ClientRow, SeenClient } from './policy.ts';
import { changedFields, laterThan } from './rules.ts';

/** Something happened with this client on that day; the latest such day is kept for the lists. */
export async function noteContact(tx: Tx, clientId: string, on: Day): Promise<void> {
  await tx
    .update(client)
    .set({ lastContactOn: on })
    .where(
      and(eq(client.id, clientId), or(isNull(client.lastContactOn), lt(client.lastContactOn, on))),
    );
}

/**
 * Moves the client to another status within the caller's transaction and answers with the version
 * that stands then. A client who is there already stays, and nothing is recorded.
 */
export async function changeStatusWithin(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  seen: Pick<SeenClient, 'id' | 'status' | 'version'>,
  to: ClientStatus,
  reason: string | null,
): Promise<number> {
  if (seen.status === to) return seen.version;
  requireTransition(seen.status, to, reason);
  const version = await updateClient(tx, ctx, seen, { status: to });
  await tx.insert(clientStatusEvent).values({
    id: ctx.newId(),
    clientId: seen.id,
    fromStatus: seen.status,
    toStatus: to,
    at: ctx.now,
    byId: ctx.actor.id,
    reason,
  });
  await record({
    action: 'change_status',
    resource: 'client',
    resourceId: seen.id,
    clientId: seen.id,
    reason: isCloseReason(reason) ? null : reason,
    fields: { from: seen.status, to, ...(isCloseReason(reason) && { closed: reason }) },
  });
  return version;
}

type Stub = Pick<
  Intake,
  'id' | 'givenName' | 'familyName' | 'phone' | 'correspondenceLang' | 'programmeId' | 'intakeOn'
>;

const toBeRecorded = {
  record: true,
  shareWithFunder: false,
  contactAfterPlacement: false,
  contactEmployerForProof: false,
  testimonial: false,
  helpOthers: false,
};

/**
 * A file for somebody who agreed, at the door, to be recorded and no more: a referral until a
 * counsellor takes the person on and asks the rest. Sent again, it is the file of the first time.
 */
export async function openStubWithin(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  stub: Stub,
): Promise<void> {
  const [known] = await tx
    .select({ createdBy: client.createdBy, status: client.status })
    .from(client)
    .where(eq(client.id, stub.id));
  const same = known?.createdBy === ctx.actor.id && known.status === 'referral';
  if (known && !same) throw notFound();
  if (known) return;
  const fileNo = await nextFileNo(tx);
  const { programmeId, intakeOn, ...named } = stub;
  const identity = { ...named, email: null, birthYear: null, counsellorId: null, intakeOn };
  // Asked when somebody takes them on: nobody says at a door how much they work.
  const given = { ...identity, entryEmployment: 'unemployed' as const };
  await tx
    .insert(client)
    .values(clientRow(ctx, given, { fileNo, status: 'referral', consented: true }));
  const lang = stub.correspondenceLang;
  const consented = { noticeVersion, lang, method: 'verbal', scope: toBeRecorded } as const;
  const belongings = { programmeId, intakeOn, consent: consented, status: 'referral' } as const;
  await addBelongings(tx, ctx, belongings, stub.id);
  await record({
    action: 'create',
    resource: 'client',
    resourceId: stub.id,
    clientId: stub.id,
    fields: { fileNo, programmeId, intakeOn, noticeVersion, status: 'referral' },
  });
}

export async function changeStatus(ctx: Ctx, input: ChangeStatus): Promise<{ version: number }> {
  return write(ctx, async (tx, record) => {
    const seen = await requireClient(tx, ctx, input.id);
    if (seen.version !== input.version) throw staleVersion(seen.version);
    if (seen.status === input.to) requireTransition(seen.status, input.to, input.reason);
    const reason = input.reason === '' ? null : input.reason;
    return { version: await changeStatusWithin(tx, ctx, record, seen, input.to, reason) };
  });
}

export async function saveProfile(ctx: Ctx, input: SaveProfile): Promise<{ version: number }> {
  const { id, version: read, ...profile } = input;
  const late = laterThan(ctx.today, { arrivalOn: profile.arrivalOn, intakeOn: profile.intakeOn });
  if (late.length > 0) throw invalidFields(...late);
  return write(ctx, async (tx, record) => {
    const seen = await requireClient(tx, ctx, id);
    if (seen.version !== read) throw staleVersion(seen.version);
    const columns = searchColumns({ ...profile, fileNo: seen.fileNo });
    const version = await updateClient(tx, ctx, { id, version: read }, { ...profile, ...columns });
    await record({
      action: 'update',
      resource: 'client',
      resourceId: id,
      clientId: id,
      fields: { changed: changedFields(seen, profile) },
    });
    return { version };
  });
}

/** The alert on the careers site was set up (or set up again) on that day; null when it is off. */
export async function setJobAlert(ctx: Ctx, input: SetJobAlert): Promise<{ version: number }> {
  const late = laterThan(ctx.today, { on: input.on });
  if (late.length > 0) throw invalidFields(...late);
  return write(ctx, async (tx, record) => {
    const seen = await requireClient(tx, ctx, input.id);
    if (seen.version !== input.version) throw staleVersion(seen.version);
    const version = await updateClient(tx, ctx, seen, {
      jobAlertOn: input.on,
      jobAlertExpiresOn: input.on === null ? null : jobAlertUntil(input.on),
    });
    await tx.insert(jobAlertEvent).values({
      id: ctx.newId(),
      clientId: input.id,
      onDay: input.on,
      at: ctx.now,
      byId: ctx.actor.id,
    });
    await record({
      action: 'set_job_alert',
      resource: 'client',
      resourceId: input.id,
      clientId: input.id,
      fields: { jobAlertOn: input.on },
    });
    return { version };
  });
}

/** Changes the row if nobody did since it was read; answers with its new version. */
async function updateClient(
  tx: Tx,
  ctx: Ctx,
  read: Pick<ClientRow, 'id' | 'version'>,
  change: Partial<typeof client.$inferInsert>,
): Promise<number> {
  const [changed] = await tx
    .update(client)
    .set({ ...change, version: read.version + 1, updatedAt: ctx.now })
    .where(and(eq(client.id, read.id), eq(client.version, read.version)))
    .returning({ version: client.version });
  if (changed) return changed.version;
  const [current] = await tx
    .select({ version: client.version })
    .from(client)
    .where(eq(client.id, read.id));
  throw current ? staleVersion(current.version) : notFound();
}

function requireTransition(from: ClientStatus, to: ClientStatus, reason: string | null): void {
  const allowed = clientTransitions[from];
  if (!allowed.includes(to))
    throw refuse('clients.transition', {
      from: `clients.statuses.${from}`,
      to: `clients.statuses.${to}`,
      allowed: allowed.map((status) => `clients.statuses.${status}`),
    });
  const needs = reasonFor(from, to);
  if (needs === 'close' && !isCloseReason(reason))
    throw invalidFields({ path: 'reason', key: 'errors.choose' });
  if (needs === 'words' && (reason ?? '') === '')
    throw invalidFields({ path: 'reason', key: 'errors.required' });
}
