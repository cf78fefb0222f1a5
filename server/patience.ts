import type { FastifyRequest } from 'fastify';

/** Milliseconds in which the head of a request, and then its body, has to arrive. */
export const patience = 15_000;

const hurried = new WeakMap<FastifyRequest, NodeJS.Timeout>();

/** A body that does not arrive in time is cut off, whether or not anybody was going to read it. */
export async function hurry(request: FastifyRequest): Promise<void> {
  const { raw } = request;
  // Most bodies come with their head and are whole by the next turn: no clock is set for them.
  await Promise.resolve();
  if (raw.complete) return;
  const timer = setTimeout(() => {
    if (!raw.complete) raw.destroy();
  }, patience);
  hurried.set(request, timer);
  raw.once('close', () => clearTimeout(timer));
}

/** From here on whoever reads the body keeps the time. */
export function unhurry(request: FastifyRequest): void {
  clearTimeout(hurried.get(request));
}
