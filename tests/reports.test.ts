import { loadDemo } from '@tremplin/db/demo/load.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { tileKpis } from '@tremplin/shared/outcomes.ts';
import { describe, expect, test } from 'vitest';
import { anApplication, clientOf, moveThrough } from './support/applications.ts';
import { placeClient } from './support/jobs.ts';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { thisYear } from './support/outcome-filter.ts';
import { funnelAgrees, placementsAgree, rawRows } from './support/recount.ts';

const managerOf = (office: TestOffice) => office.hire('manager', { name: 'Marguerite Leduc' });

const tile = (answer: { tiles: readonly { kpi: string }[] }, kpi: string) =>
  answer.tiles.find((one) => one.kpi === kpi);

describe('placements by month and employer', () => {
  test('a counsellor places two clients, and the manager sees them in their months', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
    const manager = await managerOf(office);
    await placeClient(anna, await clientOf(office, anna), '2026-11-16');
    await placeClient(anna, await clientOf(office, anna), '2026-04-01', {
      employerKind: 'municipal',
    });
    const answer = await manager.call.reports.overview(thisYear);
    expect(answer).toMatchObject({
      period: { from: '2026-04-01', to: '2027-03-31' },
      until: '2026-11-22',
      before: { from: '2025-04-01', to: '2025-11-22' },
      asOf: '2026-11-22T15:00:00.000Z',
      own: false,
      placements: { toDate: { count: 2, ops: 0 }, yearBefore: { count: 0, ops: 0 } },
      years: [2026],
    });
    const filled = answer.placements.months.filter(({ total }) => total > 0);
    expect(filled.map(({ month, kinds }) => [month, kinds.private, kinds.municipal])).toEqual([
      ['2026-04', 0, 1],
      ['2026-11', 1, 0],
    ]);
    expect(answer.tiles.map(({ kpi }) => kpi)).toEqual([...tileKpis]);
    expect(answer.tiles.map(({ kpi, value }) => [kpi, value])).toEqual([
      ['placements', 2],
      ['funded', 0],
      ['retention', 0],
      ['applications', 0],
      ['attendance', 0],
      // Of the job since April, after one, three and six months; each window closed a month later.
      ['followups_overdue', 3],
    ]);
  });

  test('a job that begins next week stands in its month, and is not yet counted as started', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    await placeClient(anna, await clientOf(office, anna), '2026-12-01');
    const counted = async () => {
      const answer = await manager.call.reports.overview(thisYear);
      return [answer.placements.byKind.private, answer.placements.toDate.count];
    };
    expect(await counted()).toEqual([1, 0]);
    office.at('2026-12-02T15:00:00.000Z');
    expect(await counted()).toEqual([1, 1]);
  });

  test('the 31st of March and the 1st of April lie in two fiscal years', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    await placeClient(anna, await clientOf(office, anna), '2026-03-31');
    await placeClient(anna, await clientOf(office, anna), '2026-04-01');
    const [old, present] = await Promise.all(
      ['2025-04', '2026-04'].map((from) => manager.call.reports.overview({ ...thisYear, from })),
    );
    expect([old?.placements.byKind.private, present?.placements.byKind.private]).toEqual([1, 1]);
    expect(old?.placements.months.at(-1)).toMatchObject({ month: '2026-03', total: 1 });
    expect(present?.years).toEqual([2026, 2025]);
    // A year that is over is compared whole; the present one up to the same day.
    expect(old).toMatchObject({ until: '2026-03-31', placements: { toDate: { count: 1 } } });
    expect(present).toMatchObject({ before: { to: '2025-11-22' } });
    expect(present?.placements.yearBefore.count).toBe(0);
  });

  test('29 February is compared with the 28th, and the year after the leap one with both', async () => {
    const office = await openOffice({ now: '2028-02-29T15:00:00.000Z' });
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    const february = (from: string) =>
      manager.call.reports.overview({ ...thisYear, period: 'month', from });
    await placeClient(anna, await clientOf(office, anna), '2027-02-28');
    await placeClient(anna, await clientOf(office, anna), '2028-02-29');
    expect(await february('2028-02')).toMatchObject({
      period: { from: '2028-02-01', to: '2028-02-29' },
      before: { from: '2027-02-01', to: '2027-02-28' },
      placements: { toDate: { count: 1 }, yearBefore: { count: 1 } },
    });
    office.at('2029-03-01T15:00:00.000Z');
    expect(await february('2029-02')).toMatchObject({
      before: { from: '2028-02-01', to: '2028-02-29' },
      placements: { toDate: { count: 0 }, yearBefore: { count: 1 } },
    });
  });

  test('the night of the change of clocks, and a day’s last minute in Ottawa, count for that day', async () => {
    const office = await openOffice({ now: '2026-11-01T05:30:00.000Z' });
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    const november = { ...thisYear, period: 'month', from: '2026-11' } as const;
    await placeClient(anna, await clientOf(office, anna), '2026-11-01');
    const until = async (at: string) => {
      office.at(at);
      const answer = await manager.call.reports.overview(november);
      return [answer.until, answer.placements.toDate.count];
    };
    expect(await until('2026-11-01T06:30:00.000Z')).toEqual(['2026-11-01', 1]);
    expect(await until('2026-11-02T04:59:59.000Z')).toEqual(['2026-11-01', 1]);
    expect(await until('2026-11-02T05:00:00.000Z')).toEqual(['2026-11-02', 1]);
    expect(await until('2026-11-01T03:59:59.000Z')).toEqual(['2026-10-31', 0]);
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
    const { funnel, tiles } = await manager.call.reports.overview(thisYear);
    expect(funnel.reached).toEqual({
      applied: 4,
      screened_in: 3,
      interview: 2,
      offer: 1,
      hired: 0,
    });
    expect(tile({ tiles }, 'applications')).toMatchObject({ value: 4, before: { value: 0 } });
    expect(await manager.call.reports.funnel(thisYear)).toMatchObject({ ...funnel, own: false });
    const november = funnel.months.find(({ month }) => month === '2026-11');
    expect(november).toEqual({ month: '2026-11', maturing: true, reached: funnel.reached });
  });

  test('a cohort stops maturing six months after its own', async () => {
    const office = await openOffice();
    const manager = await managerOf(office);
    const mature = async () =>
      (await manager.call.reports.overview(thisYear)).funnel.months
        .filter((one) => !one.maturing)
        .map(({ month }) => month);
    expect(await mature()).toEqual(['2026-04']);
    office.at('2026-12-01T15:00:00.000Z');
    expect(await mature()).toEqual(['2026-04', '2026-05']);
  });
});

describe.each([
  { seed: 11, date: '2026-11-22' },
  { seed: 12, date: '2027-03-31' },
])('figures against a recount of the raw rows, seed $seed on $date', ({ seed, date }) => {
  test('placements, funnel and every list behind them agree', async () => {
    const office = await openOffice({ now: `${date}T16:00:00.000Z` });
    await loadDemo(office.store, { size: 'tiny', seed, date, auditKey: office.office.keys.audit });
    const manager = await office.hire('manager', { seesNames: true });
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
