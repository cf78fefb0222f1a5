/**
 * `npm run bench [-- --sizes=small,large,catchment] [--rounds=60] [--only=directory]`: one JSON line
 * per question and size (only those whose name has that word),
 * `{name, size, ours, reference, ratio}`: milliseconds at the median, and how much of the bare
 * engine's speed we reach (1 is all of it). Then the same questions at each size against the
 * smaller one before it. Nothing here passes or fails.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectSqlite } from '@tremplin/db/connect-sqlite.ts';
import { startBuiltServer } from '../support/built-server.ts';
import { freePort } from '../support/free-port.ts';
import { fillDirectory, typedInDirectory } from './directory.ts';
import { importSideBySide } from './import.ts';
import { callerOf, sideBySide } from './measure.ts';
import type { Caller } from './measure.ts';
import { yearAround } from './outcomes.ts';

const option = (name: string, otherwise: string): string =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const sizes = option('sizes', 'small,large,catchment').split(',');
const rounds = Number(option('rounds', '60'));
const only = option('only', '');
const today = new Date().toISOString().slice(0, 10);

const importName = 'directory import';
/** The pages about outcomes, and the funnel alone. */
const outcomePages = {
  'overview page': 'overview',
  'retention grid': 'retention',
  funnel: 'funnel',
  'pipeline page': 'pipeline',
};

interface Cast {
  readonly counsellor: string;
  readonly manager: string;
  readonly facilitator: string;
  /** A session that is not closed, and who is on its list. */
  readonly session: { readonly id: string; readonly rows: readonly string[] };
  readonly clients: readonly string[];
  readonly surnames: readonly string[];
  /** Applications in a stage that may be moved to itself, so that a move can be measured often. */
  readonly applications: readonly {
    readonly id: string;
    readonly stage: string;
    version: number;
  }[];
}

const measured = new Map<string, { size: string; ours: number }[]>();

for (const size of sizes) await measureSize(size);
if (importName.includes(only)) printImport(importSideBySide(20_000));
for (const [name, each] of measured)
  for (const [at, larger] of each.entries()) {
    const smaller = each[at - 1];
    if (smaller)
      print({
        name: `${name}: ${larger.size} against ${smaller.size}`,
        ours: larger.ours,
        reference: smaller.ours,
      });
  }

async function measureSize(size: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tremplin-bench-'));
  const env = { ...process.env, DATA_DIR: folder, OFFICE_MODE: 'demo', DATABASE_URL: '' };
  const demo = ['server/dist/cli.js', 'demo', '--size', size, '--seed', '7', '--date', today];
  console.error(`filling a ${size} office…`);
  execFileSync(process.execPath, demo, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  fillDirectory(join(folder, 'office.sqlite'), size === 'small' ? 9_000 : 90_000);
  const ours = await startBuiltServer(folder);
  cpSync(join(folder, 'office.sqlite'), join(folder, 'reference.sqlite'));
  const reference = await startReference(join(folder, 'reference.sqlite'));
  try {
    await measureAll(size, ours.url, reference.url, castOf(join(folder, 'reference.sqlite')));
  } finally {
    reference.stop();
    await ours.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(size: string, url: string, bareUrl: string, cast: Cast): Promise<void> {
  const bare = callerOf(bareUrl, {});
  const counsellor = await signedIn(url, cast.counsellor);
  const manager = await signedIn(url, cast.manager);
  const facilitator = await signedIn(url, cast.facilitator);
  const person = cast.counsellor;
  const turn = <T>(list: readonly T[], round: number): T => {
    const one = list[round % list.length];
    if (one === undefined) throw new Error('the demo office lacks what is to be measured');
    return one;
  };
  const pair = async (
    name: string,
    times: number,
    mine: (round: number) => Promise<number>,
    theirs: (round: number) => Promise<number>,
  ): Promise<void> => {
    if (!name.includes(only)) return;
    const result = await sideBySide(times, mine, theirs);
    measured.set(name, [...(measured.get(name) ?? []), { size, ours: result.ours }]);
    print({ name, size, ...result });
  };
  const ask = async (who: Caller, path: string, input: unknown): Promise<number> =>
    (await who.post(`/trpc/${path}`, input)).milliseconds;
  const askBare = async (path: string, input: unknown): Promise<number> =>
    (await bare.post(`/${path}`, { person, today, ...asObject(input) })).milliseconds;

  await pair(
    'caseload page',
    rounds,
    () => ask(counsellor, 'clients.list', {}),
    () => askBare('caseload', {}),
  );
  await pair(
    'client search',
    rounds,
    (round) => ask(counsellor, 'clients.list', { typed: turn(cast.surnames, round) }),
    (round) => askBare('search', { words: `"${turn(cast.surnames, round)}"*` }),
  );
  // One visit each: a second look within five minutes is not audited again.
  const visits = Math.floor(Math.min(cast.clients.length, rounds * 1.2) / 1.2);
  await pair(
    'client file',
    visits,
    (round) => ask(counsellor, 'clients.file', { id: turn(cast.clients, round) }),
    (round) => askBare('file', { id: turn(cast.clients, round) }),
  );
  await pair(
    'board',
    rounds,
    () => ask(counsellor, 'applications.board', {}),
    () => askBare('board', {}),
  );
  await pair(
    'stage move',
    rounds,
    async (round) => {
      const one = turn(cast.applications, round);
      const { id, stage: to } = one;
      const interview = to === 'interview' ? { interviewOn: today } : {};
      const input = { id, version: one.version, to, effectiveOn: today, ...interview };
      one.version += 1;
      return ask(counsellor, 'applications.move', input);
    },
    (round) => askBare('move', { id: turn(cast.applications, round).id }),
  );
  const { session } = cast;
  await pair(
    'session roster',
    rounds,
    () => ask(facilitator, 'attendance.roster', { sessionId: session.id }),
    () => askBare('roster', { id: session.id }),
  );
  await pair(
    'attendance tap',
    rounds,
    (round) => {
      const mark = round % 2 === 0 ? 'late' : 'present';
      const tap = { id: randomUUID(), kind: 'mark', ago: 0, mark };
      const rowIds = [turn(session.rows, round)];
      return ask(facilitator, 'attendance.mark', {
        sessionId: session.id,
        taps: [{ ...tap, rowIds }],
      });
    },
    (round) => askBare('mark', { id: session.id, row: turn(session.rows, round), late: round % 2 }),
  );
  const { ours: year, bare: bareYear } = yearAround(today);
  for (const [name, page] of Object.entries(outcomePages))
    await pair(
      name,
      rounds,
      () => ask(manager, `reports.${page}`, year),
      () => askBare(page, bareYear),
    );
  const anywhere = { region: null, managersOnly: false, within: null };
  for (const [name, typed] of Object.entries(typedInDirectory))
    await pair(
      `directory, ${name}`,
      rounds,
      (round) => ask(counsellor, 'directory.lookUp', { ...anywhere, typed: turn(typed, round) }),
      (round) => askBare('directory', { words: bareWords(turn(typed, round)) }),
    );
  for (const caller of [bare, counsellor, manager, facilitator]) caller.close();
}

/** Who asks, and about whom: the counsellor with the most open clients, and the manager. */
function castOf(file: string): Cast {
  const db = connectSqlite(file, { readonly: true });
  const ask = <T>(sql: string, ...given: unknown[]): T[] =>
    db.prepare<unknown[], T>(sql).all(...given);
  const [busiest] = ask<{ id: string }>(`select counsellor_id as id from client
    where status <> 'closed' and counsellor_id is not null group by 1 order by count(*) desc limit 1`);
  const counsellor = busiest?.id ?? '';
  const [manager] = ask<{ id: string }>(
    `select id from person where roles like '%manager%' limit 1`,
  );
  const clients = ask<{ id: string; surname: string }>(
    `select id, substr(name_sort, 1, instr(name_sort || ' ', ' ') - 1) as surname from client
     where counsellor_id = ? order by id`,
    counsellor,
  );
  const applications = ask<{ id: string; stage: string; version: number }>(
    `select a.id, a.stage, a.version from application a join client c on c.id = a.client_id
     where c.counsellor_id = ? and a.stage in ('assessment', 'interview') order by a.id limit 20`,
    counsellor,
  );
  const [session] = ask<{ id: string; facilitator: string }>(
    `select id, facilitator_id as facilitator from info_session where status = 'held' limit 1`,
  );
  const rows = ask<{ id: string }>(
    `select id from attendance where session_id = ? and status = 'attended' order by id`,
    session?.id ?? '',
  );
  db.close();
  return {
    facilitator: session?.facilitator ?? '',
    session: { id: session?.id ?? '', rows: rows.map(({ id }) => id) },
    counsellor,
    manager: manager?.id ?? '',
    clients: clients.map((row) => row.id),
    surnames: clients.map((row) => row.surname).filter((name) => /^[a-z]{3,}$/.test(name)),
    applications,
  };
}

async function signedIn(url: string, personId: string): Promise<Caller> {
  const office = { origin: url, 'x-office': '1' };
  const answer = await fetch(`${url}/trpc/session.signInDemo`, {
    method: 'POST',
    headers: { ...office, 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`nobody could sign in: ${await answer.text()}`);
  return callerOf(url, { ...office, cookie });
}

async function startReference(file: string): Promise<{ url: string; stop: () => void }> {
  const port = await freePort();
  const words = ['--import', 'tsx', 'tests/bench/reference.ts', file, String(port)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready) => child.stdout.once('data', ready));
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') };
}

function print(line: { name: string; size?: string; ours: number; reference: number }): void {
  const { ours, reference, ...rest } = line;
  const short = (value: number): number => Number(value.toFixed(3));
  console.log(
    JSON.stringify({
      ...rest,
      ours: short(ours),
      reference: short(reference),
      ratio: short(reference / ours),
    }),
  );
}

function bareWords(typed: string): string {
  return typed
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' ');
}

/** Rows in a second, besides how long all of them took. */
function printImport({ rows, ours, reference }: ReturnType<typeof importSideBySide>): void {
  const rate = (ms: number): number => Math.round((rows / ms) * 1000);
  const rates = { rows, rowsPerSecond: rate(ours), bareRowsPerSecond: rate(reference) };
  print({ name: importName, ...rates, ours, reference });
}

function asObject(input: unknown): object {
  return typeof input === 'object' && input !== null ? input : {};
}
