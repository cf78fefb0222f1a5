import { engine } from './kit.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { migrationsFolder } from './migrations.ts';

/** Brings the database at `url` up to this program. Throws before anything is half done. */
export async function migrate(url: string, folder = migrationsFolder): Promise<void> {
  await (engine === 'postgres' ? migratePostgres(url, folder) : migrateSqlite(url, folder));
}
