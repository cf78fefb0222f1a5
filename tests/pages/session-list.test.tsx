import { letter } from '@tremplin/db/schema/letters.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { addClient } from '../support/clients.ts';
import type { Hired } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import { openRoom, openSession, putOnList } from '../support/sessions.ts';
import type { Room } from '../support/sessions.ts';

beforeAll(() => {
  // The first page of a run is put together from its sources.
  configure({ asyncUtilTimeout: 15_000 });
});

async function open(room: Room, who: Hired, path: string, locale: 'en' | 'fr' = 'en') {
  return visit(path, () => room.office.contextOf({ ...who.visitor, locale }), locale);
}

/** So many of a counsellor's clients, each with a name and an address of their own. */
async function addMany(room: Room, counsellor: Hired, names: readonly string[]) {
  const ids: string[] = [];
  for (const givenName of names) {
    const email = `a${ids.length}.${counsellor.id}@example.org`;
    ids.push((await addClient(room, counsellor, { givenName, email })).id);
  }
  return ids;
}

const namesIn = async (table: string) =>
  within(await screen.findByRole('table', { name: table }))
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('the registration list', () => {
  test('Farid chooses a group, takes one out, registers the rest: the last seats go in order', async () => {
    const room = await openRoom();
    await addMany(room, room.anna, ['Ada', 'Bao', 'Chidi', 'Dina']);
    const { id } = await openSession(room, room.farid, { capacity: 2 });
    const { user } = await open(room, room.farid, `/sessions/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Add clients' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add clients to the list' });
    const box = within(dialog);
    expect(await box.findByText('4 clients match')).toBeTruthy();
    await user.click(box.getByRole('checkbox', { name: /^Bao Haddad/ }));
    await user.click(box.getByRole('radio', { name: 'Registered' }));
    expect(box.getByText('2 seats are free: one person will wait.')).toBeTruthy();
    await user.click(box.getByRole('button', { name: 'Register 3 clients' }));
    expect(
      await screen.findByText('2 registered, 1 on the wait list, 2 e-mails go out'),
    ).toBeTruthy();
    expect(await namesIn('Registered')).toEqual(['Ada Haddad', 'Chidi Haddad']);
    expect(await namesIn('On the wait list')).toEqual(['1. Dina Haddad']);
    expect(screen.getByText('2 of 2 seats')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Ada Haddad' })).toBeNull();
  });

  test('the filter narrows who is shown, and the answer says who is left out', async () => {
    const room = await openRoom();
    const [ada = '', bao = '', chidi = ''] = await addMany(room, room.anna, [
      'Ada',
      'Bao',
      'Chidi',
    ]);
    const { profile, version } = await room.anna.call.clients.file({ id: ada });
    const facts = { frenchForOps: 'superior' as const, targetCategories: ['Santé'] };
    await room.anna.call.clients.saveProfile({ ...profile, ...facts, id: ada, version });
    await room.anna.call.clients.withdrawConsent({ clientId: bao, on: '2026-11-22' });
    const { id } = await openSession(room, room.farid);
    await putOnList(room.office, id, chidi);
    const { user } = await open(room, room.farid, `/sessions/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Add clients' }));
    const box = within(await screen.findByRole('dialog'));
    expect(await box.findByText('One client matches')).toBeTruthy();
    expect(box.getByText('One more matches and is on the list already.')).toBeTruthy();
    expect(box.getByText('One more matches but has no consent in effect.')).toBeTruthy();
    await user.selectOptions(box.getByLabelText('Who'), 'French for bilingual positions');
    await waitFor(() => expect(box.queryByText(/no consent in effect/)).toBeNull());
    await user.selectOptions(box.getByLabelText('Target category'), 'Santé');
    expect(await box.findByRole('checkbox', { name: /^Ada Haddad/ })).toBeTruthy();
    await user.selectOptions(box.getByLabelText('Correspondence language'), 'English');
    expect(await box.findByText('With these filters, nobody is left to add.')).toBeTruthy();
    expect(box.getByRole('button', { name: /^Invite/ }).hasAttribute('disabled')).toBe(true);
  });

  test('cancelling one gives the seat to whoever waits, and the page says so', async () => {
    const room = await openRoom();
    const clientIds = await addMany(room, room.anna, ['Ada', 'Bao']);
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 1 });
    const list = { sessionId, clientIds, as: 'registered', tell: false } as const;
    await room.farid.call.attendance.addToList(list);
    const { user } = await open(room, room.farid, `/sessions/${sessionId}`);
    await user.click(await screen.findByRole('button', { name: 'Actions for Ada Haddad' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mark as cancelled' }));
    const said =
      'Ada Haddad is marked as cancelled. One person from the wait list has the seat and will be told.';
    expect(await screen.findByText(said)).toBeTruthy();
    expect(await namesIn('Registered')).toEqual(['Bao Haddad']);
    expect(await namesIn('Cancelled')).toEqual(['Ada Haddad']);
    await user.click(screen.getByRole('button', { name: 'Actions for Ada Haddad' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Put back on the list' }));
    expect(await namesIn('On the wait list')).toEqual(['1. Ada Haddad']);
  });

  test('what somebody needs is ticked in a dialog and stands in the list', async () => {
    const room = await openRoom();
    const [ada = ''] = await addMany(room, room.anna, ['Ada']);
    const { id } = await openSession(room, room.farid);
    await putOnList(room.office, id, ada);
    const { user } = await open(room, room.farid, `/sessions/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Actions for Ada Haddad' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Needs and minutes…' }));
    const box = within(await screen.findByRole('dialog'));
    await user.click(await box.findByRole('checkbox', { name: 'Childcare' }));
    await user.type(box.getByRole('textbox', { name: /Minutes/ }), '45');
    await user.click(box.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Childcare and 45 minutes')).toBeTruthy();
    const [row] = await room.office.store.read((db) =>
      db.select().from(attendance).where(eq(attendance.clientId, ada)),
    );
    expect(row).toMatchObject({ supports: ['childcare'], minutes: 45 });
  });

  test('Anna sees her own clients and how many others, and registers one she types', async () => {
    const room = await openRoom();
    const [ada = ''] = await addMany(room, room.anna, ['Ada', 'Élodie']);
    const [bao = ''] = await addMany(room, room.boris, ['Bao']);
    const { id } = await openSession(room, room.farid);
    for (const one of [ada, bao]) await putOnList(room.office, id, one);
    const { user } = await open(room, room.anna, `/sessions/${id}`);
    expect(
      await screen.findByText('One other person is on this list. You see only your own clients.'),
    ).toBeTruthy();
    expect(await namesIn('Registered')).toEqual(['Ada Haddad']);
    const link = screen.getByRole('link', { name: 'Ada Haddad' });
    expect(link.getAttribute('href')).toBe(`/clients/${ada}`);
    await user.type(
      await screen.findByRole('combobox', { name: 'Add one of your clients' }),
      'elod',
    );
    await user.click(await screen.findByRole('option', { name: /Élodie Haddad/ }));
    await user.click(screen.getByRole('button', { name: 'Register and send an e-mail' }));
    expect(await screen.findByText('1 registered, 1 e-mail goes out')).toBeTruthy();
    expect(await namesIn('Registered')).toEqual(['Ada Haddad', 'Élodie Haddad']);
    expect(await room.office.store.read((db) => db.$count(letter))).toBe(1);
  });

  test('once it has taken place the list is read, and nobody is added or moved', async () => {
    const room = await openRoom();
    const [ada = ''] = await addMany(room, room.anna, ['Ada']);
    const { id, version } = await openSession(room, room.farid);
    await putOnList(room.office, id, ada, 'attended', { arrivedLate: true });
    room.office.at('2026-11-24T17:30:00.000Z');
    await room.farid.call.sessions.hold({ id, version });
    const { user } = await open(room, room.farid, `/sessions/${id}`);
    const table = await screen.findByRole('table', { name: 'Registered' });
    expect(within(table).getByText('Late')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add clients' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Actions for Ada Haddad' }));
    await screen.findByRole('menuitem', { name: 'Needs and minutes…' });
    expect(screen.getAllByRole('menuitem')).toHaveLength(1);
  });

  test('en français, la liste et ses boutons parlent français', async () => {
    const room = await openRoom();
    const [ada = ''] = await addMany(room, room.anna, ['Ada']);
    const { id } = await openSession(room, room.farid, { capacity: 3 });
    await putOnList(room.office, id, ada, 'waitlisted', { waitNo: 1 });
    const { user } = await open(room, room.farid, `/sessions/${id}`, 'fr');
    expect(await namesIn('Liste d’attente')).toEqual(['1. Ada Haddad']);
    await user.click(screen.getByRole('button', { name: 'Actions pour Ada Haddad' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Inscrire' }));
    expect(await screen.findByText('Ada Haddad : inscription faite.')).toBeTruthy();
    expect(await screen.findByText('1 place prise sur 3')).toBeTruthy();
  });
});

describe('walk-ins without a counsellor, on the page of clients', () => {
  test('Anna takes one on, says how they work, and is on the file', async () => {
    const room = await openRoom();
    const { id: sessionId } = await openSession(room, room.farid);
    room.office.at('2026-11-24T15:10:00.000Z');
    const person = { givenName: 'Thuy', familyName: 'Phan', phone: null, lang: 'en' } as const;
    const ids = { id: v7(), clientId: v7(), sessionId };
    await room.farid.call.attendance.addStub({ ...ids, ...person, consent: true });
    const { user, address } = await open(room, room.anna, '/clients');
    expect(await screen.findByText('One walk-in without a counsellor')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take on Thuy Phan' }));
    const box = within(await screen.findByRole('dialog', { name: 'Take on Thuy Phan' }));
    await user.click(await box.findByRole('button', { name: 'Take on' }));
    expect(await box.findAllByText(/Choose one/)).not.toHaveLength(0);
    await user.click(box.getByRole('radio', { name: 'Works less than 20 hours a week' }));
    await user.click(box.getByRole('button', { name: 'Take on' }));
    await waitFor(() => expect(address()).toBe(`/clients/${ids.clientId}`));
    const file = await room.anna.call.clients.file({ id: ids.clientId });
    expect(file).toMatchObject({ status: 'active', profile: { entryEmployment: 'under_20h' } });
  });
});
