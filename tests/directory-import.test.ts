import { contact, directoryState, organization, post } from '@tremplin/db/schema/directory.ts';
import { asc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  bringIn,
  changesOf,
  importOf,
  openCutOffice,
  previewCut,
  writeCut,
} from './support/cuts.ts';
import { lookedOver, peopleOf } from './support/cut-truth.ts';
import { secondCut } from './support/directory-cuts.ts';
import { makeDirectory } from './support/directory-model.ts';
import { auditLines } from './support/tables.ts';

describe('a first file', () => {
  test.each(['infogo', 'geds', 'own'] as const)(
    'Fatima brings in a directory as %s: everybody and every unit once, and nobody is news',
    async (format) => {
      const office = await openCutOffice();
      const model = makeDirectory({ people: 600 });
      const id = await bringIn(office, model, format);
      const row = await importOf(office, id);
      const zero = { updated: 0, unchanged: 0, moved: 0, left: 0, duplicate: 0, error: 0 };
      const rows = model.posts.length;
      expect(row.counts).toEqual({ rows, new: rows, kept_away: 0, ...zero });
      expect(row.state).toBe('applied');
      expect(await changesOf(office, id)).toEqual([]);
      expect(await office.store.read((db) => db.$count(contact))).toBe(600);
      expect(await office.store.read((db) => db.$count(post))).toBe(rows);
      const units = model.units.length;
      expect(await office.store.read((db) => db.$count(organization))).toBe(units);
    },
  );

  test('people are numbered in the order of their names', async () => {
    const office = await openCutOffice();
    await bringIn(office, makeDirectory({ people: 400 }), 'own');
    const rows = await office.store.read((db) =>
      db
        .select({ nameSort: contact.nameSort, no: contact.contactNo })
        .from(contact)
        .orderBy(asc(contact.nameSort), asc(contact.contactNo)),
    );
    expect(rows.map(({ no }) => no)).toEqual(rows.map((_, at) => at + 1));
  });

  test('a preview writes nothing of the directory', async () => {
    const office = await openCutOffice();
    const file = await writeCut(office, makeDirectory({ people: 200 }), 'geds');
    const id = await previewCut(office, file);
    expect((await importOf(office, id)).counts?.new).toBeGreaterThan(200);
    for (const table of [contact, post, organization, directoryState])
      expect(await office.store.read((db) => db.$count(table))).toBe(0);
  });

  test('records that are broken are counted with the others left as they are', async () => {
    const office = await openCutOffice();
    const model = makeDirectory({ people: 200 });
    const spoilt = new Map([
      [3, 'too_few'],
      [50, 'no_unit'],
      [120, 'too_many'],
    ] as const);
    const id = await previewCut(office, await writeCut(office, model, 'own', { spoilt }));
    const rows = model.posts.length;
    expect((await importOf(office, id)).counts).toMatchObject({ rows, new: rows - 3, error: 3 });
  });
});

describe('a later file', () => {
  test.each(['infogo', 'geds', 'own'] as const)(
    'the same %s file again changes nothing',
    async (format) => {
      const office = await openCutOffice();
      const model = makeDirectory({ people: 400 });
      await bringIn(office, model, format);
      const before = await peopleOf(office);
      office.at('2026-12-01T15:00:00Z');
      const again = await bringIn(office, model, format);
      const { counts } = await importOf(office, again);
      expect(counts).toMatchObject({ unchanged: model.posts.length, new: 0, updated: 0, left: 0 });
      expect(await changesOf(office, again)).toEqual([]);
      expect(await peopleOf(office)).toEqual(before);
    },
  );

  test.each([
    { format: 'geds', people: 1200, seed: 1 },
    { format: 'infogo', people: 900, seed: 2 },
    { format: 'own', people: 900, seed: 3 },
    { format: 'geds', people: 900, seed: 4 },
  ] as const)(
    'what happened between two $format files of $people people is found, each once, and nothing else',
    async ({ format, people, seed }) => {
      const office = await openCutOffice();
      const model = makeDirectory({ people, seed });
      await bringIn(office, model, format);
      office.at('2026-12-01T15:00:00Z');
      const happenings = {
        joins: 9,
        leaves: 8,
        titles: 7,
        moves: 6,
        homonyms: 5,
        emailChanges: 4,
        nameChanges: 3,
        headChanges: 2,
        renames: 3,
        merges: 2,
        splits: 2,
        absorptions: 2,
        spinOffs: 2,
        relocations: 2,
        ...(format !== 'infogo' && { branchMoves: 1 }),
        ...(format === 'geds' && { frenchNames: 2 }),
      };
      const { model: next, truth } = secondCut(model, happenings, seed * 11);
      const id = await bringIn(office, next, format);
      const { found, expected, counts } = await lookedOver(office, id, next, truth);
      expect(found).toEqual(expected);
      expect((await importOf(office, id)).counts).toMatchObject(counts);
    },
  );

  test('a file of only some people takes nobody for gone', async () => {
    const office = await openCutOffice();
    const model = makeDirectory({ people: 300 });
    await bringIn(office, model, 'own');
    const some = { ...model, posts: model.posts.slice(0, 100) };
    const id = await bringIn(office, some, 'own', {}, false);
    expect((await importOf(office, id)).counts?.left).toBe(0);
    expect(await changesOf(office, id)).toEqual([]);
  });

  test('a file leaves three lines in the log: opened, asked for, applied', async () => {
    const office = await openCutOffice();
    const before = await auditLines(office.store);
    await bringIn(office, makeDirectory({ people: 100 }), 'own');
    expect((await auditLines(office.store)) - before).toBe(3);
  });
});
