import { directoryImport } from '@tremplin/db/schema/imports.ts';
import type { ImportState } from '@tremplin/shared/directory.ts';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { contextWithoutBrowser } from '../context.ts';
import type { Office, RequestContext } from '../context.ts';
import { carryOutApply } from './apply.ts';
import { breathe, hold, letGo, unlessBusy } from './lease.ts';
import { matchStep } from './match.ts';
import { requireImport } from './policy.ts';
import type { ImportRow } from './policy.ts';
import { stageRows } from './stage.ts';
import { carryOutUndo } from './undo.ts';

export interface Carrying {
  /** Stops between two steps. */
  readonly signal?: AbortSignal;
  /** Whoever began it still has to tell what came of it, and lets go of it afterwards. */
  readonly keepsHold?: boolean;
  readonly onProgress?: (row: ImportRow) => void;
}

export const working: readonly ImportState[] = ['reading', 'matching', 'applying', 'undoing'];
const underWay = new WeakMap<Office, Map<string, Promise<ImportRow>>>();

/**
 * Works on an import step by step until it is ready, applied, refused or taken back, or somebody
 * pauses it, or somebody else holds it. Every step is one transaction with its own checkpoint: after
 * a kill the next worker goes on where the last step ended. Answers with the row as it stands then.
 */
export function carryOn(
  office: Office,
  importId: string,
  carrying: Carrying = {},
): Promise<ImportRow> {
  const known = underWay.get(office) ?? new Map<string, Promise<ImportRow>>();
  underWay.set(office, known);
  const already = known.get(importId);
  if (already) return already;
  const work = carry(office, importId, carrying).finally(() => known.delete(importId));
  known.set(importId, work);
  return work;
}

async function carry(office: Office, importId: string, carrying: Carrying): Promise<ImportRow> {
  for (;;) {
    const row = await office.store.read((db) => requireImport(db, importId));
    carrying.onProgress?.(row);
    const stopped = carrying.signal?.aborted === true || row.paused;
    const over = stopped || !working.includes(row.state);
    if (over) return carrying.keepsHold === true ? row : letGo(office, row);
    if (!(await hold(office, row))) return row;
    await unlessBusy(() => step(office, row, carrying));
    await breathe();
  }
}

async function step(office: Office, row: ImportRow, carrying: Carrying): Promise<void> {
  const ctx = contextWithoutBrowser(office);
  if (row.state === 'reading') await readOn(ctx, row, carrying);
  else if (row.state === 'matching') await matchStep(ctx, row.id);
  else if (row.state === 'applying') await carryOutApply(ctx, row.id);
  else await carryOutUndo(ctx, row.id);
}

/** Reading goes on by itself; between two batches it hears of a pause, and keeps its lease. */
async function readOn(ctx: RequestContext, row: ImportRow, carrying: Carrying): Promise<void> {
  const pausing = new AbortController();
  const stop = (): void => pausing.abort();
  carrying.signal?.addEventListener('abort', stop);
  try {
    await stageRows(ctx, row.id, {
      signal: pausing.signal,
      onProgress: async (now) => {
        carrying.onProgress?.(now);
        if (now.paused || !(await hold(ctx.office, now))) stop();
        await breathe();
      },
    });
  } finally {
    carrying.signal?.removeEventListener('abort', stop);
  }
}

/** The same bytes from the same side, still on their way into the directory. */
export async function unfinished(
  { store }: Pick<Office, 'store'>,
  sha256: string,
  origin: ImportRow['origin'],
): Promise<ImportRow | undefined> {
  const [row] = await store.read((db) =>
    db
      .select()
      .from(directoryImport)
      .where(
        and(
          eq(directoryImport.sha256, sha256),
          eq(directoryImport.origin, origin),
          inArray(directoryImport.state, ['reading', 'matching', 'ready', 'applying']),
        ),
      )
      .orderBy(desc(directoryImport.createdAt))
      .limit(1),
  );
  return row;
}
