import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const folder = '.stamp';
const skipped = new Set(['node_modules', 'dist', 'dist.next', '.stamp']);

/** A mark over names, sizes and modification times: a few milliseconds where reading would take more. */
export function markOf(paths, ...words) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/** A mark over contents, for the few files whose times a checkout changes for nothing. */
export function contentsOf(paths, ...words) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

export function stands(name, mark) {
  try {
    return readFileSync(join(folder, name), 'utf8') === mark;
  } catch {
    return false;
  }
}

export function remember(name, mark) {
  mkdirSync(folder, { recursive: true });
  const next = join(folder, `${name}.${process.pid}`);
  writeFileSync(next, mark);
  renameSync(next, join(folder, name));
}

export function forget(name) {
  rmSync(join(folder, name), { force: true });
}

/** One run at a time installs or builds; a lock whose owner is gone is taken over. */
export async function alone(work) {
  const lock = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  for (let turn = 0; !taken(lock); turn += 1) {
    if (turn === 0) console.error('Another run is preparing Tremplin; waiting for it…');
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (ownerGone(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function ownerGone(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner === 0) return Date.now() - statSync(lock).mtimeMs > 5000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function addTo(hash, path) {
  const facts = statSync(path);
  if (!facts.isDirectory()) {
    hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
    return;
  }
  for (const entry of readdirSync(path).toSorted()) {
    if (!skipped.has(entry)) addTo(hash, join(path, entry));
  }
}
