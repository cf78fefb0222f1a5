import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { closingStage, isTerminal, mayMove } from '@tremplin/shared/applications.ts';
import type {
  AddApplications,
  MoveApplication,
  OpenStage,
  ReopenApplication,
  SetNextAction,
  Stage,
} from '@tremplin/shared/applications.ts';
import { startOfDay } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { noteContact } from '../clients/commands.ts';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { pseudonym, write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { historyOf, requireApplication, requireVersion } from './policy.ts';
import type { SeenApplication } from './policy.ts';
import { checkDay, checkMove, refusedMove, standing } from './rules.ts';

/** Where an application stands after a write. */
export interface Moved {
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
}

/** Puts several of the actor's clients on a posting at once; those already on it are named, not refused. */
export async function add(ctx: Ctx, input: AddApplications) {
  return write(ctx, async (tx, record) => {
    const clientIds = [...new Set(input.clientIds)];
    await requireAllOwn(tx, ctx, clientIds);
    const [on] = await tx
      .select({ id: posting.id })
      .from(posting)
      .where(eq(posting.id, input.postingId));
    if (!on) throw notFound();
    const already = await tx
      .select({ id: application.id, clientId: application.clientId })
      .from(application)
      .where(and(eq(application.postingId, on.id), inArray(application.clientId, clientIds)));
    const known = new Set(already.map((row) => row.clientId));
    const rows = clientIds.filter((id) => !known.has(id)).map((id) => freshRow(ctx, input, id));
    if (rows.length > 0) {
      await tx.insert(application).values(rows);
      await tx.insert(applicationEvent).values(rows.map((row) => firstEvent(ctx, row)));
    }
    for (const row of rows)
      await record({
        action: 'create',
        resource: 'application',
        resourceId: row.id,
        clientId: row.clientId,
        fields: { postingId: on.id, stage: row.stage },
      });
    if (rows.length === 0)
      await record({
        action: 'create',
        resource: 'application',
        resourceId: null,
        fields: { postingId: on.id, already: already.length },
      });
    return { added: rows.map(({ id, clientId }) => ({ id, clientId })), already };
  });
}

/** Moves by drag, by menu and by key alike; `hired` alone comes by a placement. */
export async function move(ctx: Ctx, input: MoveApplication): Promise<Moved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireVersion(tx, ctx, input.id, input.version);
    if (input.to === 'hired' && mayMove(seen.stage, 'hired'))
      throw refuse('applications.hired_needs_placement');
    const closingDay = input.to === 'applied' ? await closingDayOf(tx, seen.postingId) : null;
    checkMove(seen, input, closingDay, ctx.today);
    const kept = {
      ...(input.to === 'interview' && { interviewOn: input.interviewOn ?? null }),
      ...(input.method && { method: input.method }),
    };
    const { to, effectiveOn } = input;
    const step = { kind: 'move', to, effectiveOn, note: input.note || null } as const;
    return advance(tx, ctx, record, seen, step, kept);
  });
}

/** Takes a finished application back to the stage it was finished from. */
export async function reopen(ctx: Ctx, input: ReopenApplication): Promise<Moved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireVersion(tx, ctx, input.id, input.version);
    if (!isTerminal(seen.stage)) throw refuse('applications.not_finished');
    if (seen.stage === 'hired' && (await placementStands(tx, seen.id)))
      throw refuse('applications.placement_stands');
    const before = (await historyOf(tx, seen)).at(-1)?.fromStage;
    if (!before) throw refuse('applications.not_finished');
    const step = {
      kind: 'reopen',
      to: before,
      effectiveOn: ctx.today,
      note: input.reason,
    } as const;
    return advance(tx, ctx, record, seen, step);
  });
}

/** What is to be done next, and when; null clears it. */
export async function setNextAction(ctx: Ctx, input: SetNextAction): Promise<Moved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireVersion(tx, ctx, input.id, input.version);
    const next = { nextAction: input.nextAction || null, nextActionOn: input.nextActionOn };
    const version = await saveRow(tx, ctx, seen, next);
    await record({
      action: 'update',
      resource: 'application',
      resourceId: seen.id,
      clientId: seen.clientId,
      fields: { nextAction: pseudonym(ctx, next.nextAction), nextActionOn: next.nextActionOn },
    });
    return { id: seen.id, version, stage: seen.stage };
  });
}

interface Winning {
  readonly id: string;
  readonly clientId: string;
  readonly version: number;
  readonly startOn: Day;
}

/** For a placement that begins: the application is closed as hired in the placement's own transaction. */
export async function hireWithin(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  given: Winning,
): Promise<SeenApplication> {
  const seen = await requireVersion(tx, ctx, given.id, given.version);
  if (seen.clientId !== given.clientId) throw notFound();
  if (!mayMove(seen.stage, 'hired')) throw refusedMove(seen.stage, 'hired');
  // A start may lie ahead; being hired is known today.
  const effectiveOn = given.startOn < ctx.today ? given.startOn : ctx.today;
  checkDay(seen, effectiveOn, 'startOn', ctx.today);
  await advance(tx, ctx, record, seen, { kind: 'move', to: 'hired', effectiveOn, note: null });
  return seen;
}

/** For a client who starts work: ends another open application of theirs. */
export async function closeWithin(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  given: { readonly id: string; readonly clientId: string },
): Promise<void> {
  const seen = await requireApplication(tx, ctx, given.id);
  if (seen.clientId !== given.clientId || !isOpen(seen.stage)) throw notFound();
  const to = closingStage(seen.stage);
  await advance(tx, ctx, record, seen, { kind: 'move', to, effectiveOn: ctx.today, note: null });
}

interface NextStep {
  readonly kind: 'move' | 'reopen';
  readonly to: Stage;
  readonly effectiveOn: Day;
  readonly note: string | null;
}

/** Appends the event, lets the row follow from all of them, and writes the audit line. */
async function advance(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  seen: SeenApplication,
  step: NextStep,
  kept: Partial<Pick<SeenApplication, 'interviewOn' | 'method'>> = {},
): Promise<Moved> {
  const [first, ...later] = await historyOf(tx, seen);
  if (!first) throw notFound();
  const event = eventOf(ctx, seen, step, first.seq + later.length + 1);
  const ended = isTerminal(step.to);
  const version = await saveRow(tx, ctx, seen, {
    ...kept,
    ...standing([first, ...later, event]),
    // Days in a stage count from the day it began, also where that was entered later.
    stageSince: step.effectiveOn === ctx.today ? ctx.now : startOfDay(step.effectiveOn),
    outcomeReason: ended ? step.note : null,
    ...(ended && { nextAction: null, nextActionOn: null }),
  });
  await tx.insert(applicationEvent).values(event);
  await noteContact(tx, seen.clientId, ctx.today);
  await record({
    action: step.kind,
    resource: 'application',
    resourceId: seen.id,
    clientId: seen.clientId,
    fields: {
      from: seen.stage,
      to: step.to,
      effectiveOn: step.effectiveOn,
      ...kept,
      ...(step.note && { note: pseudonym(ctx, step.note) }),
    },
  });
  return { id: seen.id, version, stage: step.to };
}

function eventOf(ctx: Ctx, seen: SeenApplication, step: NextStep, seq: number) {
  return {
    id: ctx.newId(),
    applicationId: seen.id,
    clientId: seen.clientId,
    seq,
    kind: step.kind,
    fromStage: seen.stage,
    toStage: step.to,
    at: ctx.now,
    effectiveOn: step.effectiveOn,
    byId: ctx.actor.id,
    note: step.note,
  };
}

async function saveRow(
  tx: Tx,
  ctx: Ctx,
  seen: SeenApplication,
  changes: Partial<typeof application.$inferInsert>,
): Promise<number> {
  const [saved] = await tx
    .update(application)
    .set({ ...changes, updatedAt: ctx.now, version: seen.version + 1 })
    .where(and(eq(application.id, seen.id), eq(application.version, seen.version)))
    .returning({ version: application.version });
  if (!saved) throw staleVersion(seen.version);
  return saved.version;
}

async function requireAllOwn(db: Reader, ctx: Ctx, clientIds: readonly string[]): Promise<void> {
  const own = await db
    .select({ id: client.id })
    .from(client)
    .where(and(inArray(client.id, [...clientIds]), isOwnClient(ctx)));
  if (own.length !== clientIds.length) throw notFound();
}

async function placementStands(db: Reader, applicationId: string): Promise<boolean> {
  const stands = and(eq(placement.applicationId, applicationId), isNull(placement.endOn));
  return (await db.$count(placement, stands)) > 0;
}

async function closingDayOf(db: Reader, postingId: string): Promise<Day | null> {
  const [row] = await db
    .select({ closingDay: posting.closingDay })
    .from(posting)
    .where(eq(posting.id, postingId));
  return row?.closingDay ?? null;
}

function freshRow(ctx: Ctx, input: AddApplications, clientId: string) {
  return {
    id: ctx.newId(),
    clientId,
    postingId: input.postingId,
    stage: 'identified' as const,
    stageSince: ctx.now,
    effectiveOn: ctx.today,
    leadSource: input.leadSource ?? null,
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
    updatedAt: ctx.now,
  };
}

function firstEvent(ctx: Ctx, row: ReturnType<typeof freshRow>) {
  return {
    id: ctx.newId(),
    applicationId: row.id,
    clientId: row.clientId,
    seq: 1,
    kind: 'add' as const,
    fromStage: null,
    toStage: row.stage,
    at: ctx.now,
    effectiveOn: row.effectiveOn,
    byId: ctx.actor.id,
    note: null,
  };
}

function isOpen(stage: Stage): stage is OpenStage {
  return !isTerminal(stage);
}
