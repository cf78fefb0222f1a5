import { chart } from './chart.ts';
import { contacts } from './contacts.ts';
import { directoryFaults } from './directory-faults.ts';
import { directory } from './directory.ts';
import { imports } from './imports.ts';
import { interviews } from './interviews.ts';
import { takeaways } from './takeaways.ts';

/** Words of the pages about the directory and informational interviews. */
export const directoryWing = {
  chart,
  contacts,
  directory,
  directoryFaults,
  imports,
  interviews,
  takeaways,
} as const;
