import { contact, directoryWord, post } from '@tremplin/db/schema/directory.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { contactRow } from '@tremplin/shared/contact-row.ts';
import { leastForTypos, searchNoOf, shapesOf } from '@tremplin/shared/directory-search.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { unitsWithPaths } from './units.ts';

const inOneGo = 400;

/** Writes anew what these contacts' rows repeat of their posts and of the tree; versions stay. */
export async function rewriteRows(tx: Tx, contactIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(contactIds)];
  for (let from = 0; from < wanted.length; from += inOneGo)
    await rewriteSome(tx, wanted.slice(from, from + inOneGo));
}

/** Keeps the ways in which the words of these texts may be mistyped. */
export async function keepWords(tx: Tx, texts: readonly (string | null)[]): Promise<void> {
  const words = fold(texts.map((text) => text ?? '').join(' ')).split(' ');
  const long = [...new Set(words.filter((word) => word.length >= leastForTypos))];
  const rows = long.flatMap((word) => shapesOf(word).map((shape) => ({ shape, word })));
  for (let from = 0; from < rows.length; from += inOneGo)
    await tx
      .insert(directoryWord)
      .values(rows.slice(from, from + inOneGo))
      .onConflictDoNothing();
}

async function rewriteSome(tx: Tx, ids: readonly string[]): Promise<void> {
  const people = await tx
    .select()
    .from(contact)
    .where(inArray(contact.id, [...ids]));
  const posts = await heldPosts(tx, ids);
  const units = await unitsWithPaths(
    tx,
    posts.map(({ organizationId }) => organizationId),
  );
  const texts: (string | null)[] = [];
  for (const person of people) {
    if (person.status === 'erased') continue;
    const held = posts.flatMap((one) => {
      const unit = units.get(one.organizationId);
      return one.contactId === person.id && unit ? [{ ...one, unit }] : [];
    });
    const isKnown = person.knownSince !== null;
    const row = contactRow({ ...person, isKnown }, held);
    await tx
      .update(contact)
      .set({
        ...row,
        searchNo: searchNoOf(
          { isKnown, hasLeft: person.status === 'left', ...row },
          person.contactNo,
        ),
      })
      .where(eq(contact.id, person.id));
    texts.push(person.givenName, person.familyName);
    texts.push(...held.flatMap(({ titleEn, titleFr }) => [titleEn, titleFr]));
  }
  await keepWords(tx, texts);
}

async function heldPosts(db: Reader, contactIds: readonly string[]) {
  return db
    .select()
    .from(post)
    .where(and(inArray(post.contactId, [...contactIds]), isNull(post.endedOn)))
    .orderBy(asc(post.place), asc(post.id));
}
