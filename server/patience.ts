import type { FastifyRequest } from 'fastify';

/** Milliseconds in which the head of a request, and then its body, has to arrive. */
export const patience = 15_000;

const hurried = new WeakMap<FastifyRequest, NodeJS.Timeout>();

/** A body that does not arrive in time is cut off, whether or not anybody was going to read it. */
export function hurry(request: FastifyRequest): void {
  const { raw } = request;
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
