import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { Fault } from '@tremplin/shared/faults.ts';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { resolveVisitor } from './auth/sessions.ts';
import { answerCalls } from './calls.ts';
import { isLoopback } from './config.ts';
import { requestContext } from './context.ts';
import type { Office, RequestContext } from './context.ts';
import { handOutFiles } from './downloads.ts';
import { gate, parseBody } from './gate.ts';
import { takeFiles } from './files.ts';
import { addHeaders } from './headers.ts';
import { servePages } from './pages.ts';
import { hurryBodies, lookEvery, patience } from './patience.ts';

export const sessionCookie = '__Host-office';
/** Milliseconds that a file may take on its way. */
const longestUpload = 1_800_000;
const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

export interface Serving {
  /** The folder of the built client. */
  readonly pages: string | null;
  /** Whether to log, and where to instead of the standard output. */
  readonly log: boolean | { readonly write: (line: string) => void };
  /** Milliseconds in which a request has to arrive; `patience` unless a test has less. */
  readonly patienceMs?: number;
}

/** The whole HTTP face of an office, not yet listening. */
export async function httpServer(
  office: Office,
  { pages, log, patienceMs = patience }: Serving,
): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger(log),
    genReqId: () => randomUUID(),
    bodyLimit: 1_000_000,
    // A large file over a slow line; every other body has `patience`.
    requestTimeout: longestUpload,
    http: {
      headersTimeout: patienceMs - lookEvery(patienceMs),
      connectionsCheckingInterval: lookEvery(patienceMs),
    },
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 5000 },
    trustProxy: isLoopback(new URL(office.publicUrl).hostname) ? false : 'loopback',
  });
  hurryBodies(app, patienceMs);
  await addHeaders(app);
  await app.register(cookie);
  readJsonOnly(app);
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => readiness(office, reply));
  app.setErrorHandler(async (error, request, reply) => {
    const status = clientStatusOf(error);
    if (status === 500)
      request.log.error({ failure: error instanceof Error ? error.name : 'unknown' });
    return reply.code(status).send({ error: status === 500 ? 'unexpected' : 'not understood' });
  });
  app.route<{ Params: { paths: string } }>({
    method: ['GET', 'POST'],
    url: '/trpc/:paths',
    onRequest: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const refusal = gate(request, office.publicUrl);
      if (refusal) await reply.code(refusal.status).send({ error: refusal.reason });
    },
    handler: async (request, reply) => {
      const { paths } = request.params;
      const batched = new URLSearchParams(request.url.split('?')[1]).get('batch') === '1';
      const ctx = await contextOf(office, request, reply);
      await answerCalls(ctx, request, reply, batched ? paths.split(',') : [paths], batched);
      return reply;
    },
  });
  handOutFiles(app, (request, reply) => contextOf(office, request, reply));
  await takeFiles(app, office, (request, reply) => contextOf(office, request, reply));
  if (pages) await servePages(app, pages);
  return app;
}

function readJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, text: unknown) => parseBody(String(text)),
  );
}

function logger(log: Serving['log']) {
  if (log === false) return false;
  const kept = { level: 'info', serializers: { req: briefly } };
  return log === true ? kept : { ...kept, stream: log };
}

/** A body that cannot be read is the sender's mistake; everything else is ours. */
function clientStatusOf(error: unknown): number {
  if (error instanceof Fault || error instanceof SyntaxError) return 400;
  const stated = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return stated >= 400 && stated < 500 ? stated : 500;
}

async function contextOf(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const sessionToken = request.cookies[sessionCookie] ?? null;
  return requestContext(office, {
    origin: {
      requestId: request.id,
      ipPrefix: networkOf(request.ip),
      userAgent: request.headers['user-agent']?.slice(0, 200) ?? null,
    },
    visitor: sessionToken ? await resolveVisitor(office, sessionToken, office.clock()) : null,
    sessionToken,
    setSessionToken: (token) => {
      if (token === null) {
        void reply.clearCookie(sessionCookie, cookieOptions);
        void reply.header('clear-site-data', '"cache", "storage"');
      } else void reply.setCookie(sessionCookie, token, cookieOptions);
    },
  });
}

async function readiness(office: Office, reply: FastifyReply): Promise<{ ready: boolean }> {
  try {
    await office.store.ready();
    return { ready: true };
  } catch (error) {
    reply.log.error({ failure: error instanceof Error ? error.name : 'unknown' });
    void reply.code(503);
    return { ready: false };
  }
}

/** The network an address belongs to: enough to see a pattern, too little to find a person. */
function networkOf(address: string): string {
  const four = /(\d+\.\d+\.\d+)\.\d+$/.exec(address);
  return four ? `${four[1]}.0/24` : `${address.split(':').slice(0, 3).join(':')}::/48`;
}

/**
 * Addresses carry ids and enumerations only, so the path may be logged; the query is not, and the
 * code of a session's door is not.
 */
function briefly(request: FastifyRequest): { method: string; path: string | undefined } {
  const path = request.url.split('?')[0];
  return { method: request.method, path: path?.replace(/^\/+s\/.*/i, '/s/:code') };
}
