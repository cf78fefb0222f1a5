import { openStages } from '@tremplin/shared/applications.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import type { CompetitionStatus } from '@tremplin/shared/competitions.ts';
import { addDays, dayOf, daysBetween } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import {
  jobAlertSoonDays,
  noShowDays,
  plannedLongDays,
  todayRowsShown,
  workPermitSoonDays,
} from '@tremplin/shared/today.ts';
import type {
  CheckRow,
  ClosingRow,
  ExpiryRow,
  FollowupDueRow,
  NoContactRow,
  NoShowRow,
  SilentRow,
  TodayGroup,
  TodayGroupKey,
  TodayRow,
  UnassignedRow,
} from '@tremplin/shared/today.ts';
import { interviewsDue } from './due.ts';
import type { OpenInterview } from './due.ts';

/** One of the counsellor's own clients, as far as this page asks. */
export interface OwnClient {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly nameSort: string;
  readonly status: ClientStatus;
  readonly intakeOn: Day;
  readonly lastContactOn: Day | null;
  readonly jobAlertExpiresOn: Day | null;
  readonly workAuthExpiresOn: Day | null;
}

/** An open application of one of them, with its competition. */
export interface OpenApplication {
  readonly id: string;
  readonly client: OwnClient;
  readonly stage: Stage;
  readonly stageSince: Date;
  readonly interviewOn: Day | null;
  readonly posting: {
    readonly id: string;
    readonly jobId: string | null;
    readonly title: string;
    readonly organization: string;
    readonly closingAt: Date | null;
    readonly closingDay: Day | null;
    readonly status: CompetitionStatus;
    readonly seenOn: Day | null;
  };
}

/** An own client's seat in a session that stayed empty without excuse. */
export interface NoShow {
  readonly clientId: string;
  readonly session: NoShowRow['session'];
  readonly on: Day;
}

export interface Caseload {
  readonly now: Date;
  readonly today: Day;
  readonly limits: Thresholds;
  readonly clients: readonly OwnClient[];
  readonly applications: readonly OpenApplication[];
  readonly followups: readonly FollowupDueRow[];
  readonly interviews: readonly OpenInterview[];
  readonly noShows: readonly NoShow[];
  readonly unassigned: { readonly count: number; readonly since: Day | null };
}

/** What needs somebody, group by group; a group without rows is left out. */
export function groupsOf(caseload: Caseload): TodayGroup[] {
  const { limits } = caseload;
  const groups = [
    group('followups', caseload.followups, limits.followupDaysAfter),
    group('closing', closing(caseload), limits.closingSoonDays),
    group('checks', checks(caseload), limits.statusCheckDays),
    group('silent', silent(caseload), limits.silentDays),
    group(
      'interviews',
      interviewsDue(caseload.interviews, caseload.clients, caseload),
      plannedLongDays,
    ),
    group('no_show', toCall(caseload), noShowDays),
    waiting(caseload),
    group('no_contact', noContact(caseload), limits.noContactDays),
    group('work_permit', permitsEnding(caseload), workPermitSoonDays),
    group('job_alert', alertsEnding(caseload), jobAlertSoonDays),
  ];
  return groups.filter(({ count }) => count > 0);
}

function group(key: TodayGroupKey, rows: readonly TodayRow[], threshold: number): TodayGroup {
  return { key, count: rows.length, rows: rows.slice(0, todayRowsShown), threshold };
}

const unsent: readonly Stage[] = ['identified', 'preparing'];
/** A pool is a waiting room, in which silence means nothing. */
const awaitingNews: readonly Stage[] = openStages.filter(
  (stage) => !unsent.includes(stage) && stage !== 'pool',
);
/** Those on hold are away, and the placed have follow-ups. */
const inContact: readonly ClientStatus[] = ['referral', 'active'];
const overAndDone: readonly CompetitionStatus[] = ['position_filled', 'cancelled'];

/** Postings about to close with those who have not applied; none where all have. */
function closing({ now, today, limits, applications }: Caseload): ClosingRow[] {
  const until = addDays(today, limits.closingSoonDays);
  const soon = applications.filter(({ client, posting: { closingAt, closingDay, status } }) => {
    if (client.status === 'closed' || status === 'cancelled') return false;
    return closingAt !== null && closingAt >= now && closingDay !== null && closingDay <= until;
  });
  const rows = byPosting(soon).flatMap((of): ClosingRow[] => {
    const [first] = of;
    const late = of.filter(({ stage }) => unsent.includes(stage));
    if (!first || first.posting.closingDay === null || late.length === 0) return [];
    const closesOn = first.posting.closingDay;
    const days = daysBetween(today, closesOn);
    const clients = sorted(late, ({ client }) => client.nameSort).map(({ client, stage }) => ({
      ...whoIs(client),
      stage,
    }));
    const applied = of.length - late.length;
    return [{ kind: 'closing', posting: named(first), closesOn, days, clients, applied }];
  });
  return sorted(rows, ({ closesOn, posting }) => `${closesOn} ${posting.id}`);
}

/** Closed competitions on which own clients wait, and whose status nobody has looked up lately. */
function checks({ now, today, limits, applications }: Caseload): CheckRow[] {
  const stale = addDays(today, -limits.statusCheckDays);
  const due = applications.filter(({ posting: { closingAt, status, seenOn } }) => {
    if (closingAt === null || closingAt >= now || overAndDone.includes(status)) return false;
    return seenOn === null || seenOn <= stale;
  });
  const rows = byPosting(due).flatMap((of): CheckRow[] => {
    const [first] = of;
    if (!first) return [];
    const { seenOn } = first.posting;
    return [{ kind: 'checks', posting: named(first), seenOn, waiting: of.length }];
  });
  return sorted(rows, ({ seenOn, posting }) => `${seenOn ?? ''} ${posting.id}`);
}

/** Applications without news for longer than the office waits; after an interview it waits less. */
function silent({ today, limits, applications }: Caseload): SilentRow[] {
  const longAgo = addDays(today, -limits.silentDays);
  const interviewAgo = addDays(today, -limits.interviewSilenceDays);
  const rows = applications.flatMap((one): SilentRow[] => {
    const { client, stage, interviewOn } = one;
    const since = dayOf(one.stageSince);
    const afterInterview =
      stage === 'interview' && since <= interviewAgo && (interviewOn ?? since) <= interviewAgo;
    const long = awaitingNews.includes(stage) && since <= longAgo;
    // Nobody waits for word on behalf of a closed file.
    if (client.status === 'closed' || !(long || afterInterview)) return [];
    const days = daysBetween(since, today);
    const who = { applicationId: one.id, client: whoIs(client) };
    return [{ kind: 'silent', ...who, posting: named(one), stage, since, days }];
  });
  return sorted(rows, ({ since, applicationId }) => `${since} ${applicationId}`);
}

/** Each client once, for the last session they missed; a word with them since then settles it. */
function toCall({ today, clients, noShows }: Caseload): NoShowRow[] {
  const rows = clients.flatMap((one): NoShowRow[] => {
    const missed = noShows.filter(({ clientId }) => clientId === one.id);
    const [last] = missed.toSorted((a, b) => (a.on > b.on ? -1 : 1));
    if (!last || one.status === 'closed' || (one.lastContactOn ?? '') >= last.on) return [];
    const { session, on } = last;
    return [{ kind: 'no_show', client: whoIs(one), session, on, days: daysBetween(on, today) }];
  });
  return sorted(rows, ({ on, client }) => `${on} ${client.id}`);
}

/** One row for all of them: who they are is told where somebody takes them on. */
function waiting({ unassigned: { count, since } }: Caseload): TodayGroup {
  const rows: UnassignedRow[] = since === null ? [] : [{ kind: 'unassigned', count, since }];
  return { key: 'unassigned', count, rows, threshold: 0 };
}

function noContact({ today, limits, clients }: Caseload): NoContactRow[] {
  const last = addDays(today, -limits.noContactDays);
  const quiet = clients.filter(
    (one) => inContact.includes(one.status) && (one.lastContactOn ?? one.intakeOn) <= last,
  );
  return sorted(quiet, (one) => `${one.lastContactOn ?? one.intakeOn} ${one.nameSort}`).map(
    (one) => ({
      kind: 'no_contact',
      client: whoIs(one),
      since: one.lastContactOn,
      days: daysBetween(one.lastContactOn ?? one.intakeOn, today),
    }),
  );
}

function permitsEnding({ today, clients }: Caseload): ExpiryRow[] {
  const staying = clients.filter(({ status }) => status !== 'closed');
  return ending('work_permit', staying, (one) => one.workAuthExpiresOn, today, workPermitSoonDays);
}

function alertsEnding({ today, clients }: Caseload): ExpiryRow[] {
  const looking = clients.filter(({ status }) => inContact.includes(status));
  return ending('job_alert', looking, (one) => one.jobAlertExpiresOn, today, jobAlertSoonDays);
}

/** Ends that come soon, and those that went by at most as long ago. */
function ending(
  kind: ExpiryRow['kind'],
  clients: readonly OwnClient[],
  endOf: (client: OwnClient) => Day | null,
  today: Day,
  soon: number,
): ExpiryRow[] {
  const [from, to] = [addDays(today, -soon), addDays(today, soon)];
  const rows = clients.flatMap((one): ExpiryRow[] => {
    const expiresOn = endOf(one);
    if (expiresOn === null || expiresOn < from || expiresOn > to) return [];
    return [{ kind, client: whoIs(one), expiresOn, days: daysBetween(today, expiresOn) }];
  });
  return sorted(rows, ({ expiresOn, client }) => `${expiresOn} ${client.id}`);
}

function byPosting(applications: readonly OpenApplication[]): readonly OpenApplication[][] {
  const groups = new Map<string, OpenApplication[]>();
  for (const one of applications) {
    const known = groups.get(one.posting.id);
    if (known) known.push(one);
    else groups.set(one.posting.id, [one]);
  }
  return [...groups.values()];
}

function sorted<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return rows
    .map((row) => [key(row), row] as const)
    .toSorted(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1))
    .map(([, row]) => row);
}

function named({ posting: { id, jobId, title, organization } }: OpenApplication) {
  return { id, jobId, title, organization };
}

function whoIs(client: OwnClient) {
  return { id: client.id, name: clientName(client) };
}
