import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { changed, openRoom, openSession } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

/** The file as a calendar reads it, with the zone that it brings along. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  const [component, ...more] = calendar.getAllSubcomponents('vevent');
  if (!component || more.length > 0) throw new Error('a session is one event');
  const event = new ICAL.Event(component);
  const zone = zones[0];
  const instant = ({ startDate, endDate }: ICAL.Event, which: 'start' | 'end'): string => {
    const time = which === 'start' ? startDate : endDate;
    if (zone && time.zone.tzid === 'floating') time.zone = zone;
    return time.toJSDate().toISOString();
  };
  return {
    method: calendar.getFirstPropertyValue('method'),
    zones: zones.map(({ tzid }) => tzid),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    location: event.location,
    description: event.description,
    status: component.getFirstPropertyValue('status'),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    modified: String(component.getFirstPropertyValue('last-modified')),
    wall: component.getAllProperties().flatMap((property) => {
      const tzid = property.getFirstParameter('tzid');
      return tzid ? [`${tzid} ${String(property.getFirstValue())}`] : [];
    }),
    startsAt: instant(event, 'start'),
    endsAt: instant(event, 'end'),
  };
}

async function fileOf({ farid }: Room, id: string) {
  return farid.call.sessions.calendar({ id });
}

describe('a session in somebody’s calendar', () => {
  test.each([
    ['2026-11-24', '2026-11-24T15:00:00.000Z'],
    ['2026-03-09', '2026-03-09T14:00:00.000Z'],
    ['2026-03-06', '2026-03-06T15:00:00.000Z'],
    ['2026-10-30', '2026-10-30T14:00:00.000Z'],
    ['2026-11-02', '2026-11-02T15:00:00.000Z'],
    ['2027-07-01', '2027-07-01T14:00:00.000Z'],
  ])('Ten o’clock on %s is ten o’clock there, and the same moment', async (on, startsAt) => {
    const room = await openRoom();
    const { id } = await openSession(room, room.farid, { on });
    const read = parsed((await fileOf(room, id)).text);
    expect(read).toMatchObject({
      method: 'PUBLISH',
      zones: ['America/Toronto'],
      uid: `${id}@tremplin`,
      status: 'CONFIRMED',
      startsAt,
      wall: [`America/Toronto ${on}T10:00:00`, `America/Toronto ${on}T12:00:00`],
      stamp: '2026-11-22T15:00:00Z',
      modified: '2026-11-22T15:00:00Z',
    });
  });

  test.each(['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'])(
    'Across the change of clocks on %s a session begins and ends when Farid meant',
    async (on) => {
      const room = await openRoom();
      const { id } = await openSession(room, room.farid, { on, from: '00:30', to: '03:30' });
      const { startsAt, endsAt } = await room.farid.call.sessions.byId({ id });
      expect(parsed((await fileOf(room, id)).text)).toMatchObject({ startsAt, endsAt });
    },
  );

  test('An end in the hour that comes twice is written so that no calendar takes the first', async () => {
    const room = await openRoom();
    const twice = { on: '2026-11-01', from: '01:45', to: '01:15' };
    const { id } = await openSession(room, room.farid, twice);
    expect(parsed((await fileOf(room, id)).text)).toMatchObject({
      startsAt: '2026-11-01T05:45:00.000Z',
      endsAt: '2026-11-01T06:15:00.000Z',
      wall: [],
    });
  });

  test('The sequence rises with what a calendar must hear of, and with nothing else', async () => {
    const room = await openRoom();
    const { farid } = room;
    const opened = await openSession(room, farid);
    const first = parsed((await fileOf(room, opened.id)).text);
    const noted = await farid.call.sessions.change(changed(opened, { notes: 'Bring cups.' }));
    expect(parsed((await fileOf(room, opened.id)).text).sequence).toBe(first.sequence);
    room.office.at('2026-11-22T16:00:00.000Z');
    const moved = changed({ ...opened, ...noted }, { on: '2026-11-25', reason: 'Snow' });
    const { version } = await farid.call.sessions.change(moved);
    const second = parsed((await fileOf(room, opened.id)).text);
    expect(second.sequence).toBe(first.sequence + 1);
    expect(second).toMatchObject({ uid: first.uid, modified: '2026-11-22T16:00:00Z' });
    const gone = { id: opened.id, version, reason: null, tell: false };
    await farid.call.sessions.cancel(gone);
    const third = parsed((await fileOf(room, opened.id)).text);
    expect(third).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: first.uid });
    expect(third.sequence).toBe(second.sequence + 1);
  });

  test('The office that writes letters is the organizer, without whom Outlook takes no cancellation', async () => {
    const room = await openRoom();
    const { farid } = room;
    Object.assign(room.office.office, { mailAddress: 'bureau@example.org' });
    const opened = await openSession(room, farid);
    const organizer = async () => {
      const calendar = new ICAL.Component(ICAL.parse((await fileOf(room, opened.id)).text));
      const property = calendar.getFirstSubcomponent('vevent')?.getFirstProperty('organizer');
      return [calendar.getFirstPropertyValue('method'), property?.getFirstValue()];
    };
    expect(await organizer()).toEqual(['PUBLISH', 'mailto:bureau@example.org']);
    await farid.call.sessions.cancel({ ...opened, reason: null, tell: false });
    expect(await organizer()).toEqual(['CANCEL', 'mailto:bureau@example.org']);
    const silent = await openRoom();
    const { id } = await openSession(silent, silent.farid);
    expect((await fileOf(silent, id)).text).not.toContain('ORGANIZER');
  });

  test('Titles in both languages, commas, quotes and long words survive; no line is too long', async () => {
    const room = await openRoom();
    const titleEn = `Panel: “Policy, law; and \\ more” ${'ŵ'.repeat(60)}`;
    const titleFr = 'Table ronde\u00a0: politiques, droit, et l’été à l’Île-du-Prince-Édouard 🍁';
    const { id } = await openSession(room, room.farid, {
      titleEn,
      titleFr,
      location: 'Room 2, 219 Argyle Ave.; side door',
      joinUrl: 'https://meet.example.org/j?a=1,2;b=3',
    });
    const { text, fileName } = await fileOf(room, id);
    expect(parsed(text)).toMatchObject({
      summary: `${titleEn} / ${titleFr}`,
      location: 'Room 2, 219 Argyle Ave.; side door',
      description: 'https://meet.example.org/j?a=1,2;b=3',
    });
    expect(fileName).toMatch(/^session-2026-11-24-[\da-f]{4}\.ics$/);
    expect(text.endsWith('\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  test('A draft says that it is not sure yet, and an end that is not known is left out', async () => {
    const room = await openRoom();
    const { id, version, input } = await openSession(room, room.farid, { to: null });
    const { text } = await fileOf(room, id);
    expect(text).not.toContain('DTEND');
    expect(version).toBe(2);
    const draft = { ...input, id: room.office.contextOf(null).newId() };
    await room.farid.call.sessions.add(draft);
    expect(parsed((await fileOf(room, draft.id)).text).status).toBe('TENTATIVE');
  });
});
