import type { Reader } from '@tremplin/db/store.ts';
import type { Figure, OutcomeFilter, Retention } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, monthIndex, monthsBetween } from '@tremplin/shared/period.ts';
import type { Ctx } from '../context.ts';
import { checkpointCells } from './checkpoints.ts';
import { fundedRate } from './funded-rate.ts';
import { placementSums, provenOf, sumOf } from './funded.ts';
import type { PlacementSum } from './funded.ts';
import { followupsDue, followupsOverdue, proofsMissing } from './now.ts';
import { classesFrom, headlineCheckpoint, knowledgeOf, retainedAt } from './rules.ts';
import type { CheckpointCell, Share } from './rules.ts';
import { scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { targetsFor } from './targets.ts';

/** Who is still at work after so many months, by the month in which the job began. */
export async function retention(ctx: Ctx, filter: OutcomeFilter): Promise<Retention> {
  const scope = scopeOf(ctx, filter);
  const { period, until, before } = scope.asked;
  return ctx.store.read(async (db) => {
    const sums = await placementSums(db, scope, period, until);
    const cells = await checkpointCells(db, scope, period);
    const past = await checkpointCells(db, scope, before);
    return {
      ...scope.asked,
      ...gridOf(monthsBetween(period.from, period.to), sums, cells),
      figures: await figuresOf(db, scope, cells, past),
      funded: fundedOf(sums),
      related: relatedOf(sums),
      terms: termsOf(sums),
    };
  });
}

function gridOf(
  months: readonly string[],
  sums: readonly PlacementSum[],
  cells: readonly CheckpointCell[],
): Pick<Retention, 'checkpoints' | 'grid' | 'totals'> {
  const checkpoints = [...new Set(cells.map(({ checkpoint }) => checkpoint))].toSorted(
    (a, b) => a - b,
  );
  const rowOf = (those: readonly CheckpointCell[]) =>
    checkpoints.map((checkpoint) => ({
      checkpoint,
      classes: classesFrom(those.filter((cell) => cell.checkpoint === checkpoint)),
    }));
  return {
    checkpoints,
    grid: months.map((month) => {
      const index = monthIndex(firstOfMonth(month));
      return {
        month,
        placements: sumOf(
          sums.filter((one) => one.month === index),
          'total',
        ),
        cells: rowOf(cells.filter((cell) => cell.month === index)),
      };
    }),
    totals: rowOf(cells),
  };
}

async function figuresOf(
  db: Reader,
  scope: Scope,
  now: readonly CheckpointCell[],
  past: readonly CheckpointCell[],
): Promise<readonly Figure[]> {
  const targetOf = await targetsFor(db, scope);
  const share = (kpi: Figure['kpi'], of: (cells: readonly CheckpointCell[]) => Share): Figure => ({
    kpi,
    unit: 'share',
    ...of(now),
    before: of(past),
    target: targetOf(kpi),
  });
  const standing = (kpi: Figure['kpi'], value: number): Figure => ({
    kpi,
    unit: 'count',
    value,
    of: null,
    before: null,
    target: null,
  });
  return [
    share('knowledge', knowledgeOf),
    share('retention', (cells) => retainedAt(headlineCheckpoint, cells)),
    {
      kpi: 'funded_rate',
      unit: 'share',
      ...(await fundedRate(db, scope, scope.past)),
      before: await fundedRate(db, scope, scope.asked.before),
      target: null,
    },
    standing('followups_due', await followupsDue(db, scope)),
    standing('followups_overdue', await followupsOverdue(db, scope)),
    standing('proof_missing', await proofsMissing(db, scope)),
  ];
}

/** Each placement that has begun stands in one of the three. */
function fundedOf(sums: readonly PlacementSum[]): Retention['funded'] {
  const counting = sumOf(sums, 'counting');
  const proven = provenOf(sums);
  return { counts: counting - proven, proven, not: sumOf(sums, 'begun') - counting };
}

function relatedOf(sums: readonly PlacementSum[]): Retention['related'] {
  const related = { yes: 0, related: 0, no: 0, unknown: 0 };
  for (const { related: key, begun } of sums) related[key] += begun;
  return related;
}

function termsOf(sums: readonly PlacementSum[]): Retention['terms'] {
  const terms = { permanent: 0, temporary: 0, casual: 0, student: 0, FXT: 0 };
  for (const { term, begun } of sums) terms[term] += begun;
  return terms;
}
