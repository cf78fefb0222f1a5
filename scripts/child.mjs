import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Runs Node programs as if this process were them: same console, same signals, same exit code.
 * Killing npm leaves its children running, so this one watches who started it.
 */
export async function become(programs, env = process.env) {
  const children = programs.map((argv) => spawn(process.execPath, argv, { stdio: 'inherit', env }));
  const stop = (signal) => {
    for (const child of children) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  const unwatch = whenOrphaned(() => {
    stop('SIGTERM');
    setTimeout(() => stop('SIGKILL'), 8000).unref();
  });
  const codes = await Promise.all(children.map((child) => ending(child, stop)));
  unwatch();
  return codes.find((code) => code !== 0) ?? 0;
}

/** Runs one tool, shows its lines indented on standard error, and says now and then that it is alive. */
export async function runVisibly(command, argv, env = process.env) {
  const child = spawn(command, argv, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, NO_COLOR: '1' },
    shell: process.platform === 'win32',
  });
  const began = Date.now();
  let spoke = Date.now();
  let kept = '';
  const show = (chunk) => {
    kept = (kept + chunk).slice(-20_000);
    const lines = String(chunk)
      .split('\n')
      .filter((line) => /\w/.test(line));
    if (lines.length === 0 || Date.now() - spoke < 1000) return;
    spoke = Date.now();
    console.error(`  ${lines.at(-1).trim().slice(0, 110)}`);
  };
  child.stdout.on('data', show);
  child.stderr.on('data', show);
  const beat = setInterval(() => {
    if (Date.now() - spoke < 10_000) return;
    spoke = Date.now();
    console.error(`  still working, ${Math.round((Date.now() - began) / 1000)} s so far`);
  }, 1000);
  const unwatch = whenOrphaned(() => child.kill('SIGTERM'));
  const code = await ending(child, () => child.kill('SIGTERM'));
  clearInterval(beat);
  unwatch();
  if (code !== 0) console.error(kept.trimEnd());
  return code;
}

function ending(child, stop) {
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('exit', (code, signal) => {
      stop('SIGTERM');
      done(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

function whenOrphaned(act) {
  const family = ancestors();
  const timer = setInterval(() => {
    if (ancestors() !== family) {
      clearInterval(timer);
      act();
    }
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}

/** Parent and, where npm put a shell in between and the system tells, the parent's parent. */
function ancestors() {
  const parent = process.ppid;
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return String(parent);
  try {
    const after = readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return `${parent} ${after.split(' ')[1]}`;
  } catch {
    return `${parent} gone`;
  }
}
