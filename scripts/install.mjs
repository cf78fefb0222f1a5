import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runVisibly } from './child.mjs';
import { alone, contentsOf, remember, stands } from './stamp.mjs';

const packages = ['client', 'server', 'shared', 'db', 'tests'];
const manifests = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'].concat(
  packages.map((name) => `${name}/package.json`),
);
const pnpm = ['--yes', '--loglevel=error', 'pnpm@12.21.0'];

/** Brings node_modules to what the lockfile says; does nothing when it already is. */
export async function install() {
  const mark = contentsOf(
    manifests,
    process.versions.modules,
    process.version,
    process.platform,
    process.arch,
  );
  if (installed(mark)) return;
  await alone(async () => {
    if (installed(mark)) return;
    console.error('Installing what Tremplin is built from.');
    console.error('The first time, compiling SQLite takes a minute or two.');
    await run(['install', '--frozen-lockfile', '--reporter=append-only']);
    if (!sqliteLoads()) {
      console.error('Compiling SQLite for this Node; a minute or two.');
      await run(['rebuild', 'better-sqlite3']);
      if (!sqliteLoads())
        throw new Error(
          'SQLite could not be compiled: is a C++ compiler (g++ or clang, make, python3) installed?',
        );
    }
    remember('install', mark);
  });
}

function installed(mark) {
  return (
    existsSync('node_modules') &&
    packages.every((name) => existsSync(`${name}/node_modules`)) &&
    stands('install', mark)
  );
}

async function run(argv) {
  const code = await runVisibly('npx', [...pnpm, ...argv], { ...process.env, CI: 'true' });
  if (code !== 0)
    throw new Error(
      `Installing stopped: "pnpm ${argv[0]}" ended with ${code}. The lines above say why.`,
    );
}

/** A module compiled for another Node is present but does not load. */
function sqliteLoads() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', probe], { cwd: 'db', stdio: 'ignore' }).status === 0;
}
