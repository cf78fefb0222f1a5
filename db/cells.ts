import type { PastClass } from '@tremplin/shared/followups.ts';
import { and, gte, isNotNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { application } from './schema/applications.ts';
import { applicationCell, followupCell } from './schema/cells.ts';
import { followup } from './schema/placements.ts';
import type { Reader, Tx } from './store.ts';

/**
 * The class that a checkpoint has once its day is past, as checkpointClasses of shared/followups.ts
 * says, and as the triggers of the migration `cells` write it.
 */
export function pastClass(): SQL<PastClass> {
  const { status, employed, verified } = followup;
  return sql<PastClass>`case
    when ${status} = 'done' and ${employed} is not true then 'ended'
    when ${status} = 'done' and ${verified} then 'verified'
    when ${status} = 'done' then 'reported'
    when ${status} = 'not_due' then 'ended'
    when ${status} = 'unreachable' then 'unreached'
    when ${status} = 'waived' then 'waived'
    else 'open' end`;
}

/** A sum that does not say what the rows say. */
export interface WrongCell {
  readonly table: 'application_cell' | 'followup_cell';
  readonly key: readonly (string | number)[];
  readonly kept: number;
  readonly counted: number;
}

/** None, unless somebody has written past the triggers. */
export async function wrongCells(db: Reader): Promise<WrongCell[]> {
  const keptApplications = await db.select().from(applicationCell);
  const keptFollowups = await db.select().from(followupCell);
  return [
    ...differing('application_cell', keptApplications, await countApplications(db), (one) => [
      one.month,
      one.step,
      one.onDay,
    ]),
    ...differing('followup_cell', keptFollowups, await countFollowups(db), (one) => [
      one.startMonth,
      one.checkpoint,
      one.class,
      one.dueOn,
    ]),
  ];
}

/** Counts every sum anew; answers with how many there are. */
export async function rebuildCells(tx: Tx): Promise<number> {
  const applications = await countApplications(tx);
  const followups = await countFollowups(tx);
  await tx.delete(applicationCell);
  await tx.delete(followupCell);
  for (let from = 0; from < applications.length; from += mostRows)
    await tx.insert(applicationCell).values(applications.slice(from, from + mostRows));
  for (let from = 0; from < followups.length; from += mostRows)
    await tx.insert(followupCell).values(followups.slice(from, from + mostRows));
  return applications.length + followups.length;
}

const mostRows = 500;
const howMany = sql<number>`count(*)`.mapWith(Number);

async function countApplications(db: Reader): Promise<(typeof applicationCell.$inferInsert)[]> {
  const { appliedMonth, reachedStep, appliedOn } = application;
  const rows = await db
    .select({ month: appliedMonth, step: reachedStep, onDay: appliedOn, n: howMany })
    .from(application)
    .where(and(isNotNull(appliedOn), gte(reachedStep, 1)))
    .groupBy(appliedMonth, reachedStep, appliedOn);
  return rows.map((row) => ({ ...row, month: row.month ?? 0, onDay: row.onDay ?? '' }));
}

async function countFollowups(db: Reader): Promise<(typeof followupCell.$inferInsert)[]> {
  const { startMonth, month, dueOn } = followup;
  return db
    .select({ startMonth, checkpoint: month, class: pastClass(), dueOn, n: howMany })
    .from(followup)
    .groupBy(startMonth, month, pastClass(), dueOn);
}

function differing<Row extends { readonly n: number }>(
  table: WrongCell['table'],
  kept: readonly Row[],
  counted: readonly Row[],
  keyOf: (row: Row) => WrongCell['key'],
): WrongCell[] {
  const sums = (rows: readonly Row[]) => new Map(rows.map((row) => [keyOf(row).join(' '), row]));
  const [before, after] = [sums(kept), sums(counted)];
  return [...new Map([...before, ...after])].flatMap(([name, row]) => {
    const [is, should] = [before.get(name)?.n ?? 0, after.get(name)?.n ?? 0];
    return is === should ? [] : [{ table, key: keyOf(row), kept: is, counted: should }];
  });
}
