/** What every walk stands on: an office of its own, a page that tells on itself, and a way in. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as plain, type Page, type Request } from '@playwright/test';
import { en } from '@tremplin/shared/messages/en.ts';
import type { Locale, Role } from '@tremplin/shared/people.ts';
import { startBuiltServer, type BuiltServer } from './built-server.ts';

export type Theme = 'light' | 'dark';

interface Given {
  office: BuiltServer;
  /** One more browser on the same office, for somebody else; watched like `page`. */
  another: () => Promise<Page>;
}

/** `office` is a server on a fresh copy of the demo office; `page` fails the walk on what it must not do. */
export const test = plain.extend<Given>({
  office: async ({}, use) => {
    const office = await startBuiltServer(process.env['TREMPLIN_DEMO_STORE']);
    await use(office);
    await office.stop();
  },
  baseURL: async ({ office }, use) => use(office.url),
  page: async ({ page, office }, use) => {
    const wrongs = await watch(page, office.url);
    await use(page);
    expect(wrongs, 'what the page did that it must not').toEqual([]);
  },
  another: async ({ browser, office }, use) => {
    const opened: { page: Page; wrongs: string[] }[] = [];
    await use(async () => {
      const page = await (await browser.newContext()).newPage();
      opened.push({ page, wrongs: await watch(page, office.url) });
      return page;
    });
    for (const { page, wrongs } of opened) {
      await page.context().close();
      expect(wrongs, 'what another page did that it must not').toEqual([]);
    }
  },
});

/** Opens the office as the first demo person who holds the role. */
export async function signIn(page: Page, role: Role, locale: Locale = 'en'): Promise<void> {
  await signInAs(page, en.people.roles[role], locale);
}

/** Opens the office as the first demo person whose button says so: a name, or a role in English. */
export async function signInAs(page: Page, who: string, locale: Locale = 'en'): Promise<void> {
  await page.goto('/sign-in');
  await speak(page, 'en');
  await page.getByRole('button').filter({ hasText: who }).first().click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await speak(page, locale);
}

/** Switches the language by the switch that every page has. */
export async function speak(page: Page, locale: Locale): Promise<void> {
  await page.locator('html[lang]').waitFor();
  const other = page.locator(`button[lang="${locale}"]`);
  const spoken = page.locator(`html[lang^="${locale}"]`);
  await expect(other.or(spoken).first()).toBeAttached();
  if ((await page.locator('html').getAttribute('lang'))?.startsWith(locale) !== true)
    await other.first().click();
  await expect(spoken).toBeAttached();
}

/** The theme as the switch would leave it, from the next page on and on this one. */
export async function light(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('theme', chosen);
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
}

/** Waits until nothing is loading any more: no request for a moment, no busy region, no skeleton. */
export async function settled(page: Page): Promise<void> {
  // Not by its role: an open dialog hides the page from that.
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => isQuiet(page), { message: `${page.url()} is still asking` }).toBe(true);
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
}

/** What a watched page is waiting for, and when that last changed. */
const asking = new WeakMap<Page, { open: Set<Request>; changed: number }>();
const quietMs = 150;

function isQuiet(page: Page): boolean {
  const now = asking.get(page);
  return now === undefined || (now.open.size === 0 && Date.now() - now.changed > quietMs);
}

function countRequests(page: Page): void {
  const now = { open: new Set<Request>(), changed: Date.now() };
  asking.set(page, now);
  page.on('request', (request) => {
    now.open.add(request);
    now.changed = Date.now();
  });
  const over = (request: Request): void => {
    now.open.delete(request);
    now.changed = Date.now();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing at WCAG 2.2 AA. `where` is told when it does. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const told = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
  expect(told, `axe on ${where}`).toEqual([]);
}

/** Errors on the page, breaches of its policy, and calls to anyone but the office. */
async function watch(page: Page, office: string): Promise<string[]> {
  const wrongs: string[] = [];
  countRequests(page);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (breach) => {
      console.error(`policy: ${breach.effectiveDirective} ${breach.blockedURI}`);
    });
  });
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (
      message.type() === 'error' &&
      /policy|Content Security|React|hydrat|MISSING_MESSAGE|IntlError/i.test(text)
    )
      wrongs.push(text);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${office}/`))
      wrongs.push(`asked another host: ${url}`);
  });
  return wrongs;
}
