import type { TodayGroupKey, TodayRow } from '@tremplin/shared/today.ts';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { clientOf } from './support/applications.ts';
import type { Hired } from './support/office.ts';
import { openRoom, openSession, putOnList } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

async function rowsOf(
  counsellor: Pick<Hired, 'call'>,
  key: TodayGroupKey,
): Promise<readonly TodayRow[]> {
  const { groups } = await counsellor.call.today.counsellor();
  return groups.find((group) => group.key === key)?.rows ?? [];
}

const missed = { kind: 'no_show', session: { title: 'Working for the Ontario Public Service' } };
const absent = (room: Room, sessionId: string, clientId: string, over = {}) =>
  putOnList(room.office, sessionId, clientId, 'no_show', over);

test('a client who did not come is to be called, until somebody has been in touch', async () => {
  const room = await openRoom();
  const { office, anna, farid } = room;
  const { id: sessionId } = await openSession(room, farid);
  const away = await clientOf(office, anna, { givenName: 'Zoé', lastContactOn: '2026-11-23' });
  const excused = await clientOf(office, anna, { lastContactOn: '2026-11-23' });
  const closed = await clientOf(office, anna, { status: 'closed' });
  await absent(room, sessionId, away);
  await absent(room, sessionId, excused, { excused: true });
  await absent(room, sessionId, closed);
  office.at('2026-11-24T18:00:00.000Z');
  expect(await rowsOf(anna, 'no_show')).toEqual([
    {
      kind: 'no_show',
      client: { id: away, name: expect.stringContaining('Zoé') },
      session: { id: sessionId, title: 'Working for the Ontario Public Service' },
      on: '2026-11-24',
      days: 0,
    },
  ]);
  expect(await rowsOf(room.boris, 'no_show')).toEqual([]);
  office.at('2026-12-08T18:00:00.000Z');
  expect(await rowsOf(anna, 'no_show')).toMatchObject([{ ...missed, days: 14 }]);
  const note = { id: v7(), kind: 'call', body: 'The bus was late.' } as const;
  await anna.call.clients.addNote({ clientId: away, ...note });
  expect(await rowsOf(anna, 'no_show')).toEqual([]);
});

test('a client who missed two is there once, for the last, and not after a fortnight', async () => {
  const room = await openRoom();
  const { office, anna, farid } = room;
  const lapsed = await clientOf(office, anna, { lastContactOn: '2026-11-20' });
  const first = await openSession(room, farid, { on: '2026-11-23' });
  const second = await openSession(room, farid);
  await absent(room, first.id, lapsed);
  await absent(room, second.id, lapsed);
  office.at('2026-11-24T18:00:00.000Z');
  expect(await rowsOf(anna, 'no_show')).toMatchObject([{ session: { id: second.id } }]);
  office.at('2026-12-09T18:00:00.000Z');
  expect(await rowsOf(anna, 'no_show')).toEqual([]);
});

test('walk-ins without a counsellor are counted for every counsellor, and not named', async () => {
  const room = await openRoom();
  const { office, anna, boris, farid } = room;
  expect(await rowsOf(anna, 'unassigned')).toEqual([]);
  const { id: sessionId } = await openSession(room, farid);
  office.at('2026-11-24T15:10:00.000Z');
  const walkIn = { id: v7(), clientId: v7(), sessionId, consent: true } as const;
  const named = { givenName: 'Inès', familyName: 'Bouchard', phone: null, lang: 'fr' } as const;
  await farid.call.attendance.addStub({ ...walkIn, ...named });
  const waiting = [{ kind: 'unassigned', count: 1, since: '2026-11-24' }];
  expect(await rowsOf(anna, 'unassigned')).toEqual(waiting);
  expect(await rowsOf(boris, 'unassigned')).toEqual(waiting);
  expect(JSON.stringify(await boris.call.today.counsellor())).not.toContain('Bouchard');
  await anna.call.clients.takeOn({ id: walkIn.clientId, entryEmployment: 'unemployed' });
  expect(await rowsOf(boris, 'unassigned')).toEqual([]);
});
