import type {
  ChangeKind,
  CutCounts,
  CutFormat,
  DirectoryRow,
  Encoding,
  FileRefusal,
  ImportState,
  RowReason,
  Verdict,
} from '@tremplin/shared/directory.ts';
import {
  bool,
  editable,
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
import { contact } from './directory.ts';

/** One file, from its first byte to the day it can no longer be taken back. */
export const directoryImport = table(
  'directory_import',
  {
    id: id(),
    fileName: text().notNull(),
    format: text<CutFormat>(),
    encoding: text<Encoding>(),
    delimiter: text(),
    bytes: serial().notNull(),
    sha256: text().notNull(),
    /** `cli` ones are worked on by whoever started them, `page` ones by the server. */
    origin: text<'page' | 'cli'>().notNull(),
    /** Where the file waits, for as long as it is read. */
    storedAs: text(),
    state: text<ImportState>().notNull(),
    paused: bool().notNull().default(false),
    complete: bool().notNull().default(true),
    /** People whom the search found, where the file holds one page of more; 0 where it does not say. */
    partOf: int(),
    refusal: text<FileRefusal>(),
    refusalValues: json<Readonly<Record<string, string | number>>>(),
    /** Records read and kept so far, broken ones among them. */
    rowsRead: int().notNull().default(0),
    /** Bytes of the file behind them, for progress. */
    bytesRead: serial().notNull().default(0),
    /** Where matching is: the pass, and the last row of it that is done. */
    pass: int().notNull().default(0),
    passRow: int().notNull().default(0),
    counts: json<CutCounts>(),
    /** Revision of the directory that the verdicts were found against. */
    revision: int(),
    /** Who works on it now, and until when nobody else may. */
    heldBy: text(),
    heldUntil: instant(),
    appliedAt: instant(),
    appliedBy: text(),
    undoneAt: instant(),
    undoneBy: text(),
    /** Rows that an undo left because somebody had touched them since. */
    keptRows: int(),
    ...editable(),
  },
  (t) => [
    index('directory_import_state').on(t.state, t.createdAt),
    index('directory_import_sha').on(t.sha256, t.state),
    index('directory_import_applied').on(t.appliedAt),
  ],
);

/** A record of a file that is being imported, as it was understood, with what it was found to be. */
export const directoryRow = table(
  'directory_row',
  {
    importId: text().notNull(),
    /** 1, 2, 3 … in the order of the file; an individual with two posts is two rows. */
    rowNo: int().notNull(),
    line: int().notNull(),
    reason: text<RowReason>(),
    verdict: text<Verdict>(),
    row: json<DirectoryRow>(),
    emailKey: text(),
    phone: text(),
    nameKey: text(),
    nameSort: text(),
    /** Folded path, top down. */
    orgKey: text(),
    titleKey: text(),
    organizationId: text(),
    contactId: text(),
    postId: text(),
    /** Which of the three rules found the contact, or a person's decision. */
    basis: text<'email' | 'phone' | 'name' | 'decision'>(),
    /** Contacts who may be the same person, when the rules cannot say. */
    rivals: json<readonly string[]>(),
    /** The earlier row of the same file that says the same. */
    sameAs: int(),
    /** First row of the file that names the same person; its own number where it is the first. */
    personRow: int().notNull(),
  },
  (t) => [
    uniqueIndex('directory_row_no').on(t.importId, t.rowNo),
    index('directory_row_verdict').on(t.importId, t.verdict, t.rowNo),
    index('directory_row_email').on(t.importId, t.emailKey),
    index('directory_row_name').on(t.importId, t.nameKey, t.emailKey, t.line),
    index('directory_row_contact').on(t.importId, t.contactId),
    index('directory_row_org').on(t.importId, t.orgKey),
    index('directory_row_sort').on(t.importId, t.nameSort, t.rowNo),
    index('directory_row_person').on(t.importId, t.personRow, t.rowNo),
  ],
);

/** What an import wrote, and what stood there before: the way back. Erasing a person clears theirs. */
export const directoryJournal = table(
  'directory_journal',
  {
    importId: text().notNull(),
    place: int().notNull(),
    kind: text<'contact' | 'post' | 'organization' | 'organization_name'>().notNull(),
    rowId: text().notNull(),
    /** The whole row as it was; null where there was none. */
    before: json<Readonly<Record<string, unknown>>>(),
    /** Version the import left behind; anything else now means that somebody touched it since. */
    version: int().notNull(),
  },
  (t) => [
    uniqueIndex('directory_journal_place').on(t.importId, t.place),
    index('directory_journal_row').on(t.rowId),
  ],
);

/** What was different between two cuts, as it was found when the later one was applied. */
export const directoryChange = table(
  'directory_change',
  {
    importId: text().notNull(),
    place: int().notNull(),
    kind: text<ChangeKind>().notNull(),
    contactId: text(),
    organizationId: text(),
    /** Words of before and after, for showing: titles, names of units. */
    before: json<Readonly<Record<string, string | null>>>(),
    after: json<Readonly<Record<string, string | null>>>(),
    /** The other units of a merger or a split. */
    organizationIds: json<readonly string[]>(),
  },
  (t) => [
    uniqueIndex('directory_change_place').on(t.importId, t.place),
    index('directory_change_kind').on(t.importId, t.kind, t.place),
    index('directory_change_contact').on(t.contactId, t.importId),
    index('directory_change_organization').on(t.organizationId, t.importId),
  ],
);

/** Somebody looked at an uncertain match; later cuts are told. */
export const matchDecision = table(
  'match_decision',
  {
    id: id(),
    /** What the row says of the person (e-mail, name, path), hashed with the office's key. */
    rowHash: text().notNull(),
    contactId: text()
      .notNull()
      .references(() => contact.id),
    same: bool().notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [uniqueIndex('match_decision_once').on(t.rowHash, t.contactId)],
);
