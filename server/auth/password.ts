import { hash, verify } from '@node-rs/argon2';
import { Fault } from '@tremplin/shared/faults.ts';

/**
 * Argon2id (the package's default), three times OWASP's least; memory in KiB. About 50 ms on a fast
 * core and 150 on a slow one. A stored hash names its own strength, so this may be raised.
 */
const strength = { memoryCost: 65_536, timeCost: 4, parallelism: 1 } as const;

const atOnce = 2;
const mayWait = 20;
let running = 0;
const waiting: (() => void)[] = [];

/** Refuses with `unavailable` when too many are waiting for the processor. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), strength));
}

/** Refuses with `unavailable` when too many are waiting for the processor. */
export async function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
  return inTurn(() => verify(given.hash, given.password.normalize('NFKC')));
}

/** A flood of sign-ins must not take both cores and all memory from those who work. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1;
  else {
    if (waiting.length >= mayWait) throw new Fault('unavailable', 'unavailable');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
