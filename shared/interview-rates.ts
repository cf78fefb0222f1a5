import { addDays } from './day.ts';
import type { Day } from './day.ts';
import type { InterviewStage } from './interviews.ts';
import { wilson } from './session-rules.ts';
import type { Interval } from './session-rules.ts';
import { isWorkingDay } from './working-days.ts';

/** One request, as far as it is counted. */
export interface Request {
  readonly requestedOn: Day;
  readonly lastOutreachOn: Day | null;
  readonly reminderOn: Day | null;
  readonly repliedOn: Day | null;
  readonly heldOn: Day | null;
  readonly stage: InterviewStage;
  readonly scheduled: boolean;
  readonly declined: boolean;
  /** The message came back and nobody answered otherwise. */
  readonly bounced: boolean;
  readonly byId: string;
  readonly ministryId: string | null;
}

export interface Rates {
  readonly requests: number;
  readonly bounced: number;
  /** Not answered, and the time to follow up has not come. */
  readonly waiting: number;
  /** Old enough to tell: neither of the two. */
  readonly n: number;
  /** Of those, answered, with a yes or a no. */
  readonly replied: number;
  readonly scheduled: number;
  readonly met: number;
  readonly declined: number;
  readonly noAnswer: number;
  /** `replied` of `n`; null where there is none. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  /** Working days from the last request to the answer; null where nobody answered. */
  readonly medianDays: number | null;
}

/** Counts requests of which none was sent before `from`. */
export function ratesFrom(from: Day, today: Day): (those: readonly Request[]) => Rates {
  const workingDay = workingDayNumbers(from, today);
  return (those) => rates(those, today, workingDay);
}

function rates(those: readonly Request[], today: Day, workingDay: ReadonlyMap<Day, number>): Rates {
  const count = (is: (one: Request) => boolean): number => those.filter(is).length;
  const bounced = count((one) => one.bounced);
  const waiting = count((one) => isWaiting(one, today));
  const replied = count(({ repliedOn }) => repliedOn !== null);
  const n = those.length - bounced - waiting;
  const interval = wilson(replied, n);
  const days = those.flatMap(({ lastOutreachOn, repliedOn }) => {
    const from = workingDay.get(lastOutreachOn ?? '');
    const to = workingDay.get(repliedOn ?? '');
    return from === undefined || to === undefined ? [] : [to - from];
  });
  return {
    requests: those.length,
    bounced,
    waiting,
    n,
    replied,
    scheduled: count(({ scheduled }) => scheduled),
    met: count(({ heldOn }) => heldOn !== null),
    declined: count(({ declined }) => declined),
    noAnswer: n - replied,
    rate: n === 0 ? null : replied / n,
    interval,
    medianDays: median(days),
  };
}

function isWaiting({ stage, bounced, reminderOn }: Request, today: Day): boolean {
  return stage === 'contacted' && !bounced && reminderOn !== null && reminderOn > today;
}

/** Of every day the number of working days up to it, so that a difference counts those between. */
function workingDayNumbers(from: Day, to: Day): ReadonlyMap<Day, number> {
  const numbers = new Map<Day, number>();
  let number = 0;
  for (let on = from; on <= to; on = addDays(on, 1)) {
    if (isWorkingDay(on)) number += 1;
    numbers.set(on, number);
  }
  return numbers;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  const [low, high] = [sorted[middle], sorted[sorted.length - 1 - middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
