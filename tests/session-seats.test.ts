import { letter } from '@tremplin/db/schema/letters.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { engine } from '@tremplin/db/kit.ts';
import { attendance, attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import type { AddToList } from '@tremplin/shared/attendance.ts';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addClient, refusalOf } from './support/clients.ts';
import { needsServer } from './support/postgres.ts';
import { changed, openList, openRoom, openSession } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

/** So many clients of Anna's whom a list may take. */
async function clients(room: Room, many: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 1; at <= many; at += 1) {
    const named = { givenName: `Ada ${at}`, email: `ada${at}@example.org` };
    ids.push((await addClient(room, room.anna, named)).id);
  }
  return ids;
}

/** Everybody on the list as *status* or, of those who wait, their number; in the order of the clients. */
async function standing(room: Room, sessionId: string): Promise<Record<string, string>> {
  const rows = await room.office.store.read((db) =>
    db.select().from(attendance).where(eq(attendance.sessionId, sessionId)),
  );
  return Object.fromEntries(
    rows.map((row) => [
      row.clientId,
      row.waitNo === null ? row.status : `${row.status} ${row.waitNo}`,
    ]),
  );
}

async function rowOf(room: Room, sessionId: string, clientId: string | undefined) {
  const [row] = await room.office.store.read((db) =>
    db
      .select()
      .from(attendance)
      .where(and(eq(attendance.sessionId, sessionId), eq(attendance.clientId, clientId ?? ''))),
  );
  if (!row) throw new Error('not on the list');
  return row;
}

async function move(
  room: Room,
  sessionId: string,
  clientId: string | undefined,
  to: 'registered' | 'waitlisted' | 'cancelled',
) {
  const { id, version } = await rowOf(room, sessionId, clientId);
  return room.farid.call.attendance.moveOnList({ id, version, to });
}

async function register({ farid }: Room, sessionId: string, clientIds: string[]) {
  return farid.call.attendance.addToList({ sessionId, clientIds, as: 'registered', tell: false });
}

describe('when there are more people than seats', () => {
  it('those beyond the last seat wait in the order in which they were added', async () => {
    const room = await openRoom();
    const ids = await clients(room, 6);
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 3 });
    const add = { sessionId, as: 'registered', tell: true } as const;
    const { attendance: list } = room.farid.call;
    expect(await list.addToList({ ...add, clientIds: ids.slice(0, 4) })).toMatchObject({
      registered: 3,
      waitlisted: 1,
      letters: 3,
    });
    expect(await list.addToList({ ...add, clientIds: ids.slice(4).toReversed() })).toMatchObject({
      registered: 0,
      waitlisted: 2,
      letters: 0,
    });
    expect(await standing(room, sessionId)).toEqual({
      [ids[0] ?? '']: 'registered',
      [ids[1] ?? '']: 'registered',
      [ids[2] ?? '']: 'registered',
      [ids[3] ?? '']: 'waitlisted 1',
      [ids[5] ?? '']: 'waitlisted 2',
      [ids[4] ?? '']: 'waitlisted 3',
    });
  });

  it('invitations take no seat, and a room without a number has no last one', async () => {
    const room = await openRoom();
    const ids = await clients(room, 3);
    const small = await openSession(room, room.farid, { capacity: 1 });
    const endless = await openSession(room, room.farid, { capacity: null });
    const { attendance: list } = room.farid.call;
    const invite = { clientIds: ids, as: 'invited', tell: false } as const;
    expect(await list.addToList({ ...invite, sessionId: small.id })).toMatchObject({ invited: 3 });
    const seats = { ...invite, as: 'registered', sessionId: endless.id } as const;
    expect(await list.addToList(seats)).toMatchObject({ registered: 3, waitlisted: 0 });
  });

  it('a cancelled seat goes to whoever waits longest, who is written to, once', async () => {
    const room = await openRoom();
    const ids = await clients(room, 4);
    const [first, second, third, fourth] = ids;
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 2 });
    await register(room, sessionId, ids);
    expect(await move(room, sessionId, second, 'cancelled')).toMatchObject({
      status: 'cancelled',
      promoted: 1,
    });
    expect(await standing(room, sessionId)).toEqual({
      [first ?? '']: 'registered',
      [second ?? '']: 'cancelled',
      [third ?? '']: 'registered',
      [fourth ?? '']: 'waitlisted 2',
    });
    const { store } = room.office;
    const letters = await store.read((db) => db.select().from(letter));
    expect(letters.map(({ kind, clientId }) => [kind, clientId])).toEqual([['promoted', third]]);
    const promoted = await store.read((db) =>
      db.select().from(auditEvent).where(eq(auditEvent.action, 'promote')),
    );
    expect(promoted.map(({ clientId, actorId }) => [clientId, actorId])).toEqual([
      [third, room.farid.id],
    ]);
    const events = await store.read((db) =>
      db
        .select()
        .from(attendanceEvent)
        .where(eq(attendanceEvent.clientId, third ?? '')),
    );
    const steps = events.map(({ fromStatus, toStatus }) => `${fromStatus} → ${toStatus}`);
    expect(steps.toSorted()).toEqual(['null → waitlisted', 'waitlisted → registered']);
  });

  it('whoever is left waiting moves up, also for a counsellor who sees only her own', async () => {
    const room = await openRoom();
    const [first = '', second = '', third = ''] = await clients(room, 3);
    const { id: fourth } = await addClient(room, room.boris, { givenName: 'Ousmane' });
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 1 });
    await register(room, sessionId, [first, fourth, second, third]);
    const places = async ({ call }: Room['farid']): Promise<(number | null)[]> => {
      const { rows } = await call.attendance.roster({ sessionId });
      const of = (id: string) => rows.find(({ clientId }) => clientId === id)?.waitNo ?? null;
      return [second, third].map(of);
    };
    expect(await places(room.farid)).toEqual([2, 3]);
    await move(room, sessionId, first, 'cancelled');
    expect(await places(room.farid)).toEqual([1, 2]);
    expect(await places(room.anna)).toEqual([1, 2]);
    await move(room, sessionId, second, 'cancelled');
    expect(await places(room.anna)).toEqual([null, 1]);
  });

  it('whoever gives up a seat to wait goes to the end, and the next one sits', async () => {
    const room = await openRoom();
    const ids = await clients(room, 3);
    const [first, second, third] = ids;
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 1 });
    await register(room, sessionId, ids);
    await move(room, sessionId, first, 'waitlisted');
    expect(await standing(room, sessionId)).toEqual({
      [first ?? '']: 'waitlisted 3',
      [second ?? '']: 'registered',
      [third ?? '']: 'waitlisted 2',
    });
  });

  it('whoever waits although there are seats stays waiting until someone seats them', async () => {
    const room = await openRoom();
    const [only] = await clients(room, 1);
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 5 });
    await register(room, sessionId, [only ?? '']);
    expect(await move(room, sessionId, only, 'waitlisted')).toMatchObject({
      status: 'waitlisted',
      promoted: 0,
    });
    expect(await move(room, sessionId, only, 'registered')).toMatchObject({ status: 'registered' });
    expect(await standing(room, sessionId)).toEqual({ [only ?? '']: 'registered' });
  });

  it('in a full room an accepted invitation waits, and nobody who waits is let past', async () => {
    const room = await openRoom();
    const [first = '', second = '', third = ''] = await clients(room, 3);
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 1 });
    const { attendance: list } = room.farid.call;
    const add = { sessionId, tell: false } as const;
    await list.addToList({ ...add, clientIds: [first, second], as: 'registered' });
    await list.addToList({ ...add, clientIds: [third], as: 'invited' });
    expect(await move(room, sessionId, third, 'registered')).toMatchObject({
      status: 'waitlisted',
    });
    expect(await refusalOf(move(room, sessionId, third, 'registered'))).toMatchObject({
      key: 'attendance.full',
      values: { capacity: 1 },
    });
    expect(await standing(room, sessionId)).toEqual({
      [first]: 'registered',
      [second]: 'waitlisted 1',
      [third]: 'waitlisted 2',
    });
  });

  it('whoever came early holds a seat, whoever was only invited or did not come holds none', async () => {
    const room = await openRoom();
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 3 });
    await openList(room, sessionId, ['attended', 'invited', 'cancelled', 'no_show', 'registered']);
    const clientIds = await clients(room, 2);
    expect(await register(room, sessionId, clientIds)).toMatchObject({
      registered: 1,
      waitlisted: 1,
    });
  });

  it('a larger room seats those who wait, as many as it now has seats for', async () => {
    const room = await openRoom();
    const ids = await clients(room, 5);
    const opened = await openSession(room, room.farid, { capacity: 1 });
    const sessionId = opened.id;
    await register(room, sessionId, ids);
    await room.farid.call.sessions.change(changed(opened, { capacity: 3 }));
    expect(Object.values(await standing(room, sessionId))).toEqual([
      'registered',
      'registered',
      'registered',
      'waitlisted 3',
      'waitlisted 4',
    ]);
    const kinds = await room.office.store.read((db) => db.select().from(letter));
    expect(kinds.map(({ kind, clientId }) => [kind, clientId])).toEqual([
      ['promoted', ids[1]],
      ['promoted', ids[2]],
    ]);
  });

  it('once the session has begun a free seat stays free', async () => {
    const room = await openRoom();
    const [first = '', second = ''] = await clients(room, 2);
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 1 });
    await register(room, sessionId, [first, second]);
    room.office.at('2026-11-24T15:00:00.000Z');
    expect(await move(room, sessionId, first, 'cancelled')).toMatchObject({ promoted: 0 });
    expect(await standing(room, sessionId)).toEqual({
      [first]: 'cancelled',
      [second]: 'waitlisted 1',
    });
  });

  for (const seats of [1, 20])
    it(`fifty register at the same moment for ${seats} seats: each is given once, and the others wait in an order`, async (context) => {
      if (engine === 'postgres') needsServer(context);
      const room = await openRoom();
      const ids = await clients(room, 50);
      const { id: sessionId } = await openSession(room, room.farid, {
        capacity: seats,
        helperIds: [room.gisele.id],
      });
      const hands = [room.farid, room.gisele, room.anna];
      const answers = await Promise.all(
        ids.map((clientId, at) => {
          const who = hands[at % hands.length] ?? room.farid;
          const add: AddToList = { sessionId, clientIds: [clientId], as: 'registered', tell: true };
          return who.call.attendance.addToList(add);
        }),
      );
      expect(answers.filter(({ registered }) => registered === 1)).toHaveLength(seats);
      expect(answers.filter(({ waitlisted }) => waitlisted === 1)).toHaveLength(50 - seats);
      const rows = await room.office.store.read((db) => db.select().from(attendance));
      expect(rows.filter(({ status }) => status === 'registered')).toHaveLength(seats);
      const waiting = rows.filter(({ status }) => status === 'waitlisted');
      expect(waiting.map(({ waitNo }) => waitNo ?? 0).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 50 - seats }, (_, at) => at + 1),
      );
    });

  it('ten seats given up at the same moment are taken by ten who waited, each once', async (context) => {
    if (engine === 'postgres') needsServer(context);
    const room = await openRoom();
    const ids = await clients(room, 30);
    const { id: sessionId } = await openSession(room, room.farid, { capacity: 15 });
    await register(room, sessionId, ids);
    await Promise.all(ids.slice(0, 10).map((id) => move(room, sessionId, id, 'cancelled')));
    const now = await standing(room, sessionId);
    expect(ids.slice(10, 25).map((id) => now[id])).toEqual(Array(15).fill('registered'));
    expect(ids.slice(25).map((id) => now[id])).toEqual(
      [11, 12, 13, 14, 15].map((no) => `waitlisted ${no}`),
    );
    expect(await room.office.store.read((db) => db.$count(letter))).toBe(10);
  });
});
