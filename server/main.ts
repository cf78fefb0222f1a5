import { join, resolve } from 'node:path';
import { openWorkshop } from './imports/workshop.ts';
import { sweep } from './imports/upload.ts';
import { deliverWaiting } from './letters/deliver.ts';
import { openPost } from './mail.ts';
import type { Post } from './mail.ts';
import type { Office } from './context.ts';
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
  await sweep(office);
  const app = await httpServer(office, {
    pages: resolve(join('client', 'dist')),
    log: process.env['LOG'] === '1' || config.mode === 'production',
  });
  await app.listen({ port: config.port, host: config.host });
  say(`ready ${config.publicUrl}`);
  const letters = carryLetters(office, openPost(config));
  const imports = openWorkshop(office, say);
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), patience).unref();
    await app.close();
    await letters.stop();
    await imports.stop();
    await office.store.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/** Looks every quarter of a minute whether letters wait; one round at a time. */
function carryLetters(office: Office, post: Post | null): { stop: () => Promise<void> } {
  if (!post) return { stop: () => Promise.resolve() };
  let round: Promise<unknown> = Promise.resolve();
  let going = false;
  const timer = setInterval(() => {
    if (going) return;
    going = true;
    round = deliverWaiting(office, post)
      .catch((error: unknown) => {
        // The next round tries again; only what kind of failure it was is said, never whose letter.
        say(`letters wait: ${error instanceof Error ? error.name : 'unknown'}`);
      })
      .finally(() => {
        going = false;
      });
  }, 15_000);
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
      post.close();
    },
  };
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
