import type { Day } from '@tremplin/shared/day.ts';
import type { CheckpointClass } from '@tremplin/shared/followups.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { lastOf, monthOf, plusDays, plusMonths } from './oracle-days.ts';
import type {
  Application,
  ApplicationEvent,
  Attendance,
  Client,
  Followup,
  Interview,
  Placement,
  Session,
} from './oracle-rows.ts';

/**
 * What the words of the definitions mean, each on its own, so that one can be bent: a bent one must
 * come to other figures than the server does.
 */
export const meaning = {
  /** An enrolment or an assignment covers its first and its last day. */
  covers: (on: Day, from: Day, to: Day | null): boolean => from <= on && (to === null || on <= to),
  /** The day on which a client's programme and counsellor are looked at, of something past. */
  scopeDay: (on: Day, _today: Day): Day => on,
  /** The same stretch a year earlier: to the month's end where the period is over. */
  yearBefore: ({ from, to }: Period, until: Day): Period => ({
    from: plusMonths(from, -12),
    to: until === to ? lastOf(monthOf(plusMonths(to, -12))) : plusMonths(until, -12),
  }),

  // Placements
  /** The day by whose rules a job is judged. */
  ruleDay: (startOn: Day, _today: Day): Day => startOn,
  enoughHours: (hours: number, least: number): boolean => hours >= least,
  enoughWage: (cents: number, least: number): boolean => cents >= least,
  /** What the hours at the minimum wage would earn. */
  enoughIncome: (hours: number, cents: number, least: number, wage: number): boolean =>
    hours * cents >= least * wage,
  isSelfEmployed: ({ employerKind }: Placement): boolean => employerKind === 'self',
  inOntario: ({ province }: Placement): boolean => province === 'ON',
  isPrimary: ({ primaryJob }: Placement): boolean => primaryJob,
  isUnsubsidised: ({ subsidised, subsidyEndsOn }: Placement, on: Day): boolean =>
    !subsidised || (subsidyEndsOn !== null && subsidyEndsOn < on),
  isNewWork: ({ entryEmployment, newEmployer }: Placement): boolean =>
    entryEmployment !== '20h_or_more' || newEmployer,
  startIsProven: ({ startProofType, startProofOn }: Placement): boolean =>
    startProofType !== null && startProofOn !== null,
  /** At a checkpoint the hours that were found there count, where they were asked for. */
  hoursAt: (job: Placement, one: Followup): number => one.hoursPerWeek ?? job.hoursPerWeek,
  /** A job that may stand for the plan. */
  hasBegun: (job: Placement, today: Day): boolean => job.startOn <= today,
  sincePlan: (job: Placement, planStartsOn: Day): boolean => job.startOn >= planStartsOn,

  // Follow-ups
  isPast: (dueOn: Day, today: Day): boolean => dueOn < today,
  isVerified: (one: Followup): boolean => {
    if (one.employed !== true || one.proofReceivedOn === null) return false;
    if (one.proofType === 'attestation') return one.attestationApprovedOn !== null;
    return one.proofType === 'pay_stub' || one.proofType === 'employer_letter';
  },
  /** Whether a checkpoint that is past is in the total. */
  isAsked: (_one: CheckpointClass): boolean => true,
  isKnown: (one: CheckpointClass): boolean => ['verified', 'reported', 'ended'].includes(one),
  isOverdue: ({ status, windowTo }: Followup, today: Day): boolean =>
    status === 'scheduled' && windowTo < today,
  isDueThisMonth: ({ status, dueOn }: Followup, today: Day): boolean =>
    status === 'scheduled' && monthOf(dueOn) === monthOf(today),

  // Applications
  /** Events that still stand: a reopening takes back the outcome before it. */
  standing: (events: readonly ApplicationEvent[]): readonly ApplicationEvent[] => {
    const kept: ApplicationEvent[] = [];
    for (const event of events) {
      if (event.kind === 'reopen') kept.pop();
      else kept.push(event);
    }
    return kept;
  },
  /** An assessment shows that somebody was screened in, a reference check that they were interviewed. */
  stepOf: (stage: string): number =>
    ({
      applied: 1,
      screened_in: 2,
      assessment: 2,
      interview: 3,
      reference_check: 3,
      pool: 3,
      offer: 4,
      conditions: 4,
      hired: 5,
    })[stage] ?? 0,
  /** In which day's cohort an application stands; null in none. */
  cohortDay: (appliedOn: Day, _row: Application): Day => appliedOn,
  isMaturing: (month: string, today: Day): boolean =>
    lastOf(monthOf(plusMonths(`${month}-01`, 6))) >= today,
  isInvitation: (stage: string): boolean => stage === 'assessment' || stage === 'interview',
  isLongSilent: (since: Day, today: Day): boolean => plusDays(since, 90) < today,
  isNews: (next: string): boolean =>
    !['no_response', 'withdrawn', 'competition_cancelled'].includes(next),
  /** More than half waited longer: normal; more than one in ten: slow. To a billionth. */
  verdictOn: (longer: number): 'normal' | 'slow' | 'beyond' => {
    if (longer > 0.5 + 1e-9) return 'normal';
    return longer > 0.1 + 1e-9 ? 'slow' : 'beyond';
  },
  fewestStays: 20,

  // Clients
  isOnCaseload: (status: string): boolean => ['active', 'on_hold', 'placed'].includes(status),
  isInactive: ({ lastContactOn }: Client, today: Day, noContactDays: number): boolean =>
    lastContactOn === null || lastContactOn < plusDays(today, -noContactDays),
  /** The status on the evening of a day that is past. */
  statusThen: (then: string | undefined, _row: Client): string | undefined => then,
  /** Two files may be of one person: by the e-mail address, or by name and telephone. */
  mayBeOne: (one: Client, other: Client): boolean =>
    (one.email !== null && one.email === other.email) ||
    (one.phone !== null && one.phone === other.phone && nameOf(one) === nameOf(other)),

  // Sessions
  isHeld: ({ status }: Session): boolean => status === 'held' || status === 'closed',
  hasFrozen: ({ numbers }: Session): boolean => numbers !== null,
  isNoShow: ({ status, excused }: Attendance): boolean => status === 'no_show' && !excused,
  scoreDay: (startDay: Day, _today: Day): Day => startDay,
  /** Ninety days after the session are over. */
  actionOver: (startDay: Day, today: Day): boolean => plusDays(startDay, 90) < today,
  isAction: (on: Day, startDay: Day): boolean => on >= startDay && on <= plusDays(startDay, 90),

  // Informational interviews
  isBounced: (endedSo: boolean, { repliedOn }: Interview): boolean => endedSo && repliedOn === null,
  isWaiting: ({ stage, reminderOn }: Interview, today: Day): boolean =>
    stage === 'contacted' && reminderOn !== null && reminderOn > today,
  isAppliedAfter: (on: Day, heldOn: Day): boolean => on >= heldOn && on <= plusDays(heldOn, 120),
  isSameMinistry: (asked: string | null, applied: string | null): boolean =>
    asked !== null && asked === applied,
};

/** As it sounds: without accents and capitals. */
function nameOf({ givenName, familyName }: Client): string {
  const bare = `${familyName} ${givenName}`.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare.toLowerCase().trim();
}

export type Meaning = typeof meaning;
