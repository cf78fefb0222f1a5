import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What every answer carries, pages and calls alike. */
export async function addHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    hsts: { maxAge: 31_536_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(onEvery);
    done();
  });
}

/** The policy of a page: styles that bear `nonce`, made anew for each answer, may be added to it. */
export function policyOfPage(nonce: string): string {
  return `${beforeNonce} 'nonce-${nonce}'${behindNonce}`;
}

// Written once: helmet would put the same words together anew for every answer.
const [beforeNonce = '', behindNonce = ''] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'NONCE",
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

const onEvery = {
  'content-security-policy': `${beforeNonce}${behindNonce}`,
  'permissions-policy': permissions,
};
