import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runOffice } from './support/office-process.ts';
import { look } from './support/store-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-directory-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const header = 'last_name,first_name,title_en,ministry,branch,email,phone,city';
const ada =
  'Roy,Ada,Director,Ministry of Orchards,Apple Branch,ada.roy@example.org,613-555-0101,Ottawa';
const jean =
  'Côté,Jean,Advisor,Ministry of Orchards,Apple Branch,jean.cote@example.org,613-555-0102,Ottawa';
const mai =
  'Nguyen,Mai,Analyst,Ministry of Orchards,Pear Branch,mai.nguyen@example.org,613-555-0103,Ottawa';

const save = (name: string, ...lines: string[]): void =>
  writeFileSync(join(folder, name), `${[header, ...lines].join('\n')}\n`);

async function office(...words: string[]) {
  const { status, stdout, stderr } = await runOffice(folder, words).ended;
  return { status, stderr, json: stdout === '' ? null : asObject(JSON.parse(stdout)) };
}

/** Guarantee: the command prints one object. */
function asObject(parsed: unknown): Record<string, unknown> {
  return parsed as Record<string, unknown>;
}

const saveAnswer = (name: string, answer: object): void =>
  writeFileSync(join(folder, name), JSON.stringify(answer), 'latin1');

const individual = (firstName: string, lastName: string, displayEmail: string) => ({
  firstName,
  lastName,
  individualId: null,
  assignments: [
    {
      positionTitle: 'Clerk',
      orgName: 'Apple Unit',
      topOrgName: 'Ministry of Orchards',
      displayEmail,
    },
  ],
});

const people = () =>
  look<{ name: string; status: string }>(
    folder,
    "select given_name || ' ' || family_name as name, status from contact order by family_name",
  );
const figures = (over: Record<string, number>) => ({
  rows: 0,
  new: 0,
  updated: 0,
  unchanged: 0,
  moved: 0,
  left: 0,
  duplicate: 0,
  error: 0,
  keptAway: 0,
  ...over,
});

it('a preview prints its counts as one object and leaves nothing in the directory', async () => {
  save('list.csv', ada, jean, ada, 'Roy,Ada');
  const { status, json, stderr } = await office('directory', 'import', 'list.csv');
  expect({ status, json }).toEqual({
    status: 0,
    json: {
      ...figures({ rows: 4, new: 2, duplicate: 1, error: 1 }),
      errors: [{ line: 5, reason: expect.stringContaining('fewer columns') }],
      partial: false,
      format: 'own',
      encoding: 'utf-8',
      applied: false,
    },
  });
  expect(stderr).toContain('reading');
  expect(people()).toEqual([]);
  expect(look(folder, 'select 1 from directory_row')).toEqual([]);
  expect(look(folder, 'select 1 from organization')).toEqual([]);
});

it('what is applied is there, is the same the second time, and who is missing has left unless the file is partial', async () => {
  save('one.csv', ada, jean, mai);
  expect((await office('directory', 'import', 'one.csv', '--apply')).json).toMatchObject({
    ...figures({ rows: 3, new: 3 }),
    applied: true,
  });
  expect(people().map(({ name }) => name)).toEqual(['Jean Côté', 'Mai Nguyen', 'Ada Roy']);
  expect((await office('directory', 'import', 'one.csv', '--apply')).json).toMatchObject(
    figures({ rows: 3, unchanged: 3 }),
  );
  save('two.csv', ada.replace('Director', 'Executive Director'), jean.replace('Apple', 'Pear'));
  expect((await office('directory', 'import', 'two.csv', '--partial')).json).toMatchObject(
    figures({ rows: 2, updated: 1, moved: 1 }),
  );
  expect(
    (await office('directory', 'import', 'two.csv', '--apply', '--partial')).json,
  ).toMatchObject(figures({ rows: 2, updated: 1, moved: 1 }));
  expect(people().filter(({ status }) => status === 'left')).toEqual([]);
  expect((await office('directory', 'import', 'two.csv', '--apply')).json).toMatchObject(
    figures({ rows: 2, unchanged: 2, left: 1 }),
  );
  expect(
    people()
      .filter(({ status }) => status === 'left')
      .map(({ name }) => name),
  ).toEqual(['Mai Nguyen']);
  const { json } = await office('audit', 'verify');
  expect(json).toMatchObject({ brokenAt: null });
});

it('one page of a search that found more marks nobody as having left, unless somebody insists', async () => {
  const found = individual('Ada', 'Roy', 'ada.roy@example.org');
  const missed = individual('Jean', 'Côté', 'jean.cote@example.org');
  saveAnswer('both.json', { individuals: [found, missed], total: 2 });
  expect((await office('directory', 'import', 'both.json', '--apply')).json).toMatchObject({
    ...figures({ rows: 2, new: 2 }),
    partial: false,
  });
  saveAnswer('page.json', { individuals: [found], total: 57 });
  const paged = await office('directory', 'import', 'page.json', '--apply');
  expect(paged.json).toMatchObject({
    ...figures({ rows: 1, unchanged: 1 }),
    partial: true,
    applied: true,
  });
  expect(paged.stderr).toContain('the search found 57 people');
  expect(people().filter(({ status }) => status === 'left')).toEqual([]);
  const insisted = await office('directory', 'import', 'page.json', '--apply', '--complete');
  expect(insisted.json).toMatchObject({
    ...figures({ rows: 1, unchanged: 1, left: 1 }),
    partial: false,
  });
  expect(people().filter(({ status }) => status === 'left')).toEqual([
    { name: 'Jean Côté', status: 'left' },
  ]);
});

it('the page of one person, people without a number beside them, or a list of few, marks nobody as having left', async () => {
  const three = ['Ada', 'Jean', 'Mai'].map((name) =>
    individual(name, 'Roy', `${name.toLowerCase()}@example.org`),
  );
  saveAnswer('all.json', { individuals: three, total: 3 });
  await office('directory', 'import', 'all.json', '--apply');
  saveAnswer('one.json', three[0] ?? {});
  saveAnswer('two.json', three.slice(0, 2));
  for (const name of ['one.json', 'two.json']) {
    const seen = await office('directory', 'import', name);
    expect(seen.json).toMatchObject({
      unchanged: name === 'one.json' ? 1 : 2,
      left: 0,
      partial: true,
    });
    expect(seen.stderr).toContain('taken for a part of the directory');
    const { json } = await office('directory', 'import', name, '--apply');
    expect(json).toMatchObject({ left: 0, partial: true, applied: true });
  }
  save('list.csv', ada, jean);
  await office('directory', 'import', 'list.csv', '--apply');
  save('few.csv', ada);
  expect((await office('directory', 'import', 'few.csv', '--apply')).json).toMatchObject({
    ...figures({ rows: 1, unchanged: 1 }),
    partial: true,
  });
  expect(people().filter(({ status }) => status === 'left')).toEqual([]);
  expect((await office('directory', 'import', 'few.csv', '--complete')).json).toMatchObject({
    left: 1,
    partial: false,
  });
}, 60_000);

it('a file that is no directory is refused by name, on standard output, with exit code 1', async () => {
  writeFileSync(join(folder, 'page.html'), '<html><body>INFO-GO</body></html>');
  const { status, json } = await office('directory', 'import', 'page.html', '--apply');
  expect({ status, json }).toEqual({
    status: 1,
    json: { refused: 'not_directory', message: expect.stringContaining('This is a web page.') },
  });
  writeFileSync(join(folder, 'empty.csv'), '');
  expect((await office('directory', 'import', 'empty.csv')).json).toMatchObject({
    refused: 'empty',
  });
  expect(people()).toEqual([]);
});

it('whoever forgets the file, or names one that is not there, is told on standard error', async () => {
  expect(await office('directory', 'import')).toMatchObject({ status: 2, json: null });
  const { status, json, stderr } = await office('directory', 'import', 'nowhere.csv');
  expect({ status, json }).toEqual({ status: 1, json: null });
  expect(stderr).toContain('nowhere.csv');
  const named = await office('directory', 'import', '.');
  expect(named).toMatchObject({ status: 1, json: null });
  expect(named.stderr).toContain('This is a folder');
});

it('while another process writes, the import waits for its turn and loses nothing', async () => {
  await office('audit', 'verify');
  const other = new Database(join(folder, 'office.sqlite'));
  save('list.csv', ada, jean);
  other.exec('begin immediate');
  const running = runOffice(folder, ['directory', 'import', 'list.csv', '--apply']);
  await running.says(/another process is writing/);
  expect(running.child.exitCode).toBeNull();
  other.exec('commit');
  other.close();
  const { status, stdout } = await running.ended;
  expect({ status, json: JSON.parse(stdout) }).toMatchObject({ status: 0, json: { new: 2 } });
  expect(people()).toHaveLength(2);
}, 60_000);
