import { lazy, Suspense, type ReactNode } from 'react';
import type { Action, Resource } from '@tremplin/shared/policy.ts';
import type { PlacementSlot } from './applications/useMoves.tsx';
import { Skeleton } from './parts/Skeleton.tsx';
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
      const [{ ClientPage }, { ClientApplications }, { ClientPlacements }] = await Promise.all([
        import('./clients/ClientPage.tsx'),
        import('./applications/ClientApplications.tsx'),
        import('./placements/ClientPlacements.tsx'),
      ]);
      const applications = (clientId: string): ReactNode => (
        <ClientApplications clientId={clientId} placing={placing} />
      );
      const placements = (clientId: string): ReactNode => <ClientPlacements clientId={clientId} />;
      return {
        Component: () => <ClientPage applications={applications} placements={placements} />,
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
      const [{ PostingPage }, { PostingApplications }] = await Promise.all([
        import('./postings/PostingPage.tsx'),
        import('./applications/PostingApplications.tsx'),
      ]);
      const onIt = (postingId: string): ReactNode => (
        <PostingApplications postingId={postingId} placing={placing} />
      );
      return { Component: () => <PostingPage onIt={onIt} /> };
    },
  },
  {
    path: '/applications',
    needs: ['read', 'application'],
    wings: ['postings'],
    load: async () => {
      const { ApplicationsPage } = await import('./applications/ApplicationsPage.tsx');
      return { Component: () => <ApplicationsPage placing={placing} /> };
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
      const [{ SessionPage }, { SessionList }] = await Promise.all([
        import('./sessions/SessionPage.tsx'),
        import('./attendance/SessionList.tsx'),
      ]);
      const list = (sessionId: string): ReactNode => <SessionList sessionId={sessionId} />;
      const feedback = (sessionId: string): ReactNode => (
        <Suspense fallback={<Skeleton rows={4} />}>
          <Feedback sessionId={sessionId} />
        </Suspense>
      );
      return { Component: () => <SessionPage list={list} feedback={feedback} /> };
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

const StartPlacement = lazy(() => import('./placements/StartPlacementDialog.tsx'));

/** An application that ends in a hire opens the dialog of another room. */
const placing: PlacementSlot = (given) => (
  <Suspense fallback={null}>
    <StartPlacement {...given} />
  </Suspense>
);

/** What was promised, thought and said of a session; it comes when its tab is first opened. */
const Feedback = lazy(async () => {
  const [{ OneGuard }, { Commitments }, { Evaluations }, { Quotes }] = await Promise.all([
    import('./parts/OneGuard.tsx'),
    import('./sessions/Commitments.tsx'),
    import('./attendance/Evaluations.tsx'),
    import('./sessions/Quotes.tsx'),
  ]);
  return {
    default: ({ sessionId }: { sessionId: string }) => (
      <OneGuard>
        <div className="flex flex-col gap-8">
          <Commitments sessionId={sessionId} />
          <Evaluations sessionId={sessionId} />
          <Quotes sessionId={sessionId} />
        </div>
      </OneGuard>
    ),
  };
});
