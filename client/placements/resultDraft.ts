import * as z from 'zod/mini';
import { day, isDay } from '@tremplin/shared/day.ts';
import {
  earliestProof,
  isVerified,
  proofShows,
  proofTypes,
  type ProofType,
  type RecordFollowup,
} from '@tremplin/shared/followups.ts';
import { noSin } from '@tremplin/shared/sin.ts';
import type { Followup } from './FollowupDialog.tsx';

/** What a person answers; "could not be reached" is an answer too. */
export const answers = ['yes', 'no', 'unreached'] as const;

const hours = z
  .number('errors.number')
  .check(z.minimum(0, 'errors.too_small'), z.maximum(80, 'errors.too_large'));
const cents = z
  .int('errors.number')
  .check(z.minimum(0, 'errors.too_small'), z.maximum(1_000_00, 'errors.too_large'));

/** As it is typed; what a "no" does not ask for is left as it stood. */
export const resultDraft = z
  .object({
    answer: z.enum(answers, 'errors.choose'),
    same: z.boolean(),
    hoursPerWeek: z.nullable(hours),
    hourlyWageCents: z.nullable(cents),
    proofType: z.nullable(z.enum(proofTypes, 'errors.choose')),
    proofReceivedOn: z.nullable(day),
    proofShows: z.array(z.enum(proofShows)),
    note: z.string().check(z.trim(), z.maxLength(2000, 'errors.too_long'), noSin),
  })
  .check(
    z.refine((one) => one.answer !== 'yes' || one.proofType !== null, {
      error: 'errors.choose',
      path: ['proofType'],
    }),
    z.refine(
      (one) => one.answer !== 'yes' || !needsDay(one.proofType) || one.proofReceivedOn !== null,
      {
        error: 'errors.required',
        path: ['proofReceivedOn'],
      },
    ),
  );
export type ResultDraft = z.infer<typeof resultDraft>;

export function needsDay(proofType: ProofType | null): boolean {
  return proofType !== null && proofType !== 'none';
}

/** A paper of which one looks what stands on it; the client's word has none. */
export function isPaper(proofType: ProofType | null): boolean {
  return needsDay(proofType) && proofType !== 'self_report';
}

/** What is known already: the job's hours and wage, or what was recorded before its proof came. */
export function draftOf({ placement: job, ...one }: Followup, today: string) {
  const known = one.employed === true ? { answer: 'yes' as const } : {};
  return {
    ...known,
    same: one.sameEmployer ?? true,
    hoursPerWeek: one.hoursPerWeek ?? job.hoursPerWeek,
    hourlyWageCents: one.hourlyWageCents ?? job.hourlyWageCents,
    proofType: null,
    proofReceivedOn: today,
    proofShows: [],
    note: one.note ?? '',
  };
}

export function resultOf(
  { id, version }: Pick<Followup, 'id' | 'version'>,
  { answer, same, ...draft }: ResultDraft,
): RecordFollowup {
  if (answer !== 'yes')
    return {
      id,
      version,
      employed: answer === 'no' ? false : null,
      ...nothing,
      note: draft.note,
    };
  const { proofType } = draft;
  return {
    id,
    version,
    employed: true,
    sameEmployer: same,
    ...draft,
    proofReceivedOn: needsDay(proofType) ? draft.proofReceivedOn : null,
    proofShows: isPaper(proofType) ? draft.proofShows : [],
  };
}

const nothing = {
  sameEmployer: null,
  hoursPerWeek: null,
  hourlyWageCents: null,
  proofType: null,
  proofReceivedOn: null,
  proofShows: [],
};

type Meaning =
  | 'verified'
  | 'incomplete'
  | 'reported'
  | 'offer'
  | 'waiting'
  | 'too_old'
  | 'ended'
  | 'unreached';

/** What the answer so far will count as; null while there is none. */
export function meaningOf(
  draft: Partial<ResultDraft>,
  { dueOn }: Pick<Followup, 'dueOn'>,
): Meaning | null {
  const { answer, proofType = null, proofReceivedOn: on = null, proofShows: seen = [] } = draft;
  if (answer === 'no') return 'ended';
  if (answer === 'unreached') return 'unreached';
  if (answer !== 'yes' || proofType === null) return null;
  if (needsDay(proofType) && on !== null && isDay(on) && on < earliestProof(dueOn))
    return 'too_old';
  if (proofType === 'attestation') return 'waiting';
  if (proofType === 'offer_letter') return 'offer';
  const kept = { employed: true, proofType, proofReceivedOn: on, attestationApprovedOn: null };
  if (!isVerified(kept)) return 'reported';
  return seen.length < proofShows.length ? 'incomplete' : 'verified';
}
