import { lazy, type ReactNode } from 'react';
import { directoryRooms } from './directoryRooms.ts';
import { outcomeRooms } from './outcomeRooms.ts';
import type { Room } from './room.ts';

const Covers = lazy(() => import('./caseloads/CoverNotice.tsx'));

/** Every page, its right and where it is; each comes when it is first opened. */
export const rooms: readonly Room[] = [
  {
    path: '/today',
    needs: ['read', 'today'],
    load: async () => {
      const { TodayPage } = await import('./today/TodayPage.tsx');
      return { Component: () => <TodayPage covers={<Covers />} /> };
    },
  },
  { path: '/clients', needs: ['read', 'client'], load: () => import('./clients/ClientList.tsx') },
  {
    path: '/clients/new',
    needs: ['create', 'client'],
    load: () => import('./clients/ClientIntake.tsx'),
  },
  {
    path: '/clients/:id',
    needs: ['read', 'client'],
    wings: ['postings', 'placements'],
    load: async () => {
      const [{ ClientPage }, { ClientApplications }, slots] = await Promise.all([
        import('./clients/ClientPage.tsx'),
        import('./applications/ClientApplications.tsx'),
        import('./slots.tsx'),
      ]);
      const applications = (clientId: string): ReactNode => (
        <ClientApplications clientId={clientId} placing={slots.placing} />
      );
      return {
        Component: () => (
          <ClientPage
            applications={applications}
            placements={slots.placementsOfClient}
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
    path: '/followups',
    needs: ['read', 'placement'],
    wings: ['placements'],
    load: () => import('./placements/FollowupsPage.tsx'),
  },
  {
    path: '/attestations',
    needs: ['read', 'attestation'],
    wings: ['placements'],
    load: () => import('./placements/AttestationsPage.tsx'),
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
    needs: ['read', 'session_outcome_list'],
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
  ...directoryRooms,
  ...outcomeRooms,
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
  {
    path: '/admin/rules',
    needs: ['read', 'outcome_rule'],
    wings: ['admin'],
    load: () => import('./admin/RulesPage.tsx'),
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
