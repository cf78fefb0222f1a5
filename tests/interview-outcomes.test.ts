import { describe, expect, it } from 'vitest';
import { aPosting, refusalOf } from './support/applications.ts';
import { addContact } from './support/directory.ts';
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
import { thisYear, valueOf } from './support/outcome-filter.ts';

const november = { ...thisYear, period: 'month', from: '2026-11' } as const;

async function contacts(room: Asking, many: number): Promise<string[]> {
  const ids: string[] = [];
  for (let no = 0; no < many; no += 1) {
    const person = { familyName: `Roy ${no}`, email: `roy${no}@example.org`, phone: null };
    ids.push(await addContact(room.farid, room.unitId, person));
  }
  return ids;
}

/** Sends an application that day to a posting of this ministry. */
async function apply(room: Asking, ministryId: string | null, on: string) {
  const postingId = await aPosting(room.office, { ministryId, closingDay: null });
  onDay(room, on);
  const { call } = room.anna;
  const { added } = await call.applications.add({ postingId, clientIds: [room.amiraId] });
  await call.applications.move({
    id: added[0]?.id ?? '',
    version: 1,
    to: 'applied',
    effectiveOn: on,
  });
}

describe('informational interviews of a period', () => {
  it('asked, answered and met, of all the agency and of Anna’s clients', async () => {
    const room = await openAsking();
    const { anna, boris, manager, amiraId: clientId, tadeoId } = room;
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = await contacts(room, 6);
    await meet(anna, { clientId, contactId: a }, '2026-11-09');
    await decline(
      anna,
      seenOf(await ask(anna, { clientId, contactId: b }, '2026-11-12')),
      '2026-11-16',
    );
    await ask(anna, { clientId, contactId: c }, '2026-10-05');
    // Neither of the next two is old enough to tell: one waits, one came back.
    await ask(boris, { clientId: tadeoId, contactId: d }, '2026-11-23');
    await ask(boris, { clientId: tadeoId, contactId: e }, '2026-11-12', { result: 'bounced' });
    // Met without having been asked.
    await anna.call.interviews.log(meetingInput({ clientId, contactId: f }, '2026-11-20'));
    const year = await manager.call.reports.interviews(thisYear);
    expect(year).toMatchObject({ requests: 5, replied: 2, completed: 1, applied: 0, own: false });
    expect(valueOf(year, 'interviews')).toEqual([5, null, 0, null]);
    expect(valueOf(year, 'reply_rate')).toEqual([2 / 3, 3, null, 0]);
    expect(year.months.filter(({ requests }) => requests > 0)).toEqual([
      { month: '2026-10', requests: 1, replied: 0, completed: 0 },
      { month: '2026-11', requests: 4, replied: 2, completed: 1 },
    ]);
    expect(year.months).toHaveLength(12);
    // The interviews' own page counts the same.
    const { all } = await manager.call.interviews.counts();
    expect([all.requests, all.replied, all.met, all.rate]).toEqual([5, 2, 1, 2 / 3]);

    const own = await anna.call.reports.interviews(november);
    expect(own).toMatchObject({ own: true, requests: 2, replied: 2, completed: 1 });
    for (const filter of [thisYear, november])
      for (const who of [anna, boris]) {
        const { months, requests, ...came } = await who.call.reports.interviews(filter);
        const behind = async (which: { month?: string; step?: 'replied' | 'completed' }) => {
          const asked = { kind: 'requests', filter, ...which } as const;
          const { total, rows } = await who.call.reports.requestList(asked);
          expect(rows).toHaveLength(total);
          return total;
        };
        expect(await behind({})).toBe(requests);
        expect(await behind({ step: 'replied' })).toBe(came.replied);
        expect(await behind({ step: 'completed' })).toBe(came.completed);
        for (const one of months) expect(await behind({ month: one.month })).toBe(one.requests);
      }
    // Single requests are the counsellors'; a manager who may see names has the counts.
    const trusted = await room.office.hire('manager', { seesNames: true });
    for (const who of [manager, trusted, room.farid]) {
      const asked = { kind: 'requests', filter: november } as const;
      expect((await refusalOf(who.call.reports.requestList(asked))).kind).toBe('forbidden');
    }
    const ofBoris = { ...november, counsellorId: boris.id };
    expect((await manager.call.reports.interviews(ofBoris)).requests).toBe(2);
    expect((await anna.call.reports.interviews(ofBoris)).requests).toBe(2);
    const anywhere = { ...november, ministryId: room.ministryId };
    const unfiltered = await manager.call.reports.interviews(anywhere);
    expect([unfiltered.requests, unfiltered.filter.ministryId]).toEqual([4, null]);
    // Farid has no clients: he is told of the whole office, and of no part of it.
    const told = await room.farid.call.reports.interviews(ofBoris);
    expect(told).toMatchObject({ own: false, requests: 4, filter: { counsellorId: null } });
    const admin = await room.office.hire('administrator');
    expect((await refusalOf(admin.call.reports.interviews(november))).kind).toBe('forbidden');
  });

  const cases: readonly [string, string, 'same' | 'other', number][] = [
    ['on the day itself', '2026-11-09', 'same', 1],
    ['120 days later', '2027-03-09', 'same', 1],
    ['121 days later', '2027-03-10', 'same', 0],
    ['the day before', '2026-11-08', 'same', 0],
    ['soon, to another ministry', '2026-11-10', 'other', 0],
  ];
  it.each(cases)('Amira met Léa on 9 November and applied %s', async (_, on, where, applied) => {
    const room = await openAsking();
    const { anna, manager, amiraId: clientId, leaId: contactId } = room;
    await meet(anna, { clientId, contactId }, '2026-11-09');
    await apply(room, where === 'same' ? room.ministryId : null, on);
    onDay(room, '2027-03-31');
    const seen = await manager.call.reports.interviews(thisYear);
    expect([seen.completed, seen.applied]).toEqual([1, applied]);
    const asked = { kind: 'requests', step: 'applied', filter: thisYear } as const;
    const { total, rows } = await anna.call.reports.requestList(asked);
    expect([total, rows.length]).toEqual([applied, applied]);
  });
});
