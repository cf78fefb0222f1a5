import type { en } from './en.ts';
import { adminWing } from './fr/admin-wing.ts';
import { directoryWing } from './fr/directory-wing.ts';
import { first } from './fr/first.ts';
import { placementsWing } from './fr/placements-wing.ts';
import { postingsWing } from './fr/postings-wing.ts';
import { reportsWing } from './fr/reports-wing.ts';
import { sessionsWing } from './fr/sessions-wing.ts';
import type { Same } from './same.ts';

/** Every word of every page. */
export const fr: Same<typeof en> = {
  ...first,
  ...placementsWing,
  ...postingsWing,
  ...reportsWing,
  ...sessionsWing,
  ...directoryWing,
  ...adminWing,
};
