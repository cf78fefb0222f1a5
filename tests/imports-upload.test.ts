import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { directoryImport } from '@tremplin/db/schema/imports.ts';
import { httpServer, sessionCookie } from '@tremplin/server/http.ts';
import { eq } from 'drizzle-orm';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cookieOf } from './support/http.ts';
import { openOffice } from './support/office.ts';
import type { Hired, TestOffice } from './support/office.ts';

const ours = {
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/octet-stream',
  'x-office': '1',
};
const list = 'last_name,first_name,ministry\nBouchard,Élodie,Ministry of Orchards\n';

interface Desk {
  readonly office: TestOffice;
  readonly farid: Hired;
  readonly app: FastifyInstance;
  /** What our own page sends for Farid, who runs sessions. */
  readonly headers: Record<string, string>;
  readonly send: (over?: InjectOptions) => Promise<{ status: number; body: unknown }>;
  readonly files: () => string[];
}

async function openDesk(): Promise<Desk> {
  const office = await openOffice();
  const farid = await office.hire('facilitator', { name: 'Farid Haddad' });
  const app = await httpServer(office.office, { pages: null, log: false });
  onTestFinished(async () => app.close());
  const headers = { ...ours, cookie: `${sessionCookie}=${await cookieOf(office, farid)}` };
  return {
    office,
    farid,
    app,
    headers,
    send: async (over = {}) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/files/directory',
        headers: { ...headers, 'x-file-name': encodeURIComponent('annuaire d’été.csv') },
        payload: list,
        ...over,
      });
      return { status: answer.statusCode, body: answer.json() };
    },
    files: () => readdirSync(office.office.filesDir),
  };
}

const imports = ({ office }: Desk) =>
  office.store.read((db) => db.select().from(directoryImport).orderBy(directoryImport.createdAt));

describe('a directory sent by the page', () => {
  it('Farid sends a list: it lies byte for byte under a name of ours, for its owner only, and is audited', async () => {
    const desk = await openDesk();
    const { status, body } = await desk.send();
    const [row] = await imports(desk);
    expect({ status, body }).toEqual({ status: 200, body: { id: row?.id } });
    expect(row).toMatchObject({
      fileName: 'annuaire d’été.csv',
      state: 'reading',
      origin: 'page',
      bytes: Buffer.byteLength(list),
      createdBy: desk.farid.id,
    });
    const [stored = ''] = desk.files();
    expect(stored).toBe(row?.storedAs);
    expect(stored).toMatch(/^[0-9a-f-]{36}$/);
    const path = join(desk.office.office.filesDir, stored);
    expect(readFileSync(path, 'utf8')).toBe(list);
    expect(statSync(path).mode & 0o077).toBe(0);
    const lines = await desk.office.store.read((db) =>
      db.select().from(auditEvent).where(eq(auditEvent.resource, 'contact_import')),
    );
    expect(lines).toMatchObject([{ action: 'create', resourceId: row?.id, outcome: 'done' }]);
  });

  it('the same file sent twice is the same import, and its copy is not kept', async () => {
    const desk = await openDesk();
    const first = await desk.send();
    expect(await desk.send()).toEqual(first);
    expect(await imports(desk)).toHaveLength(1);
    expect(desk.files()).toHaveLength(1);
  });

  it('nobody without the right sends a byte, and whoever tried is remembered', async () => {
    const desk = await openDesk();
    for (const [who, kind, status] of [
      [await desk.office.hire('counsellor'), 'forbidden', 403],
      [await desk.office.hire('manager'), 'forbidden', 403],
      [await desk.office.hire('administrator'), 'forbidden', 403],
      [null, 'signed_out', 401],
    ] as const) {
      const cookie = who ? `${sessionCookie}=${await cookieOf(desk.office, who)}` : '';
      const answer = await desk.send({ headers: { ...ours, cookie } });
      expect(answer).toMatchObject({ status, body: { error: { data: { fault: { kind } } } } });
    }
    expect(desk.files()).toEqual([]);
    expect(await imports(desk)).toEqual([]);
    const denied = await desk.office.store.read((db) =>
      db.$count(auditEvent, eq(auditEvent.outcome, 'denied')),
    );
    expect(denied).toBe(3);
  });

  it('another page cannot send with Farid’s cookie', async () => {
    const desk = await openDesk();
    const { headers } = desk;
    const without = (name: string) =>
      Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));
    const forged: readonly (readonly [InjectOptions, number])[] = [
      [{ headers: { ...headers, 'sec-fetch-site': 'cross-site' } }, 403],
      [{ headers: { ...headers, 'sec-fetch-site': 'same-site' } }, 403],
      [{ headers: { ...without('sec-fetch-site'), origin: 'https://evil.example' } }, 403],
      [{ headers: without('sec-fetch-site') }, 403],
      [{ headers: without('x-office') }, 403],
      [{ headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' } }, 415],
      [{ headers: { ...headers, 'content-type': 'text/csv' } }, 415],
      [{ headers: { ...headers, 'content-type': 'application/json' } }, 415],
      [{ method: 'PUT' }, 404],
      [{ method: 'GET' }, 404],
    ];
    for (const [sent, status] of forged)
      expect([sent, (await desk.send(sent)).status]).toEqual([sent, status]);
    expect(desk.files()).toEqual([]);
    expect(await imports(desk)).toEqual([]);
  });

  it('a name with folders, markup, marks that turn text round or no end is shown plainly and opens nothing', async () => {
    const desk = await openDesk();
    const names: readonly (readonly [string, string])[] = [
      [encodeURIComponent('../../etc/passwd'), 'passwd'],
      [encodeURIComponent('C:\\temp\\list.csv'), 'list.csv'],
      [encodeURIComponent('<img src=x onerror=alert(1)>.csv'), '<img src=x onerror=alert(1)>.csv'],
      [encodeURIComponent('list\u202Evsc.exe\u0000\n\u200B.csv'), 'listvsc.exe.csv'],
      [encodeURIComponent('e\u0301te\u0301.csv'), 'été.csv'],
      [encodeURIComponent('a'.repeat(300)), 'a'.repeat(120)],
      ['%E0%A4%A', 'directory'],
      [encodeURIComponent('..'), '..'],
      ['', 'directory'],
    ];
    for (const [at, [sent, shown]] of names.entries()) {
      const payload = `${list}Roy,Ada,Ministry ${at}\n`;
      await desk.send({ headers: { ...desk.headers, 'x-file-name': sent }, payload });
      const [row] = (await imports(desk))
        .filter(({ bytes }) => bytes === Buffer.byteLength(payload))
        .slice(-1);
      expect([sent, row?.fileName]).toEqual([sent, shown]);
    }
    expect(desk.files().every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true);
    expect(desk.files()).toHaveLength(names.length);
  });

  it('a line that breaks off in the middle leaves no file and no import', async () => {
    const desk = await openDesk();
    await desk.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = addressOf(desk.app);
    const sent = request({
      port,
      method: 'POST',
      path: '/files/directory',
      headers: { ...desk.headers, 'content-length': 1_000_000 },
    });
    sent.on('error', () => undefined);
    sent.write(list.repeat(200));
    await expect.poll(() => desk.files().length).toBe(1);
    expect(desk.files()[0]).toMatch(/\.part$/);
    sent.destroy();
    await expect.poll(() => desk.files()).toEqual([]);
    expect(await imports(desk)).toEqual([]);
    expect((await desk.send()).status).toBe(200);
  });

  it('a file that says it is larger than 200 MB is refused before it is sent, in words', async () => {
    const desk = await openDesk();
    await desk.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = addressOf(desk.app);
    const headers = { ...desk.headers, 'content-length': 200_000_001 };
    const sent = request({ port, method: 'POST', path: '/files/directory', headers });
    sent.on('error', () => undefined);
    sent.flushHeaders();
    const [answer] = await once(sent, 'response');
    expect(answer.statusCode).toBe(422);
    let text = '';
    for await (const chunk of answer) text += String(chunk);
    expect(JSON.parse(text)).toMatchObject({
      error: { data: { fault: { key: 'imports.too_large', values: { megabytes: 200 } } } },
    });
    sent.destroy();
    expect(desk.files()).toEqual([]);
  });

  it('after twenty files in an hour Farid waits, and in the next hour he need not', async () => {
    const desk = await openDesk();
    const send = (at: number) => desk.send({ payload: `${list}Roy,Ada,Ministry ${at}\n` });
    for (let at = 0; at < 20; at += 1) expect((await send(at)).status).toBe(200);
    expect(await send(20)).toMatchObject({
      status: 429,
      body: { error: { data: { fault: { key: 'imports.too_many' } } } },
    });
    desk.office.at('2026-11-22T16:00:01.000Z');
    const cookie = `${sessionCookie}=${await cookieOf(desk.office, desk.farid, 7_200_000)}`;
    const again = await desk.send({
      headers: { ...desk.headers, cookie },
      payload: `${list}Roy,Ada,Z\n`,
    });
    expect(again.status).toBe(200);
  });
});

function addressOf(app: FastifyInstance): AddressInfo {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address;
}
