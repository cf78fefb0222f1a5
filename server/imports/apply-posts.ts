import { post } from '@tremplin/db/schema/directory.ts';
import type { contact } from '@tremplin/db/schema/directory.ts';
import { titleKeyOf } from '@tremplin/shared/directory-search.ts';
import { isManagerTitle, rankOfTitle } from '@tremplin/shared/titles.ts';
import { eq } from 'drizzle-orm';
import type { UnitBook } from './apply-units.ts';
import type { KnownPerson, PersonRows } from './compare.ts';
import type { Application } from './journal.ts';
import type { PostAfter } from './rules.ts';

type Contact = typeof contact.$inferSelect;

export type Post = typeof post.$inferSelect;

export interface PeopleHeaps {
  readonly addContact: (row: Contact) => Promise<void>;
  readonly addPost: (row: Post) => Promise<void>;
  /** Whom the rows brought: by these they are forgotten, whatever is corrected meanwhile. */
  readonly tieRows: (contactId: string, rows: PersonRows['rows']) => Promise<void>;
  readonly flush: () => Promise<void>;
  /** The office's running number for whoever comes next. */
  readonly nextNo: () => number;
}

/** The rows with their units as they are now: all of them exist. */
export function cutsOf(book: UnitBook, { rows }: PersonRows) {
  return rows.flatMap(({ rowNo, row, orgKey }) =>
    row === null ? [] : [{ rowNo, row, unit: book.idOf(orgKey ?? '') }],
  );
}

export async function joined(
  to: Application,
  contactId: string,
  first: Post | undefined,
): Promise<void> {
  await to.change({
    kind: 'joined',
    contactId,
    ...(first && { organizationId: first.organizationId }),
    after: titlesOf(first),
  });
}

export function titlesOf(one: Pick<Post, 'titleEn' | 'titleFr'> | undefined) {
  return { titleEn: one?.titleEn ?? null, titleFr: one?.titleFr ?? null };
}

export async function putPosts(
  to: Application,
  heaps: PeopleHeaps,
  posts: readonly Post[],
): Promise<void> {
  for (const one of posts) {
    await to.journal('post', one.id, null, 1);
    await heaps.addPost(one);
    await to.words(one.titleEn, one.titleFr);
  }
}

export function newPost(
  to: Application,
  contactId: string | null,
  one: Omit<PostAfter, 'rowNo' | 'was' | 'begins' | 'verdict' | 'news'>,
  startedOn: string | null,
): Post {
  return {
    id: to.ctx.newId(),
    contactId,
    organizationId: one.unit,
    ...postWords(one),
    startedOn,
    endedOn: null,
    cutFormat: to.format,
    seenImportId: to.seen.id,
    ...to.stamps,
  };
}

function postWords(one: Omit<PostAfter, 'rowNo' | 'was' | 'begins' | 'verdict' | 'news' | 'unit'>) {
  const { titleEn, titleFr, isHead, email, phone, ext, city, place } = one;
  return {
    titleEn,
    titleFr,
    titleKey: titleKeyOf(titleEn, titleFr),
    isManager: isHead || isManagerTitle(titleEn, titleFr),
    isHead,
    rank: rankOfTitle(titleEn, titleFr),
    email,
    phone,
    ext,
    city,
    place,
  };
}

export async function writePost(
  to: Application,
  heaps: PeopleHeaps,
  known: KnownPerson,
  one: PostAfter,
): Promise<Post> {
  const before = known.posts.find(({ id }) => id === one.was?.id);
  if (!before || one.begins) {
    if (before) await endPost(to, before);
    const begun = newPost(to, known.contact.id, one, to.today);
    await putPosts(to, heaps, [begun]);
    return begun;
  }
  if (one.verdict === 'unchanged' && before.cutFormat === to.format) return before;
  const version = before.version + 1;
  const next = {
    ...postWords(one),
    cutFormat: to.format,
    seenImportId: to.seen.id,
    version,
    updatedAt: to.ctx.now,
  };
  await to.journal('post', before.id, before, version);
  await to.tx.update(post).set(next).where(eq(post.id, before.id));
  await to.words(one.titleEn, one.titleFr);
  return { ...before, ...next };
}

export async function endPost(to: Application, before: Post): Promise<void> {
  const version = before.version + 1;
  const endedOn =
    before.startedOn !== null && before.startedOn > to.today ? before.startedOn : to.today;
  await to.journal('post', before.id, before, version);
  await to.tx
    .update(post)
    .set({ endedOn, version, updatedAt: to.ctx.now })
    .where(eq(post.id, before.id));
}
