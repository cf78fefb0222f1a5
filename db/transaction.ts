import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<true>();

/** A transaction inside another would wait for itself for ever; say so instead. */
export function refuseNesting(): void {
  if (inside.getStore()) throw new Error('store: already inside a transaction; use its handle');
}

/** Whether a transaction's handle may still be used. */
export interface Lifetime {
  alive: boolean;
}

export function assertAlive(lifetime: Lifetime): void {
  if (!lifetime.alive) throw new Error('store: this transaction has ended; its handle is dead');
}

export const defaultLimit = 15_000;

/** Runs the body as the inside of a transaction; rejects when it outlasts the limit. */
export async function runInside<T>(body: () => Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`store: transaction outlasted ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([inside.run(true, body), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** One after the other, in the order asked. */
export function mutex(): <T>(body: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (body) => {
    const turn = tail.then(body, body);
    tail = turn.catch(() => undefined);
    return turn;
  };
}
