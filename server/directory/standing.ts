import { post } from '@tremplin/db/schema/directory.ts';
import type { contactLeft, doNotContact, verifyContact } from '@tremplin/shared/contacts.ts';
import { invalidFields } from '@tremplin/shared/faults.ts';
import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { reindexContactsWithin, touchDirectoryWithin } from './commands.ts';
import { requireContactToChange } from './policy.ts';
import type { ContactRow } from './policy.ts';
import { closePost, saveContact } from './rows.ts';

interface Saved {
  readonly version: number;
}

/** Somebody has looked: today it is as it stands here. */
export async function verify(ctx: Ctx, input: z.infer<typeof verifyContact>): Promise<Saved> {
  return save(ctx, input, 'verify', { verifiedOn: ctx.today });
}

/** Nobody of the office writes to them until it is lifted; no import lifts it. */
export async function setDoNotContact(
  ctx: Ctx,
  input: z.infer<typeof doNotContact>,
): Promise<Saved> {
  const { on, reason } = input;
  if (on && reason === null) throw invalidFields({ path: 'reason', key: 'errors.required' });
  return save(
    ctx,
    input,
    on ? 'do_not_contact' : 'may_contact',
    on
      ? { doNotContactOn: ctx.today, doNotContactReason: reason }
      : { doNotContactOn: null, doNotContactReason: null },
  );
}

/** Every post they hold ends on that day and stays as history. */
export async function markLeft(ctx: Ctx, input: z.infer<typeof contactLeft>): Promise<Saved> {
  if (input.on > ctx.today) throw invalidFields({ path: 'on', key: 'errors.future_day' });
  return write(ctx, async (tx, record) => {
    const seen = await requireContactToChange(tx, input.id, input.version);
    const held = await tx
      .select()
      .from(post)
      .where(and(eq(post.contactId, seen.id), isNull(post.endedOn)));
    for (const one of held) {
      const endedOn = one.startedOn !== null && one.startedOn > input.on ? one.startedOn : input.on;
      await closePost(tx, ctx, one, endedOn);
    }
    const version = await saveContact(tx, ctx, seen, { status: 'left', leftOn: input.on });
    await reindexContactsWithin(tx, [seen.id]);
    await touchDirectoryWithin(tx);
    await record({
      action: 'left',
      resource: 'contact',
      resourceId: seen.id,
      fields: { on: input.on, posts: held.length },
    });
    return { version };
  });
}

async function save(
  ctx: Ctx,
  { id, version }: { readonly id: string; readonly version: number },
  action: string,
  change: Partial<ContactRow>,
): Promise<Saved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireContactToChange(tx, id, version);
    const saved = await saveContact(tx, ctx, seen, change);
    await touchDirectoryWithin(tx);
    await record({ action, resource: 'contact', resourceId: id });
    return { version: saved };
  });
}
