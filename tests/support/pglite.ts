import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { FreshDatabase } from './postgres.ts';

let started: Promise<{ db: PGlite; url: string }> | undefined;

/** One PGlite per worker, emptied and migrated again for each test: slow, but the same SQL. */
export async function startPglite(
  migrateAt: (url: string) => Promise<void>,
): Promise<FreshDatabase> {
  started ??= serve();
  const { db, url } = await started;
  await db.exec('rollback');
  await db.exec('discard all');
  await db.exec(
    'drop schema if exists drizzle cascade; drop schema public cascade; create schema public;',
  );
  await migrateAt(url);
  return { url, drop: async () => undefined };
}

async function serve(): Promise<{ db: PGlite; url: string }> {
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 20 });
  await server.start();
  return { db, url: `postgres://postgres:postgres@${server.getServerConn()}/postgres` };
}
