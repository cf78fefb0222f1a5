import { fold } from '@tremplin/shared/fold.ts';
import { cutLines } from './read-lines.ts';
import { cutRecords } from './read-records.ts';

/** A column by our name for it, and the headings it goes by, folded. */
export type Columns<Name extends string> = readonly (readonly [Name, readonly string[]])[];
export type Places<Name extends string> = ReadonlyMap<Name, number>;

export const delimiters = [',', ';', '\t', '|'] as const;

/** A heading without case, accents, blanks and signs. */
export function headingKey(heading: string): string {
  return fold(heading).replaceAll(' ', '');
}

/** Where our columns stand among those of a file. A heading counts where it stands first. */
export function placesOf<Name extends string>(
  header: readonly string[],
  columns: Columns<Name>,
): Places<Name> {
  const keys = header.map(headingKey);
  const found = columns.map(([name, headings]): [Name, number] => [
    name,
    keys.findIndex((key) => headings.includes(key)),
  ]);
  return new Map(found.filter(([, at]) => at !== -1));
}

/** The line `sep=;` that Excel reads and writes in front of the header. */
export function toldDelimiter(line: string): string | null {
  return /^"?sep=([,;\t|])"?$/i.exec(line)?.[1] ?? null;
}

/** The first record of a text, read with this delimiter; null where there is none. */
export function headerOf(head: string, delimiter: string): readonly string[] | null {
  const lines = cutLines();
  const all = [...lines.write(head), ...lines.end()];
  const from = all.findIndex(({ text }) => text.trim() !== '');
  const first = toldDelimiter(all[from]?.text.trim() ?? '') === null ? from : from + 1;
  const records = cutRecords(delimiter);
  const [header] = [...records.write(all.slice(first, first + 60)), ...records.end()];
  return header !== undefined && 'fields' in header ? header.fields : null;
}
