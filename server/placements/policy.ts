import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound, staleVersion } from '@tremplin/shared/faults.ts';
import { and, eq, isNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';

export type PlacementRow = typeof placement.$inferSelect;
export type FollowupRow = typeof followup.$inferSelect;

declare const seen: unique symbol;
/** A placement of a client who is this person's own today. */
export type SeenPlacement = PlacementRow & { readonly [seen]: true };
/** A follow-up of such a client, with the job it is about. */
export interface SeenFollowup {
  readonly one: FollowupRow & { readonly [seen]: true };
  readonly job: SeenPlacement;
}

/** True for placements of the actor's own clients. */
export function isOwnPlacement(ctx: Ctx): SQL {
  return isOwnClient(ctx, placement.clientId);
}

/** A person's word instead of proof, about which a manager has not decided. */
export function awaitsApproval(): SQL | undefined {
  return and(
    eq(followup.status, 'done'),
    eq(followup.proofType, 'attestation'),
    isNull(followup.attestationApprovedOn),
    isNull(followup.attestationDeclinedOn),
  );
}

/** The placement as the person last saw it; not found unless its client is own, refused when it was changed since. */
export async function requirePlacementAt(
  db: Reader,
  ctx: Ctx,
  id: string,
  version: number,
): Promise<SeenPlacement> {
  const [row] = await db
    .select()
    .from(placement)
    .where(and(eq(placement.id, id), isOwnPlacement(ctx)))
    .limit(1);
  if (!row) throw notFound();
  if (row.version !== version) throw staleVersion(row.version);
  return asSeen(row);
}

/** The follow-up, if its client is own; otherwise not found, whether or not it exists. */
export async function requireFollowup(db: Reader, ctx: Ctx, id: string): Promise<SeenFollowup> {
  const [row] = await db
    .select({ one: followup, job: placement })
    .from(followup)
    .innerJoin(placement, eq(placement.id, followup.placementId))
    .where(and(eq(followup.id, id), isOwnClient(ctx, followup.clientId)))
    .limit(1);
  if (!row) throw notFound();
  return { one: asSeen(row.one), job: asSeen(row.job) };
}

export async function requireFollowupAt(
  db: Reader,
  ctx: Ctx,
  id: string,
  version: number,
): Promise<SeenFollowup> {
  const found = await requireFollowup(db, ctx, id);
  if (found.one.version !== version) throw staleVersion(found.one.version);
  return found;
}

/** Guarantee: only called on a row that the scope has let through. */
function asSeen<Row>(row: Row): Row & { readonly [seen]: true } {
  return row as Row & { readonly [seen]: true };
}
