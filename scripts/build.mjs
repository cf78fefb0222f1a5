import { existsSync, renameSync, rmSync } from 'node:fs';
import { runVisibly } from './child.mjs';
import { alone, forget, markOf, remember, stands } from './stamp.mjs';

const sources = {
  server: ['server', 'db', 'shared', 'tsconfig.base.json', 'pnpm-lock.yaml'],
  client: ['client', 'shared', 'tsconfig.base.json', 'pnpm-lock.yaml'],
};
const flags = { server: ['--ssr'], client: ['--manifest'] };

/** Builds what changed; a build replaces the old one only when it is whole. */
export async function build(parts) {
  for (const part of parts) {
    if (built(part)) continue;
    await alone(async () => {
      if (!built(part)) await buildOne(part);
    });
  }
}

const markFor = (part) => markOf(sources[part], process.version);
const built = (part) => existsSync(`${part}/dist`) && stands(part, markFor(part));

async function buildOne(part) {
  console.error(`Building the ${part}…`);
  const mark = markFor(part);
  const next = `${part}/dist.next`;
  const argv = [
    'node_modules/vite/bin/vite.js',
    'build',
    part,
    '--outDir',
    'dist.next',
    '--emptyOutDir',
  ];
  const env = { ...process.env, NODE_ENV: 'production' };
  const code = await runVisibly(
    process.execPath,
    [...argv, ...flags[part], '--logLevel', 'warn'],
    env,
  );
  if (code !== 0) throw new Error(`The ${part} could not be built; the lines above say why.`);
  forget(part);
  rmSync(`${part}/dist`, { recursive: true, force: true });
  renameSync(next, `${part}/dist`);
  remember(part, mark);
}
