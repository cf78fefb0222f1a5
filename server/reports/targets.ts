import { prepared } from '@tremplin/db/prepared.ts';
import { target } from '@tremplin/db/schema/outcomes.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Kpi } from '@tremplin/shared/outcomes.ts';
import { targetShares } from '@tremplin/shared/targets.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { Scope } from './scope.ts';

/** What has been set for a figure; null where nothing has. */
export type TargetOf = (kpi: Kpi) => number | null;

/**
 * Targets are those of a programme or of the whole office, for a whole fiscal year: of a part of
 * either there is none.
 */
export async function targetsFor(db: Reader, { asked }: Scope): Promise<TargetOf> {
  const { period, programmeId, counsellorId, stream, ministryId } = asked.filter;
  const isPart = counsellorId !== null || stream !== null || ministryId !== null;
  if (period !== 'year' || isPart) return () => null;
  const fiscalYear = Number(asked.period.from.slice(0, 4));
  const rows = await prepared(db, ofYear).execute({ scope: programmeId ?? 'office', fiscalYear });
  return (kpi) => {
    const found = rows.find((row) => row.kpi === kpi);
    if (!found) return null;
    return targetShares.includes(found.kpi) ? found.value / 100 : found.value;
  };
}

function ofYear(db: Reader) {
  return db
    .select({ kpi: target.kpi, value: target.value })
    .from(target)
    .where(
      and(
        eq(target.scope, sql.placeholder('scope')),
        eq(target.fiscalYear, sql.placeholder('fiscalYear')),
      ),
    )
    .prepare('targets_of_year');
}
