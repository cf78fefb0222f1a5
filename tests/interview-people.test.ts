import { describe, expect, it } from 'vitest';
import { assign, refusalOf, wrongFields } from './support/clients.ts';
import {
  ask,
  askAgain,
  decline,
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
const aim = { purpose: 'learn_the_work', lang: 'en' } as const;

const pairOf = ({ leaId, amiraId }: Asking) => ({ contactId: leaId, clientId: amiraId });

async function seenContact({ farid, leaId }: Asking) {
  const { version } = await farid.call.directory.contact({ id: leaId });
  return { id: leaId, version };
}

/** What the room's directory does to Léa. */
const doneTo = {
  do_not_contact: async (room: Asking) => {
    const how = { on: true, reason: 'She asked us in the hallway.' };
    await room.farid.call.directory.setDoNotContact({ ...(await seenContact(room)), ...how });
  },
  left: async (room: Asking) => {
    await room.farid.call.directory.markLeft({ ...(await seenContact(room)), on: today });
  },
  erased: async (room: Asking) => {
    const name = 'Léa Brisebois';
    await room.farid.call.directory.erase({ ...(await seenContact(room)), name });
  },
} as const;

describe('somebody who is not to be written to', () => {
  for (const how of ['do_not_contact', 'left', 'erased'] as const)
    it(`${how}: no plan, no request, no second one, no hold and no letter, by page or call`, async () => {
      const room = await openAsking();
      const { interviews } = room.anna.call;
      const planned = await interviews.log(planInput(pairOf(room)));
      await doneTo[how](room);
      const key = `interviews.${how}`;
      const tries: readonly (() => Promise<unknown>)[] = [
        async () => interviews.log(planInput(pairOf(room))),
        async () => interviews.log(requestInput(pairOf(room), today)),
        async () => askAgain(room.anna, seenOf(planned), today),
        async () => interviews.hold({ ...pairOf(room), untilDay: '2026-12-01' }),
        async () => interviews.template({ ...pairOf(room), ...aim, kind: 'request' }),
        async () => interviews.template({ ...pairOf(room), ...aim, kind: 'call' }),
      ];
      for (const one of tries) expect((await refusalOf(one())).key).toBe(key);
      const { verdict, status } = await interviews.before(pairOf(room));
      expect([status, verdict.bar]).toEqual([how, how]);
      const closed = { ...seenOf(planned), to: 'closed', on: today, note: null } as const;
      expect(await interviews.answer(closed)).toMatchObject({ stage: 'closed' });
    });

  it('a time is not agreed any more with somebody who asked to be left alone', async () => {
    const room = await openAsking();
    const request = await ask(room.anna, pairOf(room), today);
    await doneTo.do_not_contact(room);
    const { interviews } = room.anna.call;
    const at = { scheduledAt: '2026-11-25T15:00:00.000Z', mode: 'phone', note: null } as const;
    const late = interviews.schedule({ ...seenOf(request), ...at });
    expect((await refusalOf(late)).key).toBe('interviews.do_not_contact');
  });

  it('a meeting that was is written down for whoever asks not to be contacted, never for the erased', async () => {
    const room = await openAsking();
    const { log, template } = room.anna.call.interviews;
    await doneTo.do_not_contact(room);
    const met = await log(meetingInput(pairOf(room), '2026-11-20'));
    expect(met.stage).toBe('completed');
    const thanks = await template({ ...pairOf(room), ...aim, kind: 'thank_you' });
    expect(thanks.body).toContain('Friday, November 20, 2026');
    await doneTo.erased(room);
    const again = log(meetingInput(pairOf(room), '2026-11-19'));
    expect((await refusalOf(again)).key).toBe('interviews.erased');
  });

  it('an interview with somebody who was erased stays, with nothing of who it was', async () => {
    const room = await openAsking();
    const request = await ask(room.anna, pairOf(room), today);
    await doneTo.erased(room);
    const { interviews, clients } = room.anna.call;
    const kept = await interviews.byId({ id: request.id });
    expect(kept).toMatchObject({
      stage: 'contacted',
      contact: { name: '', status: 'erased', email: null, phone: null },
    });
    const [line] = await interviews.ofClient({ clientId: room.amiraId });
    expect(line).toMatchObject({ contact: { name: '', status: 'erased' }, attempts: 1 });
    const file = await clients.timeline({ id: room.amiraId, cursor: null });
    expect(JSON.stringify([kept, line, file])).not.toContain('Brisebois');
    expect(await decline(room.anna, seenOf(request), today)).toMatchObject({ stage: 'closed' });
  });
});

describe('keeping somebody for a client', () => {
  const until = '2026-12-04';

  it('bars everybody else until that day, with the name of whoever keeps them and no client’s', async () => {
    const room = await openAsking();
    const { anna, boris, leaId: contactId, tadeoId } = room;
    expect(await anna.call.interviews.hold({ ...pairOf(room), untilDay: until })).toEqual({
      untilDay: until,
    });
    const his = { contactId, clientId: tadeoId };
    expect(await refusalOf(ask(boris, his, today))).toMatchObject({
      key: 'interviews.held',
      values: { name: 'Anna Nguyen', until },
    });
    expect(await boris.call.interviews.before(his)).toMatchObject({
      verdict: { bar: 'held', freeOn: '2026-12-05' },
      hold: { untilDay: until, byName: 'Anna Nguyen', own: false, client: null },
    });
    const mine = await anna.call.interviews.before({ contactId, clientId: null });
    expect(mine).toMatchObject({
      verdict: { bar: null },
      hold: { own: true, client: { id: room.amiraId, name: 'Amira Haddad' } },
    });
    const none = boris.call.interviews.hold({ ...his, untilDay: until });
    expect((await refusalOf(none)).key).toBe('interviews.held');
    const release = boris.call.interviews.release({ contactId });
    expect((await refusalOf(release)).kind).toBe('not_found');
    expect(await ask(anna, pairOf(room), today)).toMatchObject({ stage: 'contacted' });
  });

  it('ends by itself on the day after, and before it when Anna lets go', async () => {
    const room = await openAsking();
    const { anna, boris, leaId: contactId, tadeoId: clientId } = room;
    await anna.call.interviews.hold({ ...pairOf(room), untilDay: today });
    await anna.call.interviews.release({ contactId });
    expect((await boris.call.interviews.before({ contactId, clientId })).hold).toBeNull();
    await anna.call.interviews.hold({ ...pairOf(room), untilDay: today });
    onDay(room, '2026-11-24');
    expect(await ask(boris, { contactId, clientId }, '2026-11-24')).toMatchObject({ version: 1 });
    const next = await boris.call.interviews.hold({ contactId, clientId, untilDay: until });
    expect(next.untilDay).toBe(until);
  });

  it('lasts thirty days at most, and does not begin in the past', async () => {
    const room = await openAsking();
    const { hold } = room.anna.call.interviews;
    const wrong = async (untilDay: string) =>
      wrongFields(await refusalOf(hold({ ...pairOf(room), untilDay })));
    expect(await wrong('2026-12-24')).toEqual({ untilDay: 'errors.hold_too_long' });
    expect(await wrong('2026-11-22')).toEqual({ untilDay: 'errors.past_day' });
    expect(await hold({ ...pairOf(room), untilDay: '2026-12-23' })).toBeTruthy();
    const theirs = hold({ contactId: room.leaId, clientId: room.tadeoId, untilDay: until });
    expect((await refusalOf(theirs)).kind).toBe('not_found');
  });
});

describe('what is to be kept in mind', () => {
  /** Amira applies to a competition of Léa's ministry, which then goes on to be decided. */
  async function decided(room: Asking, division: string | null, status = 'evaluation' as const) {
    const { anna, amiraId: clientId } = room;
    const posting = await addPosting(anna, { division, closingDay: '2026-11-20' });
    await anna.call.applications.add({ postingId: posting.id, clientIds: [clientId] });
    const [one] = await anna.call.applications.ofClient({ clientId });
    if (!one) throw new Error('Amira has not applied');
    const applied = { to: 'applied', effectiveOn: '2026-11-19', method: 'online' } as const;
    await anna.call.applications.move({ id: one.id, version: 1, ...applied });
    const seen = { id: posting.id, version: posting.version, status, seenOn: today };
    await anna.call.postings.setCompetitionStatus(seen);
    return { postingId: posting.id, applicationId: one.id };
  }
  const cautionsOf = async (room: Asking) => room.anna.call.interviews.before(pairOf(room));

  it('a competition of her division that Amira is in: asked all the same, and told which', async () => {
    const room = await openAsking();
    const { postingId, applicationId } = await decided(room, 'Field Services Division');
    const known = await cautionsOf(room);
    expect(known.verdict).toEqual({ bar: null, freeOn: null, cautions: ['competition'] });
    expect(known.competition).toEqual({
      id: postingId,
      jobId: '249100',
      titleEn: 'Program Advisor',
      titleFr: null,
      status: 'evaluation',
    });
    const others = await room.boris.call.interviews.before({
      contactId: room.leaId,
      clientId: room.tadeoId,
    });
    expect([others.verdict.cautions, others.competition]).toEqual([[], null]);
    const gone = { to: 'withdrawn', effectiveOn: '2026-11-21', note: 'Another job.' } as const;
    await room.anna.call.applications.move({ id: applicationId, version: 2, ...gone });
    expect((await cautionsOf(room)).verdict.cautions).toEqual([]);
  });

  it.each([
    ['no division is named', null, ['competition']],
    ['the division is named with its branch', 'Field Services Division / East', ['competition']],
    ['it is another division', 'Legal Services Division', []],
  ])('where %s', async (_, division, cautions) => {
    const room = await openAsking();
    await decided(room, division);
    expect((await cautionsOf(room)).verdict.cautions).toEqual(cautions);
  });

  it('facts that nobody verified for ninety days', async () => {
    const room = await openAsking();
    onDay(room, '2027-02-21');
    expect((await cautionsOf(room)).verdict.cautions).toEqual([]);
    onDay(room, '2027-02-22');
    const { verdict, isStale, verifiedOn } = await cautionsOf(room);
    expect([verdict.cautions, isStale, verifiedOn]).toEqual([['stale'], true, today]);
  });
});

describe('whose interviews they are', () => {
  it('whoever covers for Anna goes on with them, while they cover', async () => {
    const room = await openAsking();
    const request = await ask(room.anna, pairOf(room), today);
    const cover = { kind: 'cover', fromDay: '2026-11-24', toDay: '2026-11-25' } as const;
    await assign(room.office, room.amiraId, room.boris, cover);
    const { interviews } = room.boris.call;
    const yes = { ...seenOf(request), to: 'replied', note: null } as const;
    expect((await refusalOf(interviews.answer({ ...yes, on: today }))).kind).toBe('not_found');
    onDay(room, '2026-11-24');
    const replied = await interviews.answer({ ...yes, on: '2026-11-24' });
    expect(replied.stage).toBe('replied');
    onDay(room, '2026-11-26');
    const no = { ...seenOf(replied), to: 'declined', on: '2026-11-26', note: null } as const;
    expect((await refusalOf(interviews.answer(no))).kind).toBe('not_found');
    expect((await refusalOf(interviews.byId({ id: request.id }))).kind).toBe('not_found');
  });

  it('colleagues see days, ways and names of counsellors, and nothing of Amira', async () => {
    const room = await openAsking();
    const { log } = room.anna.call.interviews;
    const told = { questions: ['Canary question?'], notes: 'Canary notes' };
    await log(meetingInput(pairOf(room), '2026-11-20', told));
    room.office.at('2026-11-23T15:01:00.000Z');
    await ask(room.anna, pairOf(room), today);
    await room.anna.call.interviews.hold({ ...pairOf(room), untilDay: '2026-12-01' });
    for (const { call } of [room.boris, room.farid]) {
      const contactId = room.leaId;
      const seen = [
        await call.interviews.before({ contactId, clientId: null }),
        await call.interviews.ofContact({ contactId }),
        await call.interviews.counts(),
        await call.directory.contact({ id: contactId }),
      ];
      expect(JSON.stringify(seen)).not.toMatch(/Amira|Haddad|Canary/);
      expect(JSON.stringify(seen)).not.toContain(room.amiraId);
      expect(seen[1]).toMatchObject({
        own: [],
        others: {
          requests: 1,
          met: 1,
          clientsMet: 1,
          lastRequestedOn: today,
          lastMetOn: '2026-11-20',
          approaches: [
            { on: today, channel: 'email', result: 'sent', byName: 'Anna Nguyen' },
            { on: '2026-11-20', channel: 'in_person', result: 'talked', byName: 'Anna Nguyen' },
          ],
        },
      });
    }
    const own = await room.anna.call.interviews.ofContact({ contactId: room.leaId });
    expect(own.own.map(({ stage, client }) => [stage, client.name])).toEqual([
      ['contacted', 'Amira Haddad'],
      ['completed', 'Amira Haddad'],
    ]);
    expect(own.others).toMatchObject({ requests: 0, met: 0, clientsMet: 1, approaches: [] });
  });
});
