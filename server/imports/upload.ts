import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { directoryImport } from '@tremplin/db/schema/imports.ts';
import { Fault, forbidden, refuse } from '@tremplin/shared/faults.ts';
import { can } from '@tremplin/shared/policy.ts';
import { and, eq, gt, isNotNull } from 'drizzle-orm';
import type { Ctx, Office, RequestContext } from '../context.ts';
import { recordDenied } from '../write.ts';
import { unfinished } from './runner.ts';
import { openImport } from './stage.ts';
import { wake } from './workshop.ts';

/** Largest file that is taken, in bytes; the federal directory has about 90 MB. */
export const mostBytes = 200_000_000;
/** A sender who falls silent for so long has gone. */
const silenceMs = 30_000;
const hourMs = 3_600_000;
const mostInAnHour = 20;
const mostAtOnce = 2;

export function tooLarge(): Fault {
  return refuse('imports.too_large', { megabytes: mostBytes / 1_000_000 });
}

/** How many bodies are being received now, by office. */
const receiving = new WeakMap<Office, number>();

/**
 * Takes a file that a person sends by the page: who may is asked before the first byte is read. The
 * name is for showing only. What breaks off leaves nothing behind.
 */
export async function receive(
  ctx: RequestContext,
  body: Readable,
  sentName: unknown,
): Promise<{ readonly id: string }> {
  const sender = await requireSender(ctx);
  const now = receiving.get(ctx.office) ?? 0;
  if (now >= mostAtOnce) throw new Fault('too_many', 'imports.too_many');
  receiving.set(ctx.office, now + 1);
  try {
    await refuseTooMany(sender);
    const kept = await keep(ctx.office, ctx.newId(), body);
    const id = await enter(sender, { ...kept, fileName: shownName(sentName) });
    wake(ctx.office);
    return { id };
  } finally {
    receiving.set(ctx.office, (receiving.get(ctx.office) ?? 1) - 1);
  }
}

/** What a sender called the file, fit to be shown: no folders, nothing invisible, not endless. */
export function shownName(sent: unknown): string {
  const last =
    decoded(typeof sent === 'string' ? sent : '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  return Array.from(plain).slice(0, 120).join('') || 'directory';
}

/** Bytes and SHA-256 of a file where it lies. */
export async function measure(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Removes what no import reads any more: halves of uploads, and files whose rows are kept. */
export async function sweep(office: Office): Promise<void> {
  const names = await readdir(office.filesDir).catch(() => []);
  const needed = await office.store.read((db) =>
    db
      .select({ storedAs: directoryImport.storedAs })
      .from(directoryImport)
      .where(isNotNull(directoryImport.storedAs)),
  );
  const kept = new Set(needed.map((row) => row.storedAs));
  const ours = names.filter((name) => /^[0-9a-f-]{36}(\.part)?$/.test(name) && !kept.has(name));
  for (const name of ours) await rm(join(office.filesDir, name), { force: true });
}

async function requireSender(ctx: RequestContext): Promise<Ctx> {
  const { visitor } = ctx;
  if (!visitor) throw new Fault('signed_out', 'signed_out');
  if (can(visitor.actor, 'create', 'contact_import'))
    return { ...ctx, visitor, actor: visitor.actor };
  const fields = { path: 'files/directory' };
  const line = { action: 'create', resource: 'contact_import', resourceId: null, fields } as const;
  await recordDenied(ctx, line);
  throw forbidden();
}

async function refuseTooMany(ctx: Ctx): Promise<void> {
  const since = new Date(ctx.now.getTime() - hourMs);
  const lately = await ctx.store.read((db) =>
    db.$count(
      directoryImport,
      and(eq(directoryImport.createdBy, ctx.actor.id), gt(directoryImport.createdAt, since)),
    ),
  );
  if (lately >= mostInAnHour) throw new Fault('too_many', 'imports.too_many');
}

interface Kept {
  readonly storedAs: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Written under a name of ours, readable by the owner only, and whole before it gets that name. */
async function keep({ filesDir }: Office, storedAs: string, body: Readable): Promise<Kept> {
  const path = join(filesDir, storedAs);
  const part = `${path}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  await mkdir(filesDir, { recursive: true, mode: 0o700 });
  const silence = setTimeout(() => body.destroy(new Fault('invalid', 'invalid')), silenceMs);
  try {
    const counted = counter(hash, (size) => {
      bytes += size;
      silence.refresh();
    });
    const file = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(body, counted, file);
    await rename(part, path);
    return { storedAs, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    clearTimeout(silence);
  }
}

function counter(hash: Hash, count: (size: number) => void): Transform {
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum += chunk.length;
      if (sum > mostBytes) {
        done(tooLarge());
        return;
      }
      hash.update(chunk);
      count(chunk.length);
      done(null, chunk);
    },
  });
}

/** One import for one file: the same bytes, sent again while they are worked on, are the same import. */
async function enter(ctx: Ctx, file: Kept & { readonly fileName: string }): Promise<string> {
  const remove = (): Promise<void> => rm(join(ctx.office.filesDir, file.storedAs), { force: true });
  try {
    const known = await unfinished(ctx, file.sha256, 'page');
    if (known) await remove();
    return known?.id ?? (await openImport(ctx, { ...file, origin: 'page' }));
  } catch (error) {
    await remove();
    throw error;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
