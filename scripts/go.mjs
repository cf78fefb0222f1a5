// The bootstrap behind `npm start` and `npm test`: a fresh clone needs Node, npm and a C++ compiler.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [verb = 'start', ...args] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tremplin needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}

process.chdir(root);
const headers = resolve(dirname(process.execPath), '..');
// Without this, compiling SQLite downloads the headers that are already here.
if (existsSync(join(headers, 'include/node/node.h'))) process.env.npm_config_nodedir ??= headers;

const { install } = await import('./install.mjs');
const { build } = await import('./build.mjs');
const { become } = await import('./child.mjs');

/** Each verb prepares what it needs, then turns into the program that does the work. */
const verbs = {
  async start() {
    await build(['server', 'client']);
    return become([['server/dist/main.js', ...args]]);
  },
  async test() {
    return become([['--import', 'tsx', 'tests/run.ts', ...args]]);
  },
  async build() {
    await build(['server', 'client']);
    return 0;
  },
  async dev() {
    const page = 'http://127.0.0.1:5173';
    console.error(`The pages reload by themselves at ${page}`);
    const server = `http://127.0.0.1:${process.env.PORT ?? 4100}`;
    const env = { PUBLIC_URL: page, API_ORIGIN: server, ...process.env };
    return become(
      [
        ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts'],
        [
          'node_modules/vite/bin/vite.js',
          'client',
          '--host',
          '127.0.0.1',
          '--port',
          '5173',
          '--strictPort',
        ],
      ],
      env,
    );
  },
  async bench() {
    await build(['server', 'client']);
    return become([['--import', 'tsx', 'tests/bench/run.ts', ...args]]);
  },
  async shots() {
    await build(['server', 'client']);
    return become([['--import', 'tsx', 'tests/shots.ts', ...args]]);
  },
  async office() {
    await build(['server']);
    return become([['server/dist/cli.js', ...args]]);
  },
};

const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
if (!act) {
  console.error(`Unknown verb "${verb}". One of: ${Object.keys(verbs).join(', ')}.`);
  process.exit(1);
}
try {
  await install();
  process.exitCode = await act();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
