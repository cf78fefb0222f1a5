import type { Day } from '@tremplin/shared/day.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { PeriodKind } from '@tremplin/shared/outcomes.ts';
import { periodKinds } from '@tremplin/shared/outcomes.ts';
import { firstMonthOf, firstOfMonth } from '@tremplin/shared/period.ts';
import type { Month } from '@tremplin/shared/period.ts';

export interface ReportScope {
  readonly period: PeriodKind;
  readonly from: Month;
}

/** What is looked at, and of each kind the last period that is over. */
export function choicesFor(seen: ReportScope, today: Day): ReportScope[] {
  const over = periodKinds.map((period): ReportScope => {
    const running = firstOfMonth(firstMonthOf(period, today));
    return { period, from: firstMonthOf(period, addDays(running, -1)) };
  });
  return [seen, ...over.filter(({ period, from }) => period !== seen.period || from !== seen.from)];
}
