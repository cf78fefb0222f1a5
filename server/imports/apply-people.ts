import { heap } from '@tremplin/db/bulk.ts';
import { contact, post } from '@tremplin/db/schema/directory.ts';
import { directoryRow } from '@tremplin/db/schema/imports.ts';
import { contactRow } from '@tremplin/shared/contact-row.ts';
import { searchNoOf } from '@tremplin/shared/directory-search.ts';
import { and, asc, eq, gt, gte, max, notInArray, or } from 'drizzle-orm';
import { confirm, writeKnown } from './apply-known.ts';
import { cutsOf, joined, newPost, putPosts } from './apply-posts.ts';
import type { PeopleHeaps, Post } from './apply-posts.ts';
import { sourceOf } from './apply-units.ts';
import type { UnitBook } from './apply-units.ts';
import { knownPeople, withRows } from './compare.ts';
import type { KnownPerson, PersonRows } from './compare.ts';
import type { Application } from './journal.ts';
import { columns, present } from './match-rows.ts';
import { personAfter } from './rules.ts';

const atOnce = 500;
const mostHeld = 2000;

/** Writes everybody whom the file names, in the order of their names, so that running numbers follow it. */
export async function writePeople(to: Application, book: UnitBook): Promise<void> {
  const heaps = await openHeaps(to);
  let after = { nameSort: '', rowNo: 0 };
  for (;;) {
    const leaders = await leadersAfter(to, after);
    const last = leaders.at(-1);
    if (!last) break;
    const people = await withRows(to.tx, to.seen, leaders);
    const known = await knownPeople(to.tx, present(leaders.map(({ contactId }) => contactId)));
    const sure: KnownPerson[] = [];
    for (const person of people) {
      const match = known.get(person.leader.contactId ?? '');
      if (person.leader.nameKey === null) await writeVacant(to, book, heaps, person);
      else if (!match) await writeNew(to, book, heaps, person);
      else if (!(await writeKnown(to, book, heaps, person, match))) sure.push(match);
    }
    await confirm(to, sure);
    after = { nameSort: last.nameSort ?? '', rowNo: last.rowNo };
    // Reading goes on for others meanwhile.
    await new Promise((next) => setImmediate(next));
  }
  await heaps.flush();
}

async function openHeaps(to: Application): Promise<PeopleHeaps> {
  const [last] = await to.tx.select({ no: max(contact.contactNo) }).from(contact);
  let no = last?.no ?? 0;
  const contacts = heap(to.tx, contact);
  const posts = heap(to.tx, post);
  const ties = heap(to.tx, directoryRow, {
    kind: 'replace',
    key: ['importId', 'rowNo'],
    take: ['contactId'],
  });
  // Posts refer to the people who hold them: they wait until those are written.
  let held: Post[] = [];
  const letGo = async (): Promise<void> => {
    for (const one of held) await posts.add(one);
    held = [];
  };
  return {
    addContact: async (row) => {
      await contacts.add(row);
      if (contacts.waiting() === 0) await letGo();
    },
    addPost: async (row) => {
      held.push(row);
      if (held.length < mostHeld) return;
      await contacts.flush();
      await letGo();
    },
    flush: async () => {
      await contacts.flush();
      await letGo();
      await posts.flush();
      await ties.flush();
    },
    tieRows: async (contactId, rows) => {
      for (const { rowNo, line, personRow } of rows)
        await ties.add({ importId: to.seen.id, rowNo, line, personRow, contactId });
    },
    nextNo: () => {
      no += 1;
      return no;
    },
  };
}

function leadersAfter({ tx, seen }: Application, after: { nameSort: string; rowNo: number }) {
  return tx
    .select({ ...columns, nameSort: directoryRow.nameSort })
    .from(directoryRow)
    .where(
      and(
        eq(directoryRow.importId, seen.id),
        gte(directoryRow.nameSort, after.nameSort),
        or(gt(directoryRow.nameSort, after.nameSort), gt(directoryRow.rowNo, after.rowNo)),
        eq(directoryRow.personRow, directoryRow.rowNo),
        notInArray(directoryRow.verdict, ['error', 'kept_away']),
      ),
    )
    .orderBy(asc(directoryRow.nameSort), asc(directoryRow.rowNo))
    .limit(atOnce);
}

async function writeNew(
  to: Application,
  book: UnitBook,
  heaps: PeopleHeaps,
  person: PersonRows,
): Promise<void> {
  const after = personAfter(null, cutsOf(book, person));
  const id = to.ctx.newId();
  const posts = after.posts.map((one) => newPost(to, id, one, to.hadBefore ? to.today : null));
  const isKnown = false;
  const row = contactRow(
    { ...after.facts, isManager: false, managerByHand: false, isKnown },
    posts.map((one) => ({ ...one, unit: book.unit(one.organizationId) })),
  );
  const contactNo = heaps.nextNo();
  await heaps.addContact({
    id,
    ...after.facts,
    ...row,
    languages: [],
    managerByHand: false,
    source: sourceOf(to),
    sourceUrl: person.leader.row?.sourceUrl ?? null,
    verifiedOn: to.today,
    status: 'active',
    leftOn: null,
    doNotContactOn: null,
    doNotContactReason: null,
    tags: [],
    note: null,
    mergedIntoId: null,
    knownSince: null,
    cutFormat: to.format,
    seenImportId: to.seen.id,
    contactNo,
    searchNo: searchNoOf({ isKnown, isManager: row.isManager }, contactNo),
    ...to.stamps,
  });
  await heaps.tieRows(id, person.rows);
  await to.journal('contact', id, null, 1);
  await putPosts(to, heaps, posts);
  await to.words(after.facts.givenName, after.facts.familyName);
  if (to.hadBefore) await joined(to, id, posts[0]);
}

async function writeVacant(
  to: Application,
  book: UnitBook,
  heaps: PeopleHeaps,
  { leader }: PersonRows,
): Promise<void> {
  const { row, verdict, postId } = leader;
  if (row === null || verdict === 'duplicate' || postId !== null) return;
  const { titleEn, titleFr, email, phone, ext, city } = row;
  const unit = book.idOf(leader.orgKey ?? '');
  const words = { titleEn, titleFr, email, phone, ext, city, isHead: row.isHead ?? false };
  const begun = newPost(to, null, { ...words, unit, place: 1 }, to.hadBefore ? to.today : null);
  await putPosts(to, heaps, [begun]);
}
