import { client, clientStatusEvent, enrolment } from '@tremplin/db/schema/clients.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import { dayOf } from '@tremplin/shared/day.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  aPosting,
  anApplication,
  clientOf,
  enrolled,
  moveThrough,
} from './support/applications.ts';
import { assign } from './support/clients.ts';
import { openOffice } from './support/office.ts';
import type { Hired, TestOffice } from './support/office.ts';
import { thisYear, valueOf } from './support/outcome-filter.ts';

const at = (day: string) => `${day}T15:00:00.000Z`;
const november = { ...thisYear, period: 'month', from: '2026-11' } as const;

async function openBoth() {
  const office = await openOffice({ now: at('2026-11-22') });
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const boris = await office.hire('counsellor', { name: 'Boris Lévesque' });
  const manager = await office.hire('manager');
  return { office, anna, boris, manager };
}

/** Somebody whom the counsellor has known for years, and works with since May. */
async function known(office: TestOffice, counsellor: Hired): Promise<string> {
  const id = await clientOf(office, counsellor);
  const since = { kind: 'secondary', fromDay: '2025-01-01', toDay: null } as const;
  await assign(office, id, counsellor, since);
  return id;
}

/** Adds, sends and moves on, each on its day. */
async function history(
  office: TestOffice,
  counsellor: Hired,
  given: { readonly clientId: string; readonly postingId?: string },
  steps: readonly (readonly [string, Parameters<typeof moveThrough>[3][number]])[],
) {
  const before = office.now();
  let now: Awaited<ReturnType<typeof moveThrough>> | undefined;
  for (const [day, to] of steps) {
    office.at(at(day));
    now ??= await anApplication(office, counsellor, given);
    now = await moveThrough(office, counsellor, now, [to]);
  }
  office.at(before.toISOString());
  return now;
}

describe('applications on their way', () => {
  it('are counted with the middle number a client, and rates with what they are out of', async () => {
    const { office, anna, manager } = await openBoth();
    const amira = await known(office, anna);
    const tadeo = await known(office, anna);
    await known(office, anna);
    const sent = (
      clientId: string,
      day: string,
      ...more: Parameters<typeof history>[3][number][]
    ) => history(office, anna, { clientId }, [[day, 'applied'], ...more]);
    await sent(amira, '2026-05-04', ['2026-05-20', 'interview'], ['2026-06-01', 'offer']);
    await sent(amira, '2026-06-02', ['2026-06-20', 'screened_in']);
    await sent(amira, '2026-06-03');
    await sent(amira, '2026-11-22');
    await sent(tadeo, '2026-11-01', ['2026-11-02', 'interview']);
    await sent(tadeo, '2025-11-22', ['2025-12-01', 'no_response']);
    await sent(tadeo, '2025-11-23');
    await sent(tadeo, '2026-03-31');
    const year = await manager.call.reports.pipeline(thisYear);
    // Amira sent four, Tadeo one; a year earlier by 22 November Tadeo had sent one.
    expect(valueOf(year, 'applications')).toEqual([5, null, 1, null]);
    expect(valueOf(year, 'applications_per_client')).toEqual([2.5, 2, 1, 1]);
    expect(valueOf(year, 'interview_rate')).toEqual([3 / 5, 5, 0, 1]);
    expect(valueOf(year, 'offer_rate')).toEqual([1 / 2, 2, null, 0]);
    expect(year.funnel.reached).toEqual({
      applied: 5,
      screened_in: 3,
      interview: 2,
      offer: 1,
      hired: 0,
    });
    expect((await manager.call.reports.overview(thisYear)).funnel).toEqual(year.funnel);
    const month = await manager.call.reports.pipeline(november);
    expect(valueOf(month, 'applications')).toEqual([2, null, 1, null]);
  });

  it('take their days from closing to the first invitation, and from sending to the end', async () => {
    const { office, anna, manager } = await openBoth();
    const one = async (closingDay: string | null, ...steps: Parameters<typeof history>[3]) => {
      const postingId = await aPosting(office, { closingDay });
      await history(office, anna, { clientId: await known(office, anna), postingId }, steps);
    };
    // Invited 10, 20 and 41 days after closing; the second invitation of the first is not the first.
    await one(
      '2026-06-01',
      ['2026-05-20', 'applied'],
      ['2026-06-11', 'assessment'],
      ['2026-08-01', 'interview'],
    );
    await one(
      '2026-06-01',
      ['2026-05-21', 'applied'],
      ['2026-06-10', 'screened_in'],
      ['2026-06-21', 'interview'],
    );
    await one(
      '2026-06-01',
      ['2026-05-22', 'applied'],
      ['2026-07-12', 'interview'],
      ['2026-07-22', 'not_selected'],
    );
    // Left out: invited before closing, closing unknown, never invited, sent in another year.
    await one('2026-11-30', ['2026-05-20', 'applied'], ['2026-06-11', 'interview']);
    await one(null, ['2026-05-20', 'applied'], ['2026-06-11', 'interview']);
    await one('2026-06-01', ['2026-05-20', 'applied'], ['2026-05-30', 'withdrawn']);
    await one('2026-03-01', ['2026-02-20', 'applied'], ['2026-06-11', 'interview']);
    const { times } = await manager.call.reports.pipeline(thisYear);
    expect(times.toInvitation).toEqual({ median: 20, lower: 15, upper: 30.5, n: 3 });
    // From 22 May to 22 July and from 20 to 30 May.
    expect(times.toOutcome).toEqual({ median: 35.5, lower: 22.75, upper: 48.25, n: 2 });
  });

  it('are long silent from the ninety-first day in a stage, once they were sent', async () => {
    const { office, anna, boris, manager } = await openBoth();
    const ofAnna = await known(office, anna);
    const ofBoris = await known(office, boris);
    await history(office, anna, { clientId: ofAnna }, [['2026-08-24', 'applied']]);
    await history(office, boris, { clientId: ofBoris }, [['2026-08-23', 'applied']]);
    await history(office, boris, { clientId: ofBoris }, [['2026-01-10', 'preparing']]);
    await history(office, boris, { clientId: ofBoris }, [
      ['2026-01-10', 'applied'],
      ['2026-02-10', 'no_response'],
    ]);
    const silent = async (who: Hired) =>
      valueOf(await who.call.reports.pipeline(thisYear), 'silent_90')[0];
    expect([await silent(manager), await silent(anna), await silent(boris)]).toEqual([1, 0, 1]);
    office.at(at('2026-11-23'));
    expect([await silent(manager), await silent(anna)]).toEqual([2, 1]);
  });

  it('belong to who worked with the client on the day, also after Boris took over', async () => {
    const { office, anna, boris, manager } = await openBoth();
    const amira = await clientOf(office, anna, { stream: 'B' });
    const programmeId = await enrolled(office, amira, [3]);
    await history(office, anna, { clientId: amira }, [['2026-06-01', 'applied']]);
    const applied = async (who: Hired, over = {}) =>
      valueOf(await who.call.reports.pipeline({ ...thisYear, ...over }), 'applications')[0];
    expect(await applied(anna)).toBe(1);
    expect(await applied(boris)).toBe(0);
    // What Boris asks about Anna is answered about Boris.
    expect(await applied(boris, { counsellorId: anna.id })).toBe(0);
    expect(await applied(manager, { counsellorId: anna.id })).toBe(1);
    expect(await applied(manager, { stream: 'A' })).toBe(0);
    expect(await applied(manager, { stream: 'B', programmeId })).toBe(1);
    await office.store.tx(async (tx) => {
      await tx.update(enrolment).set({ endsOn: '2026-05-31' }).where(eq(enrolment.clientId, amira));
    });
    expect(await applied(manager, { programmeId })).toBe(0);
  });
});

describe('the caseload', () => {
  it('new intakes add up from April, beside the year before', async () => {
    const { office, anna, manager } = await openBoth();
    for (const intakeOn of ['2026-04-01', '2026-04-30', '2026-11-22', '2026-03-31', '2025-04-02'])
      await clientOf(office, anna, { intakeOn });
    await clientOf(office, anna, { intakeOn: '2025-11-23' });
    await clientOf(office, anna, { intakeOn: '2026-01-15', status: 'closed' });
    const year = await manager.call.reports.pipeline(thisYear);
    expect(valueOf(year, 'intakes')).toEqual([3, null, 1, null]);
    expect(year.intakes.map((one) => [one.month, one.count, one.cumulative, one.before])).toEqual([
      ['2026-04', 2, 2, 1],
      ['2026-05', 0, 2, 0],
      ['2026-06', 0, 2, 0],
      ['2026-07', 0, 2, 0],
      ['2026-08', 0, 2, 0],
      ['2026-09', 0, 2, 0],
      ['2026-10', 0, 2, 0],
      ['2026-11', 1, 3, 1],
      ['2026-12', 0, null, 0],
      ['2027-01', 0, null, 1],
      ['2027-02', 0, null, 0],
      ['2027-03', 0, null, 1],
    ]);
  });

  it('is who was active, on hold or placed on the last evening, and of them who is out of touch', async () => {
    const { office, anna, boris, manager } = await openBoth();
    const person = async (lastContactOn: string | null, ...steps: [string, ClientStatus][]) => {
      const id = await clientOf(office, anna, {
        lastContactOn,
        status: steps.at(-1)?.[1] ?? 'active',
      });
      await office.store.tx(async (tx) => {
        for (const [instant, toStatus] of steps)
          await tx
            .insert(clientStatusEvent)
            .values({ id: v7(), clientId: id, toStatus, at: new Date(instant), byId: anna.id });
      });
      return id;
    };
    // Sixty days before 22 November is 23 September.
    await person('2026-09-23', [at('2026-05-04'), 'active']);
    const quiet = await person(
      '2026-09-22',
      [at('2026-05-04'), 'active'],
      [at('2026-06-10'), 'on_hold'],
    );
    await person(null, [at('2026-05-04'), 'active'], [at('2026-11-02'), 'placed']);
    // Closed at 11 p.m. in Toronto on 30 October, and one taken in an hour later.
    await person(null, [at('2026-05-04'), 'active'], ['2026-10-31T03:00:00.000Z', 'closed']);
    await person(null, ['2026-10-31T04:00:00.000Z', 'active']);
    await person(null, [at('2026-05-04'), 'referral']);
    const now = await manager.call.reports.pipeline(november);
    expect(now.active).toEqual({ count: 4, inactive: 3 });
    const october = { ...november, from: '2026-10' };
    expect((await manager.call.reports.pipeline(october)).active).toEqual({
      count: 4,
      inactive: 3,
    });
    const may = await manager.call.reports.pipeline({ ...november, from: '2026-05' });
    expect(valueOf(may, 'active_caseload')).toEqual([4, null, 0, null]);
    const before = await manager.call.reports.pipeline({ ...november, from: '2026-04' });
    expect(before.active).toEqual({ count: 0, inactive: 0 });
    expect((await boris.call.reports.pipeline(november)).active).toEqual({ count: 0, inactive: 0 });
    await assign(office, quiet, boris, { kind: 'cover', fromDay: '2026-11-01', toDay: null });
    expect((await boris.call.reports.pipeline(november)).active.count).toBe(0);
    await office.store.tx(async (tx) => {
      await tx
        .update(client)
        .set({ lastContactOn: dayOf(office.now()) })
        .where(eq(client.id, quiet));
    });
    expect((await anna.call.reports.pipeline(november)).active).toEqual({ count: 4, inactive: 2 });
  });
});
