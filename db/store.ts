import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { engine } from './kit.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** The builder methods both engines have. */
export type Reader = Pick<NodePgDatabase, 'select' | 'selectDistinct' | 'with' | '$count'>;
export type Tx = Reader & Pick<NodePgDatabase, 'insert' | 'update' | 'delete'>;

export interface TxOptions {
  /** Take the audit chain's place in the queue before beginning (PostgreSQL); see decisions. */
  readonly chained?: boolean;
  /** Milliseconds the body may take before it is rolled back. */
  readonly limit?: number;
}

export interface Store {
  /** Sees committed rows only; each statement its own snapshot. Refused inside `tx`. */
  read<T>(body: (db: Reader) => Promise<T>): Promise<T>;
  /** All or nothing. The handle dies with the transaction; nesting is refused. */
  tx<T>(body: (tx: Tx) => Promise<T>, options?: TxOptions): Promise<T>;
  /** Resolves when the store answers and every migration has run. */
  ready(): Promise<void>;
  /**
   * One short step of putting search indexes together that many writes have left in pieces. Answers
   * whether there is more to do; not now, where somebody else writes.
   */
  gather(): Promise<boolean>;
  close(): Promise<void>;
}

/** `file:` path or bare path for SQLite, `postgres://` for PostgreSQL. The schema must be migrated. */
export async function open(url: string): Promise<Store> {
  return engine === 'postgres' ? openPostgres(url) : openSqlite(url);
}
