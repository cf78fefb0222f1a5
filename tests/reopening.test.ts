import { stepOfStage, transitions } from '@tremplin/shared/applications.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aPosting,
  anApplication,
  clientOf,
  eventsOf,
  moveThrough,
  refusalOf,
  rowOf,
} from './support/applications.ts';
import { openOffice } from './support/office.ts';

describe('reopening', () => {
  test('OPS calls months later: Anna reopens with a reason, back to the stage before', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const ended = await moveThrough(office, anna, await anApplication(office, anna), [
      'applied',
      'screened_in',
      'no_response',
    ]);
    expect(await rowOf(office, ended.id)).toMatchObject({
      outcomeOn: '2026-11-22',
      reachedStep: 2,
    });
    office.at('2027-03-01T15:00:00.000Z');
    const again = await anna.call.applications.reopen({ ...ended, reason: 'They called' });
    expect(again.stage).toBe('screened_in');
    expect(await rowOf(office, ended.id)).toMatchObject({
      outcomeOn: null,
      outcomeReason: null,
      reachedStep: 2,
      appliedOn: '2026-11-22',
      effectiveOn: '2027-03-01',
    });
    expect((await eventsOf(office, ended.id)).at(-1)).toMatchObject({
      kind: 'reopen',
      fromStage: 'no_response',
      toStage: 'screened_in',
      note: 'They called',
    });
  });

  test('an open application cannot be reopened, and reopening takes a reason', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const at = await moveThrough(office, anna, await anApplication(office, anna), ['applied']);
    expect(
      await refusalOf(anna.call.applications.reopen({ ...at, reason: 'Again' })),
    ).toMatchObject({
      key: 'applications.not_finished',
    });
    const ended = await moveThrough(office, anna, at, ['withdrawn']);
    await expect(anna.call.applications.reopen({ ...ended, reason: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  test('after any walk of moves and reopenings the row is what its events say', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const postingId = await aPosting(office);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(19), { minLength: 1, maxLength: 12 }), async (choices) => {
        office.at('2026-11-22T15:00:00.000Z');
        const clientId = await clientOf(office, anna);
        const fresh = await anApplication(office, anna, { clientId, postingId });
        let now = { id: fresh.id, version: fresh.version, stage: 'identified' as Stage };
        for (const [at, choice] of choices.entries()) {
          office.at(`2026-11-${23 + Math.min(at, 7)}T15:00:00.000Z`);
          const open = transitions[now.stage].filter((stage) => stage !== 'hired');
          const to = open[choice % Math.max(1, open.length)];
          if (to) {
            const moved = await moveThrough(office, anna, now, [to]);
            now = { ...moved, stage: to };
          } else
            now = await anna.call.applications.reopen({
              id: now.id,
              version: now.version,
              reason: 'Again',
            });
        }
        const row = await rowOf(office, fresh.id);
        const events = await eventsOf(office, fresh.id);
        expect(events.map((event) => event.seq)).toEqual(events.map((_event, at) => at + 1));
        const appliedOn = events.find((event) => event.toStage === 'applied')?.effectiveOn ?? null;
        expect(row).toMatchObject({
          stage: now.stage,
          // Hired apart, no outcome proves a step, so the furthest stage ever entered is the answer.
          reachedStep: Math.max(...events.map((event) => stepOfStage[event.toStage])),
          appliedOn,
          appliedMonth: appliedOn === null ? null : 2026 * 12 + 10,
          version: events.length,
        });
        expect(row.outcomeOn === null).toBe(transitions[row.stage].length > 0);
      }),
      { numRuns: 25 },
    );
  });
});
