import { getTableColumns } from 'drizzle-orm';
import type { PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { parseIso } from '@tremplin/shared/day.ts';

/** The columns of an image as they were: JSON knows no instants. */
export function restored<T extends PgTable>(
  table: T,
  image: Readonly<Record<string, unknown>>,
): PgUpdateSetSource<T> {
  const columns = new Map(Object.entries(getTableColumns(table)));
  const row = Object.fromEntries(
    Object.entries(image).map(([name, value]) => [
      name,
      columns.get(name)?.dataType === 'date' && typeof value === 'string' ? parseIso(value) : value,
    ]),
  );
  return asRow<T>(row);
}

/** Guarantee: the image was taken of a row of this table, by journal.ts. */
function asRow<T extends PgTable>(row: unknown): PgUpdateSetSource<T> {
  return row as PgUpdateSetSource<T>;
}
