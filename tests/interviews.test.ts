import { interview } from '@tremplin/db/schema/interviews.ts';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import { addContact } from './support/directory.ts';
import {
  ask,
  meetingInput,
  onDay,
  openAsking,
  planInput,
  requestInput,
  seenOf,
} from './support/interviews.ts';
import type { Asking } from './support/interviews.ts';
import { addPosting } from './support/postings.ts';

const today = '2026-11-23';
const pairOf = ({ leaId, amiraId }: Asking) => ({ contactId: leaId, clientId: amiraId });
const everything = { turn: null, finished: false, cursor: null } as const;

async function someone(room: Asking, familyName: string): Promise<string> {
  const email = `${familyName.toLowerCase()}@example.org`;
  return addContact(room.farid, room.unitId, { familyName, email, phone: null });
}

describe('logging one from a hit of the directory', () => {
  it('is one call, and the interview has all of it', async () => {
    const room = await openAsking();
    const { interviews } = room.anna.call;
    const posting = await addPosting(room.anna);
    const questions = ['What does a good day look like?', 'Which tests are there?'];
    const over = { channel: 'phone', result: 'message_left', templateLang: 'fr' } as const;
    const aim = { purpose: 'hiring_and_tests', postingId: posting.id, questions } as const;
    const made = await interviews.log(requestInput(pairOf(room), today, { ...over, ...aim }));
    expect(made).toEqual({
      id: made.id,
      version: 1,
      stage: 'contacted',
      reminderOn: '2026-11-30',
      thankYouDueOn: null,
    });
    expect(await interviews.byId({ id: made.id })).toMatchObject({
      client: { id: room.amiraId, name: 'Amira Haddad' },
      contact: {
        id: room.leaId,
        name: 'Léa Brisebois',
        titleEn: 'Manager, Client Services',
        unit: { id: room.unitId, nameEn: 'Ottawa Unit' },
        email: 'lea.brisebois@example.org',
        ext: '7',
      },
      counsellor: 'Anna Nguyen',
      organizationId: room.unitId,
      branchId: room.branchId,
      posting: { id: posting.id, jobId: '249100' },
      purpose: 'hiring_and_tests',
      questions,
      turn: 'them',
      due: { what: 'await', on: '2026-11-30', overdue: false },
      events: [{ from: null, to: 'contacted', on: today, by: 'Anna Nguyen' }],
      outreach: [{ on: today, ...over, byName: 'Anna Nguyen', own: true, counts: true }],
    });
  });

  it('a result that the channel cannot have is refused beside it', async () => {
    const room = await openAsking();
    const odd = requestInput(pairOf(room), today, { channel: 'email', result: 'talked' });
    const refusal = await refusalOf(room.anna.call.interviews.log(odd));
    expect(wrongFields(refusal)).toEqual({ result: 'errors.choose' });
  });

  it('a social insurance number in a question or in the notes is not kept', async () => {
    const room = await openAsking();
    const { log } = room.anna.call.interviews;
    const questions = ['Is 046 454 286 the right number?'];
    const planned = log(planInput(pairOf(room), { questions }));
    expect(wrongFields(await refusalOf(planned))).toEqual({ 'questions.0': 'errors.sin' });
    const met = log(meetingInput(pairOf(room), today, { notes: 'SIN 046 454 286' }));
    expect(wrongFields(await refusalOf(met))).toEqual({ notes: 'errors.sin' });
  });

  it('for a client, a contact or a posting that is not there, it is not found', async () => {
    const room = await openAsking();
    const { log } = room.anna.call.interviews;
    for (const over of [{ clientId: room.tadeoId }, { contactId: v7() }, { postingId: v7() }])
      expect(await refusalOf(log(planInput(pairOf(room), over)))).toMatchObject({
        kind: 'not_found',
      });
  });
});

describe('preparing', () => {
  it('purpose, questions, notes, the posting and the follow-up change until it is closed', async () => {
    const room = await openAsking();
    const { interviews } = room.anna.call;
    const planned = await interviews.log(planInput(pairOf(room)));
    const prepared = {
      purpose: 'career_path',
      questions: ['How did you begin?'],
      notes: 'Bring the résumé.',
      followUpOn: '2027-01-15',
    } as const;
    const change = { ...prepared, questions: [...prepared.questions], postingId: null };
    const changed = await interviews.change({ ...seenOf(planned), ...change });
    expect(await interviews.byId({ id: planned.id })).toMatchObject({ ...prepared, version: 2 });
    const stale = interviews.change({ ...seenOf(planned), ...change });
    expect((await refusalOf(stale)).key).toBe('stale_version');
    const over = { to: 'closed', on: today, note: 'She found work.' } as const;
    const closed = await interviews.answer({ ...seenOf(changed), ...over });
    const again = interviews.change({ ...seenOf(closed), ...change });
    expect(wrongFields(await refusalOf(again))).toEqual({
      followUpOn: 'interviews.closed_for_good',
    });
    expect(await interviews.byId({ id: planned.id })).toMatchObject({
      followUpOn: null,
      turn: 'nobody',
      allowed: [],
    });
  });
});

describe('the list by whose turn it is', () => {
  it('what is due first comes first, with how many wait for whom', async () => {
    const room = await openAsking();
    const { anna, amiraId: clientId } = room;
    const { interviews } = anna.call;
    const ids = new Map<string, string>();
    for (const name of ['Asked', 'Late', 'Agreed', 'Met', 'Over'])
      ids.set(name, await someone(room, name));
    const pairWith = (name: string) => ({ clientId, contactId: ids.get(name) ?? '' });
    await ask(anna, pairWith('Late'), '2026-11-13');
    await ask(anna, pairWith('Asked'), today);
    const agreed = await ask(anna, pairWith('Agreed'), '2026-11-20');
    const at = { scheduledAt: '2026-11-26T15:00:00.000Z', mode: 'video', note: null } as const;
    await interviews.schedule({ ...seenOf(agreed), ...at });
    await interviews.log(meetingInput(pairWith('Met'), '2026-11-21'));
    const over = await ask(anna, pairWith('Over'), today, { result: 'bounced' });
    await interviews.answer({ ...seenOf(over), to: 'closed', on: today, note: null });
    await interviews.log(planInput(pairOf(room)));
    const shown = await interviews.list(everything);
    expect(shown.rows.map(({ contact, turn, due }) => [contact.name, turn, due])).toEqual([
      ['Léa Late', 'us', { what: 'remind', on: '2026-11-20', overdue: true }],
      ['Léa Met', 'us', { what: 'thank', on: today, overdue: true }],
      ['Léa Agreed', 'client', { what: 'meet', on: '2026-11-26', overdue: false }],
      ['Léa Asked', 'them', { what: 'await', on: '2026-11-30', overdue: false }],
      ['Léa Brisebois', 'us', { what: 'write', on: null, overdue: false }],
    ]);
    expect(shown.counts).toEqual({ us: 3, them: 1, client: 1, nobody: 1 });
    expect(shown.dueNow).toBe(2);
    const theirs = await interviews.list({ ...everything, turn: 'them' });
    expect(theirs.rows.map(({ contact }) => contact.name)).toEqual(['Léa Asked']);
    const finished = await interviews.list({ ...everything, finished: true });
    expect(finished.rows.map(({ contact }) => contact.name)).toEqual(['Léa Over']);
    expect((await room.boris.call.interviews.list(everything)).counts).toEqual({
      us: 0,
      them: 0,
      client: 0,
      nobody: 0,
    });
  });

  it('the day after a meeting that was agreed it is Anna’s turn to say how it went', async () => {
    const room = await openAsking();
    const { interviews } = room.anna.call;
    const asked = await ask(room.anna, pairOf(room), today);
    const at = { scheduledAt: '2026-11-25T03:30:00.000Z', mode: 'phone', note: null } as const;
    await interviews.schedule({ ...seenOf(asked), ...at });
    const dueOn = async (day: string) => {
      onDay(room, day);
      const [row] = (await interviews.list(everything)).rows;
      return [row?.turn, row?.due.what, row?.due.on];
    };
    // Half past ten in the evening of the 24th in Toronto.
    expect(await dueOn('2026-11-24')).toEqual(['client', 'meet', '2026-11-24']);
    expect(await dueOn('2026-11-25')).toEqual(['us', 'say_how', '2026-11-24']);
  });

  it.each([
    ['under way', false, 'planned'],
    ['finished', true, 'closed'],
  ] as const)(
    'a hundred and twenty that are %s come in pages of fifty',
    async (_, finished, stage) => {
      const room = await openAsking();
      const ids = Array.from({ length: 120 }, () => v7());
      const at = room.office.now();
      const stamps = { createdAt: at, createdBy: room.anna.id, updatedAt: at };
      const aim = { purpose: 'learn_the_work', questions: [], stage, ...stamps } as const;
      await room.office.store.tx(async (tx) => {
        await tx.insert(interview).values(ids.map((id) => ({ id, ...pairOf(room), ...aim })));
      });
      const seen: string[] = [];
      const sizes: number[] = [];
      for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
        const shown: Awaited<ReturnType<typeof room.anna.call.interviews.list>> =
          await room.anna.call.interviews.list({ turn: null, finished, cursor });
        seen.push(...shown.rows.map(({ id }) => id));
        sizes.push(shown.rows.length);
        cursor = shown.next;
      }
      expect(sizes).toEqual([50, 50, 20]);
      expect(seen.toSorted()).toEqual(ids.toSorted());
    },
  );
});

describe('on the client’s page', () => {
  it('every step stands in the timeline, with whom it was', async () => {
    const room = await openAsking();
    const asked = await ask(room.anna, pairOf(room), today);
    onDay(room, '2026-11-25');
    const yes = { to: 'replied', on: '2026-11-24', note: 'Gladly.' } as const;
    await room.anna.call.interviews.answer({ ...seenOf(asked), ...yes });
    const { entries } = await room.anna.call.clients.timeline({ id: room.amiraId, cursor: null });
    expect(entries.filter(({ what }) => what === 'interview')).toMatchObject([
      {
        interviewId: asked.id,
        contact: { id: room.leaId, name: 'Léa Brisebois' },
        unit: { nameEn: 'Ottawa Unit', nameFr: null },
        from: 'contacted',
        to: 'replied',
        on: '2026-11-24',
        note: 'Gladly.',
        by: 'Anna Nguyen',
      },
      { from: null, to: 'contacted', on: today },
    ]);
  });
});
