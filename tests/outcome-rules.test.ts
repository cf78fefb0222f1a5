import {
  countsAsFunded,
  firstRuleSteps,
  ruleSteps,
  stepOn,
} from '@tremplin/shared/outcome-rules.ts';
import type { FundedFacts } from '@tremplin/shared/outcome-rules.ts';
import { describe, expect, test } from 'vitest';
import { openCaseload, refusalOf, wrongFields } from './support/clients.ts';
import { openOffice } from './support/office.ts';
import { atWork, correctionOf, jobOf, lifeOf } from './support/placements.ts';

const good: FundedFacts = {
  startOn: '2026-06-01',
  province: 'ON',
  employerKind: 'private',
  primaryJob: true,
  hoursPerWeek: 20,
  hourlyWageCents: 17_60,
  subsidised: false,
  subsidyEndsOn: null,
  entryEmployment: 'unemployed',
  newEmployer: true,
};

describe('what counts as funded', () => {
  test('each test alone is enough to fail, and exactly the rule is enough to pass', () => {
    const counts = (over: Partial<FundedFacts>, on = good.startOn): boolean =>
      countsAsFunded({ ...good, ...over }, firstRuleSteps, on);
    expect(counts({})).toBe(true);
    expect(counts({ hoursPerWeek: 19.99 })).toBe(false);
    expect(counts({ hourlyWageCents: 17_59 })).toBe(false);
    expect(counts({ province: 'QC' })).toBe(false);
    expect(counts({ primaryJob: false })).toBe(false);
    expect(counts({ subsidised: true })).toBe(false);
    // The last day of a subsidy is subsidised.
    const until = { subsidised: true, subsidyEndsOn: '2026-08-31' };
    expect(counts(until, '2026-08-31')).toBe(false);
    expect(counts(until, '2026-09-01')).toBe(true);
    expect(counts({ entryEmployment: '20h_or_more', newEmployer: false })).toBe(false);
    expect(counts({ entryEmployment: '20h_or_more' })).toBe(true);
    expect(counts({ entryEmployment: 'under_20h', newEmployer: false })).toBe(true);
  });

  test('who works for themselves earns what twenty hours at the minimum wage would', () => {
    const self = { ...good, employerKind: 'self' as const };
    const counts = (hoursPerWeek: number, hourlyWageCents: number): boolean =>
      countsAsFunded({ ...self, hoursPerWeek, hourlyWageCents }, firstRuleSteps, good.startOn);
    expect(counts(10, 35_20)).toBe(true);
    expect(counts(10, 35_19)).toBe(false);
    expect(counts(40, 8_80)).toBe(true);
  });

  test('the wage of the day on which the job began, whatever it has become', () => {
    const on = (day: string): number => stepOn(firstRuleSteps, 'wage', day).value;
    expect([on('2025-09-30'), on('2025-10-01')]).toEqual([17_20, 17_60]);
    expect([on('1990-01-01'), on('2199-12-31')]).toEqual([6_85, 17_60]);
    const old = { ...good, startOn: '2025-09-30', hourlyWageCents: 17_20 };
    expect(countsAsFunded(old, firstRuleSteps, '2026-03-30')).toBe(true);
    expect(countsAsFunded({ ...old, startOn: '2025-10-01' }, firstRuleSteps, '2026-03-30')).toBe(
      false,
    );
  });

  test('a step of the office’s own replaces the one of the same day, and nothing else', () => {
    const own = {
      key: 'hours',
      fromDay: '2027-04-01',
      value: 25,
      source: 'New guideline',
    } as const;
    const steps = ruleSteps([own]);
    expect(stepOn(steps, 'hours', '2027-03-31').value).toBe(20);
    expect(stepOn(steps, 'hours', '2027-04-01')).toEqual(own);
    const first = { ...own, fromDay: '2000-01-01' };
    expect(ruleSteps([first]).filter(({ key }) => key === 'hours')).toEqual([first]);
  });
});

describe('the verdicts on the client’s page', () => {
  test('say each test with its rule and where the rule comes from', async () => {
    const caseload = await openCaseload();
    const { anna } = caseload;
    const { clientId } = await atWork(caseload, {
      startOn: '2026-11-16',
      hoursPerWeek: 12,
      hourlyWageCents: 17_60,
      province: 'QC',
      noc: '63202',
      subsidised: true,
      subsidyEndsOn: '2027-02-28',
    });
    const [job] = await anna.call.placements.ofClient({ clientId });
    expect(job).toMatchObject({
      province: 'QC',
      noc: '63202',
      subsidised: true,
      subsidyEndsOn: '2027-02-28',
      entryEmployment: 'unemployed',
      funded: { counts: false, proven: false, stacked: null },
    });
    const verdicts = job?.funded.verdicts.map(({ test: name, passed, rule }) => [
      name,
      passed,
      rule?.value ?? null,
    ]);
    expect(verdicts).toEqual([
      ['in_ontario', false, null],
      ['primary', true, null],
      ['hours', false, 20],
      ['wage', true, 17_60],
      ['not_subsidised', false, null],
      ['new_work', true, 20],
    ]);
    expect(job?.funded.verdicts.find(({ test: name }) => name === 'wage')?.rule).toEqual(
      expect.objectContaining({
        fromDay: '2025-10-01',
        source: expect.stringContaining('Employment Standards Act'),
      }),
    );
  });

  test('how the client stood is kept with the job, and a later plan does not change it', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id, clientId } = await atWork(caseload, { newEmployer: false });
    const { profile, version } = await anna.call.clients.file({ id: clientId });
    await anna.call.clients.saveProfile({
      ...profile,
      id: clientId,
      version,
      entryEmployment: '20h_or_more',
    });
    const { job } = await lifeOf(office, clientId, id);
    await anna.call.placements.correct(correctionOf(job));
    const [seen] = await anna.call.placements.ofClient({ clientId });
    expect(seen).toMatchObject({ entryEmployment: 'unemployed', funded: { counts: true } });
  });

  test('hours of several jobs are added up as a note from the day on which they suffice', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const main = await atWork(caseload, { startOn: '2026-09-01', hoursPerWeek: 12 });
    const { clientId } = main;
    const beside = (over: Parameters<typeof jobOf>[1]) =>
      placements.start(jobOf(clientId, { primaryJob: false, ...over }));
    const stacked = async () =>
      (await placements.ofClient({ clientId })).find(({ id }) => id === main.id)?.funded;
    await beside({ startOn: '2026-10-01', hoursPerWeek: 7 });
    // Hours in another province, and those of one's own business, are not added.
    await beside({ startOn: '2026-10-01', hoursPerWeek: 20, province: 'QC' });
    await beside({ startOn: '2026-10-01', hoursPerWeek: 20, employerKind: 'self' });
    expect((await stacked())?.stacked).toBeNull();
    await beside({ startOn: '2026-11-09', hoursPerWeek: 2 });
    expect(await stacked()).toMatchObject({
      counts: false,
      stacked: {
        on: '2026-11-09',
        hoursPerWeek: 21,
        jobs: 3,
        rule: { key: 'hours', value: 20 },
        percent: { key: 'stacking_percent', value: 5 },
      },
    });
    // Over before the last one began, the main job never had them beside it.
    const ended = { endOn: '2026-11-08', endedReason: 'quit', looksAgain: false } as const;
    await placements.end({ id: main.id, version: 1, ...ended });
    expect((await stacked())?.stacked).toBeNull();
    expect((await lifeOf(office, clientId, main.id)).job.endOn).toBe('2026-11-08');
  });
});

describe('the funder’s numbers as the office keeps them', () => {
  const next = {
    key: 'wage',
    fromDay: '2026-10-01',
    value: 17_95,
    source: 'O. Reg. of 2026',
    version: null,
  } as const;

  test('a new minimum wage holds from its day on; last year’s jobs are held against last year’s', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const admin = await office.hire('administrator');
    const before = await atWork(caseload, { startOn: '2026-09-30', hourlyWageCents: 17_60 });
    const after = await atWork(caseload, { startOn: '2026-10-01', hourlyWageCents: 17_60 });
    const counts = async ({ clientId }: { clientId: string }) =>
      (await anna.call.placements.ofClient({ clientId }))[0]?.funded.counts;
    expect([await counts(before), await counts(after)]).toEqual([true, true]);
    expect(await admin.call.outcomeRules.set(next)).toMatchObject({ version: 1 });
    expect([await counts(before), await counts(after)]).toEqual([true, false]);
  });

  test('changed with the version that was read, within reason, and never by a manager', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const manager = await office.hire('manager');
    const { set, list } = admin.call.outcomeRules;
    await set(next);
    expect(await refusalOf(set(next))).toMatchObject({ kind: 'conflict', values: { current: 1 } });
    expect(await set({ ...next, value: 18_00, version: 1 })).toMatchObject({ version: 2 });
    expect(await refusalOf(manager.call.outcomeRules.set({ ...next, version: 2 }))).toMatchObject({
      kind: 'forbidden',
    });
    const odd = set({ ...next, key: 'satisfied_from', value: 6 });
    expect(wrongFields(await refusalOf(odd))).toEqual({ value: 'errors.too_large' });
    const wage = (await list()).rules.find(({ key }) => key === 'wage');
    expect(wage?.now).toEqual({
      value: 18_00,
      fromDay: '2026-10-01',
      source: 'O. Reg. of 2026',
    });
    expect(wage?.steps[0]).toMatchObject({ fromDay: '2026-10-01', version: 2, holds: true });
    expect(wage?.steps[1]).toMatchObject({ fromDay: '2025-10-01', version: null, holds: false });
  });

  test('a minimum wage that is more than a year old is said to be old', async () => {
    const office = await openOffice({ now: '2026-10-01T16:00:00.000Z' });
    const admin = await office.hire('administrator');
    expect(await admin.call.outcomeRules.list()).toMatchObject({
      wageIsOld: false,
      wageGoodUntil: '2026-10-01',
    });
    office.at('2026-10-02T16:00:00.000Z');
    expect((await admin.call.outcomeRules.list()).wageIsOld).toBe(true);
    await admin.call.outcomeRules.set(next);
    expect((await admin.call.outcomeRules.list()).wageIsOld).toBe(false);
  });
});

describe('targets', () => {
  const year = { fiscalYear: 2026 };
  const aim = { ...year, programmeId: null, kpi: 'placements', value: 120, version: null } as const;

  test('for the whole office and for a programme, changed and taken away again', async () => {
    const { office, programmeId, anna } = await openCaseload();
    const manager = await office.hire('manager');
    const { set, list } = manager.call.targets;
    expect(await set(aim)).toMatchObject({ version: 1 });
    await set({ ...aim, programmeId, value: 40 });
    await set({ ...aim, fiscalYear: 2025, value: 100 });
    expect(await anna.call.targets.list(year)).toEqual(
      expect.arrayContaining([
        { programmeId: null, kpi: 'placements', value: 120, version: 1 },
        { programmeId, kpi: 'placements', value: 40, version: 1 },
      ]),
    );
    expect(await refusalOf(set({ ...aim, value: 130 }))).toMatchObject({ kind: 'conflict' });
    expect(await set({ ...aim, value: 130, version: 1 })).toMatchObject({ version: 2 });
    expect(await refusalOf(set({ ...aim, value: null, version: 1 }))).toMatchObject({
      kind: 'conflict',
      values: { current: 2 },
    });
    expect(await set({ ...aim, value: null, version: 2 })).toMatchObject({ version: null });
    expect((await list(year)).map(({ value }) => value)).toEqual([40]);
  });

  test('a share is of a hundred, and a programme is one that is there', async () => {
    const office = await openOffice();
    const manager = await office.hire('manager');
    const { set } = manager.call.targets;
    const share = set({ ...aim, kpi: 'retention', value: 101 });
    expect(wrongFields(await refusalOf(share))).toEqual({ value: 'errors.too_large' });
    await set({ ...aim, kpi: 'retention', value: 100 });
    const nowhere = set({ ...aim, programmeId: '0198c5b8-0000-7000-8000-000000000000' });
    expect(await refusalOf(nowhere)).toMatchObject({ kind: 'not_found' });
  });
});
