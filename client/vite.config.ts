import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  plugins: [temporalWhereMissing(), react(), tailwindcss()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The policy allows no data: scripts, and an inlined icon or font would not be cached apart.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(
      ['/trpc', '^/reports/[^/]+/file'].map((path) => [
        path,
        process.env['API_ORIGIN'] ?? 'http://127.0.0.1:4100',
      ]),
    ),
  },
});

/**
 * Most browsers have Temporal by now; only the others fetch the stand-in, which weighs a tenth of
 * all that a first page may. The server and the tests keep the stand-in.
 */
function temporalWhereMissing(): Plugin {
  const own = '\0temporal';
  let standIn = '';
  return {
    name: 'temporal-where-missing',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'temporal-polyfill') return null;
      const found = await this.resolve('temporal-polyfill/implementation', importer);
      standIn = found?.id ?? '';
      return own;
    },
    load(id) {
      if (id !== own) return null;
      const fetched = `(await import(${JSON.stringify(standIn)})).Temporal`;
      return `export const Temporal = globalThis.Temporal ?? ${fetched};`;
    },
  };
}
