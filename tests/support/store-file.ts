import { readFileSync } from 'node:fs';
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

/** Every byte of the file once its log has been written into it, as a thief of the disk would read it. */
export function bytesOf(path: string): string {
  const file = new Database(path);
  file.pragma('wal_checkpoint(TRUNCATE)');
  file.close();
  return readFileSync(path, 'latin1');
}

/** The caller's row type must name the columns of its query, as SQLite holds them. */
function asRows<Row>(rows: readonly unknown[]): Row[] {
  return rows as Row[];
}
