import { pastClass } from '@tremplin/db/cells.ts';
import { prepared } from '@tremplin/db/prepared.ts';
import { followupCell } from '@tremplin/db/schema/cells.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { firstOfMonth, lastOfMonth, monthIndex, monthOf } from '@tremplin/shared/period.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { and, between, eq, gt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { placementInScope } from './funded.ts';
import type { CheckpointCell } from './rules.ts';
import type { Scope } from './scope.ts';

/**
 * Checkpoints of the placements that begin in the period. Of everybody they are read from the sums
 * that are kept by month; where the period ends within a month, that month is counted.
 */
export async function checkpointCells(
  db: Reader,
  scope: Scope,
  begun: Period,
): Promise<CheckpointCell[]> {
  const { today } = scope;
  if (begun.to < begun.from) return [];
  if (!scope.everybody)
    return cellsWhere(db, placementInScope(scope))
      .prepare('')
      .execute({ ...spanOf(begun), today });
  const lastMonth = monthOf(begun.to);
  const isWhole = begun.to === lastOfMonth(lastMonth);
  const first = monthIndex(begun.from);
  const last = monthIndex(begun.to) - (isWhole ? 0 : 1);
  const whole = await prepared(db, cellsOfEverybody).execute({ first, last, today });
  if (isWhole) return whole;
  const begunMonth = { from: firstOfMonth(lastMonth), to: begun.to };
  const part = await prepared(db, countedOfEverybody).execute({ ...spanOf(begunMonth), today });
  return [...whole, ...part];
}

const today = sql.placeholder('today');

function spanOf({ from, to }: Period) {
  return { first: monthIndex(from), last: monthIndex(to), from, to };
}

function cellsOfEverybody(db: Reader) {
  const { startMonth, checkpoint, dueOn, n } = followupCell;
  return (
    db
      .select({
        month: startMonth,
        checkpoint,
        class: followupCell.class,
        all: sql`sum(${n})`.mapWith(Number),
        past: sql`sum(case when ${dueOn} < ${today} then ${n} else 0 end)`.mapWith(Number),
      })
      .from(followupCell)
      // A cell that stands at nought would show a checkpoint that no placement has.
      .where(and(gt(n, 0), between(startMonth, sql.placeholder('first'), sql.placeholder('last'))))
      .groupBy(startMonth, checkpoint, followupCell.class)
      .prepare('checkpoints_of_everybody')
  );
}

function countedOfEverybody(db: Reader) {
  return cellsWhere(db, undefined).prepare('checkpoints_counted');
}

function cellsWhere(db: Reader, where: SQL | undefined) {
  return db
    .select({
      month: placement.startMonth,
      checkpoint: followup.month,
      class: pastClass(),
      all: sql`count(*)`.mapWith(Number),
      past: sql`sum(case when ${followup.dueOn} < ${today} then 1 else 0 end)`.mapWith(Number),
    })
    .from(placement)
    .innerJoin(followup, eq(followup.placementId, placement.id))
    .where(
      and(
        between(placement.startMonth, sql.placeholder('first'), sql.placeholder('last')),
        between(placement.startOn, sql.placeholder('from'), sql.placeholder('to')),
        where,
      ),
    )
    .groupBy(placement.startMonth, followup.month, pastClass());
}
