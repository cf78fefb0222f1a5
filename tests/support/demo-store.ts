import { rmSync } from 'node:fs';
import { startBuiltServer } from './built-server.ts';

/** Playwright's global setup: the demo office is made once, and each walk works on a copy. */
export default async function makeDemoStore(): Promise<() => void> {
  const server = await startBuiltServer();
  await server.stop('keep');
  process.env['TREMPLIN_DEMO_STORE'] = server.folder;
  return () => rmSync(server.folder, { recursive: true, force: true });
}
