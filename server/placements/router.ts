import {
  approveAttestation,
  declineAttestation,
  readAttestations,
  readWorklist,
  recordAttempt,
  recordFollowup,
  reopenFollowup,
  waiveFollowup,
} from '@tremplin/shared/followups.ts';
import {
  correctPlacement,
  endPlacement,
  recordStartProof,
  resumePlacement,
  startPlacement,
} from '@tremplin/shared/placements.ts';
import * as z from 'zod/mini';
import { allowed, router } from '../trpc.ts';
import { attestations } from './attestations.ts';
import * as commands from './commands.ts';
import * as decisions from './decisions.ts';
import * as file from './file.ts';
import * as jobs from './jobs.ts';
import * as queries from './queries.ts';
import * as results from './results.ts';
import { followups } from './worklist.ts';

const read = allowed('read', 'placement');
const update = allowed('update', 'placement');
const ofOneClient = z.object({ clientId: z.uuid() });

export const placementsRouter = router({
  start: allowed('create', 'placement')
    .input(startPlacement)
    .mutation(({ ctx, input }) => commands.start(ctx, input)),
  draftFor: read
    .input(z.object({ applicationId: z.uuid() }))
    .query(({ ctx, input }) => queries.draftFor(ctx, input.applicationId)),
  draftForClient: read
    .input(ofOneClient)
    .query(({ ctx, input }) => queries.draftForClient(ctx, input.clientId)),
  ofClient: read.input(ofOneClient).query(({ ctx, input }) => file.ofClient(ctx, input.clientId)),
  correct: update.input(correctPlacement).mutation(({ ctx, input }) => jobs.correct(ctx, input)),
  recordStartProof: update
    .input(recordStartProof)
    .mutation(({ ctx, input }) => jobs.recordStartProof(ctx, input)),
  end: update.input(endPlacement).mutation(({ ctx, input }) => jobs.end(ctx, input)),
  resume: update.input(resumePlacement).mutation(({ ctx, input }) => jobs.resume(ctx, input)),
  followups: read.input(readWorklist).query(({ ctx, input }) => followups(ctx, input)),
  followup: read
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => file.followupById(ctx, input.id)),
  attempt: update.input(recordAttempt).mutation(({ ctx, input }) => results.attempt(ctx, input)),
  record: update.input(recordFollowup).mutation(({ ctx, input }) => results.record(ctx, input)),
  waive: update.input(waiveFollowup).mutation(({ ctx, input }) => results.waive(ctx, input)),
  reopenFollowup: update
    .input(reopenFollowup)
    .mutation(({ ctx, input }) => results.reopenFollowup(ctx, input)),
  attestations: allowed('read', 'attestation')
    .input(readAttestations)
    .query(({ ctx, input }) => attestations(ctx, input)),
  approve: allowed('update', 'attestation')
    .input(approveAttestation)
    .mutation(({ ctx, input }) => decisions.approve(ctx, input)),
  decline: allowed('update', 'attestation')
    .input(declineAttestation)
    .mutation(({ ctx, input }) => decisions.decline(ctx, input)),
});
