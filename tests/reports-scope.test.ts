import { assignment, enrolment } from '@tremplin/db/schema/clients.ts';
import { target } from '@tremplin/db/schema/outcomes.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { v7 } from 'uuid';
import {
  aPosting,
  anApplication,
  clientOf,
  enrolled,
  moveThrough,
} from './support/applications.ts';
import { refusalOf } from './support/clients.ts';
import { addUnit, openDirectory } from './support/directory.ts';
import { placeClient } from './support/jobs.ts';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { thisYear } from './support/outcome-filter.ts';

const managerOf = (office: TestOffice) => office.hire('manager', { name: 'Marguerite Leduc' });

describe('whom and when the figures are about', () => {
  test('a period begins with a month of its kind, or is refused beside the field', async () => {
    const office = await openOffice();
    const manager = await managerOf(office);
    for (const [period, from] of [
      ['quarter', '2026-05'],
      ['year', '2026-01'],
    ] as const) {
      const asked = { ...thisYear, period, from };
      const refusal = await refusalOf(manager.call.reports.overview(asked));
      expect(refusal).toMatchObject({ kind: 'invalid', fields: [{ path: 'from' }] });
    }
    const quarter = { ...thisYear, period: 'quarter', from: '2027-01' } as const;
    expect(await manager.call.reports.overview(quarter)).toMatchObject({
      period: { from: '2027-01-01', to: '2027-03-31' },
      until: '2026-12-31',
      tiles: [{ value: 0 }, { value: 0 }, { value: null }, { value: 0 }, { value: 0 }, {}],
    });
  });

  test('a counsellor’s are those of their own clients, on the day and whatever they ask for', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const boris = await office.hire('counsellor');
    const manager = await managerOf(office);
    const handedOn = await clientOf(office, anna);
    await placeClient(anna, handedOn, '2026-09-01');
    await placeClient(boris, await clientOf(office, boris), '2026-09-01');
    await office.store.tx(async (tx) => {
      const open = eq(assignment.clientId, handedOn);
      await tx.update(assignment).set({ toDay: '2026-10-01' }).where(open);
    });
    const own = await anna.call.reports.overview({ ...thisYear, counsellorId: boris.id });
    expect(own).toMatchObject({ own: true, filter: { counsellorId: anna.id } });
    expect(own.placements.toDate.count).toBe(1);
    const all = await manager.call.reports.overview(thisYear);
    const ofBoris = await manager.call.reports.overview({ ...thisYear, counsellorId: boris.id });
    expect([all.placements.toDate.count, ofBoris.placements.toDate.count]).toEqual([2, 1]);
  });

  test('programme, stream and ministry each narrow down what they can', async () => {
    const dir = await openDirectory();
    const { office, anna } = dir;
    const manager = await managerOf(office);
    const elsewhere = await addUnit(dir.farid, 'Ministry of River Health', 'ministry', null);
    const inB = await clientOf(office, anna, { stream: 'B' });
    const programmeId = await enrolled(office, inB, [1, 3]);
    await placeClient(anna, inB, '2026-09-01', { programmeId });
    const inC = await clientOf(office, anna, { stream: 'C' });
    const posting = await aPosting(office, { ministryId: elsewhere });
    const offered = await moveThrough(
      office,
      anna,
      await anApplication(office, anna, { clientId: inC, postingId: posting }),
      ['applied', 'interview', 'offer'],
    );
    const from = { applicationId: offered.id, version: offered.version };
    await placeClient(anna, inC, '2026-11-22', { employerKind: 'OPS', ...from });
    const counted = async (over: object) => {
      const { placements, funnel } = await manager.call.reports.overview({ ...thisYear, ...over });
      return [placements.toDate.count, funnel.reached.hired];
    };
    expect(await counted({})).toEqual([2, 1]);
    expect(await counted({ programmeId })).toEqual([1, 0]);
    expect(await counted({ stream: 'B' })).toEqual([1, 0]);
    expect(await counted({ stream: 'A' })).toEqual([0, 0]);
    expect(await counted({ ministryId: elsewhere })).toEqual([1, 1]);
    expect(await counted({ ministryId: dir.ministryId })).toEqual([0, 0]);
    // Before the enrolment began the placement was not the programme's.
    await office.store.tx(async (tx) => {
      await tx.update(enrolment).set({ startsOn: '2026-09-02' });
    });
    expect(await counted({ programmeId })).toEqual([0, 0]);
    const offer = await manager.call.reports.choices();
    expect(offer.ministries).toMatchObject([{ id: elsewhere, nameEn: 'Ministry of River Health' }]);
    expect(offer.programmes.map(({ id }) => id)).toContain(programmeId);
    expect(offer.counsellors.map(({ id }) => id)).toContain(anna.id);
    expect((await anna.call.reports.choices()).counsellors).toEqual([]);
  });

  test('a target stands beside the figure of the programme’s or the office’s whole year only', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    const programmeId = await enrolled(office, await clientOf(office, anna), [3]);
    const stamps = { createdAt: office.now(), createdBy: manager.id, updatedAt: office.now() };
    await office.store.tx(async (tx) => {
      const row = { fiscalYear: 2026, ...stamps };
      await tx.insert(target).values([
        { id: v7(), scope: 'office', kpi: 'placements', value: 40, ...row },
        { id: v7(), scope: 'office', kpi: 'retention', value: 75, ...row },
        { id: v7(), scope: programmeId, programmeId, kpi: 'placements', value: 9, ...row },
      ]);
    });
    const targets = async (over: object) =>
      (await manager.call.reports.overview({ ...thisYear, ...over })).tiles
        .map((one) => one.target)
        .slice(0, 3);
    expect(await targets({})).toEqual([40, null, 0.75]);
    expect(await targets({ programmeId })).toEqual([9, null, null]);
    expect(await targets({ from: '2025-04' })).toEqual([null, null, null]);
    expect(await targets({ period: 'month', from: '2026-11' })).toEqual([null, null, null]);
    expect(await targets({ counsellorId: anna.id })).toEqual([null, null, null]);
    const { figures } = await manager.call.reports.retention(thisYear);
    expect(figures.find(({ kpi }) => kpi === 'retention')?.target).toBe(0.75);
  });
});
