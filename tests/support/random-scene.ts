import { appRouter } from '@tremplin/server/router.ts';
import { createCaller } from '@tremplin/server/trpc.ts';
import type { Actor, Role } from '@tremplin/shared/people.ts';
import { emptierOf } from './emptied-office.ts';
import { openOffice } from './office.ts';
import type { Call, Hired, TestOffice } from './office.ts';
import { drawOffice } from './random-office.ts';
import type { Setting } from './random-office.ts';

/** One store for many offices, one after the other; its people stay. */
export interface Scene {
  readonly office: TestOffice;
  readonly staff: readonly Actor[];
  /** Empties the store and writes the office of that seed into it; the clock is set to its day. */
  readonly settle: (seed: number) => Promise<Settled>;
}

export interface Settled {
  readonly setting: Setting;
  /** The front door, for somebody of the staff. */
  readonly callOf: (person: Actor) => Call;
}

const caller = createCaller(appRouter);

export async function openScene(): Promise<Scene> {
  const office = await openOffice();
  const { hire } = office;
  const hired = [
    await hire(['counsellor', 'facilitator'], { name: 'Dominique Roy' }),
    await hire('counsellor', { name: 'Anna Nguyen' }),
    await hire('counsellor', { name: 'Boris Lévesque' }),
    await hire('counsellor', { name: 'Chloé Gagné' }),
    await hire('facilitator', { name: 'Élise Fortin' }),
    await hire('manager', { name: 'Farah Aziz', seesNames: true }),
    await hire('manager', { name: 'Guy Pelletier', seesNames: true }),
    await hire('manager', { name: 'Huda Osman' }),
  ];
  const empty = await emptierOf(office);
  return {
    office,
    staff: hired.map(({ actor }) => actor),
    settle: async (seed) => {
      await empty();
      return settleIn(office, hired, seed);
    },
  };
}

async function settleIn(
  office: TestOffice,
  hired: readonly Hired[],
  seed: number,
): Promise<Settled> {
  const those = (role: Role): string[] =>
    hired.filter(({ actor }) => actor.roles.includes(role)).map(({ id }) => id);
  const { setting, write } = drawOffice(seed, {
    counsellors: those('counsellor'),
    facilitators: those('facilitator'),
  });
  await write(office.store);
  office.at(setting.calendar.now.toISOString());
  // What the server keeps in memory it keeps of one office.
  const another = { ...office.office };
  return {
    setting,
    callOf: (person) => {
      const visitor = hired.find(({ id }) => id === person.id)?.visitor ?? null;
      return caller(() => office.contextOf(visitor, { office: another }));
    },
  };
}
