import { handOn } from './caseloads.ts';
import { managers, nobody, ownList } from './rights.ts';
import type { Given, Row } from './rights.ts';
import type { World } from './world.ts';

const written = { audited: true } as const;

/** To somebody who is there, so that the clients stay the same person's. */
const cover = ({ staff, clientId }: World) =>
  handOn(staff.counsellor, staff.otherCounsellor, [clientId], {
    kind: 'cover',
    untilDay: '2026-12-04',
  });

/** The client's own counsellor, and managers; whoever covers cannot send them back. */
const takesBack = (given: Given): Row => ({
  ...nobody,
  counsellor: 'ok',
  otherCounsellor: 'not_found',
  formerCover: 'not_found',
  manager: 'ok',
  namesManager: 'ok',
  ...given,
});

/** Who has how many clients, and handing them on: numbers to managers, names to those trusted with them. */
export const caseloadsMatrix: Readonly<Record<string, Row>> = {
  'caseloads.balance': managers({ input: () => undefined }),
  'caseloads.setTarget': managers({
    input: ({ staff }) => ({ personId: staff.counsellor.id, version: 1, value: 60 }),
    ...written,
  }),
  'caseloads.clientsOf': managers({
    input: ({ staff }) => ({ counsellorId: staff.counsellor.id, group: 'open', cursor: null }),
    named: ['namesManager'],
    ...written,
  }),
  'caseloads.reassign': managers({
    input: ({ staff, clientId }) => handOn(staff.counsellor, staff.otherCounsellor, [clientId]),
    ...written,
  }),
  'caseloads.handovers': managers({
    input: async (world) => {
      await world.staff.manager.call.caseloads.reassign(cover(world));
      return { personId: null, cursor: null };
    },
  }),
  'caseloads.covers': ownList({
    input: async (world) => {
      await world.staff.manager.call.caseloads.reassign(cover(world));
    },
  }),
  'caseloads.takeBack': takesBack({
    input: async (world) => {
      const given = await world.staff.manager.call.caseloads.reassign(cover(world));
      return { handoverId: given.handoverId };
    },
    ...written,
  }),
};
