import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.ts';

export interface RunningServer {
  /** A superuser's URL to the `postgres` database. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The folder of `initdb` and `postgres`, newest version first, or undefined. */
export function findServerBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a))
    : [];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...versions.map((version) => join(debian, version, 'bin')), ...onPath].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

/** A throw-away server on a free port, as an ordinary user; its files go with it. */
export async function startServer(binaries: string): Promise<RunningServer> {
  const owner = ordinaryUser();
  const folder = mkdtempSync(join(tmpdir(), 'tremplin-pg-'));
  const password = randomBytes(12).toString('hex');
  const secret = join(folder, 'secret');
  writeFileSync(secret, password, { mode: 0o600 });
  for (const path of owner ? [folder, secret] : [])
    chownSync(path, owner?.uid ?? 0, owner?.gid ?? 0);
  const files = join(folder, 'files');
  makeFiles(binaries, files, secret, owner);
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'autovacuum=off',
    'max_connections=200',
    'shared_buffers=64MB',
    'wal_level=minimal',
    'max_wal_senders=0',
    'log_min_messages=panic',
  ];
  // The shell waits on a pipe that closes when this process ends, however it ends.
  const script =
    '"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$FOLDER"';
  const command = [join(binaries, 'postgres'), '-D', files, ...settings.flatMap((s) => ['-c', s])];
  const child = spawn('sh', ['-c', script, 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: folder,
    env: { ...process.env, FOLDER: folder },
    ...owner,
  });
  const url = `postgres://tremplin:${password}@127.0.0.1:${port}/postgres`;
  await answers(url);
  return {
    url,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].flatMap((name) =>
    lines.filter((line) => line[0] === name),
  )[0];
  if (!found) throw new Error('PostgreSQL does not run as root, and no ordinary user was found.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** The language's own order by default, so that a forgotten COLLATE "C" shows. */
function makeFiles(
  binaries: string,
  files: string,
  secret: string,
  owner: Owner | undefined,
): void {
  const always = [
    '-D',
    files,
    '-U',
    'tremplin',
    '-A',
    'password',
    `--pwfile=${secret}`,
    '-N',
    '-E',
    'UTF8',
  ];
  const orders = [['--locale=C', '--locale-provider=icu', '--icu-locale=en-CA'], ['--locale=C']];
  let said = '';
  for (const order of orders) {
    rmSync(files, { recursive: true, force: true });
    const made = spawnSync(join(binaries, 'initdb'), [...always, ...order], {
      encoding: 'utf8',
      cwd: '/',
      ...owner,
    });
    if (made.status === 0) return;
    said = made.stderr;
  }
  throw new Error(`initdb could not make a database: ${said}`);
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
