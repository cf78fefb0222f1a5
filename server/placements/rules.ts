import type { ConsentScope } from '@tremplin/shared/clients.ts';
import { compareDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import type { FieldFault } from '@tremplin/shared/faults.ts';
import { earliestProof, isVerified, startProofFits } from '@tremplin/shared/followups.ts';
import type { AttemptChannel, KeptStatus, RecordFollowup } from '@tremplin/shared/followups.ts';
import { checkpoints } from '@tremplin/shared/placements.ts';
import type { RecordStartProof } from '@tremplin/shared/placements.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import type { FollowupRow, PlacementRow } from './policy.ts';

/** Ways to ask that are open: what we have of the client, and what they agreed to. */
export function openChannels(
  reach: { readonly email: string | null; readonly phone: string | null },
  agreed: ConsentScope | null,
): Readonly<Record<AttemptChannel, boolean>> {
  const mayAsk = agreed?.contactAfterPlacement ?? false;
  return {
    email: mayAsk && reach.email !== null,
    text: mayAsk && reach.phone !== null,
    phone: mayAsk && reach.phone !== null,
    employer: agreed?.contactEmployerForProof ?? false,
    in_person: true,
  };
}

/** A checkpoint after the job's end is not asked about; a job that goes on is asked about at each. */
export function statusBy(dueOn: Day, endOn: Day | null): KeptStatus {
  return endOn !== null && dueOn > endOn ? 'not_due' : 'scheduled';
}

/**
 * The follow-up of a job whose first day was corrected. Those that somebody has settled keep what
 * was found out, and say when they had been due then.
 */
export function movedBy(
  row: FollowupRow,
  startOn: Day,
  endOn: Day | null,
  grace: Pick<Thresholds, 'followupDaysBefore' | 'followupDaysAfter'>,
): Partial<FollowupRow> {
  const [due] = checkpoints(startOn, [row.month], grace);
  if (!due) return {};
  const moved = { ...due, startMonth: monthIndex(startOn) };
  if (isUndone(row.status)) return { ...moved, status: statusBy(due.dueOn, endOn) };
  const before = row.dueBefore ?? row.dueOn;
  return { ...moved, dueBefore: before === due.dueOn ? null : before };
}

export function isUndone(status: KeptStatus): boolean {
  return status === 'scheduled' || status === 'not_due';
}

type Said = Pick<
  FollowupRow,
  'month' | 'status' | 'employed' | 'sameEmployer' | 'recordedOn' | 'dueOn' | 'dueBefore'
>;

/**
 * No follow-up after the job's end may say that they worked there: one of the two is a mistake. What
 * was recorded before its day, or had been due on another, was said of the earlier day.
 */
export function checkWorkedUntil(
  rows: readonly Said[],
  endOn: Day,
  path: 'startOn' | 'endOn',
): void {
  const there = rows
    .filter((one) => one.status === 'done' && one.employed === true && one.sameEmployer !== false)
    .map(({ month, recordedOn, dueOn, dueBefore }) => {
      const due = dueBefore ?? dueOn;
      return { month, dueOn, saidOn: recordedOn !== null && recordedOn < due ? recordedOn : due };
    })
    .toSorted((a, b) => compareDays(b.dueOn, a.dueOn));
  const worked = there.find(({ saidOn }) => saidOn > endOn);
  if (worked) {
    const values = { month: worked.month, day: worked.saidOn };
    throw invalidFields({ path, key: 'errors.worked_after', values });
  }
  const ahead = there.find(({ dueOn }) => dueOn > endOn);
  if (!ahead) return;
  const values = { month: ahead.month, day: ahead.dueOn };
  throw invalidFields({ path, key: 'errors.recorded_ahead', values });
}

export function checkStartProof(
  proof: Pick<RecordStartProof, 'startProofType' | 'startProofOn'>,
  startOn: Day,
  today: Day,
): void {
  const { startProofOn } = proof;
  if (startProofOn === null) return;
  const path = 'startProofOn';
  if (startProofOn > today) throw invalidFields({ path, key: 'errors.future_day' });
  if (!startProofFits(proof, startOn))
    throw invalidFields({ path, key: 'errors.before_start', values: { day: startOn } });
}

/** Recording is for checkpoints whose window has opened, and those still without proof. */
export function checkRecord(one: FollowupRow, input: RecordFollowup, today: Day): void {
  if (one.status === 'not_due') throw refuse('followups.not_due');
  if (one.status === 'waived') throw refuse('followups.waived');
  if (one.status === 'done' && (one.verified || one.employed === false))
    throw refuse('followups.settled');
  if (today < one.windowFrom) throw refuse('followups.too_early', { from: one.windowFrom });
  const { employed, proofType, proofReceivedOn: on } = input;
  if (employed !== true || proofType === 'none' || on === null) return;
  const wrong: FieldFault[] = [];
  const from = earliestProof(one.dueOn);
  const path = 'proofReceivedOn';
  if (on > today) wrong.push({ path, key: 'errors.future_day' });
  if (on < from) wrong.push({ path, key: 'errors.proof_too_early', values: { day: from } });
  if (wrong.length > 0) throw invalidFields(...wrong);
}

const nothing = {
  employed: null,
  sameEmployer: null,
  hoursPerWeek: null,
  hourlyWageCents: null,
  proofType: null,
  proofReceivedOn: null,
  proofShows: null,
  attestationApprovedOn: null,
  attestationApprovedBy: null,
  attestationDeclinedOn: null,
  attestationDeclinedBy: null,
  attestationDeclineReason: null,
  verified: false,
  waiveReason: null,
  note: null,
  recordedOn: null,
  recordedBy: null,
  dueBefore: null,
} as const satisfies Partial<FollowupRow>;

/** As it was before anybody recorded anything. */
export function cleared(one: FollowupRow, { endOn }: Pick<PlacementRow, 'endOn'>) {
  return { ...nothing, status: statusBy(one.dueOn, endOn) };
}

/** What is kept of an answer: nobody reached, no longer working, or working with or without proof. */
export function resultOf(input: RecordFollowup): Partial<FollowupRow> & { status: KeptStatus } {
  const note = input.note === '' ? null : input.note;
  const { employed, proofType } = input;
  if (employed === null) return { ...nothing, status: 'unreachable', note };
  if (!employed) return { ...nothing, status: 'done', employed, note };
  const shown = proofType !== null && proofType !== 'none';
  const kept = {
    employed,
    proofType,
    proofReceivedOn: shown ? input.proofReceivedOn : null,
    attestationApprovedOn: null,
  };
  return {
    ...nothing,
    ...kept,
    status: 'done',
    sameEmployer: input.sameEmployer,
    hoursPerWeek: input.hoursPerWeek,
    hourlyWageCents: input.hourlyWageCents,
    proofShows: shown ? input.proofShows : [],
    verified: isVerified(kept),
    note,
  };
}

/** Why a manager did not take the attestation for proof; null unless one did so. */
export function declinedNote(one: FollowupRow) {
  if (one.attestationDeclinedOn === null) return null;
  return { on: one.attestationDeclinedOn, reason: one.attestationDeclineReason ?? '' };
}

/** What a recorded checkpoint came to, as the timeline says it. */
export function cameTo(result: ReturnType<typeof resultOf>) {
  if (result.status === 'unreachable') return 'unreached';
  if (result.employed !== true) return 'ended';
  return result.verified === true ? 'verified' : 'reported';
}
