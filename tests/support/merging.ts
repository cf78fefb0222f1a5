import type { Kept, MergeContacts } from '@tremplin/shared/contacts.ts';
import type { Hired } from './office.ts';

const own = 'own' as const;
export const keepOwn: Kept = { name: own, post: own, email: own, phone: own, city: own };

export function mergeInput(
  two: Pick<MergeContacts, 'id' | 'otherId'>,
  over: Partial<MergeContacts> = {},
): MergeContacts {
  return { ...two, version: 1, otherVersion: 1, keep: keepOwn, ...over };
}

/** The second goes into the first as both stand now; where it is not said, the first has its way. */
export async function mergeTwo(
  person: Hired,
  id: string,
  otherId: string,
  keep: Partial<Kept> = {},
): Promise<void> {
  const seen = await person.call.directory.compare({ id, otherId });
  const versions = { version: seen.own.version, otherVersion: seen.other.version };
  await person.call.directory.merge({ id, otherId, ...versions, keep: { ...keepOwn, ...keep } });
}
