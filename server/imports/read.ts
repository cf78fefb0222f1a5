import type { BrokenRow, CutFormat, DirectoryRow, Encoding } from '@tremplin/shared/directory.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import { readText, weighBytes } from './read-bytes.ts';
import { gedsColumns, gedsMarks, gedsRow, requireGeds } from './read-geds.ts';
import { delimiters, headerOf, headingKey, placesOf, toldDelimiter } from './read-header.ts';
import { infogoRows } from './read-infogo.ts';
import { foundBeyond, individualsOf } from './read-json.ts';
import type { Totals } from './read-json.ts';
import { cutLines, type Line } from './read-lines.ts';
import { ownColumns, ownRow, requireOwn } from './read-own.ts';
import { cutRecords, type CsvRecord } from './read-records.ts';
import { cleanRow, isDamaged, type RawRow } from './read-values.ts';

export interface FileFacts {
  readonly format: CutFormat;
  readonly encoding: Encoding;
  /** Null where nothing parts the fields: JSON. */
  readonly delimiter: string | null;
  readonly bytes: number;
  /** In hexadecimal, of the bytes as they are. */
  readonly sha256: string;
  /** People whom the search found, where the file holds one page of more; 0 for an answer that does not say; else null. */
  readonly partOf: number | null;
}

export interface ReadRow {
  /** 1, 2, 3 … of every row whether good or broken; the same at every reading of the same file. */
  readonly rowNo: number;
  readonly bytesRead: number;
  readonly entry: DirectoryRow | BrokenRow;
}

/**
 * What a file is, told by its content and never by its name. Throws a refusal under
 * `imports.refusals` for a file that is no directory, or names nobody.
 */
export async function inspectFile(path: string): Promise<FileFacts> {
  const weighed = await weighBytes(path);
  const facts = { ...weighed, ...(await formatOf(path, weighed.encoding)), partOf: null };
  if (facts.format === 'infogo') return { ...facts, partOf: await weighAnswer(path, facts) };
  let rows = 0;
  for await (const { rowNo } of readRows(path, facts)) {
    rows = rowNo;
    break;
  }
  if (rows === 0) throw refuse('imports.refusals.empty');
  return facts;
}

/** JSON is read to its end, for only there it shows whether it was cut short. */
async function weighAnswer(path: string, { encoding }: FileFacts): Promise<number | null> {
  const totals: Totals = new Set();
  let held = 0;
  for await (const { no } of individualsOf(path, encoding, totals)) held = no;
  if (held === 0) throw refuse('imports.refusals.empty');
  return foundBeyond(totals, held);
}

/** Every post that the file tells of, in its order, in bounded memory. */
export async function* readRows(path: string, facts: FileFacts): AsyncGenerator<ReadRow> {
  const entries =
    facts.delimiter === null
      ? entriesOfJson(path, facts.encoding)
      : entriesOfCsv(path, facts, facts.delimiter);
  let rowNo = 0;
  for await (const { entry, bytesRead } of entries) {
    rowNo += 1;
    yield { rowNo, bytesRead, entry };
  }
}

export function isBroken(entry: DirectoryRow | BrokenRow): entry is BrokenRow {
  return 'reason' in entry;
}

type Entry = Omit<ReadRow, 'rowNo'>;

async function* entriesOfJson(path: string, encoding: Encoding): AsyncGenerator<Entry> {
  for await (const { no, individual, bytesRead } of individualsOf(path, encoding))
    for (const raw of infogoRows(no, individual)) yield { bytesRead, entry: kept(raw) };
}

async function* entriesOfCsv(
  path: string,
  { format, encoding }: FileFacts,
  delimiter: string,
): AsyncGenerator<Entry> {
  let read: ((record: CsvRecord) => DirectoryRow | BrokenRow) | null = null;
  for await (const { record, bytesRead } of recordsOf(path, encoding, delimiter)) {
    if (read !== null) yield { bytesRead, entry: read(record) };
    else read = readerFor(format, 'fields' in record ? record.fields : []);
  }
}

function readerFor(format: CutFormat, header: readonly string[]) {
  const row = rowOf(format, header);
  return (record: CsvRecord): DirectoryRow | BrokenRow =>
    'broken' in record
      ? { line: record.line, reason: record.broken }
      : kept(row(record.line, record.fields));
}

function rowOf(format: CutFormat, header: readonly string[]) {
  if (format === 'geds') {
    const places = placesOf(header, gedsColumns);
    return (line: number, fields: readonly string[]) => gedsRow(line, fields, places);
  }
  const places = placesOf(header, ownColumns);
  return (line: number, fields: readonly string[]) => ownRow(line, fields, places);
}

function kept(raw: RawRow | BrokenRow): DirectoryRow | BrokenRow {
  if ('reason' in raw) return raw;
  const entry = cleanRow(raw);
  return !isBroken(entry) && isDamaged(entry)
    ? { line: entry.line, reason: 'bad_characters' }
    : entry;
}

async function* recordsOf(
  path: string,
  encoding: Encoding,
  delimiter: string,
): AsyncGenerator<{ readonly record: CsvRecord; readonly bytesRead: number }> {
  const lines = cutLines();
  const records = cutRecords(delimiter);
  let begun = false;
  const withoutTold = (some: readonly Line[]): readonly Line[] => {
    const from = begun ? -1 : some.findIndex(({ text }) => text.trim() !== '');
    if (from === -1) return some;
    begun = true;
    return toldDelimiter(some[from]?.text.trim() ?? '') === null ? some : some.slice(from + 1);
  };
  let bytes = 0;
  for await (const { text, bytesRead } of readText(path, encoding)) {
    bytes = bytesRead;
    for (const record of records.write(withoutTold(lines.write(text)))) yield { record, bytesRead };
  }
  const rest = records.write(withoutTold(lines.end()));
  for (const record of [...rest, ...records.end()]) yield { record, bytesRead: bytes };
}

async function formatOf(
  path: string,
  encoding: Encoding,
): Promise<Pick<FileFacts, 'format' | 'delimiter'>> {
  const head = await headOf(path, encoding);
  const begins = head.trimStart();
  if (begins === '') throw refuse('imports.refusals.empty');
  if (begins.startsWith('<')) throw refuse('imports.refusals.not_directory', { kind: 'web_page' });
  if (/^[[{]/.test(begins)) return { format: 'infogo', delimiter: null };
  return bestHeader(head);
}

async function headOf(path: string, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const { text } of readText(path, encoding)) {
    head += text;
    if (head.trim() !== '') break;
  }
  return head;
}

/** The delimiter with which the first line names most columns that we know. */
function bestHeader(head: string): { readonly format: CutFormat; readonly delimiter: string } {
  const readings = delimiters.map((delimiter) => {
    const header = headerOf(head, delimiter) ?? [];
    const geds = placesOf(header, gedsColumns);
    const own = placesOf(header, ownColumns);
    return { delimiter, header, geds, own, known: Math.max(geds.size, own.size) };
  });
  const best = readings.reduce((one, other) => (other.known > one.known ? other : one));
  const { delimiter, header, geds, own } = best;
  const isGeds = header.map(headingKey).some((key) => gedsMarks.includes(key));
  if (isGeds) {
    requireGeds(geds);
    return { format: 'geds', delimiter };
  }
  if (best.known < 2) throw refuse('imports.refusals.not_directory', { kind: 'other' });
  requireOwn(own);
  return { format: 'own', delimiter };
}
