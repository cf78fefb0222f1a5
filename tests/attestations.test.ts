import { describe, expect, test } from 'vitest';
import { openCaseload, refusalOf, wrongFields } from './support/clients.ts';
import { atWork, lifeOf, paid } from './support/placements.ts';
import { auditLines } from './support/tables.ts';

const startOn = '2026-09-15';
const noon = (day: string): string => `${day}T17:00:00.000Z`;

describe('attestations', () => {
  test('somebody else approves, and from then on it is proof', async () => {
    const caseload = await openCaseload();
    const { office } = caseload;
    const anna = await office.hire(['counsellor', 'manager'], { name: 'Anna Nguyen' });
    const { id, clientId, at } = await atWork({ ...caseload, anna }, { startOn });
    const marguerite = await office.hire('manager');
    const ngozi = await office.hire('manager', { seesNames: true });
    office.at(noon('2026-10-20'));
    const attested = paid('2026-10-20', { proofType: 'attestation' });
    await anna.call.placements.record({ id: at(1).id, version: 1, ...attested });
    expect((await lifeOf(office, clientId, id)).at(1).verified).toBe(false);

    const [row] = (await marguerite.call.placements.attestations({})).rows;
    expect(row).toMatchObject({
      id: at(1).id,
      name: null,
      employerName: 'Boulangerie Rideau',
      month: 1,
      counsellor: 'Anna Nguyen',
      recorder: 'Anna Nguyen',
      mayDecide: true,
    });
    const before = await auditLines(office.store);
    expect((await ngozi.call.placements.attestations({})).rows).toMatchObject([
      { name: 'Amira Haddad', mayDecide: true },
    ]);
    expect(await auditLines(office.store)).toBe(before + 1);
    expect((await anna.call.placements.attestations({})).rows).toMatchObject([
      { name: null, mayDecide: false },
    ]);

    const seen = { id: at(1).id, version: 2, approvedOn: '2026-10-20' };
    expect(await refusalOf(anna.call.placements.approve(seen))).toMatchObject({
      key: 'followups.own_attestation',
    });
    office.at(noon('2026-10-22'));
    const { approve } = marguerite.call.placements;
    expect(wrongFields(await refusalOf(approve({ ...seen, approvedOn: '2026-10-23' })))).toEqual({
      approvedOn: 'errors.future_day',
    });
    expect(wrongFields(await refusalOf(approve({ ...seen, approvedOn: '2026-10-19' })))).toEqual({
      approvedOn: 'errors.before_recorded',
    });
    expect(await approve(seen)).toEqual({ version: 3, verified: true });
    expect(await refusalOf(approve({ ...seen, version: 3 }))).toMatchObject({
      key: 'followups.approved_already',
    });
    expect(await marguerite.call.placements.attestations({})).toEqual({
      count: 0,
      rows: [],
      next: null,
    });
    expect((await lifeOf(office, clientId, id)).at(1)).toMatchObject({
      verified: true,
      attestationApprovedBy: marguerite.id,
    });
  });

  test('a pay stub needs nobody’s approval, so there is nothing to approve', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const manager = await office.hire('manager');
    const { at } = await atWork(caseload, { startOn });
    office.at(noon('2026-10-20'));
    await anna.call.placements.record({ id: at(1).id, version: 1, ...paid('2026-10-20') });
    const call = manager.call.placements.approve({
      id: at(1).id,
      version: 2,
      approvedOn: '2026-10-20',
    });
    expect(await refusalOf(call)).toMatchObject({ kind: 'not_found' });
  });

  test('one that was declined stays reported, and the counsellor reads why and sends another proof', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const marguerite = await office.hire('manager', { name: 'Marguerite Leduc' });
    const { id, clientId, at } = await atWork(caseload, { startOn });
    office.at(noon('2026-10-20'));
    const attested = paid('2026-10-20', { proofType: 'attestation' });
    await anna.call.placements.record({ id: at(1).id, version: 1, ...attested });

    const { decline, approve, attestations } = marguerite.call.placements;
    office.at(noon('2026-10-22'));
    const seen = { id: at(1).id, version: 2 };
    const reason = 'Nobody has spoken to the employer: ask for a letter.';
    expect(wrongFields(await refusalOf(decline({ ...seen, reason: '  ' })))).toEqual({
      reason: 'errors.required',
    });
    expect(wrongFields(await refusalOf(decline({ ...seen, reason: 'x'.repeat(501) })))).toEqual({
      reason: 'errors.too_long',
    });
    expect(await refusalOf(decline({ ...seen, version: 1, reason }))).toMatchObject({
      kind: 'conflict',
    });
    const before = await auditLines(office.store);
    expect(await decline({ ...seen, reason: ` ${reason} ` })).toEqual({ version: 3 });
    expect(await auditLines(office.store)).toBe(before + 1);

    // It waits for nobody any more: neither in the list nor among what a month's end asks for.
    expect(await attestations({})).toEqual({ count: 0, rows: [], next: null });
    const { monthEnd } = await marguerite.call.reports.checks();
    expect(monthEnd).toContainEqual({ check: 'attestations', count: 0 });
    expect(monthEnd).toContainEqual({ check: 'proof_missing', count: 1 });
    const again = { ...seen, version: 3 };
    expect(await refusalOf(decline({ ...again, reason }))).toMatchObject({
      key: 'followups.declined_already',
    });
    expect(await refusalOf(approve({ ...again, approvedOn: '2026-10-22' }))).toMatchObject({
      key: 'followups.declined_already',
    });

    // Working, but unproven, as it was before; Anna reads why.
    const declined = { on: '2026-10-22', reason };
    expect((await lifeOf(office, clientId, id)).at(1)).toMatchObject({
      status: 'done',
      employed: true,
      verified: false,
      proofType: 'attestation',
      attestationDeclinedBy: marguerite.id,
    });
    const { rows } = await anna.call.placements.followups({ group: 'proof_missing' });
    expect(rows).toMatchObject([{ id: at(1).id, declined }]);
    const [job] = await anna.call.placements.ofClient({ clientId });
    expect(job?.followups[0]).toMatchObject({ reported: true, declined });

    await anna.call.placements.record({ ...again, ...paid('2026-10-21') });
    expect((await lifeOf(office, clientId, id)).at(1)).toMatchObject({
      verified: true,
      attestationDeclinedOn: null,
      attestationDeclinedBy: null,
      attestationDeclineReason: null,
    });
    const { entries } = await anna.call.clients.timeline({ id: clientId });
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'declined', month: 1, by: 'Marguerite Leduc', note: reason }),
    );
  });

  test('another attestation after a declined one waits for approval again', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const marguerite = await office.hire('manager');
    const { at } = await atWork(caseload, { startOn });
    office.at(noon('2026-10-20'));
    const attested = paid('2026-10-20', { proofType: 'attestation' });
    await anna.call.placements.record({ id: at(1).id, version: 1, ...attested });
    const { decline, approve, attestations } = marguerite.call.placements;
    await decline({ id: at(1).id, version: 2, reason: 'The hours are missing.' });
    await anna.call.placements.record({ id: at(1).id, version: 3, ...attested });
    expect((await attestations({})).rows).toMatchObject([{ id: at(1).id, version: 4 }]);
    const approved = await approve({ id: at(1).id, version: 4, approvedOn: '2026-10-20' });
    expect(approved).toMatchObject({ verified: true });
  });

  test('nobody decides about their own, and nothing else is there to decline', async () => {
    const caseload = await openCaseload();
    const { office } = caseload;
    const anna = await office.hire(['counsellor', 'manager'], { name: 'Anna Nguyen' });
    const { at } = await atWork({ ...caseload, anna }, { startOn: '2026-07-15' });
    office.at(noon('2026-10-20'));
    const { record, decline, approve } = anna.call.placements;
    const attested = paid('2026-10-20', { proofType: 'attestation' });
    await record({ id: at(1).id, version: 1, ...attested });
    await record({ id: at(3).id, version: 1, ...paid('2026-10-20') });
    const reason = 'It was a mistake.';
    expect(await refusalOf(decline({ id: at(1).id, version: 2, reason }))).toMatchObject({
      key: 'followups.own_attestation',
    });
    expect(await refusalOf(decline({ id: at(3).id, version: 2, reason }))).toMatchObject({
      kind: 'not_found',
    });
    const marguerite = await office.hire('manager');
    await marguerite.call.placements.approve({
      id: at(1).id,
      version: 2,
      approvedOn: '2026-10-20',
    });
    const late = marguerite.call.placements.decline({ id: at(1).id, version: 3, reason });
    expect(await refusalOf(late)).toMatchObject({ key: 'followups.approved_already' });
    expect(
      await refusalOf(approve({ id: at(1).id, version: 3, approvedOn: '2026-10-20' })),
    ).toMatchObject({ key: 'followups.approved_already' });
  });
});
