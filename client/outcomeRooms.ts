import type { OutcomePage } from './outcomePages.tsx';
import type { Room } from './room.ts';

const pages: readonly (Pick<Room, 'path' | 'needs'> & { readonly page: OutcomePage })[] = [
  { path: '/outcomes', needs: ['read', 'outcome'], page: 'overview' },
  { path: '/outcomes/pipeline', needs: ['read', 'outcome'], page: 'pipeline' },
  { path: '/outcomes/retention', needs: ['read', 'outcome'], page: 'retention' },
  { path: '/outcomes/sessions', needs: ['read', 'session_figures'], page: 'sessions' },
  { path: '/outcomes/sessions/list', needs: ['read', 'session_list'], page: 'list' },
  { path: '/outcomes/equity', needs: ['read', 'equity'], page: 'equity' },
  { path: '/outcomes/directory', needs: ['read', 'interview_count'], page: 'directory' },
  { path: '/outcomes/list', needs: ['read', 'outcome_list'], page: 'list' },
  { path: '/outcomes/targets', needs: ['read', 'target'], page: 'targets' },
  { path: '/caseloads', needs: ['read', 'caseload'], page: 'caseloads' },
  { path: '/caseloads/:id', needs: ['read', 'caseload'], page: 'caseload' },
  { path: '/reports', needs: ['read', 'published_report'], page: 'reports' },
  { path: '/reports/:id', needs: ['read', 'published_report'], page: 'report' },
];

/** One door to all of them: the first page would otherwise bring a list of everything behind them. */
export const outcomeRooms: readonly Room[] = pages.map(({ page, ...room }) => ({
  ...room,
  wings: ['reports'],
  load: async () => (await import('./outcomePages.tsx')).openOutcomePage(page),
}));
