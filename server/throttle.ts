import type { doorFailure, signInFailure } from '@tremplin/db/schema/people.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { eq, inArray, lt } from 'drizzle-orm';

const dayMs = 86_400_000;

/** Where failures are counted; whose they are is hashed in the key. */
export type FailureTable = typeof signInFailure | typeof doorFailure;

/** So many failures at a stretch, then one more for each interval that passes. */
export interface Allowance {
  readonly failures: number;
  readonly intervalMs: number;
}

export interface Failures {
  readonly key: string;
  readonly count: number;
  readonly lastAt: Date;
}

/** How many failures still count, and for how long nothing more is tried; 0 when something may be. */
export interface Standing {
  readonly count: number;
  readonly waitMs: number;
}

export async function failuresOf(
  tx: Tx,
  table: FailureTable,
  keys: readonly string[],
): Promise<(key: string) => Failures | undefined> {
  const rows: Failures[] = await tx
    .select()
    .from(table)
    .where(inArray(table.key, [...keys]));
  return (key) => rows.find((row) => row.key === key);
}

export function drained(now: Date, failed: Failures | undefined, allowance: Allowance): Standing {
  if (!failed) return { count: 0, waitMs: 0 };
  const since = Math.max(0, now.getTime() - failed.lastAt.getTime());
  const count = Math.max(0, failed.count - Math.floor(since / allowance.intervalMs));
  const full = count >= allowance.failures;
  return { count, waitMs: full ? allowance.intervalMs - (since % allowance.intervalMs) : 0 };
}

export async function putFailures(
  tx: Tx,
  table: FailureTable,
  key: string,
  count: number,
  now: Date,
): Promise<void> {
  const set = { count, lastAt: now };
  const row = await tx.update(table).set(set).where(eq(table.key, key)).returning();
  if (row.length === 0) await tx.insert(table).values({ key, ...set });
}

/** What is a day old slows nobody down any more. */
export async function forgetFailures(tx: Tx, table: FailureTable, now: Date): Promise<void> {
  await tx.delete(table).where(lt(table.lastAt, new Date(now.getTime() - dayMs)));
}
