import { plusDays, plusMonths } from './oracle-days.ts';
import { meaning } from './oracle-meaning.ts';
import type { Meaning } from './oracle-meaning.ts';

const bent = (over: Partial<Meaning>): Meaning => ({ ...meaning, ...over });

/** Definitions with one word bent; each says what it takes for true. */
export const mutants: Readonly<Record<string, Meaning>> = {
  'a programme or a counsellor ends before its last day': bent({
    covers: (on, from, to) => from <= on && (to === null || on < to),
  }),
  'who a client is with today is who they were with then': bent({ scopeDay: (_, today) => today }),
  'the year before is 365 days before': bent({
    yearBefore: ({ from }, until) => ({ from: plusDays(from, -365), to: plusDays(until, -365) }),
  }),
  'the year before is a whole period': bent({
    yearBefore: ({ from, to }) => ({ from: plusMonths(from, -12), to: plusMonths(to, -12) }),
  }),

  'the rules of today judge a job of last year': bent({ ruleDay: (_, today) => today }),
  'the hours must be more than the rule says': bent({ enoughHours: (has, least) => has > least }),
  'the wage must be more than the minimum': bent({ enoughWage: (has, least) => has > least }),
  'self-employment must earn more than the hours would': bent({
    enoughIncome: (hours, cents, least, wage) => hours * cents > least * wage,
  }),
  'self-employment is a job like any other': bent({ isSelfEmployed: () => false }),
  'a job in Québec counts': bent({ inOntario: () => true }),
  'a job beside another counts': bent({ isPrimary: () => true }),
  'a subsidy that ends that day is over': bent({
    isUnsubsidised: ({ subsidised, subsidyEndsOn }, on) =>
      !subsidised || (subsidyEndsOn !== null && subsidyEndsOn <= on),
  }),
  'a subsidised job never counts': bent({ isUnsubsidised: ({ subsidised }) => !subsidised }),
  'the same work as before counts': bent({ isNewWork: () => true }),
  'a start needs no proof': bent({ startIsProven: () => true }),
  'the hours of the start hold at every checkpoint': bent({
    hoursAt: ({ hoursPerWeek }) => hoursPerWeek,
  }),
  'a job that begins later stands for the plan': bent({ hasBegun: () => true }),
  'a job from before the plan stands for it': bent({ sincePlan: () => true }),

  'a checkpoint is past on its own day': bent({ isPast: (dueOn, today) => dueOn <= today }),
  'an offer letter verifies a checkpoint': bent({
    isVerified: (one) => meaning.isVerified(one) || one.proofType === 'offer_letter',
  }),
  'what the client says verifies a checkpoint': bent({
    isVerified: (one) => meaning.isVerified(one) || one.proofType === 'self_report',
  }),
  'an attestation needs no approval': bent({
    isVerified: (one) => meaning.isVerified(one) || one.proofType === 'attestation',
  }),
  'what was waived is left out': bent({ isAsked: (one) => one !== 'waived' }),
  'what is not known is left out': bent({ isAsked: (one) => meaning.isKnown(one) }),
  'whoever stopped working is left out': bent({ isAsked: (one) => one !== 'ended' }),
  'only what was verified is known': bent({ isKnown: (one) => one === 'verified' }),
  'a follow-up is overdue on the last day of its window': bent({
    isOverdue: ({ status, windowTo }, today) => status === 'scheduled' && windowTo <= today,
  }),
  'a follow-up that was waived is overdue as well': bent({
    isOverdue: ({ status, windowTo }, today) =>
      (status === 'scheduled' || status === 'waived') && windowTo < today,
  }),
  'due this month is due in thirty days': bent({
    isDueThisMonth: ({ status, dueOn }, today) =>
      status === 'scheduled' && dueOn >= today && dueOn <= plusDays(today, 30),
  }),

  'an outcome that was taken back still stands': bent({
    standing: (events) => events.filter(({ kind }) => kind !== 'reopen'),
  }),
  'an assessment is as good as an interview': bent({
    stepOf: (stage) => (stage === 'assessment' ? 3 : meaning.stepOf(stage)),
  }),
  'a reference check is as good as an offer': bent({
    stepOf: (stage) => (stage === 'reference_check' ? 4 : meaning.stepOf(stage)),
  }),
  'a cohort is the month of the outcome': bent({
    cohortDay: (appliedOn, { outcomeOn }) => outcomeOn ?? appliedOn,
  }),
  'a month matures on the last day of the sixth after it': bent({
    isMaturing: (month, today) => plusDays(plusMonths(`${month}-01`, 7), -1) > today,
  }),
  'only an interview is an invitation': bent({ isInvitation: (stage) => stage === 'interview' }),
  'the ninetieth day is long silent': bent({
    isLongSilent: (since, today) => plusDays(since, 90) <= today,
  }),
  'giving up is news': bent({
    isNews: (next) => next === 'withdrawn' || meaning.isNews(next),
  }),
  'nineteen are enough to compare with': bent({ fewestStays: 19 }),
  'exactly half is still normal': bent({
    verdictOn: (longer) => (longer >= 0.5 - 1e-9 ? 'normal' : meaning.verdictOn(longer)),
  }),
  'exactly one in ten is not beyond yet': bent({
    verdictOn: (longer) => (Math.abs(longer - 0.1) < 1e-9 ? 'slow' : meaning.verdictOn(longer)),
  }),

  'clients on hold are nobody’s work': bent({
    isOnCaseload: (status) => status !== 'on_hold' && meaning.isOnCaseload(status),
  }),
  'the caseload of then is who is a client now': bent({ statusThen: (_, { status }) => status }),
  'nobody is inactive who was never met': bent({
    isInactive: ({ lastContactOn }, today, days) =>
      lastContactOn !== null && lastContactOn < plusDays(today, -days),
  }),
  'the sixtieth day without contact is one too many': bent({
    isInactive: ({ lastContactOn }, today, days) =>
      lastContactOn === null || lastContactOn <= plusDays(today, -days),
  }),

  'a telephone alone shows that somebody was entered twice': bent({
    mayBeOne: (one, other) =>
      meaning.mayBeOne(one, other) || (one.phone !== null && one.phone === other.phone),
  }),

  'a session counts when it is closed': bent({ isHeld: ({ status }) => status === 'closed' }),
  'a cancelled session counts': bent({
    isHeld: (one) => meaning.isHeld(one) || one.status === 'cancelled',
  }),
  'the numbers of a closed session follow its list': bent({ hasFrozen: () => false }),
  'whoever was excused did not show': bent({ isNoShow: ({ status }) => status === 'no_show' }),
  'today’s rule says who is satisfied': bent({ scoreDay: (_, today) => today }),
  'ninety days are over on the ninetieth': bent({
    actionOver: (startDay, today) => plusDays(startDay, 90) <= today,
  }),
  'the ninetieth day is too late': bent({
    isAction: (on, startDay) => on >= startDay && on < plusDays(startDay, 90),
  }),
  'the day of the session is too early': bent({
    isAction: (on, startDay) => on > startDay && meaning.isAction(on, startDay),
  }),

  'a message that came back went unanswered': bent({ isBounced: () => false }),
  'a request of today went unanswered': bent({ isWaiting: () => false }),
  'a reminder that is due today is still waited for': bent({
    isWaiting: ({ stage, reminderOn }, today) =>
      stage === 'contacted' && reminderOn !== null && reminderOn >= today,
  }),
  'an application of four months later is too late': bent({
    isAppliedAfter: (on, heldOn) => on >= heldOn && on < plusDays(heldOn, 120),
  }),
  'an application to any ministry came of it': bent({ isSameMinistry: () => true }),
};
