import type { directoryWing as english } from '../en/directory-wing.ts';
import type { Same } from '../same.ts';
import { chart } from './chart.ts';
import { contacts } from './contacts.ts';
import { directoryFaults } from './directory-faults.ts';
import { directory } from './directory.ts';
import { imports } from './imports.ts';
import { interviews } from './interviews.ts';
import { takeaways } from './takeaways.ts';

export const directoryWing: Same<typeof english> = {
  chart,
  contacts,
  directory,
  directoryFaults,
  imports,
  interviews,
  takeaways,
};
