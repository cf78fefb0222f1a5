import { expect, type Page } from '@playwright/test';
import { roles } from '@tremplin/shared/people.ts';
import { expectAccessible, light, settled, signIn, speak, test } from '../support/browser.ts';
import { expectNames, expectNarrow, expectTargets } from '../support/page-checks.ts';
import { pageAbove, routes, type Route } from './routes.ts';

/** So many that two browsers share the work evenly. */
const atOnce = 5;

for (const role of roles) {
  const theirs = routes.filter((one) => one.roles.includes(role));
  for (let at = 0; at < theirs.length; at += atOnce) {
    const some = theirs.slice(at, at + atOnce);
    const names = some.map(({ name }) => name).join(', ');
    test(`the ${role} can read ${names}: axe, names, sizes, width, light and dark, in both languages`, async ({
      page,
    }) => {
      // Some twenty looks by axe, half of them at pages full of charts.
      test.slow();
      await signIn(page, role);
      for (const route of some) {
        await test.step(route.path, async () => {
          await walkTo(page, route);
          await checkPage(page, route.path);
        });
      }
    });
  }
}

test('someone who is not signed in finds their pages as readable', async ({ page }) => {
  for (const route of routes.filter((one) => one.roles.includes('anyone'))) {
    await page.goto(route.path);
    await settled(page);
    await checkPage(page, route.path);
  }
});

/** From page to page by links, as a person goes; an address that no link has is typed. */
async function walkTo(page: Page, route: Route): Promise<void> {
  const above = pageAbove(route);
  if (above) return walkBelow(page, route, above);
  const like = new RegExp(`^${route.path.replace(':id', '[0-9a-f]{8}-[0-9a-f-]{27}')}(?:[?#]|$)`);
  const place = route.from ?? parentOf(route.path);
  const rail = page.locator(`#rail a[href="${place}"]`);
  const isThere = new URL(page.url()).pathname === place;
  const wayThere = routes.find((one) => one.path === place && one !== route);
  if ((await rail.count()) === 0 && !isThere && wayThere) await walkTo(page, wayThere);
  else if ((await rail.count()) > 0 && !isThere) {
    await rail.click();
    await page.waitForURL((url) => url.pathname === place);
    await settled(page);
  }
  if (place === route.path && (await rail.count()) > 0) return expectArrival(page, route);
  const links = page.locator('main a[href]');
  const hrefsNow = () =>
    links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  // What a list holds may come when all that was asked for has long been answered, on a busy machine.
  if (route.path.includes(':'))
    await expect
      .poll(async () => (await hrefsNow()).some((href) => like.test(href)), {
        message: `${place} leads to ${route.path}`,
      })
      .toBe(true);
  const hrefs = await hrefsNow();
  const at = hrefs.findIndex((href) => like.test(href));
  // A hit of a look-up opens beside the list; its address is typed.
  const isHit = at >= 0 && (await links.nth(at).getAttribute('role')) === 'option';
  const isLinked = at >= 0 && !isHit;
  if (isLinked) await links.nth(at).click();
  else await page.goto(isHit ? (hrefs[at] ?? route.path) : route.path);
  await page.waitForURL((url) => like.test(url.pathname + url.search));
  await settled(page);
  if (isLinked) await expectArrival(page, route);
}

/** From the page of a thing to another page of it; a menu's entry has no link, and its address is typed. */
async function walkBelow(page: Page, route: Route, above: Route): Promise<void> {
  await walkTo(page, above);
  const address = new URL(page.url()).pathname + route.path.slice(above.path.length);
  const link = page.locator(`main a[href="${address}"]`).first();
  const isLinked = (await link.count()) > 0;
  if (isLinked) await link.click();
  else await page.goto(address);
  await page.waitForURL((url) => url.pathname === address);
  await settled(page);
  if (isLinked) await expectArrival(page, route);
}

/**
 * Whoever arrives by a link starts at the heading, or in the box of a page to type in; the first page
 * of a visit leaves the focus at the top.
 */
async function expectArrival(page: Page, { startsInBox }: Route): Promise<void> {
  const start = startsInBox
    ? page.getByRole('main').getByRole('combobox').first()
    : page.getByRole('heading', { level: 1 });
  await expect(start, `one starts in the right place of ${page.url()}`).toBeFocused();
}

/** The rail's page that a page belongs to. */
function parentOf(path: string): string {
  return path.startsWith('/admin/') ? path : `/${path.split('/')[1] ?? ''}`;
}

async function checkPage(page: Page, where: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S – Tremplin$/);
  await expectNames(page, where);
  await expectTargets(page, where);
  await light(page, 'light');
  await expectAccessible(page, `${where} in light`);
  await light(page, 'dark');
  await expectAccessible(page, `${where} in dark`);
  await speak(page, 'fr');
  await settled(page);
  await expectAccessible(page, `${where} in French, dark`);
  await light(page, 'light');
  await expectAccessible(page, `${where} in French, light`);
  await expect(page).toHaveTitle(/\S – Tremplin$/);
  await expectTargets(page, `${where} in French`);
  await expectNarrow(page, `${where} in French`);
  await speak(page, 'en');
  await expectNarrow(page, where);
}
