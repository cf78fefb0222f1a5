import type { en } from './en.ts';
import { adminWing } from './fr/admin-wing.ts';
import { directoryWing } from './fr/directory-wing.ts';
import { first } from './fr/first.ts';
import { postings } from './fr/postings.ts';
import { reports } from './fr/reports.ts';
import { sessionsWing } from './fr/sessions-wing.ts';
import type { Same } from './same.ts';

/** Every word of every page. */
export const fr: Same<typeof en> = {
  ...first,
  postings,
  reports,
  ...sessionsWing,
  ...directoryWing,
  ...adminWing,
};
