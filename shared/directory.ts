import * as z from 'zod/mini';
import { regions } from './postings.ts';
import { filled, orNothing } from './texts.ts';

export const organizationKinds = [
  'ministry',
  'agency',
  'division',
  'branch',
  'unit',
  'other',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** Levels of the tree from a ministry down; nothing stands deeper. */
export const deepest = 8;

export const contactSources = ['infogo', 'session', 'manual', 'import', 'referral'] as const;
export type ContactSource = (typeof contactSources)[number];

/**
 * Where a person of the directory stands. `do_not_contact` is kept apart from the others in the
 * store, so that no import lifts it; `erased` shows nothing but that somebody was here.
 */
export const contactStatuses = ['active', 'moved', 'left', 'do_not_contact', 'erased'] as const;
export type ContactStatus = (typeof contactStatuses)[number];

export const contactLanguages = ['en', 'fr'] as const;
export type ContactLanguage = (typeof contactLanguages)[number];

/** The files we read: INFO-GO's search answer, the federal open file, and a plain list of our own. */
export const cutFormats = ['infogo', 'geds', 'own'] as const;
export type CutFormat = (typeof cutFormats)[number];

export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** One level of an organization's path as a file names it, from the ministry down. */
export interface NamedLevel {
  readonly en: string;
  readonly fr: string | null;
  readonly acronym: string | null;
  /** The source's own number for it, where it has one; helps to see a renaming. */
  readonly sourceId: string | null;
}

/**
 * One post of one person as any of the files tells it, cleaned: NFC, trimmed, empty is null, phone
 * in E.164 (or as typed where it cannot be read), e-mail in lower case. Both names null: vacant.
 */
export interface DirectoryRow {
  /** Line of the file on which the record begins; for JSON the number of the individual, from 1. */
  readonly line: number;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  /** From the ministry down; never empty, at most `deepest`. */
  readonly path: readonly NamedLevel[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly ext: string | null;
  readonly city: string | null;
  readonly isHead: boolean | null;
  readonly sourceUrl: string | null;
}

/** A record that could not be read; `reason` is a key under `imports.reasons`. */
export interface BrokenRow {
  readonly line: number;
  readonly reason: RowReason;
}

export const rowReasons = [
  'no_name',
  'no_organization',
  'too_deep',
  'too_few_fields',
  'too_many_fields',
  'bad_quotes',
  'too_long',
  'bad_characters',
  'no_post',
  'not_a_person',
] as const;
export type RowReason = (typeof rowReasons)[number];

/** Why a whole file is refused; keys under `imports.refusals`. */
export const fileRefusals = [
  'empty',
  'not_text',
  'not_directory',
  'geds_columns',
  'own_columns',
  'infogo_shape',
  'broken_json',
  'cut_short',
  'too_large',
  'mixed_encoding',
  'every_row_broken',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

export const verdicts = [
  'new',
  'updated',
  'unchanged',
  'moved',
  'duplicate',
  'error',
  'kept_away',
] as const;
export type Verdict = (typeof verdicts)[number];

export interface CutCounts extends Readonly<Record<Verdict, number>> {
  readonly rows: number;
  /** People of the same source whom a complete file no longer names. */
  readonly left: number;
}

export const importStates = [
  'reading',
  'matching',
  'ready',
  'applying',
  'applied',
  'undoing',
  'undone',
  'refused',
  'discarded',
] as const;
export type ImportState = (typeof importStates)[number];

/** Days in which an import can be taken back. */
export const undoDays = 7;

export const changeKinds = [
  'joined',
  'left',
  'title',
  'moved',
  'head',
  'renamed',
  'relocated',
  'merged',
  'split',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

const one = { id: z.uuid() };
const seen = { ...one, version: z.int() };

export const lookUp = z.object({
  typed: z.string().check(z.maxLength(200)),
  region: z.nullable(z.enum(regions)),
  managersOnly: z.boolean(),
  /** Only below this organization. */
  within: z.nullable(z.uuid()),
});
export type LookUp = z.infer<typeof lookUp>;

export const browse = z.object({ organizationId: z.nullable(z.uuid()) });
export const suggestOrganization = z.object({ typed: z.string().check(z.maxLength(200)) });

export const addOrganization = z.object({
  nameEn: filled(300),
  nameFr: orNothing(300),
  acronym: orNothing(40),
  kind: z.enum(organizationKinds, 'errors.choose'),
  parentId: z.nullable(z.uuid()),
});
export const changeOrganization = z.object({
  ...seen,
  nameEn: filled(300),
  nameFr: orNothing(300),
  acronym: orNothing(40),
  kind: z.enum(organizationKinds, 'errors.choose'),
  parentId: z.nullable(z.uuid()),
});

export const oneImport = z.object(one);
export const seenImport = z.object(seen);
export const applyImport = z.object({
  ...seen,
  /** The file names everybody: whoever is missing from it has left. */
  complete: z.boolean(),
});
/** What a preview is read by: verdicts, people who would be marked as gone, and rows to be decided. */
export const importTabs = ['uncertain', ...verdicts, 'left'] as const;
export type ImportTab = (typeof importTabs)[number];
export const importRows = z.object({
  ...one,
  tab: z.enum(importTabs),
  /** The last row's number; for those who left, the last contact's. */
  cursor: z.optional(z.nullable(z.int())),
});
export const importChanges = z.object({
  ...one,
  kind: z.enum(changeKinds),
  cursor: z.optional(z.nullable(z.int())),
});
/** Whether a row of a file and a person of the directory are one. Remembered for later cuts. */
export const decideMatch = z.object({
  ...one,
  rowNo: z.int(),
  contactId: z.uuid(),
  same: z.boolean(),
});
