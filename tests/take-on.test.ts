import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { engine } from '@tremplin/db/kit.ts';
import { assignment, client, clientStatusEvent } from '@tremplin/db/schema/clients.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addClient, refusalOf } from './support/clients.ts';
import { needsServer } from './support/postgres.ts';
import { openRoom, openSession } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

/** Somebody nobody knew comes to Farid's session of 24 November. */
async function walkIn(room: Room, givenName = 'Thuy', familyName = 'Phan') {
  const { id: sessionId } = await openSession(room, room.farid);
  room.office.at('2026-11-24T15:10:00.000Z');
  const { clientId } = await room.farid.call.attendance.addStub({
    id: v7(),
    clientId: v7(),
    sessionId,
    givenName,
    familyName,
    phone: '613-555-0155',
    lang: 'en',
    consent: true,
  });
  return clientId;
}

const unemployed = { entryEmployment: 'unemployed' } as const;

describe('walk-ins whom no counsellor has yet', () => {
  it('every counsellor sees their name, programme, day and session, and nothing more', async () => {
    const room = await openRoom();
    const id = await walkIn(room);
    await addClient(room, room.anna);
    for (const who of [room.anna, room.boris])
      expect(await who.call.clients.unassigned()).toEqual([
        {
          id,
          name: 'Thuy Phan',
          programme: 'ENW',
          since: '2026-11-24',
          session: {
            titleEn: 'Working for the Ontario Public Service',
            titleFr: 'Travailler pour la fonction publique de l’Ontario',
          },
        },
      ]);
  });

  it('looking at them is audited once a visit; where there are none there is nothing to note', async () => {
    const room = await openRoom();
    const looks = async () =>
      room.office.store.read((db) =>
        db.select().from(auditEvent).where(eq(auditEvent.resource, 'unassigned')),
      );
    expect(await room.anna.call.clients.unassigned()).toEqual([]);
    expect(await looks()).toEqual([]);
    await walkIn(room);
    await room.anna.call.clients.unassigned();
    await room.anna.call.clients.unassigned();
    expect((await looks()).map(({ actorId, action }) => [actorId, action])).toEqual([
      [room.anna.id, 'list'],
    ]);
  });

  it('a counsellor takes one on: the file opens, active, with what the stub lacked', async () => {
    const room = await openRoom();
    const { anna, office } = room;
    const id = await walkIn(room);
    expect((await refusalOf(anna.call.clients.file({ id }))).kind).toBe('not_found');
    const taken = await anna.call.clients.takeOn({ id, entryEmployment: 'under_20h' });
    const file = await anna.call.clients.file({ id });
    expect(file).toMatchObject({
      id,
      fileNo: taken.fileNo,
      status: 'active',
      lastContactOn: '2026-11-24',
      team: [{ name: 'Anna Nguyen', kind: 'primary', until: null }],
      profile: { entryEmployment: 'under_20h', givenName: 'Thuy' },
    });
    const events = await office.store.read((db) =>
      db.select().from(clientStatusEvent).where(eq(clientStatusEvent.clientId, id)),
    );
    const taking = { fromStatus: 'referral', toStatus: 'active', byId: anna.id };
    expect(events).toContainEqual(expect.objectContaining(taking));
    const lines = await office.store.read((db) =>
      db.select().from(auditEvent).where(eq(auditEvent.action, 'take_on')),
    );
    expect(lines.map(({ clientId, actorId }) => [clientId, actorId])).toEqual([[id, anna.id]]);
    expect(await anna.call.clients.unassigned()).toEqual([]);
  });

  it('the second counsellor is told; the first who asks again changes nothing', async () => {
    const room = await openRoom();
    const { anna, boris, office } = room;
    const id = await walkIn(room);
    const first = await anna.call.clients.takeOn({ id, ...unemployed });
    expect(await refusalOf(boris.call.clients.takeOn({ id, ...unemployed }))).toMatchObject({
      kind: 'refused',
      key: 'clients.already_taken',
    });
    expect(await anna.call.clients.takeOn({ id, entryEmployment: '20h_or_more' })).toEqual(first);
    const file = await anna.call.clients.file({ id });
    expect(file.profile.entryEmployment).toBe('unemployed');
    const held = await office.store.read((db) => db.select().from(assignment));
    expect(held.map(({ personId }) => personId)).toEqual([anna.id]);
  });

  it('of two at the same moment one has the client, and the other is told', async (context) => {
    if (engine === 'postgres') needsServer(context);
    const room = await openRoom();
    const id = await walkIn(room);
    const tries = await Promise.allSettled(
      [room.anna, room.boris].map((who) => who.call.clients.takeOn({ id, ...unemployed })),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await room.office.store.read((db) => db.$count(assignment))).toBe(1);
  });

  it('a colleague’s client is not found, whether active or closed, and stays theirs', async () => {
    const room = await openRoom();
    const { id } = await addClient(room, room.boris);
    const refused = await refusalOf(room.anna.call.clients.takeOn({ id, ...unemployed }));
    expect(refused.kind).toBe('not_found');
    const nobody = await refusalOf(room.anna.call.clients.takeOn({ id: v7(), ...unemployed }));
    expect(nobody).toEqual(refused);
    const [row] = await room.office.store.read((db) => db.select().from(client));
    expect(row?.counsellorId).toBe(room.boris.id);
  });
});
