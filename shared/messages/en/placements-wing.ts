import { demographics } from './demographics.ts';
import { followups } from './followups.ts';
import { handovers } from './handovers.ts';
import { outcomeRules } from './outcome-rules.ts';
import { placementEntries } from './placement-entries.ts';
import { placementFaults } from './placement-faults.ts';
import { placements } from './placements.ts';

/** Words of follow-ups, funded outcomes and self-identification. */
export const placementsWing = {
  demographics,
  followups,
  handovers,
  outcomeRules,
  placementEntries,
  placementFaults,
  placements,
} as const;
