import {
  directoryChange,
  directoryJournal,
  directoryRow,
  matchDecision,
} from '@tremplin/db/schema/imports.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { orgKeyOf } from '@tremplin/shared/directory-search.ts';
import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { orgKeysAlong, pastCuts } from './policy.ts';
import type { ContactRow, PostRow, TombstoneHash, Traits } from './policy.ts';

/**
 * Takes somebody out of what imported files left behind: their rows (which no import then writes),
 * the images by which an import is taken back, what was said to have changed, what was decided.
 */
export async function forgetInCuts(
  tx: Tx,
  records: readonly Pick<ContactRow, 'id'>[],
  posts: readonly PostRow[],
  traits: readonly Traits[],
): Promise<void> {
  const ids = records.map(({ id }) => id);
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
        inArray(directoryRow.contactId, ids),
        ...traits.flatMap(rowsOf),
        ...(await rowsNamed(tx, traits)),
      ),
    );
  const written = [...ids, ...posts.map(({ id }) => id)];
  await tx.delete(directoryJournal).where(inArray(directoryJournal.rowId, written));
  await tx
    .update(directoryChange)
    .set({ before: null, after: null })
    .where(inArray(directoryChange.contactId, ids));
  await tx.delete(matchDecision).where(inArray(matchDecision.contactId, ids));
}

/** By what imported files named them, whatever was corrected by hand since. */
export async function traitsInCuts(
  tx: Tx,
  records: readonly Pick<ContactRow, 'id'>[],
): Promise<Traits[]> {
  const found = await tx
    .select({
      email: directoryRow.emailKey,
      phone: directoryRow.phone,
      nameKey: directoryRow.nameKey,
      row: directoryRow.row,
    })
    .from(directoryRow)
    .where(
      and(
        ne(directoryRow.importId, pastCuts),
        inArray(
          directoryRow.contactId,
          records.map(({ id }) => id),
        ),
      ),
    );
  return found.map(({ email, phone, nameKey, row }) => ({
    email,
    phone,
    nameKey: nameKey ?? '',
    orgKeys: row === null ? [] : [orgKeyOf(row.path)],
  }));
}

/** The same of files that are put away, of which only hashes are left; they go with the person. */
export async function takePastHashes(
  tx: Tx,
  records: readonly Pick<ContactRow, 'id'>[],
): Promise<TombstoneHash[]> {
  const past = await tx
    .delete(directoryRow)
    .where(
      and(
        eq(directoryRow.importId, pastCuts),
        inArray(
          directoryRow.contactId,
          records.map(({ id }) => id),
        ),
      ),
    )
    .returning({
      email: directoryRow.emailKey,
      phone: directoryRow.phone,
      org: directoryRow.orgKey,
    });
  const laid = (kind: TombstoneHash['kind'], hash: string | null): TombstoneHash[] =>
    hash === null ? [] : [{ kind, hash }];
  return past.flatMap(({ email, phone, org }) => [
    ...laid('email', email),
    ...laid('phone_name', phone),
    ...laid('name_organization', org),
  ]);
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
