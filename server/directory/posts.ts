import { post } from '@tremplin/db/schema/directory.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { addPost, endPost } from '@tremplin/shared/contacts.ts';
import { invalidFields, notFound, staleVersion } from '@tremplin/shared/faults.ts';
import { and, eq, isNull, max } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { reindexContactsWithin, touchDirectoryWithin } from './commands.ts';
import { requireContact, requireContactToChange, requireUnit } from './policy.ts';
import type { PostRow } from './policy.ts';
import { closePost, insertPost, saveContact } from './rows.ts';

/** One more post of a person, behind those they hold; or a vacant one of a unit. */
export async function addPostTo(ctx: Ctx, input: z.infer<typeof addPost>): Promise<{ id: string }> {
  return write(ctx, async (tx, record) => {
    const { contactId, organizationId } = input;
    await requireUnit(tx, organizationId);
    const place = contactId === null ? 1 : await nextPlace(tx, contactId);
    const startedOn = ctx.today;
    const id = await insertPost(tx, ctx, { ...input, place, startedOn });
    if (contactId !== null) await rewriteOwner(tx, ctx, contactId);
    await touchDirectoryWithin(tx);
    await record({
      action: 'add_post',
      resource: 'contact',
      resourceId: contactId,
      fields: { postId: id, organizationId, vacant: contactId === null },
    });
    return { id };
  });
}

/** It stays as history of whoever held it. */
export async function end(ctx: Ctx, input: z.infer<typeof endPost>): Promise<{ version: number }> {
  return write(ctx, async (tx, record) => {
    const seen = await requirePost(tx, input.id);
    if (seen.version !== input.version) throw staleVersion(seen.version);
    if (input.endedOn > ctx.today)
      throw invalidFields({ path: 'endedOn', key: 'errors.future_day' });
    if (seen.startedOn !== null && input.endedOn < seen.startedOn)
      throw invalidFields({ path: 'endedOn', key: 'errors.ends_before_start' });
    await closePost(tx, ctx, seen, input.endedOn);
    if (seen.contactId !== null) await rewriteOwner(tx, ctx, seen.contactId);
    await touchDirectoryWithin(tx);
    await record({
      action: 'end_post',
      resource: 'contact',
      resourceId: seen.contactId,
      fields: { postId: seen.id, endedOn: input.endedOn },
    });
    return { version: seen.version + 1 };
  });
}

async function rewriteOwner(tx: Tx, ctx: Ctx, contactId: string): Promise<void> {
  await saveContact(tx, ctx, await requireContact(tx, contactId), {});
  await reindexContactsWithin(tx, [contactId]);
}

async function nextPlace(db: Reader, contactId: string): Promise<number> {
  const { version } = await requireContact(db, contactId);
  await requireContactToChange(db, contactId, version);
  const [last] = await db
    .select({ place: max(post.place) })
    .from(post)
    .where(and(eq(post.contactId, contactId), isNull(post.endedOn)));
  return (last?.place ?? 0) + 1;
}

async function requirePost(db: Reader, id: string): Promise<PostRow> {
  const [row] = await db
    .select()
    .from(post)
    .where(and(eq(post.id, id), isNull(post.endedOn)))
    .limit(1);
  if (!row) throw notFound();
  return row;
}
