import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { Column } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import { prepared } from './prepared.ts';
import type { Reader, Tx } from './store.ts';

/** Few enough values at a time that no engine runs out of parameters. */
const mostValues = 30_000;
const mostRows = 200;
/** Full statements come again and again; of the ends of heaps no two are alike. */
const leastKept = 100;

export interface Heap<Row> {
  /** Writes nothing yet, until a statement is full. */
  add(row: Row): Promise<void>;
  /** Writes what still waits. */
  flush(): Promise<void>;
  /** How many rows are not written yet. */
  waiting(): number;
}

export type OnConflict =
  | { readonly kind: 'fail' }
  | { readonly kind: 'skip' }
  /** The row that is there, by `key`, takes over these columns of the new one. */
  | { readonly kind: 'replace'; readonly key: readonly string[]; readonly take: readonly string[] };

/**
 * Rows for one table, many in one statement that is built once: for a whole directory, building
 * costs more than writing. Every row has to name the same columns as the first; dies with `tx`.
 */
export function heap<T extends PgTable>(
  tx: Tx,
  into: T,
  onConflict: OnConflict = { kind: 'fail' },
): Heap<T['$inferInsert']> {
  let columns: readonly (readonly [string, Column])[] = [];
  let size = 0;
  let waiting: object[] = [];

  const put = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    const statement = statementFor(tx, into, columns, rows.length, onConflict);
    await statement.execute(asValues(rows.flatMap((row) => encoded(columns, row))));
  };

  return {
    async add(row) {
      if (size === 0) {
        const known = new Map(Object.entries(getTableColumns(into)));
        columns = Object.keys(row).flatMap((name) => {
          const column = known.get(name);
          return column ? [[name, column] as const] : [];
        });
        size = Math.min(mostRows, Math.floor(mostValues / columns.length));
      }
      waiting.push(row);
      if (waiting.length >= size) await put();
    },
    flush: put,
    waiting: () => waiting.length,
  };
}

interface Statement {
  execute(values: Record<string, unknown>): Promise<unknown>;
}

const builders = new Map<string, (db: Reader) => Statement>();

/** Built once for a connection where the engine allows, else once for a transaction. */
function statementFor(
  tx: Tx,
  into: PgTable,
  columns: readonly (readonly [string, Column])[],
  rows: number,
  onConflict: OnConflict,
): Statement {
  if (rows < leastKept) return build(tx, into, columns, rows, onConflict);
  const names = columns.map(([name]) => name);
  const key = JSON.stringify([getTableName(into), names, rows, onConflict]);
  const builder =
    builders.get(key) ?? ((db: Reader) => build(asTx(db), into, columns, rows, onConflict));
  builders.set(key, builder);
  return prepared(tx, builder);
}

/** Guarantee: what prepared.ts hands to a builder for a transaction's handle writes, as that does. */
function asTx(db: Reader): Tx {
  return db as Tx;
}

function build(
  tx: Tx,
  into: PgTable,
  columns: readonly (readonly [string, Column])[],
  rows: number,
  onConflict: OnConflict,
): Statement {
  const row = (at: number) =>
    Object.fromEntries(
      columns.map(([name], place) => [
        name,
        // Not bare: a bare one is encoded by its column, and drizzle's encoders do not know null.
        sql`${sql.placeholder(String(at * columns.length + place))}`,
      ]),
    );
  const insert = tx.insert(into).values(Array.from({ length: rows }, (_, at) => row(at)));
  if (onConflict.kind === 'skip') return insert.onConflictDoNothing().prepare('');
  if (onConflict.kind === 'fail') return insert.prepare('');
  const { key, take } = onConflict;
  const target = columns.filter(([name]) => key.includes(name)).map(([, column]) => column);
  const rest = columns.filter(([name]) => take.includes(name));
  const set = Object.fromEntries(
    rest.map(([name, column]) => [name, sql`excluded.${sql.identifier(toSnakeCase(column.name))}`]),
  );
  return insert.onConflictDoUpdate({ target: asTarget(target), set }).prepare('');
}

function encoded(columns: readonly (readonly [string, Column])[], row: object): unknown[] {
  const given = asRecord(row);
  return columns.map(([name, column]) => {
    const value = given[name] ?? null;
    return value === null ? null : column.mapToDriverValue(value);
  });
}

/** Guarantee: placeholders are named by their place, and an array's places are its keys. */
function asValues(list: unknown): Record<string, unknown> {
  return list as Record<string, unknown>;
}

/** Guarantee: any object can be read by names. */
function asRecord(row: object): Record<string, unknown> {
  return row as Record<string, unknown>;
}

type Target = Parameters<
  ReturnType<ReturnType<Tx['insert']>['values']>['onConflictDoUpdate']
>[0]['target'];

/** Guarantee: the columns are those of a table of db/kit.ts, which are typed as PostgreSQL's. */
function asTarget(columns: readonly Column[]): Target {
  return [...columns] as Target;
}
