import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Looks into a test office's own file while its server runs; the connection cannot write. */
export function look<Row>(
  folder: string,
  sql: string,
  ...values: readonly (string | number)[]
): Row[] {
  const file = new Database(join(folder, 'office.sqlite'), { readonly: true });
  try {
    return asRows(file.prepare(sql).all(...values));
  } finally {
    file.close();
  }
}

/** The caller's row type must name the columns of its query, as SQLite holds them. */
function asRows<Row>(rows: readonly unknown[]): Row[] {
  return rows as Row[];
}
