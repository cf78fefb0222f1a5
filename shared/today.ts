import type { Stage } from './applications.ts';
import type { Support } from './attendance.ts';
import type { Day } from './day.ts';
import type { WorklistGroup } from './followups.ts';
import type { DueKind } from './interview-rules.ts';
import type { ClosingGap } from './session-rules.ts';
import type { SessionLanguage, SessionMode } from './sessions.ts';

/** Why a row is there; the groups of the page, in this order. */
export const todayGroups = [
  'followups',
  'closing',
  'checks',
  'silent',
  'interviews',
  'no_show',
  'unassigned',
  'no_contact',
  'work_permit',
  'job_alert',
] as const;
export type TodayGroupKey = (typeof todayGroups)[number];

/** Days ahead in which the end of a job alert or of a work permit turns up. */
export const jobAlertSoonDays = 14;
export const workPermitSoonDays = 60;

/** Days after a session during which somebody who did not come is still to be called. */
export const noShowDays = 14;
/** Days ahead in which a promise made in a session turns up. */
export const commitmentSoonDays = 7;

/** Days after which an interview that was planned and not asked for turns up. */
export const plannedLongDays = 14;

/** Rows of one group that are sent; the count is always of all. */
export const todayRowsShown = 50;

interface Who {
  readonly id: string;
  readonly name: string;
}

interface PostingNamed {
  readonly id: string;
  readonly jobId: string | null;
  readonly title: string;
  readonly organization: string;
}

/** A posting of one's clients closes; those named have not applied yet. */
export interface ClosingRow {
  readonly kind: 'closing';
  readonly posting: PostingNamed;
  readonly closesOn: Day;
  readonly days: number;
  readonly clients: readonly (Who & { readonly stage: Stage })[];
  readonly applied: number;
}

/** Nobody has looked at the competition's status for a while. */
export interface CheckRow {
  readonly kind: 'checks';
  readonly posting: PostingNamed;
  readonly seenOn: Day | null;
  /** Own clients who wait on it. */
  readonly waiting: number;
}

/** An application that has stood in its stage for too long. */
export interface SilentRow {
  readonly kind: 'silent';
  readonly applicationId: string;
  readonly client: Who;
  readonly posting: PostingNamed;
  readonly stage: Stage;
  readonly since: Day;
  readonly days: number;
}

/** What an informational interview wants; `gone`: the person left or asked to be left alone. */
export type InterviewDueWhat =
  | Extract<
      DueKind,
      'write' | 'remind' | 'give_up' | 'agree' | 'meet' | 'say_how' | 'thank' | 'follow_up'
    >
  | 'gone';

/** An own client's informational interview about which something is to be done. */
export interface InterviewDueRow {
  readonly kind: 'interview';
  readonly interviewId: string;
  readonly client: Who;
  /** The name is empty once the person has been erased. */
  readonly contact: Who;
  readonly unit: { readonly nameEn: string; readonly nameFr: string | null } | null;
  readonly what: InterviewDueWhat;
  readonly on: Day;
  /** ISO instant of a meeting that is ahead. */
  readonly at: string | null;
  /** Negative once it is past. */
  readonly days: number;
}

/** Did not come to a session they had a seat in, and nobody has been in touch since. */
export interface NoShowRow {
  readonly kind: 'no_show';
  readonly client: Who;
  readonly session: { readonly id: string; readonly title: string };
  readonly on: Day;
  readonly days: number;
}

/** Walk-ins whom no counsellor has taken on; nobody is named here. */
export interface UnassignedRow {
  readonly kind: 'unassigned';
  readonly count: number;
  /** Since when the first of them waits. */
  readonly since: Day;
}

export interface NoContactRow {
  readonly kind: 'no_contact';
  readonly client: Who;
  /** Null when nobody has been in touch since intake. */
  readonly since: Day | null;
  readonly days: number;
}

export interface ExpiryRow {
  readonly kind: 'job_alert' | 'work_permit';
  readonly client: Who;
  readonly expiresOn: Day;
  /** Negative once it is past. */
  readonly days: number;
}

/** A checkpoint of an own client's job: to be asked about, or still without proof. */
export interface FollowupDueRow {
  readonly kind: 'followup';
  readonly followupId: string;
  readonly client: Who;
  readonly employerName: string;
  /** After the start of the job. */
  readonly month: number;
  readonly what: Exclude<WorklistGroup, 'soon'>;
  readonly on: Day;
  /** Negative once it is past. */
  readonly days: number;
}

export type TodayRow =
  | FollowupDueRow
  | ClosingRow
  | CheckRow
  | SilentRow
  | InterviewDueRow
  | NoShowRow
  | UnassignedRow
  | NoContactRow
  | ExpiryRow;

export interface TodayGroup {
  readonly key: TodayGroupKey;
  readonly count: number;
  readonly rows: readonly TodayRow[];
  /** The number of days that the group's rule goes by. */
  readonly threshold: number;
}

export interface Today {
  readonly asOf: string;
  readonly groups: readonly TodayGroup[];
}

/** What a session still lacks that those who come would miss. */
export const sessionGaps = [
  'no_presenter',
  'no_room',
  'no_link',
  'no_language',
  'no_end',
  'few_registered',
] as const;
export type SessionGap = (typeof sessionGaps)[number];

interface SessionNamed {
  readonly id: string;
  readonly titleEn: string;
  readonly titleFr: string | null;
}

/** The session at the door; instants in ISO text. */
export interface NextSession extends SessionNamed {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly location: string | null;
  readonly mode: SessionMode;
  readonly language: SessionLanguage | null;
  /** Seats taken: registered and attended. */
  readonly registered: number;
  readonly capacity: number | null;
  readonly waitlisted: number;
  /** What those with a seat have asked for, in the order of the form. */
  readonly supports: readonly { readonly support: Support; readonly count: number }[];
  readonly gaps: readonly SessionGap[];
  /** From half an hour before it starts until a day after. */
  readonly takesAttendance: boolean;
}

export interface SessionToClose extends SessionNamed {
  readonly endedAt: string;
  readonly gaps: readonly ClosingGap[];
}

export interface CommitmentDue {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: Day;
  /** Negative once it is past. */
  readonly days: number;
  readonly session: SessionNamed;
}

/** What needs whoever runs sessions; nothing for anybody else. */
export interface FacilitatorToday {
  readonly asOf: string;
  readonly next: NextSession | null;
  readonly toClose: readonly SessionToClose[];
  readonly commitments: readonly CommitmentDue[];
}

/** Where a row leads: the thing itself, not a page about it. */
export function opens(row: TodayRow): string {
  if (row.kind === 'closing') return `/postings/${row.posting.id}`;
  if (row.kind === 'checks') return '/postings/checks';
  if (row.kind === 'silent') return `/clients/${row.client.id}?tab=applications`;
  if (row.kind === 'interview') return `/interviews/${row.interviewId}`;
  if (row.kind === 'followup') return `/clients/${row.client.id}?tab=applications`;
  if (row.kind === 'unassigned') return '/clients';
  if (row.kind === 'no_contact' || row.kind === 'no_show') return `/clients/${row.client.id}`;
  return `/clients/${row.client.id}?tab=profile`;
}

/** A row's own name within the page, the same as long as its cause lasts. */
export function rowKey(row: TodayRow): string {
  if (row.kind === 'closing' || row.kind === 'checks') return `${row.kind} ${row.posting.id}`;
  if (row.kind === 'silent') return `${row.kind} ${row.applicationId}`;
  if (row.kind === 'interview') return `${row.kind} ${row.interviewId}`;
  if (row.kind === 'followup') return `${row.kind} ${row.followupId}`;
  if (row.kind === 'unassigned') return row.kind;
  return `${row.kind} ${row.client.id}`;
}
