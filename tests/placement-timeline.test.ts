import { describe, expect, test } from 'vitest';
import { openCaseload } from './support/clients.ts';
import { atWork, correctionOf, lifeOf, paid } from './support/placements.ts';

const noon = (day: string): string => `${day}T17:00:00.000Z`;

describe('what the client’s timeline says', () => {
  test('one entry for each act, whoever it was and whatever it was about', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { placements } = anna.call;
    const marguerite = await office.hire('manager', { name: 'Marguerite Leduc' });
    office.at(noon('2026-09-01'));
    const { id, clientId } = await atWork(caseload, { startOn: '2026-09-15' });
    const { at } = await lifeOf(office, clientId, id);
    const version = async () => (await lifeOf(office, clientId, id)).job.version;
    const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
      [
        'start_corrected',
        async () => {
          const { job } = await lifeOf(office, clientId, id);
          return placements.correct(correctionOf(job, { startOn: '2026-09-14' }));
        },
      ],
      [
        'corrected',
        async () => {
          const { job } = await lifeOf(office, clientId, id);
          return placements.correct(correctionOf(job, { jobTitle: 'Baker' }));
        },
      ],
      [
        'start_proven',
        async () =>
          placements.recordStartProof({
            id,
            version: await version(),
            startProofType: 'pay_stub',
            startProofOn: '2026-09-30',
            startProofShows: [],
          }),
      ],
      [
        'attempt',
        async () =>
          placements.attempt({
            id: office.contextOf(null).newId(),
            followupId: at(1).id,
            channel: 'in_person',
            result: 'reached',
            onDay: '2026-10-10',
            note: 'At the bakery',
          }),
      ],
      [
        'recorded',
        async () =>
          placements.record({
            id: at(1).id,
            version: 2,
            ...paid('2026-10-14', { proofType: 'attestation' }),
          }),
      ],
      [
        'approved',
        async () =>
          marguerite.call.placements.approve({
            id: at(1).id,
            version: 3,
            approvedOn: '2026-12-20',
          }),
      ],
      [
        'recorded',
        async () =>
          placements.record({
            id: at(3).id,
            version: 2,
            ...paid('2026-12-14', { proofType: 'attestation' }),
          }),
      ],
      [
        'declined',
        async () =>
          marguerite.call.placements.decline({
            id: at(3).id,
            version: 3,
            reason: 'No word on the hours.',
          }),
      ],
      [
        'waived',
        async () => placements.waive({ id: at(12).id, version: 2, reason: 'other', note: '' }),
      ],
      ['reopened', async () => placements.reopenFollowup({ id: at(12).id, version: 3 })],
      [
        'ended',
        async () =>
          placements.end({
            id,
            version: await version(),
            endOn: '2026-12-19',
            endedReason: 'laid_off',
            looksAgain: false,
          }),
      ],
      ['resumed', async () => placements.resume({ id, version: await version() })],
    ];
    const entries = async () =>
      (await anna.call.clients.timeline({ id: clientId })).entries.filter(
        (entry) => 'placementId' in entry,
      );
    expect(await entries()).toMatchObject([
      { what: 'job_started', on: '2026-09-15', employerName: 'Boulangerie Rideau' },
    ]);
    let minute = 10;
    for (const [kind, act] of acts) {
      office.at(`2026-12-20T17:${minute}:00.000Z`);
      minute += 1;
      const before = (await entries()).length;
      await act();
      const [latest, ...rest] = await entries();
      expect([kind, rest.length]).toEqual([kind, before]);
      if (kind === 'attempt')
        expect(latest).toMatchObject({
          what: 'job_attempt',
          month: 1,
          channel: 'in_person',
          note: 'At the bakery',
        });
      else expect(latest).toMatchObject({ what: 'job_event', kind });
    }
    const said = await entries();
    expect(said.find((one) => 'kind' in one && one.kind === 'start_corrected')).toMatchObject({
      from: '2026-09-15',
      on: '2026-09-14',
    });
    expect(said.find((one) => 'kind' in one && one.kind === 'approved')).toMatchObject({
      by: 'Marguerite Leduc',
      month: 1,
      on: '2026-12-20',
    });
    expect(said.find((one) => 'kind' in one && one.kind === 'declined')).toMatchObject({
      by: 'Marguerite Leduc',
      month: 3,
      on: '2026-12-20',
      note: 'No word on the hours.',
    });
    expect(said.find((one) => 'kind' in one && one.kind === 'recorded')).toMatchObject({
      code: 'reported',
    });
  });
});
