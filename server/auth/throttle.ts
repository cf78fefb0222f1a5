import { signInFailure } from '@tremplin/db/schema/people.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import { eq, inArray } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { drained, failuresOf, forgetFailures, putFailures } from '../throttle.ts';
import type { Allowance, Failures, Standing } from '../throttle.ts';
import { pseudonym } from '../write.ts';

const secondMs = 1000;
const dayMs = 86_400_000;

/** Every try counts in the same row: on PostgreSQL they queue rather than run into one another. */
const inLine = { chained: true } as const;

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
    const found = await failuresOf(tx, signInFailure, Object.values(keys));
    const account = remembered(ctx.now, found(keys.account));
    const near = drained(ctx.now, found(keys.network), network);
    const all = drained(ctx.now, found(keys.office), wholeOffice);
    const waitMs = Math.max(account.waitMs, near.waitMs, all.waitMs);
    if (waitMs > 0)
      throw new Fault('too_many', 'sign_in_wait', { seconds: Math.ceil(waitMs / secondMs) });
    await putFailures(tx, signInFailure, keys.account, account.count + 1, ctx.now);
    await putFailures(tx, signInFailure, keys.network, near.count + 1, ctx.now);
    await putFailures(tx, signInFailure, keys.office, all.count + 1, ctx.now);
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
    await forgetFailures(tx, signInFailure, ctx.now);
  }, inLine);
}

/** Nothing after the first two failures, then 1, 2, 4 … seconds, five minutes at most. */
function delayAfter(failures: number): number {
  return failures < 3 ? 0 : Math.min(300, 2 ** (failures - 3)) * secondMs;
}

function remembered(now: Date, failed: Failures | undefined): Standing {
  const since = failed ? now.getTime() - failed.lastAt.getTime() : dayMs;
  if (!failed || since >= dayMs) return { count: 0, waitMs: 0 };
  return { count: failed.count, waitMs: Math.max(0, delayAfter(failed.count) - since) };
}

/** The table names neither an account nor an address. */
function keysOf(ctx: RequestContext, email: string) {
  return {
    account: pseudonym(ctx, ['account', email]),
    network: pseudonym(ctx, ['network', ctx.origin.ipPrefix]),
    office: pseudonym(ctx, ['office']),
  };
}
