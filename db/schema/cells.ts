import type { PastClass } from '@tremplin/shared/followups.ts';
import { day, int, table, text, uniqueIndex } from '../kit.ts';

/**
 * Sums that figures are read from, kept by triggers (migration `cells`) in the transaction of whatever
 * changes them; nothing else writes here. A cell may stand at nought.
 */
export const applicationCell = table(
  'application_cell',
  {
    /** year × 12 + month − 1 of onDay. */
    month: int().notNull(),
    /** Day on which the applications were sent. */
    onDay: day().notNull(),
    /** Furthest step of the OPS funnel, 1 (applied) to 5 (hired). */
    step: int().notNull(),
    n: int().notNull(),
  },
  (t) => [uniqueIndex('application_cell_key').on(t.month, t.step, t.onDay)],
);

export const followupCell = table(
  'followup_cell',
  {
    /** year × 12 + month − 1 of the job's first day. */
    startMonth: int().notNull(),
    /** Months after it. */
    checkpoint: int().notNull(),
    dueOn: day().notNull(),
    /** As checkpointClasses of shared/followups.ts says once the day is past. */
    class: text<PastClass>().notNull(),
    n: int().notNull(),
  },
  (t) => [uniqueIndex('followup_cell_key').on(t.startMonth, t.checkpoint, t.class, t.dueOn)],
);
