import { describe, expect, test } from 'vitest';
import { anApplication, moveThrough } from './support/applications.ts';
import { openCaseload, refusalOf, wrongFields } from './support/clients.ts';
import { atWork, correctionOf, jobOf, lifeOf, paid, placed } from './support/placements.ts';

describe('a job ends', () => {
  test('checks after its last day are not due, and who looks again is active again', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const { id, clientId, job } = await atWork(caseload, { startOn: '2026-08-20' });
    const endOn = '2026-11-20';
    const ended = {
      id,
      version: 1,
      endOn,
      endedReason: 'contract_ended',
      looksAgain: true,
    } as const;
    expect(await placements.end(ended)).toEqual({ version: 2, notDue: 2 });
    const now = await placed(office, clientId);
    expect(now.status).toBe('active');
    expect(now.placements).toMatchObject([{ endOn, endedReason: 'contract_ended' }]);
    // The third month ends on the last day itself: it is asked about.
    expect(now.followups.map(({ month, status }) => [month, status])).toEqual([
      [1, 'scheduled'],
      [3, 'scheduled'],
      [6, 'not_due'],
      [12, 'not_due'],
    ]);
    expect(await refusalOf(placements.end({ ...ended, version: 2 }))).toMatchObject({
      key: 'jobs.ended_already',
    });
    const sixth = now.followups[2];
    const record = placements.record({ id: sixth?.id ?? '', version: 2, ...paid('2026-11-20') });
    expect(await refusalOf(record)).toMatchObject({ key: 'followups.not_due' });

    // A start that was wrong by a week: the sixth month is still after the end, the third no longer.
    const { job: over } = await lifeOf(office, clientId, id);
    await placements.correct(correctionOf(over, { startOn: '2026-08-27' }));
    expect((await lifeOf(office, clientId, id)).at(3)).toMatchObject({
      dueOn: '2026-11-27',
      status: 'not_due',
    });
    const { job: later } = await lifeOf(office, clientId, id);
    const after = placements.correct(correctionOf(later, { startOn: '2026-11-21' }));
    expect(wrongFields(await refusalOf(after))).toEqual({ startOn: 'errors.after_end' });
    expect(job.version).toBe(1);
  });

  test('not before it began, nor in the future; one that never began ends on its first day', async () => {
    const caseload = await openCaseload();
    const { anna } = caseload;
    const { end } = anna.call.placements;
    const running = await atWork(caseload, { startOn: '2026-08-20' });
    const over = (id: string, endOn: string) =>
      end({ id, version: 1, endOn, endedReason: 'quit', looksAgain: false });
    expect(wrongFields(await refusalOf(over(running.id, '2026-08-19')))).toEqual({
      endOn: 'errors.ends_before_start',
    });
    expect(wrongFields(await refusalOf(over(running.id, '2026-11-23')))).toEqual({
      endOn: 'errors.future_day',
    });
    const ahead = await atWork(caseload, { startOn: '2026-12-07' });
    expect(await over(ahead.id, '2026-12-07')).toEqual({ version: 2, notDue: 4 });
  });

  test('not before a follow-up that says they were working there, until that is opened again', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { end, record, reopenFollowup } = anna.call.placements;
    const { id, clientId, at } = await atWork(caseload, { startOn: '2026-05-20' });
    await record({ id: at(1).id, version: 1, ...paid('2026-06-22') });
    await record({ id: at(3).id, version: 1, ...paid('2026-08-24') });
    const over = (endOn: string) =>
      end({ id, version: 1, endOn, endedReason: 'quit', looksAgain: false });
    expect(await refusalOf(over('2026-08-19'))).toMatchObject({
      fields: [
        { path: 'endOn', key: 'errors.worked_after', values: { month: 3, day: '2026-08-20' } },
      ],
    });
    const before = await placed(office, clientId);
    expect(before.placements[0]?.endOn).toBeNull();
    expect(before.followups.map(({ version }) => version)).toEqual([2, 2, 1, 1]);
    await reopenFollowup({ id: at(3).id, version: 2 });
    expect(await over('2026-08-19')).toEqual({ version: 2, notDue: 3 });
  });

  test('of one recorded ahead of its day the counsellor is told that it is no longer due, and it is opened again', async () => {
    const caseload = await openCaseload();
    const { anna } = caseload;
    const { end, record, reopenFollowup } = anna.call.placements;
    const { id, at } = await atWork(caseload, { startOn: '2026-08-25' });
    await record({ id: at(3).id, version: 1, ...paid('2026-11-20') });
    const over = (endOn: string) =>
      end({ id, version: 1, endOn, endedReason: 'quit', looksAgain: false });
    // It was said on 22 November, three days before the follow-up was due.
    expect(await refusalOf(over('2026-11-21'))).toMatchObject({
      fields: [
        { path: 'endOn', key: 'errors.worked_after', values: { month: 3, day: '2026-11-22' } },
      ],
    });
    expect(await refusalOf(over('2026-11-22'))).toMatchObject({
      fields: [
        { path: 'endOn', key: 'errors.recorded_ahead', values: { month: 3, day: '2026-11-25' } },
      ],
    });
    await reopenFollowup({ id: at(3).id, version: 2 });
    expect(await over('2026-11-22')).toEqual({ version: 2, notDue: 3 });
  });

  test('one that a corrected start has moved still speaks of the day on which it was due then', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { correct, end, record } = anna.call.placements;
    const { id, clientId, at } = await atWork(caseload, { startOn: '2026-07-31' });
    await record({ id: at(1).id, version: 1, ...paid('2026-08-31') });
    const startsOn = async (startOn: string) => {
      const { job } = await lifeOf(office, clientId, id);
      const { version } = await correct(correctionOf(job, { startOn }));
      return (endOn: string) => end({ id, version, endOn, endedReason: 'quit', looksAgain: false });
    };
    const later = await startsOn('2026-08-20');
    expect(await refusalOf(later('2026-09-15'))).toMatchObject({
      fields: [
        { path: 'endOn', key: 'errors.recorded_ahead', values: { month: 1, day: '2026-09-20' } },
      ],
    });
    const earlier = await startsOn('2026-07-10');
    expect(await refusalOf(earlier('2026-08-15'))).toMatchObject({
      fields: [
        { path: 'endOn', key: 'errors.worked_after', values: { month: 1, day: '2026-08-31' } },
      ],
    });
    expect(await earlier('2026-08-31')).toMatchObject({ notDue: 3 });
  });

  test('on the day of such a follow-up it may end, and before one that names another employer', async () => {
    const caseload = await openCaseload();
    const { anna } = caseload;
    const { end, record } = anna.call.placements;
    const over = (id: string, endOn: string) =>
      end({ id, version: 1, endOn, endedReason: 'other_job', looksAgain: false });
    const lasted = await atWork(caseload, { startOn: '2026-05-20' });
    await record({ id: lasted.at(3).id, version: 1, ...paid('2026-08-24') });
    expect(await over(lasted.id, '2026-08-20')).toEqual({ version: 2, notDue: 2 });
    const left = await atWork(caseload, { startOn: '2026-05-20' });
    const elsewhere = paid('2026-08-24', { sameEmployer: false });
    await record({ id: left.at(3).id, version: 1, ...elsewhere });
    expect(await over(left.id, '2026-08-01')).toEqual({ version: 2, notDue: 2 });
    // Said by the client only: it is still said.
    const told = await atWork(caseload, { startOn: '2026-05-20' });
    const said = paid('2026-08-24', { proofType: 'self_report' });
    await record({ id: told.at(3).id, version: 1, ...said });
    expect(wrongFields(await refusalOf(over(told.id, '2026-08-01')))).toEqual({
      endOn: 'errors.worked_after',
    });
  });

  test('a closed file is not made active by the way: nothing of the end is kept', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id, clientId } = await atWork(caseload, { startOn: '2026-08-20' });
    const { changeStatus } = anna.call.clients;
    for (const [to, reason] of [
      ['followup', null],
      ['closed', 'employed_funded'],
    ] as const) {
      const { version } = await anna.call.clients.file({ id: clientId });
      await changeStatus({ id: clientId, version, to, reason });
    }
    const before = await placed(office, clientId);
    const ended = { id, version: 1, endOn: '2026-11-20', endedReason: 'quit' } as const;
    const call = anna.call.placements.end({ ...ended, looksAgain: true });
    expect(await refusalOf(call)).toMatchObject({ key: 'placements.client_closed' });
    expect(await placed(office, clientId)).toEqual(before);
    await anna.call.placements.end({ ...ended, looksAgain: false });
  });

  test('an end by mistake is taken back, unless another main job has begun since', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const { id, clientId } = await atWork(caseload, { startOn: '2026-08-20' });
    expect(await refusalOf(placements.resume({ id, version: 1 }))).toMatchObject({
      key: 'jobs.not_ended',
    });
    const ended = { endOn: '2026-11-20', endedReason: 'laid_off', looksAgain: true } as const;
    await placements.end({ id, version: 1, ...ended });
    await placements.resume({ id, version: 2 });
    expect((await lifeOf(office, clientId, id)).followups.map(({ status }) => status)).toEqual([
      'scheduled',
      'scheduled',
      'scheduled',
      'scheduled',
    ]);
    await placements.end({ id, version: 3, ...ended, looksAgain: false });
    await placements.start(jobOf(clientId, { startOn: '2026-11-21' }));
    expect(await refusalOf(placements.resume({ id, version: 4 }))).toMatchObject({
      key: 'placements.already_placed',
    });
  });

  test('several jobs, one main job at a time: a second becomes the main one when the first is over', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const first = await atWork(caseload, { startOn: '2026-08-20' });
    const { clientId } = first;
    expect((await placements.draftForClient({ clientId })).mainJob).toMatchObject({ id: first.id });
    const beside = await placements.start(jobOf(clientId, { primaryJob: false }));
    const second = async () => (await lifeOf(office, clientId, beside.id)).job;
    const tooSoon = placements.correct(correctionOf(await second(), { primaryJob: true }));
    expect(await refusalOf(tooSoon)).toMatchObject({ key: 'placements.already_placed' });
    const ended = { endOn: '2026-11-20', endedReason: 'other_job', looksAgain: false } as const;
    await placements.end({ id: first.id, version: 1, ...ended });
    await placements.correct(correctionOf(await second(), { primaryJob: true }));
    expect((await second()).primaryJob).toBe(true);
  });
});

describe('other applications of somebody who is placed', () => {
  test('are closed with the start of the job, all of them or none', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const { clientId } = await atWork(caseload, { primaryJob: false });
    const one = await anApplication(office, anna, { clientId });
    const sent = await moveThrough(office, anna, await anApplication(office, anna, { clientId }), [
      'applied',
    ]);
    const { others } = await placements.draftForClient({ clientId });
    expect(new Set(others.map(({ id }) => id))).toEqual(new Set([one.id, sent.id]));
    const foreign = await anApplication(office, anna);
    const mixed = placements.start(jobOf(clientId, { alsoClose: [one.id, sent.id, foreign.id] }));
    expect(await refusalOf(mixed)).toMatchObject({ kind: 'not_found' });
    expect((await placements.draftForClient({ clientId })).others).toEqual(others);
    await placements.start(jobOf(clientId, { alsoClose: [one.id, sent.id] }));
    expect((await placements.draftForClient({ clientId })).others).toEqual([]);
  });
});
