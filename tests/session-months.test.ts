import { describe, expect, test } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import { changed, openList, openRoom, openSession } from './support/sessions.ts';
import type { Opened, Room } from './support/sessions.ts';

type Over = Parameters<typeof openSession>[2];

/** A session that began, with so many who came, one who did not, and so many heads without a name. */
async function heldSession(room: Room, over: Over, came: number, heads: number): Promise<Opened> {
  const { office, farid } = room;
  const session = await openSession(room, farid, over);
  const statuses = [...Array<'attended'>(came).fill('attended'), 'no_show'] as const;
  await openList(room, session.id, statuses);
  office.at(`${session.input.on}T23:30:00.000Z`);
  const { version } = await farid.call.sessions.hold({ id: session.id, version: session.version });
  await countHeads(room, session.id, heads);
  return { ...session, version };
}

async function closedSession(room: Room, over: Over, came: number, heads: number) {
  const session = await heldSession(room, over, came, heads);
  return { ...session, version: await close(room, session.id) };
}

async function close({ farid }: Room, id: string): Promise<number> {
  const { version } = await farid.call.sessions.byId({ id });
  return (await farid.call.sessions.close({ id, version })).version;
}

async function reopen({ manager }: Room, id: string): Promise<void> {
  const { version } = await manager.call.sessions.byId({ id });
  await manager.call.sessions.reopen({ id, version, reason: 'Two heads were missed.' });
}

async function countHeads({ farid, office }: Room, sessionId: string, heads: number) {
  if (heads === 0) return;
  const taps = Array.from({ length: heads }, () => ({
    id: office.contextOf(null).newId(),
    kind: 'head' as const,
    ago: 0,
    by: 1 as const,
  }));
  const { results } = await farid.call.attendance.mark({ sessionId, taps });
  expect(results.every(({ outcome }) => outcome === 'done')).toBe(true);
}

const november = { month: '2026-11' };
const counts = ({ farid }: Room) => farid.call.sessions.monthCounts(november);
/** [audience, sessions, named, anonymous, total] of the lines that are not empty. */
const filled = (answer: Awaited<ReturnType<typeof counts>>) =>
  answer.rows
    .filter((row) => row.sessions > 0)
    .map((row) => [row.audience, row.sessions, row.named, row.anonymous, row.total]);

async function key(room: Room, on: string | null): Promise<void> {
  const { rows } = await counts(room);
  await room.farid.call.sessions.keyMonth({ ...november, on, seen: [...rows] });
}

describe('the month’s counts, as the ministry’s system asks for them', () => {
  test('closed sessions count by audience; held, cancelled and others’ months do not', async () => {
    const room = await openRoom();
    const { office, farid } = room;
    const snow = await openSession(room, farid, { on: '2026-11-26' });
    await openList(room, snow.id, ['registered']);
    await farid.call.sessions.cancel({
      id: snow.id,
      version: snow.version,
      reason: 'Snow.',
      tell: false,
    });
    await openSession(room, farid, { on: '2026-11-30', from: '18:00', to: '20:00' });
    await closedSession(room, { on: '2026-11-23' }, 3, 2);
    await closedSession(room, { on: '2026-11-24' }, 1, 0);
    await closedSession(room, { on: '2026-11-25', audience: 'employers' }, 0, 7);
    const held = await heldSession(room, { on: '2026-11-27', titleEn: 'Not closed' }, 2, 1);
    await closedSession(room, { on: '2026-12-01' }, 4, 4);
    const answer = await counts(room);
    expect(answer.rows.map(({ audience }) => audience)).toEqual([
      'clients',
      'job_seekers',
      'employers',
      'community',
      'students',
    ]);
    // Clients: 3 + 1 by name, 2 heads. Employers: 7 heads.
    expect(filled(answer)).toEqual([
      ['clients', 2, 4, 2, 6],
      ['employers', 1, 0, 7, 7],
    ]);
    expect(answer.over).toBe(true);
    // One was held and not closed, one is still scheduled though its hour is past.
    expect(answer.notClosed.map(({ id, status }) => [id === held.id, status])).toEqual([
      [true, 'held'],
      [false, 'scheduled'],
    ]);
    office.at('2026-11-30T22:59:00.000Z');
    const before = await counts(room);
    expect([before.over, before.notClosed.length]).toEqual([false, 1]);
  });

  test('a session on the evening of 30 November is November’s, though UTC says December', async () => {
    const room = await openRoom();
    const evening = { on: '2026-11-30', from: '21:00', to: '22:00' };
    const session = await openSession(room, room.farid, evening);
    room.office.at('2026-12-01T02:30:00.000Z');
    await room.farid.call.sessions.hold({ id: session.id, version: session.version });
    await close(room, session.id);
    expect(filled(await counts(room))).toEqual([['clients', 1, 0, 0, 0]]);
  });

  test('is ticked as keyed with who and when, and the tick can be taken away', async () => {
    const room = await openRoom();
    await closedSession(room, { on: '2026-11-23' }, 2, 0);
    room.office.at('2026-12-03T15:00:00.000Z');
    expect((await counts(room)).keyed).toBeNull();
    await key(room, '2026-12-02');
    const answer = await counts(room);
    expect(answer.keyed).toMatchObject({
      on: '2026-12-02',
      by: 'Farid Aziz',
      at: '2026-12-03T15:00:00.000Z',
    });
    expect(answer.keyed?.rows).toEqual(answer.rows);
    expect(answer.changed).toEqual([]);
    await key(room, null);
    expect((await counts(room)).keyed).toBeNull();
  });

  test('cannot be keyed tomorrow, nor before the month began', async () => {
    const room = await openRoom();
    const { farid } = room;
    const { rows } = await counts(room);
    const keyed = (on: string) =>
      refusalOf(farid.call.sessions.keyMonth({ ...november, on, seen: [...rows] }));
    expect(wrongFields(await keyed('2026-11-23'))).toEqual({ on: 'errors.future_day' });
    expect(wrongFields(await keyed('2026-10-31'))).toEqual({ on: 'errors.before_month' });
  });

  test('figures that changed while Farid typed them are not ticked', async () => {
    const room = await openRoom();
    const { rows } = await counts(room);
    await closedSession(room, { on: '2026-11-23' }, 2, 0);
    const stale = room.farid.call.sessions.keyMonth({
      ...november,
      on: '2026-11-23',
      seen: [...rows],
    });
    expect(await refusalOf(stale)).toMatchObject({ key: 'sessions.month_changed' });
    expect((await counts(room)).keyed).toBeNull();
  });
});

describe('a month that changes after it was keyed', () => {
  test('names the session that was reopened, and what it adds now', async () => {
    const room = await openRoom();
    const { id } = await closedSession(room, { on: '2026-11-23' }, 2, 1);
    await closedSession(room, { on: '2026-11-24' }, 1, 0);
    room.office.at('2026-12-03T15:00:00.000Z');
    await key(room, '2026-12-03');
    await reopen(room, id);
    const open = await counts(room);
    expect(filled(open)).toEqual([['clients', 1, 1, 0, 1]]);
    expect(open.changed).toMatchObject([{ id, before: { named: 2, anonymous: 1 }, now: null }]);
    expect(open.keyed?.rows[0]).toMatchObject({ sessions: 2, total: 4 });
    await countHeads(room, id, 2);
    await close(room, id);
    const closed = await counts(room);
    expect(filled(closed)).toEqual([['clients', 2, 3, 3, 6]]);
    expect(closed.changed).toMatchObject([
      { id, before: { named: 2, anonymous: 1 }, now: { named: 2, anonymous: 3 } },
    ]);
    // Typed again, the page is at peace.
    await key(room, '2026-12-03');
    expect((await counts(room)).changed).toEqual([]);
  });

  test('closed again as it was, nothing has changed', async () => {
    const room = await openRoom();
    const { id } = await closedSession(room, { on: '2026-11-23' }, 2, 0);
    await key(room, '2026-11-23');
    await reopen(room, id);
    await close(room, id);
    expect((await counts(room)).changed).toEqual([]);
  });

  test('names a session that was closed late, and one that now is for employers', async () => {
    const room = await openRoom();
    const first = await closedSession(room, { on: '2026-11-23' }, 2, 0);
    const late = await heldSession(room, { on: '2026-11-24' }, 1, 0);
    await key(room, '2026-11-24');
    await close(room, late.id);
    await reopen(room, first.id);
    const { version } = await room.farid.call.sessions.byId({ id: first.id });
    const correction = changed({ ...first, version }, { audience: 'employers' });
    await room.farid.call.sessions.change(correction);
    await close(room, first.id);
    const answer = await counts(room);
    expect(answer.changed).toMatchObject([
      { id: first.id, before: { audience: 'clients' }, now: { audience: 'employers' } },
      { id: late.id, before: null, now: { audience: 'clients', named: 1 } },
    ]);
    expect(filled(answer)).toEqual([
      ['clients', 1, 1, 0, 1],
      ['employers', 1, 2, 0, 2],
    ]);
  });
});
