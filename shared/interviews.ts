import * as z from 'zod/mini';
import { day, instant } from './day.ts';
import { filled, orNothing, words } from './texts.ts';

export const interviewStages = [
  'planned',
  'contacted',
  'replied',
  'scheduled',
  'completed',
  'thanked',
  'no_response',
  'declined',
  'bounced',
  'cancelled',
  'no_show',
  'closed',
] as const;
export type InterviewStage = (typeof interviewStages)[number];

export const outreachChannels = ['email', 'phone', 'linkedin', 'in_person'] as const;
export type OutreachChannel = (typeof outreachChannels)[number];

export const outreachResults = ['sent', 'talked', 'message_left', 'no_answer', 'bounced'] as const;
export type OutreachResult = (typeof outreachResults)[number];

/** What a channel can come to: a letter is sent or bounces, a call is answered or not. */
export const resultsOf: Readonly<Record<OutreachChannel, readonly OutreachResult[]>> = {
  email: ['sent', 'bounced'],
  linkedin: ['sent', 'bounced'],
  phone: ['talked', 'message_left', 'no_answer', 'bounced'],
  in_person: ['talked', 'no_answer'],
};

/** What an informational interview may be for; a job is not on the list. */
export const purposes = [
  'learn_the_work',
  'learn_the_ministry',
  'hiring_and_tests',
  'career_path',
  'bilingual_work',
] as const;
export type Purpose = (typeof purposes)[number];

export const interviewModes = ['in_person', 'phone', 'video'] as const;
export type InterviewMode = (typeof interviewModes)[number];

export const takeawayKinds = ['skills', 'test_format', 'tip', 'referral', 'lead'] as const;
export type TakeawayKind = (typeof takeawayKinds)[number];

export const takeawayStates = ['draft', 'reviewed', 'withdrawn'] as const;
export type TakeawayState = (typeof takeawayStates)[number];

/** Families of jobs that take-aways are kept under. */
export const jobFamilies = [
  'administration',
  'client_service',
  'policy',
  'finance',
  'information_technology',
  'human_resources',
  'communications',
  'inspection_enforcement',
  'social_services',
  'health',
  'engineering_technical',
  'legal',
  'other',
] as const;
export type JobFamily = (typeof jobFamilies)[number];

const seen = { id: z.uuid(), version: z.int() };

const suits = z.refine<{ channel: OutreachChannel; result: OutreachResult }>(
  (one) => resultsOf[one.channel].includes(one.result),
  { error: 'errors.choose', path: ['result'] },
);
const reached = {
  on: day,
  channel: z.enum(outreachChannels, 'errors.choose'),
  result: z.enum(outreachResults, 'errors.choose'),
  /** Whose words of ours were used; null for one's own. */
  templateLang: z.nullable(z.enum(['en', 'fr'])),
};

const plan = {
  clientId: z.uuid('errors.choose'),
  contactId: z.uuid('errors.choose'),
  purpose: z.enum(purposes, 'errors.choose'),
  questions: z.array(words(300)).check(z.maxLength(12, 'errors.too_many')),
  /** The posting it prepares for. */
  postingId: z.nullable(z.uuid()),
};

/** From a hit of the directory, during or after the fact, in one go. */
export const logInterview = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('planned'), ...plan }),
  z.object({ stage: z.literal('contacted'), ...plan, ...reached }).check(suits),
  z.object({
    stage: z.literal('completed'),
    ...plan,
    heldOn: day,
    mode: z.enum(interviewModes, 'errors.choose'),
    durationMin: z.nullable(
      z
        .int('errors.whole_number')
        .check(z.minimum(1, 'errors.too_small'), z.maximum(480, 'errors.too_large')),
    ),
    notes: orNothing(4000),
  }),
]);
export type LogInterview = z.infer<typeof logInterview>;

/** One more attempt, or the first one of a planned interview. */
export const reachOut = z.object({ ...seen, ...reached }).check(suits);
export type ReachOut = z.infer<typeof reachOut>;

export const answerInterview = z.object({
  ...seen,
  to: z.enum(['replied', 'declined', 'no_response', 'bounced', 'closed']),
  on: day,
  note: orNothing(1000),
});
export type AnswerInterview = z.infer<typeof answerInterview>;

/** A time is agreed; once more for another time. */
export const scheduleInterview = z.object({
  ...seen,
  scheduledAt: instant,
  mode: z.enum(interviewModes, 'errors.choose'),
  note: orNothing(1000),
});
export type ScheduleInterview = z.infer<typeof scheduleInterview>;
export const failInterview = z.object({
  ...seen,
  to: z.enum(['cancelled', 'no_show']),
  note: orNothing(1000),
});
export type FailInterview = z.infer<typeof failInterview>;
export const completeInterview = z.object({
  ...seen,
  heldOn: day,
  mode: z.enum(interviewModes, 'errors.choose'),
  durationMin: z.nullable(
    z
      .int('errors.whole_number')
      .check(z.minimum(1, 'errors.too_small'), z.maximum(480, 'errors.too_large')),
  ),
  notes: orNothing(4000),
});
export type CompleteInterview = z.infer<typeof completeInterview>;
export const thankContact = z.object({ ...seen, on: day });
export type ThankContact = z.infer<typeof thankContact>;
export const changeInterview = z.object({
  ...seen,
  purpose: z.enum(purposes, 'errors.choose'),
  questions: z.array(words(300)).check(z.maxLength(12, 'errors.too_many')),
  notes: orNothing(4000),
  followUpOn: z.nullable(day),
  postingId: z.nullable(z.uuid()),
});
export type ChangeInterview = z.infer<typeof changeInterview>;

export const oneInterview = z.object({ id: z.uuid() });
export const interviewsOfClient = z.object({ clientId: z.uuid() });
export const interviewsOfContact = z.object({ contactId: z.uuid() });
/** What is to be known before anybody writes to somebody. */
export const beforeContacting = z.object({
  contactId: z.uuid(),
  clientId: z.nullable(z.uuid()),
});
export type BeforeContacting = z.infer<typeof beforeContacting>;
export const turns = ['us', 'them', 'client', 'nobody'] as const;
export type Turn = (typeof turns)[number];
export const listInterviews = z.object({
  turn: z.nullable(z.enum(turns)),
  finished: z.boolean(),
  cursor: z.nullable(z.string().check(z.maxLength(200))),
});
export type ListInterviews = z.infer<typeof listInterviews>;

/** Days ahead for which a person may be kept for a client. */
export const longestHoldDays = 30;

export const holdContact = z.object({
  contactId: z.uuid(),
  clientId: z.uuid('errors.choose'),
  untilDay: day,
});
export type HoldContact = z.infer<typeof holdContact>;
export const releaseHold = z.object({ contactId: z.uuid() });

export const fillTemplate = z.object({
  contactId: z.uuid(),
  clientId: z.uuid(),
  purpose: z.enum(purposes),
  kind: z.enum(['request', 'reminder', 'thank_you', 'call']),
  lang: z.enum(['en', 'fr']),
});
export type FillTemplate = z.infer<typeof fillTemplate>;

const lesson = {
  kind: z.enum(takeawayKinds, 'errors.choose'),
  family: z.enum(jobFamilies, 'errors.choose'),
  text: words(1000),
  skills: z.array(filled(60)).check(z.maxLength(12, 'errors.too_many')),
  postingId: z.nullable(z.uuid('errors.choose')),
  referralContactId: z.nullable(z.uuid('errors.choose')),
};
type Lesson = {
  kind: TakeawayKind;
  text: string;
  skills: string[];
  postingId: string | null;
  referralContactId: string | null;
};
const required = 'errors.required';
const choose = 'errors.choose';
/** Each kind has one thing that it cannot do without; the words beside it may be left out. */
const complete = [
  z.refine<Lesson>((one) => one.kind !== 'skills' || one.skills.length > 0, {
    error: required,
    path: ['skills'],
  }),
  z.refine<Lesson>((one) => one.kind !== 'referral' || one.referralContactId !== null, {
    error: choose,
    path: ['referralContactId'],
  }),
  z.refine<Lesson>((one) => one.kind !== 'lead' || one.postingId !== null, {
    error: choose,
    path: ['postingId'],
  }),
  z.refine<Lesson>((one) => (one.kind !== 'tip' && one.kind !== 'test_format') || one.text !== '', {
    error: required,
    path: ['text'],
  }),
] as const;
/** What the form holds; the page adds where it belongs. */
export const lessonForm = z.object(lesson).check(...complete);
export type LessonForm = z.infer<typeof lessonForm>;
export const addTakeaway = z.object({ interviewId: z.uuid(), ...lesson }).check(...complete);
export type AddTakeaway = z.infer<typeof addTakeaway>;
export const changeTakeaway = z.object({ ...seen, ...lesson }).check(...complete);
export type ChangeTakeaway = z.infer<typeof changeTakeaway>;
export const reviewTakeaway = z.object({ ...seen, to: z.enum(takeawayStates) });
export type ReviewTakeaway = z.infer<typeof reviewTakeaway>;
export const takeawaysOfInterview = z.object({ interviewId: z.uuid() });
export const findTakeaways = z.object({
  typed: z.string().check(z.maxLength(200)),
  family: z.nullable(z.enum(jobFamilies)),
  kind: z.nullable(z.enum(takeawayKinds)),
  /** That unit and everything below it. */
  within: z.nullable(z.uuid()),
  contactId: z.nullable(z.uuid()),
  /** Drafts: one's own, and those of others that wait for somebody to read them. */
  toReview: z.boolean(),
  cursor: z._default(z.nullable(z.object({ key: day, id: z.uuid() })), null),
});
export type FindTakeaways = z.infer<typeof findTakeaways>;

/** Ways into a ministry or a part of it, warmest first. */
export const warmPaths = z.object({
  organizationId: z.nullable(z.uuid()),
  postingId: z.nullable(z.uuid()),
});
