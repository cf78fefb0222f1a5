import { organizationName } from '@tremplin/db/schema/directory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { addContact, addUnit, openDirectory } from './support/directory.ts';
import type { Directory } from './support/directory.ts';

let directory: Directory;
beforeEach(async () => {
  directory = await openDirectory();
});

const path = async (organizationId: string) =>
  (await directory.anna.call.directory.browse({ organizationId })).unit?.path.map(
    ({ nameEn }) => nameEn,
  );
async function change(id: string, over: Partial<Parameters<typeof changeOf>[1]>) {
  return changeOf(id, over);
}
async function changeOf(
  id: string,
  over: { nameEn?: string; nameFr?: string | null; parentId?: string | null; version?: number },
) {
  const { call } = directory.anna;
  const { unit } = await call.directory.browse({ organizationId: id });
  if (!unit) throw new Error('no such unit');
  const { version, nameEn, nameFr, acronym, kind, parentId } = unit;
  return call.directory.changeOrganization({
    id,
    version,
    nameEn,
    nameFr,
    acronym,
    kind,
    parentId,
    ...over,
  });
}
const found = async (typed: string) =>
  (
    await directory.anna.call.directory.lookUp({
      typed,
      region: null,
      managersOnly: false,
      within: null,
    })
  ).people.map(({ familyName }) => familyName);

describe('Anna reads the tree', () => {
  test('level by level, with how many people stand below each', async () => {
    const { farid, anna, ministryId, branchId, unitId } = directory;
    await addContact(farid, unitId);
    await addContact(farid, branchId, {
      givenName: 'Omar',
      familyName: 'Siddiqui',
      phone: null,
      email: null,
    });
    const top = await anna.call.directory.browse({ organizationId: null });
    expect(top).toMatchObject({
      unit: null,
      posts: [],
      units: [
        {
          id: ministryId,
          acronym: 'MNO',
          nameFr: 'Ministère des Vergers du Nord',
          people: 2,
          below: 1,
        },
      ],
    });
    const branch = await anna.call.directory.browse({ organizationId: branchId });
    expect(branch.unit).toMatchObject({ nameEn: 'East Branch', people: 2 });
    expect(branch.units).toMatchObject([{ nameEn: 'Ottawa Unit', people: 1, below: 0 }]);
    expect(branch.posts).toMatchObject([{ holder: { familyName: 'Siddiqui' } }]);
  });

  test('in a unit the director comes first, then the manager, then the others by name; who left is not there, and an empty post says so', async () => {
    const { farid, anna, unitId } = directory;
    const add = (familyName: string, titleEn: string) =>
      addContact(farid, unitId, { familyName, titleEn, email: null, phone: null });
    await add('Zola', 'Clerk');
    await add('Abdi', 'Clerk');
    await add('Moreau', 'Manager');
    await add('Roy', 'Director');
    const gone = await add('Bell', 'Clerk');
    await farid.call.directory.markLeft({ id: gone, version: 1, on: '2026-11-20' });
    await farid.call.directory.addPost({
      contactId: null,
      organizationId: unitId,
      titleEn: 'Senior Manager',
      titleFr: null,
    });
    const { posts } = await anna.call.directory.browse({ organizationId: unitId });
    expect(posts.map(({ holder, titleEn }) => holder?.familyName ?? `vacant: ${titleEn}`)).toEqual([
      'Roy',
      'Moreau',
      'Abdi',
      'Zola',
      'vacant: Senior Manager',
    ]);
  });

  test('somebody with two posts counts once above both', async () => {
    const { farid, anna, ministryId, branchId, unitId } = directory;
    const contactId = await addContact(farid, unitId);
    await farid.call.directory.addPost({
      contactId,
      organizationId: branchId,
      titleEn: 'Acting Director',
      titleFr: null,
    });
    const { unit } = await anna.call.directory.browse({ organizationId: ministryId });
    expect(unit?.people).toBe(1);
    const { posts } = await anna.call.directory.browse({ organizationId: branchId });
    expect(posts).toMatchObject([{ titleEn: 'Acting Director', holder: { id: contactId } }]);
  });
});

describe('a unit is renamed', () => {
  test('its people are found by the new name, and it keeps the old one with its last day', async () => {
    const { farid, unitId, branchId } = directory;
    await addContact(farid, unitId);
    await change(branchId, { nameEn: 'Rideau Branch', nameFr: 'Direction Rideau' });
    expect(await found('rideau')).toEqual(['Brisebois']);
    expect(await found('east branch')).toEqual([]);
    expect(await path(unitId)).toContain('Rideau Branch');
    const { unit } = await directory.anna.call.directory.browse({ organizationId: branchId });
    expect(unit?.formerNames).toEqual([
      { nameEn: 'East Branch', nameFr: null, toDay: '2026-11-22' },
    ]);
  });

  test('and a slip in its new name is forgiven', async () => {
    await addContact(directory.farid, directory.unitId);
    await change(directory.branchId, { nameEn: 'Bytown Branch' });
    expect(await found('bytwon')).toEqual(['Brisebois']);
  });

  test('an acronym alone makes no former name', async () => {
    const { office, ministryId, anna } = directory;
    const { unit } = await anna.call.directory.browse({ organizationId: ministryId });
    const { version = 0, nameEn = '', nameFr = null } = unit ?? {};
    await anna.call.directory.changeOrganization({
      id: ministryId,
      version,
      nameEn,
      nameFr,
      acronym: 'NOR',
      kind: 'ministry',
      parentId: null,
    });
    const names = await office.store.read((db) => db.select().from(organizationName));
    expect(names.filter(({ toDay }) => toDay !== null)).toEqual([]);
  });

  test('whoever read it before somebody else’s change is told', async () => {
    const { branchId } = directory;
    await change(branchId, { nameEn: 'Rideau Branch' });
    await expect(change(branchId, { nameEn: 'Bytown Branch', version: 1 })).rejects.toThrow(
      'stale_version',
    );
    expect(await path(branchId)).toContain('Rideau Branch');
  });
});

describe('a unit is moved', () => {
  test('everything below goes with it, and its people are found where it now stands', async () => {
    const { farid, anna, divisionId, branchId, unitId, ministryId } = directory;
    await addContact(farid, unitId);
    const tides = await addUnit(farid, 'Ministry of Tides', 'ministry', null);
    await change(branchId, { parentId: tides });
    expect(await path(unitId)).toEqual(['Ministry of Tides', 'East Branch', 'Ottawa Unit']);
    expect(await found('tides brisebois')).toEqual(['Brisebois']);
    expect(await found('orchards brisebois')).toEqual([]);
    const people = async (organizationId: string) =>
      (await anna.call.directory.browse({ organizationId })).unit?.people;
    expect([await people(ministryId), await people(divisionId), await people(tides)]).toEqual([
      0, 0, 1,
    ]);
  });

  test('never into itself nor into what stands below it', async () => {
    const { ministryId, divisionId, branchId, unitId } = directory;
    for (const parentId of [divisionId, branchId, unitId])
      await expect(change(divisionId, { parentId })).rejects.toThrow('directory.in_itself');
    await expect(change(ministryId, { parentId: unitId })).rejects.toThrow('directory.in_itself');
    expect(await path(unitId)).toHaveLength(4);
  });

  test('nothing stands deeper than eight levels, be it added or moved', async () => {
    const { farid, unitId, ministryId } = directory;
    let last = unitId;
    for (const name of ['Five', 'Six', 'Seven', 'Eight'])
      last = await addUnit(farid, name, 'unit', last);
    await expect(addUnit(farid, 'Nine', 'unit', last)).rejects.toThrow('directory.too_deep');
    const tides = await addUnit(farid, 'Ministry of Tides', 'ministry', null);
    await expect(change(ministryId, { parentId: tides })).rejects.toThrow('directory.too_deep');
    expect(await path(last)).toHaveLength(8);
    expect(await path(ministryId)).toEqual(['Ministry of Northern Orchards']);
  });

  test('what is not there can be neither the parent nor the one that is changed', async () => {
    const unknown = '018f0000-0000-7000-8000-000000000000';
    await expect(change(directory.unitId, { parentId: unknown })).rejects.toThrow('not_found');
    await expect(addUnit(directory.farid, 'West', 'unit', unknown)).rejects.toThrow('not_found');
    await expect(path(unknown)).rejects.toThrow('not_found');
  });
});
