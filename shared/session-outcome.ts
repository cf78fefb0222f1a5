import { addDays } from './day.ts';
import type { Day } from './day.ts';
import type { Interval } from './session-rules.ts';
import { wilson } from './session-rules.ts';
import { outcomeWindows } from './sessions.ts';
import type { OutcomeWindow } from './sessions.ts';

/** One figure: how many of the group, with the share and its 95 % interval; or that it is hidden. */
export type OutcomeCell =
  | { readonly hidden: true }
  | {
      readonly hidden: false;
      readonly count: number;
      readonly share: number;
      readonly interval: Interval;
    };

/** A stretch of days from the session's own day to `until`, both inside. */
export interface OutcomeStretch {
  readonly days: OutcomeWindow;
  readonly until: Day;
  /** Its last day has gone by. */
  readonly over: boolean;
}

export function outcomeStretches(startDay: Day, today: Day): OutcomeStretch[] {
  return outcomeWindows.map((days) => {
    const until = addDays(startDay, days);
    return { days, until, over: today > until };
  });
}

/** Of nobody there is no share, and nothing to show. */
export function outcomeCell(count: number, of: number, shown: boolean): OutcomeCell {
  const interval = wilson(count, of);
  if (!shown || interval === null) return { hidden: true };
  return { hidden: false, count, share: count / of, interval };
}
