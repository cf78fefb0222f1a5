import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { directoryImport } from '@tremplin/db/schema/imports.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import { and, eq, isNull, or } from 'drizzle-orm';
import type { Office } from '../context.ts';
import type { ImportRow } from './policy.ts';

/** How long a worker that says nothing more keeps others away. */
const leaseMs = 600_000;
/** One life of one process on one machine. */
const life = randomUUID().slice(0, 8);
const self = `${hostname()} ${process.pid} ${life}`;
const busyPauseMs = 250;
/** Longer than another process waits between two looks whether it may write; see db/sqlite.ts. */
const breathMs = 8;
const stintMs = 80;

/** Whether somebody, this process or another, works on it now. */
export function isHeld(row: Pick<ImportRow, 'heldBy' | 'heldUntil'>, now: Date): boolean {
  return (
    row.heldBy !== null && row.heldUntil !== null && row.heldUntil > now && !isGone(row.heldBy)
  );
}

/** Takes or renews the lease; false when a living worker elsewhere has it. */
export async function hold(office: Office, row: ImportRow): Promise<boolean> {
  const now = office.clock();
  const free = row.heldBy === null || row.heldBy === self || !isHeld(row, now);
  if (!free) return false;
  const half = leaseMs / 2;
  if (row.heldBy === self && row.heldUntil && row.heldUntil.getTime() - now.getTime() > half)
    return true;
  const { heldBy } = row;
  const taken = await unlessBusy(() =>
    office.store.tx((tx) =>
      tx
        .update(directoryImport)
        .set({ heldBy: self, heldUntil: new Date(now.getTime() + leaseMs) })
        .where(
          and(
            eq(directoryImport.id, row.id),
            heldBy === null ? isNull(directoryImport.heldBy) : eq(directoryImport.heldBy, heldBy),
          ),
        )
        .returning({ id: directoryImport.id }),
    ),
  );
  return taken.length > 0;
}

/** Lets go of it, and of its file once that has been read. */
export async function letGo(office: Office, row: ImportRow): Promise<ImportRow> {
  const { storedAs } = row;
  const done = row.state !== 'reading' && storedAs !== null;
  if (done && row.origin === 'page') await rm(join(office.filesDir, storedAs), { force: true });
  if (!done && row.heldBy !== self) return row;
  const [left] = await unlessBusy(() =>
    office.store.tx((tx) =>
      tx
        .update(directoryImport)
        .set({ heldBy: null, heldUntil: null, ...(done && { storedAs: null }) })
        .where(
          and(
            eq(directoryImport.id, row.id),
            or(isNull(directoryImport.heldBy), eq(directoryImport.heldBy, self)),
          ),
        )
        .returning(),
    ),
  );
  return left ?? row;
}

let breathed = 0;

/** Others who wait for this thread, or for the one place to write, have their turn between two steps. */
export async function breathe(): Promise<void> {
  if (performance.now() - breathed < stintMs) return new Promise((next) => setImmediate(next));
  await new Promise((next) => setTimeout(next, breathMs));
  breathed = performance.now();
}

/** Another process may be writing a whole directory; that is waited for, however long it takes. */
export async function unlessBusy<T>(
  body: () => Promise<T>,
  onWait: () => void = () => undefined,
): Promise<T> {
  for (;;) {
    try {
      return await body();
    } catch (error) {
      if (!(error instanceof Fault && error.shape.key === 'busy')) throw error;
      onWait();
      await new Promise((next) => setTimeout(next, busyPauseMs));
    }
  }
}

/** Whether the process behind a lease has ended; of another machine nothing is known before its time is up. */
function isGone(heldBy: string): boolean {
  const [host, pid, alive] = heldBy.split(' ');
  if (host !== hostname()) return false;
  // A process of a new container may bear the number of the last one.
  if (Number(pid) === process.pid) return alive !== life;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
