import { verifyAudit } from '@tremplin/db/audit.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cookieOf, openFront } from './support/http.ts';
import { at, placesIn, wire, withAt } from './support/json.ts';
import { caseloadsMatrix } from './support/matrix-caseloads.ts';
import { clientsMatrix } from './support/matrix-clients.ts';
import { directoryMatrix } from './support/matrix-directory.ts';
import { importsMatrix } from './support/matrix-imports.ts';
import { interviewsMatrix } from './support/matrix-interviews.ts';
import { officeMatrix } from './support/matrix-office.ts';
import { placementsMatrix } from './support/matrix-placements.ts';
import { publishingMatrix } from './support/matrix-publishing.ts';
import { reportsMatrix } from './support/matrix-reports.ts';
import { sessionsMatrix } from './support/matrix-sessions.ts';
import type { Row } from './support/rights.ts';
import { buildWorld } from './support/world.ts';
import type { World } from './support/world.ts';

const matrix: Readonly<Record<string, Row>> = {
  ...clientsMatrix,
  ...officeMatrix,
  ...sessionsMatrix,
  ...directoryMatrix,
  ...importsMatrix,
  ...interviewsMatrix,
  ...placementsMatrix,
  ...publishingMatrix,
  ...reportsMatrix,
  ...caseloadsMatrix,
};
const mostMs = 6500;

const texts = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u202e\u0627\u0644',
  ' '.repeat(5000),
  'a'.repeat(5000),
  '㍿'.repeat(300),
  '"*" OR NEAR( ^ - + :*',
  "'; drop table client; --",
  '%_\\',
  '\\u0000',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2026-11-22T15:00:00Z 0',
  '__proto__',
  'constructor',
];
const numbers = [-0, -1, 0.5, Infinity, -Infinity, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 5e-324];
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'id', 'key', 'json', '\0', ''];

const { garbage } = fc.letrec<{ garbage: unknown }>((again) => ({
  garbage: fc.oneof(
    { maxDepth: 4 },
    { weight: 6, arbitrary: fc.constantFrom<unknown>(...texts, ...numbers, null, true, false) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.double() },
    { weight: 1, arbitrary: fc.array(again('garbage'), { maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc.dictionary(fc.constantFrom(...names), again('garbage'), { maxKeys: 3 }),
    },
  ),
}));

const kinds: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 60 })),
  number: fc.oneof(fc.constantFrom(...numbers), fc.integer()),
  boolean: fc.boolean(),
};

/** What a procedure takes, wrong in one place or two, mostly by something of the same kind. */
function mistaken(input: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(input);
  const one = fc.constantFrom(...places).chain((place) => {
    const alike = kinds[typeof at(input, place)];
    return fc.tuple(
      fc.constant(place),
      alike ? fc.oneof({ weight: 4, arbitrary: alike }, garbage) : garbage,
    );
  });
  const mistakes = fc.array(one, { minLength: 0, maxLength: 2 });
  return mistakes.map((made) =>
    made.reduce((value, [place, put]) => withAt(value, place, put), input),
  );
}

/** Cookies of those who may, the counsellor before anybody else; at the door one has none. */
async function cookiesFor(world: World): Promise<(path: string) => string | null> {
  const { office, staff } = world;
  const able = ['counsellor', 'administrator', 'namesManager', 'facilitator'] as const;
  const cookies = await Promise.all(able.map((who) => cookieOf(office, staff[who])));
  return (path) => {
    if (path.startsWith('session.') && path !== 'session.setLocale') return null;
    return cookies[able.findIndex((who) => matrix[path]?.[who] === 'ok')] ?? null;
  };
}

/** A right input for every procedure. */
async function inputsOf(world: World): Promise<Map<string, unknown>> {
  const inputs = new Map<string, unknown>();
  for (const [path, row] of Object.entries(matrix))
    inputs.set(path, (await row.input(world)) ?? {});
  return inputs;
}

/** A row that a lucky try has changed goes on being tried, with the version that it has now. */
function caughtUp(input: unknown, answer: string): unknown {
  const current = /"stale_version","values":\{"current":(\d+)\}/.exec(answer)?.[1];
  return current === undefined ? input : withAt(input, ['version'], Number(current));
}

test('whatever Anna’s browser sends to whichever procedure, the office stays open and whole', async () => {
  const world = await buildWorld();
  const front = await openFront(world.office);
  const cookieFor = await cookiesFor(world);
  const inputs = await inputsOf(world);
  const plain = Object.getOwnPropertyNames(Object.prototype);
  const seen = new Map<number, number>();
  const send = async (path: string, json: string): Promise<void> => {
    const { status, text } = await front.post(path, json, cookieFor(path));
    inputs.set(path, caughtUp(inputs.get(path), text));
    seen.set(status, (seen.get(status) ?? 0) + 1);
    expect(status, `${path} ${json}`).toBeLessThan(500);
  };
  const several = fc.array(fc.constantFrom(...inputs.keys()), { minLength: 8, maxLength: 8 });
  const tries = fc.asyncProperty(several, fc.gen(), async (paths, gen) => {
    const calls = paths.map((path) => [path, wire(gen(mistaken, inputs.get(path)))] as const);
    await Promise.all(calls.map(([path, json]) => send(path, json)));
  });
  await fc.assert(tries, { numRuns: 1000, interruptAfterTimeLimit: mostMs });
  for (const status of [200, 400]) expect(seen.get(status), String(status)).toBeGreaterThan(10);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(plain);
  const { clientId, office, store, staff } = world;
  expect(await staff.counsellor.call.clients.file({ id: clientId })).toMatchObject({
    id: clientId,
  });
  const verdict = await store.read((db) => verifyAudit(db, office.office.keys.audit));
  expect(verdict.brokenAt).toBeNull();
});

test('bodies and paths that are no calls at all are refused', async () => {
  const world = await buildWorld();
  const front = await openFront(world.office);
  const cookie = await cookieOf(world.office, world.staff.counsellor);
  const bodies = [
    '',
    '{',
    'undefined',
    'NaN',
    '"\\ud8"',
    '[[[',
    '\0',
    `${'['.repeat(40)}${']'.repeat(40)}`,
  ];
  for (const body of bodies)
    expect(await front.post('clients.list', body, cookie)).toMatchObject({ status: 400 });
  const paths = [
    '__proto__',
    'constructor',
    'clients',
    'clients.__proto__',
    'clients.list.call',
    'clients.list,x',
    '%00',
    ' ',
  ];
  for (const path of paths)
    expect([path, (await front.post(path, '{}', cookie)).status]).toEqual([path, 404]);
  for (const body of ['[]', '{"1":{}}', '{"__proto__":{}}', '"x"', 'null']) {
    const { status } = await front.post('session.me,clients.__proto__?batch=1', body, cookie);
    expect(status, body).toBe(207);
  }
});
