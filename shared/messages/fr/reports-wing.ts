import type { reportsWing as english } from '../en/reports-wing.ts';
import type { Same } from '../same.ts';
import { caseloads } from './caseloads.ts';
import { chart } from './chart.ts';
import { definitions } from './definitions.ts';
import { equity } from './equity.ts';
import { outcomeFaults } from './outcome-faults.ts';
import { placements } from './placements.ts';
import { publishing } from './publishing.ts';
import { reports } from './reports.ts';
import { targets } from './targets.ts';

export const reportsWing: Same<typeof english> = {
  caseloads,
  chart,
  definitions,
  equity,
  outcomeFaults,
  placements,
  publishing,
  reports,
  targets,
};
