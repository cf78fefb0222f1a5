import { doorFailure } from '@tremplin/db/schema/people.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import type { RequestContext } from '../context.ts';
import { drained, failuresOf, forgetFailures, putFailures } from '../throttle.ts';
import type { Allowance } from '../throttle.ts';
import { pseudonym } from '../write.ts';

const secondMs = 1000;

/** A whole room stands behind one network address: only what was wrong counts, never who came in. */
const allowances = {
  code: { failures: 30, intervalMs: 20 * secondMs },
  network: { failures: 40, intervalMs: 15 * secondMs },
  session: { failures: 120, intervalMs: 5 * secondMs },
  // Longer than a ticket lives: six wrong answers and it is worn out.
  ticket: { failures: 6, intervalMs: 3600 * secondMs },
} as const satisfies Record<string, Allowance>;

export type Counted = readonly [what: keyof typeof allowances, whose: string | null];

/**
 * Throws `too_many` with the seconds to wait where there were too many wrong tries. Otherwise the
 * answer, when called in the same transaction, counts one more.
 */
export async function allowTry(
  tx: Tx,
  ctx: RequestContext,
  ...counted: readonly Counted[]
): Promise<() => Promise<void>> {
  const keyed = counted.map(([what, whose]) => ({ what, key: pseudonym(ctx, [what, whose]) }));
  const found = await failuresOf(
    tx,
    doorFailure,
    keyed.map(({ key }) => key),
  );
  const standing = keyed.map(({ what, key }) => ({
    what,
    key,
    ...drained(ctx.now, found(key), allowances[what]),
  }));
  const full = standing.filter(({ waitMs }) => waitMs > 0);
  if (full.some(({ what }) => what === 'ticket')) throw new Fault('too_many', 'door.ticket_worn');
  if (full.length > 0) {
    const waitMs = Math.max(...full.map((one) => one.waitMs));
    throw new Fault('too_many', 'door.wait', { seconds: Math.ceil(waitMs / secondMs) });
  }
  return async () => {
    for (const { key, count } of standing)
      await putFailures(tx, doorFailure, key, count + 1, ctx.now);
  };
}

export async function forgetTries(tx: Tx, ctx: RequestContext): Promise<void> {
  await forgetFailures(tx, doorFailure, ctx.now);
}
