import type { SaveProfile } from '@tremplin/shared/clients.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { addClient } from './clients.ts';
import type { Hired } from './office.ts';
import type { Room } from './sessions.ts';

export type Facts = Partial<Omit<SaveProfile, 'id' | 'version'>>;

/** What no facilitator ever receives. */
export const canary = 'CANARY-P3-4711';

/** A client of the family Okoye about whom everything that must not travel is known. */
export async function known(
  room: Room,
  counsellor: Hired,
  name: string,
  facts: Facts = {},
): Promise<string> {
  const { id } = await addClient(room, counsellor, {
    givenName: name,
    familyName: 'Okoye',
    email: `${fold(name)}@example.org`,
    correspondenceLang: facts.correspondenceLang ?? 'en',
  });
  const { profile, version } = await counsellor.call.clients.file({ id });
  await counsellor.call.clients.saveProfile({
    ...profile,
    education: `${canary} degree`,
    phone: '+16135550142',
    ...facts,
    id,
    version,
  });
  return id;
}
