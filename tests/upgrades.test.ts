/**
 * Offices that began with an earlier program. Of each migration there ever was, an office with a row in
 * every table it had is brought up to today's program: nothing is lost, and the store answers.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { wrongCells } from '@tremplin/db/cells.ts';
import { engine } from '@tremplin/db/kit.ts';
import { migrate } from '@tremplin/db/migrate.ts';
import { migrationsFolder, readMigrations } from '@tremplin/db/migrations.ts';
import { open } from '@tremplin/db/store.ts';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { openOffice } from './support/office.ts';

const tags = readMigrations(migrationsFolder).map(({ tag }) => tag);

it.each(tags.slice(0, -1))(
  'an office that stopped at %s comes up in today’s program with every row it had',
  async (tag) => {
    const url = await emptyDatabase();
    await migrate(url, upTo(tag));
    const before = await asked(url, fillEveryTable);
    await migrate(url);
    const after = await asked(url, countRows);
    for (const [table, rows] of before)
      expect(after.get(table), `rows of ${table}`).toBeGreaterThanOrEqual(rows);
    const store = await open(url);
    onTestFinished(() => store.close());
    await store.ready();
    expect(await store.read(wrongCells)).toEqual([]);
  },
);

type Ask = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** This engine's migrations, up to and with the one of that tag. */
function upTo(tag: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  mkdirSync(join(folder, 'meta'));
  const entries = tags.slice(0, tags.indexOf(tag) + 1).map((one) => ({ tag: one }));
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ entries }));
  for (const one of entries)
    writeFileSync(
      join(folder, `${one.tag}.sql`),
      readFileSync(join(migrationsFolder, `${one.tag}.sql`)),
    );
  return folder;
}

async function emptyDatabase(): Promise<string> {
  if (engine === 'sqlite') return join(mkdtempSync(join(tmpdir(), 'office-')), 'office.sqlite');
  const { url } = await openOffice();
  await asked(url, async (ask) => ask('DROP SCHEMA public CASCADE'));
  await asked(url, async (ask) => ask('CREATE SCHEMA public'));
  return url;
}

async function asked<T>(url: string, body: (ask: Ask) => Promise<T>): Promise<T> {
  if (engine === 'postgres') {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await body(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
    } finally {
      await client.end();
    }
  }
  const file = new Database(url);
  file.pragma('foreign_keys = OFF');
  try {
    return await body(async (sql) => {
      const statement = file.prepare<[], Record<string, unknown>>(sql);
      return statement.reader ? statement.all() : (statement.run(), []);
    });
  } finally {
    file.close();
  }
}

/** Everything refers to the one row of whatever it refers to. */
async function fillEveryTable(ask: Ask): Promise<ReadonlyMap<string, number>> {
  if (engine === 'postgres') await ask('SET session_replication_role = replica');
  for (const table of await tablesOf(ask)) {
    const columns = await columnsOf(ask, table);
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const values = columns.map(valueFor).join(', ');
    await ask(`INSERT INTO "${table}" (${names}) VALUES (${values}) ON CONFLICT DO NOTHING`);
  }
  const counts = await countRows(ask);
  expect([...counts].filter(([, rows]) => rows === 0)).toEqual([]);
  return counts;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Lists are empty, days are days, and whoever is named is the only one there is. */
function valueFor({ name, type }: Column): string {
  if (/bool/i.test(type)) return 'TRUE';
  const isEnd = name === 'ends_at';
  if (/timestamp/i.test(type)) return isEnd ? `'2026-05-04T14:00:00Z'` : `'2026-05-04T12:00:00Z'`;
  if (/int/i.test(type)) return name.endsWith('month') ? '24316' : isEnd ? '2' : '1';
  if (/real|double|numeric/i.test(type)) return '1';
  if (/(_on|_day|^day)$/.test(name)) return `'2026-05-04'`;
  if (/json/i.test(type) || lists.test(name)) return `'[]'`;
  return `'x'`;
}
const lists = /(ids|roles|tags|languages|fields|numbers|months)$/;

async function tablesOf(ask: Ask): Promise<string[]> {
  const rows = await ask(
    engine === 'postgres'
      ? `SELECT table_name AS name FROM information_schema.tables
         WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE '%\\_search%' ESCAPE '\\'`,
  );
  // Sums are filled by the migration that brings them.
  return rows.map(({ name }) => String(name)).filter((name) => !/^migration$|_cell$/.test(name));
}

async function columnsOf(ask: Ask, table: string): Promise<Column[]> {
  const rows = await ask(
    engine === 'postgres'
      ? `SELECT column_name AS name, data_type AS type FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = '${table}' AND is_generated = 'NEVER'`
      : `SELECT name, type FROM pragma_table_info('${table}')`,
  );
  return rows.map(({ name, type }) => ({ name: String(name), type: String(type) }));
}

async function countRows(ask: Ask): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of await tablesOf(ask)) {
    const [row] = await ask(`SELECT count(*) AS n FROM "${table}"`);
    counts.set(table, Number(row?.['n'] ?? 0));
  }
  return counts;
}
