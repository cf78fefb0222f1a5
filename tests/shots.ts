/** `npm run shots`: a picture of every page for every role, EN and FR, light and dark, wide and narrow. */
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { locales, type Locale, type Role } from '@tremplin/shared/people.ts';
import { light, settled, signIn, speak, type Theme } from './support/browser.ts';
import { startBuiltServer } from './support/built-server.ts';
import { bringChromium, chromiumArgs } from './support/chromium.ts';
import { addressOf, routes, type Route } from './walks/routes.ts';

type Reader = Role | 'anyone';

const folder = resolve('shots');
const filter = process.argv[2];
const themes: readonly Theme[] = ['light', 'dark'];
const widths = [1366, 320];

const server = await startBuiltServer();
const browser = await chromium.launch({ executablePath: bringChromium(), args: chromiumArgs });
if (!filter) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const taken: string[] = [];
const missed: string[] = [];
const readers = [...new Set(routes.flatMap((route) => route.roles))];
for (const reader of readers) await photographFor(reader, browser);
await browser.close();
await server.stop();
console.log(`${taken.length} pictures in shots/`);
for (const name of missed) console.log(`not taken: ${name}`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function photographFor(reader: Reader, chrome: Browser): Promise<void> {
  const context = await chrome.newContext({
    baseURL: server.url,
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    reducedMotion: 'reduce',
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  if (reader === 'anyone') await page.goto('/sign-in');
  else await signIn(page, reader);
  const theirs = routes.filter((route) => route.roles.includes(reader));
  for (const route of theirs.filter(({ name }) => !filter || name.includes(filter))) {
    await photograph(page, reader, route).catch((error: unknown) => {
      missed.push(`${reader}-${route.name}: ${String(error).split('\n')[0]}`);
    });
  }
  await context.close();
}

async function photograph(page: Page, reader: Reader, route: Route): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  const address = await addressOf(page, route);
  if (!address) throw new Error('the demo office has no such page');
  await page.goto(address);
  for (const locale of locales) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await speak(page, locale);
    for (const theme of themes) {
      await light(page, theme);
      for (const width of widths)
        await shoot(page, [reader, route.name, locale, theme, String(width)], width);
    }
  }
}

async function shoot(
  page: Page,
  words: readonly [Reader, string, Locale, Theme, string],
  width: number,
): Promise<void> {
  const name = `${words.join('-')}.png`;
  await page.setViewportSize({ width, height: width === 320 ? 640 : 768 });
  await settled(page);
  await page.screenshot({ path: resolve(folder, name), fullPage: true });
  taken.push(name);
  if (taken.length % 20 === 0) console.log(`${taken.length} pictures so far`);
}
