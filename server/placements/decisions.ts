import { followup } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { invalidFields, notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { isVerified } from '@tremplin/shared/followups.ts';
import type { ApproveAttestation, DeclineAttestation } from '@tremplin/shared/followups.ts';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { pseudonym, write } from '../write.ts';
import { keepEvent, saveFollowup } from './events.ts';
import type { FollowupRow } from './policy.ts';

/** Somebody else than whoever attested stands for it; from that day it counts as proof. */
export async function approve(ctx: Ctx, input: ApproveAttestation) {
  return write(ctx, async (tx, note) => {
    const one = await requireAttestation(tx, ctx, input);
    const { approvedOn } = input;
    const path = 'approvedOn';
    if (approvedOn > ctx.today) throw invalidFields({ path, key: 'errors.future_day' });
    if (one.recordedOn !== null && approvedOn < one.recordedOn)
      throw invalidFields({ path, key: 'errors.before_recorded', values: { day: one.recordedOn } });
    const verified = isVerified({ ...one, attestationApprovedOn: approvedOn });
    const version = await saveFollowup(tx, ctx, one, {
      attestationApprovedOn: approvedOn,
      attestationApprovedBy: ctx.actor.id,
      verified,
    });
    await keepEvent(tx, ctx, one, { kind: 'approved', onDay: approvedOn });
    await note({
      action: 'approve',
      resource: 'attestation',
      resourceId: one.id,
      clientId: one.clientId,
      fields: { placementId: one.placementId, month: one.month, approvedOn },
    });
    return { version, verified };
  });
}

/**
 * It is not taken for proof: what the client is known to do stays as reported, and the counsellor
 * reads why and may send another proof.
 */
export async function decline(ctx: Ctx, input: DeclineAttestation) {
  const { reason } = input;
  return write(ctx, async (tx, note) => {
    const one = await requireAttestation(tx, ctx, input);
    const version = await saveFollowup(tx, ctx, one, {
      attestationDeclinedOn: ctx.today,
      attestationDeclinedBy: ctx.actor.id,
      attestationDeclineReason: reason,
    });
    await keepEvent(tx, ctx, one, { kind: 'declined', onDay: ctx.today, note: reason });
    await note({
      action: 'decline',
      resource: 'attestation',
      resourceId: one.id,
      clientId: one.clientId,
      fields: {
        placementId: one.placementId,
        month: one.month,
        reason: pseudonym(ctx, [one.id, reason]),
      },
    });
    return { version };
  });
}

/** One that waits for somebody else than its author; whoever decides need not hold the client. */
async function requireAttestation(
  db: Reader,
  ctx: Ctx,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<FollowupRow> {
  const [one] = await db.select().from(followup).where(eq(followup.id, id)).limit(1);
  if (one?.proofType !== 'attestation' || one.status !== 'done') throw notFound();
  if (one.version !== version) throw staleVersion(one.version);
  if (one.attestationApprovedOn !== null) throw refuse('followups.approved_already');
  if (one.attestationDeclinedOn !== null) throw refuse('followups.declined_already');
  if (one.recordedBy === ctx.actor.id) throw refuse('followups.own_attestation');
  return one;
}
