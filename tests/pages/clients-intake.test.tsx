import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, openCaseload } from '../support/clients.ts';
import { visit } from '../support/page.tsx';

test('Anna takes somebody in with eight things, and stands in the new file', async () => {
  const { anna, office } = await openCaseload();
  const { user, address } = await visit('/clients/new', () => office.contextOf(anna.visitor));
  await user.type(await screen.findByLabelText('Given name'), 'Thị Lan');
  await user.type(screen.getByLabelText('Phone'), '613 555 0150');
  await waitFor(() => expect(screen.getByLabelText('Programme')).not.toHaveProperty('value', ''));
  await user.click(screen.getByRole('radio', { name: 'Not working' }));
  await user.click(screen.getByRole('radio', { name: 'Spoken' }));
  await user.click(screen.getByRole('checkbox', { name: 'Keep a record' }));
  await user.click(screen.getByRole('button', { name: 'Open the file' }));
  const title = await screen.findByRole('heading', { level: 1, name: /Thị Lan/ });
  expect(title).toBeTruthy();
  const id = address().split('/').at(-1) ?? '';
  expect(await anna.call.clients.file({ id })).toMatchObject({
    name: 'Thị Lan',
    profile: { phone: '+16135550150', entryEmployment: 'unemployed' },
    consent: { method: 'verbal', scope: { record: true, testimonial: false } },
  });
});

test('what is missing is said on top and beside each field, and nothing is sent', async () => {
  const { anna, office } = await openCaseload();
  const { user } = await visit('/clients/new', () => office.contextOf(anna.visitor));
  await user.click(await screen.findByRole('button', { name: 'Open the file' }));
  const summary = await screen.findByRole('alert');
  expect(summary.textContent).toContain('Enter a given name or a family name.');
  expect(summary.textContent).toContain('Enter a phone number or an e-mail address.');
  expect(summary.textContent).toContain('Without consent to keep a record, no file is opened.');
  expect(screen.getByLabelText('Given name').getAttribute('aria-invalid')).toBe('true');
  expect((await anna.call.clients.list({})).rows).toEqual([]);
});

test('while the name is typed Anna learns whom she may know already: hers by a link, another’s by a card', async () => {
  const caseload = await openCaseload();
  const { anna, boris, office } = caseload;
  const { id } = await addClient(caseload, anna);
  await addClient(caseload, boris, {
    givenName: 'Amira',
    familyName: 'Haddad',
    email: null,
    phone: '613-555-0151',
  });
  const { user } = await visit('/clients/new', () => office.contextOf(anna.visitor));
  await user.type(await screen.findByLabelText('Given name'), 'haddad');
  await user.type(screen.getByLabelText('Family name'), 'amira');
  await screen.findByText('2 people we know may be this person');
  expect(
    screen.getByRole('link', { name: 'Open the file of Amira Haddad' }).getAttribute('href'),
  ).toBe(`/clients/${id}`);
  expect(screen.getByText('Amira Haddad, with Boris Lévesque')).toBeTruthy();
  expect(screen.getAllByText('Same name')).toHaveLength(2);
});
