import { engine } from '@tremplin/db/kit.ts';
import { attendance, attendanceEvent, infoSession } from '@tremplin/db/schema/sessions.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  crowd,
  head,
  linesOf,
  minutes,
  openAttendance,
  registered,
  send,
  standing,
  tapped,
} from './support/attendance.ts';
import type { Attending } from './support/attendance.ts';
import { needsServer } from './support/postgres.ts';
import { openSession } from './support/sessions.ts';

const statusOf = async ({ office, sessionId }: Attending): Promise<string | undefined> =>
  (
    await office.store.read((db) =>
      db.select().from(infoSession).where(eq(infoSession.id, sessionId)),
    )
  )[0]?.status;

describe('taking attendance', () => {
  it('Farid marks all twenty present, then four exceptions: five lines in the log', async () => {
    const room = await openAttendance(registered(20));
    const [first, second, third, fourth] = room.rowIds;
    expect(await send(room, room.farid, tapped('present', room.rowIds))).toEqual(['done']);
    minutes(room, 6);
    const exceptions = [
      tapped('absent', [first]),
      tapped('late', [second]),
      tapped('excused', [third]),
      tapped('left_early', [fourth]),
    ];
    expect(await send(room, room.farid, ...exceptions)).toEqual(['done', 'done', 'done', 'done']);
    expect(await standing(room)).toEqual([
      'absent',
      'late',
      'excused',
      'left_early',
      ...Array.from({ length: 16 }, () => 'present'),
    ]);
    const lines = await linesOf(room, 'attendance', 'mark');
    expect(lines.map(({ fields }) => fields)).toEqual([
      { mark: 'present', rows: 20, applied: 20 },
      { mark: 'absent', rows: 1, applied: 1 },
      { mark: 'late', rows: 1, applied: 1 },
      { mark: 'excused', rows: 1, applied: 1 },
      { mark: 'left_early', rows: 1, applied: 1 },
    ]);
    expect(lines.map(({ clientId }) => clientId)).toEqual([null, ...room.clientIds.slice(0, 4)]);
    expect(lines.every(({ resourceId }) => resourceId === room.sessionId)).toBe(true);
    const events = await room.office.store.read((db) => db.select().from(attendanceEvent));
    expect(events.filter(({ mark }) => mark !== null)).toHaveLength(24);
  });

  it('whoever took back their consent after signing up is marked by nobody, and the others are', async () => {
    const room = await openAttendance(registered(2));
    const [first, second] = room.rowIds;
    const clientId = room.clientIds[0] ?? '';
    await room.anna.call.clients.withdrawConsent({ clientId, on: '2026-11-24' });
    const roster = await room.farid.call.attendance.roster({ sessionId: room.sessionId });
    const recordable = new Map(roster.rows.map((row) => [row.id, row.recordable]));
    expect([first, second].map((id) => recordable.get(id ?? ''))).toEqual([false, true]);
    expect(await send(room, room.farid, tapped('present', room.rowIds))).toEqual(['done']);
    expect(await standing(room)).toEqual(['registered', 'present']);
    expect(await send(room, room.farid, tapped('late', [first]))).toEqual([
      'attendance.not_recorded',
    ]);
    expect(await send(room, room.farid, tapped('excused', [first]))).toEqual(['done']);
    expect(await standing(room)).toEqual(['excused', 'present']);
  });

  it('a mark taken back leaves everybody where they were before the first', async () => {
    const room = await openAttendance(['invited', 'registered', 'waitlisted']);
    await send(room, room.farid, tapped('present', room.rowIds));
    minutes(room, 6);
    await send(room, room.farid, tapped('late', room.rowIds), tapped('absent', room.rowIds));
    expect(await standing(room)).toEqual(['absent', 'absent', 'absent']);
    await send(room, room.farid, tapped('unmarked', room.rowIds));
    expect(await standing(room)).toEqual(['invited', 'registered', 'waitlisted']);
    const rows = await room.office.store.read((db) => db.select().from(attendance));
    for (const row of rows)
      expect(row).toMatchObject({
        arrivedLate: false,
        leftEarly: false,
        excused: false,
        checkedInAt: null,
        statusBefore: null,
      });
    expect(rows.find(({ status }) => status === 'waitlisted')?.waitNo).toBe(3);
    minutes(room, 7);
    await send(room, room.farid, tapped('present', room.rowIds), tapped('unmarked', room.rowIds));
    expect(await standing(room)).toEqual(['invited', 'registered', 'waitlisted']);
  });

  it('whoever came first at five past stays so when “left early” is added at the end', async () => {
    const room = await openAttendance(registered(1));
    await send(room, room.farid, tapped('late', room.rowIds));
    minutes(room, 90);
    await send(room, room.farid, tapped('late_and_left', room.rowIds));
    const { rows } = await room.farid.call.attendance.roster({ sessionId: room.sessionId });
    expect(rows).toMatchObject([
      { mark: 'late_and_left', checkedInAt: '2026-11-24T15:05:00.000Z' },
    ]);
  });

  it('a tap that is sent again, alone or among others, counts once', async () => {
    const room = await openAttendance(registered(2));
    const taps = [tapped('present', room.rowIds), head(1), head(1)] as const;
    expect(await send(room, room.farid, ...taps)).toEqual(['done', 'done', 'done']);
    expect(await send(room, room.farid, ...taps)).toEqual(['again', 'again', 'again']);
    expect(await send(room, room.farid, taps[1], head(1), taps[2])).toEqual([
      'again',
      'done',
      'again',
    ]);
    const roster = await room.farid.call.attendance.roster({ sessionId: room.sessionId });
    expect(roster.anonymous).toBe(3);
    expect(roster.counts.attended).toBe(2);
  });

  it('somebody else’s tap, or one of another session, is not known under its id', async () => {
    const room = await openAttendance(registered(1));
    const tap = head(1);
    await send(room, room.farid, tap);
    await room.gisele.call.sessions.help({ id: room.sessionId });
    expect(await send(room, room.gisele, tap)).toEqual(['not_found']);
    const other = await openSession(room, room.farid);
    expect(await send({ sessionId: other.id }, room.farid, tap)).toEqual(['not_found']);
    const of = tapped('present', room.rowIds);
    expect(await send({ sessionId: other.id }, room.farid, of)).toEqual(['not_found']);
    expect(await send(room, room.farid, tapped('present', [v7()]))).toEqual(['not_found']);
    expect(await standing(room)).toEqual(['registered']);
  });

  it('in one tap those who had cancelled are left out, and the others marked', async () => {
    const room = await openAttendance(['registered', 'cancelled']);
    expect(await send(room, room.farid, tapped('present', room.rowIds))).toEqual(['done']);
    expect(await standing(room)).toEqual(['present', 'cancelled']);
    const [, gone] = room.rowIds;
    expect(await send(room, room.farid, tapped('present', [gone]))).toEqual([
      'attendance.off_list',
    ]);
  });

  it('six hundred people are marked by one tap', async () => {
    const room = await openAttendance(registered(1));
    const rowIds = await crowd(room, 600);
    expect(await send(room, room.farid, tapped('present', rowIds))).toEqual(['done']);
    const { counts } = await room.farid.call.attendance.roster({ sessionId: room.sessionId });
    expect(counts).toMatchObject({ attended: 600, registered: 1 });
  });
});

describe('when attendance can be taken', () => {
  it('nobody has come until half an hour before, and nobody is absent until it starts', async () => {
    const room = await openAttendance(registered(2));
    const { farid, rowIds } = room;
    minutes(room, -31);
    expect(await send(room, farid, tapped('present', rowIds), head(1))).toEqual([
      'attendance.too_early',
      'attendance.too_early',
    ]);
    minutes(room, -30);
    const marks = [tapped('present', rowIds), tapped('absent', rowIds), tapped('excused', rowIds)];
    expect(await send(room, farid, ...marks)).toEqual([
      'done',
      'attendance.absent_too_early',
      'attendance.absent_too_early',
    ]);
    expect(await standing(room)).toEqual(['present', 'present']);
    minutes(room, 0);
    expect(await send(room, farid, tapped('absent', rowIds))).toEqual(['done']);
  });

  it('what counts is when it was tapped, not when the network came back', async () => {
    const room = await openAttendance(registered(1));
    minutes(room, 10);
    const early = tapped('present', room.rowIds, 41);
    const { results } = await room.farid.call.attendance.mark({
      sessionId: room.sessionId,
      taps: [early, tapped('absent', room.rowIds, 11), tapped('present', room.rowIds, 40)],
    });
    expect(results).toEqual([
      {
        id: early.id,
        outcome: 'refused',
        key: 'attendance.too_early',
        values: { from: '2026-11-24T14:30:00.000Z' },
      },
      expect.objectContaining({
        outcome: 'refused',
        key: 'attendance.absent_too_early',
        values: { from: '2026-11-24T15:00:00.000Z' },
      }),
      expect.objectContaining({ outcome: 'done' }),
    ]);
  });

  it('the first mark since the start says that the session is held, once somebody has come', async () => {
    const room = await openAttendance(registered(2));
    const [first, second] = room.rowIds;
    minutes(room, -5);
    await send(room, room.farid, tapped('present', [first]), tapped('unmarked', [first]));
    minutes(room, 1);
    await send(room, room.farid, tapped('absent', [second]));
    expect(await statusOf(room)).toBe('scheduled');
    await send(room, room.farid, tapped('present', [first], 3));
    expect(await statusOf(room)).toBe('scheduled');
    await send(room, room.farid, tapped('excused', [second]));
    expect(await statusOf(room)).toBe('held');
  });

  it('a draft, a closed and a cancelled session refuse every tap by itself', async () => {
    const room = await openAttendance(registered(1));
    const { farid, office, sessionId } = room;
    for (const [status, key] of [
      ['draft', 'attendance.not_scheduled'],
      ['closed', 'attendance.closed'],
      ['cancelled', 'attendance.cancelled'],
    ] as const) {
      await office.store.tx(async (tx) => {
        await tx.update(infoSession).set({ status }).where(eq(infoSession.id, sessionId));
      });
      const taps = [tapped('present', room.rowIds), tapped('unmarked', room.rowIds), head(1)];
      expect(await send(room, farid, ...taps)).toEqual([key, key, key]);
    }
    expect(await standing(room)).toEqual(['registered']);
  });
});

describe('people without a name', () => {
  it('are never fewer than none', async () => {
    const room = await openAttendance(registered(0));
    expect(await send(room, room.farid, head(-1), head(1), head(-1), head(-1))).toEqual([
      'attendance.no_heads',
      'done',
      'done',
      'attendance.no_heads',
    ]);
    const lines = await linesOf(room, 'attendance', 'mark');
    expect(lines.map(({ fields }) => fields)).toEqual([
      { heads: -1, refused: 'attendance.no_heads' },
      { heads: 1 },
      { heads: -1 },
      { heads: -1, refused: 'attendance.no_heads' },
    ]);
  });

  it('fifty taps at once are all counted', async (context) => {
    if (engine === 'postgres') needsServer(context);
    const room = await openAttendance(registered(0));
    await send(room, room.farid, ...Array.from({ length: 20 }, () => head(1)));
    const taps = Array.from({ length: 50 }, (_, at) => head(at % 5 < 3 ? 1 : -1));
    await Promise.all(taps.map((tap) => send(room, room.farid, tap)));
    const { anonymous } = await room.farid.call.attendance.roster({ sessionId: room.sessionId });
    expect(anonymous).toBe(30);
  });
});
