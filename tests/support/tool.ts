import { spawn } from 'node:child_process';

/** Runs one Node program with our console and answers with its exit code. */
export function runTool(
  argv: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, argv, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...withoutOurs(), ...env },
    });
    let stopped = false;
    const stop = (): void => {
      stopped = true;
      child.kill('SIGTERM');
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    child.once('error', (error) => {
      console.log(error.message);
      done(1);
    });
    child.once('exit', (code) => {
      // Who is told to stop does not go on with the next section.
      if (stopped) process.exit(143);
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      done(code ?? 1);
    });
  });
}

/** A test run must not depend on how the person's own office is set up. */
function withoutOurs(): NodeJS.ProcessEnv {
  const ours = [
    'DATABASE_URL',
    'DATA_DIR',
    'OFFICE_MODE',
    'OFFICE_KEY_FILE',
    'PUBLIC_URL',
    'PORT',
    'HOST',
  ];
  const kept = Object.entries(process.env).filter(([name]) => !ours.includes(name));
  return Object.fromEntries(kept);
}
