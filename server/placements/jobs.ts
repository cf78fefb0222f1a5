import {
  followup,
  followupAttempt,
  placement,
  placementEvent,
} from '@tremplin/db/schema/placements.ts';
import type { Tx } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import { startProofFits } from '@tremplin/shared/followups.ts';
import { checkpoints } from '@tremplin/shared/placements.ts';
import type {
  CorrectPlacement,
  EndPlacement,
  RecordStartProof,
  ResumePlacement,
} from '@tremplin/shared/placements.ts';
import { and, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import { changeStatusWithin } from '../clients/commands.ts';
import { requireClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { pseudonym, write } from '../write.ts';
import {
  checkpointMonths,
  factsOf,
  followupRow,
  ministryNamed,
  refuseSecondPrimary,
} from './commands.ts';
import { keepEvent, saveFollowup, savePlacement } from './events.ts';
import { requirePlacementAt } from './policy.ts';
import type { FollowupRow, SeenPlacement } from './policy.ts';
import { checkStartProof, checkWorkedUntil, isUndone, movedBy, statusBy } from './rules.ts';

/** Puts facts of a job right. A corrected start moves its checkpoints, a corrected programme their months. */
export async function correct(ctx: Ctx, input: CorrectPlacement) {
  return write(ctx, async (tx, record) => {
    const seen = await requirePlacementAt(tx, ctx, input.id, input.version);
    if (seen.endOn !== null && input.startOn > seen.endOn)
      throw invalidFields({
        path: 'startOn',
        key: 'errors.after_end',
        values: { day: seen.endOn },
      });
    if (input.primaryJob && !seen.primaryJob && seen.endOn === null)
      await refuseSecondPrimary(tx, seen.clientId);
    const facts = factsOf(input);
    const followups = await moveFollowups(tx, ctx, seen, facts);
    const organizationId =
      seen.applicationId === null ? await ministryNamed(tx, input) : seen.organizationId;
    const version = await savePlacement(tx, ctx, seen, { ...facts, organizationId });
    const moved = seen.startOn !== facts.startOn;
    await keepEvent(
      tx,
      ctx,
      seen,
      moved
        ? { kind: 'start_corrected', onDay: facts.startOn, fromDay: seen.startOn }
        : { kind: 'corrected' },
    );
    await record({
      action: 'update',
      resource: 'placement',
      resourceId: seen.id,
      clientId: seen.clientId,
      fields: {
        changed: Object.entries(facts).flatMap(([key, value]) =>
          Object.entries(seen).some(([name, before]) => name === key && before !== value)
            ? [key]
            : [],
        ),
        ...(moved && { from: seen.startOn, startOn: facts.startOn, ...followups }),
      },
    });
    const proofFits = startProofFits(seen, facts.startOn);
    return { version, ...followups, proofFits };
  });
}

/** What shows that the job began, or that what was taken for it did not. */
export async function recordStartProof(ctx: Ctx, input: RecordStartProof) {
  const { id, version: read, startProofType, startProofOn } = input;
  return write(ctx, async (tx, record) => {
    const seen = await requirePlacementAt(tx, ctx, id, read);
    checkStartProof(input, seen.startOn, ctx.today);
    const proven = startProofType !== null;
    const version = await savePlacement(tx, ctx, seen, {
      startProofType,
      startProofOn,
      startProofShows: proven ? input.startProofShows : null,
    });
    await keepEvent(tx, ctx, seen, {
      kind: proven ? 'start_proven' : 'start_unproven',
      onDay: startProofOn,
      what: startProofType ?? seen.startProofType,
    });
    await record({
      action: 'prove_start',
      resource: 'placement',
      resourceId: id,
      clientId: seen.clientId,
      fields: { startProofType, startProofOn },
    });
    return { version };
  });
}

/** The job is over: checkpoints after its last day are not due, and whoever looks again is active again. */
export async function end(ctx: Ctx, input: EndPlacement) {
  const { id, version: read, endOn, endedReason, looksAgain } = input;
  return write(ctx, async (tx, record) => {
    const seen = await requirePlacementAt(tx, ctx, id, read);
    if (seen.endOn !== null) throw refuse('jobs.ended_already', { day: seen.endOn });
    checkEnd(endOn, seen.startOn, ctx.today);
    checkWorkedUntil(await followupsOf(tx, id), endOn, 'endOn');
    const version = await savePlacement(tx, ctx, seen, { endOn, endedReason });
    const dropped = await tx
      .update(followup)
      .set({ status: 'not_due', version: sql`${followup.version} + 1`, updatedAt: ctx.now })
      .where(
        and(
          eq(followup.placementId, id),
          eq(followup.status, 'scheduled'),
          gt(followup.dueOn, endOn),
        ),
      )
      .returning({ id: followup.id });
    await keepEvent(tx, ctx, seen, { kind: 'ended', onDay: endOn, what: endedReason });
    await record({
      action: 'end',
      resource: 'placement',
      resourceId: id,
      clientId: seen.clientId,
      fields: { endOn, endedReason: pseudonym(ctx, [id, endedReason]), notDue: dropped.length },
    });
    if (looksAgain) {
      const client = await requireClient(tx, ctx, seen.clientId);
      if (client.status === 'closed') throw refuse('placements.client_closed');
      await changeStatusWithin(tx, ctx, record, client, 'active', null);
    }
    return { version, notDue: dropped.length };
  });
}

/** A job that was ended by mistake stands again with its checkpoints; the client's status is left alone. */
export async function resume(ctx: Ctx, { id, version: read }: ResumePlacement) {
  return write(ctx, async (tx, record) => {
    const seen = await requirePlacementAt(tx, ctx, id, read);
    if (seen.endOn === null) throw refuse('jobs.not_ended');
    if (seen.primaryJob) await refuseSecondPrimary(tx, seen.clientId);
    await refuseSecondOfApplication(tx, seen);
    const version = await savePlacement(tx, ctx, seen, { endOn: null, endedReason: null });
    await tx
      .update(followup)
      .set({ status: 'scheduled', version: sql`${followup.version} + 1`, updatedAt: ctx.now })
      .where(and(eq(followup.placementId, id), eq(followup.status, 'not_due')));
    await keepEvent(tx, ctx, seen, {
      kind: 'resumed',
      fromDay: seen.endOn,
      what: seen.endedReason,
    });
    await record({
      action: 'resume',
      resource: 'placement',
      resourceId: id,
      clientId: seen.clientId,
      fields: { endedOn: seen.endOn },
    });
    return { version };
  });
}

/** The end is known once it has come; a job that never began ends on its first day. */
function checkEnd(endOn: Day, startOn: Day, today: Day): void {
  const path = 'endOn';
  if (endOn < startOn) throw invalidFields({ path, key: 'errors.ends_before_start' });
  if (endOn > today && endOn > startOn) throw invalidFields({ path, key: 'errors.future_day' });
}

/** An application was reopened and led to another job in the meantime. */
async function refuseSecondOfApplication(tx: Tx, seen: SeenPlacement): Promise<void> {
  if (seen.applicationId === null) return;
  const open = and(
    eq(placement.applicationId, seen.applicationId),
    ne(placement.id, seen.id),
    isNull(placement.endOn),
  );
  if ((await tx.$count(placement, open)) > 0) throw refuse('placements.already_placed');
}

interface Moved {
  /** Undone ones that were given other days. */
  readonly moved: number;
  /** Settled ones that now say when they had been due. */
  readonly flagged: number;
}

async function followupsOf(tx: Tx, placementId: string): Promise<FollowupRow[]> {
  return tx.select().from(followup).where(eq(followup.placementId, placementId));
}

async function moveFollowups(
  tx: Tx,
  ctx: Ctx,
  seen: SeenPlacement,
  facts: Pick<SeenPlacement, 'startOn' | 'programmeId'>,
): Promise<Moved> {
  const rows = await followupsOf(tx, seen.id);
  const grace = await thresholdsOf(tx);
  const kept =
    seen.programmeId === facts.programmeId
      ? rows
      : await changeMonths(tx, ctx, { ...seen, ...facts }, rows);
  if (seen.startOn === facts.startOn) return { moved: 0, flagged: 0 };
  const changes = kept.map((row) => ({
    row,
    change: movedBy(row, facts.startOn, seen.endOn, grace),
  }));
  if (seen.endOn !== null)
    checkWorkedUntil(
      changes.map(({ row, change }) => ({ ...row, ...change })),
      seen.endOn,
      'startOn',
    );
  let flagged = 0;
  for (const { row, change } of changes) {
    await saveFollowup(tx, ctx, row, change);
    if (!isUndone(row.status)) flagged += 1;
  }
  return { moved: kept.length - flagged, flagged };
}

/**
 * Another programme asks at other months: what is missing is added, and what nobody has touched and
 * is no longer asked for goes. Answers with the rows of before that stay.
 */
async function changeMonths(
  tx: Tx,
  ctx: Ctx,
  job: SeenPlacement,
  rows: readonly FollowupRow[],
): Promise<readonly FollowupRow[]> {
  const months = await checkpointMonths(tx, ctx, job);
  const touched = await touchedAmong(tx, rows);
  const surplus = rows.filter(
    ({ id, month, status }) => !months.includes(month) && isUndone(status) && !touched.has(id),
  );
  if (surplus.length > 0)
    await tx.delete(followup).where(
      inArray(
        followup.id,
        surplus.map(({ id }) => id),
      ),
    );
  const missing = months.filter((month) => !rows.some((row) => row.month === month));
  const due = checkpoints(job.startOn, missing, await thresholdsOf(tx));
  if (due.length > 0)
    await tx.insert(followup).values(
      due.map((each) => ({
        ...followupRow(ctx, job, each),
        status: statusBy(each.dueOn, job.endOn),
      })),
    );
  return rows.filter((row) => !surplus.includes(row));
}

async function touchedAmong(tx: Tx, rows: readonly FollowupRow[]): Promise<ReadonlySet<string>> {
  const ids = rows.map(({ id }) => id);
  const tried = await tx
    .select({ id: followupAttempt.followupId })
    .from(followupAttempt)
    .where(inArray(followupAttempt.followupId, ids));
  const settled = await tx
    .select({ id: placementEvent.followupId })
    .from(placementEvent)
    .where(inArray(placementEvent.followupId, ids));
  return new Set([...tried, ...settled].flatMap(({ id }) => (id === null ? [] : [id])));
}
