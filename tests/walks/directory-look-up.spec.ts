import { expect, type Page } from '@playwright/test';
import { expectAccessible, settled, signIn, test } from '../support/browser.ts';
import { look } from '../support/store-file.ts';
import { wordsIn } from '../support/words.ts';

const say = wordsIn('en');

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly family: string;
}

/** Managers of the demo office's directory whose family name nobody shares. */
function listed(folder: string): Listed[] {
  return look<Listed>(
    folder,
    `select id, given_name || ' ' || family_name as name, family_name as family from contact
     where is_manager = 1 and status = 'active' and do_not_contact_on is null
       and family_name glob '[A-Z][a-z]*' and length(family_name) >= 7
     group by family_name having count(*) = 1 order by family_name limit 5`,
  );
}

const options = (page: Page) => page.locator('a[role=option]');
const box = (page: Page) =>
  page.getByRole('combobox', { name: say('directory.lookup.label'), exact: true });

test('Anna finds a manager without a mouse, reads how to reach her, and is back in the box', async ({
  page,
  office,
}) => {
  const [found] = listed(office.folder);
  if (!found) throw new Error('the demo office has no directory');
  await signIn(page, 'counsellor');
  await page.goto('/directory');
  await settled(page);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(found.family.toLowerCase());
  await expect(options(page).filter({ hasText: found.name })).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  const name = await options(page).first().locator('.font-medium').first().innerText();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name });
  await expect(panel.getByText(say('directory.lookup.facts.verified'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(box(page)).toBeFocused();
});

test('a slip in the name is forgiven, and nothing that is typed stands in the address', async ({
  page,
  office,
}) => {
  const [found] = listed(office.folder);
  if (!found) throw new Error('the demo office has no directory');
  const slip = found.family.slice(0, 4) + found.family.slice(5);
  await signIn(page, 'counsellor');
  await page.goto('/directory');
  await settled(page);
  await page.keyboard.type(slip.toLowerCase());
  await expect(options(page).filter({ hasText: found.name })).toHaveCount(1);
  expect(new URL(page.url()).search).toBe('');
});

test('Farid opens the tree with the arrows, and a slash brings him back to the box', async ({
  page,
}) => {
  await signIn(page, 'facilitator');
  await page.goto('/directory');
  await settled(page);
  const items = page.getByRole('treeitem');
  await items.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(items.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(items.nth(1)).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('ArrowDown');
  await expect(items.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?unit=[0-9a-f-]{36}$/);
  await settled(page);
  await expectAccessible(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
});

test('on a telephone the tree is folded away and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'counsellor');
  await page.goto('/directory');
  await settled(page);
  await expect(page.getByRole('tree')).toBeHidden();
  await page.getByRole('button', { name: say('directory.units.show') }).click();
  await expect(page.getByRole('tree')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
