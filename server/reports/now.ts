import { prepared } from '@tremplin/db/prepared.ts';
import { followupCell } from '@tremplin/db/schema/cells.ts';
import { followup } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { firstOfMonth, lastOfMonth, monthOf } from '@tremplin/shared/period.ts';
import { and, between, count, eq, lt, sql } from 'drizzle-orm';
import type { Placeholder, SQL } from 'drizzle-orm';
import { inScope } from './scope.ts';
import type { Scope } from './scope.ts';

/** Follow-ups not recorded that are due in the calendar month of today. */
export async function followupsDue(db: Reader, scope: Scope): Promise<number> {
  const month = monthOf(scope.today);
  const values = { from: firstOfMonth(month), to: lastOfMonth(month) };
  return counted(db, scope, { build: due, where: isDueIn(from, to), values });
}

/** Follow-ups not recorded whose window is over. */
export async function followupsOverdue(db: Reader, scope: Scope): Promise<number> {
  const values = { today: scope.today };
  return counted(db, scope, { build: overdue, where: isOverdue(today), values });
}

/** Follow-ups by which somebody was at work, without proof. */
export async function proofsMissing(db: Reader, scope: Scope): Promise<number> {
  if (scope.everybody) {
    const [reported] = await prepared(db, reportedOfEverybody).execute();
    return reported?.n ?? 0;
  }
  return counted(db, scope, { build: unproved, where: lacksProof(), values: {} });
}

export function isDueIn(first: Day | Placeholder, last: Day | Placeholder): SQL | undefined {
  return and(eq(followup.status, 'scheduled'), between(followup.dueOn, first, last));
}

export function isOverdue(on: Day | Placeholder): SQL | undefined {
  return and(eq(followup.status, 'scheduled'), lt(followup.windowTo, on));
}

export function lacksProof(): SQL {
  return sql`${followup.status} = 'done' and ${followup.employed} and not ${followup.verified}`;
}

const from = sql.placeholder('from');
const to = sql.placeholder('to');
const today = sql.placeholder('today');

interface Counting {
  readonly build: typeof due;
  readonly where: SQL | undefined;
  readonly values: Readonly<Record<string, Day>>;
}

/** Filters look at who the client is with today. */
async function counted(db: Reader, scope: Scope, { build, where, values }: Counting) {
  const some = inScope(scope, followup.clientId, scope.today);
  const statement =
    some === undefined ? prepared(db, build) : countWhere(db, and(where, some)).prepare('');
  const [row] = await statement.execute({ ...values });
  return row?.n ?? 0;
}

function due(db: Reader) {
  return countWhere(db, isDueIn(from, to)).prepare('followups_due');
}

function overdue(db: Reader) {
  return countWhere(db, isOverdue(today)).prepare('followups_overdue');
}

function unproved(db: Reader) {
  return countWhere(db, lacksProof()).prepare('followups_unproved');
}

/** What lacks proof is what was reported only, whenever it was due. */
function reportedOfEverybody(db: Reader) {
  return db
    .select({ n: sql`coalesce(sum(${followupCell.n}), 0)`.mapWith(Number) })
    .from(followupCell)
    .where(eq(followupCell.class, 'reported'))
    .prepare('followups_reported');
}

function countWhere(db: Reader, where: SQL | undefined) {
  return db.select({ n: count() }).from(followup).where(where);
}
