import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { engine } from '@tremplin/db/kit.ts';
import { migrate } from '@tremplin/db/migrate.ts';
import { migrationsFolder } from '@tremplin/db/migrations.ts';
import pg from 'pg';
import { expect, it } from 'vitest';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';

type Ask = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** Raw questions to the office's database, past the store. */
async function raw<T>(office: TestOffice, body: (ask: Ask) => Promise<T>): Promise<T> {
  if (engine === 'postgres') {
    const client = new pg.Client({ connectionString: office.url });
    await client.connect();
    try {
      return await body(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
    } finally {
      await client.end();
    }
  }
  const file = new Database(office.url);
  try {
    return await body(async (sql) => {
      const statement = file.prepare<[], Record<string, unknown>>(sql);
      return statement.reader ? statement.all() : (statement.run(), []);
    });
  } finally {
    file.close();
  }
}

/** This engine's migrations with one more behind them. */
function folderWith(statements: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  mkdirSync(join(folder, 'meta'));
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'),
  );
  for (const { tag } of journal.entries)
    writeFileSync(join(folder, `${tag}.sql`), readFileSync(join(migrationsFolder, `${tag}.sql`)));
  journal.entries.push({ tag: '9999_next' });
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify(journal));
  writeFileSync(join(folder, '9999_next.sql'), statements.join('\n--> statement-breakpoint\n'));
  return folder;
}

const family = [
  'CREATE TABLE parent (id text PRIMARY KEY, name text)',
  'CREATE TABLE child (id text PRIMARY KEY, parent_id text NOT NULL REFERENCES parent(id) ON DELETE CASCADE)',
  `INSERT INTO parent VALUES ('p1', 'Nadia'), ('p2', 'Émile')`,
  `INSERT INTO child VALUES ('c1', 'p1'), ('c2', 'p1'), ('c3', 'p2')`,
];

const rebuild =
  engine === 'sqlite'
    ? [
        'CREATE TABLE `__new_parent` (id text PRIMARY KEY, name text, born integer)',
        'INSERT INTO `__new_parent` (id, name) SELECT id, name FROM `parent`',
        'DROP TABLE `parent`',
        'ALTER TABLE `__new_parent` RENAME TO `parent`',
      ]
    : ['ALTER TABLE "parent" ADD COLUMN born integer'];

it('a migration that rebuilds a parent table keeps every child row', async () => {
  const office = await openOffice();
  await raw(office, async (ask) => {
    for (const sql of family) await ask(sql);
  });
  await migrate(office.url, folderWith(rebuild));
  await raw(office, async (ask) => {
    expect(await ask('SELECT id FROM child ORDER BY id')).toEqual([
      { id: 'c1' },
      { id: 'c2' },
      { id: 'c3' },
    ]);
    expect(await ask('SELECT id, born FROM parent ORDER BY id')).toEqual([
      { id: 'p1', born: null },
      { id: 'p2', born: null },
    ]);
  });
});

it('a migration that would lose rows of a table it does not name is undone', async () => {
  const office = await openOffice();
  await raw(office, async (ask) => {
    for (const sql of family) await ask(sql);
  });
  const loses = folderWith(['CREATE TABLE extra (id text)', 'DELETE FROM child']);
  await expect(migrate(office.url, loses)).rejects.toThrow('would leave child with 0 of 3 rows');
  await raw(office, async (ask) => {
    expect(await ask('SELECT count(*) AS n FROM child')).toEqual([
      { n: engine === 'sqlite' ? 3 : '3' },
    ]);
  });
});

it('a migration that fails at any statement leaves the database as it was', async () => {
  const office = await openOffice();
  await raw(office, async (ask) => {
    for (const sql of family) await ask(sql);
  });
  for (let at = 0; at <= rebuild.length; at += 1) {
    const broken = [...rebuild.slice(0, at), 'SELECT no_such_function()', ...rebuild.slice(at)];
    await expect(migrate(office.url, folderWith(broken))).rejects.toThrow('no_such_function');
    await raw(office, async (ask) => {
      expect(
        (await ask('SELECT * FROM parent ORDER BY id')).map((row) => Object.keys(row)),
      ).toEqual([
        ['id', 'name'],
        ['id', 'name'],
      ]);
      expect(await ask('SELECT id FROM child')).toHaveLength(3);
    });
  }
  await office.store.ready();
});

it('a program older than its database refuses to open it', async () => {
  const office = await openOffice();
  await migrate(office.url, folderWith(['CREATE TABLE extra (id text)']));
  await expect(office.store.ready()).rejects.toThrow('newer than this program');
});
