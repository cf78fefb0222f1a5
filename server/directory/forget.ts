import {
  directoryChange,
  directoryJournal,
  directoryRow,
  matchDecision,
} from '@tremplin/db/schema/imports.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { and, eq, inArray, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { orgKeysAlong } from './policy.ts';
import type { PostRow, Traits } from './policy.ts';

/**
 * Takes somebody out of what imported files left behind: their rows (which no import then writes),
 * the images by which an import is taken back, what was said to have changed, what was decided.
 */
export async function forgetInCuts(
  tx: Tx,
  contactId: string,
  posts: readonly PostRow[],
  traits: readonly Traits[],
): Promise<void> {
  await tx
    .update(directoryRow)
    .set({
      verdict: 'kept_away',
      row: null,
      emailKey: null,
      phone: null,
      nameKey: null,
      nameSort: null,
      orgKey: null,
      titleKey: null,
      contactId: null,
      postId: null,
      basis: null,
      rivals: null,
    })
    .where(
      or(
        eq(directoryRow.contactId, contactId),
        ...traits.flatMap(rowsOf),
        ...(await rowsNamed(tx, traits)),
      ),
    );
  const written = [contactId, ...posts.map(({ id }) => id)];
  await tx.delete(directoryJournal).where(inArray(directoryJournal.rowId, written));
  await tx
    .update(directoryChange)
    .set({ before: null, after: null })
    .where(eq(directoryChange.contactId, contactId));
  await tx.delete(matchDecision).where(eq(matchDecision.contactId, contactId));
}

/** As the tombstones have it: by address, and by number and name. */
function rowsOf({ email, phone, nameKey }: Traits): (SQL | undefined)[] {
  return [
    email === null ? undefined : eq(directoryRow.emailKey, email),
    phone === null
      ? undefined
      : and(eq(directoryRow.nameKey, nameKey), eq(directoryRow.phone, phone)),
  ];
}

/** And by name and unit, or one above it; a file's own number of a unit is no part of its name. */
async function rowsNamed(tx: Tx, traits: readonly Traits[]): Promise<(SQL | undefined)[]> {
  const orgKeys = new Set(traits.flatMap((one) => one.orgKeys));
  const names = [...new Set(traits.map(({ nameKey }) => nameKey))].filter(Boolean);
  const alike = await tx
    .select({ importId: directoryRow.importId, rowNo: directoryRow.rowNo, row: directoryRow.row })
    .from(directoryRow)
    .where(inArray(directoryRow.nameKey, names));
  return alike.flatMap(({ importId, rowNo, row }) =>
    orgKeysAlong(row?.path ?? []).some((key) => orgKeys.has(key))
      ? [and(eq(directoryRow.importId, importId), eq(directoryRow.rowNo, rowNo))]
      : [],
  );
}
