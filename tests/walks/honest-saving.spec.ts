import { expect, type Locator, type Page, type Route } from '@playwright/test';
import { settled, signIn, test } from '../support/browser.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { look } from '../support/store-file.ts';
import { wordsIn } from '../support/words.ts';

const say = wordsIn('en');
const body = 'Called Élodie’s reference; she will send the second letter on Monday.';

function noteBox(page: Page): Locator {
  return page.getByLabel(say('clients.note.label'));
}

async function openClient(page: Page): Promise<string> {
  await page.goto('/clients');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await settled(page);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

function notesKept(office: BuiltServer, clientId: string): number {
  return look(office.folder, 'select id from note where client_id = ? and body = ?', clientId, body)
    .length;
}

test('a note typed while the office is out of reach says so, stays, and is saved once on the next try', async ({
  page,
  context,
  office,
}) => {
  await signIn(page, 'counsellor');
  const clientId = await openClient(page);
  await context.setOffline(true);
  await noteBox(page).fill(body);
  await noteBox(page).press('ControlOrMeta+Enter');
  const state = page.getByRole('status').filter({ hasText: say('common.saving.failed') });
  await expect(state).toContainText(say('faults.unavailable'));
  await expect(noteBox(page)).toHaveValue(body);
  expect(notesKept(office, clientId)).toBe(0);

  await context.setOffline(false);
  await state.getByRole('button', { name: say('common.saving.retry') }).click();
  await expect(page.getByRole('listitem').filter({ hasText: body })).toHaveCount(1);
  await expect(noteBox(page)).toHaveValue('');
  expect(notesKept(office, clientId)).toBe(1);
});

test('a note whose answer was lost on the way is not written a second time', async ({
  page,
  office,
}) => {
  await signIn(page, 'counsellor');
  const clientId = await openClient(page);
  await page.route('**/trpc/clients.addNote*', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await noteBox(page).fill(body);
  await noteBox(page).press('ControlOrMeta+Enter');
  const state = page.getByRole('status').filter({ hasText: say('common.saving.failed') });
  await expect(state).toBeVisible();
  await expect(noteBox(page)).toHaveValue(body);
  expect(notesKept(office, clientId)).toBe(1);

  await page.unroute('**/trpc/clients.addNote*');
  await state.getByRole('button', { name: say('common.saving.retry') }).click();
  await expect(noteBox(page)).toHaveValue('');
  await expect(page.getByRole('listitem').filter({ hasText: body })).toHaveCount(1);
  expect(notesKept(office, clientId)).toBe(1);
});

test('a card that somebody else moved meanwhile goes back where the office has it, and says why', async ({
  page,
  another,
}) => {
  await signIn(page, 'counsellor');
  await page.goto('/applications');
  const card = page.locator('[data-stage="identified"] [data-card]').first();
  const id = (await card.getAttribute('data-card')) ?? '';
  const name = (await card.textContent()) ?? '';
  const elsewhere = await another();
  await signIn(elsewhere, 'counsellor');
  await elsewhere.goto('/applications');
  await elsewhere.locator(`[data-card="${id}"]`).focus();
  await moveBy(elsewhere, 'sp');
  await expect(elsewhere.getByRole('status').filter({ hasText: name }).first()).toBeAttached();

  const answer = await holdMoves(page, (route) => route.continue());
  await card.focus();
  await moveBy(page, 'sp');
  await expect(page.locator(`[data-stage="preparing"] [data-card="${id}"]`)).toBeVisible();
  answer();
  const why = say('applications.board.not_moved', { name, why: say('faults.stale_version') });
  await expect(page.getByText(why)).toBeVisible();
  await expect(page.locator(`[data-stage="preparing"] [data-card="${id}"]`)).toBeVisible();
});

test('a card that the office cannot be told of goes back to its column, and says why', async ({
  page,
}) => {
  await signIn(page, 'counsellor');
  await page.goto('/applications');
  const card = page.locator('[data-stage="identified"] [data-card]').first();
  const id = (await card.getAttribute('data-card')) ?? '';
  const name = (await card.textContent()) ?? '';
  const answer = await holdMoves(page, (route) => route.abort('connectionfailed'));
  await card.focus();
  await moveBy(page, 'sp');
  await expect(page.locator(`[data-stage="preparing"] [data-card="${id}"]`)).toBeVisible();
  answer();
  const why = say('applications.board.not_moved', { name, why: say('faults.unavailable') });
  await expect(page.getByText(why)).toBeVisible();
  await expect(page.locator(`[data-stage="identified"] [data-card="${id}"]`)).toBeFocused();
});

/** Keeps the office's answer to a move back until the function that it gives is called. */
async function holdMoves(page: Page, then: (route: Route) => Promise<void>): Promise<() => void> {
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/trpc/applications.move*', async (route) => {
    await asked;
    await then(route);
  });
  return () => answer();
}

async function moveBy(page: Page, keys: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('whoever signs out leaves nothing behind the Back button', async ({ page }) => {
  await signIn(page, 'counsellor');
  await openClient(page);
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: say('frame.account', { name: 'Anna Nguyen' }) }).click();
  await page.getByRole('menuitem', { name: say('frame.sign_out') }).click();
  await page.waitForURL('**/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('frame.sign_in.demo_title'));
  for (let back = 0; back < 3; back += 1) {
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      say('frame.sign_in.demo_title'),
    );
    await expect(page.getByText(name)).toHaveCount(0);
  }
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(
    name,
  );
});

test('whoever leaves a page with unsaved text is asked, and may stay', async ({ page }) => {
  await signIn(page, 'counsellor');
  await openClient(page);
  await noteBox(page).fill(body);
  const clients = page.getByRole('link', { name: say('frame.pages.clients'), exact: true });
  await clients.click();
  const asked = page.getByRole('dialog', { name: say('common.leave.title') });
  await asked.getByRole('button', { name: say('common.leave.stay') }).click();
  await expect(asked).toBeHidden();
  await expect(noteBox(page)).toHaveValue(body);

  const warned = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await warned;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;
  await expect(noteBox(page)).toHaveValue(body);

  await clients.click();
  await asked.getByRole('button', { name: say('common.leave.leave') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('frame.pages.clients'));
});
