import { followup, placement } from '@tremplin/db/schema/placements.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import {
  cheapestContact,
  followupStanding,
  startIsProven,
  startProofFits,
} from '@tremplin/shared/followups.ts';
import type { AttemptChannel } from '@tremplin/shared/followups.ts';
import { countsAsFunded, fundedVerdicts, stackedHours } from '@tremplin/shared/outcome-rules.ts';
import type { RuleStep } from '@tremplin/shared/outcome-rules.ts';
import { and, asc, desc, eq } from 'drizzle-orm';
import { requireClient } from '../clients/policy.ts';
import type { SeenClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { ruleStepsOf } from '../settings/policy.ts';
import { view } from '../view.ts';
import { agreedScopes, attemptsOf } from './contact.ts';
import type { Attempt } from './contact.ts';
import { isOwnPlacement, requireFollowup } from './policy.ts';
import type { FollowupRow, PlacementRow } from './policy.ts';
import { declinedNote, openChannels } from './rules.ts';

type Channels = Readonly<Record<AttemptChannel, boolean>>;

/** Placements of one own client with their verdicts and follow-ups, the last one first. */
export async function ofClient(ctx: Ctx, clientId: string) {
  await ctx.store.read((db) => requireClient(db, ctx, clientId));
  return view(ctx, { resource: 'client', resourceId: clientId, clientId }, async (db) => {
    const client = await requireClient(db, ctx, clientId);
    const rows = await db
      .select({ job: placement, code: programme.code })
      .from(placement)
      .leftJoin(programme, eq(programme.id, placement.programmeId))
      .where(and(eq(placement.clientId, clientId), isOwnPlacement(ctx)))
      .orderBy(desc(placement.startOn), desc(placement.id));
    const due = await db
      .select()
      .from(followup)
      .where(eq(followup.clientId, clientId))
      .orderBy(asc(followup.month));
    const tried = await attemptsOf(
      db,
      due.map(({ id }) => id),
    );
    const steps = await ruleStepsOf(db);
    const channels = await channelsOf(db, client);
    const jobs = rows.map(({ job }) => job);
    return rows.map(({ job, code }) => ({
      ...jobLine(job),
      programme: job.programmeId === null || code === null ? null : { id: job.programmeId, code },
      funded: fundedNote(job, jobs, steps),
      followups: due
        .filter(({ placementId }) => placementId === job.id)
        .map((one) => followupLine(ctx, one, tried, channels)),
    }));
  });
}

/** One follow-up with the job and the client it is about. */
export async function followupById(ctx: Ctx, id: string) {
  const { one: asked } = await ctx.store.read((db) => requireFollowup(db, ctx, id));
  const { clientId } = asked;
  return view(ctx, { resource: 'client', resourceId: clientId, clientId }, async (db) => {
    const { one, job } = await requireFollowup(db, ctx, id);
    const client = await requireClient(db, ctx, clientId);
    const channels = await channelsOf(db, client);
    return {
      ...followupLine(ctx, one, await attemptsOf(db, [id]), channels),
      placement: jobLine(job),
      client: { id: client.id, name: clientName(client), fileNo: client.fileNo },
    };
  });
}

async function channelsOf(db: Reader, client: SeenClient): Promise<Channels> {
  const agreed = await agreedScopes(db, [client.id]);
  return openChannels(client, agreed.get(client.id) ?? null);
}

function jobLine(job: PlacementRow) {
  return {
    id: job.id,
    version: job.version,
    clientId: job.clientId,
    applicationId: job.applicationId,
    programmeId: job.programmeId,
    organizationId: job.organizationId,
    employerKind: job.employerKind,
    employerName: job.employerName,
    jobTitle: job.jobTitle,
    noc: job.noc,
    startOn: job.startOn,
    endOn: job.endOn,
    endedReason: job.endedReason,
    hoursPerWeek: job.hoursPerWeek,
    hourlyWageCents: job.hourlyWageCents,
    term: job.term,
    termEndOn: job.termEndOn,
    primaryJob: job.primaryJob,
    subsidised: job.subsidised,
    subsidyEndsOn: job.subsidyEndsOn,
    entryEmployment: job.entryEmployment,
    relatedToField: job.relatedToField,
    newEmployer: job.newEmployer,
    city: job.city,
    province: job.province,
    startProofType: job.startProofType,
    startProofOn: job.startProofOn,
    startProofShows: job.startProofShows ?? [],
    /** The start was corrected since to a day after that of the proof. */
    startProofFits: startProofFits(job, job.startOn),
  };
}

/** Each test with its verdict as the job began; whether the start is proven stands beside it. */
function fundedNote(job: PlacementRow, jobs: readonly PlacementRow[], steps: readonly RuleStep[]) {
  const others = jobs.filter(({ id }) => id !== job.id);
  return {
    counts: countsAsFunded(job, steps, job.startOn),
    proven: startIsProven(job),
    verdicts: fundedVerdicts(job, steps, job.startOn),
    stacked: stackedHours(job, others, steps),
  };
}

function followupLine(ctx: Ctx, one: FollowupRow, tried: readonly Attempt[], channels: Channels) {
  const attempts = tried.filter(({ followupId }) => followupId === one.id);
  return {
    id: one.id,
    version: one.version,
    month: one.month,
    dueOn: one.dueOn,
    windowFrom: one.windowFrom,
    windowTo: one.windowTo,
    status: one.status,
    standing: followupStanding(one, ctx.today),
    employed: one.employed,
    sameEmployer: one.sameEmployer,
    hoursPerWeek: one.hoursPerWeek,
    hourlyWageCents: one.hourlyWageCents,
    proofType: one.proofType,
    proofReceivedOn: one.proofReceivedOn,
    proofShows: one.proofShows ?? [],
    attestationApprovedOn: one.attestationApprovedOn,
    declined: declinedNote(one),
    verified: one.verified,
    /** Said to be working, without proof that counts. */
    reported: one.employed === true && !one.verified,
    waiveReason: one.waiveReason,
    note: one.note,
    recordedOn: one.recordedOn,
    dueBefore: one.dueBefore,
    attempts: attempts.map(({ id, onDay, channel, result, note, by }) => ({
      id,
      onDay,
      channel,
      result,
      note,
      by,
    })),
    channels,
    nextContact: cheapestContact(channels, attempts),
  };
}
