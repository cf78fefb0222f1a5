import { setTimeout as wait } from 'node:timers/promises';
import { engine } from '@tremplin/db/kit.ts';
import { programme, setting } from '@tremplin/db/schema/settings.ts';
import { open } from '@tremplin/db/store.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { connectSqlite } from '@tremplin/db/connect-sqlite.ts';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { needsServer } from './support/postgres.ts';

async function withCounter(): Promise<TestOffice> {
  const office = await openOffice();
  await office.store.tx((tx) =>
    tx.insert(setting).values({ key: 'n', value: 0, updatedAt: office.now(), updatedBy: 'x' }),
  );
  return office;
}

async function counter(office: TestOffice): Promise<number> {
  const [row] = await office.store.read((db) =>
    db.select().from(setting).where(eq(setting.key, 'n')),
  );
  return Number(row?.value);
}

/** Reads, lets others in, then writes what it read plus one. */
async function addOne(tx: Tx): Promise<void> {
  const [row] = await tx.select().from(setting).where(eq(setting.key, 'n'));
  await wait(1);
  await tx
    .update(setting)
    .set({ value: Number(row?.value) + 1 })
    .where(eq(setting.key, 'n'));
}

/** The messages of an error and of all that caused it: drizzle wraps what the driver says. */
function causes(error: unknown): string {
  return error instanceof Error ? `${error.message} ${causes(error.cause)}` : '';
}

describe('the one way into the store', () => {
  it('two counsellors adding at the same moment lose no update', async (context) => {
    if (engine === 'postgres') needsServer(context);
    const office = await withCounter();
    await Promise.all(Array.from({ length: 8 }, () => office.store.tx(addOne)));
    expect(await counter(office)).toBe(8);
  });

  it('nobody reads what a colleague has not yet committed', async (context) => {
    if (engine === 'postgres') needsServer(context);
    const office = await withCounter();
    let wrote: () => void = () => undefined;
    const written = new Promise<void>((resolve) => {
      wrote = resolve;
    });
    let looked: () => void = () => undefined;
    const look = new Promise<void>((resolve) => {
      looked = resolve;
    });
    const writing = office.store.tx(async (tx) => {
      await tx.update(setting).set({ value: 99 }).where(eq(setting.key, 'n'));
      wrote();
      await look;
    });
    await written;
    expect(await counter(office)).toBe(0);
    looked();
    await writing;
    expect(await counter(office)).toBe(99);
  });

  it('a refusal halfway leaves nothing of what was done before it', async () => {
    const office = await withCounter();
    const failing = office.store.tx(async (tx) => {
      await addOne(tx);
      await tx
        .insert(setting)
        .values({ key: 'm', value: 1, updatedAt: office.now(), updatedBy: 'x' });
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect(await counter(office)).toBe(0);
    expect(await office.store.read((db) => db.$count(setting))).toBe(1);
  });

  it('a transaction handle kept after its end is dead', async () => {
    const office = await withCounter();
    let kept: Tx | undefined;
    await office.store.tx(async (tx) => {
      kept = tx;
    });
    const late = async (): Promise<unknown> => kept?.select().from(setting);
    await expect(late().catch(causes)).resolves.toContain('handle is dead');
  });

  it('a transaction inside a transaction is refused, and the outer one is rolled back', async () => {
    const office = await withCounter();
    const nested = office.store.tx(async (tx) => {
      await addOne(tx);
      await office.store.tx(addOne);
    });
    await expect(nested).rejects.toThrow('already inside a transaction');
    expect(await counter(office)).toBe(0);
  });

  it('a body that outlasts its limit is rolled back, and the next one runs', async () => {
    const office = await withCounter();
    const slow = office.store.tx(
      async (tx) => {
        await addOne(tx);
        await wait(300);
        await addOne(tx);
      },
      { limit: 40 },
    );
    await expect(slow).rejects.toThrow('outlasted 40 ms');
    await office.store.tx(addOne);
    expect(await counter(office)).toBe(1);
  });
});

describe('both engines answer alike', () => {
  it('codes with capitals, accents and blanks sort in the same order on either engine', async () => {
    const office = await openOffice();
    const codes = ['b', 'A', 'a', 'é', 'B', 'e', 'a b', 'a-b', 'Z', '1', '_'];
    await office.store.tx((tx) =>
      tx.insert(programme).values(
        codes.map((code) => ({
          id: office.contextOf(null).newId(),
          code,
          nameEn: code,
          funder: 'OTHER' as const,
          checkpointMonths: [1],
          createdAt: office.now(),
          createdBy: 'x',
          updatedAt: office.now(),
        })),
      ),
    );
    const sorted = await office.store.read((db) =>
      db.select({ code: programme.code }).from(programme).orderBy(programme.code),
    );
    expect(sorted.map((row) => row.code)).toEqual(codes.toSorted());
  });

  it('a moment comes back to the millisecond, a flag as a flag, a list as a list', async () => {
    const office = await openOffice({ now: '2026-03-08T06:59:59.123Z' });
    const anna = await office.hire('counsellor', { seesNames: true });
    const { person } = await import('@tremplin/db/schema/people.ts');
    const [row] = await office.store.read((db) =>
      db.select().from(person).where(eq(person.id, anna.id)),
    );
    expect(row?.createdAt.toISOString()).toBe('2026-03-08T06:59:59.123Z');
    expect(row?.seesNames).toBe(true);
    expect(row?.demo).toBe(false);
    expect(row?.roles).toEqual(['counsellor']);
    const [sum] = await office.store.read((db) =>
      db.select({ n: sql<number>`count(*)`.mapWith(Number) }).from(person),
    );
    expect(sum?.n).toBe(1);
  });
});

if (engine === 'sqlite') {
  it('a search index that many imports have left in pieces is whole again, and finds the same', async () => {
    const office = await openOffice();
    const raw = connectSqlite(office.url);
    raw.exec("insert into contact_search (contact_search, rank) values ('automerge', 0)");
    const add = raw.prepare('insert into contact_search (rowid, name) values (?, ?)');
    for (let no = 1; no <= 12; no += 1) add.run(no, `tremblay anna${no}`);
    const ask = <T>(words: string): T[] => raw.prepare<[], T>(words).all();
    const pieces = () => ask('select distinct segid from contact_search_idx').length;
    const found = () =>
      ask(`select rowid from contact_search where contact_search match 'tremb*' order by rowid`);
    expect(pieces()).toBe(12);
    const before = found();
    raw.exec('begin immediate');
    expect(await office.store.gather()).toBe(false);
    raw.exec('rollback');
    while (await office.store.gather());
    expect(pieces()).toBe(1);
    expect(found()).toEqual(before);
    expect(before).toHaveLength(12);
    raw.close();
  });

  it('how many rows somebody wants stands in the statement, read or written with, so it is planned once', async () => {
    const office = await openOffice();
    const asked = (db: Reader) => db.select().from(setting).limit(2).offset(1).toSQL();
    for (const { sql: words, params } of [
      await office.store.read(async (db) => asked(db)),
      await office.store.tx(async (tx) => asked(tx)),
    ]) {
      expect(words).toMatch(/ limit 2 offset \?$/);
      expect(params).toEqual([1]);
    }
  });

  it('the SQLite file has every safety setting each time it is opened', async () => {
    const office = await openOffice();
    for (let opening = 0; opening < 3; opening += 1) {
      const raw = connectSqlite(office.url);
      const read = [
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'recursive_triggers',
        'secure_delete',
      ];
      expect(read.map((name) => raw.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 1, 1]);
      raw.close();
    }
    const again = await open(office.url);
    await again.ready();
    await again.close();
  });
}
