import { post } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { and, eq, gt, isNull, or } from 'drizzle-orm';

/** Who heads a unit, or that its highest post is vacant; `rank` as in shared/titles.ts. */
export interface Head {
  readonly contactId: string | null;
  readonly isTold: boolean;
  readonly rank: number;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
}

/** Of every unit where it is plain: the source says so, or one post stands higher than all others. */
export async function headsOf(db: Reader): Promise<ReadonlyMap<string, Head>> {
  const found = await db
    .select({
      unitId: post.organizationId,
      contactId: post.contactId,
      isTold: post.isHead,
      rank: post.rank,
      titleEn: post.titleEn,
      titleFr: post.titleFr,
    })
    .from(post)
    .where(and(isNull(post.endedOn), or(eq(post.isHead, true), gt(post.rank, 0))));
  const best = new Map<string, Head | 'several'>();
  const height = (one: Head): number => (one.isTold ? 100 : 0) + one.rank;
  const highest = new Map<string, number>();
  for (const { unitId, ...one } of found) {
    const before = highest.get(unitId) ?? -1;
    const known = best.get(unitId);
    if (height(one) > before) {
      best.set(unitId, one);
      highest.set(unitId, height(one));
    } else if (height(one) === before && known !== 'several' && known?.contactId !== one.contactId)
      best.set(unitId, 'several');
  }
  return new Map([...best].flatMap(([id, one]) => (one === 'several' ? [] : [[id, one] as const])));
}

/**
 * Whether somebody else heads it now. Who is left as the highest because the head has gone is not
 * the new head: the new one stands as high as the old one did, or the source says so.
 */
export function isNewHead(before: Head | undefined, after: Head): boolean {
  if (!before || after.contactId === null || after.contactId === before.contactId) return false;
  return (after.isTold && before.isTold) || (after.rank > 0 && after.rank >= before.rank);
}
