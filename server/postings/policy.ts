import { application } from '@tremplin/db/schema/applications.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound } from '@tremplin/shared/faults.ts';
import { reach } from '@tremplin/shared/policy.ts';
import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';

export type PostingRow = typeof posting.$inferSelect;

/** Postings are public: whoever may read any may read all. */
export async function requirePosting(db: Reader, id: string): Promise<PostingRow> {
  const [row] = await db.select().from(posting).where(eq(posting.id, id)).limit(1);
  if (!row) throw notFound();
  return row;
}

/** Applications that count as "ours" for this person: own clients', or everyone's where only numbers are shown. */
export function oursSeenBy(ctx: Ctx): SQL {
  return countsOnly(ctx) ? sql`1 = 1` : isOwnClient(ctx, application.clientId);
}

/** Facilitators and managers learn how many, never who. */
export function countsOnly(ctx: Ctx): boolean {
  return reach(ctx.actor, 'read', 'application') === 'none';
}
