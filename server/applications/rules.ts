import {
  isLate,
  isTerminal,
  mayMove,
  stepOfStage,
  transitions,
} from '@tremplin/shared/applications.ts';
import type { MoveApplication, Stage } from '@tremplin/shared/applications.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import type { Fault } from '@tremplin/shared/faults.ts';
import { monthIndex } from '@tremplin/shared/period.ts';

/** One line of an application's history, as far as its standing rests on it. */
export interface Step {
  readonly kind: 'add' | 'move' | 'reopen';
  readonly toStage: Stage;
  readonly effectiveOn: Day;
}

export interface Standing {
  readonly stage: Stage;
  readonly effectiveOn: Day;
  readonly appliedOn: Day | null;
  readonly appliedMonth: number | null;
  readonly reachedStep: number;
  readonly outcomeOn: Day | null;
}

/**
 * What an application's row must say, from its events alone, oldest first. A reopening takes back
 * the outcome before it, with the step that outcome proved; everything earlier stays reached.
 */
export function standing(steps: readonly [Step, ...Step[]]): Standing {
  const kept: Step[] = [];
  for (const step of steps) {
    if (step.kind === 'reopen') kept.pop();
    else kept.push(step);
  }
  const last = steps.at(-1) ?? steps[0];
  const appliedOn = kept.find((step) => step.toStage === 'applied')?.effectiveOn ?? null;
  return {
    stage: last.toStage,
    effectiveOn: last.effectiveOn,
    appliedOn,
    appliedMonth: appliedOn === null ? null : monthIndex(appliedOn),
    reachedStep: Math.max(0, ...kept.map((step) => stepOfStage[step.toStage])),
    outcomeOn: isTerminal(last.toStage) ? last.effectiveOn : null,
  };
}

export interface Movable {
  readonly stage: Stage;
  readonly effectiveOn: Day;
  readonly appliedOn: Day | null;
}

type Move = Pick<MoveApplication, 'to' | 'effectiveOn' | 'interviewOn' | 'note'>;

/** Throws the refusal of a move that the table or a guard forbids. */
export function checkMove(seen: Movable, move: Move, closingDay: Day | null, today: Day): void {
  if (!mayMove(seen.stage, move.to)) throw refusedMove(seen.stage, move.to);
  checkDay(seen, move.effectiveOn, 'effectiveOn', today);
  if (move.to === 'applied' && isLate(move.effectiveOn, closingDay) && !move.note)
    throw invalidFields({
      path: 'note',
      key: 'applications.late_needs_reason',
      values: { day: closingDay ?? '' },
    });
  if (move.to === 'interview') checkInterview(seen, move.interviewOn ?? null);
}

/** Until somebody has applied, a stage's day is only that of its entry and binds nobody. */
export function checkDay(seen: Movable, on: Day, path: string, today: Day): void {
  if (on > today) throw invalidFields({ path, key: 'applications.in_future' });
  const entered = seen.stage === 'identified' || seen.stage === 'preparing';
  if (!entered && on < seen.effectiveOn)
    throw invalidFields({
      path,
      key: 'applications.before_last',
      values: { day: seen.effectiveOn },
    });
}

/** Names the stages that would be allowed, as keys of the messages. */
export function refusedMove(from: Stage, to: Stage): Fault {
  const allowed = transitions[from].map(stageKey);
  const values = { from: stageKey(from), to: stageKey(to) };
  return allowed.length === 0
    ? refuse('applications.finished', values)
    : refuse('applications.refused_move', { ...values, allowed });
}

function checkInterview(seen: Movable, on: Day | null): void {
  const path = 'interviewOn';
  if (on === null) throw invalidFields({ path, key: 'applications.interview_needs_day' });
  if (seen.appliedOn !== null && on < seen.appliedOn)
    throw invalidFields({ path, key: 'applications.before_last', values: { day: seen.appliedOn } });
}

function stageKey(stage: Stage): string {
  return `applications.stages.${stage}`;
}
