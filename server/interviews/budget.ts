import { application } from '@tremplin/db/schema/applications.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import {
  contactHold,
  interview,
  interviewEvent,
  outreach,
} from '@tremplin/db/schema/interviews.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import type { Fault } from '@tremplin/shared/faults.ts';
import {
  approachesThatCount,
  budgetFrom,
  fullestWindow,
  mayApproach,
  openStages,
} from '@tremplin/shared/interview-rules.ts';
import type { BudgetLimits, Standing, Verdict } from '@tremplin/shared/interview-rules.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { shownStatus } from '../directory/policy.ts';
import type { ContactRow } from '../directory/policy.ts';
import { isOfUnit } from './rules.ts';

/** For whom somebody would be approached, by which interview, and on which day. */
export interface Approaching {
  readonly contact: ContactRow;
  /** Null where no client is chosen yet. */
  readonly clientId: string | null;
  /** The client for whom a hold is no bar. */
  readonly keptFor: string | null;
  /** The interview that this would be an attempt of; null for a new one. */
  readonly interviewId: string | null;
  readonly on: Day;
}

/** Everything that speaks for or against approaching somebody. */
export interface Situation {
  readonly limits: BudgetLimits;
  readonly verdict: Verdict;
  /** In the window that ends on the day, those included that came back. */
  readonly approaches: readonly Approached[];
  readonly attempts: readonly Approached[];
  readonly inBranch: number;
  readonly hold: Held | null;
  readonly open: Open | null;
  readonly competition: Competition | null;
}

export type Approached = Awaited<ReturnType<typeof approachesWhere>>[number] & {
  readonly counts: boolean;
};
type Held = NonNullable<Awaited<ReturnType<typeof holdOn>>>;
type Open = NonNullable<Awaited<ReturnType<typeof openRequest>>>;
type Competition = Awaited<ReturnType<typeof competitionsUnderWay>>[number];

/** Weighed from the rows of the very transaction or snapshot it is asked in. */
export async function weigh(db: Reader, limits: Thresholds, of: Approaching): Promise<Situation> {
  const { contact, clientId, keptFor, interviewId, on } = of;
  const near = and(
    concerns(contact.id),
    gte(outreach.onDay, budgetFrom(on, limits)),
    lte(outreach.onDay, addDays(on, limits.budgetDays - 1)),
  );
  const approaches = marked(await approachesWhere(db, near));
  const attempts = clientId === null ? [] : await attemptsFor(db, contact.id, clientId);
  const inBranch = await approachesInBranch(db, contact.branchId, limits, on);
  const hold = await holdOn(db, contact.id, on);
  const open = await openRequest(db, contact.id, interviewId);
  const [competition = null] =
    clientId === null ? [] : await competitionsUnderWay(db, contact, clientId);
  const standing: Standing = {
    status: shownStatus(contact),
    openElsewhere: open !== null,
    heldUntil: hold === null || hold.clientId === keptFor ? null : hold.untilDay,
    approaches: fullestWindow(daysOf(approaches), limits, on),
    inBranch,
    attempts: daysOf(attempts),
    competitionUnderWay: competition !== null,
    lastVerifiedStale: contact.verifiedOn < addDays(on, -limits.staleContactDays),
  };
  const verdict = mayApproach(standing, limits, on);
  const seen = approaches.filter((one) => one.on <= on);
  return { limits, verdict, approaches: seen, attempts, inBranch, hold, open, competition };
}

/** Refuses what `weigh` found a bar for, with whatever the sentence needs. */
export function refuseBarred({ verdict, limits, open, hold }: Situation): void {
  if (verdict.bar !== null) throw barredBy(verdict, { limits, open, hold });
}

function barredBy(
  { bar, freeOn }: Verdict,
  { limits, open, hold }: Pick<Situation, 'limits' | 'open' | 'hold'>,
): Fault {
  const free = freeOn ?? '';
  switch (bar) {
    case 'open_elsewhere':
      return refuse('interviews.open_elsewhere', {
        name: open?.byName ?? '',
        since: open?.on ?? '',
      });
    case 'held':
      return refuse('interviews.held', { name: hold?.byName ?? '', until: hold?.untilDay ?? '' });
    case 'contact_budget':
      return refuse('interviews.contact_budget', {
        count: limits.contactApproaches,
        days: limits.budgetDays,
        free,
      });
    case 'attempts':
      return refuse('interviews.attempts', { count: limits.attemptsPerClient });
    case 'too_soon':
      return refuse('interviews.too_soon', { days: limits.retryWorkingDays, free });
    default:
      return refuse(`interviews.${bar ?? 'left'}`);
  }
}

/** Whoever has been approached once too often by chance of two processes is told as everybody is. */
export function asOneOpen(error: unknown): unknown {
  for (let at = error; at instanceof Error; at = at.cause)
    if (/"interview_one_open"|failed: interview\.contact_id/.test(at.message))
      return refuse('interviews.open_now');
  return error;
}

/** The request to that person that is not over yet, of any other interview. */
export async function openRequest(db: Reader, contactId: string, except: string | null) {
  const [row] = await db
    .select({
      id: interview.id,
      clientId: interview.clientId,
      stage: interview.stage,
      on: interview.requestedOn,
      byName: person.name,
    })
    .from(interview)
    .leftJoin(person, eq(person.id, interview.createdBy))
    .where(
      and(
        eq(interview.contactId, contactId),
        inArray(interview.stage, [...openStages]),
        except === null ? undefined : ne(interview.id, except),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Whoever keeps the person for a client, on that day. */
export async function holdOn(db: Reader, contactId: string, on: Day) {
  const [row] = await db
    .select({
      id: contactHold.id,
      clientId: contactHold.clientId,
      untilDay: contactHold.untilDay,
      byId: contactHold.byId,
      byName: person.name,
    })
    .from(contactHold)
    .leftJoin(person, eq(person.id, contactHold.byId))
    .where(and(eq(contactHold.contactId, contactId), gte(contactHold.untilDay, on)))
    .limit(1);
  return row ?? null;
}

/**
 * Approaches of a person by every record we have had of them: rows of `outreach` say for ever which
 * one it was, and the interview goes with them when two are merged.
 */
export function concerns(contactId: string): SQL {
  return sql`${outreach.interviewId} in (
    select ${interview.id} from ${interview} where ${interview.contactId} = ${contactId})`;
}

const cameBack = sql<number>`case when exists (
  select 1 from ${interviewEvent}
  where ${interviewEvent.interviewId} = ${outreach.interviewId}
    and ${interviewEvent.toStage} = 'bounced') then 1 else 0 end`.mapWith(Number);

/** Newest first. */
export async function approachesWhere(db: Reader, where: SQL | undefined) {
  const rows = await db
    .select({
      id: outreach.id,
      interviewId: outreach.interviewId,
      on: outreach.onDay,
      channel: outreach.channel,
      result: outreach.result,
      templateLang: outreach.templateLang,
      byId: outreach.byId,
      byName: person.name,
      cameBack,
    })
    .from(outreach)
    .leftJoin(person, eq(person.id, outreach.byId))
    .where(where)
    .orderBy(desc(outreach.onDay), desc(outreach.id));
  return rows.map((row) => ({ ...row, cameBack: row.cameBack > 0 }));
}

export function marked(rows: Awaited<ReturnType<typeof approachesWhere>>): Approached[] {
  const counted = new Set(approachesThatCount(rows).map(({ id }) => id));
  return rows.map((row) => ({ ...row, counts: counted.has(row.id) }));
}

/** Attempts for that client that led to no meeting: two, and nobody asks again for them. */
async function attemptsFor(db: Reader, contactId: string, clientId: string): Promise<Approached[]> {
  const fruitless = sql`${outreach.interviewId} in (
    select ${interview.id} from ${interview}
    where ${interview.contactId} = ${contactId} and ${interview.clientId} = ${clientId}
      and ${isNull(interview.heldOn)})`;
  return marked(await approachesWhere(db, and(eq(outreach.clientId, clientId), fruitless)));
}

async function approachesInBranch(
  db: Reader,
  branchId: string | null,
  limits: BudgetLimits,
  on: Day,
): Promise<number> {
  if (branchId === null) return 0;
  const rows = await db
    .select({
      id: outreach.id,
      interviewId: outreach.interviewId,
      on: outreach.onDay,
      result: outreach.result,
      cameBack,
    })
    .from(outreach)
    .where(
      and(
        eq(outreach.branchId, branchId),
        gte(outreach.onDay, budgetFrom(on, limits)),
        lte(outreach.onDay, on),
      ),
    );
  return approachesThatCount(rows.map((row) => ({ ...row, cameBack: row.cameBack > 0 }))).length;
}

/** Competitions of the person's unit that the client has applied to and that are being decided. */
async function competitionsUnderWay(db: Reader, contact: ContactRow, clientId: string) {
  if (contact.organizationId === null) return [];
  const [unit] = await db
    .select({ pathIds: organization.pathIds, topId: organization.topId })
    .from(organization)
    .where(eq(organization.id, contact.organizationId));
  if (!unit?.topId) return [];
  const rows = await db
    .select({
      id: posting.id,
      jobId: posting.jobId,
      titleEn: posting.titleEn,
      titleFr: posting.titleFr,
      status: posting.competitionStatus,
      division: posting.division,
    })
    .from(application)
    .innerJoin(posting, eq(posting.id, application.postingId))
    .where(
      and(
        eq(application.clientId, clientId),
        isNotNull(application.appliedOn),
        ne(application.stage, 'withdrawn'),
        eq(posting.ministryId, unit.topId),
        inArray(posting.competitionStatus, ['application_screening', 'evaluation']),
      ),
    )
    .orderBy(asc(posting.id));
  if (rows.length === 0) return [];
  const path = await db
    .select({ nameEn: organization.nameEn, nameFr: organization.nameFr })
    .from(organization)
    .where(and(inArray(organization.id, [...unit.pathIds]), ne(organization.id, unit.topId)));
  return rows.flatMap(({ division, ...row }) => (isOfUnit(division, path) ? [row] : []));
}

function daysOf(approaches: readonly Approached[]): Day[] {
  return approaches.filter(({ counts }) => counts).map(({ on }) => on);
}
