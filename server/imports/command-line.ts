import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { directoryImport, directoryRow } from '@tremplin/db/schema/imports.ts';
import type { RowReason } from '@tremplin/shared/directory.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import { imports as en } from '@tremplin/shared/messages/en/imports.ts';
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import { createTranslator } from 'use-intl/core';
import { contextWithoutBrowser } from '../context.ts';
import type { Office } from '../context.ts';
import { applyNow, discardNow } from './commands.ts';
import { coverageOf } from './coverage.ts';
import { passCount } from './match.ts';
import type { ImportRow } from './policy.ts';
import { hold, letGo, unlessBusy } from './lease.ts';
import { carryOn, unfinished } from './runner.ts';
import { openImport } from './stage.ts';
import { measure, shownName, tooLarge, mostBytes } from './upload.ts';

/** Most errors that are listed one by one. */
const mostErrors = 1000;

export interface Wanted {
  readonly apply: boolean;
  /**
   * The file does not name everybody, so nobody is marked as having left; null leaves it to how many
   * of whom we know the file names, and to what it says of itself.
   */
  readonly partial: boolean | null;
}

export interface Voice {
  /** Progress, a line at a time. */
  readonly say: (line: string) => void;
  /** What came of it, once. */
  readonly tell: (json: object) => void;
}

/**
 * Reads a file, compares it and, where that is wanted, applies it; what was only looked at is thrown
 * away again. Run anew on the same bytes after a kill, it goes on where the last run ended, and one
 * that had been applied but not yet told of is told of once more. Answers with the exit code.
 */
export async function importFile(
  office: Office,
  path: string,
  wanted: Wanted,
  { say, tell }: Voice,
): Promise<number> {
  const patiently = <T>(body: () => Promise<T>): Promise<T> =>
    unlessBusy(body, () => say('waiting: another process is writing'));
  const opened = await patiently(() => findOrOpen(office, path, say));
  const carrying = { keepsHold: true, onProgress: progress(say) };
  let row = await carryOn(office, opened.id, carrying);
  const { partial, because } = await takenFor(office, row, wanted);
  if (because !== null) say(because);
  if (row.state === 'ready' && wanted.apply) {
    const { id } = row;
    await patiently(() => applyNow(contextWithoutBrowser(office), id, { complete: !partial }));
    row = await carryOn(office, row.id, carrying);
  }
  if (row.state === 'refused') {
    const refused = row.refusal ?? 'not_directory';
    tell({ refused, message: sentence(`refusals.${refused}`, row.refusalValues ?? {}) });
    await letGo(office, row);
    return 1;
  }
  if (row.state !== 'applied' && row.state !== 'ready') throw refuse('imports.held_elsewhere');
  const errors = await errorsOf(office, row);
  const isPartial = row.state === 'applied' ? !row.complete : partial;
  tell({
    ...countsOf(row, isPartial),
    errors: errors.map(({ line, reason }) => ({
      line,
      reason: sentence(`reasons.${reason}`),
    })),
    ...(errors.length === mostErrors && { errorsShown: mostErrors }),
    partial: isPartial,
    format: row.format,
    encoding: row.encoding,
    applied: row.state === 'applied',
  });
  if (row.state === 'ready') {
    const { id } = row;
    await patiently(() => discardNow(contextWithoutBrowser(office), id));
  }
  await letGo(office, row);
  return 0;
}

/** Guarantee: a refusal is kept with the values that its sentence asks for. */
function sentence(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const words = createTranslator({ locale: 'en', messages: en });
  return (words as (key: string, values: object) => string)(key, values);
}

async function findOrOpen(
  office: Office,
  path: string,
  say: (line: string) => void,
): Promise<ImportRow> {
  const found = await stat(path);
  if (found.isDirectory()) throw refuse('imports.folder');
  if (found.size > mostBytes) throw tooLarge();
  const { bytes, sha256 } = await measure(path);
  const known = (await unfinished(office, sha256, 'cli')) ?? (await untold(office, sha256));
  if (known) {
    if (!(await hold(office, known))) throw refuse('imports.held_elsewhere');
    say(`going on after ${known.rowsRead} rows`);
    await office.store.tx((tx) =>
      tx.update(directoryImport).set({ storedAs: path }).where(eq(directoryImport.id, known.id)),
    );
    return known;
  }
  const fileName = shownName(encodeURIComponent(basename(path)));
  const ctx = contextWithoutBrowser(office);
  const id = await openImport(ctx, { fileName, storedAs: path, origin: 'cli', bytes, sha256 });
  const [row] = await office.store.read((db) =>
    db.select().from(directoryImport).where(eq(directoryImport.id, id)).limit(1),
  );
  if (!row) throw new Error('imports: what was opened is not there');
  return row;
}

/** Applied by a run that ended before it could say so. */
async function untold({ store }: Office, sha256: string): Promise<ImportRow | undefined> {
  const [row] = await store.read((db) =>
    db
      .select()
      .from(directoryImport)
      .where(
        and(
          eq(directoryImport.sha256, sha256),
          eq(directoryImport.origin, 'cli'),
          eq(directoryImport.state, 'applied'),
          isNotNull(directoryImport.heldBy),
        ),
      )
      .orderBy(desc(directoryImport.appliedAt))
      .limit(1),
  );
  return row;
}

/** Whether the file is taken for a part of the directory, and why, where nobody has said so. */
async function takenFor(
  { store }: Office,
  row: ImportRow,
  { partial }: Wanted,
): Promise<{ readonly partial: boolean; readonly because: string | null }> {
  if (row.state !== 'ready' || partial !== null)
    return { partial: partial ?? false, because: null };
  const coverage = await store.read((db) => coverageOf(db, row));
  if (coverage.suggestComplete) return { partial: false, because: null };
  const { known, named, partOf } = coverage;
  const why =
    partOf === null
      ? `it names ${named} of the ${known} people known from files of this kind`
      : partOf === 0
        ? 'the answer does not say how many people the search found'
        : `one page of more, the search found ${partOf} people`;
  return {
    partial: true,
    because: `taken for a part of the directory (${why}), so nobody is marked as having left; --complete says otherwise`,
  };
}

function countsOf(row: ImportRow, isPartial: boolean) {
  const { counts } = row;
  if (counts === null) throw new Error('imports: what is ready has not been counted');
  return {
    rows: counts.rows,
    new: counts.new,
    updated: counts.updated,
    unchanged: counts.unchanged,
    moved: counts.moved,
    left: isPartial ? 0 : counts.left,
    duplicate: counts.duplicate,
    error: counts.error,
    keptAway: counts.kept_away,
  };
}

async function errorsOf(
  office: Office,
  { id }: ImportRow,
): Promise<{ readonly line: number; readonly reason: RowReason }[]> {
  const broken = await office.store.read((db) =>
    db
      .select({ line: directoryRow.line, reason: directoryRow.reason })
      .from(directoryRow)
      .where(and(eq(directoryRow.importId, id), eq(directoryRow.verdict, 'error')))
      .orderBy(asc(directoryRow.rowNo))
      .limit(mostErrors),
  );
  return broken.flatMap(({ line, reason }) => (reason === null ? [] : [{ line, reason }]));
}

/** At most one line in a second, and one for each new step. */
function progress(say: (line: string) => void): (row: ImportRow) => void {
  let last = -Infinity;
  let step = '';
  return (row) => {
    const now = performance.now();
    const at = `${row.state} ${row.pass}`;
    if (at === step && now - last < 1000) return;
    last = now;
    step = at;
    const percent = row.bytes === 0 ? 100 : Math.round((100 * row.bytesRead) / row.bytes);
    if (row.state === 'reading') say(`reading: ${row.rowsRead} rows, ${percent} %`);
    else if (row.state === 'matching')
      say(
        `matching: step ${Math.min(row.pass + 1, passCount)} of ${passCount}, ${row.passRow} rows`,
      );
    else say(row.state);
  };
}
