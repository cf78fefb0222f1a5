import type { Reader } from './store.ts';
import { assertAlive } from './transaction.ts';
import type { Lifetime } from './transaction.ts';

interface Statement<Row> {
  execute(values?: Record<string, unknown>): Promise<Row>;
}

const kept = new WeakMap<Reader, Map<unknown, unknown>>();
const lent = new WeakMap<Reader, { readonly lasting: Reader; readonly lifetime: Lifetime }>();

/**
 * A statement that runs on every page, built once for each connection instead of at each request,
 * which costs more than running it. `build` must be a function of its module: it is what the
 * statement is kept by. Inside a transaction the statement dies with the handle.
 */
export function prepared<Row>(db: Reader, build: (db: Reader) => Statement<Row>): Statement<Row> {
  const loan = lent.get(db);
  if (!loan) return keptBy(db, build);
  const statement = keptBy(loan.lasting, build);
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

function keptBy<Row>(db: Reader, build: (db: Reader) => Statement<Row>): Statement<Row> {
  const known = kept.get(db) ?? new Map<unknown, unknown>();
  kept.set(db, known);
  if (!known.has(build)) known.set(build, build(db));
  return asBuilt(known.get(build));
}

/** Guarantee: what is kept under a builder was returned by that builder. */
function asBuilt<Row>(statement: unknown): Statement<Row> {
  return statement as Statement<Row>;
}
