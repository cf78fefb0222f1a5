import { describe, expect, test } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import { changed, openList, openRoom, openSession, sessionInput } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

interface Clocks {
  readonly on: string;
  readonly from: string;
  readonly to: string | null;
  readonly pastMidnight?: boolean;
}

async function add({ farid, programmeId }: Room, clocks: Clocks) {
  const input = sessionInput({ programmeId, facilitatorId: farid.id }, clocks);
  const { id } = await farid.call.sessions.add(input);
  const { startsAt, endsAt, startDay } = await farid.call.sessions.byId({ id });
  return { startsAt, endsAt, startDay };
}

async function wrong({ farid, programmeId }: Room, clocks: Clocks) {
  const input = sessionInput({ programmeId, facilitatorId: farid.id }, clocks);
  return wrongFields(await refusalOf(farid.call.sessions.add(input)));
}

describe('when a session begins and ends', () => {
  test('Farid’s ten o’clock is Toronto’s, in winter and in summer', async () => {
    const room = await openRoom();
    expect(await add(room, { on: '2026-11-24', from: '10:00', to: '12:00' })).toEqual({
      startsAt: '2026-11-24T15:00:00.000Z',
      endsAt: '2026-11-24T17:00:00.000Z',
      startDay: '2026-11-24',
    });
    expect(await add(room, { on: '2027-06-01', from: '10:00', to: null })).toEqual({
      startsAt: '2027-06-01T14:00:00.000Z',
      endsAt: null,
      startDay: '2027-06-01',
    });
  });

  test('An evening that runs past midnight belongs to the day it began', async () => {
    const room = await openRoom();
    const late = { on: '2026-11-30', from: '22:30', to: '00:30' };
    expect(await wrong(room, late)).toEqual({ to: 'errors.session_end' });
    expect(await add(room, { ...late, pastMidnight: true })).toEqual({
      startsAt: '2026-12-01T03:30:00.000Z',
      endsAt: '2026-12-01T05:30:00.000Z',
      startDay: '2026-11-30',
    });
    const { rows } = await room.farid.call.sessions.month({ month: '2026-11' });
    expect(rows).toHaveLength(1);
  });

  test('An end at or before the start, or more than a day later, is refused beside the field', async () => {
    const room = await openRoom();
    const on = '2026-11-24';
    expect(await wrong(room, { on, from: '10:00', to: '10:00' })).toEqual({
      to: 'errors.session_end',
    });
    expect(await wrong(room, { on, from: '10:00', to: '09:00' })).toEqual({
      to: 'errors.session_end',
    });
    expect(await wrong(room, { on, from: '10:00', to: '10:30', pastMidnight: true })).toEqual({
      to: 'errors.session_too_long',
    });
  });

  test.each(['2026-03-08', '2027-03-14'])(
    'On %s, when the clocks skip from two to three, nothing begins or ends at half past two',
    async (on) => {
      const room = await openRoom();
      expect(await wrong(room, { on, from: '02:30', to: '04:00' })).toEqual({
        from: 'errors.skipped_hour',
      });
      expect(await wrong(room, { on, from: '01:30', to: '02:30' })).toEqual({
        to: 'errors.skipped_hour',
      });
      expect(await add(room, { on, from: '01:30', to: '03:30' })).toMatchObject({
        startsAt: `${on}T06:30:00.000Z`,
        endsAt: `${on}T07:30:00.000Z`,
      });
      const eve = on === '2026-03-08' ? '2026-03-07' : '2027-03-13';
      const late = { on: eve, from: '23:30', to: '02:15', pastMidnight: true };
      expect(await wrong(room, late)).toEqual({ to: 'errors.skipped_hour' });
    },
  );

  test.each(['2026-11-01', '2027-11-07'])(
    'On %s, when the hour after one comes twice, the first is meant unless the end would come too early',
    async (on) => {
      const room = await openRoom();
      expect(await add(room, { on, from: '01:15', to: '01:45' })).toMatchObject({
        startsAt: `${on}T05:15:00.000Z`,
        endsAt: `${on}T05:45:00.000Z`,
      });
      expect(await add(room, { on, from: '01:45', to: '01:15' })).toMatchObject({
        startsAt: `${on}T05:45:00.000Z`,
        endsAt: `${on}T06:15:00.000Z`,
      });
      expect(await add(room, { on, from: '00:30', to: '02:30' })).toMatchObject({
        startsAt: `${on}T04:30:00.000Z`,
        endsAt: `${on}T07:30:00.000Z`,
      });
    },
  );

  test('A scheduled session moves only with a reason, which stays in its history', async () => {
    const room = await openRoom();
    const { farid } = room;
    const opened = await openSession(room, farid);
    const later = changed(opened, { on: '2026-11-26' });
    expect(wrongFields(await refusalOf(farid.call.sessions.change(later)))).toEqual({
      reason: 'errors.move_reason',
    });
    const { version } = await farid.call.sessions.change({ ...later, reason: 'The room is taken' });
    const seen = await farid.call.sessions.byId({ id: opened.id });
    expect(seen).toMatchObject({ version, startDay: '2026-11-26', status: 'scheduled' });
    expect(seen.events.at(-1)).toMatchObject({
      from: 'scheduled',
      to: 'scheduled',
      movedFrom: '2026-11-24T15:00:00.000Z',
      reason: 'The room is taken',
      byName: 'Farid Aziz',
    });
  });

  test('Once somebody is marked as here it does not move away from under them', async () => {
    const room = await openRoom();
    const { farid, office } = room;
    const opened = await openSession(room, farid);
    await openList(room, opened.id, ['attended', 'attended', 'registered']);
    office.at('2026-11-24T14:45:00.000Z');
    const away = changed(opened, { on: '2026-11-25', reason: 'A fire alarm' });
    expect((await refusalOf(farid.call.sessions.change(away))).fields).toEqual([
      { path: 'on', key: 'errors.marked_here', values: { count: 2 } },
    ]);
    const later = changed(opened, { from: '10:15', to: '12:15', reason: 'A fire alarm' });
    const { version } = await farid.call.sessions.change(later);
    expect(version).toBe(opened.version + 1);
  });

  test('To say when it ends at last is no move; to end it later is', async () => {
    const room = await openRoom();
    const { farid } = room;
    const opened = await openSession(room, farid, { to: null });
    const { version } = await farid.call.sessions.change(changed(opened, { to: '12:00' }));
    expect((await farid.call.sessions.byId({ id: opened.id })).events).toHaveLength(2);
    const longer = changed({ ...opened, version }, { to: '13:00' });
    expect(wrongFields(await refusalOf(farid.call.sessions.change(longer)))).toEqual({
      reason: 'errors.move_reason',
    });
  });

  test('What has been held cannot be put into the future', async () => {
    const room = await openRoom();
    const { farid } = room;
    const opened = await openSession(room, farid);
    room.office.at('2026-11-24T15:30:00.000Z');
    const { version } = await farid.call.sessions.hold(opened);
    const held = { ...opened, version };
    const ahead = changed(held, { on: '2026-11-25' });
    expect(wrongFields(await refusalOf(farid.call.sessions.change(ahead)))).toEqual({
      on: 'errors.held_in_future',
    });
    await farid.call.sessions.change(changed(held, { from: '10:15' }));
    expect((await farid.call.sessions.byId({ id: opened.id })).startsAt).toBe(
      '2026-11-24T15:15:00.000Z',
    );
  });
});
