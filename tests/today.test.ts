import { loadDemo } from '@tremplin/db/demo/load.ts';
import { application } from '@tremplin/db/schema/applications.ts';
import { assignment, client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { appRouter } from '@tremplin/server/router.ts';
import { createCaller } from '@tremplin/server/trpc.ts';
import { addDays, dayOf, endOfDay } from '@tremplin/shared/day.ts';
import { defaultThresholds } from '@tremplin/shared/settings.ts';
import type { TodayGroupKey, TodayRow } from '@tremplin/shared/today.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { aPosting, anApplication, clientOf, moveThrough } from './support/applications.ts';
import { openOffice } from './support/office.ts';
import type { Hired, TestOffice } from './support/office.ts';

const today = '2026-11-22';

async function rowsOf(
  counsellor: Pick<Hired, 'call'>,
  key: TodayGroupKey,
): Promise<readonly TodayRow[]> {
  const { groups } = await counsellor.call.today.counsellor();
  return groups.find((group) => group.key === key)?.rows ?? [];
}

const closingOn = (office: TestOffice, closingDay: string) =>
  aPosting(office, { closingDay, closingAt: endOfDay(closingDay) });

describe('postings about to close', () => {
  test('name the clients who have not applied, and count those who have', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const postingId = await closingOn(office, '2026-11-29');
    const late = await clientOf(office, anna, { givenName: 'Zoé', familyName: 'Œuvrard' });
    await anApplication(office, anna, { postingId, clientId: late });
    await moveThrough(office, anna, await anApplication(office, anna, { postingId }), ['applied']);
    expect(await rowsOf(anna, 'closing')).toEqual([
      {
        kind: 'closing',
        posting: expect.objectContaining({ id: postingId, title: 'Policy Advisor' }),
        closesOn: '2026-11-29',
        days: 7,
        clients: [{ id: late, name: 'Zoé Œuvrard', stage: 'identified' }],
        applied: 1,
      },
    ]);
  });

  test('leave the page once everybody has applied, once they are past, and while they are far', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await anApplication(office, anna, { postingId: await closingOn(office, '2026-11-30') });
    const near = await anApplication(office, anna, {
      postingId: await closingOn(office, '2026-11-24'),
    });
    expect(await rowsOf(anna, 'closing')).toHaveLength(1);
    await moveThrough(office, anna, near, ['applied']);
    expect(await rowsOf(anna, 'closing')).toEqual([]);
    office.at('2026-11-23T15:00:00.000Z');
    expect(await rowsOf(anna, 'closing')).toHaveLength(1);
    // 11:59 p.m. of the 30th in Toronto is the 1st in UTC.
    office.at('2026-12-01T04:58:00.000Z');
    expect(await rowsOf(anna, 'closing')).toMatchObject([{ days: 0 }]);
    office.at('2026-12-01T05:00:00.000Z');
    expect(await rowsOf(anna, 'closing')).toEqual([]);
  });

  test('follow the number of days that the office has settled on', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const admin = await office.hire('administrator');
    await anApplication(office, anna, { postingId: await closingOn(office, '2026-12-06') });
    expect(await rowsOf(anna, 'closing')).toEqual([]);
    await admin.call.settings.save({ ...defaultThresholds, closingSoonDays: 14, version: 0 });
    expect(await rowsOf(anna, 'closing')).toHaveLength(1);
  });
});

describe('competitions to look up', () => {
  test('appear when they have closed, a client waits and nobody has looked for two weeks', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const postingId = await closingOn(office, '2026-11-24');
    await moveThrough(office, anna, await anApplication(office, anna, { postingId }), ['applied']);
    expect(await rowsOf(anna, 'checks')).toEqual([]);
    office.at('2026-11-26T15:00:00.000Z');
    expect(await rowsOf(anna, 'checks')).toMatchObject([
      { posting: { id: postingId }, seenOn: null, waiting: 1 },
    ]);
    const { version } = await anna.call.postings.byId({ id: postingId });
    await anna.call.postings.setCompetitionStatus({
      id: postingId,
      version,
      status: 'evaluation',
      seenOn: '2026-11-26',
    });
    expect(await rowsOf(anna, 'checks')).toEqual([]);
    office.at('2026-12-10T15:00:00.000Z');
    expect(await rowsOf(anna, 'checks')).toMatchObject([{ seenOn: '2026-11-26' }]);
  });
});

describe('applications without news', () => {
  test('appear on the sixtieth day in the same stage, and leave with the next move', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const sent = await moveThrough(office, anna, await anApplication(office, anna), ['applied']);
    office.at('2027-01-20T15:00:00.000Z');
    expect(await rowsOf(anna, 'silent')).toEqual([]);
    office.at('2027-01-21T06:00:00.000Z');
    expect(await rowsOf(anna, 'silent')).toMatchObject([
      { stage: 'applied', since: today, days: 60 },
    ]);
    await moveThrough(office, anna, sent, ['screened_in']);
    expect(await rowsOf(anna, 'silent')).toEqual([]);
  });

  test('appear forty-five days after an interview', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await moveThrough(office, anna, await anApplication(office, anna), ['applied', 'interview']);
    office.at('2027-01-05T15:00:00.000Z');
    expect(await rowsOf(anna, 'silent')).toEqual([]);
    office.at('2027-01-06T15:00:00.000Z');
    expect(await rowsOf(anna, 'silent')).toMatchObject([{ stage: 'interview', days: 45 }]);
  });

  test('do not count while they wait in a pool or have not been sent', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await anApplication(office, anna);
    await moveThrough(office, anna, await anApplication(office, anna), [
      'applied',
      'interview',
      'pool',
    ]);
    office.at('2027-06-01T15:00:00.000Z');
    expect(await rowsOf(anna, 'silent')).toEqual([]);
  });
});

describe('clients', () => {
  test('without contact for sixty days appear, longest first; those on hold or closed do not', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const never = await clientOf(office, anna, { intakeOn: '2026-05-04' });
    const long = await clientOf(office, anna, { lastContactOn: '2026-09-23' });
    await clientOf(office, anna, { lastContactOn: '2026-09-24' });
    await clientOf(office, anna, { lastContactOn: '2026-01-01', status: 'on_hold' });
    await clientOf(office, anna, { lastContactOn: '2026-01-01', status: 'closed' });
    expect(await rowsOf(anna, 'no_contact')).toMatchObject([
      { client: { id: never }, since: null, days: 202 },
      { client: { id: long }, since: '2026-09-23', days: 60 },
    ]);
  });

  test('whose job alert or right to work ends soon appear, and those of a colleague never', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const boris = await office.hire('counsellor');
    const lastContactOn = today;
    const alert = await clientOf(office, anna, { jobAlertExpiresOn: '2026-12-06', lastContactOn });
    await clientOf(office, anna, { jobAlertExpiresOn: '2026-12-07', lastContactOn });
    const permit = await clientOf(office, anna, { workAuthExpiresOn: '2027-01-21', lastContactOn });
    const past = await clientOf(office, anna, { workAuthExpiresOn: '2026-11-20', lastContactOn });
    expect(await rowsOf(anna, 'job_alert')).toMatchObject([{ client: { id: alert }, days: 14 }]);
    expect(await rowsOf(anna, 'work_permit')).toMatchObject([
      { client: { id: past }, days: -2 },
      { client: { id: permit }, days: 60 },
    ]);
    expect((await boris.call.today.counsellor()).groups).toEqual([]);
  });
});

test('the demo counsellor’s page agrees with a recount of the raw rows', async () => {
  const office = await openOffice();
  await loadDemo(office.store, {
    size: 'tiny',
    seed: 1,
    date: today,
    auditKey: office.office.keys.audit,
  });
  const anna = await demoCounsellor(office, 'Anna Nguyen');
  const raw = await office.store.read(async (db) => ({
    clients: await db.select().from(client),
    assignments: await db.select().from(assignment).where(eq(assignment.personId, anna.id)),
    applications: await db.select().from(application),
    postings: await db.select().from(posting),
  }));
  const own = new Set(
    raw.assignments
      .filter((one) => one.fromDay <= today && (one.toDay ?? today) >= today)
      .map((one) => one.clientId),
  );
  const mine = raw.applications.filter((one) => own.has(one.clientId));
  const soon = raw.postings.filter(
    (one) => (one.closingDay ?? '') >= today && (one.closingDay ?? '') <= addDays(today, 7),
  );
  const unsent = mine.filter((one) => one.stage === 'identified' || one.stage === 'preparing');
  const closing = soon.filter(
    (one) =>
      one.competitionStatus !== 'cancelled' && unsent.some((row) => row.postingId === one.id),
  );
  const waits = [
    'applied',
    'screened_in',
    'assessment',
    'interview',
    'reference_check',
    'offer',
    'conditions',
  ];
  const closed = new Set(raw.clients.filter((one) => one.status === 'closed').map((one) => one.id));
  const silent = mine.filter((one) => {
    if (closed.has(one.clientId)) return false;
    const since = dayOf(one.stageSince);
    const afterInterview =
      one.stage === 'interview' &&
      since <= addDays(today, -45) &&
      (one.interviewOn ?? '') <= addDays(today, -45);
    return (waits.includes(one.stage) && since <= addDays(today, -60)) || afterInterview;
  });
  const quiet = raw.clients.filter(
    (one) =>
      own.has(one.id) &&
      one.status === 'active' &&
      (one.lastContactOn ?? one.intakeOn) <= addDays(today, -60),
  );
  const { groups } = await anna.call.today.counsellor();
  const counts = Object.fromEntries(groups.map((group) => [group.key, group.count]));
  expect(counts).toMatchObject({
    closing: closing.length,
    silent: silent.length,
    no_contact: quiet.length,
  });
  expect(Math.min(closing.length, silent.length, quiet.length)).toBeGreaterThan(0);
});

async function demoCounsellor(office: TestOffice, name: string) {
  const [found] = await office.store.read((db) =>
    db.select().from(person).where(eq(person.name, name)),
  );
  if (!found) throw new Error(`${name} does not work here`);
  const visitor = { actor: found, locale: found.locale, sessionId: found.id };
  return { id: found.id, call: createCaller(appRouter)(() => office.contextOf(visitor)) };
}
