import { v7 } from 'uuid';
import { jobOf, placed } from './placements.ts';
import { aboutOneClient, administrators, managers, ownList } from './rights.ts';
import type { Given, Row } from './rights.ts';
import type { World } from './world.ts';

const written = { audited: true } as const;
const today = '2026-11-22';

/** A job of the client's, their own counsellors only. */
const ofJob = (given: Given): Row => aboutOneClient({ ...written, ...given });

/**
 * A main job since October, so that its first checkpoint is due today; begun once in a world. Read
 * from the tables: looking at the file would leave the line that the call itself must leave.
 */
async function lifeIn({ office, staff, clientId }: World) {
  const known = await placed(office, clientId);
  if (known.placements.length > 0) return known;
  const job = jobOf(clientId, { startOn: '2026-10-22', employerKind: 'private' });
  await staff.counsellor.call.placements.start(job);
  return placed(office, clientId);
}

async function jobIn(world: World) {
  const [job] = (await lifeIn(world)).placements;
  return { id: job?.id ?? '', version: job?.version ?? 0 };
}

async function checkpointIn(world: World) {
  const [first] = (await lifeIn(world)).followups;
  return { id: first?.id ?? '', version: first?.version ?? 0 };
}

/** A function, so that each call has a list of its own. */
const employed = () => ({
  employed: true,
  sameEmployer: true,
  hoursPerWeek: 36.25,
  hourlyWageCents: 39_08,
  proofType: 'attestation' as const,
  proofReceivedOn: today,
  proofShows: ['employer' as const, 'hours' as const],
  note: '',
});

async function attested(world: World) {
  const { placements } = world.staff.counsellor.call;
  const seen = await checkpointIn(world);
  return { ...seen, version: (await placements.record({ ...seen, ...employed() })).version };
}

const { clientId: _, applicationId: _a, version: _v, alsoClose: _c, ...facts } = jobOf('', {});

/** Jobs of one's own clients and what came of them; attestations, and the numbers that figures are held against. */
export const placementsMatrix: Readonly<Record<string, Row>> = {
  'placements.correct': ofJob({
    input: async (world) => {
      const { id, version } = await jobIn(world);
      return { id, version, ...facts, startOn: '2026-10-20' };
    },
  }),
  'placements.recordStartProof': ofJob({
    input: async (world) => {
      const { id, version } = await jobIn(world);
      const proof = { startProofType: 'pay_stub', startProofOn: '2026-11-06' };
      return { id, version, ...proof, startProofShows: ['employer'] };
    },
  }),
  'placements.end': ofJob({
    input: async (world) => {
      const { id, version } = await jobIn(world);
      return { id, version, endOn: today, endedReason: 'laid_off', looksAgain: true };
    },
  }),
  'placements.resume': ofJob({
    input: async (world) => {
      const { id, version } = await jobIn(world);
      const ended = { endOn: today, endedReason: 'quit', looksAgain: false } as const;
      const { placements } = world.staff.counsellor.call;
      return { id, version: (await placements.end({ id, version, ...ended })).version };
    },
  }),
  'placements.followups': ownList({ input: () => ({ group: null, cursor: null }) }),
  'placements.followup': ofJob({
    input: async (world) => ({ id: (await checkpointIn(world)).id }),
  }),
  'placements.attempt': ofJob({
    input: async (world) => ({
      id: v7(),
      followupId: (await checkpointIn(world)).id,
      channel: 'phone',
      result: 'no_answer',
      onDay: today,
      note: '',
    }),
  }),
  'placements.record': ofJob({
    input: async (world) => ({ ...(await checkpointIn(world)), ...employed() }),
  }),
  'placements.waive': ofJob({
    input: async (world) => ({ ...(await checkpointIn(world)), reason: 'moved_away', note: '' }),
  }),
  'placements.reopenFollowup': ofJob({ input: attested }),
  'placements.attestations': managers({
    input: async (world) => {
      await attested(world);
      return { cursor: null };
    },
    named: ['namesManager'],
  }),
  'placements.approve': managers({
    input: async (world) => ({ ...(await attested(world)), approvedOn: today }),
    ...written,
  }),
  'placements.decline': managers({
    input: async (world) => ({ ...(await attested(world)), reason: 'No letter from them.' }),
    ...written,
  }),

  'outcomeRules.list': ownList({
    input: () => undefined,
    manager: 'ok',
    namesManager: 'ok',
    administrator: 'ok',
  }),
  'outcomeRules.set': administrators({
    input: () => ({
      key: 'wage',
      fromDay: '2026-10-01',
      value: 17_95,
      source: 'Regulation of 2026',
      version: null,
    }),
    ...written,
  }),
  'targets.list': ownList({
    input: () => ({ fiscalYear: 2026 }),
    manager: 'ok',
    namesManager: 'ok',
  }),
  'targets.set': managers({
    input: () => ({
      programmeId: null,
      fiscalYear: 2026,
      kpi: 'placements',
      value: 120,
      version: null,
    }),
    ...written,
  }),
};
