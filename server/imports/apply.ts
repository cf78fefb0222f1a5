import { contact } from '@tremplin/db/schema/directory.ts';
import { directoryImport } from '@tremplin/db/schema/imports.ts';
import type { Tx } from '@tremplin/db/store.ts';
import type { CutCounts } from '@tremplin/shared/directory.ts';
import { Fault, refuse } from '@tremplin/shared/faults.ts';
import { and, eq } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { touchDirectoryWithin } from '../directory/commands.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { closeUnits, endVacancies, rewordOthers, writeLeft } from './apply-left.ts';
import { writePeople } from './apply-people.ts';
import { writeUnits } from './apply-units.ts';
import { headsOf, isNewHead } from './heads.ts';
import type { Head } from './heads.ts';
import { openApplication } from './journal.ts';
import type { Application } from './journal.ts';
import { matchAll, revisionOf } from './match.ts';
import { unitPlan } from './plan.ts';
import { requireImport } from './policy.ts';
import type { ImportRow } from './policy.ts';

/** Milliseconds in which a whole directory has to be written, on a slow machine. */
export const longest = 1_800_000;

/**
 * Writes a file that somebody has said should be applied: everything or nothing, in one transaction.
 * A kill in the middle leaves the directory as it was and the import to be applied again. Where the
 * directory has changed since the rows were matched, they are matched again first; a person who had
 * seen other counts is then asked again, the command line is not.
 */
export async function carryOutApply(ctx: RequestContext, id: string): Promise<void> {
  const seen = await ctx.store.read((db) => requireImport(db, id));
  if (seen.state !== 'applying') return;
  try {
    await write(ctx, (tx, record) => applyWithin(tx, ctx, record, seen), { limit: longest });
  } catch (error) {
    if (error instanceof Fault && error.shape.key === 'imports.preview_old') {
      await matchAgain(ctx, seen);
      return;
    }
    // Somebody else writes at this moment: it waits for its turn. Anything else is no state to stay in.
    if (!(error instanceof Fault && error.shape.key === 'busy')) await back(ctx, seen);
    throw error;
  }
}

async function applyWithin(
  tx: Tx,
  ctx: RequestContext,
  record: RecordLine,
  seen: ImportRow,
): Promise<void> {
  const [claimed] = await tx
    .update(directoryImport)
    .set({ state: 'applied', appliedAt: ctx.now, version: seen.version + 1, updatedAt: ctx.now })
    .where(and(eq(directoryImport.id, seen.id), eq(directoryImport.state, 'applying')))
    .returning();
  if (!claimed) throw refuse('imports.wrong_state', { state: 'applied' });
  if (seen.revision !== (await revisionOf(tx))) throw refuse('imports.preview_old');
  const plan = await unitPlan(ctx.office, tx, seen);
  const [one] = await tx
    .select({ id: contact.id })
    .from(contact)
    .where(eq(contact.cutFormat, seen.format ?? 'own'))
    .limit(1);
  const to = openApplication(tx, ctx, seen, one !== undefined);
  const before = await headsOf(tx);
  const book = await writeUnits(to, plan);
  // First, while whoever the file names for the first time is not there yet.
  const left = seen.complete ? await writeLeft(to, book) : 0;
  await writePeople(to, book);
  if (seen.complete) await endVacancies(to);
  if (seen.complete) await closeUnits(to, plan.gone);
  await rewordOthers(to, book);
  await tellHeads(to, before, await headsOf(tx));
  await to.flush();
  const counts = seen.counts && { ...seen.counts, left };
  await tx.update(directoryImport).set({ counts }).where(eq(directoryImport.id, seen.id));
  await touchDirectoryWithin(tx);
  await record({
    action: 'apply',
    resource: 'contact_import',
    resourceId: seen.id,
    fields: { state: 'applied', complete: seen.complete, by: seen.appliedBy, ...counts },
  });
}

async function tellHeads(
  to: Application,
  before: ReadonlyMap<string, Head>,
  after: ReadonlyMap<string, Head>,
): Promise<void> {
  if (!to.hadBefore) return;
  for (const [organizationId, now] of after) {
    const was = before.get(organizationId);
    if (!was || now.contactId === null || !isNewHead(was, now)) continue;
    await to.change({
      kind: 'head',
      contactId: now.contactId,
      organizationId,
      before: { titleEn: was.titleEn, titleFr: was.titleFr },
      after: { titleEn: now.titleEn, titleFr: now.titleFr },
    });
  }
}

async function matchAgain(ctx: RequestContext, seen: ImportRow): Promise<void> {
  const again = await ctx.store.tx((tx) =>
    tx
      .update(directoryImport)
      .set({ state: 'matching', pass: 0, passRow: 0 })
      .where(and(eq(directoryImport.id, seen.id), eq(directoryImport.state, 'applying')))
      .returning({ id: directoryImport.id }),
  );
  if (again.length === 0) return;
  await matchAll(ctx, seen.id);
  const now = await ctx.store.read((db) => requireImport(db, seen.id));
  if (seen.origin === 'page' && !sameCounts(seen.counts, now.counts)) return;
  await ctx.store.tx((tx) =>
    tx
      .update(directoryImport)
      .set({ state: 'applying' })
      .where(and(eq(directoryImport.id, seen.id), eq(directoryImport.state, 'ready'))),
  );
}

export function sameCounts(one: CutCounts | null, other: CutCounts | null): boolean {
  const said = Object.entries(other ?? {});
  return Object.entries(one ?? {}).every(([name, number]) =>
    said.some(([of, value]) => of === name && value === number),
  );
}

async function back(ctx: RequestContext, seen: ImportRow): Promise<void> {
  await ctx.store.tx((tx) =>
    tx
      .update(directoryImport)
      .set({ state: 'ready' })
      .where(and(eq(directoryImport.id, seen.id), eq(directoryImport.state, 'applying'))),
  );
}
