import type { first as english } from '../en/first.ts';
import type { Same } from '../same.ts';
import { applications } from './applications.ts';
import { clients } from './clients.ts';
import { common } from './common.ts';
import { faults } from './faults.ts';
import { frame } from './frame.ts';
import { people } from './people.ts';
import { today } from './today.ts';

export const first: Same<typeof english> = {
  applications,
  clients,
  common,
  faults,
  frame,
  people,
  today,
};
