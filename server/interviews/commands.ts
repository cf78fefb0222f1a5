import type { Reader } from '@tremplin/db/store.ts';
import { addDays, dayOf, parseIso } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import { thankYouDue } from '@tremplin/shared/interview-rules.ts';
import type {
  AnswerInterview,
  ChangeInterview,
  CompleteInterview,
  FailInterview,
  ReachOut,
  ScheduleInterview,
  ThankContact,
} from '@tremplin/shared/interviews.ts';
import { requireClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { knowContactWithin } from '../directory/commands.ts';
import { requireContact, shownStatus } from '../directory/policy.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { write } from '../write.ts';
import { refuseBarred, weigh } from './budget.ts';
import { requireInterviewAt } from './policy.ts';
import type { SeenInterview } from './policy.ts';
import { aheadDays, lastStepOf, requirePastDay, requireTransition } from './rules.ts';
import {
  addOutreach,
  advanceWithin,
  asMoved,
  requestStep,
  requirePosting,
  saveRow,
  writeOpening,
} from './steps.ts';
import type { Moved, Step } from './steps.ts';

/** The first attempt of a planned one, or one more. */
export async function reachOut(ctx: Ctx, input: ReachOut): Promise<Moved> {
  return writeOpening(ctx, async (tx, record) => {
    const seen = await requireInterviewAt(tx, ctx, input.id, input.version);
    requireTransition(seen.stage, 'contacted');
    const { client, contact, limits } = await involvedIn(tx, ctx, seen);
    const { on } = input;
    const { clientId, id: interviewId } = seen;
    requirePastDay('on', on, {
      today: ctx.today,
      intakeOn: client.intakeOn,
      step: seen.lastOutreachOn,
    });
    refuseBarred(
      await weigh(tx, limits, { contact, clientId, keptFor: clientId, interviewId, on }),
    );
    const { organizationId, branchId } = contact;
    const step = requestStep(input, limits, seen);
    const moved = await advanceWithin(tx, ctx, record, seen, {
      ...step,
      change: { ...step.change, ...(seen.stage === 'planned' && { organizationId, branchId }) },
    });
    await addOutreach(tx, ctx, { ...moved, branchId }, input);
    return asMoved(moved);
  });
}

/** They answered, or did not, or it is over. */
export async function answer(ctx: Ctx, input: AnswerInterview): Promise<Moved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireInterviewAt(tx, ctx, input.id, input.version);
    const { to, on, note } = input;
    requireTransition(seen.stage, to);
    await requireStepDay(tx, ctx, seen, 'on', on);
    const isReply = to === 'replied' || to === 'declined';
    const learned = {
      reminderOn: null,
      ...(isReply && { repliedOn: seen.repliedOn ?? on }),
      ...(to === 'closed' && { followUpOn: null }),
    };
    return asMoved(
      await advanceWithin(tx, ctx, record, seen, { through: [to], on, note, change: learned }),
    );
  });
}

/** A time is agreed, or another one. One that is over may be put down, to say then how it went. */
export async function schedule(ctx: Ctx, input: ScheduleInterview): Promise<Moved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireInterviewAt(tx, ctx, input.id, input.version);
    requireTransition(seen.stage, 'scheduled');
    const { contact } = await involvedIn(tx, ctx, seen);
    const status = shownStatus(contact);
    if (status === 'erased' || status === 'do_not_contact') throw refuse(`interviews.${status}`);
    const { mode, note } = input;
    const scheduledAt = parseIso(input.scheduledAt);
    requireMeetingDay(ctx, seen, dayOf(scheduledAt));
    const repliedOn = seen.repliedOn ?? ctx.today;
    const step: Step = {
      through: ['scheduled'],
      on: ctx.today,
      note,
      change: { scheduledAt, mode, repliedOn, reminderOn: null },
      fields: { mode },
    };
    return asMoved(await advanceWithin(tx, ctx, record, seen, step));
  });
}

/** A meeting that will not be, or was not. */
export async function fail(ctx: Ctx, input: FailInterview): Promise<Moved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireInterviewAt(tx, ctx, input.id, input.version);
    const { to, note } = input;
    requireTransition(seen.stage, to);
    if (to === 'no_show' && seen.scheduledAt !== null && seen.scheduledAt > ctx.now)
      throw refuse('interviews.not_yet', { at: seen.scheduledAt.toISOString() });
    const step: Step = { through: [to], on: ctx.today, note, change: {} };
    return asMoved(await advanceWithin(tx, ctx, record, seen, step));
  });
}

export async function complete(ctx: Ctx, input: CompleteInterview): Promise<Moved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireInterviewAt(tx, ctx, input.id, input.version);
    requireTransition(seen.stage, 'completed');
    const { heldOn, mode, durationMin } = input;
    const { client, limits } = await involvedIn(tx, ctx, seen);
    requirePastDay('heldOn', heldOn, {
      today: ctx.today,
      intakeOn: client.intakeOn,
      step: seen.lastOutreachOn,
    });
    const moved = await advanceWithin(tx, ctx, record, seen, {
      through: ['completed'],
      on: heldOn,
      note: null,
      change: {
        heldOn,
        mode,
        durationMin,
        notes: input.notes ?? seen.notes,
        thankYouDueOn: thankYouDue(heldOn, limits.thankYouDays),
      },
      fields: { mode },
    });
    await knowContactWithin(tx, ctx, seen.contactId, heldOn);
    return asMoved(moved);
  });
}

export async function thank(ctx: Ctx, input: ThankContact): Promise<Moved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireInterviewAt(tx, ctx, input.id, input.version);
    const { on } = input;
    requireTransition(seen.stage, 'thanked');
    await requireStepDay(tx, ctx, seen, 'on', on);
    const step: Step = { through: ['thanked'], on, note: null, change: { thankYouSentOn: on } };
    return asMoved(await advanceWithin(tx, ctx, record, seen, step));
  });
}

/** What it is for, what to ask, what was said, and when to be in touch again. */
export async function change(ctx: Ctx, input: ChangeInterview): Promise<Moved> {
  return write(ctx, async (tx, record) => {
    const seen = await requireInterviewAt(tx, ctx, input.id, input.version);
    const { purpose, questions, notes, followUpOn, postingId } = input;
    if (seen.stage === 'closed' && followUpOn !== null)
      throw invalidFields({ path: 'followUpOn', key: 'interviews.closed_for_good' });
    if (postingId !== seen.postingId) await requirePosting(tx, postingId);
    const saved = await saveRow(tx, ctx, seen, {
      purpose,
      questions,
      notes,
      followUpOn,
      postingId,
    });
    await record({
      action: 'update',
      resource: 'interview',
      resourceId: seen.id,
      clientId: seen.clientId,
      fields: { purpose, followUpOn, postingId, texts: ['questions', 'notes'] },
    });
    return asMoved(saved);
  });
}

async function involvedIn(db: Reader, ctx: Ctx, seen: SeenInterview) {
  const client = await requireClient(db, ctx, seen.clientId);
  const contact = await requireContact(db, seen.contactId);
  return { client, contact, limits: await thresholdsOf(db) };
}

async function requireStepDay(db: Reader, ctx: Ctx, seen: SeenInterview, path: string, on: Day) {
  const { intakeOn } = await requireClient(db, ctx, seen.clientId);
  requirePastDay(path, on, { today: ctx.today, intakeOn, step: lastStepOf(seen) });
}

function requireMeetingDay(ctx: Ctx, { lastOutreachOn }: SeenInterview, on: Day): void {
  const path = 'scheduledAt';
  if (on > addDays(ctx.today, aheadDays)) throw invalidFields({ path, key: 'errors.far_ahead' });
  if (lastOutreachOn !== null && on < lastOutreachOn)
    throw invalidFields({ path, key: 'errors.before_step', values: { day: lastOutreachOn } });
}
