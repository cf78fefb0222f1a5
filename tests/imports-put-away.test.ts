import { contact, tombstone } from '@tremplin/db/schema/directory.ts';
import {
  directoryJournal,
  directoryRow,
  directoryImport,
  matchDecision,
} from '@tremplin/db/schema/imports.ts';
import { putAwayOld } from '@tremplin/server/imports/put-away.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  bringIn,
  bringInOwn,
  carry,
  changesOf,
  importOf,
  openCut,
  openCutOffice,
  previewCut,
  rowsOf,
  undoCut,
  writeOwn,
  type CutOffice,
  type OwnLine,
} from './support/cuts.ts';
import { stageRows } from '@tremplin/server/imports/stage.ts';
import { makeDirectory } from './support/directory-model.ts';

const anna: OwnLine = { family: 'Nguyen', given: 'Anna', title: 'Analyst', email: 'a@example.org' };
const paul: OwnLine = { family: 'Roy', given: 'Paul', title: 'Clerk', email: 'paul@example.org' };

async function left(office: CutOffice, id: string) {
  return office.store.read(async (db) => ({
    rows: await db.$count(directoryRow, eq(directoryRow.importId, id)),
    images: await db.$count(directoryJournal, eq(directoryJournal.importId, id)),
  }));
}

const tidy = (office: CutOffice) => putAwayOld(office.contextOf(null));

test('seven days after a file was applied nothing is left of it row by row, and until then all of it', async () => {
  const office = await openCutOffice();
  const id = await bringInOwn(office, anna, paul);
  const whole = await left(office, id);
  office.at('2026-11-29T15:00:00Z');
  await tidy(office);
  expect(await left(office, id)).toEqual(whole);
  office.at('2026-11-29T15:00:01Z');
  await tidy(office);
  expect(await left(office, id)).toEqual({ rows: 0, images: 0 });
  expect(await importOf(office, id)).toMatchObject({ state: 'applied', counts: { new: 2 } });
  const past = JSON.stringify(await rowsOf(office, 'past'));
  expect(past).not.toMatch(/nguyen|anna|@example|health|records/i);
});

test('a later file is compared as if nothing had been put away, and what is kept does not grow', async () => {
  const office = await openCutOffice();
  const model = makeDirectory({ people: 1100 });
  const first = await bringIn(office, model, 'geds');
  office.at('2026-12-01T15:00:00Z');
  await tidy(office);
  expect(await left(office, first)).toEqual({ rows: 0, images: 0 });
  const kept = (await rowsOf(office, 'past')).length;
  expect(kept).toBeGreaterThanOrEqual(1100);
  const second = await bringIn(office, model, 'geds');
  expect((await importOf(office, second)).counts).toMatchObject({
    unchanged: model.posts.length,
    left: 0,
  });
  expect(await changesOf(office, second)).toEqual([]);
  office.at('2026-12-09T15:00:00Z');
  await tidy(office);
  expect(await rowsOf(office, 'past')).toHaveLength(kept);
});

test('a decision outlasts the file on which it was made', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, anna);
  office.at('2026-11-23T15:00:00Z');
  const other = { ...anna, email: 'anna.nguyen@example.org', title: 'Director' };
  const id = await previewCut(office, await writeOwn(office, [other]));
  const [one] = await office.store.read((db) => db.select().from(contact));
  const decision = { id, rowNo: 1, contactId: one?.id ?? '', same: true };
  await office.fatima.call.imports.decide(decision);
  await carry(office, id);
  const { version } = await importOf(office, id);
  await office.fatima.call.imports.applyFile({ id, version, complete: true });
  await carry(office, id);
  office.at('2026-12-09T15:00:00Z');
  await tidy(office);
  expect(await left(office, id)).toEqual({ rows: 0, images: 0 });
  expect(await office.store.read((db) => db.$count(matchDecision))).toBe(1);
  const again = await previewCut(office, await writeOwn(office, [other]));
  expect(await rowsOf(office, again)).toMatchObject([{ contactId: one?.id }]);
});

test('of a file that was taken back its rows go, and nothing is kept of whoever went with it', async () => {
  const office = await openCutOffice();
  const id = await bringInOwn(office, anna, paul);
  await undoCut(office, id);
  office.at('2026-12-09T15:00:00Z');
  await tidy(office);
  expect(await left(office, id)).toEqual({ rows: 0, images: 0 });
  expect(await rowsOf(office, 'past')).toEqual([]);
});

test('whoever is erased while a file is paused is not shown in it, before or after it goes on', async () => {
  const office = await openCutOffice();
  await bringInOwn(office, anna, paul);
  const [one] = await office.store.read((db) =>
    db.select().from(contact).where(eq(contact.familyName, 'Nguyen')),
  );
  const waiting = await openCut(office, await writeOwn(office, [anna, paul]));
  const erased = { id: one?.id ?? '', version: one?.version ?? 0, name: 'Anna Nguyen' };
  await office.fatima.call.directory.erase(erased);
  expect(await office.store.read((db) => db.$count(tombstone))).toBeGreaterThan(0);
  // Read after she was erased, and then paused before anybody has looked who is in it.
  await stageRows(office.contextOf(null), waiting);
  const { version } = await importOf(office, waiting);
  await office.fatima.call.imports.pause({ id: waiting, version });
  const shown = async () =>
    JSON.stringify(
      await Promise.all(
        (['new', 'updated', 'unchanged', 'kept_away', 'uncertain', 'left'] as const).map((tab) =>
          office.fatima.call.imports.rows({ id: waiting, tab }),
        ),
      ),
    );
  expect(await shown()).not.toMatch(/nguyen|a@example/i);
  const paused = await importOf(office, waiting);
  expect(paused).toMatchObject({ state: 'matching', paused: true });
  await office.store.tx(async (tx) => {
    await tx.update(directoryImport).set({ paused: false }).where(eq(directoryImport.id, waiting));
  });
  await carry(office, waiting);
  expect((await importOf(office, waiting)).counts).toMatchObject({ kept_away: 1, unchanged: 1 });
  expect(await shown()).not.toMatch(/nguyen|a@example/i);
  expect(await shown()).toMatch(/paul@example/);
});
