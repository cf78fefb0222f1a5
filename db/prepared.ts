import type { Reader } from './store.ts';

const kept = new WeakMap<Reader, Map<unknown, unknown>>();

/**
 * A statement that runs on every page, built once for each store instead of at each request, which
 * costs more than running it. `build` must be a function of its module: it is what the statement is
 * kept by. Inside a transaction it is built anew, as the handle is.
 */
export function prepared<Statement>(db: Reader, build: (db: Reader) => Statement): Statement {
  const known = kept.get(db) ?? new Map<unknown, unknown>();
  kept.set(db, known);
  if (!known.has(build)) known.set(build, build(db));
  return asBuilt<Statement>(known.get(build));
}

/** Guarantee: what is kept under a builder was returned by that builder. */
function asBuilt<Statement>(statement: unknown): Statement {
  return statement as Statement;
}
