import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addClient } from './support/clients.ts';
import { openRoom, openSession, putOnList } from './support/sessions.ts';

describe('a client’s timeline', () => {
  test('has one entry for each session, as the seat in it stands now', async () => {
    const room = await openRoom();
    const { anna, farid, office } = room;
    const { id: clientId } = await addClient(room, anna);
    const session = await openSession(room, farid);
    const other = await openSession(room, farid, { on: '2026-11-26', titleFr: null });
    const by = { createdBy: farid.id };
    office.at('2026-11-22T15:05:00Z');
    const rowId = await putOnList(office, session.id, clientId, 'registered', by);
    await putOnList(office, other.id, clientId, 'waitlisted', { ...by, waitNo: 1 });
    const seats = async () => {
      const { entries } = await anna.call.clients.timeline({ id: clientId });
      return entries.flatMap((entry) => (entry.what === 'session' ? [entry] : []));
    };
    const file = () => anna.call.clients.file({ id: clientId });
    const named = {
      id: session.id,
      titleEn: 'Working for the Ontario Public Service',
      titleFr: 'Travailler pour la fonction publique de l’Ontario',
    };
    expect(await seats()).toEqual(
      expect.arrayContaining([
        {
          what: 'session',
          id: rowId,
          at: '2026-11-22T15:05:00.000Z',
          by: 'Farid Aziz',
          session: { ...named, cancelled: false },
          on: '2026-11-24',
          status: 'registered',
          mark: 'unmarked',
          walkIn: false,
        },
      ]),
    );
    expect((await file()).sessions).toEqual([
      { ...named, on: '2026-11-24', startsAt: '2026-11-24T15:00:00.000Z', status: 'registered' },
      expect.objectContaining({ id: other.id, status: 'waitlisted' }),
    ]);
    office.at('2026-11-24T15:10:00Z');
    await farid.call.attendance.mark({
      sessionId: session.id,
      taps: [{ id: v7(), kind: 'mark', ago: 0, mark: 'late', rowIds: [rowId] }],
    });
    expect(await seats()).toMatchObject([
      { id: rowId, at: '2026-11-24T15:00:00.000Z', status: 'attended', mark: 'late' },
      { status: 'waitlisted', session: { titleFr: null } },
    ]);
    expect((await file()).sessions).toMatchObject([{ id: other.id }]);
    await farid.call.sessions.cancel({
      id: other.id,
      version: other.version,
      reason: 'Snow',
      tell: false,
    });
    expect((await seats())[1]).toMatchObject({ session: { id: other.id, cancelled: true } });
    expect((await file()).sessions).toEqual([]);
  });

  test('pages through sessions too, each met once', async () => {
    const room = await openRoom();
    const { anna, farid, office } = room;
    const { id: clientId } = await addClient(room, anna);
    for (let at = 0; at < 40; at += 1) {
      const on = at < 35 ? '2026-11-23' : '2026-12-20';
      const one = await openSession(room, farid, { on });
      await putOnList(office, one.id, clientId, 'registered', { createdBy: farid.id });
    }
    office.at('2026-11-24T15:10:00Z');
    const { entries, next } = await anna.call.clients.timeline({ id: clientId });
    const rest = await anna.call.clients.timeline({ id: clientId, cursor: next });
    expect(rest.next).toBeNull();
    const all = [...entries, ...rest.entries].filter(({ what }) => what === 'session');
    expect(new Set(all.map((entry) => entry.id)).size).toBe(40);
    expect(all).toHaveLength(40);
  });
});
