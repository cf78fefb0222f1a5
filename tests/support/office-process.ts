import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'server/dist/cli.js');

export interface Ended {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Most memory that it ever had in use, in megabytes; 0 where the system does not say. */
  readonly peak: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when a line of its progress matches, or when it has ended. */
  readonly says: (pattern: RegExp) => Promise<void>;
}

/** The administrator's command line as it is shipped, a process of its own on a data folder. */
export function runOffice(folder: string, words: readonly string[]): Running {
  if (!existsSync(built)) throw new Error('the server is not built: node scripts/go.mjs build');
  const { DATABASE_URL: _url, OFFICE_KEY_FILE: _key, ...env } = process.env;
  const child = spawn(process.execPath, [built, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, DATA_DIR: folder, OFFICE_MODE: 'production', INIT_CWD: folder },
  });
  let stdout = '';
  let stderr = '';
  let peak = 0;
  const waiting = new Set<() => void>();
  const look = (): void => {
    peak = Math.max(peak, peakOf(child));
  };
  const sampling = setInterval(look, 100);
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
    look();
  });
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
    for (const check of waiting) check();
  });
  const ended = new Promise<Ended>((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      clearInterval(sampling);
      for (const check of waiting) check();
      done({ status, stdout, stderr, peak });
    });
  });
  const says = (pattern: RegExp): Promise<void> =>
    new Promise((heard) => {
      const check = (): void => {
        if (!pattern.test(stderr) && child.exitCode === null && child.signalCode === null) return;
        waiting.delete(check);
        heard();
      };
      waiting.add(check);
      check();
    });
  return { child, ended, says };
}

/** High-water mark of the resident memory, as the kernel keeps it. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
