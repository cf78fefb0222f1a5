import { post } from '@tremplin/db/schema/directory.ts';
import { directoryJournal, directoryRow } from '@tremplin/db/schema/imports.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import type { ContactRow, PostRow } from './policy.ts';
import { postColumns } from './rows.ts';
import { isSamePost } from './rules.ts';

interface Joining {
  /** Whose posts come first. */
  readonly first: ContactRow;
  readonly second: ContactRow;
  /** Whose they all are from now on, as that row will be. */
  readonly to: ContactRow;
}

/**
 * The posts of two records of one person. One that both hold is one post, with what either says of
 * it; of the other's nothing is left, not even for taking back the file that told it.
 */
export async function joinPosts(
  tx: Tx,
  ctx: RequestContext,
  { first, second, to }: Joining,
): Promise<void> {
  const kept = await heldBy(tx, first, to);
  for (const one of await heldBy(tx, second, to)) {
    const at = kept.findIndex((other) => other.contactId === first.id && isSamePost(other, one));
    const same = kept[at];
    if (same) {
      kept[at] = asOne(same, one);
      await dropPost(tx, one.id, same.id);
    } else kept.push(one);
  }
  for (const [at, { id, ...one }] of kept.entries())
    await tx
      .update(post)
      .set({
        ...one,
        contactId: to.id,
        place: at + 1,
        version: one.version + 1,
        updatedAt: ctx.now,
      })
      .where(eq(post.id, id));
  for (const { id } of [first, second])
    if (id !== to.id) await tx.update(post).set({ contactId: to.id }).where(eq(post.contactId, id));
}

/** With the address and the number of their own record, where those are not kept for the person. */
async function heldBy(tx: Tx, owner: ContactRow, to: ContactRow): Promise<PostRow[]> {
  const held = await tx
    .select()
    .from(post)
    .where(and(eq(post.contactId, owner.id), isNull(post.endedOn)))
    .orderBy(asc(post.place), asc(post.id));
  const [email, rings] = [owner.email === to.email, owner.phone === to.phone];
  return held.map((one) => ({
    ...one,
    email: one.email ?? (email ? null : owner.email),
    ...(one.phone === null && !rings && { phone: owner.phone, ext: owner.ext }),
  }));
}

function asOne(one: PostRow, another: PostRow): PostRow {
  const titleEn = one.titleEn ?? another.titleEn;
  const titleFr = one.titleFr ?? another.titleFr;
  const told = one.cutFormat === null ? another : one;
  return {
    ...one,
    ...postColumns({ titleEn, titleFr }),
    titleEn,
    titleFr,
    isManager: one.isManager || another.isManager,
    isHead: one.isHead || another.isHead,
    email: one.email ?? another.email,
    phone: one.phone ?? another.phone,
    ext: one.phone === null ? another.ext : one.ext,
    city: one.city ?? another.city,
    startedOn: one.startedOn ?? another.startedOn,
    cutFormat: told.cutFormat,
    seenImportId: told.seenImportId,
  };
}

async function dropPost(tx: Tx, id: string, insteadId: string): Promise<void> {
  await tx.update(directoryRow).set({ postId: insteadId }).where(eq(directoryRow.postId, id));
  await tx.delete(directoryJournal).where(eq(directoryJournal.rowId, id));
  await tx.delete(post).where(eq(post.id, id));
}
