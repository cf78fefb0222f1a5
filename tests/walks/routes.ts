import type { Page } from '@playwright/test';
import type { Role } from '@tremplin/shared/people.ts';

export interface Route {
  /** As in client/rooms.tsx and client/routes.tsx. */
  readonly path: string;
  /** For the name of its picture. */
  readonly name: string;
  /** Whose page it is; `anyone` is for people who have not signed in. */
  readonly roles: readonly (Role | 'anyone')[];
  /** The page whose first link leads to an instance of this one, or the page above it of the same thing. */
  readonly from?: string;
  /** One comes there to type: the box has the focus on arrival, not the heading. */
  readonly startsInBox?: boolean;
}

/** Every page and whom it is for: walks and `npm run shots` go through all of them. */
export const routes: readonly Route[] = [
  { path: '/sign-in', name: 'sign-in', roles: ['anyone'] },
  { path: '/invitation', name: 'invitation', roles: ['anyone'] },
  { path: '/s/:code?', name: 'door', roles: ['anyone'] },
  { path: '/e', name: 'session-evaluation', roles: ['anyone'] },
  { path: '/today', name: 'today', roles: ['counsellor', 'facilitator'] },
  { path: '/clients', name: 'clients', roles: ['counsellor'] },
  { path: '/clients/new', name: 'client-new', roles: ['counsellor'] },
  { path: '/clients/:id', name: 'client', roles: ['counsellor'], from: '/clients' },
  { path: '/postings', name: 'postings', roles: ['counsellor', 'facilitator', 'manager'] },
  { path: '/postings/new', name: 'posting-new', roles: ['counsellor', 'facilitator'] },
  { path: '/postings/checks', name: 'posting-checks', roles: ['counsellor'] },
  {
    path: '/postings/:id',
    name: 'posting',
    roles: ['counsellor', 'facilitator', 'manager'],
    from: '/postings',
  },
  { path: '/applications', name: 'applications', roles: ['counsellor'] },
  { path: '/followups', name: 'followups', roles: ['counsellor'] },
  { path: '/attestations', name: 'attestations', roles: ['manager'] },
  { path: '/sessions', name: 'sessions', roles: ['counsellor', 'facilitator', 'manager'] },
  { path: '/sessions/new', name: 'session-new', roles: ['facilitator'] },
  {
    path: '/sessions/:id',
    name: 'session',
    roles: ['counsellor', 'facilitator', 'manager'],
    from: '/sessions',
  },
  {
    path: '/sessions/:id/edit',
    name: 'session-edit',
    roles: ['facilitator'],
    from: '/sessions/:id',
  },
  {
    path: '/sessions/:id/door',
    name: 'session-door',
    roles: ['facilitator'],
    from: '/sessions/:id',
  },
  {
    path: '/sessions/:id/attendance',
    name: 'session-attendance',
    roles: ['facilitator'],
    from: '/sessions/:id',
  },
  {
    path: '/sessions/:id/sheet',
    name: 'session-sheet',
    roles: ['facilitator'],
    from: '/sessions/:id',
  },
  { path: '/sessions/months', name: 'session-months', roles: ['facilitator', 'manager'] },
  {
    path: '/sessions/:id/outcome',
    name: 'session-outcome',
    roles: ['manager'],
    from: '/sessions/:id',
  },
  {
    path: '/sessions/:id/outcome/list',
    name: 'session-outcome-list',
    roles: ['manager'],
    from: '/sessions/:id/outcome',
  },
  {
    path: '/directory',
    name: 'directory',
    roles: ['counsellor', 'facilitator'],
    startsInBox: true,
  },
  { path: '/directory/new', name: 'contact-new', roles: ['counsellor', 'facilitator'] },
  {
    path: '/directory/:id',
    name: 'contact',
    roles: ['counsellor', 'facilitator'],
    from: '/directory',
  },
  {
    path: '/directory/:id/edit',
    name: 'contact-edit',
    roles: ['counsellor', 'facilitator'],
    from: '/directory/:id',
  },
  { path: '/interviews', name: 'interviews', roles: ['counsellor', 'facilitator', 'manager'] },
  { path: '/interviews/:id', name: 'interview', roles: ['counsellor'], from: '/interviews' },
  { path: '/takeaways', name: 'takeaways', roles: ['counsellor', 'facilitator'] },
  { path: '/imports', name: 'imports', roles: ['counsellor', 'facilitator'] },
  {
    path: '/imports/:id',
    name: 'import',
    roles: ['counsellor', 'facilitator'],
    from: '/imports',
  },
  { path: '/outcomes', name: 'outcomes', roles: ['manager', 'counsellor'] },
  { path: '/outcomes/pipeline', name: 'outcomes-pipeline', roles: ['manager', 'counsellor'] },
  { path: '/outcomes/retention', name: 'outcomes-retention', roles: ['manager', 'counsellor'] },
  { path: '/outcomes/sessions', name: 'outcomes-sessions', roles: ['manager', 'facilitator'] },
  {
    path: '/outcomes/sessions/list',
    name: 'session-list',
    roles: ['manager', 'facilitator'],
    from: '/outcomes/sessions',
  },
  { path: '/outcomes/equity', name: 'outcomes-equity', roles: ['manager'] },
  {
    path: '/outcomes/directory',
    name: 'outcomes-directory',
    roles: ['manager', 'counsellor', 'facilitator'],
  },
  { path: '/outcomes/targets', name: 'outcomes-targets', roles: ['manager', 'counsellor'] },
  {
    path: '/outcomes/list',
    name: 'outcome-list',
    roles: ['manager', 'counsellor'],
    from: '/outcomes',
  },
  { path: '/reports', name: 'reports', roles: ['manager', 'counsellor', 'facilitator'] },
  { path: '/reports/:id', name: 'report', roles: ['manager'], from: '/reports' },
  { path: '/caseloads', name: 'caseloads', roles: ['manager'] },
  { path: '/caseloads/:id', name: 'caseload', roles: ['manager'], from: '/caseloads' },
  { path: '/admin/people', name: 'people', roles: ['administrator'] },
  { path: '/admin/programmes', name: 'programmes', roles: ['administrator'] },
  { path: '/admin/settings', name: 'settings', roles: ['administrator'] },
  { path: '/admin/rules', name: 'rules', roles: ['administrator', 'manager', 'counsellor'] },
  { path: '/no-such-page', name: 'not-found', roles: ['counsellor'] },
];

/** The page above, where both are pages of one thing: a session's sheet below the session. */
export function pageAbove(route: Route): Route | undefined {
  return routes.find(({ path }) => path === route.from && path.includes(':'));
}

/** The address of the page, or of its first instance; undefined where the office has none. */
export async function addressOf(page: Page, route: Route): Promise<string | undefined> {
  if (!route.from) return route.path;
  const above = pageAbove(route);
  if (above) {
    const address = (await addressOf(page, above))?.split(/[?#]/)[0];
    return address && address + route.path.slice(above.path.length);
  }
  await page.goto(route.from);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const like = new RegExp(`^${route.path.replace(':id', '[0-9a-f]{8}-[0-9a-f-]{27}')}(?:[?#/]|$)`);
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.find((link) => like.test(link));
}
