import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

const pragmas: readonly (readonly [name: string, set: string, read: number | string])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['secure_delete', 'ON', 1],
  // KiB: a large import walks over indexes that the default 2 MB would read again and again.
  ['cache_size', '-32768', -32_768],
  ['busy_timeout', '5000', 5000],
];

/**
 * Opens a connection with every pragma set and read back: re-opening a WAL file would otherwise
 * silently fall to synchronous=NORMAL.
 */
export function connectSqlite(path: string, options: { readonly readonly?: boolean } = {}) {
  if (!options.readonly) mkdirSync(dirname(path), { recursive: true });
  const raw = new Database(path, { readonly: options.readonly ?? false });
  for (const [name, set, expected] of pragmas) {
    if (!(options.readonly && name === 'journal_mode')) raw.pragma(`${name} = ${set}`);
    const found = raw.pragma(name, { simple: true });
    if (found !== expected) throw new Error(`SQLite: ${name} is ${String(found)}, not ${expected}`);
  }
  return raw;
}

/** Another connection is writing. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
