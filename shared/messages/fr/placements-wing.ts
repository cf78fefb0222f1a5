import type { placementsWing as english } from '../en/placements-wing.ts';
import type { Same } from '../same.ts';
import { demographics } from './demographics.ts';
import { followups } from './followups.ts';
import { handovers } from './handovers.ts';
import { outcomeRules } from './outcome-rules.ts';
import { placementEntries } from './placement-entries.ts';
import { placementFaults } from './placement-faults.ts';
import { placements } from './placements.ts';

export const placementsWing: Same<typeof english> = {
  demographics,
  followups,
  handovers,
  outcomeRules,
  placementEntries,
  placementFaults,
  placements,
};
