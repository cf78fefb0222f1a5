import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { pendingPostgres } from './migrate-postgres.ts';
import type { Store, Tx, TxOptions } from './store.ts';
import { assertAlive, defaultLimit, refuseNesting, runInside } from './transaction.ts';
import type { Lifetime } from './transaction.ts';

/** Key of the session advisory lock that keeps the audit chain in one line. */
const chainLock = 7_249_001;
const attempts = 10;

export function openPostgres(url: string): Store {
  const pool = new pg.Pool({ connectionString: url, max: Number(process.env['PG_POOL'] ?? 10) });
  let closing = false;
  // An idle connection that breaks is replaced by the pool; without a listener it ends the process.
  pool.on('error', (error) => {
    if (!closing) process.stderr.write(`postgres: ${error.message}\n`);
  });
  const readHandle = drizzle({ client: pool, casing: 'snake_case' });
  return {
    async read(body) {
      refuseNesting();
      return body(readHandle);
    },
    async tx(body, options = {}) {
      refuseNesting();
      const client = await pool.connect();
      let broken = false;
      try {
        return await inLine(client, body, options);
      } catch (error) {
        broken = isConnectionFailure(error);
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async ready() {
      const pending = await pendingPostgres(pool);
      if (pending.length > 0) throw new Error(`store: ${pending.length} migrations have not run`);
    },
    // Its own vacuum does this.
    async gather() {
      return false;
    },
    async close() {
      closing = true;
      await pool.end();
    },
  };
}

type Body<T> = (tx: Tx) => Promise<T>;

/**
 * Waits for the chain's place before BEGIN: inside a serializable transaction the snapshot would be
 * older than the lock, and about a third of parallel appends would still fail.
 */
async function inLine<T>(client: pg.PoolClient, body: Body<T>, options: TxOptions): Promise<T> {
  const limit = options.limit ?? defaultLimit;
  if (!options.chained) return retried(client, body, limit);
  await client.query('SELECT pg_advisory_lock($1)', [chainLock]);
  try {
    return await retried(client, body, limit);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [chainLock]);
  }
}

async function retried<T>(client: pg.PoolClient, body: Body<T>, limit: number): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(client, body, limit);
    } catch (error) {
      if (attempt >= attempts || !isSerializationFailure(error)) throw error;
    }
  }
}

async function once<T>(client: pg.PoolClient, body: Body<T>, limit: number): Promise<T> {
  const lifetime: Lifetime = { alive: true };
  await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
  try {
    const handle = drizzle({ client: whileAlive(client, lifetime), casing: 'snake_case' });
    const result = await runInside(() => body(handle), limit);
    lifetime.alive = false;
    await client.query('COMMIT');
    return result;
  } catch (error) {
    lifetime.alive = false;
    await client.query('ROLLBACK');
    throw error;
  }
}

/** SQLSTATE of the error or of what caused it, as drizzle wraps the driver's errors. */
function sqlState(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return undefined;
}

function isSerializationFailure(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '');
}

function isConnectionFailure(error: unknown): boolean {
  const state = sqlState(error) ?? '';
  return state.startsWith('08') || state.startsWith('57') || state.startsWith('E');
}

/** Guarantee: drizzle's session calls nothing of the client but `query`. */
function whileAlive(client: pg.PoolClient, lifetime: Lifetime): pg.PoolClient {
  const ask = client.query.bind(client);
  const query = (...given: unknown[]): unknown => {
    assertAlive(lifetime);
    return Reflect.apply(ask, undefined, given);
  };
  return Object.assign(Object.create(client), { query }) as pg.PoolClient;
}
