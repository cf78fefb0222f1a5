import type { CompetitionStatus, PostingStatus } from '@tremplin/shared/competitions.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type {
  ApplicantCountKind,
  PositionDetail,
  PostingLanguage,
  Region,
  Term,
} from '@tremplin/shared/postings.ts';
import type { SalaryFlag, SalaryUnit } from '@tremplin/shared/salary.ts';

/** What a printed posting may say, each with a verdict of its own. */
export const postingFields = [
  'jobId',
  'title',
  'organization',
  'division',
  'cities',
  'language',
  'terms',
  'jobCode',
  'salary',
  'postingStatus',
  'closingAt',
  'competitionStatus',
  'applicantCount',
  'compensationGroup',
  'workHours',
  'category',
  'positionDetails',
  'postedOn',
  'note',
] as const;
export type PostingField = (typeof postingFields)[number];

/** `unparsed`: the label was there and its text is kept in `raw`, but it was not understood. */
export type Verdict = 'found' | 'missing' | 'unparsed';

/** What looked odd and is left to the person. */
export type Warning =
  | 'closing_weekday'
  | 'closing_time_assumed'
  | 'closing_zone'
  | 'closing_differs'
  | 'posted_weekday'
  | 'job_id_differs_from_link'
  | 'languages_mixed'
  | 'position_details_partly'
  | 'salary_unit_looks_wrong';

export interface ParsedPosting {
  readonly jobId: string | null;
  /** As printed, with `Amended - `. */
  readonly title: string | null;
  readonly organization: string | null;
  readonly division: string | null;
  readonly cities: readonly string[];
  readonly language: PostingLanguage | null;
  readonly terms: readonly Term[];
  readonly jobCode: string | null;
  readonly jobCodeName: string | null;
  readonly salaryMinCents: number | null;
  readonly salaryMaxCents: number | null;
  readonly salaryUnit: SalaryUnit | null;
  readonly salaryRaw: string | null;
  readonly salaryFlag: SalaryFlag | null;
  readonly salaryStarred: boolean;
  readonly postingStatus: PostingStatus | null;
  /** An ISO instant in UTC. */
  readonly closingAt: string | null;
  /** The day of `closingAt` in Toronto. */
  readonly closingDay: Day | null;
  /** Its wall clock in Toronto, `HH:mm`. */
  readonly closingTime: string | null;
  readonly closingRaw: string | null;
  readonly competitionStatus: CompetitionStatus | null;
  readonly competitionStatusRaw: string | null;
  readonly applicantCount: number | null;
  readonly applicantCountKind: ApplicantCountKind | null;
  readonly compensationGroup: string | null;
  readonly workHours: string | null;
  readonly category: string | null;
  readonly positionDetails: readonly PositionDetail[];
  readonly fields: Readonly<Record<PostingField, Verdict>>;
  /** The text of each field that was not understood. */
  readonly raw: Readonly<Partial<Record<PostingField, string>>>;
  readonly regions: readonly Region[];
  readonly postedOn: Day | null;
  readonly address: string | null;
  readonly noteCode: string | null;
  /** A Job ID read from the note code; offered, never taken. */
  readonly jobIdSuggested: string | null;
  readonly virtualInfoSession: string | null;
  readonly sourceUrl: string | null;
  /** The language the posting is printed in, by its labels. */
  readonly printedIn: 'en' | 'fr';
  readonly warnings: readonly Warning[];
  /** The source line by line, each with the field that was read from it. */
  readonly lines: readonly SourceLine[];
  readonly rawText: string;
}

export interface SourceLine {
  readonly text: string;
  readonly field: PostingField | null;
}

export const refusals = ['captcha', 'search_form', 'empty_shell', 'nothing_recognised'] as const;

/** The source is no posting; why, by name. */
export interface Refusal {
  readonly refused: (typeof refusals)[number];
}

export function isRefusal(result: ParsedPosting | Refusal): result is Refusal {
  return 'refused' in result;
}
