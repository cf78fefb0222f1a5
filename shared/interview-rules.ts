import { addDays, compareDays, type Day } from './day.ts';
import type { ContactStatus } from './directory.ts';
import type { InterviewStage, OutreachResult, Turn } from './interviews.ts';
import { addWorkingDays, nextWorkingDay } from './working-days.ts';

/** What may follow a stage; anything else is refused with these named. */
export const interviewTransitions: Readonly<Record<InterviewStage, readonly InterviewStage[]>> = {
  // Given up before anybody was written to: closed at once.
  planned: ['contacted', 'closed'],
  // To `contacted` again: the second attempt.
  contacted: ['contacted', 'replied', 'scheduled', 'no_response', 'declined', 'bounced'],
  replied: ['scheduled', 'declined'],
  // To `scheduled` again: another time.
  scheduled: ['scheduled', 'completed', 'cancelled', 'no_show'],
  completed: ['thanked', 'closed'],
  thanked: ['closed'],
  no_response: ['closed'],
  declined: ['closed'],
  bounced: ['closed'],
  cancelled: ['closed'],
  no_show: ['closed'],
  closed: [],
};

/** Something was asked of the person, and it is not over: the one open request they may have. */
export const openStages: readonly InterviewStage[] = ['contacted', 'replied', 'scheduled'];

/** A message that came back reached nobody: it does not count against the person's budget. */
export function countsAsApproach(result: OutreachResult): boolean {
  return result !== 'bounced';
}

export interface BudgetLimits {
  readonly contactApproaches: number;
  readonly branchApproaches: number;
  readonly budgetDays: number;
  readonly attemptsPerClient: number;
  readonly retryWorkingDays: number;
}

/** The first day of the window that a budget counts in, with `today` as the last. */
export function budgetFrom(today: Day, { budgetDays }: BudgetLimits): Day {
  return addDays(today, 1 - budgetDays);
}

/** What is known of a person before somebody writes to them. */
export interface Standing {
  readonly status: ContactStatus;
  /** Another interview with them that is under way. */
  readonly openElsewhere: boolean;
  /** Kept for another client until then. */
  readonly heldUntil: Day | null;
  /** Days on which the whole agency approached them, in the window. */
  readonly approaches: readonly Day[];
  /** Approaches in their branch in the window. */
  readonly inBranch: number;
  /** Days of attempts for this same client in this interview. */
  readonly attempts: readonly Day[];
  /** The client is in a competition of that unit that is being screened or evaluated. */
  readonly competitionUnderWay: boolean;
  readonly lastVerifiedStale: boolean;
}

export const bars = [
  'erased',
  'do_not_contact',
  'left',
  'open_elsewhere',
  'held',
  'contact_budget',
  'attempts',
  'too_soon',
] as const;
export type Bar = (typeof bars)[number];
export const cautions = ['branch_budget', 'competition', 'stale', 'moved'] as const;
export type Caution = (typeof cautions)[number];

export interface Verdict {
  /** Why they must not be written to now; null when they may. */
  readonly bar: Bar | null;
  /** The first day on which the bar is gone by itself; null when it does not go by itself. */
  readonly freeOn: Day | null;
  readonly cautions: readonly Caution[];
}

/** Whether somebody may be approached on `on`, and what is to be kept in mind. */
export function mayApproach(standing: Standing, limits: BudgetLimits, on: Day): Verdict {
  const cautious: Caution[] = [];
  if (standing.inBranch >= limits.branchApproaches) cautious.push('branch_budget');
  if (standing.competitionUnderWay) cautious.push('competition');
  if (standing.lastVerifiedStale) cautious.push('stale');
  if (standing.status === 'moved') cautious.push('moved');
  const barred = (bar: Bar, freeOn: Day | null = null): Verdict => ({
    bar,
    freeOn,
    cautions: cautious,
  });
  if (standing.status === 'erased') return barred('erased');
  if (standing.status === 'do_not_contact') return barred('do_not_contact');
  if (standing.status === 'left') return barred('left');
  if (standing.openElsewhere) return barred('open_elsewhere');
  if (standing.heldUntil !== null && compareDays(standing.heldUntil, on) >= 0)
    return barred('held', addDays(standing.heldUntil, 1));
  if (standing.attempts.length >= limits.attemptsPerClient) return barred('attempts');
  if (standing.approaches.length >= limits.contactApproaches) {
    const oldest = standing.approaches.toSorted(compareDays).at(-limits.contactApproaches);
    return barred('contact_budget', oldest ? addDays(oldest, limits.budgetDays) : null);
  }
  const last = standing.attempts.toSorted(compareDays).at(-1);
  const again = last === undefined ? null : addWorkingDays(last, limits.retryWorkingDays);
  if (again !== null && compareDays(on, again) < 0) return barred('too_soon', again);
  return { bar: null, freeOn: null, cautions: cautious };
}

/** Two calendar days after; the day on which an office is open, should that be a holiday. */
export function thankYouDue(heldOn: Day, days: number): Day {
  return nextWorkingDay(addDays(heldOn, days));
}

/** When an unanswered request may be followed up. */
export function reminderDue(lastOutreach: Day, retryWorkingDays: number): Day {
  return addWorkingDays(lastOutreach, retryWorkingDays);
}

/** What an interview waits for, and the days by which it does. */
export interface Waiting {
  readonly stage: InterviewStage;
  readonly attempts: number;
  readonly reminderOn: Day | null;
  /** The day of the meeting that was agreed. */
  readonly scheduledOn: Day | null;
  readonly followUpOn: Day | null;
}

/** Whose turn it is: ours to write or thank, theirs to answer, the client's to go. */
export function turnOf(of: Waiting, today: Day): Turn {
  const isBy = (on: Day | null): boolean => on !== null && compareDays(on, today) <= 0;
  switch (of.stage) {
    case 'contacted':
      // A reminder, or after the last attempt the note that nobody answered.
      return isBy(of.reminderOn) ? 'us' : 'them';
    case 'scheduled':
      // The day after, somebody says how it went.
      return of.scheduledOn !== null && of.scheduledOn < today ? 'us' : 'client';
    case 'thanked':
      return of.followUpOn === null ? 'nobody' : 'us';
    case 'closed':
      return 'nobody';
    default:
      return 'us';
  }
}

export const dueKinds = [
  'write',
  'await',
  'remind',
  'give_up',
  'agree',
  'meet',
  'say_how',
  'thank',
  'close',
  'follow_up',
  'done',
] as const;
export type DueKind = (typeof dueKinds)[number];

export interface Due {
  readonly what: DueKind;
  /** By when, or since when; null where nothing presses. */
  readonly on: Day | null;
}

/** What is to be done next about an interview, whosever turn it is. */
export function dueOf(
  of: Waiting & { readonly repliedOn: Day | null; readonly thankYouDueOn: Day | null },
  today: Day,
  attemptsPerClient: number,
): Due {
  switch (of.stage) {
    case 'planned':
      return { what: 'write', on: null };
    case 'contacted': {
      if (turnOf(of, today) === 'them') return { what: 'await', on: of.reminderOn };
      const again = of.attempts < attemptsPerClient;
      return { what: again ? 'remind' : 'give_up', on: of.reminderOn };
    }
    case 'replied':
      return { what: 'agree', on: of.repliedOn };
    case 'scheduled':
      return { what: turnOf(of, today) === 'us' ? 'say_how' : 'meet', on: of.scheduledOn };
    case 'completed':
      return { what: 'thank', on: of.thankYouDueOn };
    case 'thanked':
      if (of.followUpOn !== null) return { what: 'follow_up', on: of.followUpOn };
      return { what: 'done', on: null };
    case 'closed':
      return { what: 'done', on: null };
    default:
      return { what: 'close', on: null };
  }
}

/** Whether it should have been done by now. */
export function isOverdue({ what, on }: Due, today: Day): boolean {
  return what !== 'await' && what !== 'meet' && on !== null && compareDays(on, today) <= 0;
}

/** One time that somebody was approached, with all that decides whether it counts. */
export interface Approach {
  readonly id: string;
  readonly interviewId: string;
  readonly on: Day;
  readonly result: OutreachResult;
  /** A message of that interview came back later: then the last of them reached nobody. */
  readonly cameBack: boolean;
}

/**
 * Approaches that reached the person, or may have: those that count against a budget. What comes
 * back is a message; whoever was talked to, or called, was approached whatever is said afterwards.
 */
export function approachesThatCount<One extends Approach>(all: readonly One[]): One[] {
  const later = (a: One, b: One): boolean => a.on > b.on || (a.on === b.on && a.id > b.id);
  const isLast = (one: One): boolean =>
    all.every((other) => other.interviewId !== one.interviewId || !later(other, one));
  const isBack = (one: One): boolean => one.cameBack && one.result === 'sent' && isLast(one);
  return all.filter((one) => countsAsApproach(one.result) && !isBack(one));
}

/**
 * The days of the fullest budget window that `on` would fall into: what is written down after the
 * fact counts against what came before and after it alike.
 */
export function fullestWindow(
  approaches: readonly Day[],
  limits: Pick<BudgetLimits, 'budgetDays'>,
  on: Day,
): readonly Day[] {
  const within = (from: Day): Day[] => {
    const to = addDays(from, limits.budgetDays - 1);
    return approaches.filter((one) => one >= from && one <= to);
  };
  const earliest = addDays(on, 1 - limits.budgetDays);
  const starts = [on, ...approaches.filter((one) => one >= earliest && one < on)];
  const windows = starts.map(within);
  return windows.reduce((best, one) => (one.length > best.length ? one : best), []);
}
