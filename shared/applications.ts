import * as z from 'zod/mini';
import type { CompetitionStatus } from './competitions.ts';
import { day, daysBetween } from './day.ts';
import type { Day } from './day.ts';
import { noSin } from './sin.ts';

export const openStages = [
  'identified',
  'preparing',
  'applied',
  'screened_in',
  'assessment',
  'interview',
  'reference_check',
  'pool',
  'offer',
  'conditions',
] as const;
export const terminalStages = [
  'hired',
  'not_selected',
  'no_response',
  'withdrawn',
  'dropped',
  'missed_deadline',
  'offer_declined',
  'offer_rescinded',
  'pool_expired',
  'competition_cancelled',
] as const;
export const stages = [...openStages, ...terminalStages] as const;
export type OpenStage = (typeof openStages)[number];
export type TerminalStage = (typeof terminalStages)[number];
export type Stage = (typeof stages)[number];

export const applyMethods = ['online', 'other'] as const;
export type ApplyMethod = (typeof applyMethods)[number];

export const leadSources = [
  'job_alert',
  'info_session',
  'info_interview',
  'partner_posting',
  'counsellor',
  'self',
  'other',
] as const;
export type LeadSource = (typeof leadSources)[number];

const silentEnds = ['not_selected', 'no_response', 'withdrawn', 'competition_cancelled'] as const;

/** Where an application may go from each stage. A finished one only reopens. */
export const transitions: Readonly<Record<Stage, readonly Stage[]>> = {
  identified: ['preparing', 'applied', 'dropped', 'missed_deadline', 'competition_cancelled'],
  preparing: ['applied', 'dropped', 'missed_deadline', 'competition_cancelled'],
  applied: ['screened_in', 'assessment', 'interview', ...silentEnds],
  screened_in: ['assessment', 'interview', ...silentEnds],
  assessment: ['interview', 'assessment', 'reference_check', ...silentEnds],
  interview: ['assessment', 'interview', 'reference_check', 'pool', 'offer', ...silentEnds],
  reference_check: ['offer', 'pool', ...silentEnds],
  pool: ['offer', 'pool_expired', 'withdrawn', 'competition_cancelled'],
  offer: ['conditions', 'hired', 'offer_declined', 'offer_rescinded', 'competition_cancelled'],
  conditions: ['hired', 'offer_rescinded', 'offer_declined'],
  hired: [],
  not_selected: [],
  no_response: [],
  withdrawn: [],
  dropped: [],
  missed_deadline: [],
  offer_declined: [],
  offer_rescinded: [],
  pool_expired: [],
  competition_cancelled: [],
};

/** `S`, then the letter, moves the card that has the focus. */
export const stageLetters: Readonly<Record<Stage, string>> = {
  identified: 'I',
  preparing: 'P',
  applied: 'A',
  screened_in: 'C',
  assessment: 'T',
  interview: 'E',
  reference_check: 'F',
  pool: 'Q',
  offer: 'O',
  conditions: 'K',
  hired: 'L',
  not_selected: 'N',
  no_response: 'R',
  withdrawn: 'W',
  dropped: 'D',
  missed_deadline: 'M',
  offer_declined: 'Y',
  offer_rescinded: 'Z',
  pool_expired: 'U',
  competition_cancelled: 'X',
};

/** The steps of the funnel, in order; step 1 is the first, 0 is none of them. */
export const funnelSteps = ['applied', 'screened_in', 'interview', 'offer', 'hired'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** The step that being in a stage proves; an outcome other than hired proves none by itself. */
export const stepOfStage: Readonly<Record<Stage, number>> = {
  identified: 0,
  preparing: 0,
  applied: 1,
  screened_in: 2,
  assessment: 2,
  interview: 3,
  reference_check: 3,
  pool: 3,
  offer: 4,
  conditions: 4,
  hired: 5,
  not_selected: 0,
  no_response: 0,
  withdrawn: 0,
  dropped: 0,
  missed_deadline: 0,
  offer_declined: 0,
  offer_rescinded: 0,
  pool_expired: 0,
  competition_cancelled: 0,
};

export function isTerminal(stage: Stage): stage is TerminalStage {
  return terminalStages.some((terminal) => terminal === stage);
}

export function mayMove(from: Stage, to: Stage): boolean {
  return transitions[from].includes(to);
}

export function stageOfLetter(letter: string): Stage | null {
  return stages.find((stage) => stageLetters[stage] === letter.toUpperCase()) ?? null;
}

/** What a move must say besides its stage; nothing asked means that it is one step. */
export function asksOfMove(to: Stage): 'date' | 'interview' | 'placement' | null {
  if (to === 'applied' || to === 'offer') return 'date';
  if (to === 'interview') return 'interview';
  return to === 'hired' ? 'placement' : null;
}

/** A submission after the closing day (Toronto) needs its reason; an unknown closing accuses nobody. */
export function isLate(appliedOn: Day | null, closingDay: Day | null): boolean {
  return appliedOn !== null && closingDay !== null && appliedOn > closingDay;
}

/** How an open application is closed when its client starts work elsewhere. */
export function closingStage(from: OpenStage): TerminalStage {
  if (from === 'identified' || from === 'preparing') return 'dropped';
  return from === 'offer' || from === 'conditions' ? 'offer_declined' : 'withdrawn';
}

/** What the competition's status suggests for an application in this stage; a person decides. */
export function proposedOutcome(
  stage: Stage,
  competition: CompetitionStatus,
): TerminalStage | null {
  if (competition === 'cancelled')
    return mayMove(stage, 'competition_cancelled') ? 'competition_cancelled' : null;
  if (competition !== 'position_filled') return null;
  if (stage === 'applied' || stage === 'screened_in') return 'no_response';
  return stage === 'identified' || stage === 'preparing' ? 'missed_deadline' : null;
}

/** Days before closing at which an application still in preparation becomes urgent. */
export const urgentClosingDays = 3;

export interface Suggestible {
  readonly stage: Stage;
  readonly competitionStatus: CompetitionStatus;
  readonly closingDay: Day | null;
  readonly appliedOn: Day | null;
  readonly interviewOn: Day | null;
}

export type Suggestion =
  | { readonly kind: 'propose'; readonly to: TerminalStage }
  | { readonly kind: 'interview_silent' | 'check_status'; readonly days: number }
  | { readonly kind: 'closing_soon'; readonly days: number };

/** The most pressing thing to do about an application, never done by itself; null when there is none. */
export function suggestionFor(
  seen: Suggestible,
  today: Day,
  limits: { readonly silentDays: number; readonly interviewSilenceDays: number },
): Suggestion | null {
  const to = proposedOutcome(seen.stage, seen.competitionStatus);
  if (to !== null) return { kind: 'propose', to };
  if (seen.stage === 'preparing' && seen.closingDay !== null) {
    const days = daysBetween(today, seen.closingDay);
    if (days >= 0 && days <= urgentClosingDays) return { kind: 'closing_soon', days };
  }
  const since = seen.stage === 'interview' ? seen.interviewOn : seen.appliedOn;
  if (since === null) return null;
  const days = daysBetween(since, today);
  if (seen.stage === 'interview' && days >= limits.interviewSilenceDays)
    return { kind: 'interview_silent', days };
  return seen.stage === 'applied' && days >= limits.silentDays
    ? { kind: 'check_status', days }
    : null;
}

const text = (most: number) =>
  z.string().check(z.trim(), z.maxLength(most, 'errors.too_long'), noSin);
const version = z.int();

export const addApplications = z.object({
  postingId: z.uuid(),
  clientIds: z
    .array(z.uuid())
    .check(z.minLength(1, 'errors.choose'), z.maxLength(50, 'errors.too_many')),
  leadSource: z.optional(z.enum(leadSources)),
});
export type AddApplications = z.infer<typeof addApplications>;

export const moveApplication = z.object({
  id: z.uuid(),
  version,
  to: z.enum(stages),
  /** The day it happened: for `applied` the day of applying, for `offer` the day of the offer. */
  effectiveOn: day,
  /** May lie ahead. */
  interviewOn: z.optional(z.nullable(day)),
  /** The reason, where the move wants one. */
  note: z.optional(z.nullable(text(1000))),
  method: z.optional(z.enum(applyMethods)),
});
export type MoveApplication = z.infer<typeof moveApplication>;

export const reopenApplication = z.object({
  id: z.uuid(),
  version,
  reason: text(1000).check(z.minLength(1, 'errors.required')),
});
export type ReopenApplication = z.infer<typeof reopenApplication>;

export const setNextAction = z.object({
  id: z.uuid(),
  version,
  nextAction: z.nullable(text(300)),
  nextActionOn: z.nullable(day),
});
export type SetNextAction = z.infer<typeof setNextAction>;

const filterFields = {
  counsellorId: z.optional(z.uuid()),
  postingId: z.optional(z.uuid()),
  programmeId: z.optional(z.uuid()),
  stage: z.optional(z.enum(stages)),
};
export const applicationFilter = z.object(filterFields);
export type ApplicationFilter = z.infer<typeof applicationFilter>;

export const listApplications = z.object({
  ...filterFields,
  cursor: z.optional(z.nullable(z.string().check(z.maxLength(100)))),
});
export type ListApplications = z.infer<typeof listApplications>;
