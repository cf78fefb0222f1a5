import { expect } from '@playwright/test';
import { settled, signIn, speak, test } from '../support/browser.ts';

test('a counsellor comes in, turns to French and to the dark, and goes out again', async ({
  page,
}) => {
  await signIn(page, 'counsellor');
  await expect(page.getByRole('complementary', { name: 'Demo office' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
  await speak(page, 'fr');
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-CA');
  await page.getByRole('button', { name: 'Passer au mode sombre' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the keyboard reaches the content first, and the focus can be seen', async ({ page }) => {
  await signIn(page, 'counsellor');
  await page.goto('/clients');
  await settled(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('someone who is not signed in is asked who they are, and then brought to their page', async ({
  page,
}) => {
  await page.goto('/clients');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});
