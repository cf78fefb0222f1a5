import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeAs } from './support/directory-files.ts';
import type { WrittenFormat } from './support/directory-told.ts';
import { dice, makeDirectory } from './support/directory-model.ts';
import { directoryOf } from './support/directory-state.ts';
import { runOffice } from './support/office-process.ts';
import type { Ended } from './support/office-process.ts';
import { look } from './support/store-file.ts';

/** Twenty kills in all. Every life gets a little further, and the last one is left to end. */
const kills: Readonly<Record<WrittenFormat, number>> = { own: 7, geds: 7, infogo: 6 };
const people = 85_000;
const minutes = 60_000;
/** Megabytes: caches and the collector's leisure, not the file, which is larger. */
const mostMore = 250;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const format of ['own', 'geds', 'infogo'] as const)
  it.concurrent(
    `90,000 rows of ${format} are counted exactly in bounded memory, and are the same after ${kills[format]} kills`,
    async () => {
      const small = await write(format, people / 10);
      const large = await write(format, people);
      const few = await importAlone(small.path);
      const all = await importAlone(large.path);
      console.log(
        `${format}: ${large.rows} rows in ${Math.round(all.took / 1000)} s, peak ${Math.round(all.peak)} MB; ${small.rows} rows, peak ${Math.round(few.peak)} MB`,
      );
      expect(large.rows).toBeGreaterThan(89_000);
      expect(all.counts).toEqual(expected(large));
      expect(few.counts).toEqual(expected(small));
      expect(all.peak - few.peak, 'MB more for ten times the rows').toBeLessThan(mostMore);

      const data = mkdtempSync(join(folder, 'data-'));
      const where = await killAlongTheWay(data, large.path, kills[format], all.took);
      const last = await runOffice(data, ['directory', 'import', large.path, '--apply']).ended;
      console.log(`${format}: killed while ${where.join(', ')}`);
      expect(where).toHaveLength(kills[format]);
      expect(last.status).toBe(0);
      expect(JSON.parse(last.stdout)).toEqual(all.counts);
      expect(directoryOf(data)).toEqual(all.state);
      const twice = look(
        data,
        'select email from contact where email is not null group by email having count(*) > 1',
      );
      expect(twice).toEqual([]);
      rmSync(data, { recursive: true });
    },
    30 * minutes,
  );

interface File {
  readonly path: string;
  readonly rows: number;
  readonly spoilt: number;
}

async function write(format: WrittenFormat, count: number): Promise<File> {
  const path = join(folder, `${format}-${count}`);
  const model = makeDirectory({ people: count, seed: 11 });
  const broken = new Map(
    format === 'infogo'
      ? []
      : Array.from({ length: 20 }, (_, at) => [at * 97 + 50, 'too_few' as const]),
  );
  const written = await writeAs(model, format, path, { spoilt: broken });
  const spoilt = written.spoilt.length;
  return { path, rows: written.told.length + spoilt, spoilt };
}

function expected({ rows, spoilt }: File): object {
  const none = { updated: 0, unchanged: 0, moved: 0, left: 0, duplicate: 0, keptAway: 0 };
  return expect.objectContaining({
    rows,
    new: rows - spoilt,
    error: spoilt,
    ...none,
    applied: true,
  });
}

async function importAlone(path: string) {
  const data = mkdtempSync(join(folder, 'data-'));
  const began = performance.now();
  const { status, stdout, stderr, peak } = await runOffice(data, [
    'directory',
    'import',
    path,
    '--apply',
  ]).ended;
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  const took = performance.now() - began;
  const state = directoryOf(data);
  rmSync(data, { recursive: true });
  const counts: object = JSON.parse(stdout);
  return { took, peak, counts, state };
}

/** In which state each life was ended. */
async function killAlongTheWay(
  data: string,
  file: string,
  times: number,
  took: number,
): Promise<string[]> {
  const { below } = dice(times);
  const random = (): number => below(1000) / 1000;
  const where: string[] = [];
  for (let life = 0; life < times; life += 1) {
    const running = runOffice(data, ['directory', 'import', file, '--apply']);
    const late = life >= times - 2;
    await running.says(late ? /^applying/m : /rows/);
    const later = random() * took * (late ? 0.25 : 2 / times);
    const timer = setTimeout(() => running.child.kill('SIGKILL'), later);
    const { status }: Ended = await running.ended;
    clearTimeout(timer);
    if (status === 0) break;
    const [row] = look<{ state: string }>(data, 'select state from directory_import');
    where.push(row?.state ?? 'nothing');
  }
  return where;
}
