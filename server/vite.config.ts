import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'node20',
    ssr: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'server/main.ts', cli: 'server/cli.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  ssr: {
    // Native, or with optional native parts: loaded from node_modules as they are.
    external: ['better-sqlite3', 'pg'],
    // Ours, and what only shared/ and db/ can resolve, goes into the bundle; the rest stays a dependency.
    noExternal: [
      /^@tremplin\//,
      'temporal-polyfill',
      'temporal-spec',
      'uuid',
      'icu-minify',
      'use-intl',
    ],
  },
});
