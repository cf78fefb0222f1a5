import { postingStatusEvent } from '@tremplin/db/schema/postings.ts';
import { describe, expect, test } from 'vitest';
import { anApplication, clientOf, moveThrough } from './support/applications.ts';
import { openOffice } from './support/office.ts';
import { addPosting, postingInput } from './support/postings.ts';

const later = (days: string) => `${days}T15:00:00.000Z`;

describe('the competition’s status', () => {
  test('Each look at the board is kept: who, on which day, what was read', async () => {
    const office = await openOffice({ now: later('2026-12-10') });
    const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
    const { id } = await addPosting(anna);
    const seen = await anna.call.postings.setCompetitionStatus({
      id,
      version: 1,
      status: 'application_screening',
      seenOn: '2026-12-09',
      applicantCount: 114,
      applicantCountKind: 'approx',
    });
    office.at(later('2026-12-11'));
    await anna.call.postings.setCompetitionStatus({
      id,
      version: seen.version,
      status: 'application_screening',
      seenOn: '2026-12-10',
    });
    const kept = await anna.call.postings.byId({ id });
    expect(kept).toMatchObject({ competitionStatusSeenOn: '2026-12-10', applicantCount: 114 });
    expect(kept.statusHistory.map((one) => [one.from, one.to, one.seenOn, one.byName])).toEqual([
      ['application_screening', 'application_screening', '2026-12-10', 'Anna Nguyen'],
      ['advertising', 'application_screening', '2026-12-09', 'Anna Nguyen'],
    ]);
  });

  test('The board may skip steps and may cancel at any time; going back wants a reason', async () => {
    const office = await openOffice({ now: later('2026-12-10') });
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna);
    const look = { id, seenOn: '2026-12-10' } as const;
    await anna.call.postings.setCompetitionStatus({ ...look, version: 1, status: 'offer' });
    const back = { ...look, version: 2, status: 'application_screening' } as const;
    await expect(anna.call.postings.setCompetitionStatus(back)).rejects.toMatchObject({
      cause: {
        shape: {
          kind: 'refused',
          key: 'postings.backward_needs_reason',
          fields: [{ path: 'reason' }],
        },
      },
    });
    office.at(later('2026-12-11'));
    await anna.call.postings.setCompetitionStatus({ ...back, reason: 'Amended and posted again' });
    office.at(later('2026-12-12'));
    await anna.call.postings.setCompetitionStatus({ ...look, version: 3, status: 'cancelled' });
    const { statusHistory, version } = await anna.call.postings.byId({ id });
    expect(version).toBe(4);
    expect(statusHistory.map((one) => one.reason)).toEqual([
      null,
      'Amended and posted again',
      null,
    ]);
  });

  test('Nobody sees tomorrow’s status today, and a look that came second is told', async () => {
    const office = await openOffice({ now: later('2026-12-10') });
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna);
    const look = { id, version: 1, status: 'evaluation' } as const;
    await expect(
      anna.call.postings.setCompetitionStatus({ ...look, seenOn: '2026-12-11' }),
    ).rejects.toMatchObject({
      cause: { shape: { kind: 'invalid', fields: [{ path: 'seenOn' }] } },
    });
    await anna.call.postings.setCompetitionStatus({ ...look, seenOn: '2026-12-10' });
    await expect(
      anna.call.postings.setCompetitionStatus({ ...look, seenOn: '2026-12-10' }),
    ).rejects.toMatchObject({
      cause: { shape: { key: 'stale_version' } },
    });
    const events = await office.store.read((db) => db.select().from(postingStatusEvent));
    expect(events).toHaveLength(1);
  });

  test('A posting that is posted again goes back to advertising only with a reason', async () => {
    const office = await openOffice({ now: later('2026-12-10') });
    const anna = await office.hire('counsellor');
    const { id, version } = await addPosting(anna, { competitionStatus: 'evaluation' });
    const again = { id, version, posting: postingInput({ closingDay: '2026-12-24' }) };
    await expect(anna.call.postings.change(again)).rejects.toMatchObject({
      cause: { shape: { key: 'postings.backward_needs_reason' } },
    });
    await anna.call.postings.change({ ...again, reason: 'Posted again' });
    expect(await anna.call.postings.byId({ id })).toMatchObject({
      isOpen: true,
      competitionStatusSeenOn: '2026-12-10',
    });
  });
});

describe('status checks', () => {
  test('Anna’s queue has what closed and nobody has looked at for two weeks, the oldest look first', async () => {
    const office = await openOffice({ now: later('2026-11-01') });
    const [anna, idris] = [await office.hire('counsellor'), await office.hire('counsellor')];
    const closed = { closingDay: '2026-11-10' };
    const never = await addPosting(anna, { ...closed, jobId: '250001' });
    const long = await addPosting(anna, {
      ...closed,
      jobId: '250002',
      competitionStatusSeenOn: '2026-10-20',
    });
    const fresh = await addPosting(anna, { ...closed, jobId: '250003' });
    const filled = await addPosting(anna, {
      ...closed,
      jobId: '250004',
      competitionStatus: 'position_filled',
    });
    const open = await addPosting(anna, { jobId: '250005' });
    const others = await addPosting(anna, { ...closed, jobId: '250006' });
    const ended = await addPosting(anna, { ...closed, jobId: '250007' });
    const clientId = await clientOf(office, anna);
    for (const { id } of [long, never, fresh, filled, open])
      await anApplication(office, anna, { clientId, postingId: id });
    await anApplication(office, idris, { postingId: others.id });
    const gone = await anApplication(office, anna, { clientId, postingId: ended.id });
    await moveThrough(office, anna, gone, ['dropped']);
    office.at(later('2026-12-01'));
    await anna.call.postings.setCompetitionStatus({
      ...fresh,
      status: 'evaluation',
      seenOn: '2026-11-18',
    });
    const queue = await anna.call.postings.checks();
    expect(queue.map((one) => [one.jobId, one.waiting, one.competitionStatusSeenOn])).toEqual([
      ['250001', 1, null],
      ['250002', 1, '2026-10-20'],
    ]);
    expect(queue[0]?.publicUrl).toContain('JobID=250001');
    office.at(later('2026-12-02'));
    expect((await anna.call.postings.checks()).map((one) => one.jobId)).toEqual([
      '250001',
      '250002',
      '250003',
    ]);
  });

  test('A look takes the posting out of the queue, even when nothing has changed', async () => {
    const office = await openOffice({ now: later('2026-11-01') });
    const anna = await office.hire('counsellor');
    const { id, version } = await addPosting(anna, { closingDay: '2026-11-10' });
    await anApplication(office, anna, { postingId: id });
    office.at(later('2026-12-01'));
    expect(await anna.call.postings.checks()).toHaveLength(1);
    await anna.call.postings.setCompetitionStatus({
      id,
      version,
      status: 'closed_awaiting',
      seenOn: '2026-12-01',
    });
    expect(await anna.call.postings.checks()).toEqual([]);
  });
});
