import { describe, expect, test } from 'vitest';
import { refusalOf } from './support/clients.ts';
import {
  arrive,
  atDoor,
  byName,
  eventsOf,
  lastLine,
  list,
  notFound,
  openDoorway,
  phoneIn,
  rowOf,
} from './support/door.ts';
import { openSession } from './support/sessions.ts';

describe('a client at the door', () => {
  test('Amal scans the code, types her first name, an initial and four digits, and stands on the list as here', async () => {
    const door = await openDoorway();
    const amal = await list(door, {
      givenName: 'Amal',
      familyName: 'Haddad',
      phone: '613-555-0142',
    });
    const phone = phoneIn(door.room.office);
    const { url, code } = await atDoor(door);
    expect(url).toBe(`http://127.0.0.1:4100/s/${code}`);
    const page = await phone.door.page({ code });
    expect(page).toMatchObject({
      office: 'Tremplin',
      titleEn: 'Working for the Ontario Public Service',
      titleFr: 'Travailler pour la fonction publique de l’Ontario',
      startsAt: '2026-11-24T15:00:00.000Z',
      endsAt: '2026-11-24T17:00:00.000Z',
    });
    const by = byName('Amal', 'H', '0142');
    expect(await phone.door.signIn({ ticket: page.ticket, by })).toEqual({
      ok: true,
      firstName: 'Amal',
    });
    expect(await rowOf(door, amal)).toMatchObject({
      status: 'attended',
      statusBefore: 'registered',
      byPhone: true,
      checkedInAt: door.room.office.now(),
      markedAt: door.room.office.now(),
      version: 2,
    });
    expect(await eventsOf(door, amal)).toMatchObject([
      {
        fromStatus: 'registered',
        toStatus: 'attended',
        mark: 'present',
        byId: null,
        applied: true,
      },
    ]);
    expect(await lastLine(door)).toMatchObject({
      action: 'sign_in',
      resource: 'attendance',
      resourceId: amal,
      outcome: 'done',
      actorId: null,
    });
    expect(await door.farid.call.attendance.roster({ sessionId: door.id })).toMatchObject({
      rows: [{ id: amal, status: 'attended', byPhone: true, mark: 'present' }],
    });
  });

  test('Amal types the code of her invitation instead, in small letters, with o for 0', async () => {
    const door = await openDoorway();
    const amal = await list(door, { givenName: 'Amal', familyName: 'Haddad' }, 'invited');
    await list(door, { givenName: 'Bruno', familyName: 'Roy' });
    const code = await door.invitationOf(amal);
    const typed = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const spaced = `${typed.slice(0, 5)}-${typed.slice(5)}`;
    const answer = await arrive(door, { kind: 'invitation', invitation: spaced });
    expect(answer).toEqual({ ok: true, firstName: '' });
    expect(await rowOf(door, amal)).toMatchObject({ status: 'attended', statusBefore: 'invited' });
  });

  test.each([
    ['Éloïse', 'Bélanger', 'eloise', 'b'],
    ['Maria Fernanda', 'de la Cruz', 'MARIA', 'C'],
    ['Maria Fernanda', 'de la Cruz', 'Maria-Fernanda', 'D'],
    ['Jean‑Pierre', 'O’Brien', 'Jean', 'o.'],
    ['Nguyễn', 'Thị Hoa', 'nguyen', 'T'],
    ['Sukarno', '', 'Sukarno', ''],
    ['', 'Sukarno', 'sukarno', 'S'],
  ])('%s %s types %s and %s', async (givenName, familyName, firstName, initial) => {
    const door = await openDoorway();
    await list(door, { givenName, familyName, phone: '613-555-0142 ext. 77' });
    await list(door, { givenName: 'Bruno', familyName: 'Roy', phone: '613-555-0143' });
    expect(await arrive(door, byName(firstName, initial, '0142'))).toEqual({ ok: true, firstName });
  });

  test('who goes by another name may type that one', async () => {
    const door = await openDoorway();
    const file = { givenName: 'Xiaoming', familyName: 'Li', phone: '613-555-0144' };
    await list(door, file, 'waitlisted', { preferredName: 'Michelle' });
    expect(await arrive(door, byName('Michelle', 'L', '0144'))).toMatchObject({ ok: true });
  });

  test('who signs in twice, or was marked by a host before, is welcome again and changes nothing', async () => {
    const door = await openDoorway();
    const amal = await list(door, {
      givenName: 'Amal',
      familyName: 'Haddad',
      phone: '613-555-0142',
    });
    const first = await arrive(door, byName('Amal', 'H', '0142'));
    const row = await rowOf(door, amal);
    door.room.office.at('2026-11-24T15:20:00.000Z');
    expect(await arrive(door, byName('Amal', 'H', '0142'))).toEqual(first);
    expect(await rowOf(door, amal)).toEqual(row);
    expect(await eventsOf(door, amal)).toHaveLength(1);
  });
});

describe('who is not let in', () => {
  test.each([
    ['other digits', byName('Amal', 'H', '0143')],
    ['the digits of the extension', byName('Amal', 'H', '0077')],
    ['another initial', byName('Amal', 'B', '0142')],
    ['no initial', byName('Amal', '', '0142')],
    ['half a first name', byName('Ama', 'H', '0142')],
    ['somebody else’s first name', byName('Bruno', 'H', '0142')],
    ['a first name of nothing but points', byName('...', 'H', '0142')],
    ['a code of no invitation', { kind: 'invitation', invitation: '00000000' }],
  ] as const)('%s get the same words as everybody, and change nobody', async (_what, by) => {
    const door = await openDoorway();
    const amal = await list(door, {
      givenName: 'Amal',
      familyName: 'Haddad',
      phone: '613-555-0142 ext. 0077',
    });
    await list(door, { givenName: 'Bruno', familyName: 'Roy', phone: '613-555-0199' });
    expect(await refusalOf(arrive(door, by))).toEqual(notFound);
    expect(await rowOf(door, amal)).toMatchObject({ status: 'registered', byPhone: false });
    expect(await lastLine(door)).toMatchObject({
      action: 'sign_in',
      outcome: 'denied',
      resourceId: null,
      clientId: null,
    });
  });

  test('of two sisters-in-law with one telephone and the same beginnings, neither is guessed', async () => {
    const door = await openDoorway();
    const phone = '613-555-0142';
    const amal = await list(door, { givenName: 'Amal', familyName: 'Haddad', phone });
    const other = await list(door, { givenName: 'Amal Rose', familyName: 'Hamdi', phone });
    expect(await refusalOf(arrive(door, byName('Amal', 'H', '0142')))).toEqual(notFound);
    expect(await rowOf(door, amal)).toMatchObject({ status: 'registered' });
    expect(await rowOf(door, other)).toMatchObject({ status: 'registered' });
    expect(await arrive(door, byName('Amal Rose', 'H', '0142'))).toMatchObject({ ok: true });
    expect(await rowOf(door, other)).toMatchObject({ status: 'attended' });
  });

  test.each(['cancelled', 'no_show'] as const)(
    'somebody who stands on the list as %s is sent to a host',
    async (status) => {
      const door = await openDoorway();
      const phone = '613-555-0142';
      await list(door, { givenName: 'Amal', familyName: 'Haddad', phone }, status);
      expect(await refusalOf(arrive(door, byName('Amal', 'H', '0142')))).toEqual(notFound);
    },
  );

  test('somebody without a telephone number, or on another session’s list, is not found', async () => {
    const door = await openDoorway();
    await list(door, { givenName: 'Amal', familyName: 'Haddad', phone: null });
    const other = await openSession(door.room, door.farid);
    const phone = '613-555-0150';
    await list({ ...door, id: other.id }, { givenName: 'Bruno', familyName: 'Roy', phone });
    expect(await refusalOf(arrive(door, byName('Amal', 'H', '0000')))).toEqual(notFound);
    expect(await refusalOf(arrive(door, byName('Bruno', 'R', '0150')))).toEqual(notFound);
  });

  test('half an hour before the session and not sooner', async () => {
    const door = await openDoorway('2026-11-24T14:29:59.000Z');
    const phone = '613-555-0142';
    const amal = await list(door, { givenName: 'Amal', familyName: 'Haddad', phone });
    for (const digits of ['0142', '9999'])
      expect(await refusalOf(arrive(door, byName('Amal', 'H', digits)))).toMatchObject({
        key: 'door.early',
      });
    expect(await rowOf(door, amal)).toMatchObject({ status: 'registered' });
    door.room.office.at('2026-11-24T14:30:00.000Z');
    expect(await arrive(door, byName('Amal', 'H', '0142'))).toMatchObject({ ok: true });
  });

  test('Farid takes an arrival back: the row is as it was, and that telephone is never believed again', async () => {
    const door = await openDoorway();
    const { farid, room } = door;
    const file = { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' };
    const amal = await list(door, file, 'waitlisted', { waitNo: 3 });
    await arrive(door, byName('Amal', 'H', '0142'));
    room.office.at('2026-11-24T15:01:00.000Z');
    expect(await refusalOf(farid.call.door.refuse({ id: amal, version: 1 }))).toMatchObject({
      key: 'stale_version',
    });
    expect(await refusalOf(room.gisele.call.door.refuse({ id: amal, version: 2 }))).toMatchObject({
      kind: 'not_found',
    });
    expect(await farid.call.door.refuse({ id: amal, version: 2 })).toEqual({ version: 3 });
    expect(await rowOf(door, amal)).toMatchObject({
      status: 'waitlisted',
      waitNo: 3,
      statusBefore: null,
      byPhone: false,
      phoneRefused: true,
      checkedInAt: null,
    });
    expect(await lastLine(door)).toMatchObject({ action: 'refuse', actorId: farid.id });
    expect((await eventsOf(door, amal)).at(-1)).toMatchObject({
      toStatus: 'waitlisted',
      mark: 'unmarked',
      byId: farid.id,
    });
    expect(await refusalOf(arrive(door, byName('Amal', 'H', '0142')))).toEqual(notFound);
    const invitation = await door.invitationOf(amal);
    const again = await refusalOf(arrive(door, { kind: 'invitation', invitation }));
    expect(again).toEqual(notFound);
    expect(await refusalOf(farid.call.door.refuse({ id: amal, version: 3 }))).toMatchObject({
      key: 'door.not_by_phone',
    });
  });
});
