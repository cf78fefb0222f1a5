import { signInFailure } from '@tremplin/db/schema/people.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import { eq, inArray, lt } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { pseudonym } from '../write.ts';

const secondMs = 1000;
const dayMs = 86_400_000;

/** Every try counts in the same row: on PostgreSQL they queue rather than run into one another. */
const inLine = { chained: true } as const;

/** So many failures at a stretch, then one more for each interval that passes. */
interface Allowance {
  readonly failures: number;
  readonly intervalMs: number;
}
const network: Allowance = { failures: 30, intervalMs: 30 * secondMs };
const wholeOffice: Allowance = { failures: 300, intervalMs: 3 * secondMs };

/**
 * Counts a try as failed before it is checked, so that many at the same moment cannot slip through;
 * `forgive` takes it back. Refuses with `too_many` and the seconds to wait. A refused try is not
 * counted: nobody can be locked out for longer than five minutes at a time by a stranger.
 */
export async function countTry(ctx: RequestContext, email: string): Promise<void> {
  const keys = keysOf(ctx, email);
  await ctx.store.tx(async (tx) => {
    const rows = await tx
      .select()
      .from(signInFailure)
      .where(inArray(signInFailure.key, Object.values(keys)));
    const found = (key: string) => rows.find((row) => row.key === key);
    const account = remembered(ctx.now, found(keys.account));
    const near = drained(ctx.now, found(keys.network), network);
    const all = drained(ctx.now, found(keys.office), wholeOffice);
    const waitMs = Math.max(account.waitMs, near.waitMs, all.waitMs);
    if (waitMs > 0)
      throw new Fault('too_many', 'sign_in_wait', { seconds: Math.ceil(waitMs / secondMs) });
    await put(tx, keys.account, account.count + 1, ctx.now);
    await put(tx, keys.network, near.count + 1, ctx.now);
    await put(tx, keys.office, all.count + 1, ctx.now);
  }, inLine);
}

/** The password was right, or was never looked at: the try does not count. */
export async function forgive(
  ctx: RequestContext,
  email: string,
  how: 'right' | 'unread',
): Promise<void> {
  const keys = keysOf(ctx, email);
  await ctx.store.tx(async (tx) => {
    const rows = await tx
      .select()
      .from(signInFailure)
      .where(inArray(signInFailure.key, Object.values(keys)));
    for (const row of rows) {
      const count = how === 'right' && row.key === keys.account ? 0 : Math.max(0, row.count - 1);
      await tx.update(signInFailure).set({ count }).where(eq(signInFailure.key, row.key));
    }
    await tx
      .delete(signInFailure)
      .where(lt(signInFailure.lastAt, new Date(ctx.now.getTime() - dayMs)));
  }, inLine);
}

/** Nothing after the first two failures, then 1, 2, 4 … seconds, five minutes at most. */
function delayAfter(failures: number): number {
  return failures < 3 ? 0 : Math.min(300, 2 ** (failures - 3)) * secondMs;
}

interface Failures {
  readonly count: number;
  readonly lastAt: Date;
}
interface Standing {
  readonly count: number;
  readonly waitMs: number;
}

function remembered(now: Date, failed: Failures | undefined): Standing {
  const since = failed ? now.getTime() - failed.lastAt.getTime() : dayMs;
  if (!failed || since >= dayMs) return { count: 0, waitMs: 0 };
  return { count: failed.count, waitMs: Math.max(0, delayAfter(failed.count) - since) };
}

function drained(now: Date, failed: Failures | undefined, allowance: Allowance): Standing {
  if (!failed) return { count: 0, waitMs: 0 };
  const since = Math.max(0, now.getTime() - failed.lastAt.getTime());
  const count = Math.max(0, failed.count - Math.floor(since / allowance.intervalMs));
  const full = count >= allowance.failures;
  return { count, waitMs: full ? allowance.intervalMs - (since % allowance.intervalMs) : 0 };
}

async function put(tx: Tx, key: string, count: number, now: Date): Promise<void> {
  const set = { count, lastAt: now };
  const row = await tx.update(signInFailure).set(set).where(eq(signInFailure.key, key)).returning();
  if (row.length === 0) await tx.insert(signInFailure).values({ key, ...set });
}

/** The table names neither an account nor an address. */
function keysOf(ctx: RequestContext, email: string) {
  return {
    account: pseudonym(ctx, ['account', email]),
    network: pseudonym(ctx, ['network', ctx.origin.ipPrefix]),
    office: pseudonym(ctx, ['office']),
  };
}
