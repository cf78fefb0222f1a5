import {
  createBrowserRouter,
  createMemoryRouter,
  Outlet,
  type DataRouter,
  type RouteObject,
} from 'react-router';
import BookUser from 'lucide-react/icons/book-user';
import Briefcase from 'lucide-react/icons/briefcase';
import CalendarCheck from 'lucide-react/icons/calendar-check';
import ChartColumn from 'lucide-react/icons/chart-column';
import Layers from 'lucide-react/icons/layers';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Presentation from 'lucide-react/icons/presentation';
import Scale from 'lucide-react/icons/scale';
import Settings from 'lucide-react/icons/settings';
import SquareKanban from 'lucide-react/icons/square-kanban';
import Stamp from 'lucide-react/icons/stamp';
import Sunrise from 'lucide-react/icons/sunrise';
import UserCog from 'lucide-react/icons/user-cog';
import Users from 'lucide-react/icons/users';
import { Taps } from './attendance/Taps.tsx';
import { NotFound } from './frame/Broken.tsx';
import { ErrorPage } from './frame/ErrorPage.tsx';
import { Home, Threshold, type Door } from './frame/Home.tsx';
import { OfficeGate } from './frame/Office.tsx';
import type { Place } from './frame/Rail.tsx';
import { Shell } from './frame/Shell.tsx';
import type { Room } from './room.ts';
import { rooms, walls } from './rooms.tsx';
import { InWings, readyWings, type Wing } from './words.tsx';

/** What stands in the rail, in this order. */
const places: readonly Place[] = [
  { path: '/today', word: 'today', icon: Sunrise, needs: ['read', 'today'] },
  { path: '/clients', word: 'clients', icon: Users, needs: ['read', 'client'] },
  {
    path: '/applications',
    word: 'applications',
    icon: SquareKanban,
    needs: ['read', 'application'],
  },
  { path: '/followups', word: 'followups', icon: CalendarCheck, needs: ['read', 'placement'] },
  { path: '/postings', word: 'postings', icon: Briefcase, needs: ['read', 'posting'] },
  { path: '/sessions', word: 'sessions', icon: Presentation, needs: ['read', 'info_session'] },
  { path: '/directory', word: 'directory', icon: BookUser, needs: ['read', 'contact'] },
  {
    path: '/interviews',
    word: 'interviews',
    icon: MessagesSquare,
    needs: ['read', 'interview_count'],
  },
  { path: '/outcomes', word: 'outcomes', icon: ChartColumn, needs: ['read', 'outcome'] },
  {
    path: '/outcomes/sessions',
    word: 'outcomes',
    icon: ChartColumn,
    needs: ['read', 'session_figures'],
    unless: ['read', 'outcome'],
  },
  { path: '/caseloads', word: 'caseloads', icon: Scale, needs: ['read', 'caseload'] },
  { path: '/attestations', word: 'attestations', icon: Stamp, needs: ['read', 'attestation'] },
  { path: '/admin/people', word: 'people', icon: UserCog, needs: ['read', 'person'] },
  { path: '/admin/programmes', word: 'programmes', icon: Layers, needs: ['update', 'programme'] },
  { path: '/admin/settings', word: 'settings', icon: Settings, needs: ['update', 'settings'] },
];

/** The first of these that a person may open is their first page. */
const doors: readonly Door[] = [
  { path: '/today', needs: ['read', 'today'] },
  { path: '/outcomes', needs: ['read', 'outcome'] },
  ...places,
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
      path: '/e',
      lazy: inWings(['sessions'], () => import('./door/EvaluationPage.tsx')),
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <></>,
    },
    {
      path: '/s/:code?',
      lazy: inWings(['sessions'], () => import('./door/DoorPage.tsx')),
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <></>,
    },
    {
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <></>,
      element: (
        <OfficeGate>
          <main className="min-h-dvh">
            <Outlet />
          </main>
        </OfficeGate>
      ),
      children: walls.map(behindThreshold),
    },
    {
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <></>,
      element: (
        <OfficeGate>
          <Shell places={places} around={(room) => <Taps>{room}</Taps>} />
        </OfficeGate>
      ),
      children: [
        { index: true, path: '/', element: <Home doors={doors} /> },
        ...rooms.map(behindThreshold),
        { path: '*', element: <NotFound /> },
      ],
    },
  ];
}

function behindThreshold({ path, needs, wings, load }: Room): RouteObject {
  return {
    element: <Threshold needs={needs} />,
    errorElement: <ErrorPage />,
    children: [{ path, lazy: wings ? inWings(wings, load) : load }],
  };
}

/** The page and its words come together; it is shown when both are there. */
function inWings(of: readonly Wing[], load: Room['load']): Room['load'] {
  return async () => {
    const [{ Component }] = await Promise.all([load(), readyWings(of)]);
    return {
      Component: () => (
        <InWings of={of}>
          <Component />
        </InWings>
      ),
    };
  };
}
