import { screen, waitFor, within } from '@testing-library/react';
import { endOfDay } from '@tremplin/shared/day.ts';
import { expect, test } from 'vitest';
import { aPosting, anApplication, clientOf } from '../support/applications.ts';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';

async function busyOffice() {
  const office = await openOffice();
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const clientId = await clientOf(office, anna, {
    givenName: 'Zoé',
    familyName: 'Œuvrard',
    lastContactOn: '2026-11-20',
    jobAlertExpiresOn: '2026-11-23',
  });
  const quiet = await clientOf(office, anna, {
    givenName: 'Suharto',
    familyName: '',
    lastContactOn: '2026-08-01',
  });
  const postingId = await aPosting(office, {
    closingDay: '2026-11-23',
    closingAt: endOfDay('2026-11-23'),
  });
  await anApplication(office, anna, { clientId, postingId });
  return {
    office,
    anna,
    postingId,
    quiet,
    open: (locale: 'en' | 'fr' = 'en') =>
      visit('/today', () => office.contextOf({ ...anna.visitor, locale }), locale),
  };
}

test('a counsellor sees who has not applied, why each row is there, and how many there are', async () => {
  const { open } = await busyOffice();
  await open();
  const closing = await screen.findByRole('region', { name: 'Closing soon, not applied 1' });
  expect(closing.textContent).toContain('Zoé Œuvrard has not applied');
  expect(closing.textContent).toContain('Closes tomorrow');
  expect(screen.getByRole('region', { name: 'Not in touch lately 1' }).textContent).toContain(
    '113 days without contact',
  );
  expect(screen.getByRole('region', { name: 'Job alert ends 1' }).textContent).toContain(
    'Ends tomorrow',
  );
  expect(screen.getByText(/3 things need you\./)).toBeDefined();
});

test('J and K move from row to row, and Enter opens the thing itself', async () => {
  const { open, postingId, quiet } = await busyOffice();
  const page = await open();
  const closing = await screen.findByRole('region', { name: /^Closing soon/ });
  screen.getByRole('heading', { level: 1 }).focus();
  await page.user.keyboard('j');
  expect(document.activeElement).toBe(
    within(closing).getByRole('link', { name: 'Policy Advisor' }),
  );
  await page.user.keyboard('j');
  expect(document.activeElement?.textContent).toBe('Suharto');
  expect(document.activeElement?.getAttribute('href')).toBe(`/clients/${quiet}`);
  await page.user.keyboard('k{Enter}');
  await waitFor(() => expect(page.address()).toBe(`/postings/${postingId}`));
});

test('letters typed elsewhere move nothing', async () => {
  const { open } = await busyOffice();
  const page = await open();
  await screen.findByRole('region', { name: /^Closing soon/ });
  const account = screen.getByRole('button', { name: /Anna Nguyen/ });
  account.focus();
  await page.user.keyboard('j');
  expect(document.activeElement).toBe(account);
});

test('a counsellor who is done is told so, in French too', async () => {
  const { open, office } = await busyOffice();
  const idle = await office.hire('counsellor');
  await visit('/today', () => office.contextOf(idle.visitor));
  expect(await screen.findByText(/Nothing closes, nobody waits for word/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Open my clients' }).getAttribute('href')).toBe(
    '/clients',
  );
  await open('fr');
  expect(await screen.findByRole('region', { name: /^Clôture prochaine/ })).toBeDefined();
  expect(screen.getByText(/Clôture demain/)).toBeDefined();
});
