import type { Stage } from './applications.ts';
import type { Day } from './day.ts';

/** Why a row is there; the groups of the page, in this order. */
export const todayGroups = [
  'closing',
  'checks',
  'silent',
  'no_contact',
  'work_permit',
  'job_alert',
] as const;
export type TodayGroupKey = (typeof todayGroups)[number];

/** Days ahead in which the end of a job alert or of a work permit turns up. */
export const jobAlertSoonDays = 14;
export const workPermitSoonDays = 60;

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

export type TodayRow = ClosingRow | CheckRow | SilentRow | NoContactRow | ExpiryRow;

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

/** Where a row leads: the thing itself, not a page about it. */
export function opens(row: TodayRow): string {
  if (row.kind === 'closing') return `/postings/${row.posting.id}`;
  if (row.kind === 'checks') return '/postings/checks';
  if (row.kind === 'silent') return `/clients/${row.client.id}?tab=applications`;
  if (row.kind === 'no_contact') return `/clients/${row.client.id}`;
  return `/clients/${row.client.id}?tab=profile`;
}

/** A row's own name within the page, the same as long as its cause lasts. */
export function rowKey(row: TodayRow): string {
  if (row.kind === 'closing' || row.kind === 'checks') return `${row.kind} ${row.posting.id}`;
  if (row.kind === 'silent') return `${row.kind} ${row.applicationId}`;
  return `${row.kind} ${row.client.id}`;
}
