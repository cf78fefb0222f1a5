import * as z from 'zod/mini';
import { addDays, day } from './day.ts';
import type { Day } from './day.ts';
import type { FollowupStatus } from './placements.ts';
import { noSin } from './sin.ts';
import { filled } from './texts.ts';

/** What a follow-up is kept as; that it is due or overdue follows from the day. */
export const keptStatuses = ['scheduled', 'done', 'unreachable', 'not_due', 'waived'] as const;
export type KeptStatus = (typeof keptStatuses)[number];

/** What a person sees of it today. */
export type FollowupStanding = FollowupStatus | 'overdue';

export const proofTypes = [
  'pay_stub',
  'employer_letter',
  'offer_letter',
  'attestation',
  'self_report',
  'none',
] as const;
export type ProofType = (typeof proofTypes)[number];

/** What shows that a job began. */
export const startProofTypes = ['offer_letter', 'pay_stub', 'employer_letter'] as const;
export type StartProofType = (typeof startProofTypes)[number];

/** What a proof must show (the funder's list); ticked as it is looked at. */
export const proofShows = ['employer', 'client', 'payment_date', 'pay_period', 'hours'] as const;
export type ProofShows = (typeof proofShows)[number];

/** From the cheapest to the dearest. */
export const attemptChannels = ['email', 'text', 'phone', 'employer', 'in_person'] as const;
export type AttemptChannel = (typeof attemptChannels)[number];
export const attemptResults = ['reached', 'left_message', 'no_answer', 'bounced'] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** What is kept of a job's life after it was recorded. */
export const placementEventKinds = [
  'corrected',
  'start_corrected',
  'start_proven',
  'start_unproven',
  'ended',
  'resumed',
  'recorded',
  'waived',
  'reopened',
  'approved',
  'declined',
] as const;
export type PlacementEventKind = (typeof placementEventKinds)[number];

interface Kept {
  readonly status: KeptStatus;
  readonly windowFrom: Day;
  readonly windowTo: Day;
}

export function followupStanding(
  { status, windowFrom, windowTo }: Kept,
  today: Day,
): FollowupStanding {
  if (status !== 'scheduled') return status;
  if (today < windowFrom) return 'scheduled';
  return today <= windowTo ? 'due' : 'overdue';
}

interface Result {
  readonly employed: boolean | null;
  readonly proofType: ProofType | null;
  readonly proofReceivedOn: Day | null;
  readonly attestationApprovedOn: Day | null;
}

/**
 * Whether a checkpoint stands on proof: a pay stub or an employer's letter that has come, or an
 * attestation that was approved. What the client says, an offer letter (it proves a start, not that
 * the job lasts) and no proof at all leave it reported.
 */
export function isVerified({
  employed,
  proofType,
  proofReceivedOn,
  attestationApprovedOn,
}: Result): boolean {
  if (employed !== true || proofReceivedOn === null) return false;
  if (proofType === 'attestation') return attestationApprovedOn !== null;
  return proofType === 'pay_stub' || proofType === 'employer_letter';
}

/** The proof that the job began is of a kind that counts, and has come. */
export function startIsProven(placement: {
  readonly startProofType: StartProofType | null;
  readonly startProofOn: Day | null;
}): boolean {
  return placement.startProofType !== null && placement.startProofOn !== null;
}

/** A pay stub or an employer's letter tells of work done; an offer may be older than the job. */
export function startProofFits(
  proof: { readonly startProofType: StartProofType | null; readonly startProofOn: Day | null },
  startOn: Day,
): boolean {
  const { startProofType, startProofOn } = proof;
  return startProofOn === null || startProofType === 'offer_letter' || startProofOn >= startOn;
}

/**
 * Where one checkpoint of one placement stands, for retention. Up to its day it is `not_yet`. Then a
 * recorded one is `verified` or `reported` where the person works and `ended` where not, as is one
 * that the end of the job made needless; `waived`, `unreached` and `open` are what we do not know.
 * The database counts by it: db/cells.ts.
 */
export const checkpointClasses = [
  'verified',
  'reported',
  'ended',
  'unreached',
  'waived',
  'open',
  'not_yet',
] as const;
export type CheckpointClass = (typeof checkpointClasses)[number];
/** A checkpoint is past due from the day after it. */
export type PastClass = Exclude<CheckpointClass, 'not_yet'>;

/** Whether we know if the person was working. */
export const knownClasses: readonly CheckpointClass[] = ['verified', 'reported', 'ended'];

/** The next way to ask that costs least: one that is open and was not tried in vain; null when all were. */
export function cheapestContact(
  open: Readonly<Record<AttemptChannel, boolean>>,
  tried: readonly { readonly channel: AttemptChannel; readonly result: AttemptResult }[],
): AttemptChannel | null {
  const reached = tried.findLast(({ result }) => result === 'reached');
  if (reached && open[reached.channel]) return reached.channel;
  const left = attemptChannels.filter(
    (channel) => open[channel] && !tried.some((one) => one.channel === channel),
  );
  return left[0] ?? null;
}

const noteText = z.string().check(z.trim(), z.maxLength(2000, 'errors.too_long'), noSin);

/** The id is made where it is typed, so that a second try after a lost answer keeps it once. */
export const recordAttempt = z.object({
  id: z.uuid(),
  followupId: z.uuid(),
  channel: z.enum(attemptChannels, 'errors.choose'),
  result: z.enum(attemptResults, 'errors.choose'),
  onDay: day,
  note: noteText,
});
export type RecordAttempt = z.infer<typeof recordAttempt>;

/** Days before its checkpoint from which on a proof may be dated. */
export const proofDaysBefore = 7;

export function earliestProof(dueOn: Day): Day {
  return addDays(dueOn, -proofDaysBefore);
}

/** What was found out at a checkpoint; `employed: null` is that nobody could be reached. */
export const recordFollowup = z
  .object({
    id: z.uuid(),
    version: z.int(),
    employed: z.nullable(z.boolean('errors.choose')),
    sameEmployer: z.nullable(z.boolean()),
    hoursPerWeek: z.nullable(
      z
        .number('errors.number')
        .check(z.minimum(0, 'errors.too_small'), z.maximum(80, 'errors.too_large')),
    ),
    hourlyWageCents: z.nullable(
      z
        .int('errors.number')
        .check(z.minimum(0, 'errors.too_small'), z.maximum(1_000_00, 'errors.too_large')),
    ),
    proofType: z.nullable(z.enum(proofTypes, 'errors.choose')),
    proofReceivedOn: z.nullable(day),
    proofShows: z.array(z.enum(proofShows)).check(z.maxLength(proofShows.length)),
    note: noteText,
  })
  .check(
    z.refine((one) => one.employed !== true || one.proofType !== null, {
      error: 'errors.choose',
      path: ['proofType'],
    }),
    z.refine(
      (one) =>
        one.employed !== true ||
        one.proofType === null ||
        one.proofType === 'none' ||
        one.proofReceivedOn !== null,
      { error: 'errors.required', path: ['proofReceivedOn'] },
    ),
  );
export type RecordFollowup = z.infer<typeof recordFollowup>;

export const waiveReasons = ['deceased', 'moved_away', 'consent_withdrawn', 'other'] as const;
export type WaiveReason = (typeof waiveReasons)[number];

export const waiveFollowup = z.object({
  id: z.uuid(),
  version: z.int(),
  reason: z.enum(waiveReasons, 'errors.choose'),
  note: noteText,
});
export type WaiveFollowup = z.infer<typeof waiveFollowup>;

/** Opens a follow-up again that was recorded by mistake. */
export const reopenFollowup = z.object({ id: z.uuid(), version: z.int() });

export const approveAttestation = z.object({
  id: z.uuid(),
  version: z.int(),
  approvedOn: day,
});
export type ApproveAttestation = z.infer<typeof approveAttestation>;

/** It is not taken for proof; whoever wrote it reads why. */
export const declineAttestation = z.object({ id: z.uuid(), version: z.int(), reason: filled(500) });
export type DeclineAttestation = z.infer<typeof declineAttestation>;

export const worklistGroups = ['overdue', 'due', 'proof_missing', 'soon'] as const;
export type WorklistGroup = (typeof worklistGroups)[number];
/** Days ahead in which a checkpoint turns up in the list before its window opens. */
export const followupSoonDays = 30;

/** One group, or all of them, the most pressing first. */
export const readWorklist = z.object({
  group: z._default(z.nullable(z.enum(worklistGroups)), null),
  cursor: z._default(z.nullable(z.string().check(z.maxLength(100))), null),
});
export type ReadWorklist = z.infer<typeof readWorklist>;

export const readAttestations = z.object({
  cursor: z._default(z.nullable(z.string().check(z.maxLength(100))), null),
});
export type ReadAttestations = z.infer<typeof readAttestations>;

interface Asked {
  readonly status: KeptStatus;
  readonly employed: boolean | null;
  readonly verified: boolean;
  readonly dueOn: Day;
  readonly windowFrom: Day;
  readonly windowTo: Day;
}

/** Where a follow-up stands in the work list; null where nothing is to be done about it yet, or any more. */
export function worklistGroup(one: Asked, today: Day): WorklistGroup | null {
  if (one.status === 'done') return one.employed === true && !one.verified ? 'proof_missing' : null;
  if (one.status !== 'scheduled') return null;
  if (one.windowTo < today) return 'overdue';
  if (one.windowFrom <= today) return 'due';
  return one.dueOn <= addDays(today, followupSoonDays) ? 'soon' : null;
}
