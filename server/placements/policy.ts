import { placement } from '@tremplin/db/schema/placements.ts';
import type { SQL } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';

/** True for placements of the actor's own clients. */
export function isOwnPlacement(ctx: Ctx): SQL {
  return isOwnClient(ctx, placement.clientId);
}
