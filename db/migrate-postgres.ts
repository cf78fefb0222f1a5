import pg from 'pg';
import { assertRowsKept, migrationsFolder, pendingOf, readMigrations } from './migrations.ts';
import type { Migration } from './migrations.ts';

type Client = Pick<pg.ClientBase, 'query'>;

/** Key of the advisory lock that lets one process migrate at a time. */
const migrationLock = 7_249_002;

export async function pendingPostgres(
  client: Client,
  folder = migrationsFolder,
): Promise<Migration[]> {
  return pendingOf(readMigrations(folder), await applied(client));
}

/** Runs what is pending, each migration whole or not at all. */
export async function migratePostgres(url: string, folder = migrationsFolder): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    for (const migration of await pendingPostgres(client, folder)) await runOne(client, migration);
  } finally {
    await client.end();
  }
}

async function runOne(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(
      'CREATE TABLE IF NOT EXISTS migration (tag text COLLATE "C" PRIMARY KEY, hash text NOT NULL)',
    );
    const before = await countRows(client);
    for (const statement of migration.statements) await client.query(statement);
    assertRowsKept(migration, before, await countRows(client));
    await client.query('INSERT INTO migration (tag, hash) VALUES ($1, $2)', [
      migration.tag,
      migration.hash,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function countRows(client: Client): Promise<Map<string, number>> {
  const tables = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> 'migration'`,
  );
  const counts = new Map<string, number>();
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}"`);
    counts.set(name, rows[0]?.n ?? 0);
  }
  return counts;
}

async function applied(client: Client): Promise<{ tag: string; hash: string }[]> {
  const known = await client.query<{ known: boolean }>(
    `SELECT to_regclass('migration') IS NOT NULL AS known`,
  );
  if (!known.rows[0]?.known) return [];
  const { rows } = await client.query<{ tag: string; hash: string }>(
    'SELECT tag, hash FROM migration ORDER BY tag',
  );
  return rows;
}
