import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, openCaseload } from '../support/clients.ts';
import { visit } from '../support/page.tsx';

test('Anna sees her caseload, with a count that is true, and opens a file by its name', async () => {
  const caseload = await openCaseload();
  const { anna, boris, office } = caseload;
  const { id } = await addClient(caseload, anna, { givenName: 'Élodie', familyName: 'Œuvrard' });
  await addClient(caseload, anna);
  await addClient(caseload, boris, { givenName: 'Farid', familyName: 'Benali' });
  await visit('/clients', () => office.contextOf(anna.visitor));
  const table = await screen.findByRole('table', { name: 'Clients' });
  const names = within(table).getAllByRole('link');
  expect(names.map((link) => link.textContent)).toEqual(['Amira Haddad', 'Élodie Œuvrard']);
  expect(names[1]?.getAttribute('href')).toBe(`/clients/${id}`);
  expect(screen.getByText('2 clients')).toBeTruthy();
  expect(screen.queryByText('Farid Benali')).toBeNull();
});

test('what Anna types finds her own clients and shows those of others as cards, and stays out of the address', async () => {
  const caseload = await openCaseload();
  const { anna, boris, office } = caseload;
  await addClient(caseload, anna, { givenName: 'Élodie', familyName: 'Œuvrard' });
  await addClient(caseload, anna);
  await addClient(caseload, boris, { givenName: 'Élodie', familyName: 'Benali' });
  const { user, address } = await visit('/clients', () => office.contextOf(anna.visitor));
  await user.type(await screen.findByRole('searchbox'), 'elodie');
  const others = await screen.findByRole('table', { name: 'Clients of others' });
  expect(within(others).getByRole('rowheader').textContent).toBe('Élodie Benali');
  expect(within(others).queryByRole('link')).toBeNull();
  await waitFor(() => expect(screen.queryByText('Amira Haddad')).toBeNull());
  expect(screen.getByRole('link', { name: 'Élodie Œuvrard' })).toBeTruthy();
  expect(address()).toBe('/clients');
});

test('each filter is an address of its own, and an address brings its filter back', async () => {
  const caseload = await openCaseload();
  const { anna, office } = caseload;
  const { id } = await addClient(caseload, anna, { correspondenceLang: 'en' });
  await anna.call.clients.changeStatus({ id, version: 1, to: 'on_hold', reason: null });
  await addClient(caseload, anna, { givenName: 'Élodie' });
  const context = () => office.contextOf(anna.visitor);
  const { user, address } = await visit('/clients?status=on_hold', context);
  expect(await screen.findByText('One client')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Amira Haddad' })).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Language'), 'French');
  expect(address()).toBe('/clients?status=on_hold&lang=fr');
  await screen.findByText('None of your clients match these filters.');
  await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(address()).toBe('/clients');
  expect(await screen.findByText('2 clients')).toBeTruthy();
});

test('an empty caseload says what belongs here, and what to do', async () => {
  const { anna, office } = await openCaseload();
  await visit('/clients', () => office.contextOf(anna.visitor));
  await screen.findByText('Your clients will appear here. Add the first one.');
  const ways = screen.getAllByRole('link', { name: 'Add a client' });
  expect(ways.map((link) => link.getAttribute('href'))).toEqual(['/clients/new', '/clients/new']);
});

test('a caseload of 53 is loaded to its end, and says how far it is', async () => {
  const caseload = await openCaseload();
  for (let at = 0; at < 53; at += 1)
    await addClient(caseload, caseload.anna, { givenName: `Élie ${at}` });
  const { user } = await visit('/clients', () => caseload.office.contextOf(caseload.anna.visitor));
  await screen.findByText('50 of 53');
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await screen.findByText('53 of 53');
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});
