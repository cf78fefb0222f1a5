import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeAs } from './support/directory-files.ts';
import { makeDirectory } from './support/directory-model.ts';
import { aFolder } from './support/directory-reading.ts';
import type { WrittenFormat } from './support/directory-told.ts';

const folder = aFolder();

interface Measured {
  readonly rows: number;
  readonly broken: number;
  /** Bytes of the process at its largest. */
  readonly most: number;
}

/** Reading in a process of its own, as large as it may become. */
async function measured(format: WrittenFormat, people: number) {
  const path = folder.path();
  const { told } = await writeAs(makeDirectory({ people }), format, path);
  const started = performance.now();
  const argv = ['--import', 'tsx', 'tests/support/read-whole.ts', path];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect(stderr).toBe('');
  const seen: Measured = JSON.parse(stdout);
  const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
  console.log(
    `${format}: ${seen.rows} rows, ${megabytes(statSync(path).size)} MB read twice in ${Math.round(performance.now() - started)} ms, peak ${megabytes(seen.most)} MB`,
  );
  expect(seen).toMatchObject({ rows: told.length, broken: 0 });
  return seen;
}

test.each(['geds', 'own', 'infogo'] as const)(
  'ninety thousand people of %s are read in the memory of nine thousand',
  { timeout: 120_000 },
  async (format) => {
    const few = await measured(format, 9_000);
    const many = await measured(format, 90_000);
    expect(many.rows).toBeGreaterThan(90_000);
    expect(many.most).toBeLessThan(few.most * 1.5 + 30_000_000);
  },
);
