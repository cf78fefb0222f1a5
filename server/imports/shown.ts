import { contact, organization } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { inArray } from 'drizzle-orm';

/** A unit with the names of everything it stands in, from the top down to itself. */
export interface UnitShown {
  readonly id: string;
  readonly path: readonly { readonly en: string; readonly fr: string | null }[];
}

/** What is told of a person: by a file, or by the directory. */
export interface Told {
  readonly name: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly path: UnitShown['path'];
  readonly email: string | null;
  readonly phone: string | null;
  readonly ext: string | null;
  readonly city: string | null;
}

/** A person of the directory as a file's row is held against them. */
export interface PersonShown extends Told {
  readonly id: string;
}

/** People by their ids; those who asked to be removed are not among them. */
export async function personsOf(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonShown>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select()
    .from(contact)
    .where(inArray(contact.id, unique(ids)));
  const seen = found.filter(({ status }) => status !== 'erased');
  const paths = await pathsOf(
    db,
    seen.flatMap(({ organizationId }) => organizationId ?? []),
  );
  return new Map(
    seen.map((one) => [
      one.id,
      {
        id: one.id,
        name: `${one.givenName} ${one.familyName}`.trim(),
        titleEn: one.titleEn,
        titleFr: one.titleFr,
        path: (one.organizationId && paths.get(one.organizationId)?.path) || [],
        email: one.email,
        phone: one.phone,
        ext: one.ext,
        city: one.city,
      },
    ]),
  );
}

export async function pathsOf(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, UnitShown>> {
  if (ids.length === 0) return new Map();
  const units = await db
    .select({ id: organization.id, pathIds: organization.pathIds })
    .from(organization)
    .where(inArray(organization.id, unique(ids)));
  const above = unique(units.flatMap(({ pathIds }) => pathIds));
  if (above.length === 0) return new Map();
  const named = await db
    .select({ id: organization.id, en: organization.nameEn, fr: organization.nameFr })
    .from(organization)
    .where(inArray(organization.id, above));
  const names = new Map(named.map(({ id, en, fr }) => [id, { en, fr }]));
  return new Map(
    units.map(({ id, pathIds }) => [
      id,
      { id, path: pathIds.flatMap((one) => names.get(one) ?? []) },
    ]),
  );
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
