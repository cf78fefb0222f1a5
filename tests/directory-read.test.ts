import type { FileFacts } from '@tremplin/server/imports/read.ts';
import { describe, expect, test } from 'vitest';
import { writeAs } from './support/directory-files.ts';
import { makeDirectory } from './support/directory-model.ts';
import { aFolder, asTold, readAll } from './support/directory-reading.ts';
import type { Writing, WrittenFormat } from './support/directory-told.ts';

const folder = aFolder();
const model = makeDirectory({ people: 300 });

async function written(format: WrittenFormat, how: Writing) {
  const path = folder.path();
  return { path, ...(await writeAs(model, format, path, how)) };
}

const ways: readonly [string, Writing, FileFacts['encoding']][] = [
  ['UTF-8', {}, 'utf-8'],
  ['UTF-8 with its mark', { mark: true }, 'utf-8-bom'],
  ['UTF-16, little end first, marked', { encoding: 'utf-16le', mark: true }, 'utf-16le'],
  ['UTF-16, big end first, marked', { encoding: 'utf-16be', mark: true }, 'utf-16be'],
  ['UTF-16, little end first, unmarked', { encoding: 'utf-16le' }, 'utf-16le'],
  ['UTF-16, big end first, unmarked', { encoding: 'utf-16be' }, 'utf-16be'],
  ['windows-1252', { encoding: 'windows-1252' }, 'windows-1252'],
];

describe('a directory is read as it was written', () => {
  for (const [name, how, encoding] of ways) {
    for (const format of ['geds', 'own'] as const)
      for (const delimiter of [',', ';', '\t', '|'])
        test(`${format} in ${name} with ${JSON.stringify(delimiter)} between the columns`, async () => {
          const { path, told } = await written(format, { ...how, delimiter });
          const { facts, rows, broken } = await readAll(path);
          expect(facts).toMatchObject({ format, encoding, delimiter });
          expect(broken).toEqual([]);
          expect(rows.map(asTold)).toEqual(told);
        });
    for (const wrapped of ['page', 'pages', 'array', 'lines'] as const)
      test(`INFO-GO in ${name} as ${wrapped}`, async () => {
        const { path, told } = await written('infogo', { ...how, wrapped });
        const { facts, rows, broken } = await readAll(path);
        expect(facts).toMatchObject({ format: 'infogo', encoding, delimiter: null });
        expect(broken).toEqual([]);
        expect(rows.map(asTold)).toEqual(told);
      });
  }
  for (const newline of ['\n', '\r', '\r\n'])
    for (const quoteAll of [true, false])
      test(`lines that end in ${JSON.stringify(newline)}, ${quoteAll ? 'all' : 'some'} values in quotes, after sep=;`, async () => {
        const how = { newline, quoteAll, told: true, delimiter: ';' };
        const { path, told } = await written('geds', how);
        const { rows, broken } = await readAll(path);
        expect(broken).toEqual([]);
        expect(rows.map(asTold)).toEqual(told);
      });
});

describe('whether an answer of INFO-GO holds everybody whom its search found', () => {
  const page = (people: number, total?: number) => ({
    ...(total !== undefined && { total }),
    individuals: Array.from({ length: people }, (_, no) => ({
      lastName: `Roy${no}`,
      assignments: [{ positionTitle: 'Clerk', orgName: 'Apple Unit', total: 9000 }],
    })),
  });
  const files: readonly [string, unknown, number | null][] = [
    ['the whole answer', page(3, 3), null],
    ['an answer that does not say', page(3), 0],
    ['one page of more', page(3, 57), 57],
    ['all pages of one search', [page(3, 5), page(2, 5)], null],
    ['two pages of three', [page(2, 5), page(2, 5)], 5],
    ['one search whole, of another a page', [page(2, 2), page(2, 5)], 7],
    ['people alone', page(3).individuals, 0],
    ['the page of one person', page(1).individuals[0], 0],
  ];
  test.each(files)('%s', async (_told, answer, partOf) => {
    const { facts } = await readAll(folder.of(JSON.stringify(answer)));
    expect(facts.partOf).toBe(partOf);
  });
});
