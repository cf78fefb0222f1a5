import { cutLines } from '@tremplin/server/imports/read-lines.ts';
import { cutRecords, type CsvRecord } from '@tremplin/server/imports/read-records.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from './support/directory-files.ts';
import { aFolder, readAll } from './support/directory-reading.ts';
import type { WrittenEncoding } from './support/directory-told.ts';

const folder = aFolder();

const signs = ['a', 'é', '"', ',', ';', '\t', '|', '\n', ' ', "'", '“'] as const;
const value = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((some) => some.join(''));
const delimiter = fc.constantFrom(',', ';', '\t', '|');
const newline = fc.constantFrom('\n', '\r\n', '\r');

/** A table of at least two columns in which every row says something. */
const table = fc
  .integer({ min: 2, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map((rows) => rows.filter((row) => row.some((field) => field.trim() !== '')))
  .filter((rows) => rows.length > 0);

/** Values in quotes where they have to be, and where `lavish` says so. */
function lineOf(row: readonly string[], parted: string, lavish: (at: number) => boolean): string {
  return row
    .map((field, at) =>
      lavish(at) || /["\n\r]/.test(field) || field.includes(parted)
        ? `"${field.replaceAll('"', '""')}"`
        : field,
    )
    .join(parted);
}

/** As a file comes: in pieces that end anywhere. */
function recordsOf(text: string, parted: string, piece: number): CsvRecord[] {
  const lines = cutLines();
  const records = cutRecords(parted);
  const found: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += piece)
    found.push(...records.write(lines.write(text.slice(at, at + piece))));
  return [...found, ...records.write(lines.end()), ...records.end()];
}

test('whatever stands in a table, it is read as it was written, wherever the pieces end', () => {
  fc.assert(
    fc.property(
      table,
      delimiter,
      newline,
      fc.nat(),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (rows, parted, end, lavish, piece, closed) => {
        const text = rows
          .map((row) => lineOf(row, parted, (at) => (lavish >> at) % 2 === 1))
          .join(end);
        const found = recordsOf(`${text}${closed ? end : ''}`, parted, piece);
        expect(found.map((record) => ('fields' in record ? record.fields : record))).toEqual(rows);
      },
    ),
    { numRuns: 2000 },
  );
});

const plainValue = fc.stringMatching(/^[a-zé’. -]{1,12}$/).filter((text) => text.trim() !== '');
const spoils: readonly ((line: string) => string)[] = [
  (line) => `${line};one;two`,
  (line) => line.split(';').slice(0, -1).join(';'),
  (line) => `"${line.replaceAll('"', '')}`,
  (line) => `${line.replaceAll('"', '')};"`,
  (line) => `"x" x${line}`,
  (line) => line.replace(';', ';"'),
  (line) => `a"${line}`,
];

test('one record that is spoilt breaks itself and no other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(plainValue, { minLength: 5, maxLength: 5 }), {
        minLength: 3,
        maxLength: 80,
      }),
      fc.nat(),
      fc.constantFrom(...spoils),
      fc.nat(),
      fc.integer({ min: 1, max: 300 }),
      (rows, which, spoil, lavish, piece) => {
        const at = 1 + (which % (rows.length - 1));
        const lines = rows.map((row) => lineOf(row, ';', (column) => (lavish >> column) % 2 === 1));
        const spoilt = lines.map((line, no) => (no === at ? spoil(line) : line));
        fc.pre(spoilt[at] !== lines[at]);
        const found = recordsOf(spoilt.join('\n'), ';', piece);
        expect(found.flatMap((record) => ('fields' in record ? [record.fields] : []))).toEqual(
          rows.filter((_, no) => no !== at),
        );
        expect(found.flatMap((record) => ('broken' in record ? [record.line] : []))).toEqual([
          at + 1,
        ]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a quote that is never closed costs one row of ten thousand', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `Roy ${at},Anna,"Clerk, front",Labour`);
  lines[4000] = 'Roy,"Anna,Clerk,Labour';
  const found = recordsOf(lines.join('\r\n'), ',', 4096);
  expect(found).toHaveLength(10_000);
  expect(found.filter((record) => 'broken' in record)).toEqual([
    { line: 4001, broken: 'bad_quotes' },
  ]);
});

test('a file of nothing but open quotes is read to its end in no time', () => {
  const text = `a,b,c,d\n${'x,"y,z,w\n'.repeat(50_000)}`;
  expect(recordsOf(text, ',', 65_536).filter((record) => 'broken' in record)).toHaveLength(50_000);
});

const encodings: readonly WrittenEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];
const name = fc
  .stringMatching(/^[A-Z][A-Za-zàâçéèêëîïôùûüœÉÀ’'-]{2,20}$/)
  .filter((text) => /[A-Za-z]{2}/.test(text));

test('names and titles of people come through every encoding, delimiter and line end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, name, fc.stringMatching(/^[A-Z][a-zé",;| ]{0,30}[a-z]$/)), {
        minLength: 4,
        maxLength: 20,
      }),
      fc.constantFrom(...encodings),
      delimiter,
      newline,
      async (people, encoding, parted, end) => {
        const rows = people.map(([family, given, title]) => [title, given, 'Labour', family]);
        const lines = [['title', 'first_name', 'ministry', 'last_name'], ...rows].map((row) =>
          lineOf(row, parted, () => false),
        );
        const path = folder.of(
          bytesOf(lines.map((line) => line + end).join(''), { encoding }, true),
        );
        const read = await readAll(path);
        expect(read.facts.delimiter).toBe(parted);
        expect(
          read.rows.map((row) => [row.titleEn, row.givenName, row.path[0]?.en, row.familyName]),
        ).toEqual(rows.map((row) => row.map((field) => field.replace(/\s+/g, ' '))));
      },
    ),
    { numRuns: 150 },
  );
});
