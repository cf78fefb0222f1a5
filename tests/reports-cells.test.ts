import { rebuildCells, wrongCells } from '@tremplin/db/cells.ts';
import { application } from '@tremplin/db/schema/applications.ts';
import { applicationCell, followupCell } from '@tremplin/db/schema/cells.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import { transitions } from '@tremplin/shared/applications.ts';
import { addDays } from '@tremplin/shared/day.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import { proofTypes } from '@tremplin/shared/followups.ts';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anApplication, clientOf, moveThrough } from './support/applications.ts';
import { openOffice } from './support/office.ts';
import type { Hired, TestOffice } from './support/office.ts';
import { jobOf } from './support/placements.ts';
import { thisYear } from './support/outcome-filter.ts';

const acts = [
  'apply',
  'move',
  'move',
  'move',
  'reopen',
  'start',
  'correct',
  'prove',
  'end',
  'record',
  'record',
  'record',
  'attest',
  'attest',
  'waive',
  'undo',
  'undo',
  'approve',
  'decline',
  'later',
] as const;
const anAct = fc.record({
  act: fc.constantFrom(...acts),
  /** Which of the rows there are, and by how many days it is backdated. */
  which: fc.nat(1000),
  back: fc.nat(200),
  yes: fc.boolean(),
});
type Act = typeof anAct extends fc.Arbitrary<infer One> ? One : never;

interface Scene {
  readonly office: TestOffice;
  readonly anna: Hired;
  readonly manager: Hired;
}

/** What a counsellor may do on some day; what the office refuses changes nothing. */
async function doIt({ office, anna, manager }: Scene, { act, which, back, yes }: Act) {
  const { applications, placements } = anna.call;
  const today = office.contextOf(null).today;
  const on = addDays(today, -back);
  const { sent, jobs, due } = await rowsOf(office);
  const one = sent[which % Math.max(1, sent.length)];
  const job = jobs[which % Math.max(1, jobs.length)];
  if (act === 'apply' || !one) {
    const clientId = await clientOf(office, anna, { stream: 'A', intakeOn: '2025-01-06' });
    return anApplication(office, anna, { clientId });
  }
  if (act === 'later') {
    office.at(`${addDays(today, 1 + (back % 60))}T15:00:00.000Z`);
    return undefined;
  }
  if (act === 'move') {
    const next = transitions[one.stage];
    const to = next[back % Math.max(1, next.length)] ?? 'withdrawn';
    const effectiveOn = yes ? today : on;
    const interviewOn = to === 'interview' ? today : null;
    return applications.move({ id: one.id, version: one.version, to, effectiveOn, interviewOn });
  }
  if (act === 'reopen')
    return applications.reopen({ id: one.id, version: one.version, reason: 'Opened again' });
  if (act === 'start' || !job) {
    const programme = { employerKind: yes ? 'private' : 'self' } as const;
    return placements.start(jobOf(one.clientId, { startOn: on, primaryJob: yes, ...programme }));
  }
  const { id, version } = job;
  if (act === 'correct') {
    const { clientId: _, alsoClose: __, applicationId: ___, version: ____, ...facts } = jobOf('');
    return placements.correct({ ...facts, id, version, startOn: on, primaryJob: job.primaryJob });
  }
  if (act === 'prove') {
    const proof = { startProofType: 'pay_stub' as const, startProofOn: today, startProofShows: [] };
    return placements.recordStartProof({ id, version, ...proof });
  }
  if (act === 'end')
    return placements.end({ id, version, endOn: today, endedReason: 'quit', looksAgain: yes });
  const open = due.filter(({ status }) => status === 'scheduled');
  const done = due.filter(({ status }) => status === 'done');
  const attested = done.filter((row) => row.proofType === 'attestation' && !row.verified);
  const decides = act === 'approve' || act === 'decline';
  const among = act === 'undo' ? done : decides ? attested : open;
  const check = among[which % Math.max(1, among.length)];
  if (!check) return undefined;
  const seen = { id: check.id, version: check.version };
  if (act === 'waive') return placements.waive({ ...seen, reason: 'other', note: 'Moved.' });
  if (act === 'undo') return placements.reopenFollowup(seen);
  if (act === 'approve') return manager.call.placements.approve({ ...seen, approvedOn: today });
  if (act === 'decline') return manager.call.placements.decline({ ...seen, reason: 'No hours.' });
  const proofType =
    act === 'attest' ? 'attestation' : (proofTypes[back % proofTypes.length] ?? 'none');
  const works = act === 'attest' || yes;
  return placements.record({
    ...seen,
    employed: !works && back % 3 === 0 ? null : works,
    sameEmployer: null,
    hoursPerWeek: null,
    hourlyWageCents: null,
    proofType: works ? proofType : null,
    proofReceivedOn: works && proofType !== 'none' ? today : null,
    proofShows: [],
    note: '',
  });
}

async function rowsOf(office: TestOffice) {
  return office.store.read(async (db) => ({
    sent: await db.select().from(application).orderBy(asc(application.id)),
    jobs: await db.select().from(placement).orderBy(asc(placement.id)),
    due: await db.select().from(followup).orderBy(asc(followup.id)),
  }));
}

/** A refusal of the domain; anything else is a mistake of ours. */
async function unlessRefused(doing: Promise<unknown>): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (error) {
    if (error instanceof Error && error.cause instanceof Fault) return false;
    if (error instanceof Error && 'code' in error && error.code === 'BAD_REQUEST') return false;
    throw error;
  }
}

describe('sums that the triggers keep', () => {
  test('say what the rows say, whatever a counsellor does and puts right', async () => {
    const done = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 90, maxLength: 120 }), async (several) => {
        const office = await openOffice({ now: '2026-05-04T15:00:00.000Z' });
        const anna = await office.hire('counsellor');
        const manager = await office.hire('manager');
        for (const one of several)
          if (await unlessRefused(doIt({ office, anna, manager }, one)))
            done.set(one.act, (done.get(one.act) ?? 0) + 1);
        expect(await office.store.read(wrongCells)).toEqual([]);
        // Everybody is in stream A: asked for it, the office counts rows instead of reading sums.
        for (const from of ['2025-04', '2026-04', '2027-04']) {
          const { overview, retention } = manager.call.reports;
          const [all, some] = [
            { ...thisYear, from },
            { ...thisYear, from, stream: 'A' as const },
          ];
          expect({ ...(await overview(some)), filter: all }).toEqual(await overview(all));
          expect({ ...(await retention(some)), filter: all }).toEqual(await retention(all));
        }
      }),
      { numRuns: 4, seed: 20261122, endOnFailure: true },
    );
    // Each of them went through at least once, or the test looks at nothing.
    expect([...done.keys()].toSorted()).toEqual([...new Set(acts)].toSorted());
  });

  test('lose what is deleted, and what is written past them is found and counted anew', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await moveThrough(office, anna, await anApplication(office, anna), ['applied', 'assessment']);
    const clientId = await clientOf(office, anna);
    await anna.call.placements.start(jobOf(clientId));
    await office.store.tx(async (tx) => {
      await tx.delete(followup).where(eq(followup.month, 12));
    });
    expect(await office.store.read(wrongCells)).toEqual([]);
    await office.store.tx(async (tx) => {
      await tx.update(applicationCell).set({ n: 7 }).where(eq(applicationCell.step, 2));
      await tx.delete(followupCell).where(eq(followupCell.checkpoint, 6));
    });
    expect(await office.store.read(wrongCells)).toMatchObject([
      { table: 'application_cell', key: [24_322, 2, '2026-11-22'], kept: 7, counted: 1 },
      { table: 'followup_cell', key: [24_323, 6, 'open', '2027-06-07'], kept: 0, counted: 1 },
    ]);
    expect(await office.store.tx(rebuildCells)).toBe(4);
    expect(await office.store.read(wrongCells)).toEqual([]);
  });

  test('a transaction that is rolled back leaves them as they were', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await moveThrough(office, anna, await anApplication(office, anna), ['applied']);
    const failing = office.store.tx(async (tx) => {
      await tx.update(application).set({ reachedStep: 5 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await office.store.read((db) => db.select().from(applicationCell))).toMatchObject([
      { step: 1, n: 1 },
    ]);
  });
});
