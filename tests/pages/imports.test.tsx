import { cleanup, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { openWorkshop } from '@tremplin/server/imports/workshop.ts';
import { expect, it, onTestFinished } from 'vitest';
import { bring, listOf, work } from '../support/imports.ts';
import { openOffice } from '../support/office.ts';
import type { TestOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';

const ada =
  'Roy,Ada,Director,Ministry of Orchards,Apple Branch,,ada.roy@example.org,613-555-0101,Ottawa';
const jean =
  'Côté,Jean,Advisor,Ministry of Orchards,Apple Branch,,jean.cote@example.org,613-555-0102,Ottawa';

async function openDesk() {
  const office = await openOffice();
  const farid = await office.hire('facilitator', { name: 'Farid Haddad' });
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  return { office, farid, anna };
}

it('Farid sees every file with its state, and what may be brought in; Anna may look but not bring', async () => {
  const { office, farid, anna } = await openDesk();
  await bring(office, farid, listOf(ada, jean), '<b>été.csv');
  await visit('/imports', () => office.contextOf(farid.visitor));
  const row = await screen.findByRole('row', { name: /<b>été\.csv/ });
  expect(within(row).getByText('Ready to check')).toBeTruthy();
  expect(within(row).getByText('Farid Haddad')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
  expect(screen.getByText('Which files can be read')).toBeTruthy();
  cleanup();
  const other = await visit('/imports', () => office.contextOf(anna.visitor));
  expect(other.address()).toBe('/imports');
  expect(await screen.findByText('Ready to check')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull();
});

it('the preview counts, shows each kind of row, and says which line could not be read and why', async () => {
  const { office, farid } = await openDesk();
  const id = await bring(office, farid, listOf(ada, jean, ada, 'Roy,Ada'));
  const { user, address } = await visit(`/imports/${id}`, () => office.contextOf(farid.visitor));
  await screen.findByRole('heading', { name: 'What would change' });
  const tiles = screen.getByRole('region', { name: 'What would change' });
  const figure = (name: string) =>
    within(tiles).getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
  expect(['New', 'Twice in the file', 'Not readable', 'Not in the file'].map(figure)).toEqual([
    '2',
    '1',
    '1',
    '0',
  ]);
  expect(await screen.findByRole('rowheader', { name: 'Ada Roy' })).toBeTruthy();
  await user.click(screen.getByRole('link', { name: /^Not readable/ }));
  expect(address()).toBe(`/imports/${id}?tab=error`);
  const broken = await screen.findByRole('row', { name: /^5 / });
  expect(within(broken).getByText(/fewer columns/)).toBeTruthy();
});

it('one page of a search says so, and nobody is marked as having left unless Farid ticks that it names everyone', async () => {
  const { office, farid } = await openDesk();
  const [before, page] = [2, 57].map((total) =>
    JSON.stringify({
      individuals: ['Ada', 'Léa'].slice(0, total === 2 ? 2 : 1).map((firstName) => ({
        firstName,
        lastName: 'Roy',
        assignments: [{ positionTitle: 'Clerk', orgName: 'Ministry of Orchards' }],
      })),
      total,
    }),
  );
  const first = await bring(office, farid, before ?? '');
  const { version } = await farid.call.imports.byId({ id: first });
  await farid.call.imports.applyFile({ id: first, version, complete: true });
  await work(office, first);
  const id = await bring(office, farid, page ?? '');
  await visit(`/imports/${id}`, () => office.contextOf(farid.visitor));
  expect(await screen.findByText(/The search found 57 people/)).toBeTruthy();
  const box = screen.getByRole('checkbox', { name: /This file names every/ });
  expect(box).toHaveProperty('checked', false);
  expect(screen.getByText('Nobody will be marked as having left.')).toBeTruthy();
});

it('une feuille de calcul est refusée par son nom, avec ce qu’il faut faire', async () => {
  const { office, farid } = await openDesk();
  const id = await bring(office, farid, Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'liste.xlsx');
  const visitor = { ...farid.visitor, locale: 'fr' as const };
  await visit(`/imports/${id}`, () => office.contextOf(visitor), 'fr');
  expect(await screen.findByText('Ce fichier ne peut pas être lu')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Choisir un autre fichier' })).toBeTruthy();
});

it('Farid applies a file with one confirmation that says what will happen, reads what changed, and takes it back', async () => {
  const { office, farid } = await openDesk();
  workInBackground(office);
  const first = await bring(office, farid, listOf(ada, jean));
  const { user } = await visit(`/imports/${first}`, () => office.contextOf(farid.visitor));
  await apply(user, [
    '2 people and positions will be added',
    'nobody will be marked as having left',
  ]);
  cleanup();
  const moved = jean.replace('Apple', 'Pear');
  const second = await bring(
    office,
    farid,
    listOf(ada.replace('Director', 'Executive Director'), moved),
  );
  const again = await visit(`/imports/${second}`, () => office.contextOf(farid.visitor));
  await apply(again.user, ['1 person will be changed', '1 person will move to another unit']);
  await again.user.click(screen.getByRole('link', { name: /^Moved/ }));
  const row = await screen.findByRole('row', { name: /Jean Côté/ });
  expect(row.textContent).toContain('Apple Branch');
  expect(row.textContent).toContain('Pear Branch');
  await again.user.click(screen.getByRole('button', { name: 'Undo the import' }));
  await again.user.click(await screen.findByRole('button', { name: 'Undo it now' }));
  expect(await screen.findByText(/^This import was undone/)).toBeTruthy();
});

it('two people of one name in one unit wait for Farid’s decision, and the next file knows it', async () => {
  const { office, farid } = await openDesk();
  workInBackground(office);
  const first = await bring(office, farid, listOf(ada, jean));
  const { user } = await visit(`/imports/${first}`, () => office.contextOf(farid.visitor));
  await apply(user, []);
  cleanup();
  const other =
    'Roy,Ada,Analyst,Ministry of Orchards,Apple Branch,,a.roy@example.org,613-555-0191,Ottawa';
  const second = await bring(office, farid, listOf(other, jean));
  const again = await visit(`/imports/${second}`, () => office.contextOf(farid.visitor));
  expect(await screen.findByText('In the directory')).toBeTruthy();
  await again.user.click(screen.getByRole('button', { name: 'Same person: Ada Roy' }));
  expect(await screen.findByText('Remembered: the same person.')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Import the file' })).toBeTruthy();
  const third = await bring(
    office,
    farid,
    listOf(other, jean, 'Obi,Ngozi,Clerk,Ministry of Orchards,,,ngozi.obi@example.org,,'),
  );
  const { uncertain, counts } = await farid.call.imports.byId({ id: third });
  expect({ uncertain, updated: counts?.updated }).toEqual({ uncertain: 0, updated: 1 });
});

function workInBackground({ office }: TestOffice): void {
  const workshop = openWorkshop(office, () => undefined);
  onTestFinished(() => workshop.stop());
}

async function apply(user: UserEvent, effects: readonly string[]): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Import the file' }));
  const dialog = await screen.findByRole('dialog');
  for (const effect of effects) expect(within(dialog).getByText(effect)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Import it now' }));
  await screen.findByRole('heading', { name: 'What changed' });
}
