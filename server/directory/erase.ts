import {
  contact,
  directoryWord,
  organization,
  post,
  tombstone,
} from '@tremplin/db/schema/directory.ts';
import { contactHold } from '@tremplin/db/schema/interviews.ts';
import { sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { leastForTypos, nameKeyOf, shapesOf } from '@tremplin/shared/directory-search.ts';
import type { eraseContact } from '@tremplin/shared/contacts.ts';
import { invalidFields } from '@tremplin/shared/faults.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { AnyColumn } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { touchDirectoryWithin } from './commands.ts';
import { forgetInCuts, takePastHashes, traitsInCuts } from './forget.ts';
import { mergedInto, orgKeyOfUnit, requireContactToChange, tombstoneHashes } from './policy.ts';
import type { ContactRow, PostRow, TombstoneHash, Traits } from './policy.ts';
import { blank, saveContact } from './rows.ts';
import { unitsWithPaths } from './units.ts';

/**
 * Somebody asked to be removed. What is left: that somebody was here (for what refers to them), the
 * posts without their holder, what our own sessions say of who spoke, and hashes by which no later
 * file brings them back.
 */
export async function erase(ctx: Ctx, input: z.infer<typeof eraseContact>): Promise<void> {
  await write(ctx, async (tx, record) => {
    const seen = await requireContactToChange(tx, input.id, input.version);
    if (nameKeyOf(input.name, null) !== seen.nameKey)
      throw invalidFields({ path: 'name', key: 'errors.name_differs' });
    const posts = await tx.select().from(post).where(eq(post.contactId, seen.id));
    const merged = await mergedInto(tx, seen.id);
    const traits = [
      ...(await traitsOf(tx, seen, posts, merged)),
      ...(await traitsInCuts(tx, [seen, ...merged])),
    ];
    const past = await takePastHashes(tx, [seen, ...merged]);
    await layTombstones(tx, ctx, traits, past);
    await forgetInCuts(tx, [seen, ...merged], posts, traits);
    await vacate(tx, ctx, posts);
    await tx.delete(contactHold).where(eq(contactHold.contactId, seen.id));
    await tx
      .update(sessionPresenter)
      .set({ contactId: null })
      .where(eq(sessionPresenter.contactId, seen.id));
    for (const one of [seen, ...merged]) await saveContact(tx, ctx, one, blank(one));
    const names = [...new Set(traits.map(({ nameKey }) => nameKey))];
    await dropWords(tx, names, posts);
    await touchDirectoryWithin(tx);
    await record({
      action: 'erase',
      resource: 'contact',
      resourceId: seen.id,
      fields: { posts: posts.length },
    });
  });
}

/** Everything they could be known by again: every address, number and unit of theirs. */
async function traitsOf(
  tx: Tx,
  seen: ContactRow,
  posts: readonly PostRow[],
  merged: readonly ContactRow[],
): Promise<readonly Traits[]> {
  const spoke = await tx
    .select({ organizationId: sessionPresenter.organizationId })
    .from(sessionPresenter)
    .where(eq(sessionPresenter.contactId, seen.id));
  const unitIds = [...posts, ...spoke].flatMap(({ organizationId }) => organizationId ?? []);
  const units = [...(await unitsWithPaths(tx, unitIds)).values()];
  const orgKeys = [...new Set(units.map(({ path }) => orgKeyOfUnit(path)))];
  const records = [seen, ...merged];
  const emails = new Set([...records, ...posts].map(({ email }) => email));
  const phones = new Set([...records, ...posts].map(({ phone }) => phone));
  const names = [...new Set(records.map(({ nameKey }) => nameKey))];
  return names.flatMap((nameKey) => [
    { email: null, phone: null, nameKey, orgKeys },
    ...[...emails].map((email) => ({ email, phone: null, nameKey, orgKeys: [] })),
    ...[...phones].map((phone) => ({ email: null, phone, nameKey, orgKeys: [] })),
  ]);
}

async function layTombstones(
  tx: Tx,
  ctx: Ctx,
  traits: readonly Traits[],
  past: readonly TombstoneHash[],
): Promise<void> {
  const hashes = [...past, ...traits.flatMap((one) => tombstoneHashes(ctx.office.keys, one))];
  for (const { hash, kind } of new Map(hashes.map((one) => [one.hash, one])).values())
    await tx.insert(tombstone).values({ hash, kind, at: ctx.now }).onConflictDoNothing();
}

/** The posts end without a holder; what they said of the person themselves goes. */
async function vacate(tx: Tx, ctx: Ctx, posts: readonly PostRow[]): Promise<void> {
  const ids = posts.map(({ id }) => id);
  if (ids.length === 0) return;
  const nobody = { contactId: null, email: null, phone: null, ext: null, city: null };
  const touched = { version: sql`${post.version} + 1`, updatedAt: ctx.now };
  await tx
    .update(post)
    .set({ ...touched, endedOn: ctx.today })
    .where(and(inArray(post.id, ids), isNull(post.endedOn)));
  await tx
    .update(post)
    .set({ ...nobody, ...touched })
    .where(inArray(post.id, ids));
}

/** Words by which search finds what was mistyped: those that only this person brought. */
async function dropWords(
  tx: Tx,
  nameKeys: readonly string[],
  posts: readonly PostRow[],
): Promise<void> {
  const texts = posts.flatMap(({ titleEn, titleFr }) => [titleEn ?? '', titleFr ?? '']);
  const words = fold([...nameKeys, ...texts].join(' ')).split(' ');
  for (const word of new Set(words)) {
    if (word.length < leastForTypos || (await isBorne(tx, word))) continue;
    await tx
      .delete(directoryWord)
      .where(and(inArray(directoryWord.shape, [...shapesOf(word)]), eq(directoryWord.word, word)));
  }
}

async function isBorne(db: Reader, word: string): Promise<boolean> {
  const people = or(hasWord(contact.searchName, word), hasWord(contact.searchRest, word));
  if ((await db.$count(contact, people)) > 0) return true;
  return (await db.$count(organization, hasWord(organization.searchText, word))) > 0;
}

function hasWord(text: AnyColumn, word: string) {
  return sql`' ' || ${text} || ' ' like ${`% ${word} %`}`;
}
