import { configure, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, openCaseload } from '../support/clients.ts';
import { answersOf } from '../support/demographics.ts';
import { placeClient } from '../support/jobs.ts';
import { visit } from '../support/page.tsx';
import { wordsIn } from '../support/words.ts';

configure({ asyncUtilTimeout: 8000 });
const en = wordsIn('en');
const fr = wordsIn('fr');

/** Fourteen women and twelve men, half of each at work; eleven in small groups, twelve said nothing. */
async function openYear() {
  const caseload = await openCaseload();
  const { office, anna } = caseload;
  office.at('2026-10-20T15:00:00.000Z');
  const manager = await office.hire('manager');
  for (const [gender, people, placed] of [
    ['woman', 14, 7],
    ['man', 12, 6],
    ['another', 5, 3],
    ['non_binary', 6, 3],
    [null, 12, 6],
  ] as const)
    for (let at = 0; at < people; at += 1) {
      const { id } = await addClient(caseload, anna, { intakeOn: '2026-08-10' });
      const said = { clientId: id, version: 0, ...answersOf({ gender }) };
      if (gender !== null) await anna.call.clients.saveDemographics(said);
      if (at < placed) await placeClient(anna, id, '2026-09-01');
    }
  office.at('2026-11-22T15:00:00.000Z');
  return {
    open: (path: string, locale: 'en' | 'fr' = 'en') =>
      visit(path, () => office.contextOf({ ...manager.visitor, locale }), locale),
  };
}

test('Marguerite reads who answered, that nothing differs, and what is hidden', async () => {
  const { open } = await openYear();
  const { user } = await open('/outcomes/equity');
  await screen.findByText('37 of 49 clients (76%) answered at least one question.');
  const figure = await screen.findByRole('figure', { name: en('equity.titles.gender') });
  within(figure).getByText(en('equity.finding.overlap'));
  within(figure).getByText('Hidden: Non-binary people, Another gender and Prefer not to answer.');
  const point = await within(figure).findByRole('img', {
    name: 'Women: 7 of 14 started a job (50%); 95% interval from 27% to 73%',
  });
  point.focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Men: 6 of 12/);
  const rows = within(figure).getAllByRole('row', { hidden: true });
  expect(rows.map((row) => row.textContent)).toContain(
    'Another genderhiddenhiddenhiddenhiddenhiddenhidden',
  );
});

test('a month or a counsellor in the address becomes the whole year of everybody, and the page says why', async () => {
  const { open } = await openYear();
  const { address } = await open('/outcomes/equity?period=month&from=2026-09&stream=A');
  await screen.findByText('37 of 49 clients (76%) answered at least one question.');
  expect(address()).toBe('/outcomes/equity?period=year&from=2026-04');
  screen.getByText(en('equity.allowed'));
  expect(screen.queryByRole('button', { name: en('reports.frame.kinds.month') })).toBeNull();
});

test('Marguerite lit la même chose en français', async () => {
  const { open } = await openYear();
  await open('/outcomes/equity', 'fr');
  await screen.findByText('37 personnes sur 49 (76 %) ont répondu à au moins une question.');
  const figure = await screen.findByRole('figure', { name: fr('equity.titles.gender') });
  expect(figure.textContent).toContain(fr('equity.finding.overlap'));
});

test('Anna asks Amira, writes down what she says, and takes it all back', async () => {
  const caseload = await openCaseload();
  const { office, anna } = caseload;
  const { id } = await addClient(caseload, anna);
  const { user } = await visit(`/clients/${id}?tab=profile`, () => office.contextOf(anna.visitor));
  const section = await screen.findByRole('region', {
    name: 'What Amira Haddad says about themselves',
  });
  await user.click(within(section).getByRole('button', { name: en('demographics.show') }));
  await within(section).findByText(en('demographics.none'));
  await user.click(within(section).getByRole('button', { name: en('demographics.change') }));
  const dialog = await screen.findByRole('dialog');
  await user.selectOptions(within(dialog).getByLabelText('Gender'), 'Woman');
  await user.selectOptions(within(dialog).getByLabelText('Age'), 'Prefer not to answer');
  await user.click(within(dialog).getByRole('button', { name: en('demographics.save') }));
  // Without their agreement nothing is kept, and nothing typed is lost.
  await within(dialog).findAllByText(en('placementFaults.errors.not_agreed'));
  await user.click(within(dialog).getByRole('checkbox'));
  await user.click(within(dialog).getByRole('button', { name: en('demographics.save') }));
  await within(section).findByText('Woman');
  expect(within(section).getAllByText(en('demographics.left_open'))).toHaveLength(4);
  await user.click(within(section).getByRole('button', { name: en('demographics.withdraw') }));
  const sure = await screen.findByRole('dialog');
  await user.click(within(sure).getByRole('button', { name: en('demographics.withdraw') }));
  await within(section).findByText(en('demographics.none'));
  expect(await anna.call.clients.demographics({ clientId: id })).toMatchObject({
    version: 2,
    gender: null,
    consented: false,
  });
});
