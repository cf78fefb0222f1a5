import { contact } from '@tremplin/db/schema/directory.ts';
import { directoryChange, directoryImport, directoryRow } from '@tremplin/db/schema/imports.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { undoDays } from '@tremplin/shared/directory.ts';
import type { ChangeKind, ImportTab } from '@tremplin/shared/directory.ts';
import { notFound } from '@tremplin/shared/faults.ts';
import { and, asc, count, desc, eq, gt, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { coverageOf } from './coverage.ts';
import { passCount, unnamedBy } from './match.ts';
import { requireImport } from './policy.ts';
import type { ImportRow } from './policy.ts';
import { isHeld } from './lease.ts';
import { pathsOf, personsOf } from './shown.ts';
import type { Told } from './shown.ts';

const pageSize = 50;

interface Paged {
  readonly id: string;
  readonly cursor?: number | null | undefined;
}

const dayMs = 86_400_000;

/** The last fifty files, newest first; what a command line looked at and threw away is not among them. */
export async function list(ctx: Ctx) {
  return ctx.store.read(async (db) => {
    const found = await db
      .select({ row: directoryImport, by: person.name })
      .from(directoryImport)
      .leftJoin(person, eq(person.id, directoryImport.createdBy))
      .where(or(ne(directoryImport.origin, 'cli'), ne(directoryImport.state, 'discarded')))
      .orderBy(desc(directoryImport.createdAt), desc(directoryImport.id))
      .limit(pageSize);
    return { rows: found.map(({ row, by }) => ({ ...headOf(ctx, row), by })) };
  });
}

export async function byId(ctx: Ctx, id: string) {
  return ctx.store.read(async (db) => {
    const [found] = await db
      .select({ row: directoryImport, by: person.name })
      .from(directoryImport)
      .leftJoin(person, eq(person.id, directoryImport.createdBy))
      .where(eq(directoryImport.id, id))
      .limit(1);
    if (!found) throw notFound();
    const { row, by } = found;
    const undoUntil = row.appliedAt && new Date(row.appliedAt.getTime() + undoDays * dayMs);
    return {
      ...headOf(ctx, row),
      by,
      version: row.version,
      encoding: row.encoding,
      delimiter: row.delimiter,
      complete: row.complete,
      rowsRead: row.rowsRead,
      bytesRead: row.bytesRead,
      pass: row.pass,
      passRow: row.passRow,
      passes: passCount,
      /** Somebody works on it at this moment. */
      held: isHeld(row, ctx.now),
      refusal: row.refusal,
      refusalValues: row.refusalValues ?? {},
      uncertain: row.state === 'ready' ? await db.$count(directoryRow, inTab(id, 'uncertain')) : 0,
      coverage: await coverageOf(db, row),
      changes: row.appliedAt === null ? null : await changeCounts(db, id),
      undoUntil: undoUntil?.toISOString() ?? null,
      mayUndo: row.state === 'applied' && undoUntil !== null && undoUntil > ctx.now,
      keptRows: row.keptRows,
    };
  });
}

/** Fifty rows of a preview, in the order of the file, each beside what stands in the directory now. */
export async function rows(ctx: Ctx, input: Paged & { readonly tab: ImportTab }) {
  const { id, tab, cursor: after = null } = input;
  return ctx.store.read(async (db) => {
    const row = await requireImport(db, id);
    // Until a file has been compared once, nobody has looked who in it asked to be left out.
    if (row.counts === null && tab !== 'error') return { rows: [], leaving: [], next: null };
    if (tab === 'left') return { rows: [], ...(await leaving(db, row, after)) };
    const found = await db
      .select()
      .from(directoryRow)
      .where(and(inTab(id, tab), gt(directoryRow.rowNo, after ?? 0)))
      .orderBy(asc(directoryRow.rowNo))
      .limit(pageSize + 1);
    const shown = found.slice(0, pageSize);
    const persons = await personsOf(
      db,
      shown.flatMap((one) => [...(one.contactId ? [one.contactId] : []), ...(one.rivals ?? [])]),
    );
    const next = found.length > pageSize ? (shown.at(-1)?.rowNo ?? null) : null;
    const page = shown.map((one) => ({
      rowNo: one.rowNo,
      line: one.line,
      reason: one.reason,
      sameAs: one.sameAs,
      basis: one.basis,
      after: afterOf(one.row),
      before: (one.verdict !== 'new' && one.contactId && persons.get(one.contactId)) || null,
      rivals: (one.rivals ?? []).flatMap((rival) => persons.get(rival) ?? []),
    }));
    return { rows: page, leaving: [], next };
  });
}

/** What was different when the file was applied, fifty at a time. */
export async function changes(ctx: Ctx, input: Paged & { readonly kind: ChangeKind }) {
  const { id, kind, cursor: after = null } = input;
  return ctx.store.read(async (db) => {
    await requireImport(db, id);
    const found = await db
      .select({
        place: directoryChange.place,
        before: directoryChange.before,
        after: directoryChange.after,
        contactId: directoryChange.contactId,
        organizationId: directoryChange.organizationId,
        organizationIds: directoryChange.organizationIds,
        givenName: contact.givenName,
        familyName: contact.familyName,
        status: contact.status,
      })
      .from(directoryChange)
      .leftJoin(contact, eq(contact.id, directoryChange.contactId))
      .where(
        and(
          eq(directoryChange.importId, id),
          eq(directoryChange.kind, kind),
          gt(directoryChange.place, after ?? -1),
        ),
      )
      .orderBy(asc(directoryChange.place))
      .limit(pageSize + 1);
    const shown = found.slice(0, pageSize);
    const units = shown.flatMap((one) => [
      ...(one.organizationId ? [one.organizationId] : []),
      ...(one.organizationIds ?? []),
    ]);
    const paths = await pathsOf(db, units);
    return {
      rows: shown.map((one) => ({
        place: one.place,
        before: one.before ?? {},
        after: one.after ?? {},
        contact:
          one.contactId === null || one.status === 'erased'
            ? null
            : { id: one.contactId, name: `${one.givenName ?? ''} ${one.familyName ?? ''}`.trim() },
        unit: (one.organizationId && paths.get(one.organizationId)) || null,
        others: (one.organizationIds ?? []).flatMap((other) => paths.get(other) ?? []),
      })),
      next: found.length > pageSize ? (shown.at(-1)?.place ?? null) : null,
    };
  });
}

function headOf(ctx: Ctx, row: ImportRow) {
  return {
    id: row.id,
    fileName: row.fileName,
    format: row.format,
    origin: row.origin,
    state: row.state,
    paused: row.paused,
    bytes: row.bytes,
    rows: row.counts?.rows ?? row.rowsRead,
    counts: row.counts,
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    now: ctx.now.toISOString(),
  };
}

function inTab(id: string, tab: Exclude<ImportTab, 'left'>): SQL | undefined {
  const ofFile = eq(directoryRow.importId, id);
  return tab === 'uncertain'
    ? and(ofFile, isNotNull(directoryRow.rivals), isNull(directoryRow.basis))
    : and(ofFile, eq(directoryRow.verdict, tab));
}

/** People whom the last file of this kind named and this one does not. */
async function leaving(db: Reader, row: ImportRow, after: number | null) {
  const found = await db
    .select({ id: contact.id, contactNo: contact.contactNo })
    .from(contact)
    .where(and(unnamedBy(db, row), gt(contact.contactNo, after ?? 0)))
    .orderBy(asc(contact.contactNo))
    .limit(pageSize + 1);
  const shown = found.slice(0, pageSize);
  const persons = await personsOf(
    db,
    shown.map(({ id }) => id),
  );
  return {
    leaving: shown.flatMap(({ id }) => persons.get(id) ?? []),
    next: found.length > pageSize ? (shown.at(-1)?.contactNo ?? null) : null,
  };
}

async function changeCounts(
  db: Reader,
  id: string,
): Promise<Readonly<Partial<Record<ChangeKind, number>>>> {
  const found = await db
    .select({ kind: directoryChange.kind, number: count() })
    .from(directoryChange)
    .where(eq(directoryChange.importId, id))
    .groupBy(directoryChange.kind);
  return Object.fromEntries(found.map(({ kind, number }) => [kind, number]));
}

function afterOf(row: typeof directoryRow.$inferSelect.row): Told | null {
  if (row === null) return null;
  return {
    name: [row.givenName, row.familyName].filter(Boolean).join(' '),
    titleEn: row.titleEn,
    titleFr: row.titleFr,
    path: row.path.map(({ en, fr }) => ({ en, fr })),
    email: row.email,
    phone: row.phone,
    ext: row.ext,
    city: row.city,
  };
}
