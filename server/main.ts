import { join, resolve } from 'node:path';
import { openTheOffice } from './open.ts';
import { readConfig } from './config.ts';
import { httpServer } from './http.ts';
import { loadDemoIfEmpty } from './demo.ts';

/** Milliseconds that requests under way are given when the office is asked to stop. */
const patience = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const office = await openTheOffice(config, say);
  if (config.mode === 'demo') await loadDemoIfEmpty(office, say);
  const app = await httpServer(office, {
    pages: resolve(join('client', 'dist')),
    log: process.env['LOG'] === '1' || config.mode === 'production',
  });
  await app.listen({ port: config.port, host: config.host });
  say(`ready ${config.publicUrl}`);
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), patience).unref();
    await app.close();
    await office.store.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
