import { attendance, commitment, infoSession, sessionQuote } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { invalidFields, notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import type {
  AddCommitment,
  AddQuote,
  ChangeCommitment,
  MoveSession,
} from '@tremplin/shared/sessions.ts';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { runsSession } from './policy.ts';

interface Saved {
  readonly id: string;
  readonly version: number;
}

/** What was promised in the room; the same promise sent again (its answer was lost) is kept once. */
export async function addCommitment(ctx: Ctx, input: AddCommitment): Promise<Saved> {
  return write(ctx, async (tx, record) => {
    const [known] = await tx.select().from(commitment).where(eq(commitment.id, input.id));
    requireSame(ctx, known, input.sessionId);
    await requireTookPlace(tx, input.sessionId);
    if (!known) await tx.insert(commitment).values({ ...input, ...stamps(ctx) });
    await record({
      action: 'add_commitment',
      resource: 'info_session',
      resourceId: input.sessionId,
      fields: { commitmentId: input.id, dueOn: input.dueOn, ...(known && { again: true }) },
    });
    return { id: input.id, version: known?.version ?? 1 };
  });
}

/** Corrects a promise, or says that it was kept. */
export async function changeCommitment(ctx: Ctx, input: ChangeCommitment): Promise<Saved> {
  return write(ctx, async (tx, record) => {
    const [row] = await tx.select().from(commitment).where(eq(commitment.id, input.id));
    if (!row) throw notFound();
    await requireTookPlace(tx, row.sessionId);
    if (input.doneOn !== null && input.doneOn > ctx.today)
      throw invalidFields({ path: 'doneOn', key: 'errors.future_day' });
    const { id, version, ...facts } = input;
    if (row.version !== version) throw staleVersion(row.version);
    const [changed] = await tx
      .update(commitment)
      .set({ ...facts, updatedAt: ctx.now, version: version + 1 })
      .where(and(eq(commitment.id, id), eq(commitment.version, version)))
      .returning({ version: commitment.version });
    if (!changed) throw staleVersion(row.version);
    const names = ['text', 'owner', 'dueOn', 'doneOn'] as const;
    await record({
      action: 'change_commitment',
      resource: 'info_session',
      resourceId: row.sessionId,
      fields: {
        commitmentId: id,
        changed: names.filter((name) => row[name] !== input[name]),
        doneOn: input.doneOn,
      },
    });
    return { id, version: changed.version };
  });
}

/** What somebody said and agreed to have repeated; the schema lets nothing through without that. */
export async function addQuote(ctx: Ctx, input: AddQuote): Promise<Saved> {
  return write(ctx, async (tx, record) => {
    const [known] = await tx.select().from(sessionQuote).where(eq(sessionQuote.id, input.id));
    requireSame(ctx, known, input.sessionId);
    await requireTookPlace(tx, input.sessionId);
    const { id, sessionId, text, saidBy, clientId } = input;
    if (clientId !== null) await requireAttendee(tx, ctx, sessionId, clientId);
    if (!known)
      await tx
        .insert(sessionQuote)
        .values({ id, sessionId, text, saidBy, clientId, ...stamps(ctx) });
    await record({
      action: 'add_quote',
      resource: 'info_session',
      resourceId: sessionId,
      clientId,
      fields: { quoteId: id, consentOk: true, ...(known && { again: true }) },
    });
    return { id, version: known?.version ?? 1 };
  });
}

/** Whoever said it changed their mind: nothing of it stays. */
export async function removeQuote(ctx: Ctx, input: MoveSession): Promise<{ id: string }> {
  return write(ctx, async (tx, record) => {
    const [row] = await tx.select().from(sessionQuote).where(eq(sessionQuote.id, input.id));
    if (!row) throw notFound();
    if (row.version !== input.version) throw staleVersion(row.version);
    const gone = await tx
      .delete(sessionQuote)
      .where(and(eq(sessionQuote.id, input.id), eq(sessionQuote.version, input.version)))
      .returning({ id: sessionQuote.id });
    if (gone.length === 0) throw staleVersion(row.version);
    await record({
      action: 'remove_quote',
      resource: 'info_session',
      resourceId: row.sessionId,
      clientId: row.clientId,
      fields: { quoteId: row.id },
    });
    return { id: row.id };
  });
}

function stamps(ctx: Ctx) {
  return { createdAt: ctx.now, createdBy: ctx.actor.id, updatedAt: ctx.now };
}

/** An id that is taken is a second try of the same person on the same session, or it is nobody's business. */
function requireSame(
  ctx: Ctx,
  known: { readonly sessionId: string; readonly createdBy: string } | undefined,
  sessionId: string,
): void {
  if (known && (known.sessionId !== sessionId || known.createdBy !== ctx.actor.id))
    throw notFound();
}

/** Only whoever runs the session knows who was there. */
async function requireAttendee(
  db: Reader,
  ctx: Ctx,
  sessionId: string,
  clientId: string,
): Promise<void> {
  const came = and(
    eq(attendance.sessionId, sessionId),
    eq(attendance.clientId, clientId),
    eq(attendance.status, 'attended'),
  );
  const known = (await runsSession(db, ctx, sessionId)) && (await db.$count(attendance, came)) > 0;
  if (!known) throw invalidFields({ path: 'clientId', key: 'errors.choose' });
}

/** Of a cancelled session there is nothing to tell; a closed one may still be spoken of. */
async function requireTookPlace(db: Reader, id: string): Promise<void> {
  const [row] = await db
    .select({ status: infoSession.status })
    .from(infoSession)
    .where(eq(infoSession.id, id));
  if (!row) throw notFound();
  if (row.status === 'cancelled') throw refuse('feedback.cancelled');
}
