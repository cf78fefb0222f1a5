import { applications } from './en/applications.ts';
import { clients } from './en/clients.ts';
import { common } from './en/common.ts';
import { faults } from './en/faults.ts';
import { frame } from './en/frame.ts';
import { people } from './en/people.ts';
import { placements } from './en/placements.ts';
import { postings } from './en/postings.ts';
import { programmes } from './en/programmes.ts';
import { reports } from './en/reports.ts';
import { settings } from './en/settings.ts';
import { today } from './en/today.ts';

export const en = {
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
} as const;
