import { describe, expect, test } from 'vitest';
import { enrolled } from './support/applications.ts';
import { openCaseload, refusalOf, wrongFields } from './support/clients.ts';
import { atWork, correctionOf, lifeOf, paid, placed } from './support/placements.ts';
import { auditLines } from './support/tables.ts';

const noon = (day: string): string => `${day}T17:00:00.000Z`;

describe('a job is put right', () => {
  test('a corrected start moves what is not done, and what is done says when it had been due', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const { id, clientId, job, at } = await atWork(caseload, { startOn: '2026-07-31' });
    office.at(noon('2026-08-31'));
    await placements.record({ id: at(1).id, version: 1, ...paid('2026-08-31') });
    expect(await placements.correct(correctionOf(job, { startOn: '2026-08-31' }))).toEqual({
      version: 2,
      moved: 3,
      flagged: 1,
      proofFits: true,
    });
    const now = await lifeOf(office, clientId, id);
    const month = 2026 * 12 + 7;
    expect(now.job).toMatchObject({ startOn: '2026-08-31', startMonth: month });
    expect(now.followups).toMatchObject([
      {
        month: 1,
        dueOn: '2026-09-30',
        dueBefore: '2026-08-31',
        status: 'done',
        verified: true,
        proofReceivedOn: '2026-08-31',
        startMonth: month,
      },
      { month: 3, dueOn: '2026-11-30', windowFrom: '2026-11-23', windowTo: '2026-12-30' },
      { month: 6, dueOn: '2027-02-28', dueBefore: null, status: 'scheduled', startMonth: month },
      { month: 12, dueOn: '2027-08-31', version: 2 },
    ]);
    // Put back, the flag goes: what is done was due on that day after all.
    await placements.correct(correctionOf(now.job, { startOn: '2026-07-31' }));
    expect((await lifeOf(office, clientId, id)).at(1)).toMatchObject({
      dueOn: '2026-08-31',
      dueBefore: null,
    });
  });

  test('a start that would put a recorded follow-up after the last day is refused until that is opened again', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { correct, end, record, reopenFollowup } = anna.call.placements;
    const { id, clientId, at } = await atWork(caseload, { startOn: '2026-09-01' });
    await record({ id: at(1).id, version: 1, ...paid('2026-10-01') });
    const over = { endOn: '2026-10-10', endedReason: 'quit', looksAgain: false } as const;
    await end({ id, version: 1, ...over });
    const startsOn = async (startOn: string) =>
      correct(correctionOf((await lifeOf(office, clientId, id)).job, { startOn }));
    const before = await placed(office, clientId);
    expect(await refusalOf(startsOn('2026-09-20'))).toMatchObject({
      fields: [
        { path: 'startOn', key: 'errors.recorded_ahead', values: { month: 1, day: '2026-10-20' } },
      ],
    });
    expect(await placed(office, clientId)).toEqual(before);
    // A month before the last day it may have begun.
    expect(await startsOn('2026-09-10')).toMatchObject({ flagged: 1 });
    const { version, id: first } = (await lifeOf(office, clientId, id)).at(1);
    await reopenFollowup({ id: first, version });
    expect(await startsOn('2026-09-20')).toMatchObject({ moved: 4, flagged: 0 });
    expect((await lifeOf(office, clientId, id)).at(1)).toMatchObject({
      dueOn: '2026-10-20',
      status: 'not_due',
      verified: false,
    });
  });

  test('31 January, a leap day, and the nights when the clocks change', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id, clientId } = await atWork(caseload, { startOn: '2027-01-30' });
    const days = async (startOn: string): Promise<string[]> => {
      const { job } = await lifeOf(office, clientId, id);
      await anna.call.placements.correct(correctionOf(job, { startOn }));
      return (await lifeOf(office, clientId, id)).followups.map(({ dueOn }) => dueOn);
    };
    expect(await days('2027-01-31')).toEqual([
      '2027-02-28',
      '2027-04-30',
      '2027-07-31',
      '2028-01-31',
    ]);
    expect(await days('2028-01-31')).toEqual([
      '2028-02-29',
      '2028-04-30',
      '2028-07-31',
      '2029-01-31',
    ]);
    expect(await days('2028-02-29')).toEqual([
      '2028-03-29',
      '2028-05-29',
      '2028-08-29',
      '2029-02-28',
    ]);
    // 8 March and 1 November 2026 have 23 and 25 hours, and are days like any other.
    expect(await days('2026-03-08')).toEqual([
      '2026-04-08',
      '2026-06-08',
      '2026-09-08',
      '2027-03-08',
    ]);
    expect(await days('2026-10-01')).toEqual([
      '2026-11-01',
      '2027-01-01',
      '2027-04-01',
      '2027-10-01',
    ]);
    const { at } = await lifeOf(office, clientId, id);
    expect(at(1)).toMatchObject({ windowFrom: '2026-10-25', windowTo: '2026-12-01' });
  });

  test('a window opens and closes at midnight in Toronto, also where the clocks change', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id, clientId } = await atWork(caseload, { startOn: '2026-10-08' });
    const standing = async (instant: string) => {
      office.at(instant);
      return (await anna.call.placements.ofClient({ clientId }))[0]?.followups[0]?.standing;
    };
    // Due on 8 November: the window is of 1 November, when clocks go back, to 8 December.
    expect((await lifeOf(office, clientId, id)).at(1)).toMatchObject({
      windowFrom: '2026-11-01',
      windowTo: '2026-12-08',
    });
    expect(await standing('2026-11-01T03:59:59.000Z')).toBe('scheduled');
    expect(await standing('2026-11-01T04:00:00.000Z')).toBe('due');
    expect(await standing('2026-12-09T04:59:59.000Z')).toBe('due');
    expect(await standing('2026-12-09T05:00:00.000Z')).toBe('overdue');
  });

  test('a start of 31 March belongs to one fiscal year, one of 1 April to the next', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id, clientId, job } = await atWork(caseload, { startOn: '2026-04-01' });
    expect(job.startMonth).toBe(2026 * 12 + 3);
    await anna.call.placements.correct(correctionOf(job, { startOn: '2026-03-31' }));
    const now = await lifeOf(office, clientId, id);
    expect(now.job.startMonth).toBe(2026 * 12 + 2);
    expect(now.followups.map(({ startMonth }) => startMonth)).toEqual(
      now.followups.map(() => 2026 * 12 + 2),
    );
    expect(now.at(1).dueOn).toBe('2026-04-30');
  });

  test('another programme asks at other months; what somebody has touched stays', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const { id, clientId, job, at } = await atWork(caseload, { startOn: '2026-09-15' });
    const programmeId = await enrolled(office, clientId, [3, 9]);
    office.at(noon('2026-10-20'));
    await placements.record({ id: at(1).id, version: 1, ...paid('2026-10-15') });
    await placements.waive({ id: at(6).id, version: 1, reason: 'other', note: '' });
    await placements.reopenFollowup({ id: at(6).id, version: 2 });
    await placements.correct(correctionOf(job, { programmeId }));
    const { followups } = await lifeOf(office, clientId, id);
    expect(followups.map(({ month, status }) => [month, status])).toEqual([
      [1, 'done'],
      [3, 'scheduled'],
      [6, 'scheduled'],
      [9, 'scheduled'],
    ]);
    const elsewhere = await enrolled(office, (await atWork(caseload)).clientId, [1]);
    const { job: now } = await lifeOf(office, clientId, id);
    const call = placements.correct(correctionOf(now, { programmeId: elsewhere }));
    expect(wrongFields(await refusalOf(call))).toEqual({
      programmeId: 'placements.not_enrolled',
    });
  });

  test('of an older copy nothing is saved, and Boris does not find it', async () => {
    const caseload = await openCaseload();
    const { office, anna, boris } = caseload;
    const { job, clientId } = await atWork(caseload);
    await anna.call.placements.correct(correctionOf(job, { jobTitle: 'Baker' }));
    const before = await placed(office, clientId);
    const lines = await auditLines(office.store);
    const stale = anna.call.placements.correct(correctionOf(job, { jobTitle: 'Cook' }));
    expect(await refusalOf(stale)).toMatchObject({ kind: 'conflict' });
    const foreign = boris.call.placements.correct(correctionOf(job, { jobTitle: 'Cook' }));
    expect(await refusalOf(foreign)).toMatchObject({ kind: 'not_found' });
    expect(await placed(office, clientId)).toEqual(before);
    // His try is remembered; hers, of an older copy, is no trespass.
    expect(await auditLines(office.store)).toBe(lines + 1);
  });
});

describe('the proof that a job began', () => {
  test('an offer may come before the first day, a pay stub may not, and none is of tomorrow', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { recordStartProof } = anna.call.placements;
    const { id, clientId } = await atWork(caseload, { startOn: '2026-11-16' });
    const proof = (
      startProofType: 'offer_letter' | 'pay_stub',
      startProofOn: string,
      version = 1,
    ) =>
      recordStartProof({ id, version, startProofType, startProofOn, startProofShows: ['hours'] });
    expect(wrongFields(await refusalOf(proof('pay_stub', '2026-11-15')))).toEqual({
      startProofOn: 'errors.before_start',
    });
    expect(wrongFields(await refusalOf(proof('offer_letter', '2026-11-23')))).toEqual({
      startProofOn: 'errors.future_day',
    });
    expect(await proof('offer_letter', '2026-10-30')).toEqual({ version: 2 });
    const [seen] = await anna.call.placements.ofClient({ clientId });
    expect(seen).toMatchObject({
      startProofType: 'offer_letter',
      startProofOn: '2026-10-30',
      startProofShows: ['hours'],
      funded: { proven: true },
    });
    const back = { startProofType: null, startProofOn: null, startProofShows: [] };
    await recordStartProof({ id, version: 2, ...back });
    expect((await lifeOf(office, clientId, id)).job).toMatchObject({
      startProofType: null,
      startProofOn: null,
      startProofShows: null,
    });
  });

  test('a start corrected past it leaves the proof, and says that its day no longer fits', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { correct, recordStartProof, ofClient } = anna.call.placements;
    const { id, clientId } = await atWork(caseload, { startOn: '2026-09-15' });
    const job = async () => (await lifeOf(office, clientId, id)).job;
    const seen = async () => (await ofClient({ clientId }))[0];
    const proof = { startProofType: 'pay_stub', startProofOn: '2026-09-30' } as const;
    await recordStartProof({ id, version: 1, ...proof, startProofShows: [] });
    expect(await seen()).toMatchObject({ startProofFits: true });
    expect(await correct(correctionOf(await job(), { startOn: '2026-10-01' }))).toMatchObject({
      proofFits: false,
    });
    // What was done is kept, as with a follow-up; whoever reads it is told.
    expect(await seen()).toMatchObject({
      ...proof,
      startProofFits: false,
      funded: { proven: true },
    });
    expect(await correct(correctionOf(await job(), { startOn: '2026-09-30' }))).toMatchObject({
      proofFits: true,
    });
    await correct(correctionOf(await job(), { startOn: '2026-10-01' }));
    const offer = { startProofType: 'offer_letter', startProofOn: '2026-09-10' } as const;
    const { version } = await job();
    await recordStartProof({ id, version, ...offer, startProofShows: [] });
    expect(await seen()).toMatchObject({ ...offer, startProofFits: true });
  });
});
