import type { Reader } from '@tremplin/db/store.ts';
import type { MergeContacts } from '@tremplin/shared/contacts.ts';
import { nameKeyOf } from '@tremplin/shared/directory-search.ts';
import { invalidFields } from '@tremplin/shared/faults.ts';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { belongingsOf, handOver, heldNow, openRequests } from './belongings.ts';
import { reindexContactsWithin, touchDirectoryWithin } from './commands.ts';
import { joinPosts } from './join-posts.ts';
import { requireContact, requireContactToChange, shownStatus } from './policy.ts';
import type { ContactRow } from './policy.ts';
import { blank, saveContact } from './rows.ts';
import { differences, isUnlike, mergedColumns, otherTraits, suggestedKept } from './rules.ts';
import { unitsWithPaths } from './units.ts';

/** Two records that may be of one person, side by side, and what merging them would mean. */
export async function compare(ctx: Ctx, { id, otherId }: { id: string; otherId: string }) {
  return ctx.store.read(async (db) => {
    const [own, other] = [await standing(db, id), await standing(db, otherId)];
    requireTwo(own, other);
    const ids = [own.id, other.id];
    return {
      own: await sideOf(db, own),
      other: await sideOf(db, other),
      differ: differences(own, other),
      keep: suggestedKept(own, other),
      /** What the other one brings along. */
      along: await belongingsOf(db, other, ctx.today),
      twoOpen: (await openRequests(db, ids)) > 1,
      twoHolds: (await heldNow(db, ids, ctx.today)).length > 1,
      unlike: isUnlike(own, other),
      silenced: own.doNotContactOn !== null || other.doNotContactOn !== null,
    };
  });
}

/**
 * The two are one person. The other's record is emptied down to what files know them by, leads to
 * the first, and never comes back; whatever was ever done with either counts for that one.
 */
export async function merge(ctx: Ctx, input: MergeContacts): Promise<{ version: number }> {
  const { id, version, otherId, otherVersion, keep } = input;
  return write(ctx, async (tx, record) => {
    const own = await requireContactToChange(tx, id, version);
    const other = await requireContactToChange(tx, otherId, otherVersion);
    requireTwo(own, other);
    const along = await belongingsOf(tx, other, ctx.today);
    const columns = mergedColumns(own, other, keep);
    const now = { ...own, ...columns };
    const nameKey = nameKeyOf(now.givenName, now.familyName);
    const first = keep.post === 'other' ? other : own;
    await handOver(tx, ctx, other, own);
    await joinPosts(tx, ctx, { first, second: first === own ? other : own, to: now });
    await saveContact(tx, ctx, other, {
      ...blank(other),
      ...otherTraits(own, other, { ...now, nameKey }),
      mergedIntoId: own.id,
    });
    const saved = await saveContact(tx, ctx, own, columns);
    await reindexContactsWithin(tx, [own.id]);
    await touchDirectoryWithin(tx);
    await record({
      action: 'merge',
      resource: 'contact',
      resourceId: own.id,
      fields: { mergedId: other.id, keep, ...along },
    });
    return { version: saved };
  });
}

async function standing(db: Reader, id: string): Promise<ContactRow> {
  const { version } = await requireContact(db, id);
  return requireContactToChange(db, id, version);
}

function requireTwo(own: ContactRow, other: ContactRow): void {
  if (own.id === other.id) throw invalidFields({ path: 'otherId', key: 'errors.same_contact' });
}

async function sideOf(db: Reader, row: ContactRow) {
  const { organizationId } = row;
  const units = await unitsWithPaths(db, organizationId === null ? [] : [organizationId]);
  return {
    id: row.id,
    version: row.version,
    name: `${row.givenName} ${row.familyName}`.trim(),
    titleEn: row.titleEn,
    titleFr: row.titleFr,
    path: (units.get(organizationId ?? '')?.path ?? []).map(({ nameEn, nameFr }) => ({
      nameEn,
      nameFr,
    })),
    email: row.email,
    phone: row.phone,
    ext: row.ext,
    city: row.city,
    status: shownStatus(row),
    verifiedOn: row.verifiedOn,
  };
}
