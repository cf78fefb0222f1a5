import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { OutcomeRuleKey, RuleStep } from '@tremplin/shared/outcome-rules.ts';
import { sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';

/** Without the steps that were replaced by that day: what is left says the same of it and of later ones. */
export function stepsSince(steps: readonly RuleStep[], from: Day): RuleStep[] {
  return steps.filter(
    (step) =>
      !steps.some(
        (later) => later.key === step.key && later.fromDay > step.fromDay && later.fromDay <= from,
      ),
  );
}

/** The number that held on the day in the column; before the first step, the first. */
export function ruleOn(steps: readonly RuleStep[], key: OutcomeRuleKey, on: AnyColumn): SQL {
  const [first, ...later] = steps.filter((step) => step.key === key);
  if (!first) throw new Error(`no rule for ${key}`);
  const whens = later
    .toReversed()
    .map(({ fromDay, value }) => sql`when ${on} >= ${fromDay} then ${whole(value)}`);
  if (whens.length === 0) return whole(first.value);
  return sql`(case ${sql.join(whens, sql` `)} else ${whole(first.value)} end)`;
}

function whole(value: number): SQL {
  return sql`cast(${value} as integer)`;
}

type Build<Statement> = (db: Reader, steps: readonly RuleStep[], name: string) => Statement;
const mostKept = 50;
const known = new Map<string, unknown>();
let made = 0;

/**
 * The same builder for the same steps, so that the statement is kept (db/prepared.ts) as long as
 * the office sets no other.
 */
export function builtFor<Statement>(
  name: string,
  steps: readonly RuleStep[],
  build: Build<Statement>,
): (db: Reader) => Statement {
  const numbers = steps.map(({ key, fromDay, value }) => [key, fromDay, value]);
  const key = JSON.stringify([name, numbers]);
  if (known.size > mostKept) known.clear();
  if (!known.has(key)) {
    made += 1;
    const unique = `${name}_${made}`;
    known.set(key, (db: Reader) => build(db, steps, unique));
  }
  return asBuilt(known.get(key));
}

/** Guarantee: what is kept under a name was made by the one builder of that name. */
function asBuilt<Statement>(build: unknown): (db: Reader) => Statement {
  return build as (db: Reader) => Statement;
}
