import { expect } from '@playwright/test';
import { locales, type Role } from '@tremplin/shared/people.ts';
import { expectAccessible, settled, signIn, signInAs, test } from '../support/browser.ts';
import { look } from '../support/store-file.ts';
import { wordsIn } from '../support/words.ts';

for (const locale of locales) {
  test(`Hélène at the address of Anna’s client reads that the page was not found, and no look is noted (${locale})`, async ({
    page,
    office,
  }) => {
    const say = wordsIn(locale);
    const [hers] = look<{ id: string; family: string }>(
      office.folder,
      `select c.id, c.family_name as family from client c join person p on p.id = c.counsellor_id
        where p.name = 'Anna Nguyen' and c.family_name <> '' and not exists (
          select 1 from assignment a join person o on o.id = a.person_id
           where a.client_id = c.id and o.name <> p.name) limit 1`,
    );
    if (!hers) throw new Error('Anna has no client to herself');
    await signInAs(page, 'Hélène O’Brien', locale);
    for (const id of [hers.id, '0190aaaa-0000-7000-8000-000000000000']) {
      await page.goto(`/clients/${id}`);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(say('frame.not_found.title'));
      await expect(page.getByText(say('frame.not_found.text'))).toBeVisible();
      await expect(page.locator('main')).not.toContainText(hers.family);
    }
    await expectAccessible(page);
    const looks = `select seq from audit_event where client_id = ? and action <> 'demo.load'
       and outcome = 'done'`;
    expect(look(office.folder, looks, hers.id)).toEqual([]);
  });
}

const closed: readonly (readonly [Role, readonly string[]])[] = [
  ['facilitator', ['/clients', '/applications', '/outcomes', '/admin/people']],
  [
    'administrator',
    ['/clients', '/clients/new', '/applications', '/postings', '/sessions', '/outcomes'],
  ],
  ['manager', ['/clients', '/applications', '/postings/new', '/sessions/new', '/admin/settings']],
  [
    'counsellor',
    [
      '/sessions/new',
      '/outcomes/sessions',
      '/outcomes/equity',
      '/admin/people',
      '/admin/programmes',
    ],
  ],
];

for (const [role, addresses] of closed) {
  test(`the ${role} who types the address of somebody else’s page reads whom to ask`, async ({
    page,
  }) => {
    const say = wordsIn('en');
    await signIn(page, role);
    for (const address of addresses) {
      await page.goto(address);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading, address).toHaveText(say('frame.not_yours.title'));
      await expect(page.getByText(say('frame.not_yours.text'))).toBeVisible();
      await expect(page.locator(`#rail a[href="${address}"]`)).toHaveCount(0);
    }
    await settled(page);
    await expectAccessible(page);
  });
}
