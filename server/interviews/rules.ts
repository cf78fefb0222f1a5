import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { interviewTransitions } from '@tremplin/shared/interview-rules.ts';
import type {
  InterviewMode,
  InterviewStage,
  OutreachChannel,
} from '@tremplin/shared/interviews.ts';

/** How far back something may be written down. */
export const pastDays = 365;
/** How far ahead a time may be agreed. */
export const aheadDays = 366;

/** Refuses any other way than those of the table, and names those. */
export function requireTransition(from: InterviewStage, to: InterviewStage): void {
  const allowed = interviewTransitions[from];
  if (allowed.includes(to)) return;
  const named = (stage: InterviewStage): string => `interviews.stages.${stage}`;
  if (allowed.length === 0) throw refuse('interviews.finished', { from: named(from) });
  throw refuse('interviews.transition', {
    from: named(from),
    to: named(to),
    allowed: allowed.map(named),
  });
}

/** A day on which something happened: not ahead, not long ago, and not before what it follows. */
export function requirePastDay(
  path: string,
  on: Day,
  after: { readonly today: Day; readonly intakeOn: Day; readonly step: Day | null },
): void {
  const key =
    on > after.today
      ? 'errors.future_day'
      : on < addDays(after.today, -pastDays)
        ? 'errors.long_ago'
        : on < after.intakeOn
          ? 'errors.before_intake'
          : null;
  if (key !== null) throw invalidFields({ path, key });
  if (after.step !== null && on < after.step)
    throw invalidFields({ path, key: 'errors.before_step', values: { day: after.step } });
}

interface Steps {
  readonly lastOutreachOn: Day | null;
  readonly repliedOn: Day | null;
  readonly heldOn: Day | null;
  readonly thankYouSentOn: Day | null;
}

/** The last day on which something happened with the person; null where nothing has yet. */
export function lastStepOf({ lastOutreachOn, repliedOn, heldOn, thankYouSentOn }: Steps) {
  const days = [lastOutreachOn, repliedOn, heldOn, thankYouSentOn].filter((one) => one !== null);
  return days.toSorted().at(-1) ?? null;
}

/** By which way somebody was met who was met before anything was written down. */
export function channelOf(mode: InterviewMode): OutreachChannel {
  return mode === 'in_person' ? 'in_person' : 'phone';
}

/**
 * Whether a competition of that division may be of the person's own unit: its words name one of the
 * units the person is in, or either of the two says no more than the ministry.
 */
export function isOfUnit(
  division: string | null,
  path: readonly { readonly nameEn: string; readonly nameFr: string | null }[],
): boolean {
  const sought = fold(division ?? '');
  if (sought === '' || path.length === 0) return true;
  const names = path.flatMap(({ nameEn, nameFr }) => [fold(nameEn), fold(nameFr ?? '')]);
  return names.some((name) => name !== '' && (sought.includes(name) || name.includes(sought)));
}
