import { contact, post } from '@tremplin/db/schema/directory.ts';
import { directoryRow } from '@tremplin/db/schema/imports.ts';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  applyCut,
  bringInOwn,
  carry,
  importOf,
  openCutOffice,
  previewCut,
} from './support/cuts.ts';
import { undoCut, writeOwn, type CutOffice, type OwnLine } from './support/cuts.ts';
import { mergeTwo } from './support/merging.ts';
import { everything } from './support/tables.ts';

const lea: OwnLine = {
  family: 'Brisebois',
  given: 'Léa',
  title: 'Manager',
  email: 'lea@example.org',
  phone: '613-555-0142',
};
/** The same person, as her old ministry has her. */
const twin: OwnLine = {
  family: 'Brisbois',
  given: 'Lea',
  title: 'Advisor',
  branch: 'Audit Branch',
  email: 'l.brisbois@example.org',
  phone: '613-555-0188',
};
const paul: OwnLine = { family: 'Roy', given: 'Paul', title: 'Clerk', email: 'paul@example.org' };

async function people(office: CutOffice) {
  const here = ne(contact.status, 'erased');
  return office.store.read((db) => db.select().from(contact).where(here).orderBy(contact.nameSort));
}

async function one(office: CutOffice, familyName: string) {
  const found = (await people(office)).find((each) => each.familyName === familyName);
  if (!found) throw new Error(`nobody is called ${familyName}`);
  return found;
}

async function heldBy(office: CutOffice, contactId: string) {
  const held = and(eq(post.contactId, contactId), isNull(post.endedOn));
  const rows = await office.store.read((db) =>
    db.select().from(post).where(held).orderBy(post.place),
  );
  return rows.map(({ titleEn }) => titleEn ?? '');
}

/** A file named Léa twice, and Fatima has merged the two. */
async function openMerged() {
  const office = await openCutOffice();
  const first = await bringInOwn(office, lea, twin, paul);
  const { id: leaId } = await one(office, 'Brisebois');
  const { id: twinId } = await one(office, 'Brisbois');
  await mergeTwo(office.fatima, leaId, twinId);
  office.at('2026-11-24T15:00:00Z');
  return { ...office, first, leaId, twinId };
}

test('the next file names her by the address that was not kept: it is she, and nobody new', async () => {
  const office = await openMerged();
  await bringInOwn(office, { ...twin, title: 'Senior Advisor' }, paul);
  expect(await people(office)).toHaveLength(2);
  const [now] = (await people(office)).filter(({ id }) => id === office.leaId);
  // Fatima has chosen; a file that says the other once more does not choose again.
  expect(now).toMatchObject({
    familyName: 'Brisebois',
    email: 'lea@example.org',
    phone: '+16135550142',
  });
  expect(await heldBy(office, office.leaId)).toContain('Senior Advisor');
});

test('it has no address for her, and knows her by the number or the name of the second record', async () => {
  const office = await openMerged();
  await bringInOwn(office, { ...twin, email: '', branch: 'Third Branch' }, paul);
  expect(await people(office)).toHaveLength(2);
  await bringInOwn(office, { ...twin, email: '', phone: '', branch: 'Third Branch' }, paul);
  expect(await people(office)).toHaveLength(2);
});

test('a file goes on naming her twice: she is one, with both positions, and a second time nothing is news', async () => {
  const office = await openMerged();
  await bringInOwn(office, lea, twin, paul);
  expect(await people(office)).toHaveLength(2);
  expect((await heldBy(office, office.leaId)).toSorted()).toEqual(['Advisor', 'Manager']);
  office.at('2026-11-25T15:00:00Z');
  const id = await previewCut(office, await writeOwn(office, [lea, twin, paul]));
  expect((await importOf(office, id)).counts).toMatchObject({ unchanged: 3, new: 0, left: 0 });
  expect(await one(office, 'Brisebois')).toMatchObject({ email: 'lea@example.org' });
});

test('a shared address is no tie: whoever else is reached by it stays somebody else', async () => {
  const office = await openMerged();
  const ngozi = { ...lea, family: 'Obi', given: 'Ngozi', title: 'Director', phone: '' };
  const id = await previewCut(office, await writeOwn(office, [lea, ngozi, paul]));
  const rows = await office.store.read((db) =>
    db.select().from(directoryRow).where(eq(directoryRow.importId, id)),
  );
  const ids = rows.map(({ nameKey, contactId }) => [nameKey, contactId] as const);
  expect(new Map(ids).get('ngozi obi')).toBeNull();
});

test('a preview was open while the two were merged: applied, it finds her as one', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, lea, twin, paul);
  office.at('2026-11-24T15:00:00Z');
  const changed = { ...twin, title: 'Senior Advisor' };
  const id = await previewCut(office, await writeOwn(office, [lea, changed, paul]));
  const [own, other] = [await one(office, 'Brisebois'), await one(office, 'Brisbois')];
  await mergeTwo(office.fatima, own.id, other.id);
  await applyCut(office, id);
  if ((await importOf(office, id)).state === 'ready') await applyCut(office, id);
  expect(await importOf(office, id)).toMatchObject({ state: 'applied' });
  expect(await people(office)).toHaveLength(2);
  expect((await heldBy(office, own.id)).toSorted()).toEqual(['Manager', 'Senior Advisor']);
});

test('the file that brought both is taken back: she stays, whole, with what it told of either', async () => {
  const office = await openMerged();
  await undoCut(office, office.first);
  expect((await people(office)).map(({ id }) => id)).toEqual([office.leaId]);
  expect(await heldBy(office, office.leaId)).toEqual(['Manager', 'Advisor']);
  const led = await office.fatima.call.directory.contact({ id: office.twinId });
  expect(led).toMatchObject({ id: office.leaId, name: 'Léa Brisebois' });
});

test('a later file that changed the second record before the merging is taken back, and leaves her as she is', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, lea, twin, paul);
  office.at('2026-11-24T15:00:00Z');
  const changed = { ...twin, title: 'Senior Advisor', email: 'lea.b@example.org' };
  const later = await bringInOwn(office, lea, changed, { ...paul, title: 'Manager' });
  const [own, other] = [await one(office, 'Brisebois'), await one(office, 'Brisbois')];
  await mergeTwo(office.fatima, own.id, other.id);
  await undoCut(office, later);
  expect(await importOf(office, later)).toMatchObject({ state: 'undone' });
  expect(await heldBy(office, own.id)).toEqual(['Manager', 'Senior Advisor']);
  expect(await one(office, 'Roy')).toMatchObject({ titleEn: 'Clerk' });
  expect(await people(office)).toHaveLength(2);
});

test('a file that came after the merging is taken back, and she is again what she was merged into', async () => {
  const office = await openMerged();
  const before = await people(office);
  const id = await bringInOwn(office, { ...twin, title: 'Director' }, paul);
  await undoCut(office, id);
  expect(await people(office)).toEqual(before);
});

test('she asks to be removed: nothing of either record is left, and no file brings her back by any trait of them', async () => {
  const office = await openMerged();
  const { version } = await one(office, 'Brisebois');
  await office.fatima.call.directory.erase({
    id: office.leaId,
    version,
    name: 'Léa Brisebois',
  });
  const traces = /brise?bois|lea@|5550142|5550188|555-01[48]/i;
  expect(JSON.stringify(await everything(office.store))).not.toMatch(traces);
  const other = { title: 'Clerk', branch: 'Third Branch' };
  const hidden = [
    { ...lea, ...other, phone: '' },
    { ...twin, ...other, phone: '' },
    { ...twin, ...other, email: '' },
    { ...twin, email: '', phone: '' },
  ];
  await bringInOwn(office, ...hidden, paul);
  expect((await people(office)).map(({ familyName }) => familyName)).toEqual(['Roy']);
  const led = await office.fatima.call.directory.contact({ id: office.twinId });
  expect(led).toMatchObject({ status: 'erased', name: '' });
});

test('Fatima had said that a row is not the one record; now that it is, she is not asked again', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, { ...lea, email: '', phone: '' }, paul);
  office.at('2026-11-24T15:00:00Z');
  const namesake = { ...lea, email: 'lea.b@example.org', phone: '613-555-0143' };
  const rows = [{ ...lea, phone: '' }, namesake, paul];
  const id = await previewCut(office, await writeOwn(office, rows));
  const { id: contactId } = await one(office, 'Brisebois');
  const call = office.fatima.call.imports;
  for (const rowNo of [1, 2]) await call.decide({ id, rowNo, contactId, same: rowNo === 1 });
  await carry(office, id);
  await applyCut(office, id);
  if ((await importOf(office, id)).state === 'ready') await applyCut(office, id);
  const twins = (await people(office)).filter(({ familyName }) => familyName === 'Brisebois');
  expect(twins).toHaveLength(2);
  const other = twins.find((each) => each.id !== contactId)?.id ?? '';
  await mergeTwo(office.fatima, contactId, other);
  office.at('2026-11-25T15:00:00Z');
  await bringInOwn(office, namesake, paul);
  expect(await people(office)).toHaveLength(2);
});
