import { placement } from '@tremplin/db/schema/placements.ts';
import { checkpoints, hourlyCents } from '@tremplin/shared/placements.ts';
import type { StartPlacement } from '@tremplin/shared/placements.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  aPosting,
  anApplication,
  clientOf,
  enrolled,
  eventsOf,
  linesOn,
  moveThrough,
  refusalOf,
  rowOf,
} from './support/applications.ts';
import { openOffice } from './support/office.ts';
import type { Hired } from './support/office.ts';
import { everything, jobOf, placed } from './support/placements.ts';

const toOffer = ['applied', 'interview', 'offer'] as const;

describe('a client starts work', () => {
  test('Anna places her client, and one follow-up appears for each checkpoint of the programme', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const clientId = await clientOf(office, anna);
    const programmeId = await enrolled(office, clientId, [3, 1]);
    const fresh = await anApplication(office, anna, { clientId });
    const offered = await moveThrough(office, anna, fresh, toOffer);
    const begin = (startOn: string) => {
      const { id: applicationId, version } = offered;
      return anna.call.placements.start(
        jobOf(clientId, { applicationId, version, programmeId, startOn }),
      );
    };
    // The offer is of today, so a start before it cannot be.
    expect(await refusalOf(begin('2026-11-21'))).toMatchObject({ fields: [{ path: 'startOn' }] });
    await begin('2026-11-30');

    expect(await placed(office, clientId)).toMatchObject({
      placements: [
        {
          applicationId: offered.id,
          programmeId,
          startOn: '2026-11-30',
          startMonth: 2026 * 12 + 10,
          employerKind: 'OPS',
        },
      ],
      followups: [
        {
          month: 1,
          dueOn: '2026-12-30',
          windowFrom: '2026-12-23',
          windowTo: '2027-01-29',
          status: 'scheduled',
        },
        {
          month: 3,
          dueOn: '2027-02-28',
          windowFrom: '2027-02-21',
          windowTo: '2027-03-30',
          status: 'scheduled',
        },
      ],
      status: 'placed',
    });
    expect(await rowOf(office, offered.id)).toMatchObject({
      stage: 'hired',
      reachedStep: 5,
      outcomeOn: '2026-11-22',
      version: offered.version + 1,
    });
    expect((await eventsOf(office, offered.id)).at(-1)).toMatchObject({
      fromStage: 'offer',
      toStage: 'hired',
    });
    expect((await linesOn(office, offered.id)).at(-1)).toMatchObject({
      action: 'move',
      fields: { to: 'hired' },
    });
  });

  test('without a programme the usual four checkpoints are set, clamped to the ends of months', () => {
    const grace = { followupDaysBefore: 7, followupDaysAfter: 30 };
    expect(checkpoints('2027-01-31', [12, 1, 1], grace)).toEqual([
      { month: 1, dueOn: '2027-02-28', windowFrom: '2027-02-21', windowTo: '2027-03-30' },
      { month: 12, dueOn: '2028-01-31', windowFrom: '2028-01-24', windowTo: '2028-03-01' },
    ]);
  });

  test('a job found elsewhere needs no competition, and closes those that Anna chose', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const clientId = await clientOf(office, anna, { status: 'on_hold' });
    const preparing = await anApplication(office, anna, { clientId });
    const offered = await moveThrough(
      office,
      anna,
      await anApplication(office, anna, { clientId }),
      toOffer,
    );
    const kept = await anApplication(office, anna, { clientId });
    const draft = await anna.call.placements.draftForClient({ clientId });
    expect(new Set(draft.others.map((other) => other.id))).toEqual(
      new Set([preparing.id, offered.id, kept.id]),
    );

    await anna.call.placements.start(
      jobOf(clientId, { employerKind: 'private', alsoClose: [preparing.id, offered.id] }),
    );
    expect((await placed(office, clientId)).followups.map((due) => due.month)).toEqual([
      1, 3, 6, 12,
    ]);
    expect((await rowOf(office, preparing.id)).stage).toBe('dropped');
    expect((await rowOf(office, offered.id)).stage).toBe('offer_declined');
    expect((await rowOf(office, kept.id)).stage).toBe('identified');
  });

  test('somebody already placed is refused, and the application stays as it was', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const clientId = await clientOf(office, anna);
    await anna.call.placements.start(jobOf(clientId));
    const offered = await moveThrough(
      office,
      anna,
      await anApplication(office, anna, { clientId }),
      toOffer,
    );
    const before = await everything(office, offered.id, clientId);
    const second = jobOf(clientId, { applicationId: offered.id, version: offered.version });
    expect(await refusalOf(anna.call.placements.start(second))).toMatchObject({
      kind: 'refused',
      key: 'placements.already_placed',
    });
    expect(await everything(office, offered.id, clientId)).toEqual(before);
    // A second job beside the first is no second placement of record.
    await anna.call.placements.start({ ...second, primaryJob: false });
    expect((await placed(office, clientId)).placements).toHaveLength(2);
  });

  test('a refusal at the very end leaves nothing: no placement, no follow-up, no move, no audit line', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const clientId = await clientOf(office, anna, { status: 'closed' });
    const offered = await moveThrough(
      office,
      anna,
      await anApplication(office, anna, { clientId }),
      toOffer,
    );
    const before = await everything(office, offered.id, clientId);
    const call = anna.call.placements.start(
      jobOf(clientId, { applicationId: offered.id, version: offered.version }),
    );
    expect(await refusalOf(call)).toMatchObject({ key: 'placements.client_closed' });
    expect(await everything(office, offered.id, clientId)).toEqual(before);
    expect(before).toMatchObject({ placements: [], followups: [] });
  });

  test('hired comes only from an offer, and not from a version that somebody has changed since', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const at = await moveThrough(office, anna, await anApplication(office, anna), [
      'applied',
      'interview',
    ]);
    const { clientId } = await rowOf(office, at.id);
    const begin = (version: number) =>
      anna.call.placements.start(jobOf(clientId, { applicationId: at.id, version }));
    expect(await refusalOf(begin(at.version))).toMatchObject({ key: 'applications.refused_move' });
    expect(await refusalOf(begin(at.version - 1))).toMatchObject({ kind: 'conflict' });
    const other = await clientOf(office, anna);
    const offered = await moveThrough(office, anna, at, ['offer']);
    const mixed = jobOf(other, { applicationId: offered.id, version: offered.version });
    expect(await refusalOf(anna.call.placements.start(mixed))).toMatchObject({ kind: 'not_found' });
  });

  test('while the placement stands its application is not reopened', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const fresh = await anApplication(office, anna);
    const offered = await moveThrough(office, anna, fresh, toOffer);
    const { id } = await anna.call.placements.start(
      jobOf(fresh.clientId, { applicationId: offered.id, version: offered.version }),
    );
    const again = { id: offered.id, version: offered.version + 1, reason: 'A mistake' };
    expect(await refusalOf(anna.call.applications.reopen(again))).toMatchObject({
      key: 'applications.placement_stands',
    });
    await office.store.tx(async (tx) => {
      await tx
        .update(placement)
        .set({ endOn: '2026-12-20', endedReason: 'laid_off' })
        .where(eq(placement.id, id));
    });
    await anna.call.applications.reopen(again);
    expect(await rowOf(office, offered.id)).toMatchObject({
      stage: 'offer',
      reachedStep: 4,
      outcomeOn: null,
    });
  });
});

describe('what is allowed and known', () => {
  test('hours, wage and end are within reason, and the programme is one of the client’s', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const clientId = await clientOf(office, anna);
    const elsewhere = await enrolled(office, await clientOf(office, anna), [1]);
    const odd: Partial<StartPlacement>[] = [
      { hoursPerWeek: 81 },
      { hoursPerWeek: -1 },
      { hourlyWageCents: -1 },
      { termEndOn: '2026-12-01' },
      { employerName: ' ' },
      { jobTitle: 'Clerk 046 454 286' },
    ];
    for (const over of odd)
      await expect(anna.call.placements.start(jobOf(clientId, over))).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    const call = anna.call.placements.start(jobOf(clientId, { programmeId: elsewhere }));
    expect(await refusalOf(call)).toMatchObject({ fields: [{ path: 'programmeId' }] });
    expect((await placed(office, clientId)).placements).toEqual([]);
    await anna.call.placements.start(jobOf(clientId, { hoursPerWeek: 80, hourlyWageCents: 0 }));
  });

  test('the draft knows employer, title, city, hours and wage from the posting', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const postingId = await aPosting(office, {
      workHours: 'Schedule 4.7',
      salaryMinCents: 1_684_00,
      salaryMaxCents: 1_684_00,
      salaryUnit: 'week',
    });
    const fresh = await anApplication(office, anna, { postingId });
    const programmeId = await enrolled(office, fresh.clientId, [1]);
    expect(await anna.call.placements.draftFor({ applicationId: fresh.id })).toMatchObject({
      version: 1,
      employerKind: 'OPS',
      employerName: 'Ministry of Health',
      titleEn: 'Policy Advisor',
      city: 'Ottawa',
      hoursPerWeek: 40,
      hourlyWage: { from: 42_10, to: 42_10 },
      programmes: [{ id: programmeId }],
      others: [],
    });
    const yearly = {
      salaryMinCents: 75_924_00,
      salaryMaxCents: null,
      salaryUnit: 'year',
      workHours: null,
    } as const;
    expect(hourlyCents(yearly)).toBeNull();
  });

  test('Ben neither sees nor starts a placement of Anna’s client', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const ben = await office.hire('counsellor');
    const hers = await anApplication(office, anna);
    const { placements } = ben.call;
    const before = await everything(office, hers.id, hers.clientId);
    const tries = [
      () => placements.start(jobOf(hers.clientId)),
      () => placements.draftFor({ applicationId: hers.id }),
      () => placements.draftForClient({ clientId: hers.clientId }),
      () => placements.ofClient({ clientId: hers.clientId }),
    ];
    for (const each of tries) expect(await refusalOf(each())).toMatchObject({ kind: 'not_found' });
    expect(await everything(office, hers.id, hers.clientId)).toEqual(before);
    await own(anna, hers.clientId);
  });
});

async function own(anna: Hired, clientId: string): Promise<void> {
  await anna.call.placements.start(jobOf(clientId));
  expect(await anna.call.placements.ofClient({ clientId })).toMatchObject([
    {
      employerName: 'Ministry of Health',
      followups: [{ month: 1 }, { month: 3 }, { month: 6 }, { month: 12 }],
    },
  ]);
}
