import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { FreshDatabase } from './postgres.ts';

let started: Promise<{ db: PGlite; url: string }> | undefined;
/** What the catalogue says of a migrated database; a test that changed it gets the next one built anew. */
let migrated: string | undefined;

/** One PGlite per worker, emptied for each test; migrated again where a test changed more than rows. */
export async function startPglite(
  migrateAt: (url: string) => Promise<void>,
): Promise<FreshDatabase> {
  started ??= serve();
  const { db, url } = await started;
  await db.exec('rollback');
  await db.exec('discard all');
  if (migrated !== undefined && (await catalogue(db)) === migrated) await empty(db);
  else {
    await db.exec(
      'drop schema if exists drizzle cascade; drop schema public cascade; create schema public;',
    );
    await migrateAt(url);
    migrated = await catalogue(db);
  }
  return { url, drop: async () => undefined };
}

/** Every table but the list of migrations; the append-only ones have triggers against it. */
async function empty(db: PGlite): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables
     where schemaname = 'public' and tablename not like '%migration%'`,
  );
  const all = rows.map(({ name }) => name).join(', ');
  await db.exec(
    `set session_replication_role = replica; truncate ${all}; set session_replication_role = origin;`,
  );
}

/** Tables, columns, indexes, triggers and functions, and which migrations have run. */
async function catalogue(db: PGlite): Promise<string> {
  const { rows } = await db.query<{ all: string }>(`select
    (select string_agg(c.relname::text || c.relkind::text || a.attname::text || a.atttypid::text, ',' order by c.oid, a.attnum)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0)
    || (select string_agg(tgname::text || tgenabled::text, ',' order by oid) from pg_trigger)
    || (select string_agg(p.proname::text || p.prosrc, ',' order by p.oid) from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public')
    || (select count(*)::text from pg_constraint) as all`);
  return rows[0]?.all ?? '';
}

async function serve(): Promise<{ db: PGlite; url: string }> {
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 20 });
  await server.start();
  return { db, url: `postgres://postgres:postgres@${server.getServerConn()}/postgres` };
}
