import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const nonces = new WeakMap<object, string>();

/** The one value by which this answer's page may add a style. */
export function nonceOf(response: IncomingMessage | ServerResponse): string {
  const known = nonces.get(response);
  if (known) return known;
  const fresh = randomBytes(16).toString('base64url');
  nonces.set(response, fresh);
  return fresh;
}

/** What every answer carries, pages and calls alike. */
export async function addHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    hsts: { maxAge: 31_536_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (_request, reply) => {
    void reply
      .header('content-security-policy', `${beforeNonce}${nonceOf(reply.raw)}${behindNonce}`)
      .header('permissions-policy', permissions);
  });
}

// Written once: helmet would put the same words together anew for every answer.
const [beforeNonce = '', behindNonce = ''] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce-NONCE'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]
  .join(';')
  .split('NONCE');

const closedFeatures =
  'accelerometer camera display-capture geolocation gyroscope hid magnetometer microphone midi payment serial usb xr-spatial-tracking';
const permissions = closedFeatures
  .split(' ')
  .map((feature) => `${feature}=()`)
  .concat('clipboard-write=(self)')
  .join(', ');
