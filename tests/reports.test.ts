import { loadDemo } from '@tremplin/db/demo/load.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { asc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { aPosting, anApplication, clientOf, moveThrough } from './support/applications.ts';
import { refusalOf } from './support/clients.ts';
import { openOffice } from './support/office.ts';
import type { Hired, TestOffice } from './support/office.ts';
import { everybodyBehind, funnelAgrees, placementsAgree, rawRows } from './support/recount.ts';

/** The office's manager, who may or may not open the lists behind the figures. */
const managerOf = (office: TestOffice, seesNames = false) =>
  office.hire('manager', { name: 'Marguerite Leduc', seesNames });

async function place(
  counsellor: Hired,
  clientId: string,
  startOn: string,
  employerKind: 'private' | 'municipal' = 'private',
) {
  await counsellor.call.placements.start({
    applicationId: null,
    version: null,
    clientId,
    alsoClose: [],
    startOn,
    hoursPerWeek: 36.25,
    hourlyWageCents: 31_50,
    term: 'permanent',
    termEndOn: null,
    employerKind,
    employerName: 'Boulangerie Rideau',
    jobTitle: 'Baker',
    relatedToField: 'no',
    newEmployer: true,
    primaryJob: true,
    city: 'Ottawa',
    programmeId: null,
  });
}

describe('placements by month and employer', () => {
  test('a counsellor places two clients, and the manager sees them in their months', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
    const manager = await managerOf(office);
    await place(anna, await clientOf(office, anna), '2026-11-16');
    await place(anna, await clientOf(office, anna), '2026-04-01', 'municipal');
    const report = await manager.call.reports.placements({ fiscalYear: 2026 });
    expect(report).toMatchObject({
      definition: 'placements',
      period: { from: '2026-04-01', to: '2027-03-31' },
      asOf: '2026-11-22T15:00:00.000Z',
      n: 2,
      toDate: { until: '2026-11-22', count: 2, ops: 0 },
      yearBefore: { until: '2025-11-22', count: 0 },
      years: [2026],
    });
    const filled = report.months.filter(({ total }) => total > 0);
    expect(filled.map(({ month, kinds }) => [month, kinds.private, kinds.municipal])).toEqual([
      ['2026-04', 0, 1],
      ['2026-11', 1, 0],
    ]);
  });

  test('a job that begins next week stands in its month, and is not yet counted as started', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    await place(anna, await clientOf(office, anna), '2026-12-01');
    const before = await manager.call.reports.placements({ fiscalYear: 2026 });
    expect([before.n, before.toDate.count]).toEqual([1, 0]);
    office.at('2026-12-02T15:00:00.000Z');
    const after = await manager.call.reports.placements({ fiscalYear: 2026 });
    expect([after.n, after.toDate.count]).toEqual([1, 1]);
  });

  test('the 31st of March and the 1st of April lie in two fiscal years', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    await place(anna, await clientOf(office, anna), '2026-03-31');
    await place(anna, await clientOf(office, anna), '2026-04-01');
    const [old, present] = await Promise.all(
      [2025, 2026].map((fiscalYear) => manager.call.reports.placements({ fiscalYear })),
    );
    expect([old?.n, present?.n]).toEqual([1, 1]);
    expect(old?.months.at(-1)).toMatchObject({ month: '2026-03', total: 1 });
    expect(present?.years).toEqual([2026, 2025]);
    // A year that is over is compared whole; the present one up to the same day.
    expect(old?.toDate).toMatchObject({ until: '2026-03-31', count: 1 });
    expect(present?.yearBefore).toMatchObject({ until: '2025-11-22', count: 0 });
  });
});

describe('the OPS funnel', () => {
  test('an outcome counts for the last step before it, and a test counts as screened in', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    const paths: readonly (readonly Stage[])[] = [
      ['preparing'],
      ['applied', 'not_selected'],
      ['applied', 'assessment', 'no_response'],
      ['applied', 'interview', 'reference_check', 'withdrawn'],
      ['applied', 'interview', 'offer', 'offer_declined'],
    ];
    for (const path of paths)
      await moveThrough(office, anna, await anApplication(office, anna), path);
    const report = await manager.call.reports.funnel({ fiscalYear: 2026 });
    expect(report.n).toBe(4);
    expect(report.reached).toEqual({
      applied: 4,
      screened_in: 3,
      interview: 2,
      offer: 1,
      hired: 0,
    });
    const november = report.months.find(({ month }) => month === '2026-11');
    expect(november).toEqual({ month: '2026-11', maturing: true, reached: report.reached });
  });

  test('a cohort stops maturing six months after its own', async () => {
    const office = await openOffice();
    const manager = await managerOf(office);
    const maturing = async () =>
      (await manager.call.reports.funnel({ fiscalYear: 2026 })).months
        .filter((one) => !one.maturing)
        .map(({ month }) => month);
    expect(await maturing()).toEqual(['2026-04']);
    office.at('2026-12-01T15:00:00.000Z');
    expect(await maturing()).toEqual(['2026-04', '2026-05']);
  });
});

describe('the list behind a figure', () => {
  test('names the clients to a manager who may see names, and is recorded before it is read', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
    const manager = await managerOf(office, true);
    const clientId = await clientOf(office, anna, { givenName: 'Zoé', familyName: 'Œuvrard' });
    await place(anna, clientId, '2026-11-16');
    const asked = {
      kind: 'placements',
      fiscalYear: 2026,
      month: '2026-11',
      employerKind: 'private',
    } as const;
    const list = await manager.call.reports.listBehind(asked);
    expect(list).toEqual({
      rows: [
        {
          id: expect.any(String),
          name: 'Zoé Œuvrard',
          counsellor: 'Anna Nguyen',
          clientStatus: 'placed',
          stage: null,
          employerKind: 'private',
          on: '2026-11-16',
        },
      ],
      total: 1,
      next: null,
    });
    const lines = await office.store.read((db) =>
      db.select().from(auditEvent).orderBy(asc(auditEvent.seq)),
    );
    const last = lines.at(-1);
    expect(last).toMatchObject({
      actorId: manager.id,
      action: 'list',
      resource: 'outcome_list',
      outcome: 'done',
    });
    expect(last?.fields).toContain('2026-11');
    expect(last?.fields).not.toContain('uvrard');
  });

  test('is refused to a manager without that right, and to everybody else', async () => {
    const office = await openOffice();
    const asked = { kind: 'funnel', fiscalYear: 2026, step: 'applied' } as const;
    for (const role of ['manager', 'counsellor', 'facilitator', 'administrator'] as const) {
      const person = await office.hire(role);
      expect((await refusalOf(person.call.reports.listBehind(asked))).kind).toBe('forbidden');
    }
  });

  test('pages through a hundred and twenty without losing or repeating anybody', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office, true);
    const postingId = await aPosting(office);
    for (let made = 0; made < 120; made += 1) {
      if (made === 60) office.at('2026-11-23T15:00:00.000Z');
      const one = await anApplication(office, anna, { postingId });
      await moveThrough(office, anna, one, ['applied']);
    }
    const asked = { kind: 'funnel', fiscalYear: 2026, step: 'applied' } as const;
    const seen = await everybodyBehind(manager, asked);
    expect(seen.pages).toEqual([50, 50, 20]);
    expect(new Set(seen.rows.map(({ id }) => id)).size).toBe(120);
    expect(seen.rows.map(({ on }) => on)).toEqual(
      seen.rows
        .map(({ on }) => on)
        .toSorted()
        .toReversed(),
    );
  });
});

describe.each([
  { seed: 11, date: '2026-11-22' },
  { seed: 12, date: '2027-03-31' },
])('figures against a recount of the raw rows, seed $seed on $date', ({ seed, date }) => {
  test('placements, funnel and every list behind them agree', async () => {
    const office = await openOffice({ now: `${date}T16:00:00.000Z` });
    await loadDemo(office.store, { size: 'tiny', seed, date, auditKey: office.office.keys.audit });
    const manager = await managerOf(office, true);
    const raw = await rawRows(office);
    let counted = 0;
    for (const fiscalYear of [2024, 2025, 2026]) {
      counted += await placementsAgree(manager, raw, fiscalYear, date);
      counted += await funnelAgrees(manager, raw, fiscalYear, date, null);
      for (const one of raw.programmes)
        counted += await funnelAgrees(manager, raw, fiscalYear, date, one.id);
    }
    expect(counted).toBeGreaterThan(300);
  });
});
