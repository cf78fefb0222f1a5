import { describe, expect, it } from 'vitest';
import {
  enrol,
  head,
  linesOf,
  minutes,
  openAttendance,
  registered,
  send,
  standing,
  tapped,
} from './support/attendance.ts';
import { addClient, refusalOf } from './support/clients.ts';
import { openSession, putOnList } from './support/sessions.ts';

describe('whose list it is', () => {
  it('another facilitator sees and marks nobody until she helps with the session', async () => {
    const room = await openAttendance(registered(2));
    const { gisele, sessionId } = room;
    const asked = { sessionId };
    expect((await refusalOf(gisele.call.attendance.roster(asked))).kind).toBe('forbidden');
    const taps = [tapped('present', room.rowIds)];
    const marking = gisele.call.attendance.mark({ sessionId, taps });
    expect((await refusalOf(marking)).kind).toBe('forbidden');
    expect(await standing(room)).toEqual(['registered', 'registered']);
    await gisele.call.sessions.help({ id: sessionId });
    expect((await gisele.call.attendance.roster(asked)).rows).toHaveLength(2);
    expect(await send(room, gisele, ...taps)).toEqual(['done']);
  });

  it('a counsellor sees and marks her own clients among those of others, and counts no heads', async () => {
    const room = await openAttendance(registered(1));
    const { anna, boris, office, sessionId } = room;
    const { id: hisClient } = await addClient(room, boris, { givenName: 'Ousmane' });
    const his = await putOnList(office, sessionId, hisClient);
    const roster = await anna.call.attendance.roster({ sessionId });
    expect(roster.rows.map(({ id }) => id)).toEqual(room.rowIds);
    expect(roster).toMatchObject({ whole: false, counts: { registered: 2 } });
    expect(
      await send(
        room,
        anna,
        tapped('present', room.rowIds),
        tapped('present', [his]),
        tapped('absent', [...room.rowIds, his]),
        head(1),
      ),
    ).toEqual(['done', 'not_found', 'not_found', 'not_found']);
    expect(await standing({ ...room, rowIds: [...room.rowIds, his] })).toEqual([
      'present',
      'registered',
    ]);
  });

  it('the list shows a name, a programme and a place on it, sorted as people look for them', async () => {
    const room = await openAttendance(registered(0));
    const { anna, farid, office, sessionId } = room;
    for (const [givenName, familyName] of [
      ['Zoé', 'Çelik'],
      ['Émile', 'Œuvrard'],
      ['Ana', 'de la Cruz'],
      ['Adam', 'Abbott'],
    ] as const) {
      const { id } = await addClient(room, anna, { givenName, familyName, phone: '613-555-0171' });
      await putOnList(office, sessionId, id, 'registered', { supports: ['interpretation'] });
    }
    const roster = await farid.call.attendance.roster({ sessionId });
    expect(roster.rows.map(({ name }) => name)).toEqual([
      'Adam Abbott',
      'Zoé Çelik',
      'Ana de la Cruz',
      'Émile Œuvrard',
    ]);
    expect(roster.rows[0]).toEqual({
      id: expect.any(String),
      clientId: expect.any(String),
      name: 'Adam Abbott',
      programme: 'ENW',
      status: 'registered',
      mark: 'unmarked',
      walkIn: false,
      waitNo: null,
      checkedInAt: null,
      byPhone: false,
      recordable: true,
      supports: ['interpretation'],
      minutes: null,
      version: 1,
    });
    expect(roster).toMatchObject({
      whole: true,
      doorsOpenAt: '2026-11-24T14:30:00.000Z',
      asOf: '2026-11-24T15:05:00.000Z',
    });
  });

  it('a sheet that is printed is told from a list that is looked at', async () => {
    const room = await openAttendance(registered(1));
    await room.farid.call.attendance.roster({ sessionId: room.sessionId });
    await room.farid.call.attendance.roster({ sessionId: room.sessionId, purpose: 'print' });
    expect(await linesOf(room, 'attendance', 'roster')).toHaveLength(1);
    expect(await linesOf(room, 'attendance', 'print')).toHaveLength(1);
  });

  it('of somebody in two programmes it shows the session’s own', async () => {
    const room = await openAttendance(registered(1));
    const admin = await room.office.hire('administrator');
    const { id: programmeId } = await admin.call.programmes.add({
      code: 'YOUTH',
      nameEn: 'Youth',
      nameFr: null,
      funder: 'OTHER',
      startsOn: null,
      endsOn: null,
      checkpointMonths: [3],
      active: true,
    });
    const { id } = await openSession({ programmeId }, room.farid);
    const { id: both } = await addClient(room, room.anna, { intakeOn: '2026-11-19', programmeId });
    await enrol(room, both);
    await putOnList(room.office, id, both);
    await putOnList(room.office, room.sessionId, both);
    const seen = async (sessionId: string) =>
      (await room.farid.call.attendance.roster({ sessionId })).rows
        .filter(({ clientId }) => clientId === both)
        .map(({ programme }) => programme);
    expect(await seen(id)).toEqual(['YOUTH']);
    expect(await seen(room.sessionId)).toEqual(['ENW']);
  });

  it('looking at the same list all morning is one line every five minutes', async () => {
    const room = await openAttendance(registered(1));
    for (const at of [5, 7, 9, 11]) {
      minutes(room, at);
      await room.farid.call.attendance.roster({ sessionId: room.sessionId });
    }
    const lines = await linesOf(room, 'attendance', 'roster');
    expect(lines.map(({ resourceId, fields }) => ({ resourceId, fields }))).toEqual([
      { resourceId: room.sessionId, fields: { whole: true } },
      { resourceId: room.sessionId, fields: { whole: true } },
    ]);
  });
});
