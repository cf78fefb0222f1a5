import { adminWing } from './en/admin-wing.ts';
import { directoryWing } from './en/directory-wing.ts';
import { first } from './en/first.ts';
import { placementsWing } from './en/placements-wing.ts';
import { postingsWing } from './en/postings-wing.ts';
import { reportsWing } from './en/reports-wing.ts';
import { sessionsWing } from './en/sessions-wing.ts';

/** Every word of every page. */
export const en = {
  ...first,
  ...placementsWing,
  ...postingsWing,
  ...reportsWing,
  ...sessionsWing,
  ...directoryWing,
  ...adminWing,
} as const;
