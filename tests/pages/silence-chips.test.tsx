import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anApplication, aPosting } from '../support/applications.ts';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';

/** Twenty heard after 1 to 20 days at the first stage; Amira's application has waited since 1 October. */
async function amiraWaits(until: string) {
  const office = await openOffice();
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const postingId = await aPosting(office, { category: 'Policy and Analysis' });
  const sent = async (day: string) => {
    office.at(`${day}T15:00:00.000Z`);
    const one = await anApplication(office, anna, { postingId });
    const { id, version } = one;
    const to = { to: 'applied', effectiveOn: day } as const;
    return { ...one, ...(await anna.call.applications.move({ id, version, ...to })) };
  };
  for (let days = 1; days <= 20; days += 1) {
    const { id, version } = await sent('2026-09-01');
    const effectiveOn = `2026-09-${String(days + 1).padStart(2, '0')}`;
    office.at(`${effectiveOn}T15:00:00.000Z`);
    await anna.call.applications.move({ id, version, to: 'screened_in', effectiveOn });
  }
  const amira = await sent('2026-10-01');
  office.at(`${until}T15:00:00.000Z`);
  return {
    clientId: amira.clientId,
    open: (path: string, locale: 'en' | 'fr' = 'en') =>
      visit(path, () => office.contextOf({ ...anna.visitor, locale }), locale),
  };
}

test('Anna reads in the client’s list how long the silence is, and opens with the keyboard what that means', async () => {
  const { clientId, open } = await amiraWaits('2026-10-13');
  const { user } = await open(`/clients/${clientId}?tab=applications`);
  const chip = await screen.findByText('Silence: slow');
  const why = await screen.findByText(/^No news for 12 days\./);
  expect(why.textContent).toBe(
    'No news for 12 days. At least half of the others had heard by then; more than one in ten waited longer. Compared with 21 waits in the same job family.',
  );
  const box = chip.closest('details');
  expect(box?.open).toBe(false);
  chip.closest('summary')?.focus();
  expect(document.activeElement?.tagName).toBe('SUMMARY');
  await user.click(chip);
  expect(box?.open).toBe(true);
});

test('the sheet of one application says the same', async () => {
  const { clientId, open } = await amiraWaits('2026-10-26');
  const { user } = await open(`/clients/${clientId}?tab=applications`);
  await user.click(await screen.findByRole('button', { name: 'Policy Advisor' }));
  const sheet = await screen.findByRole('dialog');
  expect(await within(sheet).findByText('Silence: longer than 9 of 10')).toBeDefined();
});

test('an application that has just been sent is normal, in French too', async () => {
  const { clientId, open } = await amiraWaits('2026-10-06');
  await open(`/clients/${clientId}?tab=applications`, 'fr');
  expect(await screen.findByText(/^Silence\s: normal$/)).toBeDefined();
});
