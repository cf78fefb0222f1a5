import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine } from '@tremplin/db/kit.ts';
import { migrate } from '@tremplin/db/migrate.ts';
import { person, session } from '@tremplin/db/schema/people.ts';
import { open } from '@tremplin/db/store.ts';
import type { Store } from '@tremplin/db/store.ts';
import { requestContext } from '@tremplin/server/context.ts';
import type { Mode, Office, RequestContext, Visitor } from '@tremplin/server/context.ts';
import { keysFrom } from '@tremplin/server/key.ts';
import { appRouter } from '@tremplin/server/router.ts';
import { createCaller } from '@tremplin/server/trpc.ts';
import { parseIso } from '@tremplin/shared/day.ts';
import { fold } from '@tremplin/shared/fold.ts';
import type { Actor, Role } from '@tremplin/shared/people.ts';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { freshPostgres } from './postgres.ts';

const caller = createCaller(appRouter);
export type Call = ReturnType<typeof caller>;

export interface Hired {
  readonly id: string;
  readonly actor: Actor;
  /** The router, called as this person. */
  readonly call: Call;
  readonly visitor: Visitor;
}

export interface TestOffice {
  readonly office: Office;
  readonly store: Store;
  readonly url: string;
  /** Moves the office's clock; ISO instant. */
  readonly at: (instant: string) => void;
  readonly now: () => Date;
  readonly hire: (role: Role | readonly Role[], over?: Partial<Actor>) => Promise<Hired>;
  /** The router, called by nobody who is signed in. */
  readonly stranger: Call;
  readonly contextOf: (visitor: Visitor | null, over?: Partial<RequestContext>) => RequestContext;
}

/** A fresh, migrated, empty office on this project's engine; it goes when the test ends. */
export async function openOffice(
  given: { now?: string; mode?: Mode; sendsMail?: boolean } = {},
): Promise<TestOffice> {
  const { url, drop } = await freshDatabase();
  const store = await open(url);
  onTestFinished(async () => {
    await store.close();
    await drop();
  });
  const filesDir = mkdtempSync(join(tmpdir(), 'office-files-'));
  onTestFinished(() => rmSync(filesDir, { recursive: true, force: true }));
  let now = parseIso(given.now ?? '2026-11-22T15:00:00.000Z');
  const office: Office = {
    store,
    keys: keysFrom(Buffer.alloc(32, 7)),
    mode: given.mode ?? 'production',
    filesDir,
    publicUrl: 'http://127.0.0.1:4100',
    sendsMail: given.sendsMail ?? true,
    mailAddress: null,
    clock: () => now,
  };
  const contextOf = (visitor: Visitor | null, over: Partial<RequestContext> = {}) => ({
    ...requestContext(office, {
      origin: { requestId: randomUUID(), ipPrefix: '127.0.0.0/24', userAgent: null },
      visitor,
      sessionToken: null,
      setSessionToken: () => undefined,
    }),
    ...over,
  });
  return {
    office,
    store,
    url,
    at: (instant) => {
      now = parseIso(instant);
    },
    now: () => now,
    hire: async (role, over = {}) => {
      const visitor = await addPerson(store, now, typeof role === 'string' ? [role] : role, over);
      return {
        id: visitor.actor.id,
        actor: visitor.actor,
        visitor,
        call: caller(() => contextOf(visitor)),
      };
    },
    stranger: caller(() => contextOf(null)),
    contextOf,
  };
}

let hired = 0;

async function addPerson(
  store: Store,
  now: Date,
  roles: readonly Role[],
  over: Partial<Actor>,
): Promise<Visitor> {
  hired += 1;
  const actor: Actor = {
    id: v7(),
    name: `Camille Tremblay ${hired}`,
    roles,
    seesNames: false,
    privacyOfficer: false,
    ...over,
  };
  const sessionId = v7();
  await store.tx(async (tx) => {
    await tx.insert(person).values({
      ...actor,
      nameSort: fold(actor.name),
      email: `person${hired}@example.org`,
      locale: 'en',
      state: 'active',
      createdAt: now,
      createdBy: actor.id,
      updatedAt: now,
    });
    await tx.insert(session).values({
      id: sessionId,
      tokenHash: randomUUID(),
      personId: actor.id,
      createdAt: now,
      updatedAt: now,
      expiresAt: now,
    });
  });
  return { actor, locale: 'en', sessionId };
}

async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  if (engine === 'postgres') return freshPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const url = join(folder, 'office.sqlite');
  copyFileSync(await migratedTemplate(), url);
  return { url, drop: async () => rmSync(folder, { recursive: true }) };
}

let template: Promise<string> | undefined;

/** One migrated, empty file per worker, copied for each test. */
function migratedTemplate(): Promise<string> {
  template ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-template-'));
    const path = join(folder, 'office.sqlite');
    await migrate(path);
    process.once('exit', () => {
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    });
    return path;
  })();
  return template;
}
