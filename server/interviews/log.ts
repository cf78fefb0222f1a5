import { interview } from '@tremplin/db/schema/interviews.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import { thankYouDue } from '@tremplin/shared/interview-rules.ts';
import type { LogInterview } from '@tremplin/shared/interviews.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import { and, eq } from 'drizzle-orm';
import { requireClient } from '../clients/policy.ts';
import type { SeenClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { knowContactWithin } from '../directory/commands.ts';
import { requireContact, shownStatus } from '../directory/policy.ts';
import type { ContactRow } from '../directory/policy.ts';
import { thresholdsOf } from '../settings/policy.ts';
import type { RecordLine } from '../write.ts';
import { refuseBarred, weigh } from './budget.ts';
import { asSeen } from './policy.ts';
import type { SeenInterview } from './policy.ts';
import { channelOf, requirePastDay } from './rules.ts';
import {
  addOutreach,
  advanceWithin,
  asMoved,
  beginWithin,
  requestStep,
  requirePosting,
  writeOpening,
} from './steps.ts';
import type { Moved, Step } from './steps.ts';

interface Involved {
  readonly client: SeenClient;
  readonly contact: ContactRow;
  readonly limits: Thresholds;
}

/** From a hit of the directory in one go: to be written to, written to, or met already. */
export async function log(ctx: Ctx, asked: LogInterview): Promise<Moved> {
  return writeOpening(ctx, async (tx, record) => {
    const client = await requireClient(tx, ctx, asked.clientId);
    const contact = await requireContact(tx, asked.contactId);
    const input = { ...asked, contactId: contact.id };
    await requirePosting(tx, input.postingId);
    const involved = { client, contact, limits: await thresholdsOf(tx) };
    if (input.stage === 'planned') return plan(tx, ctx, record, involved, input);
    if (input.stage === 'contacted') return logRequest(tx, ctx, record, involved, input);
    return logMeeting(tx, ctx, record, involved, input);
  });
}

type Logged<Stage> = Extract<LogInterview, { stage: Stage }>;

async function plan(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  { contact }: Involved,
  input: Logged<'planned'>,
): Promise<Moved> {
  const status = shownStatus(contact);
  if (status !== 'active' && status !== 'moved') throw refuse(`interviews.${status}`);
  if (await plannedOf(tx, input)) throw refuse('interviews.planned_already');
  const step: Step = { through: ['planned'], on: ctx.today, note: null, change: {} };
  return asMoved(await beginWithin(tx, ctx, record, rowOf(input, contact), step));
}

async function logRequest(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  { client, contact, limits }: Involved,
  input: Logged<'contacted'>,
): Promise<Moved> {
  const { on, clientId, purpose, questions, postingId } = input;
  requirePastDay('on', on, { today: ctx.today, intakeOn: client.intakeOn, step: null });
  const planned = await plannedOf(tx, input);
  const interviewId = planned?.id ?? null;
  refuseBarred(await weigh(tx, limits, { contact, clientId, keptFor: clientId, interviewId, on }));
  const step = requestStep(input, limits, { attempts: 0, requestedOn: null });
  const asked = { purpose, postingId, ...(questions.length > 0 && { questions }) };
  const of = planned
    ? await advanceWithin(tx, ctx, record, planned, {
        ...step,
        change: { ...asked, ...step.change },
      })
    : await beginWithin(tx, ctx, record, rowOf(input, contact), step);
  await addOutreach(tx, ctx, of, input);
  return asMoved(of);
}

/** It has happened: whatever the budget says, it is written down, and counts. */
async function logMeeting(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  { client, contact, limits }: Involved,
  input: Logged<'completed'>,
): Promise<Moved> {
  const { heldOn, mode, durationMin, notes, contactId, clientId } = input;
  if (contact.status === 'erased') throw refuse('interviews.erased');
  requirePastDay('heldOn', heldOn, { today: ctx.today, intakeOn: client.intakeOn, step: null });
  const same = and(
    eq(interview.contactId, contactId),
    eq(interview.clientId, clientId),
    eq(interview.heldOn, heldOn),
  );
  if ((await tx.$count(interview, same)) > 0)
    throw refuse('interviews.met_already', { day: heldOn });
  const of = await beginWithin(tx, ctx, record, rowOf(input, contact), {
    through: ['completed'],
    on: heldOn,
    note: null,
    change: {
      attempts: 1,
      lastOutreachOn: heldOn,
      heldOn,
      mode,
      durationMin,
      notes,
      thankYouDueOn: thankYouDue(heldOn, limits.thankYouDays),
    },
    fields: { mode },
  });
  const reached = { channel: channelOf(mode), result: 'talked', templateLang: null } as const;
  await addOutreach(tx, ctx, of, { on: heldOn, ...reached });
  await knowContactWithin(tx, ctx, contactId, heldOn);
  return asMoved(of);
}

/** The interview of these two that still waits to be asked for. */
async function plannedOf(
  db: Reader,
  { clientId, contactId }: Pick<LogInterview, 'clientId' | 'contactId'>,
): Promise<SeenInterview | null> {
  const [row] = await db
    .select()
    .from(interview)
    .where(
      and(
        eq(interview.clientId, clientId),
        eq(interview.contactId, contactId),
        eq(interview.stage, 'planned'),
      ),
    )
    .limit(1);
  return row ? asSeen(row) : null;
}

function rowOf(input: LogInterview, { organizationId, branchId }: ContactRow) {
  const { clientId, contactId, purpose, questions, postingId } = input;
  return { clientId, contactId, organizationId, branchId, purpose, questions, postingId };
}
