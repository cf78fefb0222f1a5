import { attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  linesOf,
  minutes,
  openAttendance,
  registered,
  send,
  standing,
  stub,
  tapped,
} from './support/attendance.ts';
import type { Attending } from './support/attendance.ts';
import { addClient, refusalOf, wrongFields } from './support/clients.ts';
import { everything } from './support/tables.ts';

/** Farid's room with these people in the office, none of them on the list. */
async function openDoor(...people: readonly (readonly [string, string])[]): Promise<Attending> {
  const room = await openAttendance(registered(0));
  for (const [at, [givenName, familyName]] of people.entries())
    await addClient(room, at % 2 === 0 ? room.anna : room.boris, { givenName, familyName });
  return room;
}

async function found(room: Attending, typed: string): Promise<string[]> {
  const { sessionId, farid } = room;
  const { rows } = await farid.call.attendance.findWalkIn({ sessionId, typed });
  return rows.map(({ name, near }) => (near ? `${name}?` : name));
}

async function one(room: Attending, typed: string) {
  const { sessionId, farid } = room;
  const { rows } = await farid.call.attendance.findWalkIn({ sessionId, typed });
  const [row] = rows;
  if (!row) throw new Error(`nobody is called ${typed}`);
  return row;
}

describe('finding whoever walks in', () => {
  it('three letters find a name with or without its accents, whoever’s client it is', async () => {
    const room = await openDoor(
      ['Amélie', 'Bœuf-Côté'],
      ['Đặng', 'Thị Hoa'],
      ['Chloé', 'O’Brien'],
      ['François', 'Lægreid'],
    );
    expect(await found(room, 'boe')).toEqual(['Amélie Bœuf-Côté']);
    expect(await found(room, 'BŒU')).toEqual(['Amélie Bœuf-Côté']);
    expect(await found(room, 'cote ame')).toEqual(['Amélie Bœuf-Côté']);
    expect(await found(room, 'dan')).toEqual(['Đặng Thị Hoa']);
    expect(await found(room, "o'br")).toEqual(['Chloé O’Brien']);
    expect(await found(room, 'lae')).toEqual(['François Lægreid']);
    expect(await found(room, 'fran læg')).toEqual(['François Lægreid']);
  });

  it('a letter out of place, wrong, missing or too many is near, after those who match', async () => {
    const room = await openDoor(
      ['Thuy', 'Nguyen'],
      ['Mohamed', 'Warsame'],
      ['Muhammad', 'Warsame'],
      ['Siobhan', 'Kelly'],
      ['Kelby', 'Stone'],
    );
    expect(await found(room, 'Nguyne')).toEqual(['Thuy Nguyen?']);
    expect(await found(room, 'Gnuyen')).toEqual(['Thuy Nguyen?']);
    expect(await found(room, 'Nguyn')).toEqual(['Thuy Nguyen?']);
    expect(await found(room, 'nguyenn thuy')).toEqual(['Thuy Nguyen?']);
    expect(await found(room, 'mohamed')).toEqual(['Mohamed Warsame', 'Muhammad Warsame?']);
    expect(await found(room, 'kell')).toEqual(['Siobhan Kelly', 'Kelby Stone?']);
    expect(await found(room, 'nguyne warsame')).toEqual([]);
    expect(await found(room, 'xylophone')).toEqual([]);
  });

  it('at most eight are shown; then another letter is asked for', async () => {
    const people = Array.from({ length: 10 }, (_, at) => [`Mariam ${at}`, 'Diallo'] as const);
    const room = await openDoor(...people);
    const { farid, sessionId } = room;
    const { rows, more } = await farid.call.attendance.findWalkIn({ sessionId, typed: 'mar' });
    expect([rows.length, more]).toEqual([8, true]);
    const asked = { sessionId, typed: 'mariam 9' };
    expect(await farid.call.attendance.findWalkIn(asked)).toMatchObject({ more: false });
    expect(await found(room, 'mariam 9')).toEqual(['Mariam 9 Diallo']);
  });

  it('Farid gets a card and nothing else of anybody, and what he typed stays unread in the log', async () => {
    const room = await openAttendance(registered(1));
    const { farid, sessionId } = room;
    const { rows } = await farid.call.attendance.findWalkIn({ sessionId, typed: 'tran' });
    expect(rows).toEqual([
      {
        clientId: room.clientIds[0],
        name: 'Mélodie 1 Tran',
        programme: 'ENW',
        counsellor: 'Anna Nguyen',
        status: 'active',
        near: false,
        onList: true,
        recordable: true,
      },
    ]);
    const [line] = await linesOf(room, 'attendance', 'search');
    expect(line?.fields).toEqual({ sessionId, typed: expect.stringMatching(/^[\w-]{16}$/) });
    expect(line?.resourceId).toBeNull();
  });

  it('a telephone number, an address or a file number finds nobody', async () => {
    const room = await openAttendance(registered(0));
    await addClient(room, room.anna, { phone: '613-555-0177', email: 'amira@example.org' });
    for (const typed of ['613-555-0177', '5550177', 'amira@example.org', '1001', '%%%', '...'])
      expect([typed, await found(room, typed)]).toEqual([typed, []]);
    const asked = { sessionId: room.sessionId, typed: 'am' };
    const refusal = await refusalOf(room.farid.call.attendance.findWalkIn(asked));
    expect(wrongFields(refusal)).toEqual({ typed: 'errors.three_letters' });
  });

  it('whoever does not run the session neither looks for anybody nor adds them', async () => {
    const room = await openAttendance(registered(1));
    const { gisele, anna, sessionId } = room;
    const [clientId = ''] = room.clientIds;
    const before = await everything(room.office.store);
    for (const { call } of [gisele, anna]) {
      const tries = [
        () => call.attendance.findWalkIn({ sessionId, typed: 'tran' }),
        () => call.attendance.addWalkIn({ id: v7(), sessionId, clientId }),
        () => call.attendance.addStub(stub(sessionId)),
      ];
      for (const attempt of tries) expect((await refusalOf(attempt())).kind).toBe('forbidden');
    }
    expect(await everything(room.office.store)).toEqual(before);
  });
});

describe('adding whoever walks in', () => {
  it('a client who was not on the list is on it as present; sent again, once', async () => {
    const room = await openDoor(['Amira', 'Haddad']);
    const { farid, sessionId } = room;
    const { clientId } = await one(room, 'haddad');
    const input = { id: v7(), sessionId, clientId };
    const answer = { id: input.id, clientId, was: null, asOf: '2026-11-24T15:05:00.000Z' };
    expect(await farid.call.attendance.addWalkIn(input)).toEqual(answer);
    expect(await farid.call.attendance.addWalkIn(input)).toEqual(answer);
    const { rows, session } = await farid.call.attendance.roster({ sessionId });
    expect(rows).toMatchObject([{ id: input.id, mark: 'present', walkIn: true, waitNo: null }]);
    expect(session.status).toBe('held');
    const events = await room.office.store.read((db) => db.select().from(attendanceEvent));
    expect(events).toMatchObject([{ fromStatus: null, toStatus: 'attended', mark: 'present' }]);
    const other = { ...input, clientId: v7() };
    expect((await refusalOf(farid.call.attendance.addWalkIn(other))).kind).toBe('not_found');
    await send(room, farid, tapped('unmarked', [input.id]));
    expect(await standing({ ...room, rowIds: [input.id] })).toEqual(['cancelled']);
  });

  it('somebody on the list is marked where they stand, and the answer says where that was', async () => {
    const statuses = ['invited', 'registered', 'waitlisted', 'no_show', 'cancelled'] as const;
    const room = await openAttendance([...statuses, 'attended']);
    const { farid, sessionId } = room;
    for (const [at, was] of [...statuses, 'attended' as const].entries()) {
      const clientId = room.clientIds[at] ?? '';
      const added = await farid.call.attendance.addWalkIn({ id: v7(), sessionId, clientId });
      expect(added).toMatchObject({ id: room.rowIds[at], was });
    }
    expect(await standing(room)).toEqual(room.rowIds.map(() => 'present'));
    const { rows } = await farid.call.attendance.roster({ sessionId });
    expect(rows.filter(({ walkIn }) => walkIn).map(({ id }) => id)).toEqual([room.rowIds[4]]);
    await send(room, farid, tapped('unmarked', [room.rowIds[1], room.rowIds[4]]));
    expect((await standing(room)).slice(0, 5)).toEqual([
      'present',
      'registered',
      'present',
      'present',
      'cancelled',
    ]);
  });

  it('a full room takes them all the same', async () => {
    const room = await openAttendance(registered(20));
    const { id: clientId } = await addClient(room, room.boris, { givenName: 'Ousmane' });
    const input = { id: v7(), sessionId: room.sessionId, clientId };
    expect(await room.farid.call.attendance.addWalkIn(input)).toMatchObject({ was: null });
  });

  it('without consent to be recorded they are one more head, and the list says so', async () => {
    const room = await openDoor(['Amira', 'Haddad']);
    const { anna, farid, sessionId } = room;
    const { clientId, recordable } = await one(room, 'haddad');
    expect(recordable).toBe(true);
    await anna.call.clients.withdrawConsent({ clientId, on: '2026-11-24' });
    expect((await one(room, 'haddad')).recordable).toBe(false);
    const adding = farid.call.attendance.addWalkIn({ id: v7(), sessionId, clientId });
    expect((await refusalOf(adding)).key).toBe('attendance.not_recorded');
  });

  it('nobody walks in before the doors open, nor once the session is over and closed', async () => {
    const room = await openDoor(['Amira', 'Haddad']);
    const { farid, sessionId } = room;
    const { clientId } = await one(room, 'haddad');
    minutes(room, -31);
    const walkIn = { id: v7(), sessionId, clientId };
    const early = await refusalOf(farid.call.attendance.addWalkIn(walkIn));
    expect(early).toMatchObject({ key: 'attendance.too_early' });
    expect(await refusalOf(farid.call.attendance.addStub(stub(sessionId)))).toEqual(early);
    minutes(room, -30);
    await farid.call.attendance.addWalkIn(walkIn);
    minutes(room, 150);
    const { version } = await farid.call.sessions.byId({ id: sessionId });
    const held = await farid.call.sessions.hold({ id: sessionId, version });
    await farid.call.sessions.close({ id: sessionId, version: held.version });
    const late = await refusalOf(farid.call.attendance.addStub(stub(sessionId)));
    expect(late.key).toBe('attendance.closed');
  });
});
