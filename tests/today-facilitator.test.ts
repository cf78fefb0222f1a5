import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { AttendanceStatus, Support } from '@tremplin/shared/attendance.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { openList, openRoom, openSession, presenter } from './support/sessions.ts';
import type { Opened, Room } from './support/sessions.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});

const todayOf = (who = room.farid) => who.call.today.facilitator();
const next = async (who = room.farid) => (await todayOf(who)).next;
const titles = {
  titleEn: 'Working for the Ontario Public Service',
  titleFr: 'Travailler pour la fonction publique de l’Ontario',
};
const hold = async ({ id }: Opened) => {
  const { version } = await room.farid.call.sessions.byId({ id });
  return room.farid.call.sessions.hold({ id, version });
};

describe('the next session', () => {
  test('is the first to come of those that Farid runs, with its seats', async () => {
    await openSession(room, room.farid, { on: '2026-11-26' });
    const first = await openSession(room, room.farid, { capacity: 5 });
    await openSession(room, room.gisele, { on: '2026-11-23' });
    await openList(room, first.id, [
      'registered',
      'registered',
      'registered',
      'waitlisted',
      'invited',
    ]);
    expect(await todayOf()).toEqual({
      asOf: '2026-11-22T15:00:00.000Z',
      next: {
        id: first.id,
        ...titles,
        startsAt: '2026-11-24T15:00:00.000Z',
        endsAt: '2026-11-24T17:00:00.000Z',
        location: 'Room 204, 219 Argyle Avenue',
        mode: 'in_person',
        language: 'en',
        registered: 3,
        capacity: 5,
        waitlisted: 1,
        supports: [],
        gaps: [],
        takesAttendance: false,
      },
      toClose: [],
      commitments: [],
    });
  });

  test('says what those with a seat have asked for, so that Farid can book it', async () => {
    const { id } = await openSession(room, room.farid);
    const asked = async (status: AttendanceStatus, supports: readonly Support[]) => {
      const [row] = await openList(room, id, [status]);
      const rowId = row?.rowId ?? '';
      await room.office.store.tx((tx) =>
        tx.update(attendance).set({ supports }).where(eq(attendance.id, rowId)),
      );
    };
    await asked('registered', ['captioning', 'childcare']);
    await asked('registered', ['childcare']);
    await asked('cancelled', ['transport']);
    await asked('invited', ['interpretation']);
    expect((await next())?.supports).toEqual([
      { support: 'childcare', count: 2 },
      { support: 'captioning', count: 1 },
    ]);
  });

  test('is nothing before there is one, when it is a draft, and once it is cancelled', async () => {
    expect(await next()).toBeNull();
    const { id, version } = await openSession(room, room.farid);
    expect(await next()).toMatchObject({ id });
    await room.farid.call.sessions.cancel({ id, version, reason: 'Snow', tell: false });
    expect(await next()).toBeNull();
    await room.farid.call.sessions.add({
      ...(await openSession(room, room.gisele)).input,
      id: v7(),
      facilitatorId: room.farid.id,
    });
    expect(await next()).toBeNull();
  });

  test('is shared by whoever helps with it', async () => {
    const { id } = await openSession(room, room.farid);
    expect(await next(room.gisele)).toBeNull();
    await room.gisele.call.sessions.help({ id });
    expect(await next(room.gisele)).toMatchObject({ id });
  });

  test('takes attendance from half an hour before it starts until a day after', async () => {
    const { id } = await openSession(room, room.farid);
    for (const [at, takesAttendance] of [
      ['2026-11-24T14:29:59.999Z', false],
      ['2026-11-24T14:30:00.000Z', true],
      ['2026-11-24T16:59:00.000Z', true],
      ['2026-11-25T15:00:00.000Z', true],
    ] as const) {
      room.office.at(at);
      expect(await next(), at).toMatchObject({ id, takesAttendance });
    }
    room.office.at('2026-11-25T15:00:00.001Z');
    expect(await next()).toBeNull();
  });

  test('gives way to the one whose doors are open, and waits for marks that are missing', async () => {
    const morning = await openSession(room, room.farid);
    const evening = await openSession(room, room.farid, { from: '17:00', to: '19:00' });
    await openList(room, morning.id, ['registered']);
    room.office.at('2026-11-24T17:30:00.000Z');
    expect(await next()).toMatchObject({ id: morning.id });
    // Half past four in Toronto: people stand at the next door.
    room.office.at('2026-11-24T21:30:00.000Z');
    expect(await next()).toMatchObject({ id: evening.id, takesAttendance: true });
    room.office.at('2026-11-24T17:30:00.000Z');
    await room.office.store.tx(async (tx) => {
      await tx.update(attendance).set({ status: 'attended' });
    });
    expect(await next()).toMatchObject({ id: evening.id, takesAttendance: false });
  });

  test('says what is missing', async () => {
    await openSession(room, room.farid, {
      presenters: [],
      location: null,
      language: null,
      to: null,
    });
    expect((await next())?.gaps).toEqual([
      'no_presenter',
      'no_room',
      'no_language',
      'no_end',
      'few_registered',
    ]);
  });

  test.each([
    ['online', null, ['no_link']],
    ['online', 'https://meet.example.org/ops', []],
    ['hybrid', null, ['no_room', 'no_link']],
  ] as const)('an %s session with the link %j lacks %j', async (mode, joinUrl, gaps) => {
    await openSession(room, room.farid, { mode, joinUrl, location: null, capacity: null });
    expect((await next())?.gaps).toEqual(gaps);
  });

  test('has few registered while less than half the seats are taken a week ahead', async () => {
    const { id } = await openSession(room, room.farid, { on: '2026-11-30', capacity: 4 });
    expect((await next())?.gaps).toEqual([]);
    room.office.at('2026-11-23T15:00:00.000Z');
    expect((await next())?.gaps).toEqual(['few_registered']);
    await openList(room, id, ['registered', 'registered']);
    expect((await next())?.gaps).toEqual([]);
  });
});

describe('sessions to close', () => {
  test('are those that are over and not closed, the longest ago first, with what is missing', async () => {
    const early = await openSession(room, room.farid, { on: '2026-11-23', presenters: [] });
    const late = await openSession(room, room.farid);
    await openSession(room, room.gisele);
    await openList(room, late.id, ['registered']);
    room.office.at('2026-11-24T17:00:00.000Z');
    const first = {
      id: early.id,
      ...titles,
      endedAt: '2026-11-23T17:00:00.000Z',
      gaps: ['presenter'],
    };
    expect((await todayOf()).toClose).toEqual([first]);
    room.office.at('2026-11-24T17:00:00.001Z');
    expect((await todayOf()).toClose).toEqual([
      first,
      { id: late.id, ...titles, endedAt: '2026-11-24T17:00:00.000Z', gaps: ['still_registered'] },
    ]);
  });

  test('leave once they are closed', async () => {
    const session = await openSession(room, room.farid);
    room.office.at('2026-11-24T18:00:00.000Z');
    const { version } = await hold(session);
    expect((await todayOf()).toClose).toMatchObject([{ id: session.id, gaps: [] }]);
    await room.farid.call.sessions.close({ id: session.id, version });
    expect((await todayOf()).toClose).toEqual([]);
  });
});

describe('commitments', () => {
  const promise = { text: 'Send the list of postings', owner: presenter.name };
  const promised = async (session: Opened, dueOn: string | null) => {
    const id = v7();
    await room.farid.call.sessions.addCommitment({ id, sessionId: session.id, ...promise, dueOn });
    return id;
  };

  test('turn up seven days before they are due and stay until they are done', async () => {
    const session = await openSession(room, room.farid);
    const far = await promised(session, '2026-11-30');
    const near = await promised(session, '2026-11-29');
    await promised(session, null);
    const row = {
      ...promise,
      version: 1,
      session: { id: session.id, ...titles },
    };
    expect((await todayOf()).commitments).toEqual([
      { ...row, id: near, dueOn: '2026-11-29', days: 7 },
    ]);
    room.office.at('2026-12-01T15:00:00.000Z');
    expect((await todayOf()).commitments).toEqual([
      { ...row, id: near, dueOn: '2026-11-29', days: -2 },
      { ...row, id: far, dueOn: '2026-11-30', days: -1 },
    ]);
    await room.farid.call.sessions.changeCommitment({
      id: near,
      version: 1,
      ...promise,
      dueOn: '2026-11-29',
      doneOn: '2026-12-01',
    });
    expect((await todayOf()).commitments).toMatchObject([{ id: far }]);
  });

  test('are those of sessions that one runs, also of closed ones, never of cancelled ones', async () => {
    const session = await openSession(room, room.farid);
    const id = await promised(session, '2026-11-23');
    expect((await todayOf(room.gisele)).commitments).toEqual([]);
    const being = async (status: 'closed' | 'cancelled') =>
      room.office.store.tx(async (tx) => {
        await tx.update(infoSession).set({ status }).where(eq(infoSession.id, session.id));
      });
    await being('closed');
    expect((await todayOf()).commitments).toMatchObject([{ id }]);
    await being('cancelled');
    expect((await todayOf()).commitments).toEqual([]);
  });
});

test('a counsellor has no sessions to run, and a facilitator no clients; who is both has both', async () => {
  const both = await room.office.hire(['counsellor', 'facilitator'], { name: 'Océane Dubé' });
  const { id } = await openSession(room, both);
  expect(await todayOf(room.anna)).toMatchObject({ next: null, toClose: [], commitments: [] });
  expect((await room.farid.call.today.counsellor()).groups).toEqual([]);
  expect(await next(both)).toMatchObject({ id });
});
