import type { Reader } from './store.ts';
import { assertAlive } from './transaction.ts';
import type { Lifetime } from './transaction.ts';

interface Statement<Row> {
  execute(values?: Record<string, unknown>): Promise<Row>;
}

/** Builds a statement; numbers that SQLite should know when it plans stand in it as `written`. */
type Build<Row> = (db: Reader, written: number) => Statement<Row>;

const kept = new WeakMap<Reader, Map<unknown, Map<number, unknown>>>();
const lent = new WeakMap<Reader, { readonly lasting: Reader; readonly lifetime: Lifetime }>();

/**
 * A statement that runs on every page, built once for each connection instead of at each request,
 * which costs more than running it. `build` must be a function of its module: it is what the
 * statement is kept by, together with `written`. Inside a transaction the statement dies with the
 * handle.
 */
export function prepared<Row>(db: Reader, build: Build<Row>, written = 0): Statement<Row> {
  const loan = lent.get(db);
  if (!loan) return keptBy(db, build, written);
  const statement = keptBy(loan.lasting, build, written);
  return {
    execute: async (values) => {
      assertAlive(loan.lifetime);
      return statement.execute(values);
    },
  };
}

/** Lets a transaction's handle use the statements of the connection that outlasts it. */
export function lend(handle: Reader, lasting: Reader, lifetime: Lifetime): void {
  lent.set(handle, { lasting, lifetime });
}

function keptBy<Row>(db: Reader, build: Build<Row>, written: number): Statement<Row> {
  const known = kept.get(db) ?? new Map<unknown, Map<number, unknown>>();
  kept.set(db, known);
  const built = known.get(build) ?? new Map<number, unknown>();
  known.set(build, built);
  if (!built.has(written)) built.set(written, build(db, written));
  return asBuilt(built.get(written));
}

/** Guarantee: what is kept under a builder was returned by that builder. */
function asBuilt<Row>(statement: unknown): Statement<Row> {
  return statement as Statement<Row>;
}
