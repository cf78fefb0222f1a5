import { configure, screen, within } from '@testing-library/react';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { anApplication, clientOf, moveThrough } from '../support/applications.ts';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import { jobOf } from '../support/placements.ts';

// Charts come in a chunk of their own, which a busy machine compiles slowly.
configure({ asyncUtilTimeout: 8000 });

/** An office in which one client was placed and two applications went their ways. */
async function officeWithOutcomes(seesNames: boolean) {
  const office = await openOffice();
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const manager = await office.hire('manager', { seesNames });
  const facilitator = await office.hire('facilitator');
  const clientId = await clientOf(office, anna, { givenName: 'Zoé', familyName: 'Œuvrard' });
  const way = ['applied', 'interview', 'offer'] as const;
  const offered = await moveThrough(
    office,
    anna,
    await anApplication(office, anna, { clientId }),
    way,
  );
  await anna.call.placements.start({
    ...jobOf(clientId, { startOn: '2026-11-22', employerKind: 'OPS' }),
    applicationId: offered.id,
    version: offered.version,
  });
  await moveThrough(office, anna, await anApplication(office, anna), ['applied']);
  const people = { manager, anna, facilitator };
  return {
    office,
    manager,
    anna,
    open: (path: string, locale: 'en' | 'fr' = 'en', who: keyof typeof people = 'manager') =>
      visit(path, () => office.contextOf({ ...people[who].visitor, locale }), locale),
  };
}

const funnelName = 'OPS applications, step by step';

describe('the overview of outcomes', () => {
  test('says what the figures say, and leads from a number to the names behind it', async () => {
    const { open } = await officeWithOutcomes(true);
    const page = await open('/outcomes');
    const placements = await screen.findByRole('figure', {
      name: 'Placements by month and employer',
    });
    expect(placements.textContent).toContain('One placement has started; the OPS is 100% of them.');
    const funnel = screen.getByRole('figure', { name: funnelName });
    expect(funnel.textContent).toContain(
      'Of 2 applications, one reached an interview and one ended in a hire.',
    );
    expect(funnel.textContent).toContain('Fiscal year 2026–27 · As of');
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
      name: 'OPS applications that reached “Applied” · November 2026',
    });
    expect(page.address()).toBe('/outcomes/list?kind=funnel&month=2026-11&step=applied');
    expect(
      await screen.findByRole('row', { name: /^Zoé Œuvrard Anna Nguyen Placed Hired 2026-11-22/ }),
    ).toBeDefined();
  });

  test('opens the list behind a bar', async () => {
    const { open } = await officeWithOutcomes(true);
    const page = await open('/outcomes');
    const name = 'Ontario Public Service, November 2026: 1';
    await page.user.hover(await screen.findByRole('link', { name }));
    await page.user.click(screen.getByRole('link', { name }));
    await screen.findByRole('heading', {
      name: 'Placements · Ontario Public Service · November 2026',
    });
    expect(page.address()).toContain('kind=placements&month=2026-11&employerKind=OPS');
  });

  test('has one stop for Tab in a chart, and arrows from bar to bar that show and say each', async () => {
    const { open } = await officeWithOutcomes(true);
    const page = await open('/outcomes');
    const chart = await screen.findByRole('group', { name: /^Steps of the OPS competition/ });
    const bars = await within(chart).findAllByRole('link');
    expect(bars.filter((bar) => bar.getAttribute('tabindex') === '0')).toHaveLength(1);
    within(chart)
      .getByRole('link', { name: /^Applied/ })
      .focus();
    await page.user.keyboard('{ArrowRight}');
    const second = 'Screened in: 1 of 2 (Sent lately, still maturing)';
    expect(document.activeElement?.getAttribute('aria-label')).toBe(second);
    expect(within(chart).getByText(second, { selector: 'span' })).toBeDefined();
    await page.user.keyboard('{End}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Hired: 1 of 2/);
    await page.user.keyboard('{Escape}');
    expect(within(chart).queryByText(/^Hired: 1/, { selector: 'span' })).toBeNull();
  });

  test('shows a manager who may not see names the figures, and says who may open lists', async () => {
    const { open } = await officeWithOutcomes(false);
    const page = await open('/outcomes');
    const funnel = await screen.findByRole('figure', { name: funnelName });
    await page.user.click(within(funnel).getByRole('button', { name: 'Table' }));
    expect(within(funnel).getByRole('row', { name: /^Whole period/ }).textContent).toContain('2');
    expect(within(funnel).queryAllByRole('link')).toEqual([]);
    const why = /Lists of names are for managers who may see names. You see the figures\.$/;
    expect(screen.getByText(why)).toBeDefined();
    await page.user.click(screen.getByRole('button', { name: 'Placements started: 1' }));
    expect(screen.getAllByText(why)).toHaveLength(2);
  });

  test('hides names and closes lists while others look at the screen', async () => {
    const { open } = await officeWithOutcomes(true);
    const page = await open('/outcomes');
    await screen.findByRole('option', { name: 'Anna Nguyen' });
    await page.user.click(screen.getByRole('button', { name: 'Hide names' }));
    expect(page.address()).toBe('/outcomes?show=1');
    expect(screen.queryByText('Anna Nguyen')).toBeNull();
    expect(screen.getByRole('option', { name: 'Counsellor 1' })).toBeDefined();
    expect(screen.queryByRole('link', { name: /^Placements started/ })).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Hide names' }));
    expect(screen.getByRole('link', { name: /^Placements started/ })).toBeDefined();
  });

  test('keeps period and filters in the address, and says what is filtered', async () => {
    const { open, anna } = await officeWithOutcomes(true);
    const page = await open('/outcomes?period=year&from=2024-04');
    expect(await screen.findByText('No placement in this period yet.')).toBeDefined();
    await page.user.click(screen.getByRole('button', { name: 'Next year' }));
    await page.user.click(screen.getByRole('button', { name: 'Next year' }));
    expect(await screen.findByText(/One placement has started/)).toBeDefined();
    await page.user.click(screen.getByRole('button', { name: 'Quarter' }));
    expect(page.address()).toBe('/outcomes?period=quarter&from=2026-10');
    expect(await screen.findByText('Q3 of 2026–27')).toBeDefined();
    await page.user.selectOptions(await screen.findByLabelText('Counsellor'), 'Anna Nguyen');
    expect(page.address()).toContain(`counsellor=${anna.id}`);
    expect(await screen.findByText('Counsellor: Anna Nguyen')).toBeDefined();
    await page.user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(page.address()).toBe('/outcomes?period=quarter&from=2026-10');
  });

  test('says which of its figures are of all ministries while one is chosen', async () => {
    const { open } = await officeWithOutcomes(true);
    await open(`/outcomes?ministry=${v7()}`);
    expect(
      await screen.findByText(
        'These figures are of all ministries: Attendance, Follow-ups overdue and Data quality.',
      ),
    ).toBeDefined();
  });

  test('shows a counsellor figures of their own clients, and no way to anybody else’s', async () => {
    const { open } = await officeWithOutcomes(true);
    await open('/outcomes', 'en', 'anna');
    expect(await screen.findByText('These are figures of your own clients.')).toBeDefined();
    expect(screen.queryByLabelText('Counsellor')).toBeNull();
    const tabs = screen.getByRole('navigation', { name: 'Pages of outcomes' });
    expect(
      within(tabs)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Overview', 'Pipeline', 'Retention', 'Directory']);
  });

  test('leads a facilitator to what came of their sessions', async () => {
    const { open } = await officeWithOutcomes(true);
    const page = await open('/today', 'en', 'facilitator');
    await page.user.click(await screen.findByRole('link', { name: 'Outcomes' }));
    const tabs = await screen.findByRole('navigation', { name: 'Pages of outcomes' });
    expect(page.address()).toBe('/outcomes/sessions');
    expect(
      within(tabs)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Sessions', 'Directory']);
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
  await open('/outcomes/list?kind=funnel&step=nothing');
  expect(await screen.findByText(/This link leads to no figure/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Back to outcomes' })).toBeDefined();
});

describe('targets', () => {
  test('a manager sets one by leaving its box, and the overview says how far it is', async () => {
    const { open, manager } = await officeWithOutcomes(true);
    const page = await open('/outcomes/targets');
    const box = await screen.findByRole('textbox', { name: 'Whole office: Placements' });
    await page.user.type(box, '4');
    await page.user.tab();
    expect(await screen.findByText(/^Saved/)).toBeDefined();
    expect(await manager.call.targets.list({ fiscalYear: 2026 })).toMatchObject([
      { programmeId: null, kpi: 'placements', value: 4 },
    ]);
    await page.user.click(screen.getByRole('link', { name: 'Back to outcomes' }));
    expect(await screen.findByText('25% of the target of 4')).toBeDefined();
    expect(await screen.findByText(/That is 25% of the target of 4\./)).toBeDefined();
  });

  test('what is no number stays in its box with the reason, and Escape brings back what stands', async () => {
    const { open } = await officeWithOutcomes(true);
    const page = await open('/outcomes/targets');
    const box = await screen.findByRole('textbox', { name: 'Whole office: Placements' });
    await page.user.type(box, 'many');
    await page.user.tab();
    expect(await screen.findByText('Enter a whole number.')).toBeDefined();
    await page.user.type(box, '{Escape}');
    expect(screen.queryByText('Enter a whole number.')).toBeNull();
    expect(box).toHaveProperty('value', '');
  });

  test('a counsellor reads them', async () => {
    const { open, manager } = await officeWithOutcomes(true);
    const of = { programmeId: null, fiscalYear: 2026, version: null } as const;
    await manager.call.targets.set({ ...of, kpi: 'retention', value: 80 });
    await open('/outcomes/targets', 'en', 'anna');
    expect(await screen.findByRole('cell', { name: '80%' })).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
