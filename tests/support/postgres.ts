/**
 * PostgreSQL for the story tests. `setup` runs once per test run and finds or starts a server;
 * `freshPostgres` runs in the workers and hands out one migrated, empty database per test.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestContext } from 'vitest';
import { startPglite } from './pglite.ts';
import { findServerBinaries, startServer } from './postgres-server.ts';

export interface FreshDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/**
 * vitest's globalSetup: workers read what it leaves in the environment. `PG_URL` names a server to
 * use (its user may create databases); `PG_URL=none` is as if the machine had none.
 */
export async function setup(): Promise<() => Promise<void>> {
  const run = `tremplin_${randomUUID().slice(0, 8)}`;
  process.env['TREMPLIN_PG_RUN'] = run;
  const given = process.env['PG_URL'];
  if (given && given !== 'none') {
    offer('server', given);
    return async () => dropAll(given, run);
  }
  const binaries = given ? undefined : findServerBinaries();
  if (binaries) {
    const server = await startServer(binaries);
    offer('server', server.url);
    return server.stop;
  }
  console.log('No PostgreSQL server on this machine: these stories run on PGlite, one connection.');
  offer('pglite', '');
  // Its connections share one session: two at a time would mix up their messages.
  process.env['PG_POOL'] = '1';
  return async () => undefined;
}

export async function freshPostgres(): Promise<FreshDatabase> {
  if (process.env['TREMPLIN_PG'] === 'pglite') return startPglite(migrateAt);
  await templateReady();
  spare ??= copyOfTemplate();
  const name = await spare;
  spare = copyOfTemplate();
  // Never awaited if this is the last test of the file; a failure shows when the next test asks.
  spare.catch(() => undefined);
  return {
    url: urlOf(name),
    drop: async () => {
      await admin().query(`drop database if exists "${name}" with (force)`);
    },
  };
}

/** For tests of concurrency: one PGlite connection proves nothing about them. */
export function needsServer(context: TestContext): void {
  if (process.env['TREMPLIN_PG'] !== 'pglite') return;
  Object.assign(context.task.meta, { notProven: true });
  context.skip('not proven: no PostgreSQL server');
}

let pool: pg.Pool | undefined;
let template: Promise<void> | undefined;
let spare: Promise<string> | undefined;

function offer(kind: 'server' | 'pglite', url: string): void {
  process.env['TREMPLIN_PG'] = kind;
  process.env['TREMPLIN_PG_ADMIN'] = url;
}

const templateName = (): string => `${process.env['TREMPLIN_PG_RUN']}_template`;

function admin(): pg.Pool {
  const connectionString = process.env['TREMPLIN_PG_ADMIN'];
  if (!connectionString) throw new Error('No PostgreSQL: run under the project stories-postgres.');
  pool ??= new pg.Pool({ connectionString, max: 2, allowExitOnIdle: true });
  return pool;
}

function urlOf(database: string): string {
  const url = new URL(process.env['TREMPLIN_PG_ADMIN'] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

async function copyOfTemplate(): Promise<string> {
  const name = `${process.env['TREMPLIN_PG_RUN']}_${randomUUID().slice(0, 12)}`;
  await admin().query(`create database "${name}" template "${templateName()}"`);
  return name;
}

/** Whoever comes first migrates the template; the others wait on the lock. */
function templateReady(): Promise<void> {
  template ??= (async () => {
    const client = await admin().connect();
    try {
      await client.query('select pg_advisory_lock(4100)');
      const known = await client.query('select 1 from pg_database where datname = $1', [
        templateName(),
      ]);
      if (known.rowCount === 0) {
        const building = `${templateName()}_next`;
        await client.query(`drop database if exists "${building}" with (force)`);
        await client.query(`create database "${building}"`);
        await migrateAt(urlOf(building));
        await client.query(`alter database "${building}" rename to "${templateName()}"`);
      }
    } finally {
      await client.query('select pg_advisory_unlock(4100)');
      client.release();
    }
  })();
  return template;
}

/** Loaded late: the table builders choose their engine when they are first imported. */
async function migrateAt(url: string): Promise<void> {
  const { migrate } = await import('@tremplin/db/migrate.ts');
  await migrate(url);
}

async function dropAll(url: string, run: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [run],
  );
  for (const { datname } of found.rows) {
    await client.query(`drop database if exists "${datname}" with (force)`);
  }
  await client.end();
}
