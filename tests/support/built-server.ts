import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.ts';

export interface BuiltServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly folder: string;
  /** Stops it; the store is kept when `keep` is set. */
  readonly stop: (keep?: 'keep') => Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/**
 * Starts the built server in demo mode on a free port and a folder of its own: empty, or a copy of
 * `store`. Throws with what the server said when it does not become ready.
 */
export async function startBuiltServer(store?: string): Promise<BuiltServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tremplin-office-'));
  if (store) cpSync(store, folder, { recursive: true });
  const port = await freePort();
  const { DATABASE_URL: _url, OFFICE_KEY_FILE: _key, PUBLIC_URL: _public, ...env } = process.env;
  const child = spawn(process.execPath, ['server/dist/main.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder, OFFICE_MODE: 'demo' },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  let said = '';
  const ready = new Promise<void>((done, fail) => {
    const hear = (chunk: Buffer): void => {
      said = (said + String(chunk)).slice(-4000);
      if (/^ready http/m.test(said)) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() =>
      fail(new Error(`The built server stopped before it was ready:\n${said}`)),
    );
    setTimeout(
      () => fail(new Error(`The built server was not ready in 90 s:\n${said}`)),
      90_000,
    ).unref();
  });
  await ready;
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    stop: async (keep) => {
      child.kill('SIGTERM');
      await ended;
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}
