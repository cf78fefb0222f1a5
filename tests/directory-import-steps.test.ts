import { directoryImport, directoryRow } from '@tremplin/db/schema/imports.ts';
import { carryOutApply } from '@tremplin/server/imports/apply.ts';
import { applyNow } from '@tremplin/server/imports/commands.ts';
import { matchStep } from '@tremplin/server/imports/match.ts';
import { stageRows } from '@tremplin/server/imports/stage.ts';
import type { RequestContext } from '@tremplin/server/context.ts';
import type { Store } from '@tremplin/db/store.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  bringIn,
  carry,
  importOf,
  openCut,
  openCutOffice,
  previewCut,
  rowsOf,
  writeCut,
  type CutOffice,
} from './support/cuts.ts';
import { secondCut } from './support/directory-cuts.ts';
import { makeDirectory } from './support/directory-model.ts';
import { everything } from './support/tables.ts';

class Killed extends Error {}

/** Dies in the middle of the transaction with this number, as a process does: nothing of it is kept. */
function mortal(ctx: RequestContext, dies: number): RequestContext {
  let count = 0;
  const store: Store = {
    ...ctx.store,
    tx: (body, options) =>
      ctx.store.tx(async (tx) => {
        const result = await body(tx);
        count += 1;
        if (count === dies) throw new Killed();
        return result;
      }, options),
  };
  return { ...ctx, store, office: { ...ctx.office, store } };
}

async function workOn(ctx: RequestContext, id: string): Promise<void> {
  await stageRows(ctx, id);
  while ((await matchStep(ctx, id)) === 'more');
}

/** The rows as they were found; ids of what does not exist yet are not among them. */
async function preview(office: CutOffice, id: string) {
  const { counts, state, rowsRead } = await importOf(office, id);
  const rows = await rowsOf(office, id);
  return { counts, state, rowsRead, rows: rows.map((row) => ({ ...row, importId: '' })) };
}

test('whichever step of reading and matching dies, the next worker ends with the same rows', async () => {
  const office = await openCutOffice();
  const model = makeDirectory({ people: 600 });
  await bringIn(office, model, 'geds');
  const happenings = { joins: 4, leaves: 4, moves: 4, emailChanges: 3, renames: 1, merges: 1 };
  const { model: next } = secondCut(model, happenings);
  const file = await writeCut(office, next, 'geds');
  const whole = await preview(office, await previewCut(office, file));
  expect(whole.state).toBe('ready');
  let dead = 0;
  for (let dies = 1; ; dies += 1) {
    const id = await openCut(office, file);
    const first = workOn(mortal(office.contextOf(null), dies), id);
    const survived = await first.then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return false;
      },
    );
    if (survived) break;
    dead += 1;
    await workOn(office.contextOf(null), id);
    expect(await preview(office, id)).toEqual(whole);
  }
  expect(dead).toBeGreaterThan(8);
}, 90_000);

test('two workers at one import do its steps once', async () => {
  const office = await openCutOffice();
  const model = makeDirectory({ people: 600 });
  const file = await writeCut(office, model, 'own');
  const whole = await preview(office, await previewCut(office, file));
  const id = await openCut(office, file);
  const both = [1, 2].map(() => workOn(office.contextOf(null), id));
  await Promise.all(both);
  await carry(office, id);
  expect(await preview(office, id)).toEqual(whole);
});

test('a death while the file is written leaves the directory as it was, and the next one writes it', async () => {
  const office = await openCutOffice();
  const model = makeDirectory({ people: 300 });
  const id = await previewCut(office, await writeCut(office, model, 'own'));
  await applyNow(office.contextOf(null), id, { complete: true });
  const before = await everything(office.store);
  const dying = carryOutApply(mortal(office.contextOf(null), 1), id);
  await expect(dying).rejects.toThrow(Killed);
  // It threw here, where a kill would have left it to be applied; that is the only difference.
  await office.store.tx(async (tx) => {
    await tx.update(directoryImport).set({ state: 'applying' }).where(eq(directoryImport.id, id));
  });
  expect(await everything(office.store)).toEqual(before);
  await carryOutApply(office.contextOf(null), id);
  expect(await importOf(office, id)).toMatchObject({ state: 'applied', counts: { left: 0 } });
});

test('a file that is applied twice at the same moment is applied once', async () => {
  const office = await openCutOffice();
  const model = makeDirectory({ people: 200 });
  const id = await previewCut(office, await writeCut(office, model, 'own'));
  await applyNow(office.contextOf(null), id, { complete: true });
  const both = [1, 2].map(() => carryOutApply(office.contextOf(null), id));
  const ends = await Promise.allSettled(both);
  expect(ends.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
  const again = await bringIn(office, model, 'own');
  const { counts } = await importOf(office, again);
  expect(counts).toMatchObject({ new: 0, unchanged: model.posts.length });
});

test('a file that is thrown away leaves no row behind', async () => {
  const office = await openCutOffice();
  const id = await previewCut(office, await writeCut(office, makeDirectory({ people: 50 }), 'own'));
  const { version } = await importOf(office, id);
  await office.fatima.call.imports.discard({ id, version });
  expect((await importOf(office, id)).state).toBe('discarded');
  expect(await office.store.read((db) => db.$count(directoryRow))).toBe(0);
});
