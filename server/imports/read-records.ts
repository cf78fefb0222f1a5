import type { RowReason } from '@tremplin/shared/directory.ts';
import type { Line } from './read-lines.ts';

export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly broken: RowReason };

/** A record that goes on for longer than this has lost its closing quote. */
const mostLines = 50;
const mostCharacters = 64 * 1024;
/** So many lines are tried to find the end of a record with broken quotes. */
const mostTail = 8;

/**
 * Cuts lines into records of fields, RFC 4180. The first record says how many fields there are.
 * A record that cannot be read is told with its line, and reading goes on with the next line: a quote
 * that is never closed costs its own record, not the file. Pairs of quotes inside a field that does not begin
 * with one are taken as they stand. Lines without any value are no records.
 */
export function cutRecords(delimiter: string) {
  let waiting: Line[] = [];
  let columns: number | null = null;
  /** After a record with broken quotes every stray quote is suspect: it may be the rest of it. */
  let wary = false;

  function take(from: number, last: boolean): Taken | null {
    const shape = { delimiter, columns };
    const first = waiting[from];
    if (first === undefined) return null;
    if (first.tooLong) return broken(first, 'too_long', 1);
    const scan = startScan(wary ? 'strict' : 'plain');
    scanLine(scan, first.text, delimiter);
    let used = 1;
    for (; scan.open && !scan.bad && used < mostLines && scan.size < mostCharacters; used += 1) {
      const next = waiting[from + used];
      if (next === undefined && !last) return null;
      if (next === undefined || next.tooLong) break;
      scanLine(scan, next.text, delimiter);
    }
    const isWhole = !scan.open && !scan.bad;
    const reason = isWhole ? reasonAgainst(scan.fields, shape) : 'bad_quotes';
    if (reason === null) return whole(first, scan.fields, shape, used);
    const theirs = waiting.slice(from, from + used);
    if (isWhole && (used === 1 || !isTwo(theirs, shape))) return broken(first, reason, used);
    if (!last && waiting.length < from + mostLines) return null;
    return broken(first, 'bad_quotes', reach(waiting.slice(from, from + mostTail), shape));
  }
  function drain(last: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let at = 0;
    for (let taken = take(at, last); taken !== null; taken = take(at, last)) {
      at += taken.used;
      const { record } = taken;
      if ('broken' in record) wary ||= record.broken === 'bad_quotes';
      else if (record.fields.every(isBlank)) continue;
      else {
        columns ??= record.fields.length;
        wary = false;
      }
      records.push(record);
    }
    waiting = waiting.slice(at);
    return records;
  }
  function write(lines: readonly Line[]): CsvRecord[] {
    for (const line of lines) waiting.push(line);
    return drain(false);
  }
  return { write, end: () => drain(true) };
}

/** How many fields a record has, once the first has told. */
interface Shape {
  readonly delimiter: string;
  readonly columns: number | null;
}

function reasonAgainst(fields: readonly string[], { columns }: Shape): RowReason | null {
  if (columns === null || fields.every(isBlank)) return null;
  if (fields.length < columns) return 'too_few_fields';
  return fields.slice(columns).every(isBlank) ? null : 'too_many_fields';
}

/** A line that is a record for itself, and a whole one. */
function isGood({ text, tooLong }: Line, shape: Shape): boolean {
  const alone = startScan('strict');
  scanLine(alone, text, shape.delimiter);
  const isWhole = !tooLong && !alone.open && !alone.bad && !alone.fields.every(isBlank);
  return isWhole && reasonAgainst(alone.fields, shape) === null;
}

/** Whether a record of a wrong number of fields has found its closing quote in another one. */
function isTwo([first, ...more]: readonly Line[], shape: Shape): boolean {
  const alone = first?.text.split(shape.delimiter).length ?? 0;
  return alone >= (shape.columns ?? 0) || more.some((line) => isGood(line, shape));
}

/** The lines of a record with broken quotes: as many as make the fields come out, or the first alone. */
function reach(lines: readonly Line[], shape: Shape): number {
  const scan = startScan('lenient');
  let parted = 1;
  for (const [at, line] of lines.entries()) {
    if (at > 0 && isGood(line, shape)) break;
    scanLine(scan, line.text, shape.delimiter);
    parted += line.text.split(shape.delimiter).length - 1;
    const isClosed = !scan.open && scan.fields.length === shape.columns;
    if (parted === shape.columns || isClosed) return at + 1;
  }
  return 1;
}

function whole(first: Line, fields: readonly string[], { columns }: Shape, used: number): Taken {
  const fitted = columns === null ? fields : fields.slice(0, columns);
  return { used, record: { line: first.no, fields: fitted } };
}

interface Taken {
  readonly used: number;
  readonly record: CsvRecord;
}

function broken(line: Line, reason: RowReason, used: number): Taken {
  return { used, record: { line: line.no, broken: reason } };
}

function isBlank(field: string): boolean {
  return field.trim() === '';
}

interface Scan {
  readonly fields: string[];
  field: string;
  /** The end of the line stood inside quotes: the record goes on. */
  open: boolean;
  bad: boolean;
  /** Of quotes where none may stand: strict takes none, plain takes pairs, lenient takes all. */
  quotes: 'strict' | 'plain' | 'lenient';
  size: number;
}

function startScan(quotes: Scan['quotes']): Scan {
  return { fields: [], field: '', open: false, bad: false, quotes, size: 0 };
}

function scanLine(scan: Scan, text: string, delimiter: string): void {
  scan.size += text.length;
  let at = 0;
  if (scan.open) {
    scan.field += '\n';
    if (scan.quotes === 'plain') scan.quotes = 'strict';
    at = scanQuoted(scan, text, 0, delimiter);
  } else if (!text.includes('"')) {
    // One by one: a line of nothing but delimiters has more of them than a call takes arguments.
    for (const field of text.split(delimiter)) scan.fields.push(field);
    return;
  }
  while (at <= text.length && !scan.bad && !scan.open) {
    const begin = afterBlanks(text, at);
    at =
      text.charAt(begin) === '"'
        ? scanQuoted(scan, text, begin + 1, delimiter)
        : scanPlain(scan, text, at, delimiter);
  }
}

/** Both give the place after the delimiter that ends the field; beyond the text when the line ends it. */
function scanPlain(scan: Scan, text: string, from: number, delimiter: string): number {
  const found = text.indexOf(delimiter, from);
  const end = found === -1 ? text.length : found;
  const field = text.slice(from, end);
  const quotes = field.split('"').length - 1;
  scan.bad =
    (scan.quotes === 'strict' && quotes > 0) || (scan.quotes === 'plain' && quotes % 2 === 1);
  scan.fields.push(field);
  return end + 1;
}

function scanQuoted(scan: Scan, text: string, from: number, delimiter: string): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    scan.open = quote === -1;
    scan.field += text.slice(at, scan.open ? text.length : quote);
    if (scan.open) return text.length + 1;
    if (text.charAt(quote + 1) !== '"') {
      at = afterBlanks(text, quote + 1);
      break;
    }
    scan.field += '"';
    at = quote + 2;
  }
  let end = at;
  if (at < text.length && text.charAt(at) !== delimiter) {
    scan.bad = scan.quotes !== 'lenient';
    const next = text.indexOf(delimiter, at);
    end = next === -1 ? text.length : next;
  }
  scan.fields.push(scan.field);
  scan.field = '';
  return end + 1;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at += 1;
  return at;
}
