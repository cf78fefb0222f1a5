import { organization } from '@tremplin/db/schema/directory.ts';
import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aPosting, anApplication, clientOf, refusalOf } from './support/applications.ts';
import { addUnit, openDirectory } from './support/directory.ts';
import { waitingLonger } from './support/kaplan-meier.ts';
import { openOffice } from './support/office.ts';
import type { Hired, TestOffice } from './support/office.ts';
import { thisYear } from './support/outcome-filter.ts';
import { dice, heardOf, sendMany } from './support/waiting-crowd.ts';
import type { Heard } from './support/waiting-crowd.ts';

const at = (day: string) => `${day}T15:00:00.000Z`;

/** Sends an application on that day. */
async function sent(office: TestOffice, counsellor: Hired, day: string, postingId: string) {
  office.at(at(day));
  const made = await anApplication(office, counsellor, { postingId });
  const moved = await counsellor.call.applications.move({
    id: made.id,
    version: made.version,
    to: 'applied',
    effectiveOn: day,
  });
  return { ...made, ...moved };
}

async function move(
  office: TestOffice,
  counsellor: Hired,
  { id, version }: { readonly id: string; readonly version: number },
  to: 'screened_in' | 'no_response' | 'not_selected',
  day: string,
) {
  office.at(at(day));
  return counsellor.call.applications.move({ id, version, to, effectiveOn: day });
}

const september = (day: number): string => `2026-09-${String(day).padStart(2, '0')}`;

/** Twenty of Anna's clients applied on 1 September; each day up to the 20th one was screened in. */
async function openCrowd() {
  const office = await openOffice();
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const postingId = await aPosting(office, { category: 'Policy and Analysis' });
  const crowd = [];
  for (let no = 1; no <= 20; no += 1) crowd.push(await sent(office, anna, '2026-09-01', postingId));
  for (const [no, one] of crowd.entries())
    await move(office, anna, one, 'screened_in', september(no + 2));
  return { office, anna, postingId };
}

describe('what Amira’s silence means', () => {
  it('Amira waits as long as others, then longer than half, then longer than nine in ten', async () => {
    const { office, anna, postingId } = await openCrowd();
    const amira = await sent(office, anna, '2026-10-01', postingId);
    // Twenty heard after 1 to 20 days; Amira herself is one who still waits.
    const crowd = (waited: number) => [
      ...Array.from({ length: 20 }, (_, no) => ({ days: no + 1, news: true })),
      { days: waited, news: false },
    ];
    const told = async (day: string) => {
      office.at(at(day));
      const [one] = await anna.call.reports.silenceOf({ clientId: amira.clientId });
      return [one?.verdict, one?.days, one?.n, one?.basis];
    };
    expect(await told('2026-10-06')).toEqual(['normal', 5, 21, 'family']);
    expect(waitingLonger(crowd(5), 5)).toBeGreaterThan(0.5);
    expect(await told('2026-10-13')).toEqual(['slow', 12, 21, 'family']);
    expect(waitingLonger(crowd(12), 12)).toBeLessThan(0.5);
    expect(await told('2026-10-26')).toEqual(['beyond', 25, 21, 'family']);
  });

  it('a manager opens who waits too long, page by page, as many as the figure counts', async () => {
    const { office, anna, postingId } = await openCrowd();
    const manager = await office.hire('manager', { seesNames: true });
    const amira = await sent(office, anna, '2026-10-01', postingId);
    office.at(at('2026-10-26'));
    const behind = (verdict: 'normal' | 'slow' | 'beyond' | null, stage: 'applied' | null) =>
      manager.call.reports.listBehind({ kind: 'silence', filter: thisYear, stage, verdict });
    const { rows, total, next } = await behind('beyond', 'applied');
    expect([total, next]).toEqual([1, null]);
    expect(rows).toMatchObject([{ id: amira.id, stage: 'applied', on: '2026-10-01' }]);
    const { silence } = await manager.call.reports.pipeline(thisYear);
    for (const { stage, ...counts } of silence)
      for (const verdict of ['normal', 'slow', 'beyond'] as const)
        if (stage === 'applied') expect((await behind(verdict, stage)).total).toBe(counts[verdict]);
    expect((await behind(null, null)).total).toBe(21);
  });

  it('an application that nobody has sent yet waits for nobody, and one that ended no longer', async () => {
    const { office, anna, postingId } = await openCrowd();
    const { clientId } = await anApplication(office, anna, { postingId });
    expect(await anna.call.reports.silenceOf({ clientId })).toEqual([]);
    const tadeo = await sent(office, anna, '2026-10-01', postingId);
    await move(office, anna, tadeo, 'not_selected', '2026-10-02');
    expect(await anna.call.reports.silenceOf({ clientId: tadeo.clientId })).toEqual([]);
  });

  it('in a new office there is not enough history to say', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
    const one = await sent(office, anna, '2026-10-01', await aPosting(office));
    office.at(at('2026-11-01'));
    expect(await anna.call.reports.silenceOf({ clientId: one.clientId })).toEqual([
      { applicationId: one.id, days: 31, verdict: 'not_enough', n: 0, basis: null },
    ]);
  });

  it('Boris is not told of Anna’s client, nor is a manager', async () => {
    const { office, anna, postingId } = await openCrowd();
    const { clientId } = await sent(office, anna, '2026-10-01', postingId);
    const boris = await office.hire('counsellor', { name: 'Boris Lévesque' });
    const refused = await refusalOf(boris.call.reports.silenceOf({ clientId }));
    expect(refused.kind).toBe('not_found');
    const manager = await office.hire('manager');
    expect((await refusalOf(manager.call.reports.silenceOf({ clientId }))).kind).toBe('forbidden');
  });

  it('the comparison stands for the hour: what Anna records counts from the next', async () => {
    const { office, anna, postingId } = await openCrowd();
    const amira = await sent(office, anna, '2026-10-01', postingId);
    const asked = async () =>
      (await anna.call.reports.silenceOf({ clientId: amira.clientId }))[0]?.n;
    office.at('2026-10-05T15:05:00.000Z');
    expect(await asked()).toBe(21);
    const later = await anApplication(office, anna, { postingId });
    const { id, version } = later;
    await anna.call.applications.move({ id, version, to: 'applied', effectiveOn: '2026-10-05' });
    office.at('2026-10-05T15:59:00.000Z');
    expect(await asked()).toBe(21);
    office.at('2026-10-05T16:00:00.000Z');
    expect(await asked()).toBe(22);
  });
});

describe('in an office with thousands of applications', () => {
  it('everybody is told what a second count of all rows tells, one by one and stage by stage', async () => {
    const directory = await openDirectory();
    const { office, anna, boris, farid } = directory;
    await addUnit(farid, 'Ministry of Quiet Harbours', 'ministry', null);
    const ministries = await office.store.read((db) =>
      db.select({ id: organization.id }).from(organization).orderBy(asc(organization.id)),
    );
    const roll = dice(5);
    const families = ['Policy and Analysis', 'Legal Services', null];
    const postingIds: string[] = [];
    for (let no = 0; no < 40; no += 1)
      postingIds.push(
        await aPosting(office, {
          category: families[Math.floor(roll() * 3)] ?? (roll() < 0.1 ? 'Rarely' : null),
          ministryId: roll() < 0.6 ? (ministries[no % ministries.length]?.id ?? null) : null,
        }),
      );
    office.at(at('2026-08-20'));
    const clients = [];
    for (let no = 0; no < 30; no += 1) {
      const counsellor = no % 3 === 0 ? boris : anna;
      const clientId = await clientOf(office, counsellor);
      clients.push({ clientId, counsellor });
      await sendMany(office, clientId, postingIds, { today: '2026-08-20', roll });
    }
    const expected = await heardOf(office, '2026-08-20');
    const told = [];
    for (const { clientId, counsellor: by } of clients)
      for (const one of await by.call.reports.silenceOf({ clientId })) told.push({ ...one, by });
    const plain = (all: readonly Omit<Heard, 'stage'>[]) =>
      all
        .map((one) => [one.applicationId, one.verdict, one.days, one.n, one.basis].join(' '))
        .toSorted();
    expect(plain(told)).toEqual(plain(expected));
    const verdicts = new Set(told.map(({ verdict, basis }) => `${verdict} ${basis}`));
    expect(verdicts.size).toBeGreaterThan(6);

    const manager = await office.hire('manager');
    const { silence } = await manager.call.reports.pipeline(thisYear);
    const counted = silence.flatMap(({ stage, ...counts }) =>
      Object.entries(counts).map(([verdict, count]) => [stage, verdict, count]),
    );
    expect(counted).toEqual(
      silence.flatMap(({ stage }) =>
        ['normal', 'slow', 'beyond', 'not_enough'].map((verdict) => [
          stage,
          verdict,
          expected.filter((one) => one.stage === stage && one.verdict === verdict).length,
        ]),
      ),
    );
    const own = await boris.call.reports.pipeline(thisYear);
    const ofBoris = own.silence.reduce(
      (sum, one) => sum + one.normal + one.slow + one.beyond + one.not_enough,
      0,
    );
    expect(ofBoris).toBe(told.filter(({ by }) => by === boris).length);
  }, 60_000);
});
