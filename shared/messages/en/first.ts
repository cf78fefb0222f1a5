import { applications } from './applications.ts';
import { clients } from './clients.ts';
import { common } from './common.ts';
import { faults } from './faults.ts';
import { frame } from './frame.ts';
import { people } from './people.ts';
import { today } from './today.ts';

/** Words that come with the first page; those of other wings of the house come with their pages. */
export const first = {
  applications,
  clients,
  common,
  faults,
  frame,
  people,
  today,
} as const;
