import { letter } from '@tremplin/db/schema/letters.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { attendance, attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import type { AddToList } from '@tremplin/shared/attendance.ts';
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './support/clients.ts';
import { known } from './support/invitees.ts';
import type { Hired } from './support/office.ts';
import { openRoom, openSession, putOnList } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

async function letters({ office }: Room) {
  const rows = await office.store.read((db) => db.select().from(letter));
  return rows.map(({ kind, clientId, state }) => `${clientId} ${kind} ${state}`).toSorted();
}

describe('putting clients on the list', () => {
  it('registers or invites them, writes to those who have an address, and says how many', async () => {
    const room = await openRoom();
    const { farid } = room;
    const written = await known(room, room.anna, 'Amara');
    const unreached = await known(room, room.anna, 'Bao', { email: null });
    const invited = await known(room, room.anna, 'Chidi');
    const { id: sessionId } = await openSession(room, farid);
    const two: AddToList = {
      sessionId,
      clientIds: [written, unreached],
      as: 'registered',
      tell: true,
    };
    expect(await farid.call.attendance.addToList(two)).toEqual({
      registered: 2,
      waitlisted: 0,
      invited: 0,
      already: 0,
      letters: 1,
      noAddress: 1,
    });
    const one: AddToList = { ...two, clientIds: [invited], as: 'invited' };
    const second = await farid.call.attendance.addToList(one);
    expect(second).toMatchObject({ invited: 1, registered: 0, letters: 1 });
    const expected = [
      `${written} registered waiting`,
      `${unreached} registered no_address`,
      `${invited} invited waiting`,
    ];
    expect(await letters(room)).toEqual(expected.toSorted());
  });

  it('tells nobody unless asked, nor of a session that is not announced or has begun', async () => {
    const room = await openRoom();
    const { farid, office } = room;
    const amara = await known(room, room.anna, 'Amara');
    const bao = await known(room, room.anna, 'Bao');
    const chidi = await known(room, room.anna, 'Chidi');
    const first = await openSession(room, farid);
    const as = 'registered' as const;
    const list = farid.call.attendance;
    await list.addToList({ sessionId: first.id, clientIds: [amara], as, tell: false });
    const draft = { ...first.input, id: office.contextOf(null).newId() };
    await farid.call.sessions.add(draft);
    await list.addToList({ sessionId: draft.id, clientIds: [bao], as, tell: true });
    office.at('2026-11-24T15:00:00.000Z');
    await list.addToList({ sessionId: first.id, clientIds: [chidi], as, tell: true });
    expect(await letters(room)).toEqual([]);
    expect(await office.store.read((db) => db.$count(attendance))).toBe(3);
  });

  it('a client who is on it stays as they were; one who cancelled comes back', async () => {
    const room = await openRoom();
    const { farid, office } = room;
    const invited = await known(room, room.anna, 'Amara');
    const cancelled = await known(room, room.anna, 'Bao');
    const { id: sessionId } = await openSession(room, farid);
    await putOnList(office, sessionId, invited, 'invited');
    const rowId = await putOnList(office, sessionId, cancelled, 'cancelled');
    const clientIds = [invited, cancelled, cancelled];
    const input: AddToList = { sessionId, clientIds, as: 'registered', tell: false };
    const first = await farid.call.attendance.addToList(input);
    expect(first).toMatchObject({ registered: 1, already: 1 });
    const again = await farid.call.attendance.addToList(input);
    expect(again).toMatchObject({ registered: 0, already: 2 });
    const rows = await office.store.read((db) =>
      db.select().from(attendance).orderBy(desc(attendance.status)),
    );
    expect(rows.map((row) => [row.clientId, row.status, row.version])).toEqual([
      [cancelled, 'registered', 2],
      [invited, 'invited', 1],
    ]);
    const events = await office.store.read((db) => db.select().from(attendanceEvent));
    const from = { fromStatus: 'cancelled', toStatus: 'registered' };
    expect(events).toMatchObject([{ attendanceId: rowId, ...from, byId: farid.id, applied: true }]);
  });

  it('one who may not be added keeps everybody off: not seen, not agreed, closed', async () => {
    const room = await openRoom();
    const { anna, boris, farid, office } = room;
    const own = await known(room, anna, 'Amara');
    const others = await known(room, boris, 'Bao');
    const silent = await known(room, anna, 'Silent');
    await anna.call.clients.withdrawConsent({ clientId: silent, on: '2026-11-22' });
    const closed = await known(room, anna, 'Closed');
    const { version } = await anna.call.clients.file({ id: closed });
    await anna.call.clients.changeStatus({ id: closed, version, to: 'closed', reason: 'moved' });
    const { id: sessionId } = await openSession(room, farid);
    const add = async (who: Hired, ...clientIds: string[]) =>
      refusalOf(
        who.call.attendance.addToList({ sessionId, clientIds, as: 'registered', tell: true }),
      );
    expect((await add(anna, own, others)).kind).toBe('not_found');
    expect((await add(farid, own, office.contextOf(null).newId())).kind).toBe('not_found');
    expect((await add(room.gisele, own)).kind).toBe('forbidden');
    expect(await add(farid, own, silent)).toMatchObject({
      key: 'attendance.no_consent',
      values: { count: 1 },
    });
    expect(await add(farid, own, closed)).toMatchObject({ key: 'attendance.file_closed' });
    expect(await office.store.read((db) => db.$count(attendance))).toBe(0);
    expect(await letters(room)).toEqual([]);
  });

  it('a counsellor adds and moves own clients on anybody’s session, and nobody else’s', async () => {
    const room = await openRoom();
    const { anna, boris, farid, office } = room;
    const own = await known(room, anna, 'Amara');
    const { id: sessionId } = await openSession(room, farid);
    const as = 'registered' as const;
    await anna.call.attendance.addToList({ sessionId, clientIds: [own], as, tell: false });
    const { rows } = await anna.call.attendance.roster({ sessionId });
    const [row] = rows;
    if (!row) throw new Error('the list lacks its row');
    const move = { id: row.id, version: row.version, to: 'cancelled' } as const;
    expect((await refusalOf(boris.call.attendance.moveOnList(move))).kind).toBe('not_found');
    expect(await anna.call.attendance.moveOnList(move)).toMatchObject({ status: 'cancelled' });
    const lines = await office.store.read((db) =>
      db.select().from(auditEvent).where(eq(auditEvent.action, 'move')),
    );
    expect(lines.map((line) => [line.clientId, line.outcome, JSON.parse(line.fields)])).toEqual([
      [own, 'done', { sessionId, from: 'registered', to: 'cancelled' }],
    ]);
  });

  it('the list of a session that took place or is closed no longer changes; needs do until then', async () => {
    const room = await openRoom();
    const { farid, office } = room;
    const amara = await known(room, room.anna, 'Amara');
    const bao = await known(room, room.anna, 'Bao');
    const { id: sessionId, version } = await openSession(room, farid);
    const id = await putOnList(office, sessionId, amara);
    const { addToList, moveOnList, setDetails } = farid.call.attendance;
    const refusals = async () => {
      const add: AddToList = { sessionId, clientIds: [bao], as: 'invited', tell: false };
      const added = await refusalOf(addToList(add));
      const moved = await refusalOf(moveOnList({ id, version: 1, to: 'cancelled' }));
      expect(moved).toEqual(added);
      return added;
    };
    office.at('2026-11-24T15:30:00.000Z');
    const held = await farid.call.sessions.hold({ id: sessionId, version });
    expect(await refusals()).toMatchObject({
      key: 'attendance.list_closed',
      values: { status: 'sessions.statuses.held' },
    });
    const details = { id, version: 1, supports: ['childcare' as const], minutes: 45 };
    await setDetails(details);
    await office.store.tx(async (tx) => {
      await tx.update(attendance).set({ status: 'attended', version: 1 });
    });
    await farid.call.sessions.close({ id: sessionId, version: held.version });
    expect(await refusals()).toMatchObject({ values: { status: 'sessions.statuses.closed' } });
    expect((await refusalOf(setDetails(details))).key).toBe('attendance.list_closed');
    expect(await office.store.read((db) => db.$count(attendanceEvent))).toBe(0);
  });

  it('a cancelled session keeps its list as it was, and takes nobody more', async () => {
    const room = await openRoom();
    const { farid, office } = room;
    const amara = await known(room, room.anna, 'Amara');
    const { id: sessionId, version } = await openSession(room, farid);
    const id = await putOnList(office, sessionId, amara);
    const cancel = { id: sessionId, version, reason: 'Snow.', tell: false };
    await farid.call.sessions.cancel(cancel);
    const move = farid.call.attendance.moveOnList({ id, version: 1, to: 'cancelled' });
    expect(await refusalOf(move)).toMatchObject({
      values: { status: 'sessions.statuses.cancelled' },
    });
    const { rows } = await farid.call.attendance.roster({ sessionId });
    expect(rows).toMatchObject([{ status: 'registered' }]);
  });

  it('what somebody needs is kept once each; whoever saves over a colleague’s change is told', async () => {
    const room = await openRoom();
    const amara = await known(room, room.anna, 'Amara');
    const { id: sessionId } = await openSession(room, room.farid);
    const id = await putOnList(room.office, sessionId, amara);
    const supports = ['childcare', 'captioning', 'childcare'] as const;
    const input = { id, version: 1, supports: [...supports], minutes: 90 };
    expect(await room.anna.call.attendance.setDetails(input)).toEqual({ version: 2 });
    expect(await refusalOf(room.farid.call.attendance.setDetails(input))).toMatchObject({
      key: 'stale_version',
      values: { current: 2 },
    });
    const { rows } = await room.farid.call.attendance.roster({ sessionId });
    expect(rows).toMatchObject([{ supports: ['childcare', 'captioning'], minutes: 90 }]);
  });
});
