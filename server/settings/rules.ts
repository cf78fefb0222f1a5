import { outcomeRule } from '@tremplin/db/schema/outcomes.ts';
import { addMonthsClamped } from '@tremplin/shared/day.ts';
import { invalidFields, staleVersion } from '@tremplin/shared/faults.ts';
import {
  mostOfRule,
  outcomeRuleKeys,
  ruleSteps,
  stepOn,
  wageIsOld,
  wageOldMonths,
} from '@tremplin/shared/outcome-rules.ts';
import type { SetRuleStep } from '@tremplin/shared/outcome-rules.ts';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';

/** Every number of the funder with the days from which it holds or held, the latest first. */
export async function listRules(ctx: Ctx) {
  const own = await ctx.store.read((db) =>
    db
      .select({
        key: outcomeRule.key,
        fromDay: outcomeRule.fromDay,
        value: outcomeRule.value,
        source: outcomeRule.source,
        version: outcomeRule.version,
      })
      .from(outcomeRule),
  );
  const steps = ruleSteps(own);
  return {
    rules: outcomeRuleKeys.map((key) => {
      const held = stepOn(steps, key, ctx.today);
      return {
        key,
        /** What holds today. */
        now: { value: held.value, fromDay: held.fromDay, source: held.source },
        steps: steps
          .filter((step) => step.key === key)
          .map(({ fromDay, value, source }) => ({
            fromDay,
            value,
            source,
            holds: fromDay === held.fromDay,
            /** Of the office's own step; null of one from the beginning. */
            version: own.find((one) => one.key === key && one.fromDay === fromDay)?.version ?? null,
          }))
          .toReversed(),
      };
    }),
    wageIsOld: wageIsOld(steps, ctx.today),
    /** The newest minimum wage should be looked up again after this day. */
    wageGoodUntil: addMonthsClamped(
      steps.filter(({ key }) => key === 'wage').at(-1)?.fromDay ?? ctx.today,
      wageOldMonths,
    ),
  };
}

/** A number from a day on. What held before that day stays, and so do the figures of then. */
export async function setRule(
  ctx: Ctx,
  input: SetRuleStep,
): Promise<{ readonly version: number; readonly at: string }> {
  const { key, fromDay, value, source, version: read } = input;
  if (value > mostOfRule[key]) throw invalidFields({ path: 'value', key: 'errors.too_large' });
  return write(ctx, async (tx, record) => {
    const [row] = await tx
      .select({ id: outcomeRule.id, version: outcomeRule.version, value: outcomeRule.value })
      .from(outcomeRule)
      .where(and(eq(outcomeRule.key, key), eq(outcomeRule.fromDay, fromDay)))
      .limit(1);
    if ((row?.version ?? null) !== read) throw staleVersion(row?.version ?? 0);
    const version = (row?.version ?? 0) + 1;
    const kept = { value, source, version, updatedAt: ctx.now };
    const id = row?.id ?? ctx.newId();
    if (row) await tx.update(outcomeRule).set(kept).where(eq(outcomeRule.id, id));
    else
      await tx
        .insert(outcomeRule)
        .values({ id, key, fromDay, ...kept, createdAt: ctx.now, createdBy: ctx.actor.id });
    await record({
      action: row ? 'update' : 'create',
      resource: 'outcome_rule',
      resourceId: id,
      fields: { key, fromDay, value, source, before: row?.value ?? null },
    });
    return { version, at: ctx.now.toISOString() };
  });
}
