import { defineConfig } from 'vitest/config';

/** Tests of pure rules and of the house itself; every other tests/*.test.ts is a story on a database. */
const pure = [
  'house',
  'cli',
  'directory-cli',
  'directory-kill',
  'config',
  'bundle',
  'words',
  'day',
  'parse',
  'parse-copies',
  'parse-hostile',
  'parse-values',
  'posting-rules',
  'sin',
  'suppression',
  'equity-hiding',
  'suppression-reports',
  'client-rules',
  'match-rules',
  'unit-rules',
  'working-days',
  'interview-rules',
  'silence-rules',
  'spread-rules',
  'directory-read',
  'directory-read-broken',
  'directory-read-property',
  'directory-read-values',
  'directory-read-memory',
  'directory-cuts',
].map((name) => `tests/${name}.test.ts`);

const common = { root: '.', globals: false, testTimeout: 20_000, hookTimeout: 60_000 } as const;
const stories = { ...common, include: ['tests/*.test.ts'], exclude: pure };

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'house', include: pure } },
      { test: { ...stories, name: 'stories-sqlite', env: { DATABASE_URL: '' } } },
      {
        test: {
          ...stories,
          name: 'stories-postgres',
          // Only names the engine; tests/support/postgres.ts hands out the real databases.
          env: { DATABASE_URL: 'postgres://tests' },
          globalSetup: ['tests/support/postgres.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'pages',
          include: ['tests/pages/**/*.test.tsx'],
          environment: 'jsdom',
          env: { DATABASE_URL: '' },
        },
      },
    ],
  },
});
