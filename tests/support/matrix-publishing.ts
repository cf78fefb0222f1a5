import { managers, postingsRead } from './rights.ts';
import type { Row } from './rights.ts';
import type { World } from './world.ts';

/** The summer is over; a reason is given each time, as somebody may have published it before. */
const summer = { period: 'quarter', from: '2026-07', programmeId: null } as const;
const again = { ...summer, reason: 'Jobs reported late' };

async function published(world: World) {
  return world.staff.manager.call.publishing.publish(again);
}

/** Frozen figures: made by managers, read by everybody who works with clients or sessions. */
export const publishingMatrix: Readonly<Record<string, Row>> = {
  'publishing.preview': managers({ input: () => summer }),
  'publishing.publish': managers({ audited: true, input: () => again }),
  'publishing.list': postingsRead({ input: () => ({}) }),
  'publishing.byId': postingsRead({ input: published }),
};
