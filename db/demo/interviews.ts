import { countsAsApproach, reminderDue, thankYouDue } from '@tremplin/shared/interview-rules.ts';
import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import { jobFamilies } from '@tremplin/shared/interviews.ts';
import { defaultThresholds } from '@tremplin/shared/settings.ts';
import { fold } from '@tremplin/shared/fold.ts';
import type { Ask } from './asks.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import { interviewQuestions, lessons } from './directory-words.ts';
import type { Random } from './random.ts';

interface Asking {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly clientId: string;
  readonly by: string;
  /** Somebody else, who looks at what was learned. */
  readonly reviewer: string;
  readonly batch: Batch;
}

/** One client's requests and interviews, in rows. */
export function ask(asking: Asking, asks: readonly Ask[]): void {
  for (const one of asks) tell(asking, one);
}

function tell(asking: Asking, one: Ask): void {
  const { random, calendar, clientId, by, batch } = asking;
  const first = one.attempts[0] ?? -3;
  const createdAt = calendar.moment(first, random.int(545, 700));
  const id = random.id(createdAt);
  const { contact } = one;
  const stage = one.closed ? 'closed' : one.stage;
  const steps = stepsOf(one);
  const end = steps.at(-1)?.[1] ?? first;
  batch.interviews.push({
    id,
    clientId,
    contactId: contact.id,
    organizationId: contact.organizationId,
    branchId: contact.branchId,
    purpose: random.pick([
      'learn_the_work',
      'learn_the_ministry',
      'hiring_and_tests',
      'career_path',
    ]),
    questions: random.shuffle([...interviewQuestions]).slice(0, 2),
    stage,
    ...daysOf(asking, one),
    createdAt,
    createdBy: by,
    updatedAt: calendar.moment(Math.min(-1, end), 960),
  });
  writeSteps(asking, id, steps);
  writeOutreach(asking, id, one);
  if (one.heldAt !== null && random.chance(0.55)) learn(asking, id, one, one.heldAt);
  if (stage === 'planned')
    batch.holds.push({
      id: random.id(createdAt),
      contactId: contact.id,
      clientId,
      untilDay: calendar.day(11),
      byId: by,
      at: createdAt,
    });
}

/** What the row repeats of its steps and attempts. */
function daysOf({ random, calendar }: Asking, one: Ask) {
  const on = (at: At | null | undefined) =>
    at === null || at === undefined ? null : calendar.day(at);
  const { attempts, scheduledAt, heldAt } = one;
  const last = attempts.at(-1);
  const heldOn = on(heldAt);
  const waits = one.stage === 'contacted' && last !== undefined;
  const { retryWorkingDays, thankYouDays } = defaultThresholds;
  return {
    attempts: attempts.length,
    lastOutreachOn: on(last),
    requestedOn: on(attempts[0]),
    repliedOn: on(one.repliedAt),
    reminderOn: waits ? reminderDue(calendar.day(last), retryWorkingDays) : null,
    scheduledAt: scheduledAt === null ? null : calendar.moment(scheduledAt, 630),
    mode: scheduledAt === null ? null : random.pick(['video', 'phone', 'in_person'] as const),
    durationMin: heldOn === null ? null : random.pick([20, 30, 45]),
    heldOn,
    thankYouDueOn: heldOn === null ? null : thankYouDue(heldOn, thankYouDays),
    thankYouSentOn:
      one.stage === 'thanked' && heldAt !== null ? on(Math.min(-1, heldAt + 1)) : null,
  };
}

/** The way to the stage it is at, with the day of each step. */
function stepsOf({
  attempts,
  stage,
  closed,
  repliedAt,
  heldAt,
}: Ask): (readonly [InterviewStage, At])[] {
  const [first, second] = attempts;
  const steps: (readonly [InterviewStage, At])[] = [['planned', first ?? -3]];
  if (first === undefined) return steps;
  steps.push(['contacted', first]);
  if (second !== undefined) steps.push(['contacted', second]);
  const last = second ?? first;
  if (repliedAt !== null) steps.push(['replied', repliedAt]);
  if (repliedAt !== null && stage !== 'replied') steps.push(['scheduled', repliedAt]);
  if (heldAt !== null) {
    steps.push(['completed', heldAt]);
    if (stage !== 'completed') steps.push(['thanked', Math.min(-1, heldAt + 1)]);
    if (closed) steps.push(['closed', Math.min(-1, heldAt + 12)]);
  } else if (['no_response', 'declined', 'bounced', 'cancelled', 'no_show'].includes(stage)) {
    const end = (repliedAt ?? last) + (stage === 'no_response' ? 10 : 7);
    steps.push([stage, Math.min(-1, end)]);
    if (closed) steps.push(['closed', Math.min(-1, end + 5)]);
  }
  return steps;
}

function writeSteps(
  { random, calendar, by, batch }: Asking,
  interviewId: string,
  steps: readonly (readonly [InterviewStage, At])[],
): void {
  steps.forEach(([toStage, on], index) => {
    const at = calendar.moment(Math.min(-1, on), 705 + index);
    batch.interviewEvents.push({
      id: random.id(at),
      interviewId,
      fromStage: steps[index - 1]?.[0] ?? null,
      toStage,
      effectiveOn: calendar.day(Math.min(-1, on)),
      at,
      byId: by,
    });
  });
}

function writeOutreach(
  { random, calendar, clientId, by, batch }: Asking,
  interviewId: string,
  one: Ask,
): void {
  one.attempts.forEach((on, index) => {
    const byPhone = index > 0 && random.chance(0.5);
    const result = byPhone ? 'message_left' : one.stage === 'bounced' ? 'bounced' : 'sent';
    const at = calendar.moment(on, 704 + index);
    if (!countsAsApproach(result) && byPhone) return;
    batch.outreach.push({
      id: random.id(at),
      interviewId,
      contactId: one.contact.id,
      clientId,
      branchId: one.contact.branchId,
      onDay: calendar.day(on),
      channel: byPhone ? 'phone' : 'email',
      result,
      templateLang: byPhone ? null : random.pick(['en', 'en', 'fr']),
      at,
      byId: by,
    });
  });
}

/** What was learned, looked at by a colleague unless it is quite new. */
function learn(
  { random, calendar, by, reviewer, batch }: Asking,
  interviewId: string,
  one: Ask,
  heldAt: At,
): void {
  const at = calendar.moment(heldAt, 930);
  const kind = random.pick(['skills', 'test_format', 'tip'] as const);
  // One in four is noted in French, however few there are.
  const noted = batch.takeaways.length % 4 === 1 ? lessons.fr : lessons.en;
  const [text, ...skills] = random.pick(noted[kind]);
  const reviewed = heldAt < -10 && random.chance(0.8);
  const reviewedAt = calendar.moment(Math.min(-1, heldAt + 6), 600);
  batch.takeaways.push({
    id: random.id(at),
    interviewId,
    contactId: one.contact.id,
    organizationId: one.contact.organizationId,
    branchId: one.contact.branchId,
    kind,
    family: random.pick([...jobFamilies]),
    text,
    skills,
    state: reviewed ? 'reviewed' : 'draft',
    learnedOn: calendar.day(heldAt),
    reviewedBy: reviewed ? reviewer : null,
    reviewedAt: reviewed ? reviewedAt : null,
    searchText: `${fold([text, ...skills].join(' ').replaceAll('’', ' '))} ${one.contact.unitText}`,
    createdAt: at,
    createdBy: by,
    updatedAt: reviewed ? reviewedAt : at,
  });
}
