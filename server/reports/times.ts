import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { daysBetween } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { Pipeline, Spread } from '@tremplin/shared/outcomes.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { and, between, count, eq, gte, inArray, isNotNull, min, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { applicationInScope } from './funnel.ts';
import { letOthersIn } from './pace.ts';
import type { Scope } from './scope.ts';

/** A number, and how often it occurs. */
export interface Occurring {
  readonly value: number;
  readonly count: number;
}

/** The middle and the quarters, by straight lines between neighbours (Hyndman and Fan's seventh). */
export function spreadOf(occurring: readonly Occurring[]): Spread {
  const sorted = occurring.toSorted((a, b) => a.value - b.value);
  const n = sorted.reduce((sum, one) => sum + one.count, 0);
  if (n === 0) return { median: null, lower: null, upper: null, n };
  const at = (place: number): number => {
    let before = 0;
    const found = sorted.find((one) => (before += one.count) > place);
    return found?.value ?? 0;
  };
  const quantile = (share: number): number => {
    const place = (n - 1) * share;
    const [low, high] = [at(Math.floor(place)), at(Math.ceil(place))];
    return low + (high - low) * (place - Math.floor(place));
  };
  return { median: quantile(0.5), lower: quantile(0.25), upper: quantile(0.75), n };
}

/** Days to the first invitation and to the outcome, of applications sent in the period. */
export async function timesOf(db: Reader, scope: Scope): Promise<Pipeline['times']> {
  const toInvitation = spreadOf(await lengths(db, timed(db, scope, 'to_invitation')));
  await letOthersIn();
  return {
    toInvitation,
    toOutcome: spreadOf(await lengths(db, timed(db, scope, 'to_outcome'))),
  };
}

/** How many applications sent in the period there are to a client, among those who sent any. */
export async function sentPerClient(db: Reader, scope: Scope, period: Period): Promise<Spread> {
  const sent = db
    .select({ each: sql<number>`count(*)`.mapWith(Number).as('each') })
    .from(application)
    .where(sentIn(scope, period))
    .groupBy(application.clientId)
    .as('sent');
  return spreadOf(
    await db.select({ value: sent.each, count: count() }).from(sent).groupBy(sent.each),
  );
}

export type Timed = ReturnType<typeof daysToOutcome>;

/** Applications of which the days are counted. */
export function timed(db: Reader, scope: Scope, which: 'to_invitation' | 'to_outcome'): Timed {
  return which === 'to_outcome' ? daysToOutcome(db, scope) : daysToInvitation(db, scope);
}

/** Only an outcome has its day. */
function daysToOutcome(db: Reader, scope: Scope) {
  return db
    .select({
      id: application.id,
      clientId: application.clientId,
      stage: application.stage,
      sentOn: application.appliedOn,
      from: sql<Day>`${application.appliedOn}`.as('from_day'),
      to: sql<Day>`${application.outcomeOn}`.as('to_day'),
    })
    .from(application)
    .where(and(sentIn(scope, scope.past), isNotNull(application.outcomeOn)))
    .as('timed');
}

/** Only whoever was screened in or went further can have been invited, and nobody before the closing. */
function daysToInvitation(db: Reader, scope: Scope): Timed {
  const first = db
    .select({ on: min(applicationEvent.effectiveOn) })
    .from(applicationEvent)
    .where(
      and(
        eq(applicationEvent.applicationId, application.id),
        inArray(applicationEvent.toStage, ['assessment', 'interview']),
      ),
    );
  const invited = db
    .select({
      id: application.id,
      clientId: application.clientId,
      stage: application.stage,
      sentOn: application.appliedOn,
      closedOn: sql<Day>`${posting.closingDay}`.as('closed_on'),
      invitedOn: sql<Day>`${first}`.as('invited_on'),
    })
    .from(application)
    .innerJoin(posting, eq(posting.id, application.postingId))
    .where(and(sentIn(scope, scope.past), gte(application.reachedStep, 2)))
    .as('invited');
  return db
    .select({
      id: invited.id,
      clientId: invited.clientId,
      stage: invited.stage,
      sentOn: invited.sentOn,
      from: sql<Day>`${invited.closedOn}`.as('from_day'),
      to: sql<Day>`${invited.invitedOn}`.as('to_day'),
    })
    .from(invited)
    .where(gte(invited.invitedOn, invited.closedOn))
    .as('timed');
}

async function lengths(db: Reader, those: Timed): Promise<Occurring[]> {
  const rows = await db
    .select({ from: those.from, to: those.to, count: count() })
    .from(those)
    .groupBy(those.from, those.to);
  return rows.map(({ from, to, count: n }) => ({ value: daysBetween(from, to), count: n }));
}

/** By month first, which is what the cohorts are indexed by. */
function sentIn(scope: Scope, { from, to }: Period): SQL | undefined {
  return and(
    between(application.appliedMonth, monthIndex(from), monthIndex(to)),
    gte(application.reachedStep, 1),
    between(application.appliedOn, from, to),
    applicationInScope(scope),
  );
}
