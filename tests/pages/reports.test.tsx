import { configure, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anApplication, clientOf, moveThrough } from '../support/applications.ts';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';

// Charts come in a chunk of their own, which a busy machine compiles slowly.
configure({ asyncUtilTimeout: 8000 });

/** An office in which one client was placed and two applications went their ways. */
async function officeWithOutcomes(seesNames: boolean) {
  const office = await openOffice();
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const manager = await office.hire('manager', { seesNames });
  const clientId = await clientOf(office, anna, { givenName: 'Zoé', familyName: 'Œuvrard' });
  const way = ['applied', 'interview', 'offer'] as const;
  const offered = await moveThrough(
    office,
    anna,
    await anApplication(office, anna, { clientId }),
    way,
  );
  await anna.call.placements.start({
    applicationId: offered.id,
    version: offered.version,
    clientId,
    alsoClose: [],
    startOn: '2026-11-22',
    hoursPerWeek: 36.25,
    hourlyWageCents: 31_50,
    term: 'permanent',
    termEndOn: null,
    employerKind: 'OPS',
    employerName: 'Ministry of Health',
    jobTitle: 'Policy Advisor',
    relatedToField: 'yes',
    newEmployer: true,
    primaryJob: true,
    city: 'Ottawa',
    programmeId: null,
  });
  await moveThrough(office, anna, await anApplication(office, anna), ['applied']);
  return {
    office,
    open: (path: string, locale: 'en' | 'fr' = 'en') =>
      visit(path, () => office.contextOf({ ...manager.visitor, locale }), locale),
  };
}

describe('the outcomes page', () => {
  test('says what the figures say, and leads from a number to the names behind it', async () => {
    const { open } = await officeWithOutcomes(true);
    const page = await open('/outcomes');
    const placements = await screen.findByRole('figure', {
      name: 'Placements by month and employer',
    });
    expect(placements.textContent).toContain('One placement has started; the OPS is 100% of them.');
    const funnel = screen.getByRole('figure', { name: 'OPS applications, step by step' });
    expect(funnel.textContent).toContain(
      'Of 2 applications, one reached an interview and one ended in a hire.',
    );
    await page.user.click(within(funnel).getByRole('button', { name: 'Table' }));
    const november = within(funnel).getByRole('row', { name: /^November 2026 \(maturing\)/ });
    expect(
      within(november)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '1', '1', '1', '1']);
    const [applied] = within(november).getAllByRole('link');
    if (!applied) throw new Error('no number leads anywhere');
    await page.user.click(applied);
    await screen.findByRole('heading', {
      name: 'OPS applications sent in November 2026 that reached “Applied”',
    });
    expect(page.address()).toBe('/outcomes/list?kind=funnel&year=2026&month=2026-11&step=applied');
    expect(
      await screen.findByRole('row', { name: /^Zoé Œuvrard Anna Nguyen Placed Hired 2026-11-22/ }),
    ).toBeDefined();
  });

  test('opens the list behind a bar', async () => {
    const { open } = await officeWithOutcomes(true);
    const page = await open('/outcomes');
    const bar = await screen.findByRole('link', {
      name: 'Ontario Public Service, November 2026: 1',
    });
    await page.user.click(bar);
    await screen.findByRole('heading', {
      name: 'Placements, November 2026: Ontario Public Service',
    });
    expect(page.address()).toContain('kind=placements&year=2026&month=2026-11&employer=OPS');
  });

  test('shows figures and no door to a manager who may not see names', async () => {
    const { open } = await officeWithOutcomes(false);
    const page = await open('/outcomes');
    const funnel = await screen.findByRole('figure', { name: 'OPS applications, step by step' });
    await page.user.click(within(funnel).getByRole('button', { name: 'Table' }));
    expect(within(funnel).getByRole('row', { name: /^Whole year/ }).textContent).toContain('2');
    expect(within(funnel).queryAllByRole('link')).toEqual([]);
  });

  test('keeps the fiscal year in the address, and says so when it was empty', async () => {
    const { open } = await officeWithOutcomes(true);
    const page = await open('/outcomes?year=2024');
    expect(await screen.findByText('No placement in this fiscal year yet.')).toBeDefined();
    await page.user.selectOptions(screen.getByLabelText('Fiscal year'), '2026–27');
    expect(await screen.findByText(/One placement has started/)).toBeDefined();
    expect(page.address()).toBe('/outcomes?year=2026');
  });

  test('speaks French', async () => {
    const { open } = await officeWithOutcomes(true);
    await open('/outcomes', 'fr');
    expect(
      await screen.findByText(/Un placement a commencé; la FPO en représente 100 %\./),
    ).toBeDefined();
  });
});

test('an address that names no figure says so, and leads back', async () => {
  const { open } = await officeWithOutcomes(true);
  await open('/outcomes/list?kind=funnel&year=2026&step=nothing');
  expect(await screen.findByText(/This address names no figure/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Back to outcomes' }).getAttribute('href')).toBe(
    '/outcomes',
  );
});
