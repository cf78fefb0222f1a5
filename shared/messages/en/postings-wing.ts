import { postings } from './postings.ts';
import { silence } from './silence.ts';

/** Words of the pages about postings and of what is said of applications to them. */
export const postingsWing = { postings, silence } as const;
