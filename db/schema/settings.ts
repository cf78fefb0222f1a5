import type { Funder } from '@tremplin/shared/settings.ts';
import { bool, day, editable, id, instant, int, json, table, text, uniqueIndex } from '../kit.ts';

export const programme = table(
  'programme',
  {
    id: id(),
    code: text().notNull(),
    nameEn: text().notNull(),
    nameFr: text(),
    funder: text<Funder>().notNull(),
    startsOn: day(),
    endsOn: day(),
    checkpointMonths: json<readonly number[]>().notNull(),
    active: bool().notNull().default(true),
    ...editable(),
  },
  (t) => [uniqueIndex('programme_code').on(t.code)],
);

/** One row per group of thresholds; what is absent has the default of shared/settings.ts. */
export const setting = table('setting', {
  key: id(),
  value: json<unknown>().notNull(),
  updatedAt: instant().notNull(),
  updatedBy: text().notNull(),
  version: int().notNull().default(1),
});
