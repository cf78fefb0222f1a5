import { applications } from './fr/applications.ts';
import { clients } from './fr/clients.ts';
import { common } from './fr/common.ts';
import { faults } from './fr/faults.ts';
import { frame } from './fr/frame.ts';
import { people } from './fr/people.ts';
import { placements } from './fr/placements.ts';
import { postings } from './fr/postings.ts';
import { programmes } from './fr/programmes.ts';
import { reports } from './fr/reports.ts';
import { settings } from './fr/settings.ts';
import { today } from './fr/today.ts';
import type { en } from './en.ts';
import type { Same } from './same.ts';

export const fr: Same<typeof en> = {
  common,
  frame,
  faults,
  people,
  settings,
  programmes,
  clients,
  postings,
  applications,
  placements,
  reports,
  today,
};
