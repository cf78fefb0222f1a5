import { configure, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anApplication, aPosting, clientOf, moveThrough } from '../support/applications.ts';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';

// Charts come in a chunk of their own, which a busy machine compiles slowly.
configure({ asyncUtilTimeout: 8000 });

/** In May one application came to an offer and one was refused; in June one was sent that nobody answered, in October two more. */
async function officeWithApplications() {
  const office = await openOffice({ now: '2026-05-06T15:00:00.000Z' });
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const manager = await office.hire('manager', { seesNames: true });
  const blind = await office.hire('manager', { seesNames: false });
  const clientId = await clientOf(office, anna, { givenName: 'Zoé', familyName: 'Œuvrard' });
  const postingId = await aPosting(office, { closingDay: '2026-05-06' });
  const later = await aPosting(office);
  const way = async (day: string, to: Parameters<typeof moveThrough>[3]) => {
    office.at(`${day}T15:00:00.000Z`);
    return moveThrough(office, anna, await anApplication(office, anna, { postingId: later }), to);
  };
  const first = await anApplication(office, anna, { clientId, postingId });
  const sent = await moveThrough(office, anna, first, ['applied']);
  office.at('2026-05-16T15:00:00.000Z');
  await moveThrough(office, anna, { ...first, ...sent }, ['interview', 'offer']);
  await way('2026-05-20', ['applied', 'not_selected']);
  await way('2026-06-01', ['applied']);
  await way('2026-10-20', ['applied', 'screened_in']);
  await way('2026-10-21', ['applied']);
  office.at('2026-12-15T15:00:00.000Z');
  const people = { manager, blind, anna };
  return {
    manager,
    open: (path: string, locale: 'en' | 'fr' = 'en', who: keyof typeof people = 'manager') =>
      visit(path, () => office.contextOf({ ...people[who].visitor, locale }), locale),
  };
}

const cohorts = 'Applications by the month in which they were sent';

test('Marguerite reads what became of each month’s applications, and which months are too young to judge', async () => {
  const { open } = await officeWithApplications();
  const page = await open('/outcomes/pipeline');
  const figure = await screen.findByRole('figure', { name: cohorts });
  expect(figure.textContent).toContain(
    'Of 2 applications old enough to judge, 1 reached an interview (50%) and none ended in a hire (0%). 3 more are still maturing.',
  );
  expect(await within(figure).findByText('maturing')).toBeDefined();
  await page.user.click(within(figure).getByRole('button', { name: 'Table' }));
  const cells = (name: RegExp) =>
    within(within(figure).getByRole('row', { name }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(cells(/^May 2026 /)).toEqual(['2', '1', '1', '1', '0', '50% of 2', '100% of 1']);
  expect(cells(/^October 2026 \(maturing\)/)).toEqual(['2', '1', '0', '0', '0', '50% of 2', '–']);
  expect(cells(/^Whole period/)).toEqual(['5', '2', '1', '1', '0', '40% of 5', '100% of 1']);
});

test('a part of a month opens the applications that reached its step', async () => {
  const { open } = await officeWithApplications();
  const page = await open('/outcomes/pipeline');
  const name = 'May 2026: 1 of 2 reached “Offer”';
  await page.user.click(await screen.findByRole('link', { name }));
  await screen.findByRole('heading', {
    name: /^OPS applications that reached “Offer”.*May 2026$/,
  });
  expect(await screen.findByRole('row', { name: /^Zoé Œuvrard Anna Nguyen/ })).toBeDefined();
});

test('rates stand with what they are out of, and times with their middle half and how many', async () => {
  const { open } = await officeWithApplications();
  await open('/outcomes/pipeline');
  const tiles = await screen.findByRole('region', { name: 'Key figures of the pipeline' });
  expect(tiles.textContent).toContain('Screened in40%of 5 applications');
  expect(tiles.textContent).toContain('Offers from interviews100%of 1 interview');
  expect(tiles.textContent).toContain('Applications per client1median of 5 clients who sent any');
  const invited = screen.getByRole('figure', { name: 'Time to the first invitation' });
  expect(invited.textContent).toContain(
    'The one application that was invited waited at most 10 days after closing; the middle half from 10 to 10.',
  );
  expect(invited.textContent).toContain('n = 1');
  const ended = screen.getByRole('figure', { name: 'Time to the outcome' });
  expect(ended.textContent).toContain('The one application that ended took at most 0 days');
});

test('one who has had no news for 90 days is counted, and the number opens the list', async () => {
  const { open } = await officeWithApplications();
  const page = await open('/outcomes/pipeline');
  await page.user.click(await screen.findByRole('link', { name: 'No news for 90 days: 2' }));
  expect(page.address()).toContain('/outcomes/list?kind=silent');
});

test('those who wait are counted stage by stage, and arrows go from part to part', async () => {
  const { open } = await officeWithApplications();
  const page = await open('/outcomes/pipeline');
  const silence = await screen.findByRole('figure', { name: 'Silence compared' });
  expect(silence.textContent).toContain('Of 4 applications that wait for news, 0 (0%) have');
  const chart = await within(silence).findByRole('group', { name: /^Waiting applications/ });
  const parts = await within(chart).findAllByRole('link');
  parts[0]?.focus();
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'Applied, Not enough history: 2 of 2',
  );
  await page.user.keyboard('{ArrowDown}');
  const second = 'Screened in, Not enough history: 1 of 1';
  expect(document.activeElement?.getAttribute('aria-label')).toBe(second);
  expect(within(chart).getByText(second, { selector: 'span' })).toBeDefined();
});

test('intakes add up against the target and the year before', async () => {
  const { open, manager } = await officeWithApplications();
  await manager.call.targets.set({
    programmeId: null,
    fiscalYear: 2026,
    version: null,
    kpi: 'intakes',
    value: 10,
  });
  const page = await open('/outcomes/pipeline');
  const intakes = await screen.findByRole('figure', { name: 'New intakes' });
  expect(intakes.textContent).toContain('5 new clients. That is 50% of the target of 10.');
  expect(
    await within(intakes).findByRole('img', {
      name: /^December 2026, so far: 5; a year earlier, whole months, 0; the target asks for 7\.5$/,
    }),
  ).toBeDefined();
  const caseload = screen.getByRole('figure', { name: 'Active caseload' });
  expect(caseload.textContent).toMatch(
    /5 clients were on the caseload on Dec\s15,\s2026; 3 of them/,
  );
  await page.user.click(
    await within(caseload).findByRole('link', { name: 'Without contact: 3 of 5' }),
  );
  await screen.findByRole('heading', { name: /^Active clients without contact/ });
});

test('a manager who may not see names gets every figure and no list', async () => {
  const { open } = await officeWithApplications();
  const page = await open('/outcomes/pipeline', 'en', 'blind');
  const figure = await screen.findByRole('figure', { name: cohorts });
  const part = await within(figure).findByRole('img', {
    name: 'May 2026: 1 of 2 reached “Offer”',
  });
  await page.user.click(part);
  expect(page.address()).toBe('/outcomes/pipeline');
  expect(screen.getAllByText(/Lists of names are for managers who may see names/)).toHaveLength(2);
  expect(within(figure).queryAllByRole('link')).toEqual([]);
});

test('an office without applications is told so, without empty charts', async () => {
  const { open } = await officeWithApplications();
  await open('/outcomes/pipeline?period=year&from=2024-04');
  expect(await screen.findByText('No OPS application was sent in this period yet.')).toBeDefined();
  const figure = screen.getByRole('figure', { name: cohorts });
  expect(within(figure).queryByRole('group', { name: /arrow keys/ })).toBeNull();
});

test('the page speaks French', async () => {
  const { open } = await officeWithApplications();
  await open('/outcomes/pipeline', 'fr');
  expect(
    await screen.findByText(/^Sur 2 candidatures assez anciennes pour en juger, 1 s’est rendue/),
  ).toBeDefined();
});
