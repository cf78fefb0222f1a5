import { application } from '@tremplin/db/schema/applications.ts';
import { addDays, startOfDay } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { longSilentDays } from '@tremplin/shared/outcomes.ts';
import { waitingStages } from '@tremplin/shared/silence.ts';
import { and, inArray, lt } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

/** Open applications that were sent and have stood in one stage for longer than that. */
export function isLongSilent(today: Day): SQL | undefined {
  return and(
    inArray(application.stage, [...waitingStages]),
    lt(application.stageSince, startOfDay(addDays(today, -longSilentDays))),
  );
}
