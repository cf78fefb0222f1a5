import { figuresOf, monthsUntil } from '@tremplin/server/interviews/figures.ts';
import type { Request } from '@tremplin/shared/interview-rates.ts';
import { describe, expect, it } from 'vitest';
import { addClient } from './support/clients.ts';
import { addContact, addUnit } from './support/directory.ts';
import {
  ask,
  decline,
  meet,
  meetingInput,
  onDay,
  openAsking,
  seenOf,
} from './support/interviews.ts';
import type { Asking } from './support/interviews.ts';

const today = '2026-11-23';

/** People of one unit, to be asked once each. */
async function several(room: Asking, unitId: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let no = 0; no < count; no += 1)
    ids.push(
      await addContact(room.farid, unitId, {
        familyName: `Roy ${unitId.slice(-6)} ${no}`,
        email: `roy${no}.${unitId.slice(-6)}@example.org`,
        phone: null,
      }),
    );
  return ids;
}

describe('how the agency’s requests fared', () => {
  it('asked, answered, met and waiting, of all and of Anna', async () => {
    const room = await openAsking();
    const { anna, boris, amiraId: clientId, tadeoId } = room;
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = await several(room, room.unitId, 6);
    await meet(anna, { clientId, contactId: a }, '2026-11-09');
    const no = await ask(anna, { clientId, contactId: b }, '2026-11-12');
    await decline(anna, seenOf(no), '2026-11-16');
    await ask(anna, { clientId, contactId: c }, '2026-10-05');
    await ask(boris, { clientId: tadeoId, contactId: d }, today);
    await ask(boris, { clientId: tadeoId, contactId: e }, '2026-11-12', { result: 'bounced' });
    // Met without a request: nobody was asked, so it says nothing of how many answer.
    await anna.call.interviews.log(meetingInput({ clientId, contactId: f }, '2026-11-20'));
    const { all, own, months, met, approaches } = await anna.call.interviews.counts();
    expect(all).toMatchObject({
      requests: 5,
      bounced: 1,
      waiting: 1,
      n: 3,
      replied: 2,
      scheduled: 1,
      met: 1,
      declined: 1,
      noAnswer: 1,
      rate: 2 / 3,
    });
    expect(own).toMatchObject({ requests: 3, n: 3, replied: 2 });
    expect([met, approaches]).toEqual([2, 6]);
    expect(months.slice(-2)).toEqual([
      { month: '2026-10', requests: 1, replied: 0, met: 0 },
      { month: '2026-11', requests: 4, replied: 2, met: 1 },
    ]);
    expect(months).toHaveLength(12);
    const manager = await room.manager.call.interviews.counts();
    expect(manager.all).toEqual(all);
    expect(manager.own.requests).toBe(0);
  });

  it('a ministry of whom few were asked is not told apart', async () => {
    const room = await openAsking();
    const other = await addUnit(room.farid, 'Ministry of Quiet Harbours', 'ministry', null);
    const { id: clientId } = await addClient(room, room.anna, {
      email: 'another@example.org',
      intakeOn: '2026-06-01',
    });
    for (const contactId of await several(room, room.unitId, 6))
      await ask(room.anna, { clientId, contactId }, '2026-11-02');
    const few = await several(room, other, 5);
    for (const contactId of few.slice(0, 4))
      await ask(room.anna, { clientId, contactId }, '2026-11-02');
    const hidden = await room.manager.call.interviews.counts();
    expect([hidden.ministries, hidden.others?.n]).toEqual([[], 10]);
    await ask(room.anna, { clientId, contactId: few[4] ?? '' }, '2026-11-02');
    const { ministries, others } = await room.manager.call.interviews.counts();
    expect(ministries.map(({ ministry, n }) => [ministry?.nameEn, n])).toEqual([
      ['Ministry of Northern Orchards', 6],
      ['Ministry of Quiet Harbours', 5],
    ]);
    expect(others).toBeNull();
  });

  it('a year later none of it counts any more', async () => {
    const room = await openAsking();
    await ask(room.anna, { clientId: room.amiraId, contactId: room.leaId }, today);
    onDay(room, '2027-10-31');
    expect((await room.manager.call.interviews.counts()).all.requests).toBe(1);
    onDay(room, '2027-11-01');
    expect((await room.manager.call.interviews.counts()).all.requests).toBe(0);
  });
});

describe('the arithmetic', () => {
  const request = (over: Partial<Request>): Request => ({
    requestedOn: '2026-12-21',
    lastOutreachOn: '2026-12-21',
    reminderOn: null,
    repliedOn: null,
    heldOn: null,
    stage: 'replied',
    scheduled: false,
    declined: false,
    bounced: false,
    byId: 'anna',
    ministryId: 'm',
    ...over,
  });
  const figures = (requests: Request[]) =>
    figuresOf({
      requests,
      months: monthsUntil('2027-01-08'),
      ministries: [],
      smallCell: 5,
      today: '2027-01-08',
      actorId: 'anna',
    });

  it('counts working days to the answer, Christmas left out, and takes the middle', () => {
    const replied = ['2026-12-22', '2026-12-29', '2027-01-04'];
    const three = replied.map((repliedOn) => request({ repliedOn }));
    expect(figures(three).all.medianDays).toBe(4);
    expect(figures(three.slice(0, 2)).all.medianDays).toBe(2.5);
    expect(figures([request({})]).all.medianDays).toBeNull();
  });

  it('gives the interval of Wilson with a rate, and neither where nothing is known', () => {
    const some = Array.from({ length: 10 }, (_, at) =>
      request({
        repliedOn: at < 3 ? '2026-12-29' : null,
        stage: at < 3 ? 'replied' : 'no_response',
      }),
    );
    const { rate, interval, n } = figures(some).all;
    expect([rate, n]).toEqual([0.3, 10]);
    // Wilson 1927, as any table has it for 3 of 10.
    expect(interval?.low).toBeCloseTo(0.1078, 4);
    expect(interval?.high).toBeCloseTo(0.6032, 4);
    expect(figures([]).all).toMatchObject({ n: 0, rate: null, interval: null });
  });

  it('the twelve months end with this one', () => {
    expect(monthsUntil('2027-01-08').at(0)).toBe('2026-02');
    expect(monthsUntil('2027-01-08').at(-1)).toBe('2027-01');
  });
});
