import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Milliseconds in which the head of a request, and then its body, has to arrive. */
export const patience = 15_000;

/** How often it is looked at what is late, for that much patience. */
export const lookEvery = (patienceMs: number): number => Math.ceil(patienceMs / 15);

const freed = new WeakSet<IncomingMessage>();

/**
 * Cuts off bodies that do not arrive in time, whether or not anybody was going to read them. One
 * clock looks after all: a timer for each request would cost more than reading it.
 */
export function hurryBodies(app: FastifyInstance, patienceMs: number): void {
  const arriving = new Map<IncomingMessage, number>();
  const every = lookEvery(patienceMs);
  let looks = 0;
  // Also of addresses that the router itself refuses.
  app.server.on('request', (raw) => arriving.set(raw, looks));
  const clock = setInterval(() => {
    looks += 1;
    for (const [raw, since] of arriving) {
      if (raw.complete || raw.destroyed || freed.has(raw)) arriving.delete(raw);
      else if ((looks - since) * every >= patienceMs) raw.destroy();
    }
  }, every).unref();
  app.addHook('onClose', async () => clearInterval(clock));
}

/** From here on whoever reads the body keeps the time. */
export function unhurry(request: FastifyRequest): void {
  freed.add(request.raw);
}
