import { organization } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { UnitOfPost } from '@tremplin/shared/contact-row.ts';
import { inArray } from 'drizzle-orm';

export interface UnitNamed {
  readonly id: string;
  readonly orgNo: number | null;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly acronym: string | null;
}

/** Each of these units with its path, top first; ids that are none are left out. */
export async function unitsWithPaths(
  db: Reader,
  ids: readonly string[],
): Promise<
  ReadonlyMap<string, Omit<UnitOfPost, 'path'> & { readonly path: readonly UnitNamed[] }>
> {
  const own = await unitsNamed(db, ids);
  const above = own.flatMap(({ pathIds }) => pathIds);
  const known = new Map(own.map((unit) => [unit.id, unit]));
  for (const unit of await unitsNamed(
    db,
    above.filter((id) => !known.has(id)),
  ))
    known.set(unit.id, unit);
  return new Map(
    own.map(({ id, branchId, pathIds }) => [
      id,
      { id, branchId, path: pathIds.flatMap((level) => known.get(level) ?? []) },
    ]),
  );
}

async function unitsNamed(db: Reader, ids: readonly string[]) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  return db
    .select({
      id: organization.id,
      orgNo: organization.orgNo,
      nameEn: organization.nameEn,
      nameFr: organization.nameFr,
      acronym: organization.acronym,
      branchId: organization.branchId,
      pathIds: organization.pathIds,
    })
    .from(organization)
    .where(inArray(organization.id, wanted));
}
