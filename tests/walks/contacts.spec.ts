import { expect } from '@playwright/test';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import { expectAccessible, signIn, test } from '../support/browser.ts';
import { expectNarrow } from '../support/page-checks.ts';
import { look } from '../support/store-file.ts';
import { wordsIn } from '../support/words.ts';

const titles: Readonly<Record<Locale, string>> = {
  en: 'Anna pastes a person’s page, adds them with their new unit, and later removes them at their request',
  fr: 'the same in French, from a page in French',
};
const pages: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Zélie Quenneville',
    'Manager, Client Services',
    'Ministry of Northern Orchards',
    'East Branch',
    'Telephone: 613-555-0177 ext. 4',
    'E-mail: zelie.quenneville@example.org',
    'Kingston ON K7L 1A1',
  ],
  fr: [
    'Zélie Quenneville',
    'Gestionnaire, services à la clientèle',
    'Ministère des Vergers du Nord',
    'Direction de l’Est',
    'Téléphone\u00a0: 613-555-0177, poste 4',
    'Courriel\u00a0: zelie.quenneville@example.org',
    'Kingston (Ontario) K7L 1A1',
  ],
};

for (const locale of locales) {
  test(titles[locale], async ({ page, office }) => {
    const say = wordsIn(locale);
    await signIn(page, 'counsellor', locale);
    await page.goto('/directory/new');
    await page.getByLabel(say('contacts.paste.label')).fill(pages[locale].join('\n'));
    await expect(page.getByText(say('contacts.paste.understood'))).toBeVisible();
    await expect(page.getByLabel(say('contacts.form.family'), { exact: true })).toHaveValue(
      'Quenneville',
    );
    await expectAccessible(page, 'a page that was pasted');
    await expectNarrow(page, 'a page that was pasted');
    await page.getByRole('button', { name: say('contacts.form.submit_new') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zélie Quenneville');
    await expect(page.getByRole('link', { name: 'zelie.quenneville@example.org' })).toBeVisible();
    await expectAccessible(page, 'the page of a contact');

    await page.getByRole('button', { name: say('contacts.actions.more') }).click();
    await page.getByRole('menuitem', { name: say('contacts.actions.erase') }).click();
    await page.getByLabel(say('contacts.erasing.name')).fill('zelie quenneville');
    await expectAccessible(page, 'removing a contact');
    await page.getByRole('button', { name: say('contacts.erasing.submit') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      say('contacts.statuses.erased'),
    );
    const named = "select count(*) as n from contact where family_name = 'Quenneville'";
    expect(look<{ n: number }>(office.folder, named)).toEqual([{ n: 0 }]);
  });
}
