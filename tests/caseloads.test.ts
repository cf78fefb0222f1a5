import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { handover, handoverClient } from '@tremplin/db/schema/outcomes.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { annasClients, assignmentsIn, handOn } from './support/caseloads.ts';
import { assign, refusalOf, wrongFields } from './support/clients.ts';
import { everything } from './support/tables.ts';

const noon = (day: string): string => `${day}T17:00:00.000Z`;

describe('handing clients on for good', () => {
  test('takes effect at once: Anna’s next request finds the client no more, Boris’s does', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(3);
    const [moved = '', kept = ''] = clientIds;
    office.at(noon('2026-11-23'));
    await manager.call.caseloads.reassign(handOn(anna, boris, [moved, clientIds[2] ?? '']));
    expect((await refusalOf(anna.call.clients.file({ id: moved }))).kind).toBe('not_found');
    expect((await boris.call.clients.file({ id: moved })).profile.givenName).toBe('Amira');
    expect((await anna.call.clients.file({ id: kept })).profile.givenName).toBe('Bao');
    expect((await anna.call.clients.suggest({ typed: 'had' })).map(({ id }) => id)).toEqual([kept]);
    const lines = await assignmentsIn(office);
    expect(lines.filter((line) => line.startsWith(moved)).toSorted()).toEqual(
      [
        `${moved} ${anna.id} primary 2026-11-20 2026-11-22`,
        `${moved} ${boris.id} primary 2026-11-23 open`,
      ].toSorted(),
    );
  });

  test('leaves no day of the giver where the client came to them today', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(1);
    office.at(noon('2026-11-23'));
    await manager.call.caseloads.reassign(handOn(anna, boris, clientIds));
    await manager.call.caseloads.reassign(handOn(boris, anna, clientIds));
    expect((await assignmentsIn(office)).map((line) => line.split(' ').slice(1).join(' '))).toEqual(
      [`${anna.id} primary 2026-11-20 2026-11-22`, `${anna.id} primary 2026-11-23 open`],
    );
    expect((await refusalOf(boris.call.clients.file({ id: clientIds[0] ?? '' }))).kind).toBe(
      'not_found',
    );
  });

  test('leaves the giver no other way in, as second counsellor or cover', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(1);
    const [id = ''] = clientIds;
    await assign(office, id, anna, { kind: 'secondary', fromDay: '2026-11-01', toDay: null });
    office.at(noon('2026-11-23'));
    await manager.call.caseloads.reassign(handOn(anna, boris, [id]));
    expect((await refusalOf(anna.call.clients.file({ id }))).kind).toBe('not_found');
  });

  test('is one line of the audit log, with the people and how many, and no word of the note', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(4);
    const before = await office.store.read((db) => db.select().from(auditEvent));
    await manager.call.caseloads.reassign(
      handOn(anna, boris, clientIds, { note: 'Émile is waiting for a call.' }),
    );
    const after = await office.store.read((db) => db.select().from(auditEvent));
    const [line, ...others] = after.slice(before.length);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ action: 'reassign', resource: 'caseload', actorId: manager.id });
    const told = line?.fields ?? '';
    for (const word of [anna.id, boris.id, '"clients":4']) expect(told).toContain(word);
    expect(JSON.stringify(line)).not.toContain('waiting');
  });

  test('stands with its note in each client’s timeline, once, for whoever has the client now', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(2);
    office.at(noon('2026-11-23'));
    await manager.call.caseloads.reassign(handOn(anna, boris, clientIds));
    for (const id of clientIds) {
      const { entries } = await boris.call.clients.timeline({ id, cursor: null });
      const told = entries.filter(({ what }) => what === 'handover' || what === 'counsellor');
      expect(told).toMatchObject([
        {
          what: 'handover',
          kind: 'permanent',
          from: 'Anna Nguyen',
          to: 'Boris Lévesque',
          by: 'Marguerite Leduc',
          note: 'Please call them this week.',
        },
        { what: 'counsellor', name: 'Anna Nguyen', to: '2026-11-22' },
      ]);
    }
  });

  test('of clients of whom somebody moved some meanwhile: nothing is changed, and it says how many', async () => {
    const { office, anna, boris, chantal, manager, clientIds } = await annasClients(5);
    await manager.call.caseloads.reassign(handOn(anna, chantal, clientIds.slice(0, 2)));
    const before = await everything(office.store);
    const refusal = await refusalOf(
      manager.call.caseloads.reassign(handOn(anna, boris, clientIds)),
    );
    expect(refusal).toMatchObject({ key: 'caseloads.moved', values: { count: 2 } });
    expect(await everything(office.store)).toEqual(before);
  });

  test('two managers at once: exactly one of them wins, and each client has one counsellor', async () => {
    const { office, anna, boris, chantal, manager, clientIds } = await annasClients(6);
    const second = await office.hire('manager', { name: 'Ngozi Obi' });
    const answers = await Promise.allSettled([
      manager.call.caseloads.reassign(handOn(anna, boris, clientIds)),
      second.call.caseloads.reassign(handOn(anna, chantal, clientIds.toReversed())),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const rows = await office.store.read((db) => db.select().from(client));
    expect(new Set(rows.map(({ counsellorId }) => counsellorId)).size).toBe(1);
    const open = (await assignmentsIn(office)).filter((line) =>
      line.endsWith('primary 2026-11-22 open'),
    );
    expect(open).toHaveLength(6);
    expect(await office.store.read((db) => db.$count(handover))).toBe(1);
    expect(await office.store.read((db) => db.$count(handoverClient))).toBe(6);
  });

  test('a leaver who cannot sign in any more leaves no client behind', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(3);
    const admin = await office.hire('administrator');
    await admin.call.people.disable({ id: anna.id });
    const [first] = await manager.call.caseloads.balance();
    expect(first).toMatchObject({ name: 'Anna Nguyen', here: false, active: 3 });
    const { ids } = await manager.call.caseloads.clientsOf({ counsellorId: anna.id });
    expect(ids.toSorted()).toEqual(clientIds.toSorted());
    await manager.call.caseloads.reassign(handOn(anna, boris, ids));
    const after = await manager.call.caseloads.balance();
    expect(after.map(({ name, active }) => [name, active])).toEqual([
      ['Boris Lévesque', 3],
      ['Chantal Roy', 0],
    ]);
  });

  test('goes to counsellors at work alone, and never to whom it comes from', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(1);
    const admin = await office.hire('administrator');
    await admin.call.people.disable({ id: boris.id });
    const call = manager.call.caseloads;
    const key = async (to: typeof anna) =>
      (await refusalOf(call.reassign(handOn(anna, to, clientIds)))).key;
    expect(await key(boris)).toBe('caseloads.receiver');
    expect(await key(manager)).toBe('caseloads.receiver');
    expect(wrongFields(await refusalOf(call.reassign(handOn(anna, anna, clientIds))))).toEqual({
      toId: 'errors.choose',
    });
    const bare = handOn(anna, boris, [], { note: ' ' });
    expect(wrongFields(await refusalOf(call.reassign(bare)))).toEqual({
      clientIds: 'errors.choose',
      note: 'errors.required',
    });
  });

  test('five hundred in one go are one hand-over', { timeout: 60_000 }, async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(2);
    const [model] = await office.store.read((db) =>
      db
        .select()
        .from(client)
        .where(eq(client.id, clientIds[0] ?? '')),
    );
    if (!model) throw new Error('the office lacks its client');
    const more = Array.from({ length: 499 }, (_, at) => ({
      ...model,
      id: office.contextOf(null).newId(),
      fileNo: 10_000 + at,
    }));
    await office.store.tx(async (tx) => {
      for (let at = 0; at < more.length; at += 100)
        await tx.insert(client).values(more.slice(at, at + 100));
    });
    const { ids, counts } = await manager.call.caseloads.clientsOf({ counsellorId: anna.id });
    expect([ids.length, counts.open]).toEqual([500, 501]);
    const started = performance.now();
    expect(await manager.call.caseloads.reassign(handOn(anna, boris, ids))).toMatchObject({
      clients: 500,
    });
    expect(performance.now() - started).toBeLessThan(5_000);
    const rest = await manager.call.caseloads.clientsOf({ counsellorId: anna.id });
    expect(rest.counts.open).toBe(1);
  });
});
