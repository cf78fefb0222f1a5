import { interview, interviewEvent, outreach } from '@tremplin/db/schema/interviews.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { notFound, staleVersion } from '@tremplin/shared/faults.ts';
import { reminderDue } from '@tremplin/shared/interview-rules.ts';
import type {
  InterviewStage,
  OutreachChannel,
  OutreachResult,
} from '@tremplin/shared/interviews.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import { and, eq } from 'drizzle-orm';
import { noteContact } from '../clients/commands.ts';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { asOneOpen } from './budget.ts';
import type { InterviewRow, SeenInterview } from './policy.ts';
import { requireTransition } from './rules.ts';

/** Where an interview stands after a write. */
export interface Moved {
  readonly id: string;
  readonly version: number;
  readonly stage: InterviewStage;
  /** From when an unanswered request may be followed up; null when nothing is awaited. */
  readonly reminderOn: Day | null;
  readonly thankYouDueOn: Day | null;
}

type Change = Partial<typeof interview.$inferInsert>;

export interface Step {
  /** Stages it goes through in this one step, the last of which it is left in. */
  readonly through: readonly [InterviewStage, ...InterviewStage[]];
  readonly on: Day;
  readonly note: string | null;
  readonly change: Change;
  /** What the audit line says besides the stages; nothing personal. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** One time somebody is approached. */
export interface Reached {
  readonly on: Day;
  readonly channel: OutreachChannel;
  readonly result: OutreachResult;
  readonly templateLang: 'en' | 'fr' | null;
}

/** As `write`, for what may open a request: a second one is refused in the same words by the store. */
export async function writeOpening<T>(
  ctx: Ctx,
  body: (tx: Tx, record: RecordLine) => Promise<T>,
): Promise<T> {
  try {
    return await write(ctx, body);
  } catch (error) {
    throw asOneOpen(error);
  }
}

/** A new interview in its first stages, with its events. */
export async function beginWithin(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  row: Omit<
    typeof interview.$inferInsert,
    'id' | 'stage' | 'createdAt' | 'createdBy' | 'updatedAt'
  >,
  step: Step,
): Promise<InterviewRow> {
  const { through, on, note, change, fields } = step;
  const stage = through.at(-1) ?? through[0];
  const stamps = { createdAt: ctx.now, createdBy: ctx.actor.id, updatedAt: ctx.now };
  const [begun] = await tx
    .insert(interview)
    .values({ ...row, ...change, id: ctx.newId(), stage, ...stamps })
    .returning();
  if (!begun) throw new Error('an interview was not kept');
  await addEvents(tx, ctx, begun.id, [null, ...through], on, note);
  await noteContact(tx, begun.clientId, on);
  await record({
    action: 'create',
    resource: 'interview',
    resourceId: begun.id,
    clientId: begun.clientId,
    fields: { contactId: begun.contactId, to: stage, on, ...fields },
  });
  return begun;
}

/** Moves an interview on, if the table lets it and nobody changed it since it was read. */
export async function advanceWithin(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  seen: SeenInterview,
  step: Step,
): Promise<InterviewRow> {
  const { through, on, note, change, fields } = step;
  const path: InterviewStage[] = [seen.stage, ...through];
  for (const [at, to] of through.entries()) requireTransition(path[at] ?? seen.stage, to);
  const stage = through.at(-1) ?? through[0];
  const moved = await saveRow(tx, ctx, seen, { ...change, stage });
  await addEvents(tx, ctx, seen.id, path, on, note);
  await noteContact(tx, seen.clientId, on);
  await record({
    action: 'move',
    resource: 'interview',
    resourceId: seen.id,
    clientId: seen.clientId,
    fields: { contactId: seen.contactId, from: seen.stage, to: stage, on, ...fields },
  });
  return moved;
}

export async function saveRow(
  tx: Tx,
  ctx: Ctx,
  read: Pick<InterviewRow, 'id' | 'version'>,
  change: Change,
): Promise<InterviewRow> {
  const [saved] = await tx
    .update(interview)
    .set({ ...change, version: read.version + 1, updatedAt: ctx.now })
    .where(and(eq(interview.id, read.id), eq(interview.version, read.version)))
    .returning();
  if (!saved) throw staleVersion(read.version + 1);
  return saved;
}

/** Written down for the budget of everybody. */
export async function addOutreach(
  tx: Tx,
  ctx: Ctx,
  of: Pick<InterviewRow, 'id' | 'contactId' | 'clientId' | 'branchId'>,
  { on, channel, result, templateLang }: Reached,
): Promise<void> {
  const { id: interviewId, contactId, clientId, branchId } = of;
  await tx.insert(outreach).values({
    id: ctx.newId(),
    interviewId,
    contactId,
    clientId,
    branchId,
    onDay: on,
    channel,
    result,
    templateLang,
    at: ctx.now,
    byId: ctx.actor.id,
  });
}

/** A message that came back at once has been sent and is over. */
export function requestStep(
  { on, channel, result, templateLang }: Reached,
  { retryWorkingDays }: Thresholds,
  { attempts, requestedOn }: { readonly attempts: number; readonly requestedOn: Day | null },
): Step {
  const reached = result !== 'bounced';
  return {
    through: reached ? ['contacted'] : ['contacted', 'bounced'],
    on,
    note: null,
    change: {
      attempts: attempts + 1,
      lastOutreachOn: on,
      requestedOn: requestedOn ?? on,
      reminderOn: reached ? reminderDue(on, retryWorkingDays) : null,
    },
    fields: { channel, result, templateLang },
  };
}

export async function requirePosting(db: Reader, id: string | null): Promise<void> {
  if (id !== null && (await db.$count(posting, eq(posting.id, id))) === 0) throw notFound();
}

export function asMoved({ id, version, stage, reminderOn, thankYouDueOn }: InterviewRow): Moved {
  return { id, version, stage, reminderOn, thankYouDueOn };
}

/** One for every stage that was entered, in order. */
async function addEvents(
  tx: Tx,
  ctx: Ctx,
  interviewId: string,
  path: readonly (InterviewStage | null)[],
  effectiveOn: Day,
  note: string | null,
): Promise<void> {
  const entered = path.slice(1).flatMap((toStage, at) =>
    toStage === null
      ? []
      : [
          {
            id: ctx.newId(),
            interviewId,
            fromStage: path[at] ?? null,
            toStage,
            effectiveOn,
            note: at === path.length - 2 ? note : null,
            // Two in one step keep their order.
            at: new Date(ctx.now.getTime() + at),
            byId: ctx.actor.id,
          },
        ],
  );
  await tx.insert(interviewEvent).values(entered);
}
