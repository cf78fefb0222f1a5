import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { engine } from './kit.ts';

export interface Migration {
  readonly tag: string;
  readonly hash: string;
  readonly statements: readonly string[];
}

/** The folder of this engine's migrations, below the folder the office was started in. */
export const migrationsFolder = resolve('db/migrations', engine);

/** Every migration in order, as generated; hand-written ones among them. */
export function readMigrations(folder: string): Migration[] {
  const journal: unknown = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'));
  return tagsOf(journal).map((tag) => {
    const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8');
    return {
      tag,
      hash: createHash('sha256').update(sql).digest('hex'),
      statements: sql
        .split('--> statement-breakpoint')
        .map((statement) => statement.trim())
        .filter(Boolean),
    };
  });
}

/** What has still to run; refuses a database whose past is not ours. */
export function pendingOf(
  all: readonly Migration[],
  applied: readonly { readonly tag: string; readonly hash: string }[],
): Migration[] {
  applied.forEach(({ tag, hash }, at) => {
    const ours = all[at];
    if (!ours) throw new Error(`The database is newer than this program (it has ${tag}).`);
    if (ours.tag !== tag || ours.hash !== hash)
      throw new Error(`Migration ${tag} in the database is not the one in this program.`);
  });
  return all.slice(applied.length);
}

/** Tables a migration names, in quotes or not; the others must keep every row. */
function tablesNamed(migration: Migration): ReadonlySet<string> {
  return new Set(migration.statements.join('\n').match(/[a-z_][a-z_0-9]*/g));
}

/**
 * Rows per table before and after. A table the migration does not name must not change; one it
 * rebuilds must not lose rows either, unless it is gone.
 */
export function assertRowsKept(
  migration: Migration,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): void {
  const named = tablesNamed(migration);
  for (const [table, rows] of before) {
    const now = after.get(table);
    const lost =
      now === undefined ? !named.has(table) : named.has(table) ? now < rows : now !== rows;
    if (lost)
      throw new Error(
        `Migration ${migration.tag} would leave ${table} with ${now ?? 'no'} of ${rows} rows.`,
      );
  }
}

function tagsOf(journal: unknown): string[] {
  if (typeof journal !== 'object' || journal === null || !('entries' in journal)) return [];
  if (!Array.isArray(journal.entries)) return [];
  return journal.entries.map((entry: { tag: string }) => entry.tag);
}
