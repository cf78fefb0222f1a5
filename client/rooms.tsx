import type { ReactNode } from 'react';
import type { Action, Resource } from '@tremplin/shared/policy.ts';
import type { Wing } from './words.tsx';

export interface Room {
  readonly path: string;
  readonly needs: readonly [Action, Resource];
  /** Whose words it needs besides the first ones. */
  readonly wings?: readonly Wing[];
  readonly load: () => Promise<{ Component: () => ReactNode }>;
}

/** Every page, its right and where it is; each comes when it is first opened. */
export const rooms: readonly Room[] = [
  { path: '/today', needs: ['read', 'today'], load: () => import('./today/TodayPage.tsx') },
  { path: '/clients', needs: ['read', 'client'], load: () => import('./clients/ClientList.tsx') },
  {
    path: '/clients/new',
    needs: ['create', 'client'],
    load: () => import('./clients/ClientIntake.tsx'),
  },
  {
    path: '/clients/:id',
    needs: ['read', 'client'],
    wings: ['postings'],
    load: async () => {
      const [{ ClientPage }, { ClientApplications }, { ClientPlacements }, slots] =
        await Promise.all([
          import('./clients/ClientPage.tsx'),
          import('./applications/ClientApplications.tsx'),
          import('./placements/ClientPlacements.tsx'),
          import('./slots.tsx'),
        ]);
      const applications = (clientId: string): ReactNode => (
        <ClientApplications clientId={clientId} placing={slots.placing} />
      );
      const placements = (clientId: string): ReactNode => <ClientPlacements clientId={clientId} />;
      return {
        Component: () => (
          <ClientPage
            applications={applications}
            placements={placements}
            interviews={slots.interviewsOfClient}
          />
        ),
      };
    },
  },
  {
    path: '/postings',
    needs: ['read', 'posting'],
    wings: ['postings'],
    load: () => import('./postings/PostingList.tsx'),
  },
  {
    path: '/postings/new',
    needs: ['create', 'posting'],
    wings: ['postings'],
    load: () => import('./postings/PastePosting.tsx'),
  },
  {
    path: '/postings/checks',
    needs: ['read', 'application'],
    wings: ['postings'],
    load: () => import('./postings/StatusChecks.tsx'),
  },
  {
    path: '/postings/:id',
    needs: ['read', 'posting'],
    wings: ['postings'],
    load: async () => {
      const [{ PostingPage }, { PostingApplications }, slots] = await Promise.all([
        import('./postings/PostingPage.tsx'),
        import('./applications/PostingApplications.tsx'),
        import('./slots.tsx'),
      ]);
      const onIt = (postingId: string): ReactNode => (
        <PostingApplications postingId={postingId} placing={slots.placing} />
      );
      return { Component: () => <PostingPage onIt={onIt} warm={slots.warmPathsOf} /> };
    },
  },
  {
    path: '/applications',
    needs: ['read', 'application'],
    wings: ['postings'],
    load: async () => {
      const [{ ApplicationsPage }, slots] = await Promise.all([
        import('./applications/ApplicationsPage.tsx'),
        import('./slots.tsx'),
      ]);
      return { Component: () => <ApplicationsPage placing={slots.placing} /> };
    },
  },
  {
    path: '/sessions',
    needs: ['read', 'info_session'],
    wings: ['sessions'],
    load: () => import('./sessions/SessionsPage.tsx'),
  },
  {
    path: '/sessions/new',
    needs: ['create', 'info_session'],
    wings: ['sessions'],
    load: () => import('./sessions/NewSession.tsx'),
  },
  {
    path: '/sessions/:id',
    needs: ['read', 'info_session'],
    wings: ['sessions'],
    load: async () => {
      const [{ SessionPage }, { SessionList }, slots] = await Promise.all([
        import('./sessions/SessionPage.tsx'),
        import('./attendance/SessionList.tsx'),
        import('./slots.tsx'),
      ]);
      const list = (sessionId: string): ReactNode => <SessionList sessionId={sessionId} />;
      return { Component: () => <SessionPage list={list} feedback={slots.feedbackOn} /> };
    },
  },
  {
    path: '/sessions/months',
    needs: ['read', 'monthly_count'],
    wings: ['sessions'],
    load: () => import('./sessions/SessionMonths.tsx'),
  },
  {
    path: '/sessions/:id/outcome',
    needs: ['read', 'session_outcome'],
    wings: ['sessions'],
    load: () => import('./sessions/SessionOutcome.tsx'),
  },
  {
    path: '/sessions/:id/outcome/list',
    needs: ['read', 'outcome_list'],
    wings: ['sessions', 'reports'],
    load: () => import('./sessions/SessionOutcomeList.tsx'),
  },
  {
    path: '/sessions/:id/edit',
    needs: ['update', 'info_session'],
    wings: ['sessions'],
    load: () => import('./sessions/EditSession.tsx'),
  },
  {
    path: '/sessions/:id/attendance',
    needs: ['update', 'attendance'],
    wings: ['sessions'],
    load: () => import('./attendance/AttendancePage.tsx'),
  },
  {
    path: '/sessions/:id/sheet',
    needs: ['read', 'attendance'],
    wings: ['sessions'],
    load: () => import('./sessions/SessionSheet.tsx'),
  },
  {
    path: '/directory',
    needs: ['read', 'contact'],
    wings: ['directory'],
    load: async () => {
      const [{ DirectoryPage }, slots] = await Promise.all([
        import('./directory/DirectoryPage.tsx'),
        import('./slots.tsx'),
      ]);
      return {
        Component: () => <DirectoryPage log={slots.logInterview} into={slots.warmPathsInto} />,
      };
    },
  },
  {
    path: '/directory/new',
    needs: ['create', 'contact'],
    wings: ['directory'],
    load: () => import('./directory/NewContact.tsx'),
  },
  {
    path: '/directory/:id/edit',
    needs: ['update', 'contact'],
    wings: ['directory'],
    load: () => import('./directory/EditContact.tsx'),
  },
  {
    path: '/directory/:id',
    needs: ['read', 'contact'],
    wings: ['directory'],
    load: async () => {
      const [{ ContactPage }, slots] = await Promise.all([
        import('./directory/ContactPage.tsx'),
        import('./slots.tsx'),
      ]);
      return {
        Component: () => (
          <ContactPage interviews={slots.interviewsOfContact} learned={slots.learnedOf} />
        ),
      };
    },
  },
  {
    path: '/interviews',
    needs: ['read', 'interview_count'],
    wings: ['directory'],
    load: () => import('./interviews/InterviewsPage.tsx'),
  },
  {
    path: '/interviews/:id',
    needs: ['read', 'interview'],
    wings: ['directory'],
    load: async () => {
      const [{ InterviewPage }, slots] = await Promise.all([
        import('./interviews/InterviewPage.tsx'),
        import('./slots.tsx'),
      ]);
      return { Component: () => <InterviewPage learned={slots.learnedFrom} /> };
    },
  },
  {
    path: '/takeaways',
    needs: ['read', 'takeaway'],
    wings: ['directory'],
    load: () => import('./takeaways/TakeawaysPage.tsx'),
  },
  {
    path: '/imports',
    needs: ['read', 'contact_import'],
    wings: ['directory'],
    load: () => import('./imports/ImportsPage.tsx'),
  },
  {
    path: '/imports/:id',
    needs: ['read', 'contact_import'],
    wings: ['directory'],
    load: () => import('./imports/ImportPage.tsx'),
  },
  {
    path: '/outcomes',
    needs: ['read', 'outcome'],
    wings: ['reports'],
    load: () => import('./reports/OutcomesPage.tsx'),
  },
  {
    path: '/outcomes/list',
    needs: ['read', 'outcome_list'],
    wings: ['reports'],
    load: () => import('./reports/OutcomeList.tsx'),
  },
  {
    path: '/admin/people',
    needs: ['read', 'person'],
    wings: ['admin'],
    load: () => import('./admin/PeoplePage.tsx'),
  },
  {
    path: '/admin/programmes',
    needs: ['update', 'programme'],
    wings: ['admin'],
    load: () => import('./admin/ProgrammesPage.tsx'),
  },
  {
    path: '/admin/settings',
    needs: ['update', 'settings'],
    wings: ['admin'],
    load: () => import('./admin/SettingsPage.tsx'),
  },
];

/** Pages that a whole room looks at: without the rail, and without anybody's name. */
export const walls: readonly Room[] = [
  {
    path: '/sessions/:id/door',
    needs: ['read', 'door'],
    wings: ['sessions'],
    load: () => import('./door/ProjectorPage.tsx'),
  },
];
