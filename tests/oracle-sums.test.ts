import { funnelSteps } from '@tremplin/shared/applications.ts';
import type { Figure, OutcomeFilter, Reached } from '@tremplin/shared/outcomes.ts';
import { describe, expect, test } from 'vitest';
import { drawFilter } from './support/random-questions.ts';
import { openScene } from './support/random-scene.ts';
import type { Settled } from './support/random-scene.ts';

const seeds = Array.from({ length: 60 }, (_, at) => 9001 + at);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const nobody = { programmeId: null, counsellorId: null, stream: null, ministryId: null };

/** What a manager is told of each of the offices, and with what filter. */
async function eachOffice(look: (reports: Reports, given: Settled, seed: number) => Promise<void>) {
  const { staff, settle } = await openScene();
  const manager = staff.find(({ roles }) => roles.includes('manager'));
  if (!manager) throw new Error('no manager');
  for (const seed of seeds) {
    const given = await settle(seed);
    await look(given.callOf(manager).reports, given, seed);
  }
}

type Reports = ReturnType<Settled['callOf']>['reports'];

/** Each step, in order. */
function stepsOf(reached: Reached): number[] {
  return funnelSteps.map((step) => reached[step]);
}

describe('in whatever office', () => {
  test('no step of the funnel exceeds the one before, and its months add up to it', async () => {
    await eachOffice(async (reports, { setting }, seed) => {
      const { funnel } = await reports.pipeline(drawFilter(setting, true));
      for (const { reached } of [funnel, ...funnel.months]) {
        const steps = stepsOf(reached);
        expect(steps, `office ${seed}`).toEqual(steps.toSorted((a, b) => b - a));
      }
      const added = funnelSteps.map((step) =>
        sum(funnel.months.map(({ reached }) => reached[step])),
      );
      expect(added, `office ${seed}`).toEqual(stepsOf(funnel.reached));
    });
  }, 120_000);

  test('cells of the grid add up to the placements, and so do kinds of employer and verdicts', async () => {
    await eachOffice(async (reports, { setting }, seed) => {
      const filter = drawFilter(setting, true);
      const { grid, totals, funded, related } = await reports.retention(filter);
      const { placements } = await reports.overview(filter);
      const all = sum(Object.values(placements.byKind));
      expect(sum(placements.months.map(({ total }) => total)), `office ${seed}`).toBe(all);
      expect(sum(grid.map((row) => row.placements)), `office ${seed}`).toBe(all);
      expect(sum(Object.values(funded)), `office ${seed}`).toBe(placements.toDate.count);
      expect(sum(Object.values(related)), `office ${seed}`).toBe(placements.toDate.count);
      // Every job here has a third month; other checkpoints only some have.
      for (const { checkpoint, classes } of totals) {
        const cells = grid.flatMap((row) =>
          row.cells.filter((one) => one.checkpoint === checkpoint),
        );
        const inCells = sum(cells.flatMap((one) => Object.values(one.classes)));
        expect(inCells, `office ${seed}`).toBe(sum(Object.values(classes)));
        if (checkpoint === 3) expect(inCells, `office ${seed}`).toBe(all);
        else expect(inCells, `office ${seed}`).toBeLessThanOrEqual(all);
      }
    });
  }, 120_000);

  test('what counsellors did adds up to the office, unless a client was without one', async () => {
    let whole = 0;
    await eachOffice(async (reports, { setting }, seed) => {
      const { period, from } = drawFilter(setting, false);
      const of = async (counsellorId: string | null) =>
        countsOf(reports, { ...nobody, period, from, counsellorId });
      const office = await of(null);
      const each = [];
      for (const id of setting.counsellors) each.push(await of(id));
      for (const [at, all] of office.entries()) {
        const added = sum(each.map((one) => one[at] ?? 0));
        if (setting.gaps) expect(added, `office ${seed}`).toBeLessThanOrEqual(all);
        else expect(added, `office ${seed}`).toBe(all);
        if (!setting.gaps) whole += all;
      }
    });
    expect(whole).toBeGreaterThan(100);
  }, 120_000);
});

/** Placements, those funded, applications, intakes and the caseload. */
async function countsOf({ overview, pipeline }: Reports, filter: OutcomeFilter) {
  const { tiles } = await overview(filter);
  const { figures } = await pipeline(filter);
  const value = (those: readonly Figure[], kpi: Figure['kpi']): number =>
    those.find((one) => one.kpi === kpi)?.value ?? 0;
  return [
    value(tiles, 'placements'),
    value(tiles, 'funded'),
    value(tiles, 'applications'),
    value(figures, 'intakes'),
    value(figures, 'active_caseload'),
  ];
}
