import { expect, type Page } from '@playwright/test';
import { light, settled, signIn, test } from '../support/browser.ts';
import { addressOf, routes } from './routes.ts';

test('the sign-in sheet prints black on white, alone, even for those who work in the dark', async ({
  page,
}) => {
  await signIn(page, 'facilitator');
  await openSheet(page);
  await light(page, 'dark');
  await page.getByRole('button', { name: '20', exact: true }).click();
  const rows = await page.locator('article tbody tr').count();
  expect(rows).toBeGreaterThan(20);
  await page.emulateMedia({ media: 'print' });
  for (const outside of ['header', '#rail', 'h1', 'main button', 'aside'])
    await expect(page.locator(outside).first(), `${outside} on paper`).toBeHidden();
  const sheet = page.getByRole('article');
  await expect(sheet).toBeVisible();
  await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const row = await sheet.locator('tbody tr').last().boundingBox();
  expect(row?.height, 'room for a signature').toBeGreaterThanOrEqual(36);
  const head = await sheet.locator('thead').boundingBox();
  // Browsers repeat the head on each page only while it takes less than a quarter of one.
  expect(head?.height ?? Infinity, 'a head that is repeated').toBeLessThan(0.25 * 950);
});

async function openSheet(page: Page): Promise<void> {
  const route = routes.find(({ name }) => name === 'session-sheet');
  const address = route && (await addressOf(page, route));
  expect(address, 'the demo office has a session that its facilitator runs').toBeDefined();
  await page.goto(address ?? '/');
  await settled(page);
}
