import { expect, type Page } from '@playwright/test';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import { expectAccessible, settled, signIn, test } from '../support/browser.ts';
import { expectNarrow } from '../support/page-checks.ts';
import { look } from '../support/store-file.ts';
import { wordsIn, type Say } from '../support/words.ts';

const header = 'last_name,first_name,title_en,title_fr,ministry,branch,email,phone,city';
const ada =
  'Verreault,Ada,Director,Directrice,Ministry of Orchards,Apple Branch,ada.verreault@example.org,613-555-0181,Ottawa';
const jean =
  'Côté-Labelle,Jean,Advisor,Conseiller,Ministry of Orchards,Apple Branch,jean.labelle@example.org,613-555-0182,Ottawa';
const mai =
  'Nguyen-Roy,Mai,Analyst,Analyste,Ministry of Orchards,Pear Branch,mai.nguyen-roy@example.org,613-555-0183,Ottawa';
const listed = (...lines: string[]): Buffer => Buffer.from(`${[header, ...lines].join('\n')}\n`);

const walks: Readonly<Record<Locale, string>> = {
  en: 'Karim brings a list in, looks at what would change, applies it, sees what changed with the next one, and takes that back',
  fr: 'the same in French: preview, one confirmation, what changed, and the way back',
};

for (const locale of locales)
  test(walks[locale], async ({ page, office }) => {
    const say = wordsIn(locale);
    await signIn(page, 'facilitator', locale);
    await page.goto('/imports');
    await settled(page);
    await expectAccessible(page);
    await expectNarrow(page, 'the list of files');

    await bring(page, say, 'first <i>list.csv', listed(ada, jean, mai, 'Roy,Ada'));
    await expectAccessible(page, 'the preview');
    await expectNarrow(page, 'the preview');
    const tiles = page.getByRole('region', { name: say('imports.preview.title') });
    await expect(tiles.locator('dd').first()).toHaveText('3');
    expect(people(office.folder)).toBe(0);
    await apply(page, say);
    expect(people(office.folder)).toBe(3);

    const changed = listed(
      ada.replace('Director', 'Executive Director'),
      jean.replace('Apple', 'Pear'),
    );
    await bring(page, say, 'second.csv', changed);
    await page.getByRole('link', { name: new RegExp(`^${say('imports.tab.left')}`) }).click();
    await expect(page.getByRole('rowheader', { name: 'Mai Nguyen-Roy' })).toBeVisible();
    await apply(page, say);
    await page
      .getByRole('link', { name: new RegExp(`^${say('imports.applied.kind.left')}`) })
      .click();
    await expect(page.getByRole('link', { name: 'Mai Nguyen-Roy' })).toBeVisible();
    await expectAccessible(page, 'what changed');
    await expectNarrow(page, 'what changed');
    expect(people(office.folder, 'left')).toBe(1);

    await page.getByRole('button', { name: say('imports.undo.submit') }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page, 'before taking it back');
    await dialog.getByRole('button', { name: say('imports.undo.confirm') }).click();
    await expect(page.getByText(say('imports.states.undone'), { exact: true })).toBeVisible();
    expect(people(office.folder, 'left')).toBe(0);
    expect(people(office.folder)).toBe(3);
  });

async function bring(page: Page, say: Say, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/imports');
  await settled(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('imports.add.choose') }).press('Enter');
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer });
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('heading', { name: say('imports.preview.title') })).toBeVisible({
    timeout: 30_000,
  });
  await settled(page);
}

async function apply(page: Page, say: Say): Promise<void> {
  await page.getByRole('button', { name: say('imports.apply.submit') }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'before applying');
  await dialog.getByRole('button', { name: say('imports.apply.confirm') }).click();
  await expect(page.getByRole('heading', { name: say('imports.applied.title') })).toBeVisible({
    timeout: 30_000,
  });
  await settled(page);
}

/** The people of the two lists, in the store itself. */
function people(folder: string, status = '%'): number {
  const sql =
    "select count(*) as count from contact where email in ('ada.verreault@example.org', 'jean.labelle@example.org', 'mai.nguyen-roy@example.org') and status like ?";
  return look<{ count: number }>(folder, sql, status)[0]?.count ?? 0;
}
