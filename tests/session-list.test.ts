import { attendance } from '@tremplin/db/schema/sessions.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addClient, refusalOf, wrongFields } from './support/clients.ts';
import { addPosting } from './support/postings.ts';
import {
  changed,
  openList,
  openRoom,
  openSession,
  presenter,
  putOnList,
  sessionInput,
} from './support/sessions.ts';

describe('what a session is about', () => {
  test('Everything typed in the form is on the page, and the form takes it back', async () => {
    const room = await openRoom();
    const { farid, gisele, anna } = room;
    const posting = await addPosting(anna);
    const over = {
      mode: 'hybrid',
      joinUrl: 'https://meet.example.org/abc',
      helperIds: [gisele.id, farid.id],
      postingIds: [posting.id, posting.id],
      materials: [{ label: 'Slides', url: 'https://example.org/slides' }],
      topics: ['benefits', 'benefits', 'other'],
      notes: 'Bring name tags.',
    } as const;
    const spread = { ...over, helperIds: [...over.helperIds], postingIds: [...over.postingIds] };
    const { id } = await openSession(room, farid, {
      ...spread,
      materials: [...over.materials],
      topics: [...over.topics],
    });
    expect(await anna.call.sessions.byId({ id })).toMatchObject({
      titleEn: 'Working for the Ontario Public Service',
      mode: 'hybrid',
      facilitator: { id: farid.id, name: 'Farid Aziz' },
      helpers: [{ id: gisele.id, name: 'Gisèle Fortin' }],
      presenters: [{ name: 'Léa Brisebois', role: 'presenter', contactId: null }],
      postings: [{ id: posting.id, jobId: '249100', title: 'Program Advisor' }],
      materials: over.materials,
      topics: ['benefits', 'other'],
      notes: 'Bring name tags.',
      runs: false,
      gaps: [],
    });
  });

  test('What the form points to must be there', async () => {
    const room = await openRoom();
    const { farid, anna, manager, programmeId } = room;
    const nobody = room.office.contextOf(null).newId();
    const input = sessionInput(
      { programmeId: nobody, facilitatorId: anna.id },
      {
        helperIds: [manager.id],
        postingIds: [nobody],
        presenters: [presenter, { ...presenter, organizationId: nobody }],
      },
    );
    expect(wrongFields(await refusalOf(farid.call.sessions.add(input)))).toEqual({
      facilitatorId: 'errors.choose',
      helperIds: 'errors.choose',
      programmeId: 'errors.choose',
      postingIds: 'errors.choose',
      'presenters.1.organizationId': 'errors.choose',
    });
    const links = sessionInput(
      { programmeId, facilitatorId: farid.id },
      { joinUrl: 'javascript:alert(1)' },
    );
    expect(wrongFields(await refusalOf(farid.call.sessions.add(links)))).toEqual({
      joinUrl: 'errors.url',
    });
  });

  test('Gisèle who helps runs it too, which is recorded; a form read before cannot undo it', async () => {
    const room = await openRoom();
    const { farid, gisele } = room;
    const opened = await openSession(room, farid);
    const runs = async () => (await gisele.call.sessions.byId({ id: opened.id })).runs;
    expect(await runs()).toBe(false);
    await gisele.call.sessions.help({ id: opened.id });
    await gisele.call.sessions.help({ id: opened.id });
    expect(await runs()).toBe(true);
    expect((await refusalOf(farid.call.sessions.change(changed(opened)))).key).toBe(
      'stale_version',
    );
    expect(await runs()).toBe(true);
  });

  test('Nothing that names a client reaches the page of a session', async () => {
    const room = await openRoom();
    const opened = await openSession(room, room.farid);
    const { id: clientId } = await addClient(room, room.anna, { familyName: 'Canari' });
    await putOnList(room.office, opened.id, clientId, 'attended', { comment: 'CANARY-P3-4711' });
    for (const who of [room.farid, room.anna, room.manager]) {
      const page = JSON.stringify(await who.call.sessions.byId({ id: opened.id }));
      const list = JSON.stringify(await who.call.sessions.list({}));
      for (const secret of ['Canari', 'CANARY', clientId])
        expect(page + list).not.toContain(secret);
    }
  });
});

describe('seats', () => {
  test('Fewer seats than people who have one is refused, with their number', async () => {
    const room = await openRoom();
    const opened = await openSession(room, room.farid, { capacity: 5 });
    await openList(room, opened.id, ['registered', 'registered', 'attended', 'waitlisted']);
    const refusal = await refusalOf(
      room.farid.call.sessions.change(changed(opened, { capacity: 2 })),
    );
    expect(refusal.fields).toEqual([
      { path: 'capacity', key: 'errors.capacity_taken', values: { taken: 3 } },
    ]);
    await room.farid.call.sessions.change(changed(opened, { capacity: 3 }));
  });

  test('More seats are given to those who wait, whoever waits longest first', async () => {
    const room = await openRoom();
    const opened = await openSession(room, room.farid, { capacity: 1 });
    await openList(room, opened.id, ['registered', 'waitlisted', 'waitlisted', 'waitlisted']);
    const two = await room.farid.call.sessions.change(changed(opened, { capacity: 2 }));
    const seats = async () => (await room.farid.call.sessions.byId({ id: opened.id })).numbers;
    expect(await seats()).toMatchObject({ registered: 2, waitlisted: 2 });
    const rows = await room.office.store.read((db) =>
      db.select().from(attendance).where(eq(attendance.status, 'waitlisted')),
    );
    expect(new Set(rows.map(({ waitNo }) => waitNo))).toEqual(new Set([3, 4]));
    const all = { ...opened, ...two };
    await room.farid.call.sessions.change(changed(all, { capacity: null }));
    expect(await seats()).toMatchObject({ registered: 4, waitlisted: 0 });
  });
});

describe('the list of sessions', () => {
  test('A session waits to be closed once it is over, and not before', async () => {
    const room = await openRoom();
    const { farid } = room;
    await openSession(room, farid);
    const open = await openSession(room, farid, { to: null });
    const counts = async () => (await farid.call.sessions.list({})).counts;
    room.office.at('2026-11-24T15:00:00.000Z');
    expect(await counts()).toMatchObject({ upcoming: 2, to_close: 0 });
    await farid.call.sessions.hold(open);
    room.office.at('2026-11-24T17:00:00.001Z');
    expect(await counts()).toMatchObject({ upcoming: 1, to_close: 1 });
    // Nobody said when the other ends: it is over with its day.
    room.office.at('2026-11-25T05:00:00.000Z');
    expect(await counts()).toMatchObject({ upcoming: 0, to_close: 2 });
    const { rows } = await farid.call.sessions.list({ tab: 'to_close' });
    expect(rows.map(({ toClose }) => toClose)).toEqual([true, true]);
  });

  test('Sixty sessions come in two pages, the next one first, none twice', async () => {
    const room = await openRoom();
    const { farid, gisele } = room;
    const minutes = Array.from({ length: 60 }, (_, at) => String(at % 30).padStart(2, '0'));
    for (const minute of minutes)
      await openSession(room, farid, { from: `09:${minute}`, to: '10:00' });
    const other = await openSession(room, gisele, { from: '08:00' });
    const facilitatorId = farid.id;
    const first = await farid.call.sessions.list({ facilitatorId });
    const second = await farid.call.sessions.list({ facilitatorId, cursor: first.next });
    const all = [...first.rows, ...second.rows];
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(60);
    const starts = all.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(starts.toSorted());
    expect(all.map(({ id }) => id)).not.toContain(other.id);
    const everybody = await farid.call.sessions.list({});
    expect(everybody.rows[0]?.id).toBe(other.id);
    expect([first.counts.upcoming, everybody.counts.upcoming]).toEqual([60, 61]);
  });

  test('A row counts who is on the list and what was promised', async () => {
    const room = await openRoom();
    const { farid } = room;
    const { id } = await openSession(room, farid);
    await openList(room, id, ['registered', 'registered', 'attended', 'waitlisted', 'no_show']);
    expect((await farid.call.sessions.list({})).rows).toMatchObject([
      { id, registered: 2, attended: 1, waitlisted: 1, anonymous: 0, commitmentsOpen: 0 },
    ]);
  });

  test('The form offers who is at work, and what Farid ran last', async () => {
    const room = await openRoom();
    const { farid, gisele } = room;
    expect((await farid.call.sessions.choices()).lastId).toBeNull();
    const gone = await openSession(room, farid, { on: '2026-12-10' });
    await farid.call.sessions.cancel({ ...gone, reason: null, tell: false });
    const own = await openSession(room, farid, { on: '2026-12-01' });
    const hers = await openSession(room, gisele, { on: '2026-12-08' });
    const choices = await farid.call.sessions.choices();
    expect(choices.lastId).toBe(own.id);
    expect(choices.facilitators.map(({ name }) => name)).toEqual(['Farid Aziz', 'Gisèle Fortin']);
    expect(choices.programmes.map(({ code }) => code)).toEqual(['ENW']);
    const nadia = await room.office.hire('facilitator', { name: 'Nadia Brunet' });
    expect((await nadia.call.sessions.choices()).lastId).toBe(hers.id);
  });
});
