import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { httpServer } from '@tremplin/server/http.ts';
import type { InjectOptions } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openOffice } from './support/office.ts';
import { procedures } from './support/procedures.ts';

const mutations = procedures
  .filter(([, procedure]) => procedure._def.type === 'mutation')
  .map(([path]) => path);

const ours = {
  'sec-fetch-site': 'same-origin',
  origin: 'http://127.0.0.1:4100',
  'content-type': 'application/json',
  'x-office': '1',
};

/** Twelve ways another page has tried to speak with somebody else's cookie. */
const forged: Readonly<Record<string, InjectOptions & { status: number }>> = {
  'a GET': { method: 'GET', headers: ours, status: 405 },
  'a PUT': { method: 'PUT', headers: ours, status: 404 },
  'a cross-site form as multipart': {
    headers: {
      ...ours,
      'sec-fetch-site': 'cross-site',
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload: '--x--',
    status: 403,
  },
  'a multipart form without fetch metadata': {
    headers: {
      origin: ours.origin,
      'x-office': '1',
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload: '--x--',
    status: 415,
  },
  'a sibling site': { headers: { ...ours, 'sec-fetch-site': 'same-site' }, status: 403 },
  'another site': { headers: { ...ours, 'sec-fetch-site': 'cross-site' }, status: 403 },
  'a typed address': { headers: { ...ours, 'sec-fetch-site': 'none' }, status: 403 },
  'another origin where fetch metadata is missing': {
    headers: { ...omit('sec-fetch-site'), origin: 'https://evil.example' },
    status: 403,
  },
  'neither origin nor fetch metadata': { headers: omit('sec-fetch-site', 'origin'), status: 403 },
  'the null origin of a sandboxed frame': {
    headers: { ...omit('sec-fetch-site'), origin: 'null' },
    status: 403,
  },
  'a form as text': {
    headers: { ...ours, 'content-type': 'text/plain' },
    payload: '{}',
    status: 415,
  },
  'a request without our header': { headers: omit('x-office'), status: 403 },
};

function omit(...names: (keyof typeof ours)[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ours).filter(([name]) => !names.some((left) => left === name)),
  );
}

describe('the request gate', () => {
  it('lets none of twelve forged requests reach any change', async () => {
    const { office, store } = await openOffice();
    const app = await httpServer(office, { pages: null, log: false });
    expect(mutations.length).toBeGreaterThan(5);
    for (const path of mutations)
      for (const [name, { status, ...request }] of Object.entries(forged)) {
        const answer = await app.inject({
          method: 'POST',
          payload: '{}',
          ...request,
          url: `/trpc/${path}`,
        });
        expect([name, path, answer.statusCode]).toEqual([name, path, status]);
      }
    expect(await store.read((db) => db.$count(auditEvent))).toBe(0);
    expect(await store.read((db) => db.$count(person))).toBe(0);
    await app.close();
  });

  it('lets our own page in, with fetch metadata or with the right origin alone', async () => {
    const { office } = await openOffice();
    const app = await httpServer(office, { pages: null, log: false });
    for (const headers of [ours, omit('sec-fetch-site')]) {
      const answer = await app.inject({
        method: 'POST',
        url: '/trpc/session.me',
        headers,
        payload: 'null',
      });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toEqual({ result: { data: null } });
    }
    await app.close();
  });

  it('refuses eleven calls at once, a body too deep, too long or broken, and never with a 500', async () => {
    const { office } = await openOffice();
    const app = await httpServer(office, { pages: null, log: false });
    const post = async (url: string, payload: string) =>
      (await app.inject({ method: 'POST', url, headers: ours, payload })).statusCode;
    const eleven = Array.from({ length: 11 }, () => 'session.me').join(',');
    expect(await post(`/trpc/${eleven}?batch=1`, '{}')).toBe(400);
    expect(await post('/trpc/session.signIn', '['.repeat(200_000))).toBe(400);
    expect(await post('/trpc/session.signIn', `"${'a'.repeat(1_100_000)}"`)).toBe(413);
    expect(await post('/trpc/session.signIn', '{"email":')).toBe(400);
    expect(await post('/trpc/session.signIn', '{"__proto__":{"admin":true}}')).toBe(400);
    expect(await post('/trpc/no.such', '{}')).toBe(404);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
    await app.close();
  });

  const letIn = 'Sec-Fetch-Site: same-origin\r\nX-Office: 1\r\n';
  const json = 'Content-Type: application/json\r\n';
  const begun = 'Content-Length: 1000\r\n\r\n{';
  it.each([
    ['a head', 'POST /trpc/session.me', json],
    ['a body', 'POST /trpc/session.me', `${letIn}${json}${begun}`],
    ['a body that the gate refuses', 'POST /trpc/session.me', `${json}${begun}`],
    ['a body to nowhere', 'POST /nowhere', `${letIn}${json}${begun}`],
    ['a body to what is no address', 'POST /%zz', `${letIn}${json}${begun}`],
    [
      'a refused file',
      'POST /files/directory',
      `Content-Type: application/octet-stream\r\n${begun}`,
    ],
    ['a body of a page', 'GET /healthz', `${letIn}Content-Type: text/plain\r\n${begun}`],
  ])('cuts off a stranger who sends %s that never ends', async (_what, line, rest) => {
    const { office } = await openOffice();
    const patienceMs = 600;
    const app = await httpServer(office, { pages: null, log: false, patienceMs });
    onTestFinished(async () => app.close());
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect(Number(new URL(address).port), '127.0.0.1').resume();
    await once(socket, 'connect');
    socket.write(`${line} HTTP/1.1\r\nHost: x\r\n${rest}`);
    await once(socket, 'close');
    expect(await app.inject({ url: '/healthz' })).toMatchObject({ statusCode: 200 });
  });

  it('mounts these addresses and no others', async () => {
    const { office } = await openOffice();
    const app = await httpServer(office, { pages: null, log: false });
    await app.ready();
    const routes = app.printRoutes({ commonPrefix: false }).split('\n').filter(Boolean);
    expect(routes.map((line) => line.replace(/^[└├─│\s]+/, ''))).toEqual([
      '/healthz (GET, HEAD)',
      '/readyz (GET, HEAD)',
      '/reports/:id/file (GET, HEAD)',
      '/trpc/:paths (GET, POST, HEAD)',
      '/files/directory (POST)',
    ]);
    await app.close();
  });

  it('every answer carries the same strict headers, and calls are never kept', async () => {
    const { office } = await openOffice();
    const app = await httpServer(office, { pages: null, log: false });
    const answers = [
      await app.inject({ url: '/healthz' }),
      await app.inject({ url: '/nowhere.js' }),
      await app.inject({ method: 'POST', url: '/trpc/session.me', headers: ours, payload: 'null' }),
      await app.inject({ method: 'POST', url: '/trpc/session.me', payload: 'null' }),
    ];
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none';script-src 'self';style-src 'self';.*require-trusted-types-for 'script';trusted-types 'none'$/,
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      });
      expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined();
    }
    expect(answers[2]?.headers['cache-control']).toBe('no-store');
    expect(answers[3]).toMatchObject({ statusCode: 403, headers: { 'cache-control': 'no-store' } });
    await app.close();
  });

  it('a page may be styled by its own nonce alone, which no second page has', async () => {
    const { office } = await openOffice();
    const folder = mkdtempSync(join(tmpdir(), 'tremplin-pages-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'index.html'), '<meta name="nonce" content="__NONCE__">');
    const app = await httpServer(office, { pages: folder, log: false });
    onTestFinished(async () => app.close());
    const pages = await Promise.all([1, 2].map(async () => app.inject({ url: '/today' })));
    const nonces = pages.map(({ body }) => /content="([\w-]{22})"/.exec(body)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    for (const [at, { headers }] of pages.entries())
      expect(headers['content-security-policy']).toContain(
        `;style-src 'self' 'nonce-${nonces[at]}';img-src`,
      );
  });
});
