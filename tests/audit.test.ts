import Database from 'better-sqlite3';
import { verifyAudit } from '@tremplin/db/audit.ts';
import { engine } from '@tremplin/db/kit.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { setting } from '@tremplin/db/schema/settings.ts';
import { recordDenied, write } from '@tremplin/server/write.ts';
import pg from 'pg';
import { expect, it } from 'vitest';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';

const line = {
  action: 'update',
  resource: 'office',
  resourceId: 'x',
  fields: { b: 1, a: [2] },
} as const;

async function withLines(count: number): Promise<TestOffice> {
  const office = await openOffice();
  const ctx = office.contextOf(null);
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      write(ctx, (_tx, record) => record({ ...line, reason: n % 3 === 0 ? `reason ${n}` : null })),
    ),
  );
  return office;
}

async function verdict(office: TestOffice) {
  return office.store.read((db) => verifyAudit(db, office.office.keys.audit));
}

/** What somebody with the database's own password could run. */
async function tamper(office: TestOffice, ...statements: string[]): Promise<void> {
  if (engine === 'sqlite') {
    const file = new Database(office.url);
    try {
      for (const sql of statements) file.exec(sql);
    } finally {
      file.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: office.url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

const dropGuards =
  engine === 'sqlite'
    ? ['update', 'delete', 'replace'].map((what) => `DROP TRIGGER audit_event_no_${what}`)
    : ['ALTER TABLE audit_event DISABLE TRIGGER USER'];

it('forty lines written at once stand in one unbroken chain', async () => {
  const office = await withLines(40);
  expect(await verdict(office)).toMatchObject({ lines: 40, brokenAt: null });
});

it('nobody changes, removes, replaces or empties a line while the guards stand', async () => {
  const office = await withLines(5);
  const attempts = [
    `UPDATE audit_event SET action = 'read' WHERE seq = 3`,
    'DELETE FROM audit_event WHERE seq = 3',
    `INSERT INTO audit_event (seq, at, actor_roles, request_id, action, resource, outcome, fields, prev_hash, hash)
     SELECT 9, at, actor_roles, request_id, action, resource, outcome, fields, prev_hash, hash FROM audit_event WHERE seq = 3`,
    engine === 'sqlite'
      ? 'INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE seq = 3'
      : 'TRUNCATE audit_event',
  ];
  for (const sql of attempts) await expect(tamper(office, sql)).rejects.toThrow('append-only');
  expect(await verdict(office)).toMatchObject({ lines: 5, brokenAt: null });
});

it('a line changed by somebody who dropped the guards is named', async () => {
  const office = await withLines(9);
  await tamper(office, ...dropGuards, `UPDATE audit_event SET action = 'read' WHERE seq = 6`);
  expect(await verdict(office)).toMatchObject({ lines: 5, brokenAt: 6 });
});

it('a line taken out by somebody who dropped the guards is named', async () => {
  const office = await withLines(9);
  await tamper(office, ...dropGuards, 'DELETE FROM audit_event WHERE seq = 4');
  expect(await verdict(office)).toMatchObject({ lines: 3, brokenAt: 4 });
});

it('two lines that changed places are named', async () => {
  const office = await withLines(9);
  await tamper(
    office,
    ...dropGuards,
    'UPDATE audit_event SET seq = 100 WHERE seq = 4',
    'UPDATE audit_event SET seq = 4 WHERE seq = 5',
    'UPDATE audit_event SET seq = 5 WHERE seq = 100',
  );
  expect(await verdict(office)).toMatchObject({ brokenAt: 4 });
});

it('the chain does not verify with another office’s key', async () => {
  const office = await withLines(3);
  const other = await office.store.read((db) => verifyAudit(db, Buffer.alloc(32, 9)));
  expect(other.brokenAt).toBe(1);
});

it('a write that records nothing is rolled back', async () => {
  const office = await openOffice();
  const ctx = office.contextOf(null);
  const silent = write(ctx, async (tx) => {
    await tx.insert(setting).values({ key: 'a', value: 1, updatedAt: ctx.now, updatedBy: 'x' });
  });
  await expect(silent).rejects.toThrow('nothing was recorded');
  expect(await office.store.read((db) => db.$count(setting))).toBe(0);
});

it('a write whose audit line cannot be stored leaves no change', async () => {
  const office = await openOffice();
  const ctx = office.contextOf(null);
  const refused = write(ctx, async (tx, record) => {
    await tx.insert(setting).values({ key: 'a', value: 1, updatedAt: ctx.now, updatedBy: 'x' });
    await record({ ...line, fields: { big: 10n } });
  });
  await expect(refused).rejects.toThrow();
  expect(await office.store.read((db) => db.$count(setting))).toBe(0);
});

it('a refused attempt stands in the chain as denied', async () => {
  const office = await openOffice();
  await recordDenied(office.contextOf(null), line);
  const [row] = await office.store.read((db) => db.select().from(auditEvent));
  expect(row).toMatchObject({ seq: 1, outcome: 'denied', action: 'update', reasonHash: null });
});
