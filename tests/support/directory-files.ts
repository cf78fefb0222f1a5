import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeJson } from './directory-json.ts';
import {
  phoneOf,
  tellPost,
  type Put,
  type Spoiling,
  type Told,
  type Writing,
  type Written,
  type WrittenFormat,
} from './directory-told.ts';
import { pathOf, type Directory, type ModelPost } from './directory-model.ts';

/**
 * Writes an invented directory as one of the three kinds of file, record by record. It shares no code
 * with the importer, not even the list of columns.
 */
export async function writeAs(
  model: Directory,
  format: WrittenFormat,
  path: string,
  how: Writing = {},
): Promise<Written> {
  const file = createWriteStream(path);
  const put = async (text: string, first = false): Promise<void> => {
    if (!file.write(bytesOf(text, how, first))) await once(file, 'drain');
  };
  const written =
    format === 'infogo'
      ? await writeJson(model, put, how)
      : await writeCsv(model, format, put, how);
  file.end();
  await once(file, 'close');
  return written;
}

/** For tests that write odd files of their own. */
export function bytesOf(text: string, how: Writing, first = false): Buffer {
  const marked = first && how.mark === true ? `\ufeff${text}` : text;
  const little = Buffer.from(marked, 'utf16le');
  if (how.encoding === 'utf-16le') return little;
  if (how.encoding === 'utf-16be') return little.swap16();
  if (how.encoding === 'latin1') return Buffer.from(text, 'latin1');
  if (how.encoding !== 'windows-1252') return Buffer.from(marked, 'utf8');
  const places = new Map(Object.entries({ œ: 0x9c, Œ: 0x8c, '’': 0x92, '–': 0x96, '€': 0x80 }));
  return Buffer.from(Array.from(text, (sign) => places.get(sign) ?? sign.charCodeAt(0)));
}

const gedsHeader =
  'Surname|GivenName|Initials|Prefix (EN)|Prefix (FR)|Suffix (EN)|Suffix (FR)|Title (EN)|Title (FR)|Telephone Number|Fax Number|TDD Number|Secure Telephone Number|Secure Fax Number|Alternate Telephone Number|Email|Street Address (EN)|Street Address (FR)|Country (EN)|Country (FR)|Province (EN)|Province (FR)|City (EN)|City (FR)|Postal Code|PO Box (EN)|PO Box (FR)|Mailstop|Building (EN)|Building (FR)|Floor|Room|Administrative Assistant|Administrative Assistant Telephone Number|Executive Assistant|Executive Assistant Telephone Number|Department Acronym|Department Name (EN)|Department Name (FR)|Organization Acronym|Organization Name (EN)|Organization Name (FR)|Organization Structure (EN)|Organization Structure (FR)'.split(
    '|',
  );
const ownHeader =
  'last_name,first_name,title_en,title_fr,ministry,division,branch,unit,email,phone,city,source_url'.split(
    ',',
  );

async function writeCsv(
  model: Directory,
  format: 'geds' | 'own',
  put: Put,
  how: Writing,
): Promise<Written> {
  const delimiter = how.delimiter ?? ',';
  const newline = how.newline ?? '\r\n';
  const told: Told[] = [];
  const spoilt: { line: number; how: Spoiling }[] = [];
  const header = format === 'geds' ? gedsHeader : ownHeader;
  const start = how.told === true ? `sep=${delimiter}${newline}` : '';
  await put(`${start}${csvLine(header, delimiter, how)}${newline}`, true);
  let line = how.told === true ? 3 : 2;
  for (const [at, post] of model.posts.entries()) {
    const row = tellPost(model, post, line, format);
    const fields = format === 'geds' ? gedsFields(model, post, row) : ownFields(row);
    const wrong = how.spoilt?.get(at);
    if (wrong === undefined) told.push(row);
    else spoilt.push({ line, how: wrong });
    const text =
      wrong === undefined
        ? csvLine(fields, delimiter, how)
        : spoil(fields, wrong, delimiter, how, header);
    await put(`${text}${newline}`);
    line += text.split(/\r\n|\r|\n/).length;
  }
  return { told, spoilt };
}

function csvLine(fields: readonly string[], delimiter: string, how: Writing): string {
  const quoted = (field: string): string =>
    how.quoteAll === true || field.includes(delimiter) || /["\r\n]|^\s|\s$/.test(field)
      ? `"${field.replaceAll('"', '""')}"`
      : field;
  return fields.map(quoted).join(delimiter);
}

function spoil(
  fields: readonly string[],
  wrong: Spoiling,
  delimiter: string,
  how: Writing,
  header: readonly string[],
): string {
  const without = (headings: RegExp) =>
    fields.map((field, at) => (headings.test(header[at] ?? '') ? '' : field));
  const line = csvLine(fields, delimiter, how);
  switch (wrong) {
    case 'too_few':
      return csvLine(fields.slice(0, 8), delimiter, how);
    case 'too_many':
      return `${line}${delimiter}one${delimiter}too many`;
    case 'open_quote':
      return `${csvLine(fields.slice(0, 2), delimiter, how)}${delimiter}"${fields.slice(2).join(delimiter).replace(/["\n]/g, '')}`;
    case 'text_after_quote':
      return `"${fields[0] ?? ''}"jr${delimiter}${csvLine(fields.slice(1), delimiter, how)}`;
    case 'no_unit':
      return csvLine(
        without(/^(?:Department|Organization|ministry|division|branch|unit)/),
        delimiter,
        how,
      );
    case 'no_name':
      return csvLine(without(/^(?:Surname|GivenName|Title|last|first|title)/), delimiter, how);
  }
}

function ownFields(row: Told): string[] {
  const [ministry = '', division = '', branch = '', unit = ''] = row.path;
  const phone = phoneOf(row, 'ext');
  const names = [row.family ?? '', row.given ?? '', row.titleEn, row.titleFr ?? ''];
  return [...names, ministry, division, branch, unit, row.email ?? '', phone, row.city ?? '', ''];
}

function gedsFields(model: Directory, post: ModelPost, row: Told): string[] {
  const path = pathOf(model.units, post.unitId);
  const [top] = path;
  const own = path.at(-1);
  const structure = (name: (at: number) => string): string =>
    path
      .map(({ acronym }, at) => `${name(at)}${acronym === null ? '' : ` (${acronym})`}`)
      .join(' : ');
  const filled = new Map([
    ['Surname', row.family ?? ''],
    ['GivenName', row.given ?? ''],
    ['Title (EN)', row.titleEn],
    ['Title (FR)', row.titleFr ?? ''],
    ['Telephone Number', phoneOf(row, post.id % 2 === 0 ? 'ext.' : 'x')],
    ['Email', row.email ?? ''],
    ['Street Address (EN)', post.id % 5 === 0 ? '25 Main St\nSuite "B", 3rd floor' : '25 Main St'],
    ['Country (EN)', 'Canada'],
    ['City (EN)', row.city ?? ''],
    ['City (FR)', row.city ?? ''],
    ['Department Acronym', top?.acronym ?? ''],
    ['Department Name (EN)', top?.en ?? ''],
    ['Department Name (FR)', top?.fr ?? ''],
    ['Organization Acronym', own?.acronym ?? ''],
    ['Organization Name (EN)', own?.en ?? ''],
    ['Organization Name (FR)', own?.fr ?? ''],
    ['Organization Structure (EN)', structure((at) => path[at]?.en ?? '')],
    ['Organization Structure (FR)', structure((at) => path[at]?.fr ?? path[at]?.en ?? '')],
  ]);
  return gedsHeader.map((heading) => filled.get(heading) ?? '');
}
