import { adminWing } from './en/admin-wing.ts';
import { directoryWing } from './en/directory-wing.ts';
import { first } from './en/first.ts';
import { postings } from './en/postings.ts';
import { reports } from './en/reports.ts';
import { sessionsWing } from './en/sessions-wing.ts';

/** Every word of every page. */
export const en = {
  ...first,
  postings,
  reports,
  ...sessionsWing,
  ...directoryWing,
  ...adminWing,
} as const;
