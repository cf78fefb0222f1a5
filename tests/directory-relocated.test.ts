import { contact, organizationName, post } from '@tremplin/db/schema/directory.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { bringInBoth, directoryBytes, told, unit, unitsOf } from './support/cut-units.ts';
import { bringIn, changesOf, importOf, openCutOffice, undoCut } from './support/cuts.ts';
import { madeOf, of } from './support/directory-made.ts';

const [north, south] = ['North Division', 'South Division'];
const before = madeOf(
  of(3, 'Orchards', north, 'Apples'),
  of(4, 'Orchards', north, 'Apples', 'Intake'),
  of(3, 'Orchards', north, 'Pears'),
  of(3, 'Orchards', south, 'Plums'),
);
const after = madeOf(
  of(3, 'Orchards', south, 'Apples'),
  of(4, 'Orchards', south, 'Apples', 'Intake'),
  of(3, 'Orchards', north, 'Pears'),
  of(3, 'Orchards', south, 'Plums'),
);

describe('a branch stands below another division', () => {
  test('it is the same branch with its unit in it, and nobody has moved', async () => {
    const office = await openCutOffice();
    await bringIn(office, before, 'geds');
    const [apples, intake] = [await unit(office, 'Apples'), await unit(office, 'Intake')];
    const posts = await office.store.read((db) => db.select().from(post).orderBy(post.id));
    office.at('2026-12-01T15:00:00Z');
    const id = await bringIn(office, after, 'geds');
    expect(await told(office, id)).toEqual([
      `relocated: Orchards › ${north} › Apples: Orchards › ${south} › Apples`,
    ]);
    const to = await unit(office, south);
    expect(await unit(office, 'Apples')).toMatchObject({
      id: apples.id,
      parentId: to.id,
      pathIds: [to.parentId, to.id, apples.id],
      closedOn: null,
    });
    expect(await unit(office, 'Intake')).toMatchObject({
      id: intake.id,
      parentId: apples.id,
      pathIds: [to.parentId, to.id, apples.id, intake.id],
      version: intake.version,
    });
    expect(await office.store.read((db) => db.select().from(post).orderBy(post.id))).toEqual(posts);
    expect((await importOf(office, id)).counts).toMatchObject({ unchanged: 13, moved: 0, left: 0 });
    const people = await office.store.read((db) => db.select().from(contact));
    expect(new Set(people.map(({ status }) => status))).toEqual(new Set(['active']));
  });

  test('Anna finds its people where it stands now, and not where it stood', async () => {
    const office = await openCutOffice();
    await bringInBoth(office, before, after);
    const find = async (typed: string) => {
      const asked = { typed, region: null, managersOnly: false, within: null };
      return (await office.fatima.call.directory.lookUp(asked)).people.length;
    };
    expect([await find('south apples'), await find('north apples')]).toEqual([7, 0]);
    const { id } = await unit(office, south);
    const { unit: shown } = await office.fatima.call.directory.browse({ organizationId: id });
    expect(shown).toMatchObject({ people: 10 });
  });

  test('undone, everything is again what it was, byte for byte', async () => {
    const office = await openCutOffice();
    const { id, was } = await bringInBoth(office, before, after);
    await undoCut(office, id);
    expect(await directoryBytes(office)).toEqual(was);
    expect(await importOf(office, id)).toMatchObject({ keptRows: 0 });
  });

  test('the same file again tells nothing, and the older one tells that it went back', async () => {
    const office = await openCutOffice();
    await bringInBoth(office, before, after);
    office.at('2026-12-02T15:00:00Z');
    expect(await told(office, await bringIn(office, after, 'geds'))).toEqual([]);
    office.at('2026-12-03T15:00:00Z');
    expect(await told(office, await bringIn(office, before, 'geds'))).toEqual([
      `relocated: Orchards › ${south} › Apples: Orchards › ${north} › Apples`,
    ]);
    expect(await unitsOf(office)).toHaveLength(7);
  });

  test.each([
    ['a division that is new', ['Orchards', 'East Division', 'Apples']],
    ['another ministry', ['Waters', 'Apples']],
    ['a deeper place', ['Orchards', south, 'Plums', 'Apples']],
    ['a place right below its ministry', ['Orchards', 'Apples']],
    ['the top', ['Apples']],
  ])('into %s, and back by undoing', async (_where, path) => {
    const office = await openCutOffice();
    const there = madeOf(
      of(3, ...path),
      of(4, ...path, 'Intake'),
      of(3, 'Orchards', north, 'Pears'),
      of(3, 'Orchards', south, 'Plums'),
    );
    const { id, was } = await bringInBoth(office, before, there);
    const kinds = (await changesOf(office, id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'split')).toEqual(['relocated']);
    const { pathIds, depth, parentId } = await unit(office, 'Apples');
    const names = new Map((await unitsOf(office)).map((one) => [one.id, one.nameEn]));
    expect(pathIds.map((one) => names.get(one))).toEqual(path);
    expect({ depth, parentId }).toEqual({ depth: path.length, parentId: pathIds.at(-2) ?? null });
    const branches = new Map((await unitsOf(office)).map((one) => [one.id, one.branchId]));
    for (const one of await office.store.read((db) => db.select().from(contact)))
      expect(one.branchId).toBe(branches.get(one.organizationId ?? ''));
    await undoCut(office, id);
    expect(await directoryBytes(office)).toEqual(was);
  });

  test('its unit has a new name meanwhile, and is still the same unit', async () => {
    const office = await openCutOffice();
    const renewed = madeOf(
      of(3, 'Orchards', 'Apples'),
      of(4, 'Orchards', 'Apples', 'Welcome Desk'),
      of(3, 'Orchards', north, 'Pears'),
      of(3, 'Orchards', south, 'Plums'),
    );
    const { id } = await bringInBoth(office, before, renewed);
    expect(await told(office, id)).toEqual([
      'renamed: Intake: Welcome Desk',
      `relocated: Orchards › ${north} › Apples: Orchards › Apples`,
    ]);
  });

  test('a branch and its unit change places', async () => {
    const office = await openCutOffice();
    const upside = madeOf(
      of(4, 'Orchards', north, 'Intake'),
      of(3, 'Orchards', north, 'Intake', 'Apples'),
      of(3, 'Orchards', north, 'Pears'),
      of(3, 'Orchards', south, 'Plums'),
    );
    const { id, was } = await bringInBoth(office, before, upside);
    const units = await unitsOf(office);
    expect(units.map(({ nameEn, pathIds }) => `${nameEn} ${pathIds.length}`).toSorted()).toEqual(
      units.map(({ nameEn, depth }) => `${nameEn} ${depth}`).toSorted(),
    );
    for (const { pathIds } of units) expect(new Set(pathIds).size).toBe(pathIds.length);
    for (const { pathIds, parentId } of units) expect(pathIds.at(-2) ?? null).toBe(parentId);
    await undoCut(office, id);
    expect(await directoryBytes(office)).toEqual(was);
  });
});

test('only the French name of a unit is another: it is taken, told, found, and undone', async () => {
  const office = await openCutOffice();
  const french = after.units.map((one) =>
    one.en === 'Apples' ? { ...one, fr: 'Direction des pommes' } : one,
  );
  const { id, was } = await bringInBoth(office, after, { ...after, units: french });
  expect(await changesOf(office, id)).toMatchObject([
    {
      kind: 'renamed',
      before: { nameEn: 'Apples', nameFr: 'Apples (fr)' },
      after: { nameEn: 'Apples', nameFr: 'Direction des pommes' },
    },
  ]);
  const { id: unitId } = await unit(office, 'Apples');
  const names = await office.store.read((db) =>
    db.select().from(organizationName).where(eq(organizationName.organizationId, unitId)),
  );
  expect(names.map(({ nameFr, toDay }) => [nameFr, toDay])).toEqual([
    ['Apples (fr)', '2026-12-01'],
    ['Direction des pommes', null],
  ]);
  const asked = { typed: 'pommes roy', region: null, managersOnly: false, within: null };
  expect((await office.fatima.call.directory.lookUp(asked)).people).toHaveLength(7);
  await undoCut(office, id);
  expect(await directoryBytes(office)).toEqual(was);
});
