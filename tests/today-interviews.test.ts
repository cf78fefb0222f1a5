import { opens, rowKey } from '@tremplin/shared/today.ts';
import { describe, expect, it } from 'vitest';
import { addContact } from './support/directory.ts';
import {
  ask,
  askAgain,
  meetingInput,
  onDay,
  openAsking,
  planInput,
  seenOf,
} from './support/interviews.ts';
import type { Asking } from './support/interviews.ts';
import type { Hired } from './support/office.ts';

const today = '2026-11-23';
const pairOf = ({ leaId, amiraId }: Asking) => ({ contactId: leaId, clientId: amiraId });

/** What Anna’s page says of informational interviews on that day. */
async function dueOn(room: Asking, day: string, who: Hired = room.anna) {
  onDay(room, day);
  const { groups } = await who.call.today.counsellor();
  const group = groups.find(({ key }) => key === 'interviews');
  return (group?.rows ?? []).map((row) =>
    row.kind === 'interview' ? `${row.what} ${row.on} ${row.days}` : row.kind,
  );
}

describe('informational interviews on Anna’s first page', () => {
  it('a reminder once it may be sent, and after the last attempt that nobody answered', async () => {
    const room = await openAsking();
    const first = await ask(room.anna, pairOf(room), today);
    expect(await dueOn(room, '2026-11-29')).toEqual([]);
    expect(await dueOn(room, '2026-11-30')).toEqual(['remind 2026-11-30 0']);
    expect(await dueOn(room, '2026-12-02')).toEqual(['remind 2026-11-30 -2']);
    await askAgain(room.anna, seenOf(first), '2026-12-02');
    expect(await dueOn(room, '2026-12-08')).toEqual([]);
    expect(await dueOn(room, '2026-12-09')).toEqual(['give_up 2026-12-09 0']);
  });

  it('a meeting today or tomorrow, how it went, and the thanks', async () => {
    const room = await openAsking();
    const { interviews } = room.anna.call;
    const asked = await ask(room.anna, pairOf(room), today);
    const yes = { to: 'replied', on: today, note: null } as const;
    const replied = await interviews.answer({ ...seenOf(asked), ...yes });
    expect(await dueOn(room, today)).toEqual([`agree ${today} 0`]);
    const at = { scheduledAt: '2026-12-01T20:00:00.000Z', mode: 'phone', note: null } as const;
    const agreed = await interviews.schedule({ ...seenOf(replied), ...at });
    expect(await dueOn(room, '2026-11-29')).toEqual([]);
    expect(await dueOn(room, '2026-11-30')).toEqual(['meet 2026-12-01 1']);
    expect(await dueOn(room, '2026-12-01')).toEqual(['meet 2026-12-01 0']);
    expect(await dueOn(room, '2026-12-02')).toEqual(['say_how 2026-12-01 -1']);
    const met = { heldOn: '2026-12-01', mode: 'phone', durationMin: null, notes: null } as const;
    const done = await interviews.complete({ ...seenOf(agreed), ...met });
    expect(await dueOn(room, '2026-12-02')).toEqual(['thank 2026-12-03 1']);
    await interviews.thank({ ...seenOf(done), on: '2026-12-02' });
    expect(await dueOn(room, '2026-12-09')).toEqual([]);
  });

  it('a plan nobody has acted on for two weeks, and a day to be in touch again', async () => {
    const room = await openAsking();
    const planned = await room.anna.call.interviews.log(planInput(pairOf(room)));
    expect(await dueOn(room, '2026-12-06')).toEqual([]);
    expect(await dueOn(room, '2026-12-07')).toEqual(['write 2026-12-07 0']);
    const { interviews } = room.anna.call;
    await interviews.answer({ ...seenOf(planned), to: 'closed', on: '2026-12-07', note: null });
    const met = await interviews.log(meetingInput(pairOf(room), '2026-12-07'));
    const thanked = await interviews.thank({ ...seenOf(met), on: '2026-12-07' });
    await interviews.change({
      ...seenOf(thanked),
      purpose: 'learn_the_work',
      questions: [],
      notes: null,
      postingId: null,
      followUpOn: '2027-01-11',
    });
    expect(await dueOn(room, '2027-01-10')).toEqual([]);
    expect(await dueOn(room, '2027-01-11')).toEqual(['follow_up 2027-01-11 0']);
  });

  it('somebody who left while a request was open', async () => {
    const room = await openAsking();
    await ask(room.anna, pairOf(room), today);
    const { version } = await room.farid.call.directory.contact({ id: room.leaId });
    await room.farid.call.directory.markLeft({ id: room.leaId, version, on: today });
    expect(await dueOn(room, today)).toEqual([`gone ${today} 0`]);
  });

  it('the longest overdue stand first, each leads to its interview, and Boris sees none of it', async () => {
    const room = await openAsking();
    const contactId = await addContact(room.farid, room.unitId, {
      familyName: 'Roy',
      email: 'roy@example.org',
      phone: null,
    });
    const late = await room.anna.call.interviews.log(meetingInput(pairOf(room), '2026-11-16'));
    await ask(room.anna, { clientId: room.amiraId, contactId }, '2026-11-16');
    expect(await dueOn(room, today)).toEqual(['thank 2026-11-18 -5', 'remind 2026-11-23 0']);
    const { groups } = await room.anna.call.today.counsellor();
    const group = groups.find(({ key }) => key === 'interviews');
    const [row] = group?.rows ?? [];
    if (!row) throw new Error('nothing is due');
    expect([opens(row), rowKey(row), group?.count]).toEqual([
      `/interviews/${late.id}`,
      `interview ${late.id}`,
      2,
    ]);
    expect(row).toMatchObject({
      client: { id: room.amiraId, name: 'Amira Haddad' },
      contact: { name: 'Léa Brisebois' },
      unit: { nameEn: 'Ottawa Unit' },
    });
    expect(await dueOn(room, today, room.boris)).toEqual([]);
  });
});
