import * as z from 'zod/mini';
import { competitionStatuses, postingStatuses } from './competitions.ts';
import { atTime, clock, day, type Day } from './day.ts';
import { salaryFlags, salaryUnits } from './salary.ts';

export const postingLanguages = ['english', 'french', 'bilingual', 'unknown'] as const;
export type PostingLanguage = (typeof postingLanguages)[number];

export const termKinds = ['permanent', 'temporary', 'student', 'other'] as const;
export type TermKind = (typeof termKinds)[number];

/** The board's five; Ottawa is in the East. */
export const regions = ['north', 'east', 'west', 'central', 'toronto'] as const;
export type Region = (typeof regions)[number];

export const workArrangements = ['on_site', 'hybrid', 'remote', 'unknown'] as const;
export type WorkArrangement = (typeof workArrangements)[number];

export const applicantCountKinds = ['approx', 'fewer_than_30'] as const;
export type ApplicantCountKind = (typeof applicantCountKinds)[number];

/** Offered while typing; a category is kept as the board prints it, whatever it is. */
export const suggestedCategories = [
  'Administrative and Support Services',
  'Agriculture and Food',
  'Audit and Inspection',
  'Communications and Marketing',
  'Community and Social Services',
  'Consulting and Planning',
  'Corrections and Enforcement',
  'Customer and Client Service',
  'Economics and Statistics',
  'Education and Training',
  'Engineering and Technical',
  'Environment and Natural Resources',
  'Executive',
  'Facilities and Property Management',
  'Finance and Economics',
  'Health and Medical',
  'Human Resources',
  'Information and Records Management',
  'Information Technology',
  'Legal Services',
  'Maintenance and Trades',
  'Management and General',
  'Policy and Analysis',
  'Procurement and Supply',
  'Project Management',
  'Science and Research',
  'Student',
  'Tourism and Culture',
  'Transportation',
] as const;

export const jobIdShape = /^\d{5,7}$/;

/** The posting on the board, where anybody may look at it without an account. */
export function postingUrl(jobId: string, language: 'en' | 'fr'): string {
  const page = 'https://www.gojobs.gov.on.ca/Preview.aspx';
  return `${page}?Language=${language === 'fr' ? 'French' : 'English'}&JobID=${jobId}`;
}

/** The store keeps whole numbers below 2³¹. */
const centsAtMost = 20_000_000_00;

export const term = z.object({
  count: z.nullable(z.int().check(z.minimum(1), z.maximum(9999))),
  kind: z.enum(termKinds),
  maxMonths: z.nullable(z.int().check(z.minimum(1), z.maximum(240))),
  extensionPossible: z.boolean(),
  secondment: z.boolean(),
  casual: z.boolean(),
  raw: z.string().check(z.maxLength(500, 'errors.too_long')),
});
export type Term = z.infer<typeof term>;

export const positionDetail = z.object({
  count: z.int().check(z.minimum(1), z.maximum(9999)),
  language: z.enum(postingLanguages),
  kind: z.enum(termKinds),
  address: z.nullable(z.string().check(z.maxLength(300, 'errors.too_long'))),
  city: z.string().check(z.maxLength(120, 'errors.too_long')),
  region: z.enum(regions),
  checks: z.array(z.string().check(z.maxLength(200, 'errors.too_long'))),
});
export type PositionDetail = z.infer<typeof positionDetail>;

/** Everything a person may type or correct. The closing is the wall clock of Toronto. */
const postingForm = z.object({
  jobId: z.pipe(textOrNull(20), z.nullable(z.string().check(z.regex(jobIdShape, 'errors.job_id')))),
  titleEn: textOrNull(300),
  titleFr: textOrNull(300),
  organization: z
    .string()
    .check(z.trim(), z.minLength(1, 'errors.required'), z.maxLength(300, 'errors.too_long')),
  division: textOrNull(500),
  cities: z.array(city()).check(z.maxLength(60, 'errors.too_many')),
  regions: z.array(z.enum(regions)).check(z.maxLength(regions.length)),
  language: z.enum(postingLanguages),
  workArrangement: z.enum(workArrangements),
  terms: z.array(term).check(z.maxLength(20, 'errors.too_many')),
  jobCode: textOrNull(20),
  jobCodeName: textOrNull(300),
  salaryMinCents: cents(),
  salaryMaxCents: cents(),
  salaryUnit: z.nullable(z.enum(salaryUnits)),
  salaryRaw: textOrNull(500),
  salaryStarred: z.boolean(),
  salaryFlag: z.nullable(z.enum(salaryFlags)),
  postingStatus: z.nullable(z.enum(postingStatuses)),
  closingDay: z.nullable(day),
  closingTime: z.nullable(clock),
  closingRaw: textOrNull(300),
  postedOn: z.nullable(day),
  competitionStatus: z.enum(competitionStatuses),
  competitionStatusRaw: textOrNull(300),
  competitionStatusSeenOn: z.nullable(day),
  applicantCount: applicants(),
  applicantCountKind: z.nullable(z.enum(applicantCountKinds)),
  compensationGroup: textOrNull(300),
  workHours: textOrNull(200),
  category: textOrNull(200),
  positionDetails: z.array(positionDetail).check(z.maxLength(200, 'errors.too_many')),
  noteCode: textOrNull(60),
  sourceUrl: z.pipe(
    textOrNull(500),
    z.nullable(z.string().check(z.regex(/^https?:\/\/[^\s<>"]+$/i, 'errors.url'))),
  ),
  virtualInfoSession: textOrNull(4000),
  rawText: textOrNull(200_000),
});

function named(posting: { titleEn: string | null; titleFr: string | null; jobId: string | null }) {
  return posting.titleEn !== null || posting.titleFr !== null || posting.jobId !== null;
}

function salaryInOrder(posting: { salaryMinCents: number | null; salaryMaxCents: number | null }) {
  const { salaryMinCents: min, salaryMaxCents: max } = posting;
  return min === null || max === null || min <= max;
}

function salaryHasUnit(posting: {
  salaryMinCents: number | null;
  salaryMaxCents: number | null;
  salaryUnit: string | null;
}) {
  const amount = posting.salaryMinCents !== null || posting.salaryMaxCents !== null;
  return !amount || posting.salaryUnit !== null;
}

/** A title or a Job ID, and an organization, are enough: an incomplete paste is a normal case. */
export const savePosting = postingForm.check(
  z.refine(named, { error: 'errors.title_or_job_id', path: ['titleEn'] }),
  z.refine(salaryInOrder, { error: 'errors.salary_order', path: ['salaryMaxCents'] }),
  z.refine(salaryHasUnit, { error: 'errors.salary_unit', path: ['salaryUnit'] }),
  z.refine((posting) => posting.closingTime === null || posting.closingDay !== null, {
    error: 'errors.closing_day',
    path: ['closingDay'],
  }),
);
export type SavePosting = z.infer<typeof savePosting>;

/** `reason` only where the competition goes back: amended, posted again. */
export const correctPosting = z.object({
  id: z.uuid(),
  version: z.int(),
  posting: savePosting,
  reason: z.optional(textOrNull(500)),
});
export type CorrectPosting = z.infer<typeof correctPosting>;

/** What somebody read on the board, and on which day; `reason` only where the board went back. */
export const setCompetitionStatus = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.enum(competitionStatuses),
  seenOn: day,
  applicantCount: z.optional(applicants()),
  applicantCountKind: z.optional(z.nullable(z.enum(applicantCountKinds))),
  reason: z.optional(textOrNull(500)),
});
export type SetCompetitionStatus = z.infer<typeof setCompetitionStatus>;

export const postingTabs = ['open', 'unknown', 'closed'] as const;

/** `unknown` is a posting without closing date: neither open nor closed. */
export const postingFilter = z.object({
  tab: z.enum(postingTabs),
  region: z.optional(z.enum(regions)),
  category: z.optional(z.string().check(z.maxLength(200))),
  language: z.optional(z.enum(postingLanguages)),
  /** Whether clients of ours are on it. */
  ours: z.optional(z.enum(['on_it', 'not_on_it'])),
  words: z.optional(z.string().check(z.maxLength(100))),
  cursor: z.nullish(z.object({ key: z.string().check(z.maxLength(400)), id: z.uuid() })),
});
export type PostingFilter = z.infer<typeof postingFilter>;

/** The text of a posting or a saved page of the board. */
export const parseSource = z.object({
  source: z
    .string()
    .check(z.minLength(1, 'errors.required'), z.maxLength(300_000, 'errors.too_long')),
});

export const typedWords = z.object({ typed: z.string().check(z.trim(), z.maxLength(100)) });

/** The instant of a typed closing; a day without a time closes at 23:59 in Toronto. */
export function closingInstant(posting: {
  readonly closingDay: Day | null;
  readonly closingTime: string | null;
}): Date | null {
  if (posting.closingDay === null) return null;
  return atTime(posting.closingDay, posting.closingTime ?? '23:59');
}

function textOrNull(most: number) {
  return z.pipe(
    z.nullable(z.string().check(z.trim(), z.maxLength(most, 'errors.too_long'))),
    z.transform((text) => (text === '' ? null : text)),
  );
}

function city() {
  return z
    .string()
    .check(z.trim(), z.minLength(1, 'errors.required'), z.maxLength(120, 'errors.too_long'));
}

function cents() {
  return z.nullable(
    z
      .int('errors.number')
      .check(z.minimum(0, 'errors.number'), z.maximum(centsAtMost, 'errors.number')),
  );
}

function applicants() {
  return z.nullable(
    z
      .int('errors.number')
      .check(z.minimum(0, 'errors.number'), z.maximum(1_000_000, 'errors.number')),
  );
}
