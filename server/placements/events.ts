import { followup, placement, placementEvent } from '@tremplin/db/schema/placements.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { staleVersion } from '@tremplin/shared/faults.ts';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import type { FollowupRow, PlacementRow } from './policy.ts';

type Event = typeof placementEvent.$inferInsert;

/** What happened to a job or one of its checkpoints, kept for the client's timeline. */
export async function keepEvent(
  tx: Tx,
  ctx: Ctx,
  of: PlacementRow | FollowupRow,
  event: Pick<Event, 'kind' | 'onDay' | 'fromDay' | 'what' | 'note'>,
): Promise<void> {
  const about =
    'placementId' in of
      ? { placementId: of.placementId, followupId: of.id, month: of.month }
      : { placementId: of.id };
  await tx.insert(placementEvent).values({
    id: ctx.newId(),
    clientId: of.clientId,
    ...about,
    ...event,
    at: ctx.now,
    byId: ctx.actor.id,
  });
}

/** Changes the placement if nobody did since it was read; answers with its new version. */
export async function savePlacement(
  tx: Tx,
  ctx: Ctx,
  seen: PlacementRow,
  change: Partial<typeof placement.$inferInsert>,
): Promise<number> {
  const [saved] = await tx
    .update(placement)
    .set({ ...change, version: seen.version + 1, updatedAt: ctx.now })
    .where(and(eq(placement.id, seen.id), eq(placement.version, seen.version)))
    .returning({ version: placement.version });
  if (!saved) throw staleVersion(seen.version);
  return saved.version;
}

export async function saveFollowup(
  tx: Tx,
  ctx: Ctx,
  seen: FollowupRow,
  change: Partial<typeof followup.$inferInsert>,
): Promise<number> {
  const [saved] = await tx
    .update(followup)
    .set({ ...change, version: seen.version + 1, updatedAt: ctx.now })
    .where(and(eq(followup.id, seen.id), eq(followup.version, seen.version)))
    .returning({ version: followup.version });
  if (!saved) throw staleVersion(seen.version);
  return saved.version;
}
