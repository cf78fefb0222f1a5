import { directoryImport, directoryRow, matchDecision } from '@tremplin/db/schema/imports.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { undoDays } from '@tremplin/shared/directory.ts';
import type { ImportState } from '@tremplin/shared/directory.ts';
import { notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Ctx, RequestContext } from '../context.ts';
import { matchHash, requireContact } from '../directory/policy.ts';
import { write } from '../write.ts';
import { sameCounts } from './apply.ts';
import { matchAll, revisionOf } from './match.ts';
import { requireImport, requireState } from './policy.ts';
import type { ImportRow } from './policy.ts';

const dayMs = 86_400_000;
/** A preview of so many rows is matched again while the person waits. */
const fewRows = 3000;

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** The person has seen the preview and wants it; the writing itself is carryOutApply's. */
export async function apply(
  ctx: Ctx,
  input: Seen & { readonly complete: boolean },
): Promise<{ version: number }> {
  await refreshPreview(ctx, input);
  return begin(ctx, input.id, input);
}

/** For the command line, which does not look at a preview first. */
export async function applyNow(
  ctx: RequestContext,
  id: string,
  given: { readonly complete: boolean },
): Promise<{ version: number }> {
  return begin(ctx, id, given);
}

async function begin(
  ctx: RequestContext,
  id: string,
  { complete, version }: { readonly complete: boolean; readonly version?: number },
): Promise<{ version: number }> {
  return write(ctx, async (tx, record) => {
    const seen = await requireState(tx, id, 'ready');
    if (version !== undefined) requireVersion(seen, version);
    const by = ctx.visitor?.actor.id ?? 'office';
    const next = { state: 'applying', complete, appliedBy: by, paused: false } as const;
    await tx
      .update(directoryImport)
      .set({ ...next, updatedAt: ctx.now })
      .where(eq(directoryImport.id, id));
    const fields = { state: 'applying', complete };
    await record({ action: 'apply', resource: 'contact_import', resourceId: id, fields });
    return { version: seen.version };
  });
}

/** The directory may have changed since the preview was made: then whoever saw it is told, not overruled. */
async function refreshPreview(ctx: Ctx, input: Seen): Promise<void> {
  const seen = await ctx.store.read((db) => requireState(db, input.id, 'ready'));
  requireVersion(seen, input.version);
  if (seen.revision === (await ctx.store.read(revisionOf))) return;
  await matchAnew(ctx, input.id, 'preview_old');
  if (seen.rowsRead > fewRows) throw refuse('imports.preview_old');
  await matchAll(ctx, input.id);
  const now = await ctx.store.read((db) => requireImport(db, input.id));
  if (!sameCounts(seen.counts, now.counts)) throw refuse('imports.preview_old');
  await ctx.store.tx((tx) =>
    // The numbers are those that the person saw, and so is the version.
    tx
      .update(directoryImport)
      .set({ version: input.version })
      .where(and(eq(directoryImport.id, input.id), eq(directoryImport.version, now.version))),
  );
}

async function matchAnew(ctx: RequestContext, id: string, reason: string): Promise<void> {
  await write(ctx, async (tx, record) => {
    await requireState(tx, id, 'ready', 'matching');
    await tx
      .update(directoryImport)
      .set({ state: 'matching', pass: 0, passRow: 0, updatedAt: ctx.now })
      .where(eq(directoryImport.id, id));
    const fields = { state: 'matching', because: reason };
    await record({ action: 'update', resource: 'contact_import', resourceId: id, fields });
  });
}

/**
 * Somebody has looked: a row is this person, or is not. It holds for this file, which is matched
 * anew, and for every later one that says the same of them.
 */
export async function decide(
  ctx: Ctx,
  input: { id: string; rowNo: number; contactId: string; same: boolean },
): Promise<void> {
  await write(ctx, async (tx, record) => {
    await requireState(tx, input.id, 'ready', 'matching');
    const its = and(eq(directoryRow.importId, input.id), eq(directoryRow.rowNo, input.rowNo));
    const [row] = await tx.select().from(directoryRow).where(its).limit(1);
    if (!row || row.nameKey === null) throw notFound();
    const person = await requireContact(tx, input.contactId);
    if (person.status === 'erased') throw refuse('directory.erased');
    const hash = matchHash(ctx.office.keys, row);
    const decided = { rowHash: hash, contactId: person.id, same: input.same, at: ctx.now };
    // One row is one person: saying so anew takes back what was said of another.
    if (input.same)
      await tx
        .delete(matchDecision)
        .where(and(eq(matchDecision.rowHash, hash), eq(matchDecision.same, true)));
    await tx
      .delete(matchDecision)
      .where(and(eq(matchDecision.rowHash, hash), eq(matchDecision.contactId, person.id)));
    await tx.insert(matchDecision).values({ id: ctx.newId(), ...decided, byId: ctx.actor.id });
    const rest = input.same ? [] : (row.rivals ?? []).filter((id) => id !== person.id);
    await tx
      .update(directoryRow)
      .set({ rivals: rest.length === 0 ? null : rest })
      .where(its);
    await tx
      .update(directoryImport)
      .set({ state: 'matching', pass: 0, passRow: 0, updatedAt: ctx.now })
      .where(eq(directoryImport.id, input.id));
    const fields = { rowNo: input.rowNo, contactId: person.id, same: input.same };
    await record({ action: 'decide', resource: 'contact_import', resourceId: input.id, fields });
  });
}

/** Within seven days, the last one first; the taking back itself is carryOutUndo's. */
export async function undo(ctx: Ctx, input: Seen): Promise<{ version: number }> {
  return write(ctx, async (tx, record) => {
    const seen = await requireState(tx, input.id, 'applied');
    requireVersion(seen, input.version);
    if (seen.appliedAt === null || ctx.now.getTime() - seen.appliedAt.getTime() > undoDays * dayMs)
      throw refuse('imports.undo_late', { days: undoDays });
    const later = await laterThan(tx, seen.appliedAt);
    if (later) throw refuse('imports.later_first', { name: later.fileName });
    await tx
      .update(directoryImport)
      .set({ state: 'undoing', undoneBy: ctx.actor.id, paused: false, updatedAt: ctx.now })
      .where(eq(directoryImport.id, input.id));
    const fields = { state: 'undoing' };
    await record({ action: 'undo', resource: 'contact_import', resourceId: input.id, fields });
    return { version: seen.version };
  });
}

async function laterThan(db: Reader, appliedAt: Date): Promise<ImportRow | undefined> {
  const [later] = await db
    .select()
    .from(directoryImport)
    .where(
      and(
        gt(directoryImport.appliedAt, appliedAt),
        // One that is being taken back still stands.
        inArray(directoryImport.state, ['applied', 'undoing']),
      ),
    )
    .orderBy(desc(directoryImport.appliedAt))
    .limit(1);
  return later;
}

/** Nothing of it was written; its rows go, the line of the list stays. */
export async function discard(ctx: Ctx, input: Seen): Promise<void> {
  await throwAway(ctx, input.id, input.version);
}

/** For the command line, which opened it itself. */
export async function discardNow(ctx: RequestContext, id: string): Promise<void> {
  await throwAway(ctx, id);
}

const discardable: readonly ImportState[] = ['reading', 'matching', 'ready'];

async function throwAway(ctx: RequestContext, id: string, version?: number): Promise<void> {
  await write(
    ctx,
    async (tx, record) => {
      const seen = await requireState(tx, id, ...discardable);
      if (version !== undefined) requireVersion(seen, version);
      await tx
        .update(directoryImport)
        .set({ state: 'discarded', version: seen.version + 1, updatedAt: ctx.now })
        .where(eq(directoryImport.id, id));
      await tx.delete(directoryRow).where(eq(directoryRow.importId, id));
      const fields = { state: 'discarded' };
      await record({ action: 'discard', resource: 'contact_import', resourceId: id, fields });
    },
    { limit: 120_000 },
  );
}

/** Stops after the step under way, and goes on exactly there. */
export async function pause(ctx: Ctx, input: Seen): Promise<void> {
  await setPaused(ctx, input, true);
}

export async function resume(ctx: Ctx, input: Seen): Promise<void> {
  await setPaused(ctx, input, false);
}

async function setPaused(ctx: Ctx, { id }: Seen, paused: boolean): Promise<void> {
  await write(ctx, async (tx, record) => {
    await requireState(tx, id, 'reading', 'matching');
    await tx
      .update(directoryImport)
      .set({ paused, updatedAt: ctx.now })
      .where(eq(directoryImport.id, id));
    const fields = { paused };
    await record({ action: 'update', resource: 'contact_import', resourceId: id, fields });
  });
}

function requireVersion(seen: ImportRow, version: number): void {
  if (seen.version !== version) throw staleVersion(seen.version);
}
