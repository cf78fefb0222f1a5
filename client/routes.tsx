import { lazy, Suspense, type ReactNode } from 'react';
import {
  createBrowserRouter,
  createMemoryRouter,
  type DataRouter,
  type RouteObject,
} from 'react-router';
import Briefcase from 'lucide-react/icons/briefcase';
import ChartColumn from 'lucide-react/icons/chart-column';
import Layers from 'lucide-react/icons/layers';
import Settings from 'lucide-react/icons/settings';
import SquareKanban from 'lucide-react/icons/square-kanban';
import Sunrise from 'lucide-react/icons/sunrise';
import UserCog from 'lucide-react/icons/user-cog';
import Users from 'lucide-react/icons/users';
import type { Action, Resource } from '@tremplin/shared/policy.ts';
import type { PlacementSlot } from './applications/useMoves.tsx';
import { NotFound } from './frame/Broken.tsx';
import { ErrorPage } from './frame/ErrorPage.tsx';
import { Home, Threshold } from './frame/Home.tsx';
import { OfficeGate } from './frame/Office.tsx';
import type { Place } from './frame/Rail.tsx';
import { Shell } from './frame/Shell.tsx';

interface Room {
  readonly path: string;
  readonly needs: readonly [Action, Resource];
  readonly load: () => Promise<{ Component: () => ReactNode }>;
}

const StartPlacement = lazy(() => import('./placements/StartPlacementDialog.tsx'));

/** An application that ends in a hire opens the dialog of another room. */
const placing: PlacementSlot = (given) => (
  <Suspense fallback={null}>
    <StartPlacement {...given} />
  </Suspense>
);

/** Every page, its right and where it is; each comes when it is first opened. */
const rooms: readonly Room[] = [
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
    load: () => import('./postings/PostingList.tsx'),
  },
  {
    path: '/postings/new',
    needs: ['create', 'posting'],
    load: () => import('./postings/PastePosting.tsx'),
  },
  {
    path: '/postings/checks',
    needs: ['read', 'application'],
    load: () => import('./postings/StatusChecks.tsx'),
  },
  {
    path: '/postings/:id',
    needs: ['read', 'posting'],
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
    load: async () => {
      const { ApplicationsPage } = await import('./applications/ApplicationsPage.tsx');
      return { Component: () => <ApplicationsPage placing={placing} /> };
    },
  },
  {
    path: '/outcomes',
    needs: ['read', 'outcome'],
    load: () => import('./reports/OutcomesPage.tsx'),
  },
  {
    path: '/outcomes/list',
    needs: ['read', 'outcome_list'],
    load: () => import('./reports/OutcomeList.tsx'),
  },
  {
    path: '/admin/people',
    needs: ['read', 'person'],
    load: () => import('./admin/PeoplePage.tsx'),
  },
  {
    path: '/admin/programmes',
    needs: ['update', 'programme'],
    load: () => import('./admin/ProgrammesPage.tsx'),
  },
  {
    path: '/admin/settings',
    needs: ['update', 'settings'],
    load: () => import('./admin/SettingsPage.tsx'),
  },
];

/** What stands in the rail, in this order; the first one that a person may open is their first page. */
const places: readonly Place[] = [
  { path: '/today', word: 'today', icon: Sunrise, needs: ['read', 'today'] },
  { path: '/outcomes', word: 'outcomes', icon: ChartColumn, needs: ['read', 'outcome'] },
  { path: '/clients', word: 'clients', icon: Users, needs: ['read', 'client'] },
  {
    path: '/applications',
    word: 'applications',
    icon: SquareKanban,
    needs: ['read', 'application'],
  },
  { path: '/postings', word: 'postings', icon: Briefcase, needs: ['read', 'posting'] },
  { path: '/admin/people', word: 'people', icon: UserCog, needs: ['read', 'person'] },
  { path: '/admin/programmes', word: 'programmes', icon: Layers, needs: ['update', 'programme'] },
  { path: '/admin/settings', word: 'settings', icon: Settings, needs: ['update', 'settings'] },
];

/** The browser's own addresses, or one to start from where there is no address bar. */
export function openRouter(at?: string): DataRouter {
  return at === undefined
    ? createBrowserRouter(routes())
    : createMemoryRouter(routes(), { initialEntries: [at] });
}

function routes(): RouteObject[] {
  return [
    {
      path: '/sign-in',
      lazy: () => import('./frame/SignIn.tsx'),
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <></>,
    },
    {
      path: '/invitation',
      lazy: () => import('./frame/AcceptInvitation.tsx'),
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <></>,
    },
    {
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <></>,
      element: (
        <OfficeGate>
          <Shell places={places} />
        </OfficeGate>
      ),
      children: [
        { index: true, path: '/', element: <Home doors={places} /> },
        ...rooms.map((room) => ({
          element: <Threshold needs={room.needs} />,
          errorElement: <ErrorPage />,
          children: [{ path: room.path, lazy: room.load }],
        })),
        { path: '*', element: <NotFound /> },
      ],
    },
  ];
}
