import { resolve } from 'node:path';
import { heap } from '@tremplin/db/bulk.ts';
import { directoryImport, directoryRow } from '@tremplin/db/schema/imports.ts';
import { nameKeyOf, nameSortOf, titleKeyOf } from '@tremplin/shared/directory-search.ts';
import type { BrokenRow, DirectoryRow, FileRefusal } from '@tremplin/shared/directory.ts';
import { fileRefusals } from '@tremplin/shared/directory.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { write } from '../write.ts';
import { requireImport } from './policy.ts';
import type { ImportRow } from './policy.ts';
import { inspectFile, isBroken, readRows } from './read.ts';
import type { FileFacts } from './read.ts';
import { nodeKeys } from './units.ts';

const batch = 500;

export interface Opened {
  readonly fileName: string;
  /** Name below the office's folder of files, or a whole path. */
  readonly storedAs: string;
  readonly origin: 'page' | 'cli';
  /** Where nobody has looked into the file yet, its first step does. */
  readonly facts?: FileFacts;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file lies ready to be read; nothing of it is kept yet. */
export async function openImport(ctx: RequestContext, given: Opened): Promise<string> {
  const id = ctx.newId();
  const { facts, ...file } = given;
  await write(ctx, async (tx, record) => {
    await tx.insert(directoryImport).values({
      id,
      ...file,
      ...(facts && factsOf(facts)),
      state: 'reading',
      bytesRead: 0,
      createdAt: ctx.now,
      createdBy: ctx.visitor?.actor.id ?? 'office',
      updatedAt: ctx.now,
    });
    const { bytes, sha256, origin } = given;
    const fields = { bytes, sha256, origin };
    await record({ action: 'create', resource: 'contact_import', resourceId: id, fields });
  });
  return id;
}

export interface Reading {
  /** Stops between two batches. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (row: ImportRow) => void | Promise<void>;
}

/**
 * Keeps a file's records as they are understood, five hundred in one transaction with the place in
 * the file that it has come to: whoever goes on after a kill loses at most those and doubles none.
 *
 * Rows that wait, and how far they are matched, are nobody's decision and no fact of the directory
 * yet, so these steps are not written to the audit log one by one (there would be thousands). What
 * people do is: opening, deciding, applying, undoing, discarding; and the refusal of a file.
 */
export async function stageRows(
  ctx: RequestContext,
  id: string,
  { signal, onProgress }: Reading = {},
): Promise<void> {
  let row = await ctx.store.read((db) => requireImport(db, id));
  if (row.state !== 'reading' || row.storedAs === null) return;
  const path = resolve(ctx.office.filesDir, row.storedAs);
  try {
    const facts = knownFacts(row) ?? (await look(ctx, row, path));
    if (!facts) return;
    let waiting: Staged[] = [];
    let read = 0;
    for await (const one of readRows(path, facts)) {
      read += 1;
      if (read <= row.rowsRead) continue;
      waiting.push(one);
      if (waiting.length < batch) continue;
      const kept = await keep(ctx, row, waiting);
      if (!kept) return;
      row = kept;
      waiting = [];
      await onProgress?.(row);
      if (signal?.aborted) return;
    }
    const kept = waiting.length === 0 ? row : await keep(ctx, row, waiting);
    if (kept) await end(ctx, kept);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    await refuseFile(ctx, row, refusal.name, refusal.values);
  }
}

type Staged = {
  readonly rowNo: number;
  readonly bytesRead: number;
  readonly entry: DirectoryRow | BrokenRow;
};

/** Null when somebody else has gone on with it meanwhile. */
async function keep(
  ctx: RequestContext,
  seen: ImportRow,
  staged: readonly Staged[],
): Promise<ImportRow | null> {
  const last = staged.at(-1);
  return ctx.store.tx(async (tx) => {
    const [moved] = await tx
      .update(directoryImport)
      .set({ rowsRead: seen.rowsRead + staged.length, bytesRead: last?.bytesRead ?? 0 })
      .where(stillAt(seen))
      .returning();
    if (!moved) return null;
    const rows = heap(tx, directoryRow);
    for (const one of staged) await rows.add(stagedRow(seen.id, one));
    await rows.flush();
    return moved;
  });
}

function stillAt(seen: ImportRow) {
  return and(
    eq(directoryImport.id, seen.id),
    eq(directoryImport.state, 'reading'),
    eq(directoryImport.rowsRead, seen.rowsRead),
  );
}

function stagedRow(importId: string, { rowNo, entry }: Staged): typeof directoryRow.$inferInsert {
  const broken = isBroken(entry);
  const row = broken ? null : entry;
  const isVacant = row === null || (row.givenName === null && row.familyName === null);
  return {
    importId,
    rowNo,
    line: entry.line,
    reason: broken ? entry.reason : null,
    verdict: broken ? 'error' : 'new',
    row,
    emailKey: isVacant ? null : row.email,
    phone: isVacant ? null : row.phone,
    nameKey: isVacant ? null : nameKeyOf(row.givenName, row.familyName),
    // Vacant posts and broken records come before everybody, in one place.
    nameSort: isVacant ? '' : nameSortOf(row.givenName, row.familyName),
    orgKey: row && (nodeKeys(row.path).at(-1) ?? null),
    titleKey: row && titleKeyOf(row.titleEn, row.titleFr),
    personRow: rowNo,
  };
}

async function end(ctx: RequestContext, seen: ImportRow): Promise<void> {
  const [found] = await ctx.store.read((db) =>
    db
      .select({ good: count() })
      .from(directoryRow)
      .where(and(eq(directoryRow.importId, seen.id), isNull(directoryRow.reason))),
  );
  if ((found?.good ?? 0) === 0) {
    await refuseFile(ctx, seen, seen.rowsRead === 0 ? 'empty' : 'every_row_broken', {});
    return;
  }
  await ctx.store.tx((tx) =>
    tx
      .update(directoryImport)
      .set({ state: 'matching', pass: 0, passRow: 0, bytesRead: seen.bytes })
      .where(stillAt(seen)),
  );
}

async function look(
  ctx: RequestContext,
  seen: ImportRow,
  path: string,
): Promise<FileFacts | undefined> {
  const facts = await inspectFile(path);
  const noted = await ctx.store.tx((tx) =>
    tx
      .update(directoryImport)
      .set(factsOf(facts))
      .where(stillAt(seen))
      .returning({ id: directoryImport.id }),
  );
  return noted.length > 0 ? facts : undefined;
}

function factsOf({ format, encoding, delimiter, partOf }: FileFacts) {
  return { format, encoding, delimiter, partOf };
}

function knownFacts({ format, encoding, delimiter, bytes, sha256, partOf }: ImportRow) {
  return format === null || encoding === null
    ? undefined
    : { format, encoding, delimiter, bytes, sha256, partOf };
}

function refusalOf(error: unknown) {
  if (!(error instanceof Fault)) return undefined;
  const { key, values } = error.shape;
  const name = fileRefusals.find((one) => key === `imports.refusals.${one}`);
  const plain = Object.entries(values).flatMap(([at, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[at, value] as const] : [],
  );
  return name && { name, values: Object.fromEntries(plain) };
}

/** It is not what it claims to be: said by name, and what was kept of it is thrown away. */
async function refuseFile(
  ctx: RequestContext,
  seen: ImportRow,
  refusal: FileRefusal,
  refusalValues: Readonly<Record<string, string | number>>,
): Promise<void> {
  await write(ctx, async (tx, record) => {
    await tx
      .update(directoryImport)
      .set({ state: 'refused', refusal, refusalValues, updatedAt: ctx.now })
      .where(and(eq(directoryImport.id, seen.id), eq(directoryImport.state, 'reading')));
    if (refusal !== 'every_row_broken')
      await tx.delete(directoryRow).where(eq(directoryRow.importId, seen.id));
    const fields = { state: 'refused', refusal };
    await record({ action: 'refuse', resource: 'contact_import', resourceId: seen.id, fields });
  });
}
