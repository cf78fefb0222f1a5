import { caseloads } from './caseloads.ts';
import { chart } from './chart.ts';
import { definitions } from './definitions.ts';
import { equity } from './equity.ts';
import { outcomeFaults } from './outcome-faults.ts';
import { placements } from './placements.ts';
import { publishing } from './publishing.ts';
import { reports } from './reports.ts';
import { targets } from './targets.ts';

/** Words of the pages about outcomes, caseloads and published reports. */
export const reportsWing = {
  caseloads,
  chart,
  definitions,
  equity,
  outcomeFaults,
  placements,
  publishing,
  reports,
  targets,
} as const;
