import { Fault } from '@tremplin/shared/faults.ts';
import type { FastifyRequest } from 'fastify';

/** Deepest nesting of brackets a request body may have. */
export const deepest = 32;
/** Most calls one request may carry. */
export const mostCalls = 10;

export interface GateRefusal {
  readonly status: 403 | 405 | 415;
  readonly reason: string;
}

/**
 * Stands before every call: only our own page may speak to the office with a person's cookie.
 * Fetch metadata decides; where a browser sends none, the Origin must be the office's own.
 */
export function gate(
  request: FastifyRequest,
  publicUrl: string,
  type = 'application/json',
): GateRefusal | null {
  const { headers } = request;
  if (request.method !== 'POST') return { status: 405, reason: 'POST only' };
  const site = headers['sec-fetch-site'];
  if (site !== undefined ? site !== 'same-origin' : headers.origin !== publicUrl)
    return { status: 403, reason: 'not from this office’s own page' };
  if (headers['content-type'] !== type) return { status: 415, reason: `${type} only` };
  if (headers['x-office'] !== '1') return { status: 403, reason: 'header missing' };
  return null;
}

/** Parses a body no deeper than `deepest`: deeper ones exhaust the stack of whatever walks them. */
export function parseBody(text: string): unknown {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 92) at += 1;
      else if (char === 34) quoted = false;
    } else if (char === 34) quoted = true;
    else if (char === 91 || char === 123) {
      depth += 1;
      if (depth > deepest) throw new Fault('invalid', 'invalid');
    } else if (char === 93 || char === 125) depth -= 1;
  }
  return JSON.parse(text, (key, value: unknown) => {
    if (key === '__proto__') return undefined;
    return typeof value === 'string' ? storable(value) : value;
  });
}

/** NUL and halves of characters mean nothing to a reader, and PostgreSQL refuses them. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}
