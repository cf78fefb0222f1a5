import { contact, organization, post } from '@tremplin/db/schema/directory.ts';
import { directoryRow } from '@tremplin/db/schema/imports.ts';
import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { saveContact } from './apply-known.ts';
import { endPost, titlesOf } from './apply-posts.ts';
import type { UnitBook } from './apply-units.ts';
import { knownPeople } from './compare.ts';
import type { KnownPerson } from './compare.ts';
import type { Application } from './journal.ts';
import { unnamedBy } from './match.ts';

const atOnce = 500;

/** Whoever this kind of file named before and, naming everybody, does not any more. Answers how many. */
export async function writeLeft(to: Application, book: UnitBook): Promise<number> {
  let left = 0;
  for (const status of ['active', 'moved'] as const)
    for (let after = ''; ;) {
      const found = await to.tx
        .select({ id: contact.id })
        .from(contact)
        .where(and(unnamedBy(to.tx, to.seen), eq(contact.status, status), gt(contact.id, after)))
        .orderBy(asc(contact.id))
        .limit(atOnce);
      const ids = found.map(({ id }) => id);
      const last = ids.at(-1);
      if (last === undefined) break;
      for (const one of (await knownPeople(to.tx, ids)).values()) await writeGone(to, book, one);
      left += ids.length;
      after = last;
      await new Promise((next) => setImmediate(next));
    }
  return left;
}

async function writeGone(
  to: Application,
  book: UnitBook,
  { contact: before, posts }: KnownPerson,
): Promise<void> {
  for (const one of posts) await endPost(to, one);
  await saveContact(to, book, before, [], {
    status: 'left',
    leftOn: to.today,
    version: before.version + 1,
    updatedAt: to.ctx.now,
  });
  await to.change({
    kind: 'left',
    contactId: before.id,
    ...(before.organizationId !== null && { organizationId: before.organizationId }),
    before: titlesOf(before),
  });
}

/** Vacant posts that are not in the file any more: filled, or done away with. */
export async function endVacancies(to: Application): Promise<void> {
  const named = await to.tx
    .select({ id: directoryRow.postId })
    .from(directoryRow)
    .where(
      and(
        eq(directoryRow.importId, to.seen.id),
        isNull(directoryRow.nameKey),
        isNotNull(directoryRow.postId),
      ),
    );
  const stay = new Set(named.map(({ id }) => id));
  const vacant = await to.tx
    .select()
    .from(post)
    .where(
      and(
        isNull(post.contactId),
        isNull(post.endedOn),
        eq(post.cutFormat, to.format),
        ne(post.seenImportId, to.seen.id),
      ),
    );
  for (const one of vacant) if (!stay.has(one.id)) await endPost(to, one);
}

/** Units that the file does not name and where nobody is any more; kept for what refers to them. */
export async function closeUnits(to: Application, gone: readonly string[]): Promise<void> {
  for (let from = 0; from < gone.length; from += atOnce) {
    const some = gone.slice(from, from + atOnce);
    const used = await to.tx
      .selectDistinct({ id: post.organizationId })
      .from(post)
      .where(and(inArray(post.organizationId, some), isNull(post.endedOn)));
    const alive = new Set(used.map(({ id }) => id));
    const units = await to.tx.select().from(organization).where(inArray(organization.id, some));
    for (const before of units) {
      if (alive.has(before.id) || before.closedOn !== null) continue;
      const version = before.version + 1;
      await to.journal('organization', before.id, before, version);
      await to.tx
        .update(organization)
        .set({ closedOn: to.today, version, updatedAt: to.ctx.now })
        .where(eq(organization.id, before.id));
    }
  }
}

/** People of renamed units whom the file does not name: they too are found by the new name. */
export async function rewordOthers(to: Application, book: UnitBook): Promise<void> {
  const units = [...book.reworded];
  for (let from = 0; from < units.length; from += atOnce) {
    let after = '';
    for (;;) {
      const found = await to.tx
        .selectDistinct({ id: contact.id })
        .from(post)
        .innerJoin(contact, eq(contact.id, post.contactId))
        .where(
          and(
            inArray(post.organizationId, units.slice(from, from + atOnce)),
            isNull(post.endedOn),
            isNotNull(post.contactId),
            sql`coalesce(${contact.seenImportId}, '') <> ${to.seen.id}`,
            gt(contact.id, after),
          ),
        )
        .orderBy(asc(contact.id))
        .limit(atOnce);
      const last = found.at(-1);
      if (!last) break;
      const people = await knownPeople(
        to.tx,
        found.map(({ id }) => id),
      );
      for (const { contact: before, posts } of people.values())
        await saveContact(to, book, before, posts, {});
      after = last.id;
    }
  }
}
