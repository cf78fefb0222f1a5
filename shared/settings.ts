import * as z from 'zod/mini';
import { day } from './day.ts';
import { regions } from './postings.ts';

export const funders = ['IRCC', 'EO_IES', 'MUNICIPAL', 'UNITED_WAY', 'OTHER'] as const;
export type Funder = (typeof funders)[number];

const days = (least: number, most: number) =>
  z
    .int('errors.whole_number')
    .check(z.minimum(least, 'errors.too_small'), z.maximum(most, 'errors.too_large'));

/** Thresholds of the whole office; every default is the one of the domain paper. */
export const thresholds = z.object({
  officeName: z
    .string()
    .check(z.trim(), z.minLength(1, 'errors.required'), z.maxLength(120, 'errors.too_long')),
  /** Days without contact before a client turns up in Today. */
  noContactDays: days(7, 365),
  /** Days an application may sit in one stage before it counts as silent. */
  silentDays: days(7, 365),
  /** A posting closing within so many days turns up in Today. */
  closingSoonDays: days(1, 30),
  /** Days after which a competition's status should be looked at again. */
  statusCheckDays: days(1, 90),
  /** Days after an interview without news before a reminder. */
  interviewSilenceDays: days(7, 180),
  /** Follow-up window before and after the checkpoint. */
  followupDaysBefore: days(0, 60),
  followupDaysAfter: days(0, 120),
  /** The agency's region: its managers come first in the directory. */
  officeRegion: z.enum(regions, 'errors.choose'),
  /** Approaches to one person of the directory, by everybody together, in `budgetDays`; no more. */
  contactApproaches: days(1, 20),
  /** Approaches to one branch in `budgetDays` from which on there is a warning. */
  branchApproaches: days(1, 200),
  budgetDays: days(7, 365),
  /** Attempts to one person for one client. */
  attemptsPerClient: days(1, 5),
  /** Working days between two attempts. */
  retryWorkingDays: days(1, 30),
  /** Days after an informational interview by which the person is thanked. */
  thankYouDays: days(1, 14),
  /** Days after which a person of the directory should be verified again. */
  staleContactDays: days(7, 730),
  /** Cells under this are hidden in anything that leaves the office. */
  smallCell: days(2, 20),
  /** Minutes without a request before a session ends. */
  idleMinutes: days(5, 60),
});
export type Thresholds = z.infer<typeof thresholds>;

export const defaultThresholds: Thresholds = {
  officeName: 'Tremplin',
  noContactDays: 60,
  silentDays: 60,
  closingSoonDays: 7,
  statusCheckDays: 14,
  interviewSilenceDays: 45,
  followupDaysBefore: 7,
  followupDaysAfter: 30,
  officeRegion: 'east',
  contactApproaches: 3,
  branchApproaches: 9,
  budgetDays: 90,
  attemptsPerClient: 2,
  retryWorkingDays: 5,
  thankYouDays: 2,
  staleContactDays: 90,
  smallCell: 5,
  idleMinutes: 30,
};

export const saveThresholds = z.extend(thresholds, { version: z.int() });
export type SaveThresholds = z.infer<typeof saveThresholds>;

export const programmeFilter = z.optional(z.object({ activeOnly: z.optional(z.boolean()) }));

const programmeFields = {
  code: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'errors.required'),
      z.maxLength(20, 'errors.too_long'),
      z.regex(/^[\p{L}\p{N}_-]+$/u, 'errors.programme_code'),
    ),
  nameEn: z
    .string()
    .check(z.trim(), z.minLength(1, 'errors.required'), z.maxLength(200, 'errors.too_long')),
  nameFr: z.nullable(z.string().check(z.trim(), z.maxLength(200, 'errors.too_long'))),
  funder: z.enum(funders, 'errors.choose'),
  startsOn: z.nullable(day),
  endsOn: z.nullable(day),
  /** Months after the start of a job at which the placement is followed up. */
  checkpointMonths: z.array(z.int()).check(
    z.minLength(1, 'errors.checkpoint_required'),
    z.maxLength(12, 'errors.too_many'),
    z.refine((months) => months.every((one) => one >= 1 && one <= 36), 'errors.checkpoint_list'),
  ),
  active: z.boolean(),
};
const endsAfterStart = z.refine<{ startsOn: string | null; endsOn: string | null }>(
  (p) => !p.startsOn || !p.endsOn || p.startsOn <= p.endsOn,
  { error: 'errors.ends_before_start', path: ['endsOn'] },
);

export const addProgramme = z.object(programmeFields).check(endsAfterStart);
export type AddProgramme = z.infer<typeof addProgramme>;
export const changeProgramme = z
  .object({ id: z.uuid(), version: z.int(), ...programmeFields })
  .check(endsAfterStart);
export type ChangeProgramme = z.infer<typeof changeProgramme>;
