import {
  contactHold,
  interview,
  interviewEvent,
  outreach,
} from '@tremplin/db/schema/interviews.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import {
  approachesThatCount,
  budgetFrom,
  fullestWindow,
  mayApproach,
  openStages,
} from '@tremplin/shared/interview-rules.ts';
import type { Verdict } from '@tremplin/shared/interview-rules.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import { shownStatus } from '../directory/policy.ts';
import type { ContactRow } from '../directory/policy.ts';
import type { Ctx } from '../context.ts';

/** The last day on which anybody of ours approached each of them. */
export async function lastTouched(db: Reader, ids: string[]): Promise<ReadonlyMap<string, Day>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: interview.contactId, on: sql<Day>`max(${outreach.onDay})` })
    .from(outreach)
    .innerJoin(interview, eq(interview.id, outreach.interviewId))
    .where(inArray(interview.contactId, ids))
    .groupBy(interview.contactId);
  return new Map(rows.map(({ id, on }) => [id, on]));
}

/**
 * Whether each of them may be written to today, as far as that hangs on them and on all of us. What
 * hangs on a client (attempts, a competition under way) is weighed when one is chosen.
 */
export async function verdictsOn(
  ctx: Ctx,
  db: Reader,
  limits: Thresholds,
  people: readonly Pick<ContactRow, 'id' | 'status' | 'doNotContactOn' | 'verifiedOn'>[],
): Promise<ReadonlyMap<string, Verdict>> {
  const ids = people.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const open = new Set(await openOnes(db, ids));
  const holds = await holdsOn(ctx, db, ids);
  const approaches = await approachesOf(db, ids, budgetFrom(ctx.today, limits));
  return new Map(
    people.map((one) => {
      const days = approachesThatCount(approaches.filter((each) => each.contactId === one.id));
      const standing = {
        status: shownStatus(one),
        openElsewhere: open.has(one.id),
        heldUntil: holds.get(one.id) ?? null,
        approaches: fullestWindow(
          days.map(({ on }) => on),
          limits,
          ctx.today,
        ),
        inBranch: 0,
        attempts: [],
        competitionUnderWay: false,
        lastVerifiedStale: one.verifiedOn < addDays(ctx.today, -limits.staleContactDays),
      };
      return [one.id, mayApproach(standing, limits, ctx.today)];
    }),
  );
}

async function openOnes(db: Reader, ids: string[]): Promise<string[]> {
  const rows = await db
    .select({ id: interview.contactId })
    .from(interview)
    .where(and(inArray(interview.contactId, ids), inArray(interview.stage, [...openStages])));
  return rows.map(({ id }) => id);
}

/** Kept by colleagues; what one keeps oneself is for a client of one's own. */
async function holdsOn(ctx: Ctx, db: Reader, ids: string[]): Promise<ReadonlyMap<string, Day>> {
  const rows = await db
    .select({ id: contactHold.contactId, until: contactHold.untilDay, byId: contactHold.byId })
    .from(contactHold)
    .where(and(inArray(contactHold.contactId, ids), gte(contactHold.untilDay, ctx.today)));
  return new Map(
    rows.flatMap(({ id, until, byId }) => (byId === ctx.actor.id ? [] : [[id, until]])),
  );
}

async function approachesOf(db: Reader, ids: string[], from: Day) {
  const rows = await db
    .select({
      id: outreach.id,
      contactId: interview.contactId,
      interviewId: outreach.interviewId,
      on: outreach.onDay,
      result: outreach.result,
      bounced: sql<number>`(select count(*) from ${interviewEvent}
        where ${interviewEvent.interviewId} = ${outreach.interviewId}
          and ${interviewEvent.toStage} = 'bounced')`.mapWith(Number),
    })
    .from(outreach)
    .innerJoin(interview, eq(interview.id, outreach.interviewId))
    .where(and(inArray(interview.contactId, ids), gte(outreach.onDay, from)));
  return rows.map((row) => ({ ...row, cameBack: row.bounced > 0 }));
}
