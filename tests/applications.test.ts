import { client } from '@tremplin/db/schema/clients.ts';
import {
  openStages,
  stageLetters,
  stageOfLetter,
  stages,
  transitions,
} from '@tremplin/shared/applications.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  aPosting,
  anApplication,
  clientOf,
  eventsOf,
  finishedFrom,
  linesOn,
  moveThrough,
  pathTo,
  refusalOf,
  rowOf,
} from './support/applications.ts';
import { openOffice } from './support/office.ts';

/** Where the move ends, or how it is refused. */
function expected(from: Stage, to: Stage): unknown {
  const values = { allowed: transitions[from].map((stage) => `applications.stages.${stage}`) };
  if (!transitions[from].includes(to)) return { key: 'applications.refused_move', values };
  return to === 'hired' ? { key: 'applications.hired_needs_placement', values: {} } : to;
}

describe('moving', () => {
  test('the table is the one of the domain paper', () => {
    expect(Object.keys(transitions)).toHaveLength(20);
    const silent = ['not_selected', 'no_response', 'withdrawn', 'competition_cancelled'];
    expect(transitions).toMatchObject({
      identified: ['preparing', 'applied', 'dropped', 'missed_deadline', 'competition_cancelled'],
      preparing: ['applied', 'dropped', 'missed_deadline', 'competition_cancelled'],
      applied: ['screened_in', 'assessment', 'interview', ...silent],
      screened_in: ['assessment', 'interview', ...silent],
      assessment: ['interview', 'assessment', 'reference_check', ...silent],
      interview: ['assessment', 'interview', 'reference_check', 'pool', 'offer', ...silent],
      reference_check: ['offer', 'pool', ...silent],
      pool: ['offer', 'pool_expired', 'withdrawn', 'competition_cancelled'],
      offer: ['conditions', 'hired', 'offer_declined', 'offer_rescinded', 'competition_cancelled'],
      conditions: ['hired', 'offer_rescinded', 'offer_declined'],
    });
    expect(new Set(Object.values(stageLetters)).size).toBe(20);
    expect(stages.map((stage) => stageOfLetter(stageLetters[stage].toLowerCase()))).toEqual(stages);
  });

  test.each(openStages)(
    'from %s Anna reaches the allowed stages and is told them for every other',
    async (from) => {
      const office = await openOffice();
      const anna = await office.hire('counsellor');
      const postingId = await aPosting(office);
      for (const to of stages) {
        const clientId = await clientOf(office, anna);
        const fresh = await anApplication(office, anna, { clientId, postingId });
        const at = await moveThrough(office, anna, fresh, pathTo[from]);
        const call = anna.call.applications.move({
          id: at.id,
          version: at.version,
          to,
          effectiveOn: '2026-11-22',
          interviewOn: '2026-12-01',
        });
        const answer = await call.then(
          (moved) => moved.stage,
          async () => {
            const { key, values } = await refusalOf(call);
            return { key, values: values['allowed'] ? { allowed: values['allowed'] } : {} };
          },
        );
        expect(answer).toEqual(expected(from, to));
      }
    },
  );

  test('a finished application goes nowhere until it is reopened', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    for (const ended of stages.filter(
      (stage) => transitions[stage].length === 0 && stage !== 'hired',
    )) {
      const fresh = await anApplication(office, anna);
      const at = await moveThrough(office, anna, fresh, [...finishedFrom(ended), ended]);
      for (const to of stages) {
        const call = anna.call.applications.move({ ...at, to, effectiveOn: '2026-11-22' });
        expect(await refusalOf(call)).toMatchObject({ key: 'applications.finished' });
      }
    }
  });

  test('every move is an event with its days and author, an audit line, and a contact with the client', async () => {
    const office = await openOffice({ now: '2026-11-20T15:00:00.000Z' });
    const anna = await office.hire('counsellor');
    const fresh = await anApplication(office, anna);
    office.at('2026-11-22T15:00:00.000Z');
    await anna.call.applications.move({
      ...pick(fresh),
      to: 'applied',
      effectiveOn: '2026-11-21',
      note: 'Sent from the library',
      method: 'online',
    });

    expect(await eventsOf(office, fresh.id)).toMatchObject([
      { seq: 1, kind: 'add', fromStage: null, toStage: 'identified', effectiveOn: '2026-11-20' },
      {
        seq: 2,
        kind: 'move',
        fromStage: 'identified',
        toStage: 'applied',
        effectiveOn: '2026-11-21',
        at: office.now(),
        byId: anna.id,
        note: 'Sent from the library',
      },
    ]);
    expect(await rowOf(office, fresh.id)).toMatchObject({
      stage: 'applied',
      version: 2,
      appliedOn: '2026-11-21',
      appliedMonth: 2026 * 12 + 10,
      reachedStep: 1,
      method: 'online',
    });
    const [, line] = await linesOn(office, fresh.id);
    expect(line).toMatchObject({
      action: 'move',
      resource: 'application',
      clientId: fresh.clientId,
      fields: { from: 'identified', to: 'applied', effectiveOn: '2026-11-21' },
    });
    expect(JSON.stringify(line)).not.toContain('library');
    const [kept] = await office.store.read((db) =>
      db.select({ on: client.lastContactOn }).from(client).where(eq(client.id, fresh.clientId)),
    );
    expect(kept?.on).toBe('2026-11-22');
  });

  test('whoever looks at an older version is refused, and the newer move stands', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const fresh = await anApplication(office, anna);
    await moveThrough(office, anna, fresh, ['applied']);
    const stale = anna.call.applications.move({
      ...pick(fresh),
      to: 'dropped',
      effectiveOn: '2026-11-22',
    });
    expect(await refusalOf(stale)).toMatchObject({ kind: 'conflict', values: { current: 2 } });
    expect((await rowOf(office, fresh.id)).stage).toBe('applied');
    expect(await eventsOf(office, fresh.id)).toHaveLength(2);
  });
});

describe('guards', () => {
  test('nothing happens tomorrow, and no stage begins before the last one did', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const at = await moveThrough(office, anna, await anApplication(office, anna), ['applied']);
    const on = (effectiveOn: string) =>
      anna.call.applications.move({ ...at, to: 'screened_in', effectiveOn });
    expect(await refusalOf(on('2026-11-23'))).toMatchObject({
      fields: [{ path: 'effectiveOn', key: 'applications.in_future' }],
    });
    expect(await refusalOf(on('2026-11-21'))).toMatchObject({
      fields: [{ key: 'applications.before_last', values: { day: '2026-11-22' } }],
    });
    expect(await on('2026-11-22')).toMatchObject({ stage: 'screened_in' });
  });

  test('an application after the closing day needs a reason, and stays marked as late', async () => {
    const office = await openOffice({ now: '2026-12-01T04:30:00.000Z' });
    const anna = await office.hire('counsellor');
    const fresh = await anApplication(office, anna);
    const apply = (effectiveOn: string, note?: string) =>
      anna.call.applications.move({ ...pick(fresh), to: 'applied', effectiveOn, note });
    // 23:30 in Toronto on the closing day, though UTC is a day further.
    expect(await refusalOf(apply('2026-12-01'))).toMatchObject({
      fields: [{ key: 'applications.in_future' }],
    });
    office.at('2026-12-01T15:00:00.000Z');
    expect(await refusalOf(apply('2026-12-01', '  '))).toMatchObject({
      fields: [
        { path: 'note', key: 'applications.late_needs_reason', values: { day: '2026-11-30' } },
      ],
    });
    await apply('2026-12-01', 'Extended by the hiring manager');
    const { card } = await anna.call.applications.byId({ id: fresh.id });
    expect(card).toMatchObject({ late: true, appliedOn: '2026-12-01' });
  });

  test('on the closing day itself nobody is late', async () => {
    const office = await openOffice({ now: '2026-12-01T04:30:00.000Z' });
    const anna = await office.hire('counsellor');
    const fresh = await anApplication(office, anna);
    await moveThrough(office, anna, fresh, ['applied']);
    expect(await rowOf(office, fresh.id)).toMatchObject({ appliedOn: '2026-11-30' });
  });

  test('an interview has its day, which may lie ahead', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const at = await moveThrough(office, anna, await anApplication(office, anna), ['applied']);
    const invite = (interviewOn: string | null) =>
      anna.call.applications.move({
        ...at,
        to: 'interview',
        effectiveOn: '2026-11-22',
        interviewOn,
      });
    expect(await refusalOf(invite(null))).toMatchObject({ fields: [{ path: 'interviewOn' }] });
    expect(await refusalOf(invite('2026-11-01'))).toMatchObject({
      fields: [{ path: 'interviewOn' }],
    });
    await invite('2026-12-03');
    expect(await rowOf(office, at.id)).toMatchObject({
      interviewOn: '2026-12-03',
      effectiveOn: '2026-11-22',
    });
  });
});

function pick({ id, version }: { id: string; version: number }) {
  return { id, version };
}
