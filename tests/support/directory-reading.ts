import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectFile, isBroken, readRows } from '@tremplin/server/imports/read.ts';
import type { BrokenRow, DirectoryRow } from '@tremplin/shared/directory.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import { afterAll } from 'vitest';
import type { Told } from './directory-told.ts';

/** Places for files of one test file; gone when it ends. */
export function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'directory-'));
  let files = 0;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: (): string => join(folder, `${(files += 1)}`),
    /** A file of exactly these bytes. */
    of(content: string | Buffer): string {
      const path = this.path();
      writeFileSync(path, content);
      return path;
    },
  };
}

/** Everything that the importer reads in a file. */
export async function readAll(path: string) {
  const facts = await inspectFile(path);
  const rows: DirectoryRow[] = [];
  const broken: BrokenRow[] = [];
  const numbers: number[] = [];
  for await (const { rowNo, entry } of readRows(path, facts)) {
    numbers.push(rowNo);
    if (isBroken(entry)) broken.push(entry);
    else rows.push(entry);
  }
  return { facts, rows, broken, numbers };
}

/** The key of the refusal and its values; fails when the file is taken. */
export async function refusalOf(path: string) {
  try {
    await inspectFile(path);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ...error.shape.values, key: error.shape.key.replace('imports.refusals.', '') };
  }
  throw new Error('the file was not refused');
}

/** A row as the generator tells it. */
export function asTold(row: DirectoryRow): Told {
  const { line, givenName, familyName, titleEn, titleFr, path, email, phone, ext, city } = row;
  return {
    line,
    given: givenName,
    family: familyName,
    titleEn: titleEn ?? '',
    titleFr,
    path: path.map(({ en }) => en),
    email,
    phone,
    ext,
    city,
  };
}
