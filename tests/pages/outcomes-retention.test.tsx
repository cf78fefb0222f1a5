import { configure, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openCaseload } from '../support/clients.ts';
import { visit } from '../support/page.tsx';
import { atWork, paid } from '../support/placements.ts';

configure({ asyncUtilTimeout: 8000 });

/**
 * Three began in August: after a month one was verified, one said so and one had left; after three the
 * first was verified again and nobody asked the others. Nobody has asked the one who began in September.
 */
async function officeAtWork() {
  const caseload = await openCaseload();
  const { office, anna } = caseload;
  const manager = await office.hire('manager', { seesNames: true });
  const blind = await office.hire('manager', { seesNames: false });
  const noon = (day: string): void => office.at(`${day}T17:00:00.000Z`);
  const scope = { contactAfterPlacement: true };
  const record = async (of: { id: string }, given: ReturnType<typeof paid>) =>
    anna.call.placements.record({ id: of.id, version: 1, ...given });
  const verified = await atWork(caseload, { startOn: '2026-08-10', scope, relatedToField: 'no' });
  const said = await atWork(caseload, { startOn: '2026-08-12', scope });
  const left = await atWork(caseload, { startOn: '2026-08-14', scope });
  await atWork(caseload, { startOn: '2026-09-15', scope });
  noon('2026-09-10');
  await record(verified.at(1), paid('2026-09-10'));
  noon('2026-09-20');
  await record(said.at(1), paid('2026-09-20', { proofType: 'self_report', proofShows: [] }));
  await record(left.at(1), { ...paid('2026-09-14'), employed: false });
  noon('2026-11-12');
  await record(verified.at(3), paid('2026-11-12'));
  office.at('2026-11-22T15:00:00.000Z');
  const people = { manager, blind, anna };
  return {
    open: (path: string, locale: 'en' | 'fr' = 'en', who: keyof typeof people = 'manager') =>
      visit(path, () => office.contextOf({ ...people[who].visitor, locale }), locale),
  };
}

const grid = 'Still working, by the month in which the job began';

test('Marguerite reads first of how many we know anything at all', async () => {
  const { open } = await officeAtWork();
  await open('/outcomes/retention');
  const known = await screen.findByRole('region', { name: 'What we know' });
  // Four first months and three third months are past.
  expect(known.textContent).toContain(
    'We know for 4 of 7 checkpoints (57%) whether the person was working.',
  );
  expect(known.textContent).toContain('Not known: 0 not reached, 0 waived, 3 not asked yet.');
  expect(known.textContent).toContain('n = 7');
});

test('each month stands at each checkpoint with its share and its numbers, and unknown counts', async () => {
  const { open } = await officeAtWork();
  await open('/outcomes/retention');
  const figure = await screen.findByRole('figure', { name: grid });
  expect(figure.textContent).toContain(
    'After 3 months, 1 of 3 placements (33%) were verified as working; no other is reported without proof. The 2 of which we know nothing count in the total.',
  );
  const table = within(figure).getByRole('group', { name: /^Months and checkpoints/ });
  const august = within(table).getByRole('row', { name: /^August 2026/ });
  const [first, third, sixth] = within(august).getAllByRole('cell');
  expect(first?.textContent).toContain('33% 1 of 3');
  expect(
    within(first ?? august)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['Working, verified: 11', 'Working, reported only: 11', 'No longer working: 11']);
  expect(third?.textContent).toContain('33% 1 of 3');
  expect(sixth?.textContent).toContain('not yet due');
});

test('she leaves out what is not known, and the sentence says so', async () => {
  const { open } = await officeAtWork();
  const page = await open('/outcomes/retention');
  const figure = await screen.findByRole('figure', { name: grid });
  await page.user.click(within(figure).getByRole('button', { name: 'Leave unknown out' }));
  expect(figure.textContent).toContain(
    'After 3 months, 1 of 1 placement (100%) were verified as working; no other is reported without proof. The 2 of which we know nothing are left out.',
  );
  const table = within(figure).getByRole('group', { name: /^Months and checkpoints/ });
  const total = within(table).getByRole('row', { name: /^Whole period/ });
  expect(within(total).getAllByRole('cell')[0]?.textContent).toContain('33% 1 of 3');
  await page.user.click(within(figure).getByRole('button', { name: 'Count unknown' }));
  expect(within(total).getAllByRole('cell')[0]?.textContent).toContain('25% 1 of 4');
});

test('arrows go from cell to cell, each cell says all of its numbers and opens those behind it', async () => {
  const { open } = await officeAtWork();
  const page = await open('/outcomes/retention');
  const chart = await screen.findByRole('group', { name: /^Months and checkpoints/ });
  const cells = [...chart.querySelectorAll<SVGElement>('[data-point]')];
  expect(cells.filter((one) => one.getAttribute('tabindex') === '0')).toHaveLength(1);
  cells[0]?.focus();
  const name =
    'August 2026, after one month: 33% verified, 1 of 3; Working, verified: 1; Working, reported only: 1; No longer working: 1';
  expect(document.activeElement?.getAttribute('aria-label')).toBe(name);
  expect(await within(chart).findByText(name, { selector: 'span' })).toBeDefined();
  await page.user.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(
    /^August 2026, after 3 months: 33% verified, 1 of 3; Working, verified: 1; Not known: 2$/,
  );
  if (document.activeElement) await page.user.click(document.activeElement);
  await screen.findByRole('heading', {
    name: /^Placements at the 3-month checkpoint\b.*August 2026$/,
  });
  expect(await screen.findAllByRole('row', { name: /^Amira Haddad/ })).toHaveLength(3);
});

test('the number of those we know nothing about opens their list', async () => {
  const { open } = await officeAtWork();
  const page = await open('/outcomes/retention');
  const chart = await screen.findByRole('group', { name: /^Months and checkpoints/ });
  const august = within(chart).getByRole('row', { name: /^August 2026/ });
  await page.user.click(within(august).getByRole('link', { name: 'Not known: 2' }));
  await screen.findByRole('heading', {
    name: /^Placements at the 3-month checkpoint: not known\b.*August 2026$/,
  });
  expect(await screen.findAllByRole('row', { name: /^Amira Haddad/ })).toHaveLength(2);
});

test('funded, in their field and what is to be done stand below', async () => {
  const { open } = await officeAtWork();
  const page = await open('/outcomes/retention');
  const funded = await screen.findByRole('figure', { name: 'Funded outcomes' });
  expect(funded.textContent).toContain('Of 4 placements, 0 (0%) count as funded and are proven');
  const field = screen.getByRole('figure', { name: 'In their field' });
  expect(field.textContent).toContain('Of 4 placements, 3 (75%) are in the client’s field');
  await page.user.click(screen.getByRole('link', { name: 'Proof missing: 1' }));
  await screen.findByRole('heading', { name: /^Follow-ups without proof\b/ });
  expect(page.address()).toContain('kind=followups&group=proof_missing');
});

test('a manager who may not see names reads the grid, and no number leads on', async () => {
  const { open } = await officeAtWork();
  await open('/outcomes/retention', 'en', 'blind');
  const figure = await screen.findByRole('figure', { name: grid });
  const chart = within(figure).getByRole('group', { name: /^Months and checkpoints/ });
  expect(within(chart).getAllByText('Working, reported only: 1')).toHaveLength(2);
  expect(within(figure).queryAllByRole('link')).toEqual([]);
});

test('Anna sees her own, and a period without placements says so', async () => {
  const { open } = await officeAtWork();
  await open('/outcomes/retention?period=year&from=2024-04', 'en', 'anna');
  expect(await screen.findByText('These are figures of your own clients.')).toBeDefined();
  expect(screen.getByText(/^No checkpoint is past due yet/)).toBeDefined();
  const figure = screen.getByRole('figure', { name: grid });
  expect(figure.textContent).toContain('No placement began in this period yet.');
  expect(within(figure).queryByRole('group', { name: /arrow keys/ })).toBeNull();
});

test('the page speaks French', async () => {
  const { open } = await officeAtWork();
  await open('/outcomes/retention', 'fr');
  const known = await screen.findByRole('region', { name: 'Ce que nous savons' });
  expect(known.textContent).toMatch(
    /Nous savons pour 4 sur 7 suivis échus \(57\s%\) si la personne travaillait\./,
  );
});
