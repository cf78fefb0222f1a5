import { createHmac } from 'node:crypto';
import { contact, organization, tombstone } from '@tremplin/db/schema/directory.ts';
import type { post } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { orgKeyOf } from '@tremplin/shared/directory-search.ts';
import type { ContactStatus, NamedLevel } from '@tremplin/shared/directory.ts';
import { invalidFields, notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Keys } from '../key.ts';

export type ContactRow = typeof contact.$inferSelect;
export type PostRow = typeof post.$inferSelect;
type Level = Pick<NamedLevel, 'en' | 'fr'>;

/** By what somebody who asked to be removed is known again, and only by its hash. */
export interface Traits {
  readonly email: string | null;
  readonly phone: string | null;
  readonly nameKey: string;
  /** Of shared/directory-search.ts, whole path each. */
  readonly orgKeys: readonly string[];
}

/**
 * Rows of files that are put away stand under this import: of a person no more than the three hashes
 * below, where address, number and path stood.
 */
export const pastCuts = 'past';

export interface TombstoneHash {
  readonly hash: string;
  readonly kind: 'email' | 'phone_name' | 'name_organization';
}

/**
 * Any person of the directory: public facts, so whoever may read one may read all. Where the contact
 * was merged into another, that one: its id is then not the one asked for.
 */
export async function requireContact(db: Reader, id: string): Promise<ContactRow> {
  const [row] = await db.select().from(contact).where(eq(contact.id, id)).limit(1);
  if (!row) throw notFound();
  return row.mergedIntoId === null ? row : requireContact(db, row.mergedIntoId);
}

/** The person as they were read, still there to be changed. */
export async function requireContactToChange(
  db: Reader,
  id: string,
  version: number,
): Promise<ContactRow> {
  const row = await requireContact(db, id);
  if (row.status === 'erased') throw refuse('directory.erased');
  if (row.id !== id) throw refuse('directory.merged');
  if (row.version !== version) throw staleVersion(row.version);
  return row;
}

/** A unit that people can be put in; refused beside the field. */
export async function requireUnit(db: Reader, id: string): Promise<void> {
  const open = and(eq(organization.id, id), isNull(organization.closedOn));
  if ((await db.$count(organization, open)) === 0)
    throw invalidFields({ path: 'organizationId', key: 'errors.choose' });
}

/** The contact that a row of `contact` is about: itself, or the one it was merged into. */
export const person = alias(contact, 'person_meant');
export const isPersonOf = sql`${person.id} = coalesce(${contact.mergedIntoId}, ${contact.id})`;

/** What is left of other records of this person: by what else files know them. */
export async function mergedInto(db: Reader, id: string): Promise<ContactRow[]> {
  return db.select().from(contact).where(eq(contact.mergedIntoId, id));
}

/** What pages show: an erased person is nothing else, and do-not-contact hides the rest. */
export function shownStatus(row: Pick<ContactRow, 'status' | 'doNotContactOn'>): ContactStatus {
  if (row.status === 'erased') return 'erased';
  return row.doNotContactOn === null ? row.status : 'do_not_contact';
}

/** By address; by telephone and name; by name and unit, once for every unit given. */
export function tombstoneHashes(keys: Pick<Keys, 'pseudonym'>, of: Traits): TombstoneHash[] {
  const hashed = (kind: TombstoneHash['kind'], ...parts: string[]): TombstoneHash => ({
    kind,
    hash: createHmac('sha256', keys.pseudonym)
      .update(JSON.stringify([kind, ...parts]))
      .digest('base64url'),
  });
  const { email, phone, nameKey, orgKeys } = of;
  return [
    ...(email === null ? [] : [hashed('email', email.toLowerCase())]),
    ...(phone === null || nameKey === '' ? [] : [hashed('phone_name', phone, nameKey)]),
    ...(nameKey === '' ? [] : orgKeys.map((key) => hashed('name_organization', nameKey, key))),
  ];
}

/** By what a decision on a row of a file is found again: what it says of the person, and not the person. */
export function matchHash(
  keys: Pick<Keys, 'pseudonym'>,
  row: {
    readonly emailKey: string | null;
    readonly nameKey: string | null;
    readonly orgKey: string | null;
  },
): string {
  return createHmac('sha256', keys.pseudonym)
    .update(JSON.stringify(['match', row.emailKey, row.nameKey, row.orgKey]))
    .digest('base64url');
}

/** Keys of a path and of everything it stands in: whoever was removed from a unit stays away below it too. */
export function orgKeysAlong(path: readonly Level[]): string[] {
  return path.map((_, at) => orgKeyOf(path.slice(0, at + 1)));
}

/** The same key of a unit of the tree, from its path. */
export function orgKeyOfUnit(
  path: readonly { readonly nameEn: string; readonly nameFr: string | null }[],
): string {
  return orgKeyOf(path.map(({ nameEn, nameFr }) => ({ en: nameEn, fr: nameFr })));
}

/** Every tombstone; few people ask. For whoever checks many rows. */
export async function tombstonesLaid(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db.select({ hash: tombstone.hash }).from(tombstone);
  return new Set(rows.map(({ hash }) => hash));
}

/** Whether somebody of these traits asked to be removed. `laid` where it is known already. */
export function isKeptAway(
  laid: ReadonlySet<string>,
  keys: Pick<Keys, 'pseudonym'>,
  of: Traits,
): boolean {
  return laid.size > 0 && tombstoneHashes(keys, of).some(({ hash }) => laid.has(hash));
}

/** The same for one person, asked of the store. */
export async function isKeptAwayNow(
  db: Reader,
  keys: Pick<Keys, 'pseudonym'>,
  of: Traits,
): Promise<boolean> {
  const hashes = tombstoneHashes(keys, of).map(({ hash }) => hash);
  if (hashes.length === 0) return false;
  return (await db.$count(tombstone, inArray(tombstone.hash, hashes))) > 0;
}
