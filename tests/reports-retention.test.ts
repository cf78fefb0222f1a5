import { placement } from '@tremplin/db/schema/placements.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { clientOf, enrolled } from './support/applications.ts';
import { placeClient, proveStart, recordAt } from './support/jobs.ts';
import { openOffice } from './support/office.ts';
import { thisYear, valueOf } from './support/outcome-filter.ts';

const nobody = {
  employed: null,
  sameEmployer: null,
  proofType: null,
  proofReceivedOn: null,
} as const;
const gone = { ...nobody, employed: false } as const;
const none = {
  verified: 0,
  reported: 0,
  ended: 0,
  unreached: 0,
  waived: 0,
  open: 0,
  not_yet: 0,
};

async function openScene() {
  const office = await openOffice();
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const manager = await office.hire('manager');
  const read = (over = {}) => manager.call.reports.retention({ ...thisYear, ...over });
  return { office, anna, manager, read };
}

describe('who is still at work', () => {
  test('a verified, an unknown and an ended one stand in their month, and the unknown stay below the line', async () => {
    const { office, anna, read } = await openScene();
    const may = await placeClient(anna, await clientOf(office, anna), '2026-05-31');
    const june = await placeClient(anna, await clientOf(office, anna), '2026-06-15');
    await recordAt(office, anna, may, 1);
    await recordAt(office, anna, may, 3, { proofType: 'self_report' });
    await recordAt(office, anna, june, 1, nobody);
    const before = await read();
    expect(before.checkpoints).toEqual([1, 3, 6, 12]);
    expect(before.grid.filter(({ placements }) => placements > 0)).toEqual([
      {
        month: '2026-05',
        placements: 1,
        cells: [
          { checkpoint: 1, classes: { ...none, verified: 1 } },
          { checkpoint: 3, classes: { ...none, reported: 1 } },
          // From 31 May six months go to 30 November: not yet.
          { checkpoint: 6, classes: { ...none, not_yet: 1 } },
          { checkpoint: 12, classes: { ...none, not_yet: 1 } },
        ],
      },
      {
        month: '2026-06',
        placements: 1,
        cells: [
          { checkpoint: 1, classes: { ...none, unreached: 1 } },
          { checkpoint: 3, classes: { ...none, open: 1 } },
          { checkpoint: 6, classes: { ...none, not_yet: 1 } },
          { checkpoint: 12, classes: { ...none, not_yet: 1 } },
        ],
      },
    ]);
    expect(before.totals[1]).toEqual({ checkpoint: 3, classes: { ...none, reported: 1, open: 1 } });
    expect(valueOf(before, 'knowledge').slice(0, 2)).toEqual([2 / 4, 4]);
    expect(valueOf(before, 'retention').slice(0, 2)).toEqual([0, 2]);
    expect(valueOf(before, 'proof_missing')[0]).toBe(1);
    await recordAt(office, anna, june, 3, gone);
    const after = await read();
    expect(valueOf(after, 'knowledge').slice(0, 2)).toEqual([3 / 4, 4]);
    expect(after.totals[1]?.classes).toMatchObject({ reported: 1, ended: 1, open: 0 });
  });

  test('a checkpoint is past from the day after it, and 31 January is followed up on 28 February', async () => {
    const { office, anna, read } = await openScene();
    await placeClient(anna, await clientOf(office, anna), '2027-01-31');
    const january = async () => {
      const { totals } = await read({ period: 'month', from: '2027-01' });
      return totals[0]?.classes;
    };
    office.at('2027-02-28T15:00:00.000Z');
    expect(await january()).toEqual({ ...none, not_yet: 1 });
    office.at('2027-03-01T05:00:00.000Z');
    expect(await january()).toEqual({ ...none, open: 1 });
  });

  test('the year before is counted to the same day, however the month was cut', async () => {
    const { office, anna, read } = await openScene();
    for (const startOn of ['2025-11-21', '2025-11-22', '2025-11-23', '2025-10-31']) {
      const clientId = await clientOf(office, anna, { stream: 'A' });
      const id = await placeClient(anna, clientId, startOn);
      await recordAt(office, anna, id, 3);
    }
    const figures = await read();
    expect(valueOf(figures, 'retention')).toEqual([null, 0, 1, 3]);
    // Counted row by row as soon as a filter is set.
    expect(valueOf(await read({ stream: 'A' }), 'retention')).toEqual([null, 0, 1, 3]);
    expect(valueOf(await read({ stream: 'B' }), 'retention')).toEqual([null, 0, null, 0]);
  });

  test('correcting the first day moves the cohort', async () => {
    const { office, anna, read } = await openScene();
    const id = await placeClient(anna, await clientOf(office, anna), '2026-05-31');
    const [row] = await office.store.read((db) =>
      db.select().from(placement).where(eq(placement.id, id)),
    );
    if (!row) throw new Error('no placement');
    const { city, programmeId, noc, subsidised, subsidyEndsOn, province, ...facts } = row;
    await anna.call.placements.correct({
      ...facts,
      city,
      programmeId,
      noc,
      subsidised,
      subsidyEndsOn,
      province: 'ON',
      startOn: '2026-07-31',
    });
    expect(province).toBe('ON');
    const { grid } = await read();
    expect(grid.filter(({ placements }) => placements > 0)).toMatchObject([
      { month: '2026-07', cells: [{ classes: { open: 1 } }, {}, {}, {}] },
    ]);
  });
});

describe('funded outcomes', () => {
  test('count by a proven start or a verified checkpoint, out of everybody whose plan began', async () => {
    const { office, anna, read } = await openScene();
    const client = async () => {
      const id = await clientOf(office, anna);
      await enrolled(office, id, [1, 3]);
      return id;
    };
    // Hours by hand: 20 a week are asked for, and $17.60 an hour since October 2025.
    const proven = await placeClient(anna, await client(), '2026-06-01');
    await proveStart(office, anna, proven);
    const checked = await placeClient(anna, await client(), '2026-06-01');
    await recordAt(office, anna, checked, 1);
    const fewer = await placeClient(anna, await client(), '2026-06-01');
    await recordAt(office, anna, fewer, 1, { hoursPerWeek: 19.5 });
    const cheap = await placeClient(anna, await client(), '2026-06-01', { hourlyWageCents: 17_59 });
    await proveStart(office, anna, cheap);
    const more = await placeClient(anna, await client(), '2026-06-01', { hoursPerWeek: 10 });
    await recordAt(office, anna, more, 1, { hoursPerWeek: 20 });
    await client();
    // No plan: counts as a funded placement, and not among those whose plan began.
    const without = await placeClient(anna, await clientOf(office, anna), '2026-06-01');
    await proveStart(office, anna, without);
    const answer = await read();
    expect(valueOf(answer, 'funded_rate').slice(0, 2)).toEqual([3 / 6, 6]);
    // Proven: the first and the last. Without proof of the start: two. Neither: wage, hours.
    expect(answer.funded).toEqual({ proven: 2, counts: 2, not: 2 });
    expect(answer.related).toEqual({ yes: 6, related: 0, no: 0, unknown: 0 });
    const own = await anna.call.reports.retention(thisYear);
    expect({ ...own, own: false, filter: thisYear }).toEqual(answer);
  });

  test('a job before the plan began is no outcome of it', async () => {
    const { office, anna, read } = await openScene();
    const early = await clientOf(office, anna);
    await enrolled(office, early, [1]);
    await proveStart(office, anna, await placeClient(anna, early, '2026-05-03'));
    expect(valueOf(await read(), 'funded_rate').slice(0, 2)).toEqual([0, 1]);
  });

  test('last year’s verdict stays when the wage rises', async () => {
    const { office, anna, manager, read } = await openScene();
    const id = await placeClient(anna, await clientOf(office, anna), '2026-06-01', {
      hourlyWageCents: 17_60,
    });
    await proveStart(office, anna, id);
    const admin = await office.hire('administrator');
    const rise = { key: 'wage', value: 18_00, source: 'O. Reg. 285/01', version: null } as const;
    await admin.call.outcomeRules.set({ ...rise, fromDay: '2026-10-01' });
    expect((await read()).funded).toMatchObject({ proven: 1, not: 0 });
    await admin.call.outcomeRules.set({ ...rise, fromDay: '2026-06-01' });
    expect((await read()).funded).toMatchObject({ proven: 0, not: 1 });
    const { tiles } = await manager.call.reports.overview(thisYear);
    expect(tiles[1]).toMatchObject({ kpi: 'funded', value: 0 });
  });
});
