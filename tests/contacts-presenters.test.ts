import { contact } from '@tremplin/db/schema/directory.ts';
import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addContact, addUnit, openDirectory } from './support/directory.ts';
import type { Directory } from './support/directory.ts';
import { changed, openSession, presenter } from './support/sessions.ts';

test('whoever speaks for a ministry becomes a contact, known since the day of the session', async () => {
  const directory = await openDirectory();
  const { farid, anna, ministryId: organizationId } = directory;
  const { id } = await openSession(directory, farid, {
    presenters: [{ ...presenter, name: 'Marie-Ève de la Cruz', organizationId }],
  });
  const [speaker] = (await farid.call.sessions.byId({ id })).presenters;
  const shown = await anna.call.directory.contact({ id: speaker?.contactId ?? '' });
  expect(shown).toMatchObject({
    givenName: 'Marie-Ève',
    familyName: 'de la Cruz',
    titleEn: 'Talent Acquisition Manager',
    isManager: true,
    organizationId,
    source: 'session',
    knownSince: '2026-11-24',
    verifiedOn: '2026-11-22',
  });
  expect(shown.sessions).toMatchObject([
    { id, on: '2026-11-24', status: 'scheduled', role: 'presenter', heads: null },
  ]);
});

test('somebody of that name in a unit of the ministry is taken to be the speaker, and nobody is written down twice', async () => {
  const directory = await openDirectory();
  const { farid, unitId, ministryId: organizationId } = directory;
  const lea = await addContact(farid, unitId);
  const presenters = [{ ...presenter, name: 'BRISEBOIS Lea', organizationId }];
  const session = await openSession(directory, farid, { presenters });
  await farid.call.sessions.change(changed(session, { presenters, notes: 'Bring a projector.' }));
  expect(await contactsOf(directory)).toEqual([{ id: lea, knownSince: '2026-11-24' }]);
  const earlier = await openSession(directory, farid, { presenters, on: '2026-11-23' });
  const [speaker] = (await farid.call.sessions.byId(earlier)).presenters;
  expect(speaker?.contactId).toBe(lea);
  expect(await contactsOf(directory)).toEqual([{ id: lea, knownSince: '2026-11-23' }]);
});

test('whoever was chosen in the directory stays chosen, whatever the name is typed as', async () => {
  const directory = await openDirectory();
  const { farid, unitId } = directory;
  const lea = await addContact(farid, unitId);
  const presenters = [{ ...presenter, name: 'Ms. L. Brisebois', contactId: lea }];
  const { id } = await openSession(directory, farid, { presenters });
  expect((await farid.call.sessions.byId({ id })).presenters).toMatchObject([
    { name: 'Ms. L. Brisebois', contactId: lea },
  ]);
});

test('of two who bear the name nobody is picked, and without a ministry nobody is written down', async () => {
  const directory = await openDirectory();
  const { farid, unitId, branchId, ministryId: organizationId } = directory;
  await addContact(farid, unitId);
  await addContact(farid, branchId, { email: null, phone: null });
  const { id } = await openSession(directory, farid, {
    presenters: [
      { ...presenter, organizationId },
      { ...presenter, name: 'Ngozi Obi' },
    ],
  });
  const { presenters } = await farid.call.sessions.byId({ id });
  expect(presenters.map(({ contactId }) => contactId)).toEqual([null, null]);
  expect(await contactsOf(directory)).toHaveLength(2);
});

test('a namesake in another ministry is another person', async () => {
  const directory = await openDirectory();
  const { farid, unitId } = directory;
  const lea = await addContact(farid, unitId);
  const organizationId = await addUnit(farid, 'Ministry of Tides', 'ministry', null);
  await openSession(directory, farid, { presenters: [{ ...presenter, organizationId }] });
  const known = await contactsOf(directory);
  expect(known).toHaveLength(2);
  expect(known[0]).toEqual({ id: lea, knownSince: null });
});

async function contactsOf({ office }: Directory) {
  return office.store.read((db) =>
    db
      .select({ id: contact.id, knownSince: contact.knownSince })
      .from(contact)
      .orderBy(asc(contact.contactNo)),
  );
}
