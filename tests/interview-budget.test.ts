import { engine } from '@tremplin/db/kit.ts';
import { interview, outreach } from '@tremplin/db/schema/interviews.ts';
import { asOneOpen } from '@tremplin/server/interviews/budget.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import { defaultThresholds } from '@tremplin/shared/settings.ts';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addClient, refusalOf } from './support/clients.ts';
import { addContact } from './support/directory.ts';
import {
  ask,
  askAgain,
  decline,
  meet,
  meetingInput,
  onDay,
  openAsking,
  planInput,
  seenOf,
} from './support/interviews.ts';
import type { Asking } from './support/interviews.ts';
import type { Hired } from './support/office.ts';
import { needsServer } from './support/postgres.ts';

const today = '2026-11-23';

/** Another client of that counsellor. */
async function another(room: Asking, counsellor: Hired, no: number): Promise<string> {
  const { id } = await addClient(room, counsellor, {
    givenName: `Ines ${no}`,
    familyName: 'Lopes',
    email: `ines${no}@example.org`,
    intakeOn: '2026-06-01',
  });
  return id;
}

/** Asked on that day for a client nobody has asked her for, and it came to nothing. */
async function askedInVain(room: Asking, counsellor: Hired, no: number, on: string) {
  onDay(room, on);
  const clientId = await another(room, counsellor, no);
  const seen = await ask(counsellor, { contactId: room.leaId, clientId }, on);
  await decline(counsellor, seenOf(seen), on);
}

const before = (counsellor: Hired, contactId: string, clientId: string | null) =>
  counsellor.call.interviews.before({ contactId, clientId });

describe('one open request at a time', () => {
  it('Boris is told that Anna’s is open since Monday, and may ask once it is over', async () => {
    const room = await openAsking();
    const { leaId: contactId, amiraId, tadeoId: clientId } = room;
    const hers = await ask(room.anna, { contactId, clientId: amiraId }, today);
    const his = { contactId, clientId };
    expect(await refusalOf(ask(room.boris, his, today))).toMatchObject({
      kind: 'refused',
      key: 'interviews.open_elsewhere',
      values: { name: 'Anna Nguyen', since: today },
    });
    expect(await before(room.boris, contactId, clientId)).toMatchObject({
      verdict: { bar: 'open_elsewhere', freeOn: null },
      open: { byName: 'Anna Nguyen', since: today, own: false, interviewId: null, stage: null },
    });
    expect((await before(room.anna, contactId, amiraId)).open).toMatchObject({
      own: true,
      interviewId: hers.id,
      stage: 'contacted',
    });
    await decline(room.anna, seenOf(hers), today);
    expect(await ask(room.boris, his, today)).toMatchObject({ stage: 'contacted' });
  });

  it('twenty counsellors at the same moment: one asks, nineteen are told that it is open', async (context) => {
    if (engine === 'postgres') needsServer(context);
    const room = await openAsking();
    const { leaId: contactId, office } = room;
    const pairs: { counsellor: Hired; clientId: string }[] = [];
    for (let no = 0; no < 20; no += 1) {
      const counsellor = await office.hire('counsellor');
      pairs.push({ counsellor, clientId: await another(room, counsellor, no) });
    }
    const answers = await Promise.all(
      pairs.map(async ({ counsellor, clientId }) => {
        const asked = ask(counsellor, { contactId, clientId }, today);
        return asked.then(
          ({ stage }) => stage,
          async () => (await refusalOf(asked)).key,
        );
      }),
    );
    expect(answers.filter((one) => one === 'contacted')).toHaveLength(1);
    expect(answers.filter((one) => one === 'interviews.open_elsewhere')).toHaveLength(19);
    expect(await office.store.read((db) => db.$count(interview))).toBe(1);
    expect(await office.store.read((db) => db.$count(outreach))).toBe(1);
  });

  it('the store itself holds no second one, and says so in the same words', async () => {
    const room = await openAsking();
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    await ask(room.anna, pair, today);
    const second = room.office.store.tx(async (tx) => {
      const stamps = { createdAt: room.office.now(), createdBy: room.anna.id };
      await tx.insert(interview).values({
        id: v7(),
        ...pair,
        purpose: 'learn_the_work',
        questions: [],
        stage: 'replied',
        ...stamps,
        updatedAt: room.office.now(),
      });
    });
    const said = await second.catch((error: unknown) => asOneOpen(error));
    expect(said instanceof Fault ? said.shape.key : said).toBe('interviews.open_now');
    const other = new Error('interview.contact_id is a column');
    expect(asOneOpen(other)).toBe(other);
  });
});

describe('three approaches in ninety days', () => {
  it('the fourth is refused, by whomever and for whomever, until the first is ninety days old', async () => {
    const room = await openAsking();
    const { leaId: contactId, tadeoId: clientId } = room;
    await askedInVain(room, room.anna, 1, '2026-11-23');
    await askedInVain(room, room.boris, 2, '2026-12-07');
    await askedInVain(room, room.anna, 3, '2026-12-14');
    onDay(room, '2026-12-15');
    expect(await before(room.boris, contactId, clientId)).toMatchObject({
      verdict: { bar: 'contact_budget', freeOn: '2027-02-21' },
      month: { count: 2, colleagues: 1, ownCount: 1, lastOn: '2026-12-14' },
      window: { count: 3, colleagues: 1, ownCount: 1, lastOwnOn: '2026-12-07' },
    });
    const refusal = { key: 'interviews.contact_budget', values: { count: 3, free: '2027-02-21' } };
    for (const on of ['2026-12-15', '2026-10-20'])
      expect(await refusalOf(ask(room.boris, { contactId, clientId }, on))).toMatchObject(refusal);
    onDay(room, '2027-02-20');
    const pair = { contactId, clientId };
    expect(await refusalOf(ask(room.boris, pair, '2027-02-20'))).toMatchObject(refusal);
    onDay(room, '2027-02-21');
    expect(await ask(room.boris, pair, '2027-02-21')).toMatchObject({ stage: 'contacted' });
  });

  it('a message that came back does not count, at once or later', async () => {
    const room = await openAsking();
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    const back = await ask(room.anna, pair, today, { result: 'bounced' });
    const { interviews } = room.anna.call;
    await interviews.answer({ ...seenOf(back), to: 'closed', on: today, note: null });
    const sent = await ask(room.anna, pair, today);
    const gone = { to: 'bounced', on: today, note: null } as const;
    await interviews.answer({ ...seenOf(sent), ...gone });
    const known = await before(room.anna, room.leaId, room.amiraId);
    expect(known).toMatchObject({
      verdict: { bar: null },
      window: { count: 0 },
      attempts: { made: [], left: 2 },
      branch: { count: 0 },
    });
    expect(known.approaches.map(({ counts }) => counts)).toEqual([false, false]);
  });

  it('Anna talked to Léa on the phone: saying afterwards that it came back does not take it from the budget', async () => {
    const room = await openAsking();
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    const talked = await ask(room.anna, pair, today, { channel: 'phone', result: 'talked' });
    const gone = { to: 'bounced', on: today, note: null } as const;
    await room.anna.call.interviews.answer({ ...seenOf(talked), ...gone });
    const known = await before(room.anna, room.leaId, room.amiraId);
    expect(known).toMatchObject({ window: { count: 1 }, attempts: { left: 1 } });
  });

  it('a meeting that happened is written down although the budget is used up, and counts', async () => {
    const room = await openAsking();
    for (const [at, on] of ['2026-11-02', '2026-11-09', '2026-11-16'].entries())
      await askedInVain(room, room.boris, at, on);
    onDay(room, today);
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    const met = await room.anna.call.interviews.log(meetingInput(pair, '2026-11-20'));
    expect(met).toMatchObject({ stage: 'completed', thankYouDueOn: '2026-11-23' });
    const { window, approaches } = await before(room.anna, room.leaId, null);
    expect(window.count).toBe(4);
    expect(approaches[0]).toMatchObject({ channel: 'in_person', result: 'talked', own: true });
    const twice = room.anna.call.interviews.log(meetingInput(pair, '2026-11-20'));
    expect((await refusalOf(twice)).key).toBe('interviews.met_already');
  });

  it('the numbers are the office’s own', async () => {
    const room = await openAsking();
    const admin = await room.office.hire('administrator');
    const strict = { ...defaultThresholds, contactApproaches: 1, budgetDays: 30 };
    await admin.call.settings.save({ ...strict, version: 0 });
    await askedInVain(room, room.anna, 1, '2026-11-23');
    const pair = { contactId: room.leaId, clientId: room.tadeoId };
    expect(await refusalOf(ask(room.boris, pair, today))).toMatchObject({
      key: 'interviews.contact_budget',
      values: { count: 1, days: 30, free: '2026-12-23' },
    });
  });
});

describe('two attempts for one client, five working days apart', () => {
  it('the second waits until Monday, and a third is nobody’s', async () => {
    const room = await openAsking();
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    const first = await ask(room.anna, pair, today);
    onDay(room, '2026-11-27');
    expect(await refusalOf(askAgain(room.anna, seenOf(first), '2026-11-27'))).toMatchObject({
      key: 'interviews.too_soon',
      values: { days: 5, free: '2026-11-30' },
    });
    onDay(room, '2026-11-30');
    const second = await askAgain(room.anna, seenOf(first), '2026-11-30');
    onDay(room, '2026-12-14');
    const attempts = { key: 'interviews.attempts', values: { count: 2 } };
    expect(await refusalOf(askAgain(room.anna, seenOf(second), '2026-12-14'))).toMatchObject(
      attempts,
    );
    const { interviews } = room.anna.call;
    const none = { to: 'no_response', on: '2026-12-14', note: null } as const;
    const over = await interviews.answer({ ...seenOf(second), ...none });
    await interviews.answer({ ...seenOf(over), to: 'closed', on: '2026-12-14', note: null });
    // A new interview is no way around it; somebody else's client is another matter.
    expect(await refusalOf(ask(room.anna, pair, '2026-12-14'))).toMatchObject(attempts);
    const his = { contactId: room.leaId, clientId: room.tadeoId };
    expect(await ask(room.boris, his, '2026-12-14')).toMatchObject({ stage: 'contacted' });
  });

  it.each([
    ['Christmas and Boxing Day', '2026-12-21', '2026-12-29', '2026-12-30'],
    ['Family Day', '2027-02-11', '2027-02-18', '2027-02-19'],
  ])('%s are no working days', async (_, on, early, free) => {
    const room = await openAsking();
    onDay(room, on);
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    const first = await ask(room.anna, pair, on);
    expect(first.reminderOn).toBe(free);
    onDay(room, early);
    expect(await refusalOf(askAgain(room.anna, seenOf(first), early))).toMatchObject({
      key: 'interviews.too_soon',
      values: { free },
    });
    onDay(room, free);
    expect(await askAgain(room.anna, seenOf(first), free)).toMatchObject({ stage: 'contacted' });
  });

  it('once they have met, Amira may ask her again another time', async () => {
    const room = await openAsking();
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    await meet(room.anna, pair, today);
    expect((await before(room.anna, room.leaId, room.amiraId)).attempts).toMatchObject({
      made: [],
      left: 2,
    });
    expect(await ask(room.anna, pair, today)).toMatchObject({ stage: 'contacted' });
  });
});

describe('nine approaches in a branch', () => {
  it('are said from the ninth on, and refuse nobody', async () => {
    const room = await openAsking();
    const { unitId, branchId, anna, amiraId: clientId } = room;
    const ids: string[] = [];
    for (let no = 0; no < 10; no += 1)
      ids.push(
        await addContact(room.farid, unitId, {
          familyName: `Roy ${no}`,
          email: `roy${no}@example.org`,
          phone: null,
        }),
      );
    for (const contactId of ids.slice(0, 8)) await ask(anna, { contactId, clientId }, today);
    const [ninth = '', tenth = ''] = ids.slice(8);
    const eight = await before(anna, ninth, clientId);
    expect(eight.branch).toMatchObject({ id: branchId, nameEn: 'East Branch', count: 8, limit: 9 });
    expect(eight.verdict.cautions).toEqual([]);
    await ask(anna, { contactId: ninth, clientId }, today);
    const nine = await before(anna, tenth, clientId);
    expect(nine.verdict).toEqual({ bar: null, freeOn: null, cautions: ['branch_budget'] });
    expect(await ask(anna, { contactId: tenth, clientId }, today)).toMatchObject({ version: 1 });
    const { log } = anna.call.interviews;
    await log(planInput({ contactId: room.leaId, clientId }));
    const twice = log(planInput({ contactId: room.leaId, clientId }));
    expect((await refusalOf(twice)).key).toBe('interviews.planned_already');
  });
});
