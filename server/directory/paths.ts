import { prepared } from '@tremplin/db/prepared.ts';
import { directoryState } from '@tremplin/db/schema/directory.ts';
import type { Reader, Store } from '@tremplin/db/store.ts';
import { eq } from 'drizzle-orm';
import { unitsWithPaths } from './units.ts';

/** One level of where somebody works, as pages show it. */
export interface Level {
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly acronym: string | null;
}
type Path = readonly Level[];

const kept = new WeakMap<Store, { revision: number; readonly paths: Map<string, Path> }>();

/**
 * Units' paths, from the top down to themselves. They are wanted at every letter typed and seldom
 * change, so this process keeps them until the directory's revision rises.
 */
export async function pathsOf(
  store: Store,
  db: Reader,
  ids: readonly string[],
): Promise<(id: string | null) => Path> {
  const [state] = await prepared(db, revisionNow).execute();
  const revision = state?.revision ?? 0;
  const held = kept.get(store);
  const { paths } = held?.revision === revision ? held : { paths: new Map<string, Path>() };
  kept.set(store, { revision, paths });
  const missing = ids.filter((id) => !paths.has(id));
  if (missing.length > 0)
    for (const [id, { path }] of await unitsWithPaths(db, missing))
      paths.set(
        id,
        path.map((level) => ({
          id: level.id,
          nameEn: level.nameEn,
          nameFr: level.nameFr,
          acronym: level.acronym,
        })),
      );
  return (id) => (id === null ? [] : (paths.get(id) ?? []));
}

const revisionNow = (db: Reader) =>
  db
    .select({ revision: directoryState.revision })
    .from(directoryState)
    .where(eq(directoryState.id, 'directory'))
    .prepare('directory_revision');
