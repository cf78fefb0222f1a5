import { followupAttempt } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { invalidFields, notFound, refuse } from '@tremplin/shared/faults.ts';
import type { RecordAttempt, RecordFollowup, WaiveFollowup } from '@tremplin/shared/followups.ts';
import { eq } from 'drizzle-orm';
import { noteContact } from '../clients/commands.ts';
import type { Ctx } from '../context.ts';
import { pseudonym, write } from '../write.ts';
import { agreedScopes } from './contact.ts';
import { keepEvent, saveFollowup } from './events.ts';
import { requireFollowup, requireFollowupAt } from './policy.ts';
import type { SeenFollowup } from './policy.ts';
import { cameTo, checkRecord, cleared, isUndone, resultOf } from './rules.ts';

/** Somebody tried to find out; the same try sent again (its answer was lost) is kept once. */
export async function attempt(ctx: Ctx, input: RecordAttempt): Promise<{ readonly id: string }> {
  const { id, followupId, channel, result, onDay } = input;
  return write(ctx, async (tx, note) => {
    const { one, job } = await requireFollowup(tx, ctx, followupId);
    const again = await isKept(tx, ctx, input);
    if (!again) {
      await checkAttempt(tx, ctx, { one, job }, input);
      await tx
        .insert(followupAttempt)
        .values({ ...input, clientId: one.clientId, at: ctx.now, byId: ctx.actor.id });
      const spoke = result === 'reached' && channel !== 'employer';
      if (spoke) await noteContact(tx, one.clientId, onDay);
    }
    await note({
      action: 'try_contact',
      resource: 'placement',
      resourceId: followupId,
      clientId: one.clientId,
      fields: {
        channel,
        result,
        onDay,
        ...(input.note && { note: pseudonym(ctx, input.note) }),
        ...(again && { again }),
      },
    });
    return { id };
  });
}

/** Nobody is asked before the job or ahead of time, and an employer only where the client agreed. */
async function checkAttempt(
  db: Reader,
  ctx: Ctx,
  { one, job }: SeenFollowup,
  { channel, onDay }: RecordAttempt,
): Promise<void> {
  if (one.status === 'not_due') throw refuse('followups.not_due');
  if (one.status === 'waived') throw refuse('followups.waived');
  const path = 'onDay';
  if (onDay > ctx.today) throw invalidFields({ path, key: 'errors.future_day' });
  if (onDay < job.startOn)
    throw invalidFields({ path, key: 'errors.before_start', values: { day: job.startOn } });
  const agreed = (await agreedScopes(db, [one.clientId])).get(one.clientId);
  if (channel === 'employer' && agreed?.contactEmployerForProof !== true)
    throw refuse('followups.employer_not_agreed');
}

/** What was found out at a checkpoint; of one without proof yet, again when the proof has come. */
export async function record(ctx: Ctx, input: RecordFollowup) {
  return write(ctx, async (tx, note) => {
    const { one, job } = await requireFollowupAt(tx, ctx, input.id, input.version);
    checkRecord(one, input, ctx.today);
    const result = resultOf(input);
    const version = await saveFollowup(tx, ctx, one, {
      ...result,
      recordedOn: ctx.today,
      recordedBy: ctx.actor.id,
    });
    await keepEvent(tx, ctx, one, { kind: 'recorded', onDay: one.dueOn, what: cameTo(result) });
    await note({
      action: 'record_followup',
      resource: 'placement',
      resourceId: one.id,
      clientId: one.clientId,
      fields: {
        placementId: one.placementId,
        month: one.month,
        status: result.status,
        cameTo: cameTo(result),
        proofType: result.proofType ?? null,
        proofReceivedOn: result.proofReceivedOn ?? null,
      },
    });
    return {
      version,
      status: result.status,
      verified: result.verified ?? false,
      /** They no longer work there, and the job is not ended yet. */
      mayEnd: input.employed === false && job.endOn === null,
    };
  });
}

/** Nobody asks at this checkpoint, and says why. */
export async function waive(ctx: Ctx, input: WaiveFollowup) {
  return write(ctx, async (tx, note) => {
    const { one, job } = await requireFollowupAt(tx, ctx, input.id, input.version);
    if (one.status === 'not_due') throw refuse('followups.not_due');
    if (one.status === 'waived') throw refuse('followups.waived');
    if (one.status === 'done') throw refuse('followups.settled');
    const version = await saveFollowup(tx, ctx, one, {
      ...cleared(one, job),
      status: 'waived',
      waiveReason: input.reason,
      note: input.note === '' ? null : input.note,
      recordedOn: ctx.today,
      recordedBy: ctx.actor.id,
    });
    await keepEvent(tx, ctx, one, { kind: 'waived', onDay: one.dueOn, what: input.reason });
    await note({
      action: 'waive_followup',
      resource: 'placement',
      resourceId: one.id,
      clientId: one.clientId,
      fields: {
        placementId: one.placementId,
        month: one.month,
        waiveReason: pseudonym(ctx, [one.id, input.reason]),
      },
    });
    return { version };
  });
}

/** What was recorded by mistake is taken back; the checkpoint waits again. */
export async function reopenFollowup(
  ctx: Ctx,
  input: { readonly id: string; readonly version: number },
) {
  return write(ctx, async (tx, note) => {
    const { one, job } = await requireFollowupAt(tx, ctx, input.id, input.version);
    if (isUndone(one.status))
      throw refuse(one.status === 'not_due' ? 'followups.not_due' : 'followups.open_already');
    const version = await saveFollowup(tx, ctx, one, cleared(one, job));
    await keepEvent(tx, ctx, one, { kind: 'reopened', onDay: one.dueOn, what: one.status });
    await note({
      action: 'reopen_followup',
      resource: 'placement',
      resourceId: one.id,
      clientId: one.clientId,
      fields: { placementId: one.placementId, month: one.month, was: one.status },
    });
    return { version };
  });
}

/** The same try, sent before. */
async function isKept(db: Reader, ctx: Ctx, input: RecordAttempt): Promise<boolean> {
  const [known] = await db
    .select({ byId: followupAttempt.byId, followupId: followupAttempt.followupId })
    .from(followupAttempt)
    .where(eq(followupAttempt.id, input.id))
    .limit(1);
  if (known && (known.byId !== ctx.actor.id || known.followupId !== input.followupId))
    throw notFound();
  return known !== undefined;
}
