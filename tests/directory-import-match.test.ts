import { contact, organization, post } from '@tremplin/db/schema/directory.ts';
import { matchDecision } from '@tremplin/db/schema/imports.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  applyCut,
  bringInOwn,
  carry,
  changesOf,
  contextFor,
  importOf,
  openCutOffice,
  previewCut,
  rowsOf,
  writeOwn,
  type CutOffice,
  type OwnLine,
} from './support/cuts.ts';

const anna: OwnLine = {
  family: 'Nguyen',
  given: 'Anna',
  title: 'Analyst',
  email: 'anna@example.org',
  phone: '613-555-0142',
  city: 'Ottawa',
};

async function preview(office: CutOffice, ...lines: OwnLine[]): Promise<string> {
  office.at('2026-12-01T15:00:00Z');
  return previewCut(office, await writeOwn(office, lines));
}

async function people(office: CutOffice) {
  return office.store.read((db) => db.select().from(contact).orderBy(contact.contactNo));
}

async function onlyPerson(office: CutOffice) {
  const [one] = await people(office);
  if (!one) throw new Error('nobody is there');
  return one;
}

test('Anna is recognized by her address although she married, moved and has another number', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, anna);
  const other = { family: 'Roy', branch: 'Audit Branch', phone: '613-555-0177' };
  const id = await preview(office, { ...anna, ...other });
  const [row] = await rowsOf(office, id);
  expect(row).toMatchObject({ verdict: 'moved', basis: 'email' });
  await applyCut(office, id);
  expect(await onlyPerson(office)).toMatchObject({ familyName: 'Roy', status: 'moved' });
  const posts = await office.store.read((db) => db.select().from(post).orderBy(post.createdAt));
  expect(posts.map(({ endedOn }) => endedOn)).toEqual(['2026-12-01', null]);
});

test('Anna is recognized by name and number when her address is another', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, anna);
  const id = await preview(office, { ...anna, email: 'anna.nguyen@example.org', branch: 'Audit' });
  expect(await rowsOf(office, id)).toMatchObject([{ basis: 'phone', verdict: 'moved' }]);
});

test('Anna is recognized by name and unit when nothing else is known', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, { ...anna, email: '', phone: '' });
  const id = await preview(office, { ...anna, phone: '' });
  expect(await rowsOf(office, id)).toMatchObject([{ basis: 'name', verdict: 'updated' }]);
});

test('what the file leaves empty is not erased', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, anna);
  const before = await onlyPerson(office);
  const id = await preview(office, { ...anna, title: '', phone: '', city: '' });
  expect((await importOf(office, id)).counts).toMatchObject({ unchanged: 1, left: 0 });
  await applyCut(office, id);
  const { phone, ext, city, titleEn } = before;
  expect(await onlyPerson(office)).toMatchObject({ phone, ext, city, titleEn });
});

test('a successor with the same mailbox is somebody else until Fatima says so', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, { ...anna, email: 'director@example.org' });
  const before = await onlyPerson(office);
  const id = await preview(office, {
    family: 'Hassan',
    given: 'Omar',
    email: 'director@example.org',
  });
  expect(await rowsOf(office, id)).toMatchObject([
    { verdict: 'new', contactId: null, basis: null, rivals: [before.id] },
  ]);
  expect((await importOf(office, id)).counts?.left).toBe(1);
  await applyCut(office, id);
  const [first, second] = await people(office);
  expect(first).toMatchObject({ givenName: 'Anna', status: 'left' });
  expect(second).toMatchObject({ givenName: 'Omar', status: 'active' });
});

test('a namesake with another address and title in the same unit is uncertain, and a decision is remembered', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, { ...anna, phone: '' });
  const before = await onlyPerson(office);
  const line = { ...anna, phone: '', email: 'a.nguyen@example.org', title: 'Director' };
  const id = await preview(office, line);
  expect(await rowsOf(office, id)).toMatchObject([{ verdict: 'new', rivals: [before.id] }]);
  const decision = { id, rowNo: 1, contactId: before.id, same: true };
  await office.fatima.call.imports.decide(decision);
  await carry(office, id);
  expect(await rowsOf(office, id)).toMatchObject([
    { verdict: 'updated', basis: 'decision', contactId: before.id, rivals: null },
  ]);
  const again = await preview(office, line);
  expect(await rowsOf(office, again)).toMatchObject([{ basis: 'decision', contactId: before.id }]);
});

test('two different people, Fatima says, and no later file asks again', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, { ...anna, phone: '' });
  const before = await onlyPerson(office);
  const line = { ...anna, phone: '', email: 'a.nguyen@example.org', title: 'Director' };
  const id = await preview(office, line);
  const decision = { id, rowNo: 1, contactId: before.id, same: false };
  await office.fatima.call.imports.decide(decision);
  await carry(office, id);
  for (const one of [id, await preview(office, line)])
    expect(await rowsOf(office, one)).toMatchObject([{ verdict: 'new', rivals: null }]);
  const kept = await office.store.read((db) => db.select().from(matchDecision));
  expect(kept).toMatchObject([{ same: false }]);
  expect(JSON.stringify(kept)).not.toMatch(/nguyen/i);
});

test('two people of one name in one unit keep their own addresses apart', async () => {
  const office = await openCutOffice();
  const other = { ...anna, email: 'anna.two@example.org', phone: '613-555-0177' };
  await bringInOwn(office, anna, other);
  const id = await preview(office, { ...other, title: 'Clerk' }, anna);
  const rows = await rowsOf(office, id);
  expect(rows).toMatchObject([{ verdict: 'updated' }, { verdict: 'unchanged' }]);
  expect(new Set(rows.map(({ contactId }) => contactId)).size).toBe(2);
});

test('who has two posts is one person, and who is there twice is counted once', async () => {
  const office = await openCutOffice();
  const second = { ...anna, branch: 'Audit Branch', title: 'Acting Manager' };
  const id = await bringInOwn(office, anna, second, anna);
  expect((await importOf(office, id)).counts).toMatchObject({ rows: 3, new: 2, duplicate: 1 });
  expect((await rowsOf(office, id)).map(({ sameAs }) => sameAs)).toEqual([null, null, 1]);
  expect(await people(office)).toHaveLength(1);
  expect(await onlyPerson(office)).toMatchObject({ titleEn: 'Analyst', isManager: true });
});

test('whoever asked to be removed stays away, and their words are not kept', async () => {
  const office = await openCutOffice();
  const carl = await office.hire('counsellor');
  await bringInOwn(office, anna, { family: 'Roy', given: 'Paul', email: 'paul@example.org' });
  const { id: contactId, version } = await onlyPerson(office);
  await carl.call.directory.erase({ id: contactId, version, name: 'Anna Nguyen' });
  const id = await preview(office, anna, {
    family: 'Roy',
    given: 'Paul',
    email: 'paul@example.org',
  });
  expect((await importOf(office, id)).counts).toMatchObject({ kept_away: 1, unchanged: 1, new: 0 });
  await applyCut(office, id);
  const rows = JSON.stringify(await rowsOf(office, id));
  expect(rows).not.toMatch(/nguyen|anna|0142/i);
  expect(await office.store.read((db) => db.$count(contact, eq(contact.status, 'active')))).toBe(1);
  expect(await changesOf(office, id)).toEqual([]);
});

test('do-not-contact, tags, notes and a corrected manager outlast every file', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, anna);
  const { id } = await onlyPerson(office);
  const byHand = {
    doNotContactOn: '2026-11-25',
    doNotContactReason: 'Asked',
    note: 'Met at the fair',
    tags: ['fair'],
    managerByHand: true,
    isManager: true,
    knownSince: '2026-11-01',
  };
  await office.store.tx(async (tx) => {
    await tx.update(contact).set(byHand).where(eq(contact.id, id));
  });
  await applyCut(office, await preview(office, { ...anna, title: 'Clerk', city: 'Toronto' }));
  expect(await onlyPerson(office)).toMatchObject({ ...byHand, titleEn: 'Clerk', city: 'Toronto' });
});

test('a unit that is no longer named is closed, and open again when it comes back', async () => {
  const office = await openCutOffice();
  const paul = { family: 'Roy', given: 'Paul', branch: 'Audit Branch' };
  await bringInOwn(office, anna, paul);
  await applyCut(office, await preview(office, anna));
  const audit = async () =>
    office.store.read((db) =>
      db.select().from(organization).where(eq(organization.nameEn, 'Audit Branch')),
    );
  expect(await audit()).toMatchObject([{ closedOn: '2026-12-01' }]);
  await applyCut(office, await preview(office, anna, paul));
  expect(await audit()).toMatchObject([{ closedOn: null }]);
});

test('a preview that has become old is made anew, and Fatima is asked again where it differs', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, anna);
  const id = await preview(office, { ...anna, title: 'Clerk' });
  const { version } = await importOf(office, id);
  expect((await importOf(office, id)).counts).toMatchObject({ updated: 1 });
  await applyCut(office, await preview(office, { ...anna, title: 'Clerk' }));
  const { apply } = await import('@tremplin/server/imports/commands.ts');
  const asked = apply(contextFor(office, office.fatima), { id, version, complete: true });
  await expect(asked).rejects.toThrow('imports.preview_old');
  expect(await importOf(office, id)).toMatchObject({ state: 'ready', counts: { unchanged: 1 } });
});

test('whoever moved to a unit of the same name is told with what both units stand in', async () => {
  const office = await openCutOffice();
  const omar: OwnLine = {
    family: 'Said',
    given: 'Omar',
    title: 'Clerk',
    email: 'omar@example.org',
  };
  const lea: OwnLine = {
    family: 'Brisebois',
    given: 'Léa',
    title: 'Clerk',
    email: 'l@example.org',
  };
  const stays = [omar, { ...lea, ministry: 'Ministry of Finance' }];
  await bringInOwn(office, anna, ...stays);
  const id = await preview(office, { ...anna, ministry: 'Ministry of Finance' }, ...stays);
  await applyCut(office, id);
  expect(await changesOf(office, id)).toMatchObject([
    {
      kind: 'moved',
      before: { unitEn: 'Ministry of Health › Records Branch' },
      after: { unitEn: 'Ministry of Finance › Records Branch' },
    },
  ]);
});
