import type { Room } from './room.ts';
import {
  interviewsOfContact,
  learnedFrom,
  learnedOf,
  logInterview,
  warmPathsInto,
} from './slots.tsx';

/** Pages of the directory, of its files, of informational interviews and of what they taught. */
export const directoryPages = {
  directory: async () => {
    const { DirectoryPage } = await import('./directory/DirectoryPage.tsx');
    return { Component: () => <DirectoryPage log={logInterview} into={warmPathsInto} /> };
  },
  contactNew: () => import('./directory/NewContact.tsx'),
  contactEdit: () => import('./directory/EditContact.tsx'),
  contact: async () => {
    const { ContactPage } = await import('./directory/ContactPage.tsx');
    return {
      Component: () => <ContactPage interviews={interviewsOfContact} learned={learnedOf} />,
    };
  },
  interviews: () => import('./interviews/InterviewsPage.tsx'),
  interview: async () => {
    const { InterviewPage } = await import('./interviews/InterviewPage.tsx');
    return { Component: () => <InterviewPage learned={learnedFrom} /> };
  },
  takeaways: () => import('./takeaways/TakeawaysPage.tsx'),
  imports: () => import('./imports/ImportsPage.tsx'),
  import: () => import('./imports/ImportPage.tsx'),
} as const satisfies Record<string, Room['load']>;
export type DirectoryPages = typeof directoryPages;
