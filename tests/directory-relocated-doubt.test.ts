import { describe, expect, test } from 'vitest';
import { bringInBoth, told, unitsOf } from './support/cut-units.ts';
import {
  bringIn,
  bringInOwn,
  changesOf,
  importOf,
  openCutOffice,
  type OwnLine,
} from './support/cuts.ts';
import { madeOf, of } from './support/directory-made.ts';

describe('nothing is guessed', () => {
  test('of two units of one name, each new one is the one whose people are in it', async () => {
    const office = await openCutOffice();
    const first = madeOf(
      of(3, 'A', 'One', 'Records'),
      of(3, 'A', 'Two', 'Records'),
      of(2, 'A', 'Three', 'Rest'),
      of(2, 'A', 'Four', 'Rest'),
    );
    const people = madeOf(
      of(3, 'A', 'Four', 'Records'),
      of(3, 'A', 'Three', 'Records'),
      of(2, 'A', 'Three', 'Rest'),
      of(2, 'A', 'Four', 'Rest'),
    );
    const { id } = await bringInBoth(office, first, people);
    expect((await told(office, id)).toSorted()).toEqual([
      'relocated: A › One › Records: A › Four › Records',
      'relocated: A › Two › Records: A › Three › Records',
    ]);
  });

  test('a unit whose people stand in equal parts in two of its name is closed, and they have moved', async () => {
    const office = await openCutOffice();
    const first = madeOf(of(4, 'A', 'One', 'Records'), of(3, 'A', 'Two'), of(3, 'A', 'Three'));
    const halves = madeOf(
      of(2, 'A', 'Two', 'Records'),
      of(2, 'A', 'Three', 'Records'),
      of(3, 'A', 'Two'),
      of(3, 'A', 'Three'),
    );
    const { id } = await bringInBoth(office, first, halves);
    expect((await told(office, id)).filter((one) => one.startsWith('relocated'))).toEqual([]);
    const records = (await unitsOf(office)).filter(({ nameEn }) => nameEn === 'Records');
    expect(records.map(({ closedOn }) => closedOn)).toEqual(['2026-12-01', null, null]);
  });

  test('one person alone who goes to a unit of the same name has moved', async () => {
    const office = await openCutOffice();
    const anna: OwnLine = { family: 'Nguyen', given: 'Anna', email: 'anna@example.org' };
    const omar: OwnLine = {
      family: 'Said',
      given: 'Omar',
      email: 'o@example.org',
      branch: 'Audit',
    };
    await bringInOwn(office, anna, omar);
    office.at('2026-12-01T15:00:00Z');
    const id = await bringInOwn(office, { ...anna, ministry: 'Finance' }, omar);
    expect((await changesOf(office, id)).map(({ kind }) => kind)).toEqual(['moved']);
  });

  test('a part of a file in which only some of a unit’s people stand elsewhere moves no unit', async () => {
    const office = await openCutOffice();
    const first = madeOf(of(9, 'A', 'One', 'Records'), of(3, 'A', 'Two'), of(4, 'A', 'One'));
    await bringIn(office, first, 'geds');
    office.at('2026-12-01T15:00:00Z');
    const some = madeOf(of(3, 'A', 'Two', 'Records'));
    const id = await bringIn(office, some, 'geds', {}, false);
    const kinds = (await changesOf(office, id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'moved')).toHaveLength(3);
    expect(kinds).not.toContain('relocated');
  });

  test('two units of one name but another French one are two', async () => {
    const office = await openCutOffice();
    const first = madeOf(of(4, 'A', 'One', 'Records'), of(3, 'A', 'Two'));
    const next = madeOf(of(4, 'A', 'Two', 'Records'), of(3, 'A', 'Two'), of(0, 'A', 'One'));
    const other = next.units.map((one) => ({
      ...one,
      fr: one.en === 'Records' ? 'Notes' : one.fr,
    }));
    const { id } = await bringInBoth(office, first, { ...next, units: other });
    expect((await changesOf(office, id)).map(({ kind }) => kind)).not.toContain('relocated');
  });

  test('nothing comes to stand deeper than eight levels', async () => {
    const office = await openCutOffice();
    const five = ['A', 'B', 'C', 'D', 'E'];
    const first = madeOf(
      of(3, 'A', 'Records'),
      of(3, 'A', 'Records', 'x', 'y', 'z'),
      of(3, ...five),
    );
    const { id } = await bringInBoth(
      office,
      first,
      madeOf(of(3, ...five, 'Records'), of(3, ...five, 'Records', 'x', 'y'), of(3, ...five)),
    );
    expect((await importOf(office, id)).state).toBe('applied');
    for (const { pathIds } of await unitsOf(office)) expect(pathIds.length).toBeLessThanOrEqual(8);
  });
});
