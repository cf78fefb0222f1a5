import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryChange, directoryImport, directoryRow } from '@tremplin/db/schema/imports.ts';
import { carryOutApply } from '@tremplin/server/imports/apply.ts';
import * as commands from '@tremplin/server/imports/commands.ts';
import { matchAll } from '@tremplin/server/imports/match.ts';
import { openImport, stageRows } from '@tremplin/server/imports/stage.ts';
import { carryOutUndo } from '@tremplin/server/imports/undo.ts';
import { inspectFile } from '@tremplin/server/imports/read.ts';
import type { Ctx } from '@tremplin/server/context.ts';
import { asc, eq } from 'drizzle-orm';
import { writeAs } from './directory-files.ts';
import type { Directory } from './directory-model.ts';
import type { Writing, WrittenFormat } from './directory-told.ts';
import { openOffice, type Hired, type TestOffice } from './office.ts';

export interface CutOffice extends TestOffice {
  readonly fatima: Hired;
}

/** An office with Fatima, who runs sessions and brings in directories. */
export async function openCutOffice(now = '2026-11-22T15:00:00Z'): Promise<CutOffice> {
  const office = await openOffice({ now });
  return { ...office, fatima: await office.hire('facilitator', { name: 'Fatima Hassan' }) };
}

export function contextFor(office: TestOffice, person: Hired): Ctx {
  return { ...office.contextOf(person.visitor), visitor: person.visitor, actor: person.actor };
}

/** A file with these people, in the folder where files wait. */
export async function writeCut(
  office: TestOffice,
  model: Directory,
  format: WrittenFormat,
  how: Writing = {},
): Promise<string> {
  const name = randomUUID();
  mkdirSync(office.office.filesDir, { recursive: true });
  await writeAs(model, format, join(office.office.filesDir, name), how);
  return name;
}

export async function openCut(office: CutOffice, storedAs: string): Promise<string> {
  const facts = await inspectFile(join(office.office.filesDir, storedAs));
  const { bytes, sha256 } = facts;
  const ctx = contextFor(office, office.fatima);
  const given = { fileName: 'directory', storedAs, origin: 'page', facts, bytes, sha256 } as const;
  return openImport(ctx, given);
}

/** Read and matched, as the worker does it. */
export async function previewCut(office: CutOffice, storedAs: string): Promise<string> {
  const id = await openCut(office, storedAs);
  await carry(office, id);
  return id;
}

/** Everything that waits to be worked on for this import. */
export async function carry(office: CutOffice, id: string): Promise<void> {
  const ctx = office.contextOf(null);
  await stageRows(ctx, id);
  await matchAll(ctx, id);
  await carryOutApply(ctx, id);
  await carryOutUndo(ctx, id);
}

export async function applyCut(office: CutOffice, id: string, complete = true): Promise<void> {
  const { version } = await importOf(office, id);
  await commands.apply(contextFor(office, office.fatima), { id, version, complete });
  await carry(office, id);
}

export async function undoCut(office: CutOffice, id: string): Promise<void> {
  const { version } = await importOf(office, id);
  await commands.undo(contextFor(office, office.fatima), { id, version });
  await carry(office, id);
}

/** A whole file from its first byte to the directory. */
export async function bringIn(
  office: CutOffice,
  model: Directory,
  format: WrittenFormat,
  how: Writing = {},
  complete = true,
): Promise<string> {
  const id = await previewCut(office, await writeCut(office, model, format, how));
  await applyCut(office, id, complete);
  return id;
}

export async function importOf(office: TestOffice, id: string) {
  const [row] = await office.store.read((db) =>
    db.select().from(directoryImport).where(eq(directoryImport.id, id)),
  );
  if (!row) throw new Error('no such import');
  return row;
}

export async function changesOf(office: TestOffice, id: string) {
  return office.store.read((db) =>
    db
      .select()
      .from(directoryChange)
      .where(eq(directoryChange.importId, id))
      .orderBy(asc(directoryChange.place)),
  );
}

/** One line of a list of our own; what is left out is empty. */
export interface OwnLine {
  readonly family: string;
  readonly given?: string;
  readonly title?: string;
  readonly ministry?: string;
  readonly branch?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly city?: string;
}

/** A small list of our own, written out by hand. */
export async function writeOwn(office: TestOffice, lines: readonly OwnLine[]): Promise<string> {
  const name = randomUUID();
  const header = 'last_name,first_name,title_en,ministry,branch,email,phone,city';
  const text = lines.map((one) =>
    [
      one.family,
      one.given ?? '',
      one.title ?? '',
      one.ministry ?? 'Ministry of Health',
      one.branch ?? 'Records Branch',
      one.email ?? '',
      one.phone ?? '',
      one.city ?? '',
    ].join(','),
  );
  mkdirSync(office.office.filesDir, { recursive: true });
  writeFileSync(join(office.office.filesDir, name), [header, ...text, ''].join('\r\n'));
  return name;
}

export async function bringInOwn(office: CutOffice, ...lines: OwnLine[]): Promise<string> {
  const id = await previewCut(office, await writeOwn(office, lines));
  await applyCut(office, id);
  return id;
}

/** The rows of an import as it understood them, by their numbers. */
export async function rowsOf(office: TestOffice, id: string) {
  return office.store.read((db) =>
    db
      .select()
      .from(directoryRow)
      .where(eq(directoryRow.importId, id))
      .orderBy(asc(directoryRow.rowNo)),
  );
}
