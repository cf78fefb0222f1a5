import { attendanceTap, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Tx } from '@tremplin/db/store.ts';
import type { TakeAttendance, Tap } from '@tremplin/shared/attendance.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import type { FaultValue } from '@tremplin/shared/faults.ts';
import { eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { requireList } from './policy.ts';
import { countedAt, isHere, isSuperseded, markRefused, notYetTaken, takesMarks } from './rules.ts';
import type { Refusal } from './rules.ts';
import { holdIfBegun, openSheet, putMark, saveSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export interface TapResult {
  /** The tap's own. */
  readonly id: string;
  /** `again`: it had been counted before. `superseded`: somebody tapped later, and that stands. */
  readonly outcome: 'done' | 'again' | 'superseded' | 'refused';
  /** Why it was refused: a key under `faults` and its values. */
  readonly key?: string;
  readonly values?: Readonly<Record<string, FaultValue>>;
}

export interface Taken {
  readonly results: readonly TapResult[];
  readonly asOf: string;
}

type MarkTap = Extract<Tap, { kind: 'mark' }>;
type HeadTap = Extract<Tap, { kind: 'head' }>;

/**
 * What was tapped in the room, in that order. A tap that cannot count is refused by itself; the
 * others of the call are kept, all together.
 */
export async function mark(ctx: Ctx, input: TakeAttendance): Promise<Taken> {
  if (input.personId !== undefined && input.personId !== ctx.actor.id)
    throw new Fault('signed_out', 'signed_out');
  return write(ctx, async (tx, record) => {
    const { session, runs } = await requireList(tx, ctx, input.sessionId);
    const ids = input.taps.flatMap((tap) => (tap.kind === 'mark' ? tap.rowIds : []));
    const sheet = await openSheet(tx, ctx, { session, runs, ids });
    const before = await countedBefore(tx, input.taps);
    const known = new Map(before);
    const results: TapResult[] = [];
    for (const tap of input.taps) {
      const result = known.has(tap.id)
        ? again(ctx, sheet, tap, known.get(tap.id))
        : await count(ctx, record, sheet, tap);
      if (result.outcome === 'done' || result.outcome === 'superseded')
        known.set(tap.id, { byId: ctx.actor.id, sessionId: session.id });
      results.push(result);
    }
    await keepTaps(tx, ctx, sheet, results);
    await saveSheet(tx, ctx, sheet);
    await holdIfBegun(tx, ctx, record, sheet);
    if (input.taps.every(({ id }) => before.has(id)))
      await record({
        action: 'mark',
        resource: 'attendance',
        resourceId: session.id,
        fields: { again: results.length },
      });
    return { results, asOf: ctx.now.toISOString() };
  });
}

interface KnownTap {
  readonly byId: string;
  readonly sessionId: string;
}

async function countedBefore(tx: Tx, taps: readonly Tap[]): Promise<ReadonlyMap<string, KnownTap>> {
  const rows = await tx
    .select({
      id: attendanceTap.id,
      byId: attendanceTap.byId,
      sessionId: attendanceTap.sessionId,
    })
    .from(attendanceTap)
    .where(
      inArray(
        attendanceTap.id,
        taps.map(({ id }) => id),
      ),
    );
  return new Map(rows.map(({ id, ...tap }) => [id, tap]));
}

/** Only whoever sent it before hears that it was counted; to others the id is simply not theirs. */
function again(ctx: Ctx, sheet: Sheet, tap: Tap, known: KnownTap | undefined): TapResult {
  const own = known?.byId === ctx.actor.id && known.sessionId === sheet.session.id;
  return own ? { id: tap.id, outcome: 'again' } : refused(tap, unseen);
}

async function count(ctx: Ctx, record: RecordLine, sheet: Sheet, tap: Tap): Promise<TapResult> {
  const at = tapTime(ctx, tap.ago);
  const result = tap.kind === 'head' ? countHead(sheet, tap, at) : countMark(ctx, sheet, tap, at);
  const one = tap.kind === 'mark' && tap.rowIds.length === 1 ? tap.rowIds[0] : undefined;
  await record({
    action: 'mark',
    resource: 'attendance',
    resourceId: sheet.session.id,
    clientId: (one === undefined ? undefined : sheet.rows.get(one)?.clientId) ?? null,
    denied: result.answer.key === unseen.key,
    fields: {
      ...(tap.kind === 'head'
        ? { heads: tap.by }
        : { mark: tap.mark, rows: tap.rowIds.length, applied: result.applied }),
      ...(result.answer.key !== undefined && { refused: result.answer.key }),
    },
  });
  return result.answer;
}

interface Counted {
  readonly answer: TapResult;
  readonly applied: number;
}

function countHead(sheet: Sheet, tap: HeadTap, at: Date): Counted {
  const why = sheet.runs ? notYetTaken(sheet.session, at) : unseen;
  const heads = sheet.heads + tap.by;
  if (why) return { answer: refused(tap, why), applied: 0 };
  if (heads < 0) return { answer: refused(tap, noHeads), applied: 0 };
  sheet.heads = heads;
  return { answer: { id: tap.id, outcome: 'done' }, applied: 0 };
}

/** Every row by itself: some may take the mark while others have a later one, or have cancelled. */
function countMark(ctx: Ctx, sheet: Sheet, tap: MarkTap, at: Date): Counted {
  const rows = [...new Set(tap.rowIds)].map((id) => sheet.rows.get(id));
  const why = rows.includes(undefined) ? unseen : markRefused(sheet.session, tap.mark, at);
  if (why) return { answer: refused(tap, why), applied: 0 };
  let applied = 0;
  let superseded = 0;
  let withheld = 0;
  for (const row of rows) {
    if (!row || !takesMarks(row)) continue;
    if (sheet.withdrawn.has(row.id) && isHere(tap.mark)) {
      withheld += 1;
      continue;
    }
    const made = { by: ctx.actor.id, at, clock: tap.clock ?? null };
    const late = isSuperseded(row, made);
    const counted = late ? at : countedAt(row, made);
    putMark(ctx, sheet, row, { ...made, at: counted, mark: tap.mark, applied: !late });
    if (late) superseded += 1;
    else applied += 1;
  }
  if (applied > 0) return { answer: { id: tap.id, outcome: 'done' }, applied };
  if (superseded > 0) return { answer: { id: tap.id, outcome: 'superseded' }, applied };
  return { answer: refused(tap, withheld > 0 ? withdrawn : offList), applied };
}

const unseen: Refusal = { key: 'not_found', values: {} };
const noHeads: Refusal = { key: 'attendance.no_heads', values: {} };
const withdrawn: Refusal = { key: 'attendance.not_recorded', values: {} };
const offList: Refusal = { key: 'attendance.off_list', values: {} };

function refused(tap: Tap, { key, values }: Refusal): TapResult {
  return { id: tap.id, outcome: 'refused', key, values };
}

async function keepTaps(
  tx: Tx,
  ctx: Ctx,
  { session, heads }: Sheet,
  results: readonly TapResult[],
): Promise<void> {
  const kept = results.filter(({ outcome }) => outcome === 'done' || outcome === 'superseded');
  const rows = kept.map(({ id }) => ({
    id,
    sessionId: session.id,
    at: ctx.now,
    byId: ctx.actor.id,
  }));
  if (rows.length > 0) await tx.insert(attendanceTap).values(rows);
  if (heads !== session.anonymousCount)
    await tx
      .update(infoSession)
      .set({ anonymousCount: heads })
      .where(eq(infoSession.id, session.id));
}

/** The telephone says how long ago; the office's clock makes a time of it. */
function tapTime(ctx: Ctx, ago: number): Date {
  return new Date(ctx.now.getTime() - ago);
}
