import { contact, directoryState } from '@tremplin/db/schema/directory.ts';
import { directoryImport, directoryRow } from '@tremplin/db/schema/imports.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { CutCounts } from '@tremplin/shared/directory.ts';
import { verdicts } from '@tremplin/shared/directory.ts';
import {
  and,
  count,
  eq,
  inArray,
  isNotNull,
  ne,
  notExists,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { compareRows } from './compare.ts';
import { groupRows } from './match-group.ts';
import { byDecision } from './match-pairs.ts';
import { byEmail, byName, byPhone } from './match-passes.ts';
import type { Pass } from './match-rows.ts';
import { unitPlan } from './plan.ts';
import { requireImport } from './policy.ts';
import type { ImportRow } from './policy.ts';

/**
 * In this order over the whole file, so that no row takes by a weaker trait whom another names by a
 * stronger one. The first step forgets an earlier matching, the last one counts.
 */
const passes: readonly Pass[] = [
  begin,
  groupRows,
  byDecision,
  byEmail,
  byPhone,
  byName,
  compareRows,
];

/** Passes of a matching, for progress. */
export const passCount = passes.length;

/**
 * One step of matching, in one transaction with the place it has come to: after a kill the next one
 * goes on from there. Not in the audit log, like the reading before it: see stage.ts.
 */
export async function matchStep(ctx: RequestContext, id: string): Promise<'more' | 'done'> {
  const seen = await ctx.store.read((db) => requireImport(db, id));
  if (seen.state !== 'matching') return 'done';
  const pass = passes[seen.pass];
  const units = async () => ctx.store.read((db) => unitPlan(ctx.office, db, seen));
  const plan = pass === byName || pass === compareRows ? await units() : null;
  return ctx.store.tx(async (tx) => {
    // Held from here on: another process at the same step waits, and then finds that it was done.
    const [still] = await tx
      .update(directoryImport)
      .set({ passRow: seen.passRow })
      .where(
        and(
          eq(directoryImport.id, id),
          eq(directoryImport.state, 'matching'),
          eq(directoryImport.version, seen.version),
          eq(directoryImport.pass, seen.pass),
          eq(directoryImport.passRow, seen.passRow),
        ),
      )
      .returning();
    if (!still) return 'more';
    if (!pass) {
      await finish(tx, seen);
      return 'done';
    }
    const last = await pass(tx, ctx, seen, plan);
    const next = last === null ? { pass: seen.pass + 1, passRow: 0 } : { passRow: last };
    await tx.update(directoryImport).set(next).where(eq(directoryImport.id, id));
    return 'more';
  });
}

/** All steps until it is ready; what a preview needs that has become old. */
export async function matchAll(
  ctx: RequestContext,
  id: string,
  signal?: AbortSignal,
): Promise<void> {
  while ((await matchStep(ctx, id)) === 'more') {
    if (signal?.aborted) return;
    await new Promise((next) => setImmediate(next));
  }
}

export async function revisionOf(db: Reader): Promise<number> {
  const [row] = await db.select({ revision: directoryState.revision }).from(directoryState);
  return row?.revision ?? 0;
}

async function begin(tx: Tx, _ctx: RequestContext, seen: ImportRow): Promise<null> {
  await tx
    .update(directoryRow)
    .set({
      verdict: 'new',
      personRow: sql`${directoryRow.rowNo}`,
      organizationId: null,
      contactId: null,
      postId: null,
      basis: null,
      rivals: null,
      sameAs: null,
    })
    .where(
      and(
        eq(directoryRow.importId, seen.id),
        notInArray(directoryRow.verdict, ['error', 'kept_away']),
        or(
          ne(directoryRow.verdict, 'new'),
          ne(directoryRow.personRow, directoryRow.rowNo),
          isNotNull(directoryRow.contactId),
          isNotNull(directoryRow.organizationId),
          isNotNull(directoryRow.rivals),
        ),
      ),
    );
  await tx
    .update(directoryImport)
    .set({ revision: await revisionOf(tx), version: seen.version + 1 })
    .where(eq(directoryImport.id, seen.id));
  return null;
}

async function finish(tx: Tx, seen: ImportRow): Promise<void> {
  const counts = await countCut(tx, seen);
  await tx
    .update(directoryImport)
    .set({ state: 'ready', counts, pass: passCount, passRow: 0 })
    .where(eq(directoryImport.id, seen.id));
}

async function countCut(db: Reader, seen: ImportRow): Promise<CutCounts> {
  const found = await db
    .select({ verdict: directoryRow.verdict, rows: count() })
    .from(directoryRow)
    .where(eq(directoryRow.importId, seen.id))
    .groupBy(directoryRow.verdict);
  const of = new Map(found.map(({ verdict, rows }) => [verdict, rows]));
  const each = verdicts.map((verdict) => [verdict, of.get(verdict) ?? 0] as const);
  return {
    ...asCounts(Object.fromEntries(each)),
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    left: await db.$count(contact, unnamedBy(db, seen)),
  };
}

/** People whom this kind of file named before and this one does not; if it is complete, they left. */
export function unnamedBy(db: Reader, seen: ImportRow) {
  const named = db
    .select({ one: sql`1` })
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, seen.id), eq(directoryRow.contactId, contact.id)));
  return and(
    seen.format === null ? sql`1 = 0` : eq(contact.cutFormat, seen.format),
    inArray(contact.status, ['active', 'moved']),
    notExists(named),
  );
}

/** Guarantee: made of the list of verdicts, each with its number. */
function asCounts(each: Record<string, number>): Omit<CutCounts, 'rows' | 'left'> {
  return each as Omit<CutCounts, 'rows' | 'left'>;
}
