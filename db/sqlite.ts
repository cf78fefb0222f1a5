import { Fault } from '@tremplin/shared/faults.ts';
import type Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { connectSqlite, isBusy } from './connect-sqlite.ts';
import { gathering } from './gather.ts';
import { pendingSqlite } from './migrate-sqlite.ts';
import { lend } from './prepared.ts';
import type { Reader, Store, Tx, TxOptions } from './store.ts';
import { assertAlive, defaultLimit, mutex, refuseNesting, runInside } from './transaction.ts';
import type { Lifetime } from './transaction.ts';

export function openSqlite(path: string): Store {
  const writer = connectSqlite(path);
  // Waiting for another process is done in `begin`, where this one may go on reading meanwhile.
  writer.pragma('busy_timeout = 0');
  const reader = connectSqlite(path, { readonly: true });
  const readHandle = asReader(speaking(keepStatements(reader)));
  const writerStatements = keepStatements(writer);
  const lasting = asReader(speaking(writerStatements));
  const queue = mutex();
  const gatherStep = gathering(writer);

  async function once<T>(body: (tx: Tx) => Promise<T>, limit: number): Promise<T> {
    const lifetime: Lifetime = { alive: true };
    await begin(writer);
    try {
      const handle = asTx(speaking(whileAlive(writerStatements, lifetime)));
      lend(handle, lasting, lifetime);
      const result = await runInside(() => body(handle), limit);
      lifetime.alive = false;
      writer.exec('COMMIT');
      return result;
    } finally {
      lifetime.alive = false;
      if (writer.inTransaction) writer.exec('ROLLBACK');
    }
  }

  return {
    async read(body) {
      refuseNesting();
      return body(readHandle);
    },
    async tx(body, options: TxOptions = {}) {
      refuseNesting();
      return queue(() => once(body, options.limit ?? defaultLimit));
    },
    async ready() {
      const pending = pendingSqlite(reader);
      if (pending.length > 0) throw new Error(`store: ${pending.length} migrations have not run`);
    },
    gather: async () => queue(async () => gatherStep()),
    async close() {
      await queue(async () => {
        reader.close();
        tidy(writer);
        writer.close();
      });
    },
  };
}

/** Statistics for the planner, on a sample, where they have gone stale; not while another process writes. */
function tidy(writer: Database.Database): void {
  try {
    writer.pragma('analysis_limit = 1000');
    writer.pragma('optimize');
    writer.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}

const patienceMs = 5000;
const pauseMs = 5;

/** Takes the file's one place for writing; refused when another process keeps it for too long. */
async function begin(writer: Database.Database): Promise<void> {
  for (let waited = 0; ; waited += pauseMs) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (waited >= patienceMs) throw new Fault('unavailable', 'busy');
    }
    await new Promise((next) => setTimeout(next, pauseMs));
  }
}

/** Prepares each distinct statement once. drizzle leaves `raw` mode set, so it is reset on reuse. */
function keepStatements(raw: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>();
  return overPrepare(raw, (words) => {
    const known = kept.get(words);
    if (known) return known.reader ? known.raw(false) : known;
    const statement = raw.prepare(words);
    if (kept.size > 500) kept.clear();
    kept.set(words, statement);
    return statement;
  });
}

function whileAlive(raw: Database.Database, lifetime: Lifetime): Database.Database {
  return overPrepare(raw, (words) => {
    assertAlive(lifetime);
    return raw.prepare(words);
  });
}

/**
 * Builds statements for the connection. Limits are written into them: to one that is bound, SQLite
 * plans the statement anew each time it runs, which costs more than most of them do.
 */
function speaking(client: Database.Database): BetterSQLite3Database {
  const handle = drizzle({ client, casing: 'snake_case' });
  const dialect = limitsOf(handle);
  const bound = dialect.buildLimit.bind(dialect);
  dialect.buildLimit = (limit) =>
    Number.isSafeInteger(limit) && Number(limit) >= 0
      ? sql.raw(` limit ${String(limit)}`)
      : bound(limit);
  return handle;
}

/** Guarantee: drizzle's handle has its dialect, which writes every limit; store.test.ts looks at them. */
function limitsOf(handle: unknown) {
  const { dialect } = handle as { dialect: { buildLimit(limit: unknown): SQL | undefined } };
  return dialect;
}

/** Guarantee: drizzle's session calls nothing of the connection but `prepare`. */
function overPrepare(raw: Database.Database, prepare: (words: string) => Database.Statement) {
  return Object.assign(Object.create(raw), { prepare }) as Database.Database;
}

/** Guarantee: the methods of Reader exist on SQLite's handle, answer alike, and may be awaited. */
function asReader(handle: unknown): Reader {
  return handle as Reader;
}

/** Guarantee: as for asReader, and the handle writes. */
function asTx(handle: unknown): Tx {
  return handle as Tx;
}
