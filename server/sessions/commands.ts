import { infoSession, sessionEvent, sessionHelper } from '@tremplin/db/schema/sessions.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { dayOf } from '@tremplin/shared/day.ts';
import { refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import { closingGapsOf } from '@tremplin/shared/session-rules.ts';
import type {
  CancelSession,
  MoveSession,
  ReopenSession,
  SessionStatus,
} from '@tremplin/shared/sessions.ts';
import { and, eq, max } from 'drizzle-orm';
import { noteContact } from '../clients/commands.ts';
import type { Ctx, RequestContext } from '../context.ts';
import { writeLettersWithin } from '../letters/commands.ts';
import type { Written } from '../letters/commands.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { numbersOf, onList } from './counts.ts';
import { presentersOf, requireSession, requireVersion, runsSession } from './policy.ts';
import type { SessionRow } from './policy.ts';
import { requireStep } from './rules.ts';

/** Whoever acts: staff, or for a telephone at the door the session’s facilitator. */
export type ActingContext = RequestContext & { readonly actor: { readonly id: string } };

export interface Stepped {
  readonly version: number;
  readonly status: SessionStatus;
}

export async function schedule(ctx: Ctx, input: MoveSession): Promise<Stepped> {
  return write(ctx, async (tx, record) => {
    const seen = await asRead(tx, input);
    requireStep(seen.status, 'scheduled', ['draft']);
    const change = { status: 'scheduled', sequence: seen.sequence + 1 } as const;
    return step(tx, ctx, record, seen, change);
  });
}

/** It took place. The first mark made from its start on says the same. */
export async function hold(ctx: Ctx, input: MoveSession): Promise<Stepped> {
  return write(ctx, async (tx, record) => {
    const seen = await asRead(tx, input);
    requireStep(seen.status, 'held', ['scheduled']);
    return holdWithin(tx, ctx, record, seen);
  });
}

/** For the first mark made at or after the start: a scheduled session has then taken place. */
export async function holdWithin(
  tx: Tx,
  ctx: ActingContext,
  record: RecordLine,
  seen: SessionRow,
): Promise<Stepped> {
  if (ctx.now < seen.startsAt) throw refuse('sessions.not_started');
  return step(tx, ctx, record, seen, { status: 'held' });
}

/** Freezes the numbers as they stand; refused while something is missing, with all of it named. */
export async function close(ctx: Ctx, input: MoveSession): Promise<Stepped> {
  return write(ctx, async (tx, record) => {
    const seen = await asRead(tx, input);
    requireStep(seen.status, 'closed', ['held']);
    const numbers = await numbersOf(tx, seen.id);
    const presenters = await presentersOf(tx, seen.id);
    const gaps = closingGapsOf({ ...seen, ...numbers, presenters: presenters.length });
    if (gaps.length > 0)
      throw refuse('sessions.cannot_close', { gaps: gaps.map((gap) => `sessions.gaps.${gap}`) });
    for (const { clientId } of await onList(tx, seen.id, ['attended']))
      await noteContact(tx, clientId, seen.startDay);
    const change = { status: 'closed', numbers, closedAt: ctx.now, doorOpenedAt: null } as const;
    return step(tx, ctx, record, seen, change, { numbers });
  });
}

/** Takes frozen numbers back; what they were stays in the history. */
export async function reopen(
  ctx: Ctx,
  input: ReopenSession,
): Promise<Stepped & { afterMonthEnd: boolean }> {
  return write(ctx, async (tx, record) => {
    const seen = await asRead(tx, input);
    requireStep(seen.status, 'held', ['closed']);
    const change = { status: 'held', numbers: null, closedAt: null } as const;
    const { reason } = input;
    const done = await step(tx, ctx, record, seen, change, { reason, numbers: seen.numbers });
    return { ...done, afterMonthEnd: monthIndex(dayOf(ctx.now)) > seen.startMonth };
  });
}

/** Whoever was on the list stays on it as they were, and is told if asked; of a draft nobody heard. */
export async function cancel(ctx: Ctx, input: CancelSession): Promise<Stepped & Written> {
  return write(ctx, async (tx, record) => {
    const seen = await asRead(tx, input);
    requireStep(seen.status, 'cancelled', ['draft', 'scheduled']);
    const change = {
      status: 'cancelled',
      doorOpenedAt: null,
      sequence: seen.sequence + 1,
    } as const;
    const done = await step(tx, ctx, record, seen, change, { reason: input.reason });
    const told =
      input.tell && seen.status === 'scheduled'
        ? await onList(tx, seen.id, ['invited', 'registered', 'waitlisted'])
        : [];
    return { ...done, ...(await writeLettersWithin(tx, ctx, 'cancelled', told)) };
  });
}

/** The actor runs it too from now on, and sees who is on its list. */
export async function help(ctx: Ctx, id: string): Promise<{ id: string }> {
  return write(ctx, async (tx, record) => {
    const seen = await requireSession(tx, id);
    const already = await runsSession(tx, ctx, id);
    if (!already) {
      // Whoever has the form open with the helpers as they were must not take this one away.
      await saveSession(tx, ctx, seen, {});
      await tx
        .insert(sessionHelper)
        .values({ id: ctx.newId(), sessionId: seen.id, personId: ctx.actor.id });
    }
    await record({
      action: 'help',
      resource: 'info_session',
      resourceId: id,
      fields: { helperId: ctx.actor.id, ...(already && { again: true }) },
    });
    return { id };
  });
}

export interface Noted {
  readonly reason?: string | null;
  readonly numbers?: SessionRow['numbers'];
  /** When it was to begin before it moved. */
  readonly movedFrom?: Date;
}

/** Appends to the session's history. */
export async function noteStep(
  tx: Tx,
  ctx: ActingContext,
  sessionId: string,
  [from, to]: readonly [SessionStatus | null, SessionStatus],
  noted: Noted = {},
): Promise<void> {
  await tx.insert(sessionEvent).values({
    id: ctx.newId(),
    sessionId,
    seq: (await lastSeq(tx, sessionId)) + 1,
    fromStatus: from,
    toStatus: to,
    movedFrom: noted.movedFrom ?? null,
    at: ctx.now,
    byId: ctx.actor.id,
    reason: noted.reason ?? null,
    numbers: noted.numbers ?? null,
  });
}

/** Writes the row under its version; refused when somebody was faster. */
export async function saveSession(
  tx: Tx,
  ctx: ActingContext,
  seen: Pick<SessionRow, 'id' | 'version'>,
  change: Partial<typeof infoSession.$inferInsert>,
): Promise<number> {
  const [saved] = await tx
    .update(infoSession)
    .set({ ...change, updatedAt: ctx.now, version: seen.version + 1 })
    .where(and(eq(infoSession.id, seen.id), eq(infoSession.version, seen.version)))
    .returning({ version: infoSession.version });
  if (!saved) throw staleVersion(seen.version + 1);
  return saved.version;
}

/** A closed session takes no more writes, and a cancelled one none at all. */
export function requireOpen({ status }: Pick<SessionRow, 'status'>): void {
  if (status === 'closed') throw refuse('sessions.closed');
  if (status === 'cancelled') throw refuse('sessions.cancelled');
}

async function step(
  tx: Tx,
  ctx: ActingContext,
  record: RecordLine,
  seen: SessionRow,
  change: Partial<typeof infoSession.$inferInsert> & { status: SessionStatus },
  noted: Noted = {},
): Promise<Stepped> {
  const version = await saveSession(tx, ctx, seen, change);
  await noteStep(tx, ctx, seen.id, [seen.status, change.status], noted);
  await record({
    action: 'set_status',
    resource: 'info_session',
    resourceId: seen.id,
    reason: noted.reason ?? null,
    fields: { from: seen.status, to: change.status, ...(noted.numbers && { ...noted.numbers }) },
  });
  return { version, status: change.status };
}

async function asRead(tx: Tx, { id, version }: MoveSession): Promise<SessionRow> {
  const seen = await requireSession(tx, id);
  requireVersion(seen, version);
  return seen;
}

async function lastSeq(db: Reader, sessionId: string): Promise<number> {
  const [row] = await db
    .select({ seq: max(sessionEvent.seq) })
    .from(sessionEvent)
    .where(eq(sessionEvent.sessionId, sessionId));
  return row?.seq ?? 0;
}
