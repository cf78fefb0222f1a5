import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

export type Engine = 'sqlite' | 'postgres';

/** One process serves one engine; it is fixed before the first table is defined. */
export const engine: Engine = /^postgres(ql)?:/.test(process.env['DATABASE_URL'] ?? '')
  ? 'postgres'
  : 'sqlite';

/**
 * Stands the SQLite builder where the types see the PostgreSQL one. Guarantee: only builders are
 * exported here whose SQLite twin takes the same calls that this project makes (notNull, default,
 * unique, references, primaryKey, $type) and yields the same JavaScript values.
 */
function onEngine<T>(postgres: () => T, sqlite: () => unknown): T {
  return engine === 'postgres' ? postgres() : (sqlite() as T);
}

// COLLATE "C" makes PostgreSQL sort text by code point, as SQLite does.
const binaryText = pg.customType<{ data: string; driverData: string }>({
  dataType: () => 'text collate "C"',
});

export const table = onEngine(
  () => pg.pgTable,
  () => lite.sqliteTable,
);
export const index = onEngine(
  () => pg.index,
  () => lite.index,
);
export const uniqueIndex = onEngine(
  () => pg.uniqueIndex,
  () => lite.uniqueIndex,
);
export const check = onEngine(
  () => pg.check,
  () => lite.check,
);
export const text = <T extends string = string>() =>
  onEngine(
    () => binaryText().$type<T>(),
    () => lite.text().$type<T>(),
  );

/** A UUIDv7 made by the application. */
export const id = () => text().primaryKey();

/** A calendar day, `YYYY-MM-DD`, in the office's zone. */
export const day = () => text();

/** A moment; milliseconds since the epoch on SQLite, timestamptz(3) on PostgreSQL. */
export const instant = () =>
  onEngine(
    () => pg.timestamp({ precision: 3, withTimezone: true, mode: 'date' }),
    () => lite.integer({ mode: 'timestamp_ms' }),
  );

export const bool = () =>
  onEngine(
    () => pg.boolean(),
    () => lite.integer({ mode: 'boolean' }),
  );

export const int = () =>
  onEngine(
    () => pg.integer(),
    () => lite.integer(),
  );

/** A running number that may pass 2³¹. */
export const serial = () =>
  onEngine(
    () => pg.bigint({ mode: 'number' }),
    () => lite.integer(),
  );

export const real = () =>
  onEngine(
    () => pg.doublePrecision(),
    () => lite.real(),
  );

export const json = <T>() =>
  onEngine(
    () => pg.jsonb().$type<T>(),
    () => lite.text({ mode: 'json' }).$type<T>(),
  );

/** What every editable row carries; `version` is the optimistic lock. */
export const editable = () => ({
  createdAt: instant().notNull(),
  createdBy: text().notNull(),
  updatedAt: instant().notNull(),
  version: int().notNull().default(1),
});
