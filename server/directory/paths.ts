import { prepared } from '@tremplin/db/prepared.ts';
import { directoryState } from '@tremplin/db/schema/directory.ts';
import type { Reader, Store } from '@tremplin/db/store.ts';
import { eq } from 'drizzle-orm';
import { unitsWithPaths } from './units.ts';

interface Named {
  readonly nameEn: string;
  readonly nameFr: string | null;
}

/** Where somebody works or a unit stands, from the top down to itself. */
export interface Path {
  readonly names: readonly Named[];
  /** The same, for pages that lead to each of them. */
  readonly levels: readonly (Named & { readonly id: string })[];
}

const nowhere: Path = { names: [], levels: [] };
const kept = new WeakMap<Store, { revision: number; readonly paths: Map<string, Path> }>();

/**
 * Units' paths. They are wanted at every letter typed and seldom change, so this process keeps them
 * until the directory's revision rises.
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
      paths.set(id, {
        names: path.map(({ nameEn, nameFr }) => ({ nameEn, nameFr })),
        levels: path.map((level) => ({
          id: level.id,
          nameEn: level.nameEn,
          nameFr: level.nameFr,
        })),
      });
  return (id) => (id === null ? nowhere : (paths.get(id) ?? nowhere));
}

const revisionNow = (db: Reader) =>
  db
    .select({ revision: directoryState.revision })
    .from(directoryState)
    .where(eq(directoryState.id, 'directory'))
    .prepare('directory_revision');
