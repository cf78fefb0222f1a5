import { application } from '@tremplin/db/schema/applications.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { OpenStage } from '@tremplin/shared/applications.ts';
import { daysBetween } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { Pipeline } from '@tremplin/shared/outcomes.ts';
import { compareSilence, waitingStages } from '@tremplin/shared/silence.ts';
import type { Curves, Silence, SilenceVerdict } from '@tremplin/shared/silence.ts';
import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { requireClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { curvesOf } from './curves.ts';
import { applicationInScope } from './funnel.ts';
import { letOthersIn } from './pace.ts';
import type { Scope } from './scope.ts';

export interface SilenceOfApplication extends Silence {
  readonly applicationId: string;
  /** Since the last news. */
  readonly days: number;
}

/** Each application of an own client that waits for news, beside how long others waited. */
export async function silenceOf(ctx: Ctx, clientId: string): Promise<SilenceOfApplication[]> {
  await ctx.store.read((db) => requireClient(db, ctx, clientId));
  const line = { resource: 'client', resourceId: clientId, clientId } as const;
  const waiting = await view(ctx, line, async (db) => {
    const { id } = await requireClient(db, ctx, clientId);
    return db
      .select({ applicationId: application.id, ...standing })
      .from(application)
      .innerJoin(posting, eq(posting.id, application.postingId))
      .where(and(eq(application.clientId, id), isWaiting))
      .orderBy(asc(application.id));
  });
  if (waiting.length === 0) return [];
  const curves = await curvesOf(ctx);
  return waiting.map(({ applicationId, since, ...row }) => {
    const days = daysWaited(since, ctx.today);
    return { applicationId, days, ...compareSilence(curves, { ...row, days }) };
  });
}

/** How those who wait today compare with how long others waited, stage by stage. */
export async function silenceByStage(ctx: Ctx, scope: Scope): Promise<Pipeline['silence']> {
  const curves = await curvesOf(ctx);
  const rows = await ctx.store.read((db) =>
    db
      .select({ ...standing, count: count() })
      .from(application)
      .innerJoin(posting, eq(posting.id, application.postingId))
      .where(and(isWaiting, applicationInScope(scope, scope.today)))
      .groupBy(application.stage, application.effectiveOn, posting.category, posting.ministryId),
  );
  await letOthersIn();
  return waitingStages.map((stage) => {
    const counts = { normal: 0, slow: 0, beyond: 0, not_enough: 0 };
    for (const { since, count: those, ...row } of rows) {
      if (row.stage !== stage) continue;
      const days = daysWaited(since, scope.today);
      counts[compareSilence(curves, { ...row, days }).verdict] += those;
    }
    return { stage, ...counts };
  });
}

/** Of those who wait, as they stand in a list: the ones of a stage whose silence is so. */
export async function waitingAs(
  db: Reader,
  scope: Scope,
  curves: Curves,
  wanted: { readonly stage: OpenStage | null; readonly verdict: SilenceVerdict | null },
): Promise<readonly { readonly id: string; readonly since: Day }[]> {
  const rows = await db
    .select({ id: application.id, ...standing })
    .from(application)
    .innerJoin(posting, eq(posting.id, application.postingId))
    .where(
      and(
        isWaiting,
        wanted.stage === null ? undefined : eq(application.stage, wanted.stage),
        applicationInScope(scope, scope.today),
      ),
    );
  return rows.filter(({ since, ...row }) => {
    const days = daysWaited(since, scope.today);
    return (
      wanted.verdict === null || compareSilence(curves, { ...row, days }).verdict === wanted.verdict
    );
  });
}

const standing = {
  stage: application.stage,
  since: application.effectiveOn,
  family: posting.category,
  ministryId: posting.ministryId,
};
const isWaiting = inArray(application.stage, [...waitingStages]);

function daysWaited(since: Day, today: Day): number {
  return Math.max(0, daysBetween(since, today));
}
