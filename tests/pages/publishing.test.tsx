import { screen, within } from '@testing-library/react';
import { publishReport } from '@tremplin/shared/publishing.ts';
import { expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import { afterSummer, placePeople, summer } from '../support/publishing.ts';
import { wordsIn } from '../support/words.ts';

const en = wordsIn('en');

async function open() {
  const office = await openOffice();
  const { manager, counsellor } = await afterSummer(office);
  const publish = (reason: string | null) =>
    manager.call.publishing.publish(publishReport.parse({ ...summer, reason }));
  const at = async (where: string, who = manager) =>
    visit(where, () => office.contextOf(who.visitor));
  return { office, manager, counsellor, publish, at };
}

test('A hidden number is seen as a sign and heard as a sentence', async () => {
  const { publish, at } = await open();
  const { id } = await publish(null);
  await at(`/reports/${id}`);
  const name = en('publishing.titles.placements');
  const table = await screen.findByRole('table', { name });
  const july = within(table).getByRole('row', { name: /^July 2026/ });
  const said = en('publishing.hidden_cell', { smallCell: 5 });
  expect(within(july).getAllByText(said)).toHaveLength(2);
  expect(within(july).getAllByText('‹5')[0]?.getAttribute('aria-hidden')).toBe('true');
  const total = within(table).getByRole('row', { name: /^Total/ });
  within(total).getByText('54');
});

test('A correction says on its page what differs, and the one before that there is a later one', async () => {
  const { publish, at, office, counsellor } = await open();
  const first = await publish(null);
  await placePeople(office, counsellor, [['2026-09-14', 'OPS', 2]]);
  office.at('2026-10-06T14:00:00Z');
  const second = await publish('Jobs reported late');
  await at(`/reports/${second.id}`);
  const table = await screen.findByRole('table', {
    name: en('publishing.report.differs', { version: 1 }),
  });
  const row = within(table).getByRole('row', { name: /September 2026 · Ontario Public Service/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['10', '12']);
  screen.getByText(/Reason: Jobs reported late/);
  await at(`/reports/${first.id}`);
  await screen.findByRole('link', { name: en('publishing.report.latest', { version: 2 }) });
});

test('A manager publishes from the figures: publish, yes, and there is the PDF', async () => {
  const { at } = await open();
  const { user } = await at('/outcomes?period=quarter&from=2026-07');
  await user.click(await screen.findByRole('button', { name: en('publishing.publish') }));
  await screen.findByText(en('publishing.dialog.hidden', { cells: 4 }));
  await user.click(screen.getByRole('button', { name: en('publishing.dialog.publish') }));
  const [link] = await screen.findAllByRole('link', { name: 'PDF' });
  expect(link?.getAttribute('href')).toMatch(/^\/reports\/[0-9a-f-]{36}\/file\?kind=pdf&lang=en$/);
});

test('A year that is not over says so, and another period can be chosen instead', async () => {
  const { at } = await open();
  const { user } = await at('/outcomes');
  await user.click(await screen.findByRole('button', { name: en('publishing.publish') }));
  await screen.findByText(/This one ends on Mar 31, 2027/);
  await user.selectOptions(
    screen.getByRole('combobox', { name: en('publishing.dialog.period') }),
    'July 2026 to September 2026',
  );
  const publish = await screen.findByRole('button', { name: en('publishing.dialog.publish') });
  expect(publish.getAttribute('aria-disabled')).toBeNull();
});

test('Whoever only reads reports finds them listed, and no button to publish', async () => {
  const { publish, at, counsellor } = await open();
  await publish(null);
  await at('/reports', counsellor);
  const link = await screen.findByRole('link', { name: /July 2026 to September 2026/ });
  expect(link.getAttribute('href')).toMatch(/^\/reports\//);
  await at('/outcomes?period=quarter&from=2026-07', counsellor);
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: en('publishing.publish') })).toBeNull();
});
