import { attendance, attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import { attendanceStatuses } from '@tremplin/shared/attendance.ts';
import type { AttendanceStatus } from '@tremplin/shared/attendance.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './support/clients.ts';
import { openList, openRoom, openSession } from './support/sessions.ts';

const targets = ['registered', 'waitlisted', 'cancelled'] as const;
type Target = (typeof targets)[number];

/** As the paper has it (§8.7); marks are another matter. */
const allowed: Readonly<Record<AttendanceStatus, readonly Target[]>> = {
  invited: ['registered', 'cancelled'],
  registered: ['waitlisted', 'cancelled'],
  waitlisted: ['registered', 'cancelled'],
  attended: [],
  no_show: [],
  cancelled: [],
};

describe('what a row of the list may become by hand', () => {
  for (const from of attendanceStatuses)
    for (const to of targets)
      it(`${from} ${allowed[from].includes(to) ? 'may' : 'may not'} become ${to}`, async () => {
        const room = await openRoom();
        const { office } = room;
        const { id: sessionId } = await openSession(room, room.farid, { capacity: 5 });
        const [listed] = await openList(room, sessionId, [from]);
        const id = listed?.rowId ?? '';
        const moved = room.farid.call.attendance.moveOnList({ id, version: 1, to });
        if (allowed[from].includes(to)) expect((await moved).status).toBe(to);
        else expect(await refusalOf(moved)).toMatchObject(refusalFrom(from, to));
        const [row] = await office.store.read((db) =>
          db.select().from(attendance).where(eq(attendance.id, id)),
        );
        expect(row?.status).toBe(allowed[from].includes(to) ? to : from);
        const events = await office.store.read((db) => db.$count(attendanceEvent));
        expect(events).toBe(allowed[from].includes(to) ? 1 : 0);
      });
});

/** The sentence that names what may be done instead, or that nothing may. */
function refusalFrom(from: AttendanceStatus, to: Target) {
  const word = (status: AttendanceStatus) => `attendance.statuses.${status}`;
  return allowed[from].length === 0
    ? { key: 'attendance.settled', values: { from: word(from) } }
    : {
        key: 'attendance.transition',
        values: { from: word(from), to: word(to), allowed: allowed[from].map(word) },
      };
}
