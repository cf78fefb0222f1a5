import * as z from 'zod/mini';
import { addDays, addMonthsClamped, day } from './day.ts';
import type { Day } from './day.ts';
import { proofShows, startProofTypes } from './followups.ts';
import { hoursPerWeek, salaryFlag } from './salary.ts';
import type { Salary } from './salary.ts';
import { noSin } from './sin.ts';

export const employerKinds = [
  'OPS',
  'federal',
  'municipal',
  'broader_public',
  'private',
  'non_profit',
  'self',
] as const;
export type EmployerKind = (typeof employerKinds)[number];

export const placementTerms = ['permanent', 'temporary', 'casual', 'student', 'FXT'] as const;
export type PlacementTerm = (typeof placementTerms)[number];

export const relatedToField = ['yes', 'related', 'no', 'unknown'] as const;
export type RelatedToField = (typeof relatedToField)[number];

export const endedReasons = [
  'contract_ended',
  'laid_off',
  'quit',
  'dismissed',
  'other_job',
  'health',
  'family',
  'studies',
  'moved',
  'other',
] as const;
export type EndedReason = (typeof endedReasons)[number];

/** Two letters, as Canada Post writes them; ON first because nearly every job is there. */
export const provinces = [
  'ON',
  'QC',
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'PE',
  'SK',
  'YT',
] as const;

export const followupStatuses = [
  'scheduled',
  'due',
  'done',
  'unreachable',
  'not_due',
  'waived',
] as const;
export type FollowupStatus = (typeof followupStatuses)[number];

/** Months after the start of a job, where the client is in no programme that says otherwise. */
export const defaultCheckpoints = [1, 3, 6, 12] as const;

export interface Checkpoint {
  readonly month: number;
  readonly dueOn: Day;
  readonly windowFrom: Day;
  readonly windowTo: Day;
}

/** When a placement is followed up: `months` after its start, each with days of grace around it. */
export function checkpoints(
  startOn: Day,
  months: readonly number[],
  grace: { readonly followupDaysBefore: number; readonly followupDaysAfter: number },
): Checkpoint[] {
  return [...new Set(months)]
    .toSorted((a, b) => a - b)
    .map((month) => {
      const dueOn = addMonthsClamped(startOn, month);
      return {
        month,
        dueOn,
        windowFrom: addDays(dueOn, -grace.followupDaysBefore),
        windowTo: addDays(dueOn, grace.followupDaysAfter),
      };
    });
}

/** What an hour pays where the posting says it by the hour, or by the week with its hours; in cents. */
export function hourlyCents(
  salary: Salary & { readonly workHours: string | null },
): { readonly from: number; readonly to: number } | null {
  const from = salary.salaryMinCents ?? salary.salaryMaxCents;
  const to = salary.salaryMaxCents ?? salary.salaryMinCents;
  if (from === null || to === null || salaryFlag(salary) !== null) return null;
  if (salary.salaryUnit === 'hour') return { from, to };
  const hours = hoursPerWeek(salary.workHours);
  if (salary.salaryUnit !== 'week' || hours === null) return null;
  return { from: Math.round(from / hours), to: Math.round(to / hours) };
}

const name = (most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'errors.required'),
      z.maxLength(most, 'errors.too_long'),
      noSin,
    );

const placementFields = {
  startOn: day,
  hoursPerWeek: z
    .number('errors.number')
    .check(z.minimum(0, 'errors.too_small'), z.maximum(80, 'errors.too_large')),
  hourlyWageCents: z
    .int('errors.number')
    .check(z.minimum(0, 'errors.too_small'), z.maximum(1_000_00, 'errors.too_large')),
  term: z.enum(placementTerms, 'errors.choose'),
  termEndOn: z.nullable(day),
  employerKind: z.enum(employerKinds, 'errors.choose'),
  employerName: name(300),
  jobTitle: name(300),
  relatedToField: z.enum(relatedToField, 'errors.choose'),
  newEmployer: z.boolean(),
  primaryJob: z.boolean(),
  city: z.nullable(z.string().check(z.trim(), z.maxLength(120, 'errors.too_long'), noSin)),
  programmeId: z.nullable(z.uuid()),
  province: z._default(z.enum(provinces, 'errors.choose'), 'ON'),
  noc: z._default(z.nullable(z.string().check(z.trim(), z.regex(/^\d{5}$/, 'errors.noc'))), null),
  subsidised: z._default(z.boolean(), false),
  subsidyEndsOn: z._default(z.nullable(day), null),
};

const termEnds = z.refine<{ termEndOn: string | null; startOn: string }>(
  (job) => job.termEndOn === null || job.startOn <= job.termEndOn,
  { error: 'errors.ends_before_start', path: ['termEndOn'] },
);
const subsidyEnds = z.refine<{
  subsidised: boolean;
  subsidyEndsOn: string | null;
  startOn: string;
}>((job) => job.subsidyEndsOn === null || (job.subsidised && job.startOn <= job.subsidyEndsOn), {
  error: 'errors.ends_before_start',
  path: ['subsidyEndsOn'],
});

/**
 * A job begins, with or without a competition before it. `version` is the application's;
 * `alsoClose` are other open applications of the client that end because of it.
 */
export const startPlacement = z
  .object({
    applicationId: z.nullable(z.uuid()),
    version: z.nullable(z.int()),
    clientId: z.uuid(),
    alsoClose: z.array(z.uuid()).check(z.maxLength(100, 'errors.too_many')),
    ...placementFields,
  })
  .check(
    termEnds,
    subsidyEnds,
    z.refine((job) => job.applicationId === null || job.version !== null, {
      error: 'errors.required',
      path: ['version'],
    }),
  );
export type StartPlacement = z.infer<typeof startPlacement>;

/** Facts of a job put right; a corrected start moves the follow-ups that are not done. */
export const correctPlacement = z
  .object({ id: z.uuid(), version: z.int(), ...placementFields })
  .check(termEnds, subsidyEnds);
export type CorrectPlacement = z.infer<typeof correctPlacement>;

/** What shows that the job began; `startProofType: null` takes a proof back that was not one. */
export const recordStartProof = z
  .object({
    id: z.uuid(),
    version: z.int(),
    startProofType: z.nullable(z.enum(startProofTypes, 'errors.choose')),
    startProofOn: z.nullable(day),
    startProofShows: z.array(z.enum(proofShows)).check(z.maxLength(proofShows.length)),
  })
  .check(
    z.refine((proof) => (proof.startProofType === null) === (proof.startProofOn === null), {
      error: 'errors.required',
      path: ['startProofOn'],
    }),
  );
export type RecordStartProof = z.infer<typeof recordStartProof>;

/** The job is over; its later checkpoints are no longer due. */
export const endPlacement = z.object({
  id: z.uuid(),
  version: z.int(),
  endOn: day,
  endedReason: z.enum(endedReasons, 'errors.choose'),
  /** The client looks for work again: the file goes back to active. */
  looksAgain: z.boolean(),
});
export type EndPlacement = z.infer<typeof endPlacement>;

/** A job that was ended by mistake stands again, and so do its checkpoints. */
export const resumePlacement = z.object({ id: z.uuid(), version: z.int() });
export type ResumePlacement = z.infer<typeof resumePlacement>;
