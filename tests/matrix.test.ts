import { faultOf } from '@tremplin/server/trpc.ts';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
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
import { procedures } from './support/procedures.ts';
import type { Row } from './support/rights.ts';
import { auditLines, everything } from './support/tables.ts';
import { buildWorld, canary, canaryName, people } from './support/world.ts';
import type { Person, World } from './support/world.ts';

const matrix = {
  ...officeMatrix,
  ...clientsMatrix,
  ...sessionsMatrix,
  ...directoryMatrix,
  ...importsMatrix,
  ...interviewsMatrix,
  ...placementsMatrix,
  ...publishingMatrix,
  ...reportsMatrix,
  ...caseloadsMatrix,
};

describe('who may do what, called for real', () => {
  it('every procedure stands in the matrix, and nothing stands there that is gone', () => {
    expect(Object.keys(matrix).toSorted()).toEqual(procedures.map(([path]) => path).toSorted());
  });

  it('every procedure says which right it asks for', () => {
    const silent = procedures.filter(([, procedure]) => !procedure._def.meta);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  for (const [path, row] of Object.entries(matrix))
    it(`${path}: ${people.map((who) => `${who} ${row[who]}`).join(', ')}`, async () => {
      const world = await buildWorld();
      await refuses(world, path, row);
      for (const who of people.filter((one) => row[one] === 'ok')) await allows(path, row, who);
    });
});

/** Everybody who must not is told so, and not one row differs afterwards. */
async function refuses(world: World, path: string, row: Row): Promise<void> {
  const input = await row.input(world);
  const before = await everything(world.store);
  for (const who of people.filter((one) => row[one] !== 'ok')) {
    const { outcome } = await tried(world, who, path, input);
    expect([path, who, outcome]).toEqual([path, who, row[who]]);
  }
  const after = await everything(world.store);
  if (path !== 'session.signIn') expect(after, 'a refused call changed something').toEqual(before);
}

/** Each in a world of their own; only the client's own counsellor receives what is theirs alone. */
async function allows(path: string, row: Row, who: Person): Promise<void> {
  const world = await buildWorld();
  const input = await row.input(world);
  const lines = await auditLines(world.store);
  const { outcome, answer } = await tried(world, who, path, input);
  expect([path, who, outcome]).toEqual([path, who, 'ok']);
  if (row.audited)
    expect(await auditLines(world.store), `${path} left no line`).toBeGreaterThan(lines);
  if (who === 'counsellor') return;
  expect(answer, `${who} was shown a fact`).not.toContain(canary);
  if (!row.named?.includes(who))
    expect(answer, `${who} was shown the name`).not.toContain(canaryName);
}

async function tried(
  world: World,
  who: Person,
  path: string,
  input: unknown,
): Promise<{ outcome: string; answer: string }> {
  const [slice = '', name = ''] = path.split('.');
  const procedure = asTable(world.call(who))[slice]?.[name];
  if (!procedure) throw new Error(`no procedure ${path}`);
  try {
    return { outcome: 'ok', answer: JSON.stringify(await procedure(input)) ?? '' };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const fault = faultOf(error);
    if (fault.key === 'unexpected') throw error;
    return { outcome: fault.kind === 'invalid' ? JSON.stringify(fault) : fault.kind, answer: '' };
  }
}

/** Guarantee: a caller is nested records of functions, which its types are too narrow to index. */
function asTable(
  call: unknown,
): Record<string, Record<string, (input: unknown) => Promise<unknown>>> {
  return call as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
}
