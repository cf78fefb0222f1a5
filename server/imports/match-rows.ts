import { directoryRow } from '@tremplin/db/schema/imports.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { DirectoryRow } from '@tremplin/shared/directory.ts';
import { and, asc, count, countDistinct, eq, gt, inArray, notInArray, or, sql } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import type { ImportRow } from './policy.ts';
import type { UnitPlan } from './units.ts';

/** Works on one page of rows; answers with the last of them, or null when the pass is through. */
export type Pass = (
  tx: Tx,
  ctx: RequestContext,
  seen: ImportRow,
  plan: UnitPlan | null,
) => Promise<number | null>;

export const pageSize = 1000;

export const columns = {
  rowNo: directoryRow.rowNo,
  line: directoryRow.line,
  verdict: directoryRow.verdict,
  row: directoryRow.row,
  emailKey: directoryRow.emailKey,
  phone: directoryRow.phone,
  nameKey: directoryRow.nameKey,
  orgKey: directoryRow.orgKey,
  titleKey: directoryRow.titleKey,
  personRow: directoryRow.personRow,
  organizationId: directoryRow.organizationId,
  contactId: directoryRow.contactId,
  postId: directoryRow.postId,
  basis: directoryRow.basis,
  rivals: directoryRow.rivals,
  sameAs: directoryRow.sameAs,
};
export type Row = Pick<typeof directoryRow.$inferSelect, keyof typeof columns>;

/** The same without what the row says in full, which takes most of the time to read. */
export const lean = { ...columns, row: sql<DirectoryRow | null>`null` };

/** Rows that were understood and nobody asked to leave out, after the checkpoint. */
export function pageOf(db: Reader, seen: ImportRow, of: typeof columns | typeof lean = lean) {
  return db
    .select(of)
    .from(directoryRow)
    .where(
      and(
        eq(directoryRow.importId, seen.id),
        gt(directoryRow.rowNo, seen.passRow),
        notInArray(directoryRow.verdict, ['error', 'kept_away']),
      ),
    )
    .orderBy(asc(directoryRow.rowNo))
    .limit(pageSize);
}

export function lastOf(page: readonly Row[]): number | null {
  return page.length < pageSize ? null : (page.at(-1)?.rowNo ?? null);
}

export function present<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))];
}

export async function rowsWhere(
  db: Reader,
  seen: ImportRow,
  column: typeof directoryRow.emailKey | typeof directoryRow.nameKey,
  values: readonly string[],
  of: typeof columns | typeof lean = columns,
): Promise<Row[]> {
  if (values.length === 0) return [];
  const found = await db
    .select(of)
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, seen.id), inArray(column, [...values])));
  // Sorted here: asked for in order, SQLite would walk over every row of the file.
  return found.toSorted((a, b) => a.rowNo - b.rowNo);
}

export function groupedBy<T, Key>(
  list: readonly T[],
  keyOf: (one: T) => Key,
): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Those of the addresses that more than one row of the file has. */
export async function sharedMails(
  db: Reader,
  seen: ImportRow,
  mails: readonly string[],
): Promise<string[]> {
  if (mails.length === 0) return [];
  const found = await db
    .select({ value: directoryRow.emailKey })
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, seen.id), inArray(directoryRow.emailKey, [...mails])))
    .groupBy(directoryRow.emailKey)
    .having(gt(count(), 1));
  return found.flatMap(({ value }) => value ?? []);
}

/**
 * Those of the names that several rows bear and that can tell anything: one of the rows is without
 * an address, or two are of one individual. Namesakes who all have addresses are told apart by them.
 */
export async function sharedNames(
  db: Reader,
  seen: ImportRow,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return [];
  const found = await db
    .select({ value: directoryRow.nameKey })
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, seen.id), inArray(directoryRow.nameKey, [...names])))
    .groupBy(directoryRow.nameKey)
    .having(
      and(
        gt(count(), 1),
        or(
          gt(count(), count(directoryRow.emailKey)),
          gt(count(), countDistinct(directoryRow.line)),
        ),
      ),
    );
  return found.flatMap(({ value }) => value ?? []);
}
