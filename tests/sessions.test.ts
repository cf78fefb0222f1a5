import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { sessionEvent } from '@tremplin/db/schema/sessions.ts';
import { sessionStatuses } from '@tremplin/shared/sessions.ts';
import type { SessionStatus } from '@tremplin/shared/sessions.ts';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { refusalOf } from './support/clients.ts';
import { openHeld, openRoom, openSession, sessionInput } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

const reason = 'One mark was wrong.';
const after = '2026-11-24T18:00:00.000Z';

interface Standing {
  readonly id: string;
  readonly version: number;
}

/** What somebody does to bring a session there, by the manager where a manager is needed. */
const steps = (room: Room) => ({
  scheduled: (seen: Standing) => room.farid.call.sessions.schedule(seen),
  held: (seen: Standing) => room.farid.call.sessions.hold(seen),
  reopened: (seen: Standing) => room.manager.call.sessions.reopen({ ...seen, reason }),
  closed: (seen: Standing) => room.farid.call.sessions.close(seen),
  cancelled: (seen: Standing) =>
    room.farid.call.sessions.cancel({ ...seen, reason: null, tell: false }),
});

/** A complete session, brought to that status after its time. */
async function standing(room: Room, status: SessionStatus): Promise<Standing> {
  room.office.at(after);
  const { programmeId, farid } = room;
  const input = sessionInput({ programmeId, facilitatorId: farid.id });
  let seen = { ...(await farid.call.sessions.add(input)), version: 1 };
  const way = { draft: [], scheduled: [], held: ['held'], closed: ['held', 'closed'] } as const;
  const does = steps(room);
  if (status === 'cancelled') return { ...seen, ...(await does.cancelled(seen)) };
  if (status !== 'draft') seen = { ...seen, ...(await does.scheduled(seen)) };
  for (const to of way[status]) seen = { ...seen, ...(await does[to](seen)) };
  return { id: seen.id, version: seen.version };
}

describe('from a draft to a closed session', () => {
  const allowed: Readonly<Record<SessionStatus, readonly string[]>> = {
    draft: ['scheduled', 'cancelled'],
    scheduled: ['held', 'cancelled'],
    held: ['closed'],
    closed: ['reopened'],
    cancelled: [],
  };
  for (const from of sessionStatuses)
    for (const to of ['scheduled', 'held', 'reopened', 'closed', 'cancelled'] as const)
      test(`A ${from} session ${allowed[from].includes(to) ? 'may' : 'may not'} be ${to}`, async () => {
        const room = await openRoom();
        const seen = await standing(room, from);
        const events = (await room.office.store.read((db) => db.select().from(sessionEvent)))
          .length;
        const step = steps(room)[to](seen);
        if (!allowed[from].includes(to)) {
          expect(await refusalOf(step)).toMatchObject({
            kind: 'refused',
            key: from === 'cancelled' ? 'sessions.cancelled' : 'sessions.transition',
          });
          const now = await room.farid.call.sessions.byId({ id: seen.id });
          expect([now.status, now.version, now.events.length]).toEqual([
            from,
            seen.version,
            events,
          ]);
          return;
        }
        const status = to === 'reopened' ? 'held' : to;
        expect(await step).toMatchObject({ status, version: seen.version + 1 });
        const now = await room.farid.call.sessions.byId({ id: seen.id });
        expect(now.status).toBe(status);
        expect(now.events.at(-1)).toMatchObject({ from, to: status });
        expect(now.events).toHaveLength(events + 1);
      });

  test('Whoever is refused is told what may follow', async () => {
    const room = await openRoom();
    const seen = await standing(room, 'scheduled');
    expect(await refusalOf(room.farid.call.sessions.close(seen))).toMatchObject({
      key: 'sessions.transition',
      values: {
        from: 'sessions.statuses.scheduled',
        to: 'sessions.statuses.closed',
        allowed: ['sessions.statuses.held', 'sessions.statuses.cancelled'],
      },
    });
  });

  test('Nothing has taken place before it began', async () => {
    const room = await openRoom();
    const opened = await openSession(room, room.farid);
    room.office.at('2026-11-24T14:59:59.999Z');
    expect((await refusalOf(room.farid.call.sessions.hold(opened))).key).toBe(
      'sessions.not_started',
    );
    room.office.at('2026-11-24T15:00:00.000Z');
    expect((await room.farid.call.sessions.hold(opened)).status).toBe('held');
  });

  test('Farid and Gisèle close at once: one of them does, the other is told', async () => {
    const room = await openRoom();
    const seen = await openHeld(room);
    const [first, second] = await Promise.allSettled([
      room.farid.call.sessions.close(seen),
      room.gisele.call.sessions.close(seen),
    ]);
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(room.gisele.call.sessions.close(seen))).toMatchObject({
      key: 'stale_version',
      values: { current: seen.version + 1 },
    });
    const { events } = await room.farid.call.sessions.byId({ id: seen.id });
    expect(events.filter(({ to }) => to === 'closed')).toHaveLength(1);
  });

  test('Each step leaves one line in the audit log, with what it came from and went to', async () => {
    const room = await openRoom();
    const opened = await openHeld(room);
    const closed = await room.farid.call.sessions.close(opened);
    const again = { id: opened.id, version: closed.version, reason };
    await room.manager.call.sessions.reopen(again);
    const lines = await room.office.store.read((db) =>
      db
        .select()
        .from(auditEvent)
        .where(eq(auditEvent.resourceId, opened.id))
        .orderBy(asc(auditEvent.seq)),
    );
    const said = lines.map(({ action, actorId, fields }) => {
      const { from, to, attended } = JSON.parse(fields);
      return [action, actorId, from, to, attended].filter((one) => one !== undefined);
    });
    const { farid, manager } = room;
    expect(said).toEqual([
      ['create', farid.id],
      ['set_status', farid.id, 'draft', 'scheduled'],
      ['set_status', farid.id, 'scheduled', 'held'],
      ['set_status', farid.id, 'held', 'closed', 0],
      ['set_status', manager.id, 'closed', 'held', 0],
    ]);
  });

  test('A form sent twice makes one session, and nobody else’s id is taken over', async () => {
    const room = await openRoom();
    const { farid, gisele, programmeId } = room;
    const input = sessionInput({ programmeId, facilitatorId: farid.id });
    expect(await farid.call.sessions.add(input)).toEqual({ id: input.id });
    expect(await farid.call.sessions.add(input)).toEqual({ id: input.id });
    const { rows } = await farid.call.sessions.list({ tab: 'draft' });
    expect(rows.map(({ id }) => id)).toEqual([input.id]);
    expect((await refusalOf(gisele.call.sessions.add(input))).kind).toBe('not_found');
  });
});
