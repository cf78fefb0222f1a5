import type { KeyedRow } from '@tremplin/shared/session-months.ts';
import { day, id, instant, json, table, text } from '../kit.ts';

/** One month's counts as they were typed into the ministry's system. */
export const keyedMonth = table('keyed_month', {
  /** year × 12 + month − 1, as text. */
  id: id(),
  keyedOn: day().notNull(),
  keyedAt: instant().notNull(),
  keyedBy: text().notNull(),
  /** What was on the page then, row by row. */
  rows: json<readonly KeyedRow[]>().notNull(),
});
