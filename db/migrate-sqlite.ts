import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { connectSqlite } from './connect-sqlite.ts';
import { assertRowsKept, migrationsFolder, pendingOf, readMigrations } from './migrations.ts';
import type { Migration } from './migrations.ts';

export function pendingSqlite(raw: Database.Database, folder = migrationsFolder): Migration[] {
  return pendingOf(readMigrations(folder), applied(raw));
}

/**
 * Runs what is pending. drizzle's own runner deletes child rows when a rebuild touches a parent,
 * because foreign_keys cannot be switched off inside its transaction: here it is off at session
 * level, everything is checked before COMMIT, and a copy of the file is made first.
 */
export async function migrateSqlite(path: string, folder = migrationsFolder): Promise<void> {
  const fresh = !existsSync(path);
  const raw = connectSqlite(path);
  try {
    const pending = pendingSqlite(raw, folder);
    if (pending.length === 0) return;
    if (!fresh) await raw.backup(`${path}.before-${pending[0]?.tag}`);
    raw.pragma('foreign_keys = OFF');
    for (const migration of pending) runOne(raw, migration);
  } finally {
    raw.pragma('wal_checkpoint(TRUNCATE)');
    raw.close();
  }
}

function runOne(raw: Database.Database, migration: Migration): void {
  raw.exec('BEGIN IMMEDIATE');
  try {
    raw.exec(
      'CREATE TABLE IF NOT EXISTS migration (tag text PRIMARY KEY, hash text NOT NULL) WITHOUT ROWID',
    );
    const before = countRows(raw);
    for (const statement of migration.statements) raw.exec(statement);
    const orphans = raw.pragma('foreign_key_check');
    if (Array.isArray(orphans) && orphans.length > 0)
      throw new Error(
        `Migration ${migration.tag} leaves ${orphans.length} rows without their parent.`,
      );
    assertRowsKept(migration, before, countRows(raw));
    raw
      .prepare('INSERT INTO migration (tag, hash) VALUES (?, ?)')
      .run(migration.tag, migration.hash);
    raw.exec('COMMIT');
  } finally {
    if (raw.inTransaction) raw.exec('ROLLBACK');
  }
}

function countRows(raw: Database.Database): Map<string, number> {
  const tables = raw
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name <> 'migration' AND name NOT LIKE '%\\_search%' ESCAPE '\\' AND name NOT LIKE '\\_\\_new%' ESCAPE '\\'`,
    )
    .all();
  return new Map(
    tables.map(({ name }) => [
      name,
      raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get()?.n ?? 0,
    ]),
  );
}

function applied(raw: Database.Database): { tag: string; hash: string }[] {
  const known = raw.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'migration'`).get();
  if (!known) return [];
  return raw
    .prepare<[], { tag: string; hash: string }>('SELECT tag, hash FROM migration ORDER BY tag')
    .all();
}
