import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { directoryImport, directoryRow } from '@tremplin/db/schema/imports.ts';
import { carryOn } from '@tremplin/server/imports/runner.ts';
import { sweep } from '@tremplin/server/imports/upload.ts';
import { openWorkshop } from '@tremplin/server/imports/workshop.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bring, listOf, send } from './support/imports.ts';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';

const line = (at: number): string =>
  `Roy,Ada ${at},Advisor,Ministry of Orchards,Apple Branch,,ada${at}@example.org,613-555-0101,Ottawa`;
const many = listOf(...Array.from({ length: 1200 }, (_, at) => line(at)));

async function openDesk() {
  const office = await openOffice();
  const farid = await office.hire('facilitator', { name: 'Farid Haddad' });
  return { office, farid };
}

async function rowOf({ store }: TestOffice, id: string) {
  const [row] = await store.read((db) =>
    db.select().from(directoryImport).where(eq(directoryImport.id, id)),
  );
  if (!row) throw new Error('no such import');
  return row;
}

const heldBy = ({ store }: TestOffice, id: string, who: string, until: string) =>
  store.tx((tx) =>
    tx
      .update(directoryImport)
      .set({ heldBy: who, heldUntil: new Date(until) })
      .where(eq(directoryImport.id, id)),
  );

describe('the work on a file in the background', () => {
  it('is left alone while a living process holds it, and taken over at once when that has been killed', async () => {
    const { office, farid } = await openDesk();
    const id = await send(office, farid, listOf(line(1)));
    const later = '2026-11-22T15:09:00.000Z';
    await heldBy(office, id, `${hostname()} ${process.ppid} aaaaaaaa`, later);
    expect((await carryOn(office.office, id)).state).toBe('reading');
    expect(await office.store.read((db) => db.$count(directoryRow))).toBe(0);
    // No process has this number: it is above what a system gives out.
    await heldBy(office, id, `${hostname()} 4194999 aaaaaaaa`, later);
    const done = await carryOn(office.office, id);
    expect(done).toMatchObject({ state: 'ready', heldBy: null, heldUntil: null });
  });

  it('is taken over from another machine when its time is up, and not before', async () => {
    const { office, farid } = await openDesk();
    const id = await send(office, farid, listOf(line(1)));
    await heldBy(office, id, 'elsewhere 7 aaaaaaaa', '2026-11-22T15:09:00.000Z');
    expect((await carryOn(office.office, id)).state).toBe('reading');
    office.at('2026-11-22T15:09:01.000Z');
    expect((await carryOn(office.office, id)).state).toBe('ready');
  });

  it('stops between two batches when Farid pauses it, and goes on exactly there', async () => {
    const { office, farid } = await openDesk();
    const id = await send(office, farid, many);
    const { imports } = farid.call;
    let asked: Promise<void> | undefined;
    const stopped = await carryOn(office.office, id, {
      onProgress: (row) => {
        if (row.rowsRead >= 500) asked ??= imports.pause({ id, version: row.version });
      },
    });
    await asked;
    expect(stopped).toMatchObject({ state: 'reading', paused: true, heldBy: null });
    expect(stopped.rowsRead).toBeLessThan(1200);
    expect(await carryOn(office.office, id)).toMatchObject({ rowsRead: stopped.rowsRead });
    await imports.resume({ id, version: stopped.version });
    expect(await carryOn(office.office, id)).toMatchObject({
      state: 'ready',
      counts: { rows: 1200, new: 1200 },
    });
  });

  it('goes on by itself when the server starts again, and its file is put away once it has been read', async () => {
    const { office, farid } = await openDesk();
    const id = await send(office, farid, many);
    const leaving = new AbortController();
    await carryOn(office.office, id, { signal: leaving.signal, onProgress: () => leaving.abort() });
    expect((await rowOf(office, id)).state).toBe('reading');
    const { storedAs } = await rowOf(office, id);
    expect(existsSync(join(office.office.filesDir, storedAs ?? ''))).toBe(true);
    const workshop = openWorkshop(office.office, () => undefined);
    onTestFinished(() => workshop.stop());
    await expect
      .poll(async () => (await rowOf(office, id)).storedAs, { timeout: 15_000 })
      .toBeNull();
    expect(await rowOf(office, id)).toMatchObject({ state: 'ready', counts: { rows: 1200 } });
    expect(readdirSync(office.office.filesDir)).toEqual([]);
  });

  it('a file that was thrown away unread is put away too, and so are halves that a crash left', async () => {
    const { office, farid } = await openDesk();
    const id = await send(office, farid, listOf(line(1)));
    const { version } = await farid.call.imports.byId({ id });
    await farid.call.imports.discard({ id, version });
    const workshop = openWorkshop(office.office, () => undefined);
    onTestFinished(() => workshop.stop());
    await expect.poll(() => readdirSync(office.office.filesDir)).toEqual([]);
    writeFileSync(join(office.office.filesDir, `${id}.part`), 'half');
    writeFileSync(join(office.office.filesDir, 'not ours.txt'), 'kept');
    await sweep(office.office);
    expect(readdirSync(office.office.filesDir)).toEqual(['not ours.txt']);
  });

  it('shows who is missing with both numbers, and a file of fewer than half does not count as complete by itself', async () => {
    const { office, farid } = await openDesk();
    const id = await bring(office, farid, listOf(line(1), line(2), line(3)));
    const { version } = await farid.call.imports.byId({ id });
    await farid.call.imports.applyFile({ id, version, complete: true });
    await carryOn(office.office, id);
    const few = await bring(office, farid, listOf(line(1), line(9)));
    expect(await farid.call.imports.byId({ id: few })).toMatchObject({
      coverage: { known: 3, named: 1, suggestComplete: false },
    });
    const { leaving } = await farid.call.imports.rows({ id: few, tab: 'left' });
    expect(leaving.map(({ name }) => name)).toEqual(['Ada 2 Roy', 'Ada 3 Roy']);
    const most = await bring(office, farid, listOf(line(1), line(2), line(8)));
    expect(await farid.call.imports.byId({ id: most })).toMatchObject({
      coverage: { known: 3, named: 2, suggestComplete: true },
    });
  });

  it('one page of a search says of how many it is one, and does not count as complete by itself', async () => {
    const { office, farid } = await openDesk();
    const answer = (total: number) =>
      JSON.stringify({
        individuals: ['Ada', 'Léa'].map((firstName) => ({
          firstName,
          lastName: 'Roy',
          assignments: [{ positionTitle: 'Clerk', orgName: 'Ministry of Orchards' }],
        })),
        total,
      });
    const page = await bring(office, farid, answer(57));
    expect((await farid.call.imports.byId({ id: page })).coverage).toMatchObject({
      partOf: 57,
      suggestComplete: false,
    });
    const whole = await bring(office, farid, answer(2));
    expect((await farid.call.imports.byId({ id: whole })).coverage).toMatchObject({
      partOf: null,
      suggestComplete: true,
    });
  });
});
