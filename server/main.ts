import { join, resolve } from 'node:path';
import type { Store } from '@tremplin/db/store.ts';
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
  const upkeep = keepGathered(office);
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), patience).unref();
    await app.close();
    await letters.stop();
    await imports.stop();
    await upkeep.stop();
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

const upkeepMs = 600_000;
/** Between two steps, for whoever waits to be answered. */
const breathMs = 25;

/** Looks now and then whether search indexes are in pieces, as a whole directory's import leaves them. */
function keepGathered({ store }: Office): { stop: () => Promise<void> } {
  const leaving = new AbortController();
  let round: Promise<void> | null = null;
  const look = (): void => {
    round ??= gatherAll(store, leaving.signal)
      .catch((error: unknown) => {
        say(`the search index waits: ${error instanceof Error ? error.name : 'unknown'}`);
      })
      .finally(() => {
        round = null;
      });
  };
  const timer = setInterval(look, upkeepMs);
  look();
  return {
    stop: async () => {
      leaving.abort();
      clearInterval(timer);
      await round;
    },
  };
}

async function gatherAll(store: Store, leaving: AbortSignal): Promise<void> {
  while (!leaving.aborted && (await store.gather()))
    await new Promise((next) => setTimeout(next, breathMs));
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
