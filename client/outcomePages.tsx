import { OutcomeSlots } from './reports/OutcomeSlots.ts';
import type { Room } from './room.ts';

const pages = {
  overview: () => import('./reports/OverviewPage.tsx'),
  pipeline: () => import('./reports/PipelinePage.tsx'),
  retention: () => import('./reports/RetentionPage.tsx'),
  sessions: () => import('./reports/SessionsPage.tsx'),
  equity: () => import('./reports/EquityPage.tsx'),
  directory: () => import('./reports/DirectoryFiguresPage.tsx'),
  list: () => import('./reports/OutcomeList.tsx'),
  targets: () => import('./reports/TargetsPage.tsx'),
  caseloads: () => import('./caseloads/CaseloadsPage.tsx'),
  caseload: () => import('./caseloads/CaseloadPage.tsx'),
  reports: () => import('./publishing/ReportsPage.tsx'),
  report: () => import('./publishing/ReportPage.tsx'),
} as const satisfies Record<string, Room['load']>;
export type OutcomePage = keyof typeof pages;

/** A page of /outcomes, of the caseloads behind it or the reports made of it, among what other rooms put on it. */
export async function openOutcomePage(page: OutcomePage): ReturnType<Room['load']> {
  const [{ Component: Inner }, { onOutcomes }] = await Promise.all([
    pages[page](),
    import('./slots.tsx'),
  ]);
  return {
    Component: () => (
      <OutcomeSlots value={onOutcomes}>
        <Inner />
      </OutcomeSlots>
    ),
  };
}
