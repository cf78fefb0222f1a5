import { prepared } from '@tremplin/db/prepared.ts';
import { application } from '@tremplin/db/schema/applications.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Figure, OutcomeFilter, Overview } from '@tremplin/shared/outcomes.ts';
import { monthsBetween } from '@tremplin/shared/period.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { min } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { attendanceIn } from './attendance.ts';
import { checkpointCells } from './checkpoints.ts';
import { placementSums, provenOf, sumOf } from './funded.ts';
import type { PlacementSum } from './funded.ts';
import { funnelCells, funnelFrom } from './funnel.ts';
import { followupsOverdue } from './now.ts';
import {
  headlineCheckpoint,
  kindsFrom,
  placementMonths,
  reachedFrom,
  retainedAt,
  totalOf,
  yearsSince,
} from './rules.ts';
import type { CheckpointCell, FunnelCell } from './rules.ts';
import { scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { targetsFor } from './targets.ts';

/** What the page shows first: tiles, placements by month and employer, and the funnel. */
export async function overview(ctx: Ctx, filter: OutcomeFilter): Promise<Overview> {
  const scope = scopeOf(ctx, filter);
  const { period, until, before } = scope.asked;
  return ctx.store.read(async (db) => {
    const now = await countIn(db, scope, { ...period, until });
    const past = await countIn(db, scope, { ...before, until: before.to });
    const all = now.placements.map((one) => ({ ...one, count: one.total }));
    return {
      ...scope.asked,
      tiles: await tilesOf(db, scope, now, past),
      placements: {
        months: placementMonths(monthsBetween(period.from, period.to), all),
        byKind: kindsFrom(all),
        toDate: begunOf(now.placements),
        yearBefore: begunOf(past.placements),
      },
      funnel: funnelFrom(scope, now.applications),
      years: yearsSince(await earliestMonth(db), ctx.today),
    };
  });
}

interface Counted {
  readonly placements: readonly PlacementSum[];
  readonly applications: readonly FunnelCell[];
  readonly checkpoints: readonly CheckpointCell[];
  readonly attendance: number;
}

/** Of what lies ahead only placements are known, so only they are read beyond `until`. */
async function countIn(
  db: Reader,
  scope: Scope,
  { from, to, until }: Period & { readonly until: string },
): Promise<Counted> {
  const gone = { from, to: until };
  return {
    placements: await placementSums(db, scope, { from, to }, until),
    applications: await funnelCells(db, scope, gone),
    // A checkpoint that is past is of a placement that has begun, so whole months may be read.
    checkpoints: await checkpointCells(db, scope, { from, to }),
    attendance: await attendanceIn(db, scope, gone),
  };
}

/** In the order of tileKpis. */
async function tilesOf(
  db: Reader,
  scope: Scope,
  now: Counted,
  past: Counted,
): Promise<readonly Figure[]> {
  const targetOf = await targetsFor(db, scope);
  const amount = (
    kpi: Figure['kpi'],
    value: (one: Counted) => number,
    of: (one: Counted) => number | null = () => null,
  ): Figure => ({
    kpi,
    unit: 'count',
    value: value(now),
    of: of(now),
    before: { value: value(past), of: of(past) },
    target: targetOf(kpi),
  });
  return [
    amount('placements', ({ placements }) => begunOf(placements).count),
    amount(
      'funded',
      ({ placements }) => provenOf(placements),
      ({ placements }) => sumOf(placements, 'counting'),
    ),
    {
      kpi: 'retention',
      unit: 'share',
      ...retainedAt(headlineCheckpoint, now.checkpoints),
      before: retainedAt(headlineCheckpoint, past.checkpoints),
      target: targetOf('retention'),
    },
    amount('applications', ({ applications }) => reachedFrom(applications).applied),
    amount('attendance', ({ attendance }) => attendance),
    {
      kpi: 'followups_overdue',
      unit: 'count',
      value: await followupsOverdue(db, scope),
      of: null,
      before: null,
      target: null,
    },
  ];
}

function begunOf(sums: readonly PlacementSum[]): { count: number; ops: number } {
  const kinds = kindsFrom(sums.map(({ month, kind, begun }) => ({ month, kind, count: begun })));
  return { count: totalOf(kinds), ops: kinds.OPS };
}

async function earliestMonth(db: Reader): Promise<number | null> {
  const [started] = await prepared(db, firstPlacement).execute();
  const [sent] = await prepared(db, firstApplication).execute();
  const months = [started?.month, sent?.month].filter((month) => typeof month === 'number');
  return months.length === 0 ? null : Math.min(...months);
}

function firstPlacement(db: Reader) {
  return db
    .select({ month: min(placement.startMonth) })
    .from(placement)
    .prepare('first_placement');
}

function firstApplication(db: Reader) {
  return db
    .select({ month: min(application.appliedMonth) })
    .from(application)
    .prepare('first_application');
}
