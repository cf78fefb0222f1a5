import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { addContact, openDirectory } from '../support/directory.ts';
import { visit } from '../support/page.tsx';
import { openSession, presenter } from '../support/sessions.ts';

const page = [
  'Ngozi Obi',
  'Director, Field Services',
  'Ministry of Northern Orchards',
  'Field Services Division',
  'West Branch',
  'Telephone: 613-555-0177 ext. 4',
  'E-mail: ngozi.obi@example.org',
  '10 King Street',
  'Kingston ON K7L 1A1',
].join('\n');

const box = (label: string) => screen.getByLabelText(label);

describe('somebody new', () => {
  test('Anna writes down a manager by hand: name, title, unit and e-mail, and stands on their page', async () => {
    const { anna, office } = await openDirectory();
    const { user, address } = await visit('/directory/new', () => office.contextOf(anna.visitor));
    await user.type(await screen.findByLabelText('Given name'), 'Léa');
    await user.type(box('Family name'), 'Brisebois');
    await user.type(box('Title (optional)'), 'Manager, Client Services');
    expect(box('Manages people')).toHaveProperty('checked', true);
    await user.type(await screen.findByRole('combobox', { name: 'Unit' }), 'ottawa');
    await user.click(await screen.findByRole('option', { name: /Ottawa Unit/ }));
    await user.type(box('E-mail (optional)'), 'lea.brisebois@example.org');
    await user.click(screen.getByRole('button', { name: 'Add the contact' }));
    await screen.findByRole('heading', { level: 1, name: 'Léa Brisebois' });
    expect(address()).toMatch(/^\/directory\/[0-9a-f-]{36}$/);
    const link = screen.getByRole('link', { name: 'lea.brisebois@example.org' });
    expect(link.getAttribute('href')).toBe('mailto:lea.brisebois@example.org');
    expect(screen.getAllByRole('link', { name: 'East Branch' }).length).toBeGreaterThan(0);
  });

  test('an address into which somebody wrote a second reader opens a letter to that address alone', async () => {
    const { anna, office, unitId } = await openDirectory();
    const email = 'lea@example.org?bcc=spy%40example.org';
    const id = await addContact(anna, unitId, { email });
    await visit(`/directory/${id}`, () => office.contextOf(anna.visitor));
    const link = await screen.findByRole('link', { name: email });
    const { pathname, search } = new URL(link.getAttribute('href') ?? '');
    expect([decodeURIComponent(pathname), search]).toEqual([email, '']);
  });

  test('while Anna types she sees who is here already; the address is refused until she says that it is somebody else', async () => {
    const { anna, office, unitId } = await openDirectory();
    const id = await addContact(anna, unitId);
    const { user, address } = await visit('/directory/new', () => office.contextOf(anna.visitor));
    await user.type(await screen.findByLabelText('Given name'), 'Léo');
    await user.type(box('Family name'), 'Brisebois');
    await user.type(box('E-mail (optional)'), 'lea.brisebois@example.org');
    const link = await screen.findByRole('link', { name: 'Open Léa Brisebois' });
    expect(link.getAttribute('href')).toBe(`/directory/${id}`);
    await user.type(await screen.findByRole('combobox', { name: 'Unit' }), 'east');
    await user.click(await screen.findByRole('option', { name: /^East Branch/ }));
    await user.click(screen.getByRole('button', { name: 'Add the contact' }));
    await screen.findAllByText(/Léa Brisebois already has this address/);
    expect(box('Given name')).toHaveProperty('value', 'Léo');
    await user.click(screen.getByRole('button', { name: 'Léa Brisebois is somebody else' }));
    await user.click(screen.getByRole('button', { name: 'Add the contact' }));
    await screen.findByRole('heading', { level: 1, name: 'Léo Brisebois' });
    expect(address()).not.toBe(`/directory/${id}`);
  });

  test('Farid pastes a page: each field says how sure it is, the unit that is new is named, and what he corrects stays', async () => {
    const { farid, office } = await openDirectory();
    const { user } = await visit('/directory/new', () => office.contextOf(farid.visitor));
    const text = await screen.findByLabelText('Text of the person’s page');
    fireEvent.change(text, { target: { value: page.replace('Kingston ON K7L 1A1', '') } });
    await waitFor(() => expect(box('Family name')).toHaveProperty('value', 'Obi'));
    expect(box('Phone (optional)')).toHaveProperty('value', '613-555-0177 ext. 4');
    expect(screen.getAllByRole('img', { name: 'Found' }).length).toBeGreaterThan(3);
    expect(screen.getAllByRole('img', { name: 'Not found' })).toHaveLength(1);
    expect(screen.getByText('West Branch (branch)')).toBeTruthy();
    await user.clear(box('Given name'));
    await user.type(box('Given name'), 'Ngozi Ada');
    expect(screen.getAllByRole('img', { name: 'Typed by you' })).toHaveLength(1);
    fireEvent.change(text, { target: { value: page } });
    await waitFor(() => expect(box('City (optional)')).toHaveProperty('value', 'Kingston'));
    expect(box('Given name')).toHaveProperty('value', 'Ngozi Ada');
    await user.click(screen.getByRole('button', { name: 'Add the contact' }));
    await screen.findByRole('heading', { level: 1, name: 'Ngozi Ada Obi' });
    expect(screen.getAllByRole('link', { name: 'West Branch' }).length).toBeGreaterThan(0);
    expect(screen.getByText(/INFO-GO, verified on/)).toBeTruthy();
  });

  test('a text without anybody in it says so, and the form stays as it is', async () => {
    const { farid, office } = await openDirectory();
    await visit('/directory/new', () => office.contextOf(farid.visitor));
    const text = await screen.findByLabelText('Text of the person’s page');
    fireEvent.change(text, { target: { value: 'milk\nbread' } });
    await screen.findByText(/We found nobody in this text/);
    expect(box('Given name')).toHaveProperty('value', '');
  });
});

describe('the page of somebody', () => {
  test('nobody has looked for a long time: Anna does, with one press', async () => {
    const { anna, office, unitId } = await openDirectory();
    const id = await addContact(anna, unitId);
    office.at('2027-03-22T15:00:00.000Z');
    const { user } = await visit(`/directory/${id}`, () => office.contextOf(anna.visitor));
    await screen.findByText('Not verified for 120 days');
    await user.click(screen.getByRole('button', { name: 'Mark as verified' }));
    await waitFor(() => expect(screen.queryByText('Not verified for 120 days')).toBeNull());
    expect(await anna.call.directory.contact({ id })).toMatchObject({ verifiedOn: '2027-03-22' });
  });

  test('a new title makes history on the page, and the sessions they spoke at are there', async () => {
    const directory = await openDirectory();
    const { farid, office, unitId } = directory;
    const id = await addContact(farid, unitId);
    await openSession(directory, farid, { presenters: [{ ...presenter, contactId: id }] });
    office.at('2026-12-15T15:00:00.000Z');
    const { user } = await visit(`/directory/${id}/edit`, () => office.contextOf(farid.visitor));
    const title = await screen.findByLabelText('Title (optional)');
    await user.clear(title);
    await user.type(title, 'Director, Field Services');
    await user.click(screen.getByRole('button', { name: 'Save the changes' }));
    await screen.findByRole('heading', { level: 1, name: 'Léa Brisebois' });
    const posts = within(
      screen.getByRole('heading', { name: 'Positions' }).closest('section') ?? document.body,
    );
    expect(posts.getByText('Director, Field Services')).toBeTruthy();
    expect(posts.getByText('Manager, Client Services')).toBeTruthy();
    expect(posts.getByText('Until Dec 15, 2026')).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Working for the Ontario Public Service' }),
    ).toBeTruthy();
  });

  test('she wants no letters: the reason is asked, shown on top, and can be lifted', async () => {
    const { anna, office, unitId } = await openDirectory();
    const id = await addContact(anna, unitId);
    const { user } = await visit(`/directory/${id}`, () => office.contextOf(anna.visitor));
    const choose = async (name: string): Promise<void> => {
      await user.click(await screen.findByRole('button', { name: 'More' }));
      await user.click(await screen.findByRole('menuitem', { name }));
    };
    await choose('Do not contact…');
    await user.type(await screen.findByLabelText('Reason'), 'Asked for quiet.');
    await user.click(screen.getByRole('button', { name: 'Do not contact' }));
    await screen.findByText(/since Nov 22, 2026: Asked for quiet\./);
    await choose('Allow contact again');
    await waitFor(() => expect(screen.queryByText(/Asked for quiet/)).toBeNull());
  });

  test('she asks to be removed: her name has to be typed, and then nothing of her is left on the page', async () => {
    const { anna, office, unitId } = await openDirectory();
    const id = await addContact(anna, unitId);
    const { user } = await visit(`/directory/${id}`, () => office.contextOf(anna.visitor));
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove at their request…' }));
    const name = await screen.findByLabelText('Type their name to confirm');
    await user.type(name, 'Leo');
    await user.click(screen.getByRole('button', { name: 'Remove for good' }));
    await screen.findAllByText(/^This is not their name\./);
    await user.clear(name);
    await user.type(name, 'Léa Brisebois');
    await user.click(screen.getByRole('button', { name: 'Remove for good' }));
    await screen.findByRole('heading', { level: 1, name: 'Removed' });
    expect(document.body.textContent).not.toMatch(/lea\.brisebois|613-555-0142/);
  });
});

describe('somebody who is here twice', () => {
  const twin = {
    givenName: 'Lea',
    familyName: 'Brisbois',
    email: 'l.brisbois@example.org',
    phone: null,
    titleEn: 'Acting Director',
    note: 'Likes short letters.',
  };

  test('Anna picks the other, sees the two side by side, keeps the other’s address, and the old address of the page leads here', async () => {
    const { anna, office, unitId } = await openDirectory();
    const id = await addContact(anna, unitId);
    const twinId = await addContact(anna, unitId, twin);
    const signedIn = () => office.contextOf(anna.visitor);
    const { user } = await visit(`/directory/${id}`, signedIn);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Merge with another contact…' }));
    await user.type(await screen.findByRole('combobox', { name: 'The other contact' }), 'brisb');
    await user.click(await screen.findByRole('option', { name: /Lea Brisbois/ }));
    const email = await screen.findByRole('group', { name: 'E-mail' });
    const [own, other] = within(email).getAllByRole('radio');
    if (!own || !other) throw new Error('there are not two to choose from');
    expect(within(email).getByText('lea.brisebois@example.org')).toBeTruthy();
    expect(own).toHaveProperty('checked', true);
    const dialog = screen.getByRole('dialog');
    const city = within(dialog).queryByRole('group', { name: 'City' });
    expect(city).toBeNull();
    expect(screen.getByText('Merging cannot be undone')).toBeTruthy();
    expect(screen.getByText('1 position and 1 note')).toBeTruthy();
    await user.click(other);
    await user.click(screen.getByRole('button', { name: 'Merge the contacts' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findByRole('link', { name: 'l.brisbois@example.org' });
    expect(screen.getByRole('heading', { level: 1, name: 'Léa Brisebois' })).toBeTruthy();
    expect(screen.getByText('Likes short letters.')).toBeTruthy();
    cleanup();
    const { address } = await visit(`/directory/${twinId}/edit`, signedIn);
    await screen.findByDisplayValue('Brisebois');
    expect(address()).toBe(`/directory/${id}/edit`);
  });

  test('Boris has changed the other one meanwhile: Anna is told, and nothing is merged', async () => {
    const { anna, boris, office, unitId } = await openDirectory();
    const id = await addContact(anna, unitId);
    const twinId = await addContact(anna, unitId, twin);
    const { user } = await visit(`/directory/${id}`, () => office.contextOf(anna.visitor));
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Merge with another contact…' }));
    await user.type(await screen.findByRole('combobox', { name: 'The other contact' }), 'brisb');
    await user.click(await screen.findByRole('option', { name: /Lea Brisbois/ }));
    const submit = await screen.findByRole('button', { name: 'Merge the contacts' });
    await boris.call.directory.verify({ id: twinId, version: 1 });
    await user.click(submit);
    await screen.findByRole('alert');
    expect((await anna.call.directory.contact({ id: twinId })).id).toBe(twinId);
  });
});

test('in the form of a session a presenter of the directory fills in title and ministry', async () => {
  const { farid, office, unitId, ministryId } = await openDirectory();
  await addContact(farid, unitId);
  const { user } = await visit('/sessions/new', () => office.contextOf(farid.visitor));
  await user.click(await screen.findByRole('button', { name: 'Add a presenter' }));
  await user.type(await screen.findByLabelText('Name'), 'brisebois');
  await user.click(await screen.findByRole('button', { name: /Léa Brisebois · Manager/ }));
  await waitFor(() => expect(box('Name')).toHaveProperty('value', 'Léa Brisebois'));
  expect(box('Ministry')).toHaveProperty('value', ministryId);
  expect(screen.getByText('Linked to the directory.')).toBeTruthy();
  await user.type(box('Name'), 'e');
  expect(screen.queryByText('Linked to the directory.')).toBeNull();
});
