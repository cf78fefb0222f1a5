import { infoSession } from '@tremplin/db/schema/sessions.ts';
import type { AttendanceStatus } from '@tremplin/shared/attendance.ts';
import type { AddSession } from '@tremplin/shared/sessions.ts';
import { eq } from 'drizzle-orm';
import { addClient } from './clients.ts';
import type { Hired } from './office.ts';
import { thisYear } from './outcome-filter.ts';
import { atNoon } from './session-outcome.ts';
import { openRoom, openSession, putOnList } from './sessions.ts';
import type { Room } from './sessions.ts';

export const november = { ...thisYear, period: 'month', from: '2026-11' } as const;

interface Came {
  readonly as: AttendanceStatus;
  readonly score?: number;
  readonly excused?: boolean;
  readonly by?: Hired;
}

/** A session that took place at noon of its day, with these people and so many without a name. */
export async function held(
  room: Room,
  facilitator: Hired,
  on: string,
  given: {
    readonly came?: readonly Came[];
    readonly unnamed?: number;
    readonly over?: Partial<AddSession>;
  },
) {
  const { office } = room;
  const opened = await openSession(room, facilitator, { on, ...given.over });
  const people = [];
  for (const [no, one] of (given.came ?? []).entries()) {
    const { id } = await addClient(room, one.by ?? room.anna, {
      givenName: `Noémie ${no}`,
      email: `noemie.${no}.${letters(opened.id)}@example.org`,
    });
    people.push(id);
    await putOnList(office, opened.id, id, one.as, {
      evaluationScore: one.score ?? null,
      excused: one.excused ?? false,
    });
  }
  await office.store.tx(async (tx) => {
    await tx
      .update(infoSession)
      .set({ anonymousCount: given.unnamed ?? 0 })
      .where(eq(infoSession.id, opened.id));
  });
  atNoon(office, on);
  const done = await facilitator.call.sessions.hold(opened);
  return { ...opened, ...done, people };
}

function letters(id: string): string {
  return id.replace(/\d/g, (digit) => String.fromCharCode(103 + Number(digit))).replaceAll('-', '');
}

/** Farid's session of the 24th, Gisèle's of the 25th, and one of Farid's that was called off. */
export async function openMonth() {
  const room = await openRoom();
  const farids = await held(room, room.farid, '2026-11-24', {
    came: [
      { as: 'attended', score: 5 },
      { as: 'attended', score: 4 },
      { as: 'attended', score: 2, by: room.boris },
      { as: 'attended' },
      { as: 'no_show' },
      { as: 'no_show', excused: true },
      { as: 'cancelled' },
    ],
    unnamed: 7,
  });
  const gisèles = await held(room, room.gisele, '2026-11-25', {
    came: [{ as: 'attended', score: 3 }, { as: 'no_show' }],
    unnamed: 2,
  });
  const called = await openSession(room, room.farid, { on: '2026-11-27' });
  const off = { id: called.id, version: called.version, reason: 'Snow', tell: false };
  await room.farid.call.sessions.cancel(off);
  atNoon(room.office, '2026-11-30');
  return { ...room, farids, gisèles };
}
