import { engine } from '@tremplin/db/kit.ts';
import { attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import type { Mark, Tap } from '@tremplin/shared/attendance.ts';
import { marks } from '@tremplin/shared/attendance.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import {
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
import type { Hired } from './support/office.ts';
import { needsServer } from './support/postgres.ts';

/** Farid and Gisèle, each with a telephone, in one room. */
async function openTwo(many: number): Promise<Attending> {
  const room = await openAttendance(registered(many));
  await room.gisele.call.sessions.help({ id: room.sessionId });
  minutes(room, 60);
  return room;
}

interface Touch {
  readonly by: 'farid' | 'gisele';
  readonly mark: Mark;
  /** On which of the people; several is All present and its like. */
  readonly people: readonly number[];
}

const anyTouch = (many: number): fc.Arbitrary<Touch> =>
  fc.record({
    by: fc.constantFrom('farid' as const, 'gisele' as const),
    mark: fc.constantFrom(...marks),
    people: fc.uniqueArray(fc.nat(many - 1), { minLength: 1, maxLength: many }),
  });

describe('two people marking one room', () => {
  it('the last tap about a person stands, in whatever order the taps arrive', async () => {
    const room = await openTwo(3);
    const statuses = await standing(room);
    const story = fc
      .array(anyTouch(3), { minLength: 2, maxLength: 5 })
      .chain((touches) =>
        fc.tuple(
          fc.constant(touches),
          fc.shuffledSubarray([...touches.keys()], { minLength: touches.length }),
        ),
      );
    let began = 0;
    await fc.assert(
      fc.asyncProperty(story, async ([touches, arrival]) => {
        // Each story has minutes of its own on one long evening, so that all may share the office.
        const first = began;
        began += touches.length + 1;
        minutes(room, 60 + began);
        const ago = (at: number): number => began - first - at;
        const taps = touches.map(({ mark, people }, at) =>
          tapped(
            mark,
            people.map((one) => room.rowIds[one]),
            ago(at),
          ),
        );
        for (const at of arrival) {
          const [touch, tap] = [touches[at], taps[at]];
          if (touch && tap) await send(room, room[touch.by], tap);
        }
        const expected = statuses.map((status, person) => {
          const last = touches.findLast(({ people }) => people.includes(person));
          return last && last.mark !== 'unmarked' ? last.mark : status;
        });
        expect(await standing(room)).toEqual(expected);
        const clean = tapped('unmarked', room.rowIds);
        expect(await send(room, room.farid, clean)).toEqual(['done']);
      }),
      { numRuns: 40 },
    );
  });

  it('a mark that comes too late to count is remembered, and changes nothing', async () => {
    const room = await openTwo(2);
    const [first] = room.rowIds;
    await send(room, room.gisele, tapped('late', [first], 5));
    expect(await send(room, room.farid, tapped('absent', [first], 20))).toEqual(['superseded']);
    expect(await send(room, room.farid, tapped('present', room.rowIds, 20))).toEqual(['done']);
    expect(await standing(room)).toEqual(['late', 'present']);
    const events = await room.office.store.read((db) => db.select().from(attendanceEvent));
    expect(
      events
        .filter(({ attendanceId }) => attendanceId === first)
        .map(({ mark, applied }) => `${mark} ${applied}`)
        .toSorted(),
    ).toEqual(['absent false', 'late true', 'present false']);
    const lines = await linesOf(room, 'attendance', 'mark');
    expect(lines.map(({ fields }) => fields['applied'])).toEqual([1, 0, 1]);
  });

  it('a correction made while a slow network carried the first touch is the one that stands', async () => {
    const room = await openTwo(1);
    const { farid, gisele, rowIds } = room;
    const seconds = (tap: Tap, ago: number): Tap => ({ ...tap, ago: ago * 1000 });
    // Touched at 0 s, heard at 4 s as if just made; the correction of 1 s is heard at 5 s as of then.
    await send(room, farid, seconds(tapped('absent', rowIds), 0));
    expect(await send(room, farid, seconds(tapped('present', rowIds), 3))).toEqual(['done']);
    expect(await standing(room)).toEqual(['present']);
    // Somebody else's touch of those seconds is another matter.
    expect(await send(room, gisele, seconds(tapped('absent', rowIds), 3))).toEqual(['superseded']);
    // And so is one's own that was made long before.
    expect(await send(room, farid, tapped('excused', rowIds, 1))).toEqual(['superseded']);
  });

  it('two touches in two tabs of one telephone are in its order, whichever is heard first', async () => {
    const room = await openTwo(1);
    const { farid, rowIds } = room;
    const touch = (mark: Mark, ago: number, clock: number): Tap => {
      const tap = tapped(mark, rowIds);
      return tap.kind === 'mark' ? { ...tap, ago: ago * 1000, clock } : tap;
    };
    // *Late* was touched a second after *present*, and is heard first: the other tab’s request was slow.
    expect(await send(room, farid, touch('late', 1, 5000))).toEqual(['done']);
    expect(await send(room, farid, touch('present', 0, 4000))).toEqual(['superseded']);
    expect(await standing(room)).toEqual(['late']);
    // And a later touch that seems older by the network’s blur still stands.
    expect(await send(room, farid, touch('absent', 14, 6000))).toEqual(['done']);
    expect(await send(room, farid, touch('excused', 40, 7000))).toEqual(['done']);
    expect(await standing(room)).toEqual(['excused']);
  });

  it('a walk-in taken back by one may be marked by the other who still had them', async () => {
    const room = await openTwo(1);
    const { farid, gisele, sessionId } = room;
    const { id: other } = await farid.call.attendance.addStub({
      id: v7(),
      clientId: v7(),
      sessionId,
      givenName: 'Thandiwe',
      familyName: '',
      phone: null,
      lang: 'en',
      consent: true,
    });
    minutes(room, 70);
    expect(await send(room, gisele, tapped('unmarked', [other], 5))).toEqual(['done']);
    const walkIn = { ...room, rowIds: [other] };
    expect(await standing(walkIn)).toEqual(['cancelled']);
    expect(await send(room, farid, tapped('late', [other], 2))).toEqual(['done']);
    expect(await standing(walkIn)).toEqual(['late']);
  });

  it('forty people, two telephones and a network that repeats itself: nobody is lost or doubled', async (context) => {
    if (engine === 'postgres') needsServer(context);
    const room = await openTwo(40);
    const { farid, gisele, rowIds } = room;
    const touch = (who: Hired, at: number, mark: Mark, ago: number): [Hired, Tap[]] => [
      who,
      [tapped(mark, [rowIds[at]], ago), head(1, ago)],
    ];
    const calls = rowIds.flatMap((_, at) => [
      touch(farid, at, at % 2 === 0 ? 'present' : 'late', at % 3 === 0 ? 1 : 9),
      touch(gisele, at, at % 2 === 0 ? 'absent' : 'excused', 5),
    ]);
    // Every call is sent twice, as after an answer that was lost.
    await Promise.all([...calls, ...calls].map(([who, taps]) => send(room, who, ...taps)));
    expect(await standing(room)).toEqual(
      rowIds.map((_, at) => {
        const farids = at % 2 === 0 ? 'present' : 'late';
        const giseles = at % 2 === 0 ? 'absent' : 'excused';
        return at % 3 === 0 ? farids : giseles;
      }),
    );
    const { anonymous } = await farid.call.attendance.roster({ sessionId: room.sessionId });
    expect(anonymous).toBe(80);
    const events = await room.office.store.read((db) => db.select().from(attendanceEvent));
    expect(events.filter(({ mark }) => mark !== null)).toHaveLength(80);
  });
});
