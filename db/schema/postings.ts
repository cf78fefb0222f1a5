import type { CompetitionStatus, PostingStatus } from '@tremplin/shared/competitions.ts';
import type {
  ApplicantCountKind,
  PositionDetail,
  PostingLanguage,
  Region,
  Term,
  WorkArrangement,
} from '@tremplin/shared/postings.ts';
import type { SalaryUnit } from '@tremplin/shared/salary.ts';
import {
  bool,
  day,
  editable,
  id,
  index,
  instant,
  int,
  json,
  table,
  text,
  uniqueIndex,
} from '../kit.ts';
import { organization } from './directory.ts';

export const posting = table(
  'posting',
  {
    id: id(),
    jobId: text(),
    titleEn: text(),
    titleFr: text(),
    organization: text().notNull().default(''),
    ministryId: text().references(() => organization.id),
    division: text(),
    cities: json<readonly string[]>().notNull(),
    regions: json<readonly Region[]>().notNull(),
    language: text<PostingLanguage>().notNull(),
    terms: json<readonly Term[]>().notNull(),
    jobCode: text(),
    jobCodeName: text(),
    salaryMinCents: int(),
    salaryMaxCents: int(),
    salaryUnit: text<SalaryUnit>(),
    salaryRaw: text(),
    salaryStarred: bool().notNull().default(false),
    /** The person has looked at an implausible salary and says it stands. */
    salaryConfirmed: bool().notNull().default(false),
    postingStatus: text<PostingStatus>(),
    closingAt: instant(),
    /** Toronto day of closingAt, for grouping and indexes. */
    closingDay: day(),
    closingRaw: text(),
    postedOn: day(),
    compensationGroup: text(),
    workHours: text(),
    category: text(),
    positionDetails: json<readonly PositionDetail[]>().notNull(),
    noteCode: text(),
    sourceUrl: text(),
    rawText: text().notNull().default(''),
    competitionStatus: text<CompetitionStatus>().notNull(),
    competitionStatusRaw: text(),
    competitionStatusSeenOn: day(),
    applicantCount: int(),
    applicantCountKind: text<ApplicantCountKind>(),
    /** The paragraph that invites to a virtual information session, as printed. */
    virtualInfoSession: text(),
    workArrangement: text<WorkArrangement>().notNull(),
    titleSort: text().notNull(),
    searchText: text().notNull(),
    ...editable(),
  },
  (t) => [
    uniqueIndex('posting_job_id').on(t.jobId),
    index('posting_closing').on(t.closingAt, t.id),
    index('posting_closing_day').on(t.closingDay, t.id),
    index('posting_status').on(t.competitionStatus, t.closingAt, t.id),
    index('posting_title').on(t.titleSort, t.id),
  ],
);

/** Append-only: what the competition's page said, and when somebody saw it. */
export const postingStatusEvent = table(
  'posting_status_event',
  {
    id: id(),
    postingId: text()
      .notNull()
      .references(() => posting.id),
    fromStatus: text<CompetitionStatus>(),
    toStatus: text<CompetitionStatus>().notNull(),
    seenOn: day().notNull(),
    applicantCount: int(),
    applicantCountKind: text<ApplicantCountKind>(),
    reason: text(),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [index('posting_status_event_posting').on(t.postingId, t.at, t.id)],
);
