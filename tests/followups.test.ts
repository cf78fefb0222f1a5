import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { openCaseload, refusalOf, wrongFields } from './support/clients.ts';
import { atWork, lifeOf, paid } from './support/placements.ts';

/** On 15 September 2026 somebody began; the first check is due on 15 October, the window is of 8 October to 14 November. */
const startOn = '2026-09-15';
const noon = (day: string): string => `${day}T17:00:00.000Z`;

describe('what a checkpoint came to', () => {
  test('a pay stub of around the day verifies it, once the window has opened', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id, clientId, at } = await atWork(caseload, { startOn });
    const { id: first, version } = at(1);
    const seen = { id: first, version };
    office.at(noon('2026-10-07'));
    expect(
      await refusalOf(anna.call.placements.record({ ...seen, ...paid('2026-10-07') })),
    ).toMatchObject({ key: 'followups.too_early', values: { from: '2026-10-08' } });
    office.at(noon('2026-10-08'));
    const tooOld = anna.call.placements.record({ ...seen, ...paid('2026-10-07') });
    expect(wrongFields(await refusalOf(tooOld))).toEqual({
      proofReceivedOn: 'errors.proof_too_early',
    });
    const ahead = anna.call.placements.record({ ...seen, ...paid('2026-10-09') });
    expect(wrongFields(await refusalOf(ahead))).toEqual({ proofReceivedOn: 'errors.future_day' });
    expect(await anna.call.placements.record({ ...seen, ...paid('2026-10-08') })).toEqual({
      version: 2,
      status: 'done',
      verified: true,
      mayEnd: false,
    });
    expect((await lifeOf(office, clientId, id)).at(1)).toMatchObject({
      status: 'done',
      employed: true,
      verified: true,
      proofReceivedOn: '2026-10-08',
      recordedOn: '2026-10-08',
      recordedBy: anna.id,
    });
    const again = anna.call.placements.record({ ...seen, version: 2, ...paid('2026-10-08') });
    expect(await refusalOf(again)).toMatchObject({ key: 'followups.settled' });
    const stale = anna.call.placements.record({ ...seen, ...paid('2026-10-08') });
    expect(await refusalOf(stale)).toMatchObject({ kind: 'conflict', values: { current: 2 } });
  });

  test('what the client says is reported and no more, until the proof has come', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const { clientId, at } = await atWork(caseload, { startOn });
    office.at(noon('2026-10-20'));
    const said = paid('2026-10-20', { proofType: 'self_report', proofShows: [] });
    const { version, verified } = await placements.record({ id: at(1).id, version: 1, ...said });
    expect(verified).toBe(false);
    const line = async () => (await placements.ofClient({ clientId }))[0]?.followups[0];
    expect(await line()).toMatchObject({ standing: 'done', reported: true, verified: false });
    expect((await placements.followups({ group: 'proof_missing' })).rows).toMatchObject([
      { month: 1, proofType: 'self_report' },
    ]);
    office.at(noon('2026-10-28'));
    await placements.record({ id: at(1).id, version, ...paid('2026-10-27') });
    expect(await line()).toMatchObject({ reported: false, verified: true });
    expect((await placements.followups({ group: 'proof_missing' })).counts.proof_missing).toBe(0);
  });

  test('an offer letter proves a start, not that the job lasted; no proof at all needs no day', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { at } = await atWork(caseload, { startOn });
    office.at(noon('2026-12-20'));
    const offer = paid('2026-12-20', { proofType: 'offer_letter' });
    const none = paid('2026-12-20', { proofType: 'none', proofReceivedOn: null });
    const { record } = anna.call.placements;
    expect(await record({ id: at(1).id, version: 1, ...offer })).toMatchObject({ verified: false });
    expect(await record({ id: at(3).id, version: 1, ...none })).toMatchObject({ verified: false });
    const missing = record({ id: at(1).id, version: 2, ...paid('', { proofReceivedOn: null }) });
    expect(wrongFields(await refusalOf(missing))).toEqual({ proofReceivedOn: 'errors.required' });
  });

  test('who no longer works is done without proof, and the page may offer to end the job', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id, clientId, at } = await atWork(caseload, { startOn });
    office.at(noon('2026-10-20'));
    const left = { ...paid('2026-10-01'), employed: false };
    expect(await anna.call.placements.record({ id: at(1).id, version: 1, ...left })).toEqual({
      version: 2,
      status: 'done',
      verified: false,
      mayEnd: true,
    });
    expect((await lifeOf(office, clientId, id)).at(1)).toMatchObject({
      employed: false,
      proofType: null,
      proofReceivedOn: null,
      hoursPerWeek: null,
    });
  });

  test('whom nobody reached stays unknown, and can be found later', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { at } = await atWork(caseload, { startOn });
    office.at(noon('2026-11-20'));
    const { record } = anna.call.placements;
    const nobody = { ...paid('2026-11-20'), employed: null };
    expect(await record({ id: at(1).id, version: 1, ...nobody })).toMatchObject({
      status: 'unreachable',
    });
    expect(await record({ id: at(1).id, version: 2, ...paid('2026-11-20') })).toMatchObject({
      status: 'done',
      verified: true,
    });
  });

  test('one that is waived or was recorded by mistake is opened again, and then stands as before', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const { id, clientId, at } = await atWork(caseload, { startOn });
    const untouched = at(1);
    const seen = (version: number) => ({ id: untouched.id, version });
    expect(await refusalOf(placements.reopenFollowup(seen(1)))).toMatchObject({
      key: 'followups.open_already',
    });
    await placements.waive({ ...seen(1), reason: 'moved_away', note: 'To Halifax' });
    expect((await lifeOf(office, clientId, id)).at(1)).toMatchObject({
      status: 'waived',
      waiveReason: 'moved_away',
      note: 'To Halifax',
    });
    office.at(noon('2026-10-20'));
    const early = placements.record({ ...seen(2), ...paid('2026-10-20') });
    expect(await refusalOf(early)).toMatchObject({ key: 'followups.waived' });
    await placements.reopenFollowup(seen(2));
    await placements.record({ ...seen(3), ...paid('2026-10-20') });
    const settled = placements.waive({ ...seen(4), reason: 'other', note: '' });
    expect(await refusalOf(settled)).toMatchObject({ key: 'followups.settled' });
    await placements.reopenFollowup(seen(4));
    const { version: _, updatedAt: _u, ...now } = (await lifeOf(office, clientId, id)).at(1);
    expect(untouched).toMatchObject(now);
  });
});

describe('trying to find out', () => {
  const tryOf = (followupId: string, over = {}) => ({
    id: v7(),
    followupId,
    channel: 'email' as const,
    result: 'no_answer' as const,
    onDay: '2026-10-10',
    note: '',
    ...over,
  });

  test('each try is kept once, and the next costs as little as it can', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const { id, clientId, at } = await atWork(caseload, {
      startOn,
      scope: { contactEmployerForProof: true },
    });
    office.at(noon('2026-10-12'));
    const next = async () => (await placements.followup({ id: at(1).id })).nextContact;
    expect(await next()).toBe('email');
    const first = tryOf(at(1).id);
    await placements.attempt(first);
    await placements.attempt(first);
    expect((await placements.followup({ id: at(1).id })).attempts).toHaveLength(1);
    expect(await next()).toBe('employer');
    await placements.attempt(tryOf(at(1).id, { channel: 'employer', result: 'left_message' }));
    expect(await next()).toBe('in_person');
    await placements.attempt(tryOf(at(1).id, { channel: 'in_person', onDay: '2026-10-12' }));
    expect(await next()).toBeNull();
    await placements.attempt(tryOf(at(1).id, { result: 'reached', onDay: '2026-10-12' }));
    expect(await next()).toBe('email');
    const [row] = (await placements.followups({ group: 'due' })).rows;
    expect(row).toMatchObject({
      id: at(1).id,
      placementId: id,
      attempts: 4,
      last: { onDay: '2026-10-12', channel: 'email', result: 'reached' },
      nextContact: 'email',
    });
    // Somebody who was reached has been in touch.
    expect((await anna.call.clients.file({ id: clientId })).lastContactOn).toBe('2026-10-12');
  });

  test('only in person where the client agreed to nothing, and never through the employer', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { at } = await atWork(caseload, { startOn, scope: { contactAfterPlacement: false } });
    office.at(noon('2026-10-12'));
    const { placements } = anna.call;
    expect(await placements.followup({ id: at(1).id })).toMatchObject({
      nextContact: 'in_person',
      channels: { email: false, text: false, phone: false, employer: false, in_person: true },
    });
    const asked = placements.attempt(tryOf(at(1).id, { channel: 'employer' }));
    expect(await refusalOf(asked)).toMatchObject({ key: 'followups.employer_not_agreed' });
    const wrong = [
      ['2026-10-13', 'errors.future_day'],
      ['2026-09-14', 'errors.before_start'],
    ] as const;
    for (const [onDay, onDayKey] of wrong)
      expect(wrongFields(await refusalOf(placements.attempt(tryOf(at(1).id, { onDay }))))).toEqual({
        onDay: onDayKey,
      });
  });

  test('who withdrew their consent is not written to any more', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { clientId, at } = await atWork(caseload, {
      startOn,
      scope: { contactEmployerForProof: true },
    });
    office.at('2026-11-23T17:00:00.000Z');
    await anna.call.clients.withdrawConsent({ clientId, on: '2026-11-23' });
    expect(await anna.call.placements.followup({ id: at(1).id })).toMatchObject({
      nextContact: 'in_person',
    });
  });
});
