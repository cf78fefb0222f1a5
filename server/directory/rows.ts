import { contact, post } from '@tremplin/db/schema/directory.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { contactRow } from '@tremplin/shared/contact-row.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { searchNoOf, titleKeyOf } from '@tremplin/shared/directory-search.ts';
import type { ContactLanguage, ContactSource } from '@tremplin/shared/directory.ts';
import { isManagerTitle, rankOfTitle } from '@tremplin/shared/titles.ts';
import { notFound, staleVersion } from '@tremplin/shared/faults.ts';
import { and, eq, max } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import type { ContactRow, PostRow } from './policy.ts';
import { rewriteRows } from './reindex.ts';

export interface NewContact {
  /** Made by whoever asks; otherwise a new one. */
  readonly id?: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly source: ContactSource;
  readonly verifiedOn: Day;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly ext?: string | null;
  readonly city?: string | null;
  readonly languages?: readonly ContactLanguage[];
  /** Null or missing: as the title says. */
  readonly isManager?: boolean | null;
  readonly sourceUrl?: string | null;
  readonly tags?: readonly string[];
  readonly note?: string | null;
}

export interface NewPost {
  readonly organizationId: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  /** Null or missing: it is not known since when. */
  readonly startedOn?: Day | null;
}

/** Writes somebody down with their first post; search finds them. Nothing is checked here. */
export async function insertContact(
  tx: Tx,
  ctx: RequestContext,
  given: NewContact,
  first: NewPost,
): Promise<string> {
  const id = given.id ?? ctx.newId();
  const [last] = await tx.select({ no: max(contact.contactNo) }).from(contact);
  const contactNo = (last?.no ?? 0) + 1;
  const person = {
    givenName: given.givenName,
    familyName: given.familyName,
    email: given.email ?? null,
    phone: given.phone ?? null,
    ext: given.ext ?? null,
    city: given.city ?? null,
    isManager: given.isManager ?? isManagerTitle(first.titleEn, first.titleFr),
    managerByHand: typeof given.isManager === 'boolean',
    isKnown: false,
  };
  const { isKnown, ...columns } = person;
  const row = contactRow(person, []);
  await tx.insert(contact).values({
    id,
    ...columns,
    ...row,
    languages: given.languages ?? [],
    source: given.source,
    sourceUrl: given.sourceUrl ?? null,
    verifiedOn: given.verifiedOn,
    status: 'active',
    tags: given.tags ?? [],
    note: given.note ?? null,
    contactNo,
    searchNo: searchNoOf({ isKnown, isManager: row.isManager }, contactNo),
    ...stamps(ctx),
  });
  await insertPost(tx, ctx, { ...first, contactId: id, place: 1 });
  await rewriteRows(tx, [id]);
  return id;
}

/** A post as it begins; whose it is, or nobody's. The contact's row is not rewritten here. */
export async function insertPost(
  tx: Tx,
  ctx: RequestContext,
  given: NewPost & { readonly contactId: string | null; readonly place: number },
): Promise<string> {
  const id = ctx.newId();
  const { titleEn, titleFr } = given;
  await tx.insert(post).values({
    id,
    ...given,
    ...postColumns({ titleEn, titleFr }),
    ...stamps(ctx),
  });
  return id;
}

/** What follows from a post's titles. */
export function postColumns({ titleEn, titleFr }: Pick<NewPost, 'titleEn' | 'titleFr'>) {
  return {
    titleKey: titleKeyOf(titleEn, titleFr),
    isManager: isManagerTitle(titleEn, titleFr),
    rank: rankOfTitle(titleEn, titleFr),
  };
}

/** It becomes history on that day. The contact's row is not rewritten here. */
export async function closePost(
  tx: Tx,
  ctx: RequestContext,
  seen: Pick<PostRow, 'id' | 'version'>,
  endedOn: Day,
): Promise<void> {
  const [ended] = await tx
    .update(post)
    .set({ endedOn, version: seen.version + 1, updatedAt: ctx.now })
    .where(and(eq(post.id, seen.id), eq(post.version, seen.version)))
    .returning({ version: post.version });
  if (!ended) throw staleVersion(seen.version);
}

/** Throws when somebody changed the contact since it was read; answers with the version that stands now. */
export async function saveContact(
  tx: Tx,
  ctx: RequestContext,
  seen: Pick<ContactRow, 'id' | 'version'>,
  change: Partial<typeof contact.$inferInsert>,
): Promise<number> {
  const [saved] = await tx
    .update(contact)
    .set({ ...change, version: seen.version + 1, updatedAt: ctx.now })
    .where(and(eq(contact.id, seen.id), eq(contact.version, seen.version)))
    .returning({ version: contact.version });
  if (saved) return saved.version;
  const [current] = await tx
    .select({ version: contact.version })
    .from(contact)
    .where(eq(contact.id, seen.id));
  throw current ? staleVersion(current.version) : notFound();
}

/** What is left of a row of which nothing is to be left. */
export function blank({ contactNo }: Pick<ContactRow, 'contactNo'>): Partial<ContactRow> {
  return {
    givenName: '',
    familyName: '',
    email: null,
    phone: null,
    ext: null,
    city: null,
    region: null,
    languages: [],
    mainPostId: null,
    titleEn: null,
    titleFr: null,
    organizationId: null,
    branchId: null,
    isManager: false,
    managerByHand: false,
    sourceUrl: null,
    status: 'erased',
    leftOn: null,
    doNotContactOn: null,
    doNotContactReason: null,
    tags: [],
    note: null,
    knownSince: null,
    cutFormat: null,
    seenImportId: null,
    nameKey: '',
    nameSort: '',
    searchNo: searchNoOf({ isKnown: false, isManager: false }, contactNo),
    searchName: '',
    searchRest: '',
    searchMarks: '',
  };
}

function stamps(ctx: RequestContext) {
  return {
    createdAt: ctx.now,
    createdBy: ctx.visitor?.actor.id ?? 'office',
    updatedAt: ctx.now,
  };
}
