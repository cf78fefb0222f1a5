import { prepared } from '@tremplin/db/prepared.ts';
import { outcomeRule } from '@tremplin/db/schema/outcomes.ts';
import { setting } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { ruleSteps } from '@tremplin/shared/outcome-rules.ts';
import type { RuleStep } from '@tremplin/shared/outcome-rules.ts';
import { defaultThresholds, thresholds } from '@tremplin/shared/settings.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import { eq } from 'drizzle-orm';

export const thresholdsKey = 'thresholds';

/** What the office has settled on; whatever it has not has the default. */
export async function thresholdsOf(db: Reader): Promise<Thresholds> {
  return (await storedThresholds(db)).values;
}

/** Version 0 means that nothing was ever saved. */
export async function storedThresholds(
  db: Reader,
): Promise<{ readonly values: Thresholds; readonly version: number }> {
  const [row] = await prepared(db, savedThresholds).execute();
  if (!row) return { values: defaultThresholds, version: 0 };
  const saved = typeof row.value === 'object' ? row.value : null;
  const kept = thresholds.safeParse({ ...defaultThresholds, ...saved });
  return { values: kept.success ? kept.data : defaultThresholds, version: row.version };
}

/** The funder's numbers, each with the day from which it holds: those of the beginning and the office's own. */
export async function ruleStepsOf(db: Reader): Promise<RuleStep[]> {
  return ruleSteps(await prepared(db, savedSteps).execute());
}

function savedSteps(db: Reader) {
  return db
    .select({
      key: outcomeRule.key,
      fromDay: outcomeRule.fromDay,
      value: outcomeRule.value,
      source: outcomeRule.source,
    })
    .from(outcomeRule)
    .prepare('saved_rule_steps');
}

function savedThresholds(db: Reader) {
  return db
    .select({ value: setting.value, version: setting.version })
    .from(setting)
    .where(eq(setting.key, thresholdsKey))
    .limit(1)
    .prepare('saved_thresholds');
}
