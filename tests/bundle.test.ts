import { gzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const dist = 'client/dist';
const limit = 200_000;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

let chunks = new Map<string, Chunk>();

beforeAll(() => {
  const manifest = join(dist, '.vite/manifest.json');
  if (!existsSync(manifest)) throw new Error('The client is not built: node scripts/go.mjs build');
  const written: Record<string, Chunk> = JSON.parse(readFileSync(manifest, 'utf8'));
  chunks = new Map(Object.entries(written));
});

describe('what a browser fetches first', () => {
  const pages = ['today/TodayPage.tsx', 'clients/ClientList.tsx', 'reports/OverviewPage.tsx'];

  test.each(['today/TodayPage.tsx', 'clients/ClientList.tsx'])(
    'someone who signs in gets %s in at most 200 kB of gzipped code, in either language',
    (page) => {
      for (const locale of ['en', 'fr']) {
        expect(gzipped(filesFor(page, locale)), `${page} in ${locale}`).toBeLessThanOrEqual(limit);
      }
    },
  );

  test('the charts are not in it', () => {
    for (const page of pages.slice(0, 2)) {
      const code = [...filesFor(page, 'en'), ...filesFor(page, 'fr')].map(read).join('\n');
      expect(code).not.toContain('recharts-');
    }
  });

  test('the charts are somewhere, so that their absence means something', () => {
    const all = [...chunks.values()].filter(({ file }) => file.endsWith('.js'));
    expect(all.filter(({ file }) => read(file).includes('recharts-')).length).toBeGreaterThan(0);
  });

  test('one language comes with it, not both', () => {
    const keys = [...chunks.keys()];
    const [english, french] = ['en', 'fr'].map((locale) => words(locale, keys));
    expect(english).not.toBe(french);
    expect(filesFor('today/TodayPage.tsx', 'en')).not.toContain(chunks.get(french ?? '')?.file);
  });
});

/** Entry, page and language with everything they import at once. */
function filesFor(page: string, locale: string): Set<string> {
  const entry = [...chunks].find(([, chunk]) => chunk.isEntry === true)?.[0];
  const files = new Set<string>();
  for (const key of [entry, page, words(locale, [...chunks.keys()])]) {
    if (key === undefined || !chunks.has(key))
      throw new Error(`the build has no ${key ?? 'entry'}`);
    gather(key, files);
  }
  return files;
}

function words(locale: string, keys: readonly string[]): string {
  return (
    keys.find((key) => key.endsWith(`messages/${locale}/first.ts`)) ?? `messages/${locale}/first.ts`
  );
}

function gather(key: string, files: Set<string>): void {
  const chunk = chunks.get(key);
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) gather(next, files);
}

function gzipped(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
}

function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}
