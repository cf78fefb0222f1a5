import { contact, directoryWord, tombstone } from '@tremplin/db/schema/directory.ts';
import * as cuts from '@tremplin/db/schema/imports.ts';
import { sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import { isKeptAway, orgKeysAlong, tombstonesLaid } from '@tremplin/server/directory/policy.ts';
import { nameKeyOf } from '@tremplin/shared/directory-search.ts';
import type { DirectoryRow } from '@tremplin/shared/directory.ts';
import { expect, test } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import { addContact, contactInput, openDirectory } from './support/directory.ts';
import { openSession, presenter } from './support/sessions.ts';
import { everything } from './support/tables.ts';

const traces = /brisebois|lea\.b|5550142|555-0142/i;
const odd = { tags: ['Brisebois'], note: 'Call Léa Brisebois' };

test('Léa asks to be removed, and nothing in the whole store bears her name, her address or her number', async () => {
  const { farid, anna, unitId, office } = await openDirectory();
  const id = await addContact(farid, unitId, odd);
  await addContact(farid, unitId, {
    givenName: 'Ngozi',
    familyName: 'Obi',
    email: null,
    phone: null,
  });
  await leaveTraces(office.store, id, unitId);
  expect(JSON.stringify(await everything(office.store))).toMatch(traces);

  await anna.call.directory.erase({ id, version: 1, name: 'brisebois lea' });

  expect(JSON.stringify(await everything(office.store))).not.toMatch(traces);
  expect(await anna.call.directory.contact({ id })).toMatchObject({
    status: 'erased',
    name: '',
    email: null,
    posts: [],
    tags: [],
    note: null,
  });
});

test('the words by which search forgave a slip go with her, and those that others bear stay', async () => {
  const { farid, unitId, office } = await openDirectory();
  const id = await addContact(farid, unitId);
  await addContact(farid, unitId, {
    givenName: 'Ngozi',
    familyName: 'Obi',
    email: null,
    phone: null,
  });
  const words = async (): Promise<string[]> =>
    (
      await office.store.read((db) =>
        db.selectDistinct({ word: directoryWord.word }).from(directoryWord),
      )
    )
      .map(({ word }) => word)
      .toSorted();
  expect(await words()).toContain('brisebois');
  await farid.call.directory.erase({ id, version: 1, name: 'Léa Brisebois' });
  expect(await words()).not.toContain('brisebois');
  expect(await words()).toEqual(expect.arrayContaining(['manager', 'client', 'orchards']));
});

test('the name has to be typed as it is, and somebody erased is not changed any more', async () => {
  const { farid, unitId } = await openDirectory();
  const id = await addContact(farid, unitId);
  const wrong = farid.call.directory.erase({ id, version: 1, name: 'Léo Brisebois' });
  expect(wrongFields(await refusalOf(wrong))).toEqual({ name: 'errors.name_differs' });
  await farid.call.directory.erase({ id, version: 1, name: 'Léa Brisebois' });
  const verify = farid.call.directory.verify({ id, version: 2 });
  expect((await refusalOf(verify)).key).toBe('directory.erased');
});

test('nobody adds her again: not with her address, her number, or her name in the same unit; a namesake elsewhere is welcome', async () => {
  const { farid, anna, unitId, ministryId } = await openDirectory();
  const id = await addContact(farid, unitId);
  await farid.call.directory.erase({ id, version: 1, name: 'Léa Brisebois' });
  const tried = [
    { givenName: 'L.', phone: null },
    { email: null, organizationId: ministryId },
    { email: null, phone: null },
  ];
  for (const over of tried) {
    const refusal = await refusalOf(anna.call.directory.addContact(contactInput(unitId, over)));
    expect(refusal.key).toBe('directory.kept_away');
  }
  const namesake = contactInput(ministryId, { email: null, phone: null });
  await anna.call.directory.addContact(namesake);
});

test('a file that names her is known to do so by its hashes, wherever below her unit it has her', async () => {
  const { farid, unitId, office } = await openDirectory();
  const id = await addContact(farid, unitId);
  await farid.call.directory.erase({ id, version: 1, name: 'Léa Brisebois' });
  const { keys } = office.office;
  const laid = await office.store.read(tombstonesLaid);
  const path = ['Ministry of Northern Orchards', 'Field Services Division', 'East Branch'];
  const nameKey = nameKeyOf('Léa', 'BRISEBOIS');
  const seen = (email: string | null, phone: string | null, ...units: string[]): boolean =>
    isKeptAway(laid, keys, {
      email,
      phone,
      nameKey,
      orgKeys: orgKeysAlong([...path, ...units].map((en) => ({ en, fr: null }))),
    });
  expect(seen(null, null, 'Ottawa Unit')).toBe(true);
  expect(seen(null, null, 'Ottawa Unit', 'Counter Team')).toBe(true);
  expect(seen(null, null, 'Kingston Unit')).toBe(false);
  expect(seen('lea.brisebois@example.org', null, 'Kingston Unit')).toBe(true);
  expect(seen(null, '+16135550142', 'Kingston Unit')).toBe(true);
  expect(seen(null, '+16135550199', 'Kingston Unit')).toBe(false);
  const stones = await office.store.read((db) => db.select().from(tombstone));
  expect(stones.map(({ kind }) => kind).toSorted()).toEqual([
    'email',
    'name_organization',
    'phone_name',
  ]);
});

test('she spoke at a session: its own record of who spoke stays, the link is cut, and saving it brings nobody back', async () => {
  const directory = await openDirectory();
  const { farid, office, ministryId } = directory;
  const spoke = { ...presenter, organizationId: ministryId };
  const session = await openSession(directory, farid, { presenters: [spoke] });
  const [row] = await office.store.read((db) => db.select().from(contact));
  const id = row?.id ?? '';
  await farid.call.directory.erase({ id, version: row?.version ?? 0, name: 'Léa Brisebois' });
  const speakers = () =>
    office.store.read((db) =>
      db
        .select({ name: sessionPresenter.name, contactId: sessionPresenter.contactId })
        .from(sessionPresenter),
    );
  expect(await speakers()).toEqual([{ name: 'Léa Brisebois', contactId: null }]);
  const { id: sessionId, version, input } = session;
  const form = { ...input, presenters: [{ ...spoke, contactId: id }], notes: 'Room changed.' };
  await farid.call.sessions.change({ ...form, id: sessionId, version, reason: null });
  expect(await speakers()).toEqual([{ name: 'Léa Brisebois', contactId: null }]);
  expect(await office.store.read((db) => db.$count(contact))).toBe(1);
});

/** What imports leave behind of somebody: rows, images to go back to, changes, decisions. */
async function leaveTraces(
  store: Parameters<typeof everything>[0],
  contactId: string,
  organizationId: string,
): Promise<void> {
  const importId = 'import-1';
  const row: DirectoryRow = {
    line: 2,
    givenName: 'Léa',
    familyName: 'Brisebois',
    titleEn: null,
    titleFr: null,
    path: [{ en: 'Ottawa Unit', fr: null, acronym: null, sourceId: null }],
    email: 'lea.brisebois@example.org',
    phone: '+16135550142',
    ext: null,
    city: null,
    isHead: null,
    sourceUrl: null,
  };
  const read = { emailKey: row.email, phone: row.phone, nameKey: 'brisebois lea', row };
  await store.tx(async (tx) => {
    await tx.insert(cuts.directoryRow).values([
      { importId, rowNo: 1, personRow: 1, line: 2, ...read, contactId, verdict: 'updated' },
      { importId, rowNo: 2, personRow: 2, line: 3, ...read, nameSort: 'brisebois lea' },
    ]);
    await tx.insert(cuts.directoryJournal).values({
      importId,
      place: 1,
      kind: 'contact',
      rowId: contactId,
      before: { familyName: 'Brisebois' },
      version: 2,
    });
    await tx.insert(cuts.directoryChange).values({
      importId,
      place: 1,
      kind: 'title',
      contactId,
      organizationId,
      before: { name: 'Léa Brisebois' },
      after: { name: 'Léa Brisebois' },
    });
  });
}
