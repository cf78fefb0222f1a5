import { letter } from '@tremplin/db/schema/letters.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { attendance, sessionEvent } from '@tremplin/db/schema/sessions.ts';
import type { ChangeSession } from '@tremplin/shared/sessions.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import {
  changed,
  openHeld,
  openList,
  openRoom,
  openSession,
  presenter,
} from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

const reason = 'One mark was wrong.';

describe('closing', () => {
  test('It is refused with everything that is missing named, and only that', async () => {
    const room = await openRoom();
    const seen = await openHeld(room, { language: null, to: null, presenters: [] });
    await openList(room, seen.id, ['registered', 'attended', 'waitlisted', 'invited']);
    const refusal = await refusalOf(room.farid.call.sessions.close(seen));
    const gaps = ['still_registered', 'language', 'duration', 'presenter'];
    expect(refusal).toMatchObject({
      key: 'sessions.cannot_close',
      values: { gaps: gaps.map((gap) => `sessions.gaps.${gap}`) },
    });
    expect((await room.farid.call.sessions.byId({ id: seen.id })).gaps).toEqual(gaps);
  });

  const parts: Record<'language' | 'duration' | 'presenter', Partial<ChangeSession>> = {
    language: { language: 'fr' },
    duration: { to: '12:00' },
    presenter: { presenters: [presenter] },
  };
  for (const missing of ['language', 'duration', 'presenter'] as const)
    test(`With only the ${missing} missing, it is the ${missing} that is named; with it, it closes`, async () => {
      const room = await openRoom();
      const lacks = { language: null, duration: null, presenter: [] }[missing];
      const field = { language: 'language', duration: 'to', presenter: 'presenters' }[missing];
      const seen = await openHeld(room, { [field]: lacks });
      expect((await refusalOf(room.farid.call.sessions.close(seen))).values).toEqual({
        gaps: [`sessions.gaps.${missing}`],
      });
      const complete = await room.farid.call.sessions.change(changed(seen, parts[missing]));
      await room.farid.call.sessions.close({ id: seen.id, ...complete });
    });

  test('Whoever was only invited or waits does not keep it open', async () => {
    const room = await openRoom();
    const seen = await openHeld(room);
    await openList(room, seen.id, ['invited', 'waitlisted', 'cancelled', 'no_show', 'attended']);
    const closed = await room.farid.call.sessions.close(seen);
    expect(closed.status).toBe('closed');
  });

  test('The numbers are frozen, with who attended marked as met that day', async () => {
    const room = await openRoom();
    const seen = await openHeld(room);
    const [met, , , , absent] = await openList(room, seen.id, [
      'attended',
      'attended',
      'attended',
      'waitlisted',
      'no_show',
      'no_show',
    ]);
    if (!met || !absent) throw new Error('nobody is on the list');
    const late = { arrivedLate: true, walkIn: true, evaluationScore: 5 };
    await mark(room, met.rowId, late);
    await mark(room, absent.rowId, { excused: true });
    await room.farid.call.sessions.close(seen);
    const numbers = {
      invited: 0,
      registered: 0,
      waitlisted: 1,
      attended: 3,
      late: 1,
      leftEarly: 0,
      noShow: 1,
      excused: 1,
      cancelled: 0,
      walkIns: 1,
      anonymous: 0,
      answered: 1,
      satisfied: 1,
    };
    const before = await room.farid.call.sessions.byId({ id: seen.id });
    expect(before).toMatchObject({ frozen: true, numbers });
    await mark(room, absent.rowId, { status: 'attended', evaluationScore: 2 });
    const now = await room.farid.call.sessions.byId({ id: seen.id });
    expect(now).toMatchObject({ numbers, satisfaction: { answered: 2, satisfied: 1 } });
    const clients = await room.office.store.read((db) => db.select().from(client));
    const contacted = (id: string) => clients.find((one) => one.id === id)?.lastContactOn;
    expect([contacted(met.clientId), contacted(absent.clientId)]).toEqual([
      '2026-11-24',
      '2026-11-20',
    ]);
  });

  test('A closed session takes no change; a manager opens it with a reason, which is kept', async () => {
    const room = await openRoom();
    const opened = await openHeld(room);
    const { version } = await room.farid.call.sessions.close(opened);
    const closed = { ...opened, version };
    expect((await refusalOf(room.farid.call.sessions.change(changed(closed)))).key).toBe(
      'sessions.closed',
    );
    const again = { id: opened.id, version };
    expect((await refusalOf(room.farid.call.sessions.reopen({ ...again, reason }))).kind).toBe(
      'forbidden',
    );
    const silent = room.manager.call.sessions.reopen({ ...again, reason: '  ' });
    expect(wrongFields(await refusalOf(silent))).toEqual({ reason: 'errors.required' });
    const done = await room.manager.call.sessions.reopen({ ...again, reason });
    expect(done).toEqual({ status: 'held', version: version + 1, afterMonthEnd: false });
    const now = await room.farid.call.sessions.byId({ id: opened.id });
    expect(now).toMatchObject({ frozen: false, closedAt: null });
    expect(now.events.at(-1)).toMatchObject({ reason, byName: 'Marguerite Leduc' });
    const kept = await room.office.store.read((db) =>
      db.select().from(sessionEvent).where(eq(sessionEvent.toStatus, 'held')),
    );
    const attended = kept.map(({ numbers }) => numbers?.attended ?? null);
    expect(new Set(attended)).toEqual(new Set([0, null]));
    await room.farid.call.sessions.change(changed({ ...opened, version: done.version }));
  });

  test('Once the month it counts in is over, whoever reopens it is warned', async () => {
    const room = await openRoom();
    const opened = await openHeld(room);
    const { version } = await room.farid.call.sessions.close(opened);
    room.office.at('2026-12-01T05:00:00.000Z');
    const done = await room.manager.call.sessions.reopen({ id: opened.id, version, reason });
    expect(done.afterMonthEnd).toBe(true);
  });
});

describe('cancelling', () => {
  test('Whoever was on the list stays on it as they were, and is told only if asked', async () => {
    const room = await openRoom();
    for (const tell of [true, false]) {
      const opened = await openSession(room, room.farid);
      const statuses = ['registered', 'waitlisted', 'invited', 'cancelled'] as const;
      await openList(room, opened.id, statuses);
      const { id, version } = opened;
      const done = await room.farid.call.sessions.cancel({ id, version, reason: 'Snow', tell });
      expect(done).toMatchObject({ status: 'cancelled', waiting: tell ? 3 : 0, noAddress: 0 });
      const rows = await room.office.store.read((db) =>
        db.select().from(attendance).where(eq(attendance.sessionId, id)),
      );
      expect(rows.map(({ status }) => status).toSorted()).toEqual(statuses.toSorted());
      const letters = await room.office.store.read((db) =>
        db.select().from(letter).where(eq(letter.sessionId, id)),
      );
      expect(letters.map(({ kind }) => kind)).toEqual(tell ? Array(3).fill('cancelled') : []);
    }
  });

  test('A cancelled session is in no tab but its own, and still in its month', async () => {
    const room = await openRoom();
    const { farid } = room;
    const { id, version } = await openSession(room, farid);
    await farid.call.sessions.cancel({ id, version, reason: null, tell: false });
    const { counts } = await farid.call.sessions.list({});
    expect(counts).toEqual({ upcoming: 0, to_close: 0, past: 0, draft: 0, cancelled: 1 });
    const { rows } = await farid.call.sessions.month({ month: '2026-11' });
    expect(rows).toMatchObject([{ id, status: 'cancelled', toClose: false }]);
  });
});

async function mark(
  { office }: Room,
  rowId: string,
  as: Partial<typeof attendance.$inferInsert>,
): Promise<void> {
  await office.store.tx(async (tx) => {
    await tx.update(attendance).set(as).where(eq(attendance.id, rowId));
  });
}
