import { describe, expect, test } from 'vitest';
import { bytesOf, writeAs } from './support/directory-files.ts';
import { makeDirectory } from './support/directory-model.ts';
import { aFolder, asTold, readAll, refusalOf } from './support/directory-reading.ts';
import type { Spoiling } from './support/directory-told.ts';

const folder = aFolder();
const model = makeDirectory({ people: 240 });
const header = 'last_name,first_name,title_en,ministry,email,phone\r\n';
const own = (...lines: string[]) => folder.of(header + lines.map((line) => `${line}\r\n`).join(''));
const reasons: Readonly<Record<Spoiling, string>> = {
  too_few: 'too_few_fields',
  too_many: 'too_many_fields',
  open_quote: 'bad_quotes',
  text_after_quote: 'bad_quotes',
  no_unit: 'no_organization',
  no_name: 'no_name',
};

describe('a broken row is told with its line and stops nobody', () => {
  for (const format of ['geds', 'own'] as const)
    for (const quoteAll of [true, false])
      for (const how of [
        'too_few',
        'too_many',
        'open_quote',
        'text_after_quote',
        'no_unit',
        'no_name',
      ] as const)
        test(`${how} in ${format}, ${quoteAll ? 'all' : 'some'} values in quotes`, async () => {
          const path = folder.path();
          const at = [0, 3, 4, 100, 101, 102, model.posts.length - 1];
          const spoilt = new Map(at.map((record) => [record, how] as const));
          const truth = await writeAs(model, format, path, { spoilt, quoteAll });
          const { rows, broken, numbers } = await readAll(path);
          expect(broken).toEqual(truth.spoilt.map(({ line }) => ({ line, reason: reasons[how] })));
          expect(rows.map(asTold)).toEqual(truth.told);
          expect(numbers).toEqual(model.posts.map((_, record) => record + 1));
        });

  test('every kind of breakage in one file of ninety', async () => {
    const path = folder.path();
    const kinds: Spoiling[] = [
      'too_few',
      'open_quote',
      'too_many',
      'no_unit',
      'text_after_quote',
      'no_name',
    ];
    const spoilt = new Map(
      kinds.flatMap((kind, at) => [at * 13, at * 17 + 1].map((no) => [no, kind] as const)),
    );
    const truth = await writeAs(model, 'geds', path, {
      spoilt,
      encoding: 'utf-16be',
      delimiter: ';',
    });
    const { rows, broken } = await readAll(path);
    expect(broken).toEqual(truth.spoilt.map(({ line, how }) => ({ line, reason: reasons[how] })));
    expect(rows.map(asTold)).toEqual(truth.told);
  });

  test('a quote that nobody closes at the end of the file costs its own row', async () => {
    const { rows, broken } = await readAll(
      own('Roy,Anna,Clerk,Labour,,', 'Roy,"Omar,Clerk,Labour,,', 'Roy,Léa,Clerk,Labour,,'),
    );
    expect(broken).toEqual([{ line: 3, reason: 'bad_quotes' }]);
    expect(rows.map(({ givenName }) => givenName)).toEqual(['Anna', 'Léa']);
  });

  test('a row cut into two lines does not take the next with it', async () => {
    const { rows, broken } = await readAll(
      own('Roy,Anna,Clerk', 'Labour,,', 'Roy,Léa,Clerk,Labour,,'),
    );
    expect(broken.map(({ line }) => line)).toEqual([2, 3]);
    expect(rows).toHaveLength(1);
  });

  test('lines without a value are no rows, and a line keeps its own number', async () => {
    const { rows, broken, numbers } = await readAll(
      own('', 'Roy,Anna,"Clerk,\r\nfront",Labour,,', ',,,,,', '  ', 'Roy,Léa'),
    );
    expect(rows.map(({ line, titleEn }) => ({ line, titleEn }))).toEqual([
      { line: 3, titleEn: 'Clerk, front' },
    ]);
    expect(broken).toEqual([{ line: 7, reason: 'too_few_fields' }]);
    expect(numbers).toEqual([1, 2]);
  });

  test('a value far too long breaks its row', async () => {
    const { rows, broken } = await readAll(
      own(
        `${'x'.repeat(201)},Anna,Clerk,Labour,,`,
        `Roy,${'y'.repeat(400_000)},Clerk,Labour,,`,
        'Roy,Léa,Clerk,Labour,,',
      ),
    );
    expect(broken).toEqual([2, 3].map((line) => ({ line, reason: 'too_long' })));
    expect(rows).toHaveLength(1);
  });

  test('a Latin-1 byte in a UTF-8 file breaks its own row and leaves the accents of all others', async () => {
    const good = Array.from(
      { length: 20 },
      (_, at) => `Bélanger,Zoë ${at},Clerk,Labour,,\r\n`,
    ).join('');
    const path = folder.of(
      Buffer.concat([
        Buffer.from(header + good),
        Buffer.from('Lévy,Ann,Clerk,Labour,,\r\n', 'latin1'),
      ]),
    );
    const { facts, rows, broken } = await readAll(path);
    expect(facts.encoding).toBe('utf-8');
    expect(broken).toEqual([{ line: 22, reason: 'bad_characters' }]);
    expect(new Set(rows.map(({ familyName }) => familyName))).toEqual(new Set(['Bélanger']));
  });

  test('an individual without a post, and what is no individual, are told by their number', async () => {
    const path = folder.of(
      JSON.stringify({
        individuals: [
          { firstName: 'Anna', lastName: 'Roy', assignments: [] },
          'nonsense',
          {
            firstName: 'Léa',
            lastName: 'Roy',
            assignments: [
              { orgName: '', positionTitle: 'Clerk' },
              { orgName: 'Labour', positionTitle: '' },
            ],
          },
          {
            firstName: null,
            lastName: '',
            assignments: [{ orgName: 'Labour', positionTitle: null }],
          },
        ],
      }),
    );
    const { rows, broken } = await readAll(path);
    expect(broken).toEqual([
      { line: 1, reason: 'no_post' },
      { line: 2, reason: 'not_a_person' },
      { line: 3, reason: 'no_organization' },
      { line: 4, reason: 'no_name' },
    ]);
    expect(rows).toHaveLength(1);
  });

  test('nine levels are too deep, eight are not', async () => {
    const structure = (levels: number) =>
      Array.from({ length: levels }, (_, at) => `Level ${at}`).join(' : ');
    const path = folder.path();
    await writeAs(model, 'geds', path);
    const { readFileSync } = await import('node:fs');
    const [head = ''] = readFileSync(path, 'utf8').split('\r\n');
    const line = (levels: number) =>
      head
        .split(',')
        .map((name) =>
          name === 'Surname'
            ? 'Roy'
            : name === 'Organization Structure (EN)'
              ? structure(levels)
              : '',
        )
        .join(',');
    const { rows, broken } = await readAll(folder.of([head, line(8), line(9), ''].join('\n')));
    expect(rows.map(({ path: levels }) => levels.length)).toEqual([8]);
    expect(broken).toEqual([{ line: 3, reason: 'too_deep' }]);
  });
});

describe('a file that is not what it claims is refused by name', () => {
  const signatures: readonly [string, Buffer][] = [
    [
      'spreadsheet',
      Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml', 'latin1'),
    ],
    ['spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['zip', Buffer.from('PK\u0003\u0004\u0014\u0000\u0000\u0000gedsOpenData.csv', 'latin1')],
    ['zip', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['picture', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
    ['other', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256))],
  ];
  test.each(signatures)('%s', async (kind, bytes) => {
    expect(await refusalOf(folder.of(bytes))).toEqual({ key: 'not_text', kind });
  });

  const texts: readonly [string, string, object][] = [
    ['nothing', '', { key: 'empty' }],
    ['blank lines', '\r\n \r\n\t', { key: 'empty' }],
    ['a header and nobody', header, { key: 'empty' }],
    ['no individuals', '{"individuals": [], "total": 0}', { key: 'empty' }],
    [
      'a saved web page',
      '\n<!doctype html><html></html>',
      { key: 'not_directory', kind: 'web_page' },
    ],
    [
      'a letter',
      'Dear Anna,\nthe list follows, I hope.\n',
      { key: 'not_directory', kind: 'other' },
    ],
    ['a list of something else', 'id,amount\n1,2\n', { key: 'not_directory', kind: 'other' }],
    [
      'names and no unit',
      'last_name,email\nRoy,a@example.org\n',
      { key: 'own_columns', missing: 'ministry' },
    ],
    [
      'units and no name',
      'ministry,unit\nLabour,East\n',
      { key: 'own_columns', missing: 'last_name' },
    ],
    ['other JSON', '{"organizations": [{"id": 1}]}', { key: 'infogo_shape' }],
    ['a number', '[1, 2]', { key: 'infogo_shape' }],
    [
      'JSON with a slip',
      '{"individuals": [{"firstName": "A", "assignments": []}, {"a" 1}]}',
      { key: 'broken_json', after: 1 },
    ],
    [
      'half of an answer',
      '{"individuals": [{"firstName": "A", "assignments": []}, {"firstName": "B"',
      { key: 'cut_short', after: 1 },
    ],
    [
      'an answer without its end',
      '{"individuals": [{"firstName": "A", "assignments": []}]',
      { key: 'cut_short', after: 1 },
    ],
  ];
  const begun = '{"individuals": [{"firstName": "A", "x": ';
  const bombs: typeof texts = [
    ['brackets without end', begun + '['.repeat(100_000), { key: 'infogo_shape' }],
    ['objects in objects', begun + '{"a":'.repeat(100_000), { key: 'infogo_shape' }],
    ['a text without end', `${begun}"${'a'.repeat(3_000_000)}"}]}`, { key: 'infogo_shape' }],
    ['a number without end', `${begun}${'9'.repeat(3_000_000)}}]}`, { key: 'infogo_shape' }],
    ['one person of many parts', `${begun}[0${',0'.repeat(200_000)}]}]}`, { key: 'infogo_shape' }],
    ['nothing but commas', ','.repeat(1_000_000), { key: 'not_directory', kind: 'other' }],
  ];
  test.each([...texts, ...bombs])('%s', async (_, text, refusal) => {
    expect(await refusalOf(folder.of(text))).toEqual(refusal);
  });

  test.each(['Surname', 'Email', 'Organization Structure (EN)'])(
    'the federal file without %s',
    async (missing) => {
      const path = folder.path();
      await writeAs(model, 'geds', path);
      const { readFileSync } = await import('node:fs');
      const lines = readFileSync(path, 'utf8').replace(missing, 'Something else');
      expect(await refusalOf(folder.of(lines))).toEqual({ key: 'geds_columns', missing });
    },
  );

  test('halves saved in two ways are refused with the first line where they part', async () => {
    const lines = (encoding: 'utf-8' | 'latin1') =>
      bytesOf('Bélanger,Zoë,Clerk,Labour,,\r\n'.repeat(20), { encoding });
    const path = folder.of(Buffer.concat([Buffer.from(header), lines('utf-8'), lines('latin1')]));
    expect(await refusalOf(path)).toEqual({ key: 'mixed_encoding', line: 22 });
  });

  test('more than two hundred megabytes are refused before they are read', async () => {
    const { truncateSync } = await import('node:fs');
    const path = folder.of(header);
    truncateSync(path, 200_000_001);
    expect(await refusalOf(path)).toEqual({ key: 'too_large', most: 200 });
  });
});

test('two hundred thousand commas or empty lines cost their own place and not the file', async () => {
  const path = own(
    'Roy,Paul,Clerk,Health,p@example.org,',
    ','.repeat(200_000),
    '\n'.repeat(400_000),
  );
  const { rows } = await readAll(path);
  expect(rows.map(({ familyName }) => familyName)).toEqual(['Roy']);
});
