import { bring, listOf, send, work } from './imports.ts';
import { directoryRead } from './matrix-directory.ts';
import { facilitators } from './rights.ts';
import type { Given, Row } from './rights.ts';
import type { World } from './world.ts';

/** Counsellors may look; files are brought in, decided on and taken back by those who run sessions. */
const importsWrite = (given: Given): Row => facilitators({ audited: true, ...given });

let people = 0;

/** Somebody new in a unit that is new as well, so that no two files are the same. */
function aLine(): string {
  people += 1;
  return `Obi,Ngozi,Director,Ministry ${people},Pear Branch,,ngozi.obi${people}@example.org,613-555-0144,Ottawa`;
}

async function seen({ staff }: World, id: string) {
  const { version } = await staff.facilitator.call.imports.byId({ id });
  return { id, version };
}

const ready = async (world: World) => {
  const { office, staff } = world;
  return seen(world, await bring(office, staff.facilitator, listOf(aLine())));
};

async function applied(world: World, line = aLine()) {
  const { office, staff } = world;
  const { imports } = staff.facilitator.call;
  const id = await bring(office, staff.facilitator, listOf(line));
  await imports.applyFile({ ...(await seen(world, id)), complete: false });
  await work(office, id);
  return seen(world, id);
}

/** A namesake in the same unit, with another address and another title: nobody can tell but a person. */
async function uncertain(world: World) {
  const { office, staff } = world;
  const line = aLine();
  await applied(world, line);
  const other = line
    .replace('ngozi.obi', 'n.obi')
    .replace('Director', 'Analyst')
    .replace('0144', '0145');
  const id = await bring(office, staff.facilitator, listOf(other));
  const { rows } = await staff.facilitator.call.imports.rows({ id, tab: 'uncertain' });
  return { id, rowNo: rows[0]?.rowNo ?? 0, contactId: rows[0]?.rivals[0]?.id ?? '', same: true };
}

export const importsMatrix: Readonly<Record<string, Row>> = {
  'imports.list': directoryRead({ input: () => undefined }),
  'imports.byId': directoryRead({ input: async (world) => ({ id: (await ready(world)).id }) }),
  'imports.rows': directoryRead({
    input: async (world) => ({ id: (await ready(world)).id, tab: 'new' }),
  }),
  'imports.changes': directoryRead({
    input: async (world) => ({ id: (await applied(world)).id, kind: 'joined' }),
  }),
  'imports.effects': directoryRead({
    input: async (world) => ({ id: (await applied(world)).id }),
  }),
  'imports.decide': importsWrite({ input: uncertain }),
  'imports.pause': importsWrite({
    input: async (world) => {
      const { office, staff } = world;
      return seen(world, await send(office, staff.facilitator, listOf(aLine())));
    },
  }),
  'imports.resume': importsWrite({
    input: async (world) => {
      const { office, staff } = world;
      const one = await seen(world, await send(office, staff.facilitator, listOf(aLine())));
      await staff.facilitator.call.imports.pause(one);
      return one;
    },
  }),
  'imports.applyFile': importsWrite({
    input: async (world) => ({ ...(await ready(world)), complete: true }),
  }),
  'imports.undo': importsWrite({ input: (world) => applied(world) }),
  'imports.discard': importsWrite({ input: ready }),
};
