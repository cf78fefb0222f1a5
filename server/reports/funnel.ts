import { prepared } from '@tremplin/db/prepared.ts';
import { application } from '@tremplin/db/schema/applications.ts';
import { applicationCell } from '@tremplin/db/schema/cells.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Asked, Funnel, OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { monthIndex, monthsBetween } from '@tremplin/shared/period.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { and, between, count, gte, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { funnelMonths, reachedFrom } from './rules.ts';
import type { FunnelCell } from './rules.ts';
import { inScope, scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';

/** The funnel alone, which is read from sums where nothing is filtered: the rest of its page takes longer. */
export async function funnel(ctx: Ctx, filter: OutcomeFilter): Promise<Asked & Funnel> {
  const scope = scopeOf(ctx, filter);
  const cells = await ctx.store.read((db) => funnelCells(db, scope, scope.past));
  return { ...scope.asked, ...funnelFrom(scope, cells) };
}

/** By the month in which they were sent, and the furthest step each has reached. */
export function funnelFrom({ asked, today }: Scope, cells: readonly FunnelCell[]): Funnel {
  const { from, to } = asked.period;
  return {
    reached: reachedFrom(cells),
    months: funnelMonths(monthsBetween(from, to), cells, today),
  };
}

/** Read from the sums that are kept ready, unless only some are asked for. */
export async function funnelCells(db: Reader, scope: Scope, sent: Period): Promise<FunnelCell[]> {
  // Without a name, because what it asks differs with the filter.
  const statement = scope.everybody
    ? prepared(db, cellsOfEverybody)
    : cellsWhere(db, applicationInScope(scope)).prepare('');
  return statement.execute({
    first: monthIndex(sent.from),
    last: monthIndex(sent.to),
    to: sent.to,
  });
}

/** As the filter says, on the day on which the application was sent, or another. */
export function applicationInScope(scope: Scope, on?: Day): SQL | undefined {
  const { ministryId } = scope.asked.filter;
  return and(
    inScope(scope, application.clientId, on ?? application.appliedOn),
    ministryId === null
      ? undefined
      : sql`exists (select 1 from ${posting} as job where job.id = ${application.postingId}
          and job.ministry_id = ${ministryId})`,
  );
}

const first = sql.placeholder('first');
const last = sql.placeholder('last');
const to = sql.placeholder('to');

function cellsOfEverybody(db: Reader) {
  return db
    .select({
      month: applicationCell.month,
      step: applicationCell.step,
      count: sql<number>`sum(${applicationCell.n})`.mapWith(Number),
    })
    .from(applicationCell)
    .where(and(between(applicationCell.month, first, last), lte(applicationCell.onDay, to)))
    .groupBy(applicationCell.month, applicationCell.step)
    .prepare('funnel_of_everybody');
}

function cellsWhere(db: Reader, where: SQL | undefined) {
  return db
    .select({
      month: sql<number>`coalesce(${application.appliedMonth}, 0)`.mapWith(Number),
      step: application.reachedStep,
      count: count(),
    })
    .from(application)
    .where(
      and(
        between(application.appliedMonth, first, last),
        gte(application.reachedStep, 1),
        lte(application.appliedOn, to),
        where,
      ),
    )
    .groupBy(application.appliedMonth, application.reachedStep);
}
