import type {
  ContactLanguage,
  ContactSource,
  CutFormat,
  OrganizationKind,
} from '@tremplin/shared/directory.ts';
import type { Region } from '@tremplin/shared/postings.ts';
import {
  bool,
  editable,
  day,
  id,
  index,
  instant,
  int,
  json,
  serial,
  table,
  text,
  uniqueIndex,
} from '../kit.ts';

/**
 * A ministry, agency or part of one. Names change with time: see organizationName. Whatever follows
 * from the tree (path, depth, branch) is written with every change of it.
 */
export const organization = table(
  'organization',
  {
    id: id(),
    nameEn: text().notNull(),
    nameFr: text(),
    kind: text<OrganizationKind>().notNull(),
    parentId: text(),
    acronym: text(),
    /** The office's running number; also the row number of the search index. */
    orgNo: int(),
    /** Ids from the top down to itself. */
    pathIds: json<readonly string[]>().notNull().default([]),
    topId: text(),
    /** The branch it is in, or the nearest thing to one; contact budgets are counted by it. */
    branchId: text(),
    depth: int().notNull().default(1),
    /** Folded English name: what a file's path is matched by, below one parent. */
    foldedEn: text().notNull().default(''),
    /** Own names, acronym and those of what it stands in, folded; for search. */
    searchText: text().notNull().default(''),
    source: text<ContactSource>().notNull().default('manual'),
    sourceOrgId: text(),
    /** Kind of file that named it last; null where none did. */
    cutFormat: text<CutFormat>(),
    seenImportId: text(),
    /** Gone from the directory since; kept for what refers to it. */
    closedOn: day(),
    ...editable(),
  },
  (t) => [
    index('organization_parent').on(t.parentId, t.nameEn, t.id),
    index('organization_below').on(t.parentId, t.foldedEn),
    index('organization_folded').on(t.foldedEn),
    index('organization_top').on(t.topId),
    index('organization_branch').on(t.branchId),
    index('organization_source').on(t.cutFormat, t.sourceOrgId),
    uniqueIndex('organization_no').on(t.orgNo),
  ],
);

export const organizationName = table(
  'organization_name',
  {
    id: id(),
    organizationId: text()
      .notNull()
      .references(() => organization.id),
    nameEn: text().notNull(),
    nameFr: text(),
    /** Folded English and French names, by which a posting finds its ministry. */
    foldedEn: text().notNull(),
    foldedFr: text(),
    fromDay: day(),
    toDay: day(),
  },
  (t) => [
    index('organization_name_en').on(t.foldedEn),
    index('organization_name_fr').on(t.foldedFr),
    index('organization_name_of').on(t.organizationId),
  ],
);

/** A person of a government directory, reached by official means only. Their posts are rows of `post`. */
export const contact = table(
  'contact',
  {
    id: id(),
    givenName: text().notNull().default(''),
    familyName: text().notNull().default(''),
    email: text(),
    /** E.164 without extension, or as the source wrote it where it cannot be read. */
    phone: text(),
    ext: text(),
    city: text(),
    region: text<Region>(),
    languages: json<readonly ContactLanguage[]>().notNull(),
    /** Of the first post, for lists; null when none is held. */
    mainPostId: text(),
    titleEn: text(),
    titleFr: text(),
    organizationId: text().references(() => organization.id),
    branchId: text(),
    isManager: bool().notNull().default(false),
    /** Somebody has said so; titles no longer decide. */
    managerByHand: bool().notNull().default(false),
    source: text<ContactSource>().notNull(),
    sourceUrl: text(),
    verifiedOn: day().notNull(),
    /** Do-not-contact stands beside it, so that no import lifts it. A merged row is erased too. */
    status: text<'active' | 'moved' | 'left' | 'erased'>().notNull(),
    leftOn: day(),
    doNotContactOn: day(),
    doNotContactReason: text(),
    tags: json<readonly string[]>().notNull(),
    note: text(),
    /** Found to be one person with that contact: what is left of this row is by what files know them. */
    mergedIntoId: text(),
    /** Hosted, met or otherwise known to us since; null for somebody who is only listed. */
    knownSince: day(),
    /** Kind of file that named them last; a complete later one without them means they left. */
    cutFormat: text<CutFormat>(),
    seenImportId: text(),
    /** Keys of matching: names folded in alphabetical order of their words; see server/directory. */
    nameKey: text().notNull(),
    nameSort: text().notNull(),
    /** The office's running number, in the order of names as they came. */
    contactNo: int().notNull(),
    /** Row number of the search index: band × 10⁹ + contactNo, so that its order is the ranking. */
    searchNo: serial().notNull(),
    searchName: text().notNull(),
    searchRest: text().notNull(),
    searchMarks: text().notNull(),
    ...editable(),
  },
  (t) => [
    uniqueIndex('contact_no').on(t.contactNo),
    uniqueIndex('contact_search_no').on(t.searchNo),
    index('contact_email').on(t.email),
    index('contact_phone').on(t.phone, t.nameKey),
    index('contact_name').on(t.nameKey, t.organizationId),
    index('contact_sort').on(t.nameSort, t.id),
    index('contact_organization').on(t.organizationId, t.isManager, t.nameSort, t.id),
    index('contact_branch').on(t.branchId),
    index('contact_cut').on(t.cutFormat, t.status, t.id),
    index('contact_verified').on(t.verifiedOn, t.id),
    index('contact_merged').on(t.mergedIntoId),
  ],
);

/** A position in a unit; without a contact it is vacant. Ended ones are the person's history. */
export const post = table(
  'post',
  {
    id: id(),
    contactId: text().references(() => contact.id),
    organizationId: text()
      .notNull()
      .references(() => organization.id),
    titleEn: text(),
    titleFr: text(),
    /** Both folded, in one: what a file's title is matched by. */
    titleKey: text().notNull(),
    isManager: bool().notNull(),
    /** The source says that it heads the unit. */
    isHead: bool().notNull().default(false),
    /** 0 … 9, see shared/titles.ts. */
    rank: int().notNull(),
    /** Where they differ from the person's own. */
    email: text(),
    phone: text(),
    ext: text(),
    city: text(),
    /** 1 for the person's first post. */
    place: int().notNull(),
    startedOn: day(),
    endedOn: day(),
    cutFormat: text<CutFormat>(),
    seenImportId: text(),
    ...editable(),
  },
  (t) => [
    index('post_contact').on(t.contactId, t.endedOn, t.place),
    index('post_organization').on(t.organizationId, t.endedOn, t.rank),
    index('post_cut').on(t.cutFormat, t.seenImportId),
  ],
);

/** Somebody asked to be removed: hashes by which later cuts leave them out, and nothing else. */
export const tombstone = table('directory_tombstone', {
  hash: id(),
  kind: text<'email' | 'phone_name' | 'name_organization'>().notNull(),
  at: instant().notNull(),
});

/** Words of the directory by the ways in which one may be mistyped; see server/directory. */
export const directoryWord = table(
  'directory_word',
  {
    shape: text().notNull(),
    word: text().notNull(),
  },
  (t) => [uniqueIndex('directory_word_shape').on(t.shape, t.word)],
);

/** One row: rises with every change of the directory, so that a preview knows that it is old. */
export const directoryState = table('directory_state', {
  id: id(),
  revision: int().notNull(),
});
