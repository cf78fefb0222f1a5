import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import { addPosting, postingInput } from './support/postings.ts';

describe('keeping a posting', () => {
  test('Anna saves a posting and finds every fact of it again, and the audit log says so', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna, {
      division: 'Field Services',
      category: 'Policy and Analysis',
    });
    const kept = await anna.call.postings.byId({ id });
    expect(kept).toMatchObject({
      jobId: '249100',
      title: 'Program Advisor',
      division: 'Field Services',
      salary: { minCents: 39_08, unit: 'hour', starred: true, flag: null },
      onIt: 0,
      mine: 0,
    });
    const lines = await office.store.read((db) => db.select().from(auditEvent));
    expect(lines.map((line) => [line.action, line.resource, line.resourceId])).toEqual([
      ['create', 'posting', id],
    ]);
  });

  test('A title or a Job ID and an organization are enough; without them nothing is saved', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const bare = { titleEn: null, closingDay: null, closingTime: null, closingRaw: null } as const;
    const { id } = await addPosting(anna, bare);
    expect((await anna.call.postings.byId({ id })).title).toBeNull();
    const none = addPosting(anna, { ...bare, jobId: null });
    await expect(none).rejects.toThrow(TRPCError);
    expect((await anna.call.postings.list({ tab: 'unknown' })).counts.unknown).toBe(1);
  });

  test('A Job ID is kept once: the second save is refused and names the posting that has it', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna);
    const again = addPosting(anna, { titleEn: 'Program Advisor (again)' });
    await expect(again).rejects.toMatchObject({
      cause: {
        shape: {
          kind: 'conflict',
          key: 'postings.job_id_exists',
          values: { jobId: '249100', postingId: id },
        },
      },
    });
    expect((await anna.call.postings.list({ tab: 'open' })).rows).toHaveLength(1);
  });

  test('Two people who save the same Job ID at once keep one posting', async () => {
    const office = await openOffice();
    const [anna, idris] = [await office.hire('counsellor'), await office.hire('facilitator')];
    const both = await Promise.allSettled([addPosting(anna), addPosting(idris)]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await anna.call.postings.list({ tab: 'open' })).counts.open).toBe(1);
  });

  test('Whoever saves over somebody else’s change is told, and the change stands', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id, version } = await addPosting(anna);
    await anna.call.postings.change({
      id,
      version,
      posting: postingInput({ titleEn: 'Amended - Program Advisor' }),
    });
    const stale = anna.call.postings.change({
      id,
      version,
      posting: postingInput({ titleEn: 'Program Adviser' }),
    });
    await expect(stale).rejects.toMatchObject({
      cause: { shape: { key: 'stale_version', values: { current: 2 } } },
    });
    expect((await anna.call.postings.byId({ id })).title).toBe('Amended - Program Advisor');
  });

  test('A ministry is made the first time its name is printed, found again however it is spelt, and never from an agency', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await addPosting(anna, { jobId: '249101', organization: 'Ministry of Northern Orchards' });
    await addPosting(anna, { jobId: '249102', organization: 'MINISTRY OF NORTHERN  ORCHARDS' });
    await addPosting(anna, { jobId: '249103', organization: 'Ministère des Vergers' });
    await addPosting(anna, { jobId: '249104', organization: 'Museum of Skating' });
    const known = await office.store.read((db) => db.select().from(organization));
    expect(known.map((one) => one.nameEn).toSorted()).toEqual([
      'Ministry of Northern Orchards',
      'Ministère des Vergers',
    ]);
  });

  test('An odd salary is flagged and given no yearly figure until Anna says that it stands', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const odd = {
      salaryMinCents: 75_924_00,
      salaryMaxCents: 110_352_00,
      salaryUnit: 'week',
    } as const;
    const { id, version } = await addPosting(anna, { ...odd, salaryFlag: 'unit_looks_wrong' });
    const flagged = await anna.call.postings.byId({ id });
    expect(flagged.salary).toMatchObject({
      flag: 'unit_looks_wrong',
      confirmed: false,
      annual: null,
    });
    await anna.call.postings.change({
      id,
      version,
      posting: postingInput({ ...odd, salaryUnit: 'year' }),
    });
    const right = await anna.call.postings.byId({ id });
    expect(right.salary).toMatchObject({
      flag: null,
      annual: { minCents: 75_924_00, maxCents: 110_352_00 },
    });
  });

  test('An hourly wage becomes a yearly one only where the schedule says how many hours', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const known = await addPosting(anna, { jobId: '249105', workHours: 'Schedule 4.7' });
    const vague = await addPosting(anna, { jobId: '249106', workHours: 'Schedule 6' });
    const annual = async (id: string) => (await anna.call.postings.byId({ id })).salary.annual;
    expect(await annual(known.id)).toEqual({ minCents: 3908 * 40 * 52, maxCents: 4356 * 40 * 52 });
    expect(await annual(vague.id)).toBeNull();
  });
});

describe('pasting', () => {
  const source = [
    'Program Advisor',
    'Apply By: Friday, December 4, 2026 11:59 pm EST',
    'Job ID: 249100',
    'Organization: Ministry of Northern Orchards',
    'Division: Field Services Division / East Branch',
    'City: Ottawa',
    'Position(s) language: English',
    'Job term: 1 Permanent',
    'Job code: 4A008 - ProgPlanEval04',
    'Salary: $39.08 - $43.56 Per hour*',
  ].join('\n');

  test('A pasted posting is read, and what is not there is said to be missing', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const read = await anna.call.postings.parse({ source });
    expect(read).toMatchObject({
      refused: null,
      existing: null,
      posting: {
        jobId: '249100',
        closingDay: '2026-12-04',
        fields: { category: 'missing', salary: 'found' },
      },
    });
  });

  test('A captcha page is refused by name', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const read = await anna.call.postings.parse({
      source: 'Radware Captcha Page\nPlease solve this to go on',
    });
    expect(read).toEqual({ refused: 'captcha', posting: null, existing: null });
  });

  test('Pasting a Job ID that is known shows what would change, and nothing else', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna, { cities: ['Ottawa', 'Kingston'] });
    const read = await anna.call.postings.parse({ source });
    expect(read.existing).toMatchObject({ id, version: 1 });
    expect(read.existing?.differences.map((one) => one.field)).toContain('cities');
    expect(read.existing?.differences.map((one) => one.field)).not.toContain('salary');
  });

  test('More than 300 kB is no posting', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await expect(anna.call.postings.parse({ source: 'x'.repeat(300_001) })).rejects.toThrow(
      TRPCError,
    );
  });
});
