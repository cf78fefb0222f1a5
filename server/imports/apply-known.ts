import { contact } from '@tremplin/db/schema/directory.ts';
import { contactRow } from '@tremplin/shared/contact-row.ts';
import { searchNoOf } from '@tremplin/shared/directory-search.ts';
import { eq, inArray } from 'drizzle-orm';
import { cutsOf, endPost, joined, titlesOf, writePost } from './apply-posts.ts';
import type { PeopleHeaps, Post } from './apply-posts.ts';
import type { UnitBook } from './apply-units.ts';
import { standing } from './compare.ts';
import type { KnownPerson, PersonRows } from './compare.ts';
import type { Application } from './journal.ts';
import { isSameTitle } from './match-rules.ts';
import { personAfter } from './rules.ts';
import type { PersonAfter } from './rules.ts';

type Contact = typeof contact.$inferSelect;

/** False when nothing of them is different, in what the file says and in what follows from the tree. */
export async function writeKnown(
  to: Application,
  book: UnitBook,
  heaps: PeopleHeaps,
  person: PersonRows,
  known: KnownPerson,
): Promise<boolean> {
  const before = known.contact;
  if (before.status === 'erased') return true;
  const after = personAfter(standing(known), cutsOf(book, person));
  const ending = endings(to, known, after);
  const isReworded = known.posts.some(({ organizationId }) => book.reworded.has(organizationId));
  const changed =
    before.status === 'left' ||
    ending.length > 0 ||
    after.posts.some(({ verdict, was }) => verdict !== 'unchanged' || was === null);
  if (!changed && !isReworded) return false;
  const held: Post[] = [];
  for (const one of after.posts) held.push(await writePost(to, heaps, known, one));
  for (const one of ending) await endPost(to, one);
  const kept = known.posts.filter(
    (one) => !after.posts.some(({ was }) => was?.id === one.id) && !ending.includes(one),
  );
  const posts = [...held, ...kept].toSorted((one, other) => one.place - other.place);
  const moved = after.posts.some(
    ({ news, was, unit }) => news === 'moved' && was && !book.isReshaped(was.organizationId, unit),
  );
  const back = before.status === 'left' ? 'active' : before.status;
  await saveContact(to, book, before, posts, {
    ...after.facts,
    ...(changed && {
      sourceUrl: person.leader.row?.sourceUrl ?? before.sourceUrl,
      version: before.version + 1,
      updatedAt: to.ctx.now,
    }),
    status: moved ? 'moved' : back,
    leftOn: null,
    verifiedOn: to.today,
    cutFormat: to.format,
    seenImportId: to.seen.id,
  });
  await tell(to, book, before, after, posts[0]);
  await to.words(after.facts.givenName, after.facts.familyName);
  return true;
}

/** Posts that this kind of file told of before and, naming everybody, does not any more. */
function endings(to: Application, known: KnownPerson, { unnamed }: PersonAfter): Post[] {
  if (!to.seen.complete) return [];
  const gone = new Set(unnamed.map(({ id }) => id));
  return known.posts.filter(({ id, cutFormat }) => gone.has(id) && cutFormat === to.format);
}

/** The contact's row with all that it repeats; what people noted by hand stays as it is. */
export async function saveContact(
  to: Application,
  book: UnitBook,
  before: Contact,
  posts: readonly Post[],
  change: Partial<Contact>,
): Promise<void> {
  const next = { ...before, ...change };
  const isKnown = next.knownSince !== null;
  const row = contactRow(
    { ...next, isKnown },
    posts.map((one) => ({ ...one, unit: book.unit(one.organizationId) })),
  );
  const hasLeft = next.status === 'left';
  const searchNo = searchNoOf({ isKnown, isManager: row.isManager, hasLeft }, before.contactNo);
  await to.journal('contact', before.id, before, next.version);
  await to.tx
    .update(contact)
    .set({ ...change, ...row, searchNo })
    .where(eq(contact.id, before.id));
}

async function tell(
  to: Application,
  book: UnitBook,
  before: Contact,
  after: PersonAfter,
  first: Post | undefined,
): Promise<void> {
  const contactId = before.id;
  if (before.status === 'left') await joined(to, contactId, first);
  for (const { news, was, unit, ...one } of after.posts) {
    if (!was || news === null) continue;
    const about = { contactId, organizationId: unit };
    const stays = news === 'moved' && book.isReshaped(was.organizationId, unit);
    if (stays && isSameTitle(one, was)) continue;
    if (news === 'title' || stays)
      await to.change({ kind: 'title', ...about, before: titlesOf(was), after: titlesOf(one) });
    else {
      const [from, into] = toldApart(book, was.organizationId, unit);
      await to.change({ kind: 'moved', ...about, before: from, after: into });
    }
  }
}

type Place = ReturnType<UnitBook['nameOf']>;

/** By their names, or by the whole path where a unit of one name stands elsewhere now. */
function toldApart(book: UnitBook, from: string, into: string): readonly [Place, Place] {
  const [was, is] = [book.nameOf(from), book.nameOf(into)];
  if (was.unitEn !== is.unitEn) return [was, is];
  const whole = (id: string): Place => {
    const { path } = book.unit(id);
    return {
      unitEn: path.map(({ nameEn }) => nameEn).join(' › '),
      unitFr: path.map(({ nameEn, nameFr }) => nameFr ?? nameEn).join(' › '),
    };
  };
  return [whole(from), whole(into)];
}

/** Nothing is different: they were seen today. The version stays, for nobody's form has become old. */
export async function confirm(to: Application, people: readonly KnownPerson[]): Promise<void> {
  const old = people
    .map(({ contact: one }) => one)
    .filter((one) => one.verifiedOn !== to.today || one.cutFormat !== to.format);
  for (const one of old) {
    const { verifiedOn, cutFormat, seenImportId, status, version } = one;
    await to.journal('contact', one.id, { verifiedOn, cutFormat, seenImportId, status }, version);
  }
  const ids = old.map(({ id }) => id);
  if (ids.length === 0) return;
  // Whoever moved has settled when a later file finds them in the same place.
  await to.tx
    .update(contact)
    .set({ verifiedOn: to.today, cutFormat: to.format, seenImportId: to.seen.id, status: 'active' })
    .where(inArray(contact.id, ids));
}
