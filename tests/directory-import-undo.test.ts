import { contact, organization, organizationName, post } from '@tremplin/db/schema/directory.ts';
import { directoryJournal } from '@tremplin/db/schema/imports.ts';
import { contactHold } from '@tremplin/db/schema/interviews.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addClient, openCaseload } from './support/clients.ts';
import {
  bringIn,
  bringInOwn,
  changesOf,
  contextFor,
  importOf,
  openCutOffice,
  undoCut,
  type CutOffice,
} from './support/cuts.ts';
import { secondCut } from './support/directory-cuts.ts';
import { makeDirectory } from './support/directory-model.ts';
import { undo } from '@tremplin/server/imports/commands.ts';

const anna = { family: 'Nguyen', given: 'Anna', title: 'Analyst', email: 'anna@example.org' };
const paul = { family: 'Roy', given: 'Paul', title: 'Clerk', email: 'paul@example.org' };

/** Every row of the directory, byte for byte, but for the words of the index, which only grow. */
async function directory(office: CutOffice) {
  const all = [contact, post, organization, organizationName];
  return Promise.all(
    all.map((table) =>
      office.store.read(async (db) =>
        (await db.select().from(table).orderBy(table.id)).map((row) => JSON.stringify(row)),
      ),
    ),
  );
}

async function person(office: CutOffice, familyName: string) {
  const [one] = await office.store.read((db) =>
    db.select().from(contact).where(eq(contact.familyName, familyName)),
  );
  if (!one) throw new Error(`nobody is called ${familyName}`);
  return one;
}

test.each(['geds', 'infogo'] as const)(
  'a second %s file is taken back, and everything is again what it was, byte for byte',
  async (format) => {
    const office = await openCutOffice();
    const model = makeDirectory({ people: 700 });
    await bringIn(office, model, format);
    const before = await directory(office);
    office.at('2026-12-01T15:00:00Z');
    const { model: next } = secondCut(model, {
      joins: 5,
      leaves: 5,
      titles: 5,
      moves: 5,
      emailChanges: 3,
      nameChanges: 3,
      headChanges: 1,
      renames: 2,
      merges: 1,
      splits: 1,
      relocations: 1,
      ...(format === 'geds' && { branchMoves: 1, frenchNames: 1 }),
    });
    const id = await bringIn(office, next, format);
    expect(await directory(office)).not.toEqual(before);
    await undoCut(office, id);
    expect(await directory(office)).toEqual(before);
    expect(await importOf(office, id)).toMatchObject({ state: 'undone', keptRows: 0 });
    expect(await changesOf(office, id)).toEqual([]);
    expect(
      await office.store.read((db) =>
        db.$count(directoryJournal, eq(directoryJournal.importId, id)),
      ),
    ).toBe(0);
  },
);

test('the first file is taken back, and nobody and no unit is left', async () => {
  const office = await openCutOffice();
  const id = await bringIn(office, makeDirectory({ people: 300 }), 'own');
  await undoCut(office, id);
  expect(await directory(office)).toEqual([[], [], [], []]);
});

test('what Fatima wrote before the file is restored as she wrote it', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, anna, paul);
  const { id } = await person(office, 'Nguyen');
  const words = { note: 'Œuvre à part', tags: ['a', 'b'], titleFr: null, version: 4 };
  await office.store.tx(async (tx) => {
    await tx.update(contact).set(words).where(eq(contact.id, id));
  });
  const before = await directory(office);
  office.at('2026-12-01T15:00:00Z');
  const again = { ...anna, family: 'Nguyen-Roy', title: 'Director' };
  const later = await bringInOwn(office, again);
  expect(await person(office, 'Nguyen-Roy')).toMatchObject({ note: 'Œuvre à part' });
  await undoCut(office, later);
  expect(await directory(office)).toEqual(before);
});

test('what somebody changed after the file stays, and is counted', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, anna, paul);
  office.at('2026-12-01T15:00:00Z');
  const id = await bringInOwn(
    office,
    { ...anna, title: 'Director' },
    { ...paul, title: 'Manager' },
  );
  const { id: contactId, version } = await person(office, 'Nguyen');
  const call = office.fatima.call.directory;
  await call.setDoNotContact({ id: contactId, version, on: true, reason: 'Asked by telephone' });
  await undoCut(office, id);
  const kept = { titleEn: 'Director', doNotContactReason: 'Asked by telephone' };
  expect(await person(office, 'Nguyen')).toMatchObject(kept);
  expect(await person(office, 'Roy')).toMatchObject({ titleEn: 'Clerk' });
  expect(await importOf(office, id)).toMatchObject({ keptRows: 1 });
});

test('somebody who came with the file and is kept for a client stays with their unit', async () => {
  const caseload = await openCaseload();
  const { anna: carl } = caseload;
  const fatima = await caseload.office.hire('facilitator', { name: 'Fatima Hassan' });
  const office = { ...caseload.office, fatima };
  const client = await addClient(caseload, carl);
  const id = await bringInOwn(office, anna, { ...paul, branch: 'Audit Branch' });
  const { id: contactId } = await person(office, 'Roy');
  await office.store.tx(async (tx) => {
    const hold = { id: 'hold', contactId, clientId: client.id, untilDay: '2026-12-24' };
    await tx.insert(contactHold).values({ ...hold, byId: carl.id, at: office.now() });
  });
  await undoCut(office, id);
  const people = await office.store.read((db) => db.select().from(contact));
  expect(people.map(({ familyName }) => familyName)).toEqual(['Roy']);
  const units = await office.store.read((db) => db.select().from(organization));
  expect(units.map(({ nameEn }) => nameEn).toSorted()).toEqual([
    'Audit Branch',
    'Ministry of Health',
  ]);
});

test('whoever was erased since is not brought back', async () => {
  const office = await openCutOffice();
  const carl = await office.hire('counsellor');
  await bringInOwn(office, anna, paul);
  office.at('2026-12-01T15:00:00Z');
  const id = await bringInOwn(office, { ...anna, title: 'Director' }, paul);
  const { id: contactId, version } = await person(office, 'Nguyen');
  await carl.call.directory.erase({ id: contactId, version, name: 'Anna Nguyen' });
  await undoCut(office, id);
  expect(JSON.stringify(await directory(office))).not.toMatch(/nguyen/i);
});

test('after seven days it is too late, and until then the later file goes first', async () => {
  const office = await openCutOffice();
  const first = await bringInOwn(office, anna);
  office.at('2026-11-24T15:00:00Z');
  const second = await bringInOwn(office, anna, paul);
  const ctx = () => contextFor(office, office.fatima);
  const { version } = await importOf(office, first);
  await expect(undo(ctx(), { id: first, version })).rejects.toThrow('imports.later_first');
  await undoCut(office, second);
  office.at('2026-11-29T15:00:01Z');
  await expect(undo(ctx(), { id: first, version })).rejects.toThrow('imports.undo_late');
  office.at('2026-11-29T15:00:00Z');
  await undoCut(office, first);
  expect((await importOf(office, first)).state).toBe('undone');
});
