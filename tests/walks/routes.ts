import type { Page } from '@playwright/test';
import type { Role } from '@tremplin/shared/people.ts';

export interface Route {
  /** As in client/routes.tsx. */
  readonly path: string;
  /** For the name of its picture. */
  readonly name: string;
  /** Whose page it is; `anyone` is for people who have not signed in. */
  readonly roles: readonly (Role | 'anyone')[];
  /** The page whose first link leads to an instance of this one. */
  readonly from?: string;
}

/** Every page and whom it is for: walks and `npm run shots` go through all of them. */
export const routes: readonly Route[] = [
  { path: '/sign-in', name: 'sign-in', roles: ['anyone'] },
  { path: '/invitation', name: 'invitation', roles: ['anyone'] },
  { path: '/today', name: 'today', roles: ['counsellor'] },
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
  { path: '/outcomes', name: 'outcomes', roles: ['manager'] },
  { path: '/outcomes/list', name: 'outcome-list', roles: ['manager'], from: '/outcomes' },
  { path: '/admin/people', name: 'people', roles: ['administrator'] },
  { path: '/admin/programmes', name: 'programmes', roles: ['administrator'] },
  { path: '/admin/settings', name: 'settings', roles: ['administrator'] },
  { path: '/no-such-page', name: 'not-found', roles: ['counsellor'] },
];

/** The address of the page, or of its first instance; undefined where the office has none. */
export async function addressOf(page: Page, route: Route): Promise<string | undefined> {
  if (!route.from) return route.path;
  await page.goto(route.from);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const like = new RegExp(`^${route.path.replace(':id', '[0-9a-f]{8}-[0-9a-f-]{27}')}(?:[?#/]|$)`);
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.find((link) => like.test(link));
}
