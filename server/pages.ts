import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { policyOfPage } from './headers.ts';

/** Serves the built client: hashed assets for ever, the page itself anew each time. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await app.register(files, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = path.includes('/assets/');
      void reply.header(
        'cache-control',
        forever ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const forPeople = request.method === 'GET' && !/\.\w+$/.test(request.url.split('?')[0] ?? '');
    if (!forPeople) return reply.code(404).send({ error: 'not found' });
    const nonce = randomBytes(16).toString('base64url');
    return reply
      .header('cache-control', 'no-store')
      .header('content-security-policy', policyOfPage(nonce))
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__NONCE__', nonce));
  });
}
