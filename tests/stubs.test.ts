import {
  assignment,
  client,
  clientStatusEvent,
  consent,
  enrolment,
} from '@tremplin/db/schema/clients.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import { noticeVersion } from '@tremplin/shared/clients.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { linesOf, openAttendance, registered, stub } from './support/attendance.ts';
import { recordOnly, refusalOf, wrongFields } from './support/clients.ts';
import { everything } from './support/tables.ts';

describe('a person nobody knew', () => {
  it('gets a file with their name and consent, a place on the list and nothing more', async () => {
    const room = await openAttendance(registered(0));
    const { farid, sessionId, programmeId } = room;
    const input = stub(sessionId);
    const before = await everything(room.office.store);
    const added = await farid.call.attendance.addStub(input);
    expect(added).toMatchObject({ id: input.id, clientId: input.clientId, was: null });
    const after = await everything(room.office.store);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    // The session itself is held from now on, which its history says.
    expect(changed.toSorted()).toEqual(
      [
        'attendance',
        'attendanceEvent',
        'client',
        'clientStatusEvent',
        'consent',
        'enrolment',
        'infoSession',
        'sessionEvent',
      ].toSorted(),
    );
    const { store } = room.office;
    expect(await store.read((db) => db.select().from(client))).toMatchObject([
      {
        id: input.clientId,
        fileNo: 1001,
        status: 'referral',
        counsellorId: null,
        consented: true,
        phone: '+16135550188',
        email: null,
        correspondenceLang: 'fr',
        nameSort: 'oehler thandiwe',
        intakeOn: '2026-11-24',
        lastContactOn: '2026-11-24',
      },
    ]);
    expect(await store.read((db) => db.select().from(consent))).toMatchObject([
      {
        clientId: input.clientId,
        scope: recordOnly,
        method: 'verbal',
        lang: 'fr',
        noticeVersion,
        givenOn: '2026-11-24',
      },
    ]);
    expect(await store.read((db) => db.select().from(enrolment))).toMatchObject([
      { clientId: input.clientId, programmeId, startsOn: '2026-11-24', endsOn: null },
    ]);
    expect(await store.read((db) => db.select().from(clientStatusEvent))).toMatchObject([
      { clientId: input.clientId, fromStatus: null, toStatus: 'referral', byId: farid.id },
    ]);
    expect(await store.read((db) => db.select().from(assignment))).toEqual([]);
    const { rows } = await farid.call.attendance.findWalkIn({ sessionId, typed: 'oehl' });
    expect(rows.map(({ name }) => name)).toEqual(['Thandiwe Œhler']);
  });

  it('sent again after a lost answer, it is one person', async () => {
    const room = await openAttendance(registered(0));
    const { farid, office, sessionId } = room;
    const input = stub(sessionId);
    const first = await farid.call.attendance.addStub(input);
    expect(await farid.call.attendance.addStub(input)).toEqual(first);
    expect(await office.store.read((db) => db.$count(client))).toBe(1);
    expect(await office.store.read((db) => db.$count(attendance))).toBe(1);
    expect(await linesOf(room, 'client', 'create')).toHaveLength(1);
  });

  it('nobody is entered without their consent, nor without a name', async () => {
    const room = await openAttendance(registered(0));
    const { farid, office, sessionId } = room;
    const without = farid.call.attendance.addStub(stub(sessionId, { consent: false }));
    expect(wrongFields(await refusalOf(without))).toEqual({ consent: 'errors.stub_consent' });
    const nameless = stub(sessionId, { givenName: ' ', familyName: '' });
    expect(wrongFields(await refusalOf(farid.call.attendance.addStub(nameless)))).toEqual({
      givenName: 'errors.name_needed',
    });
    expect(await office.store.read((db) => db.$count(client))).toBe(0);
  });

  it('the id of a client who is there already opens nothing', async () => {
    const room = await openAttendance(registered(1));
    const [clientId = ''] = room.clientIds;
    const before = await everything(room.office.store);
    const taken = room.farid.call.attendance.addStub(stub(room.sessionId, { clientId }));
    expect((await refusalOf(taken)).kind).toBe('not_found');
    expect(await everything(room.office.store)).toEqual(before);
  });

  it('is listed with the programme of the session and no counsellor', async () => {
    const room = await openAttendance(registered(0));
    const { farid, sessionId } = room;
    const added = await farid.call.attendance.addStub(stub(sessionId, { familyName: '' }));
    const { rows } = await farid.call.attendance.roster({ sessionId });
    expect(rows).toMatchObject([{ id: added.id, name: 'Thandiwe', programme: 'ENW' }]);
    const asked = { sessionId, typed: 'thandi' };
    expect(await farid.call.attendance.findWalkIn(asked)).toMatchObject({
      rows: [{ name: 'Thandiwe', counsellor: null, status: 'referral', onList: true }],
    });
    const [row] = await room.office.store.read((db) =>
      db.select().from(attendance).where(eq(attendance.id, added.id)),
    );
    expect(row).toMatchObject({ statusBefore: null, walkIn: true, byPhone: false });
  });
});
