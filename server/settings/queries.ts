import { programme } from '@tremplin/db/schema/settings.ts';
import type { Funder, Thresholds } from '@tremplin/shared/settings.ts';
import { asc, desc, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { storedThresholds } from './policy.ts';

export async function read(
  ctx: Ctx,
): Promise<{ readonly values: Thresholds; readonly version: number }> {
  return ctx.store.read(storedThresholds);
}

interface ProgrammeLine {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly funder: Funder;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly checkpointMonths: readonly number[];
  readonly active: boolean;
}

/** Programmes in use first, each group by code. */
export async function listProgrammes(
  ctx: Ctx,
  filter: { readonly activeOnly: boolean },
): Promise<ProgrammeLine[]> {
  return ctx.store.read((db) =>
    db
      .select({
        id: programme.id,
        version: programme.version,
        code: programme.code,
        nameEn: programme.nameEn,
        nameFr: programme.nameFr,
        funder: programme.funder,
        startsOn: programme.startsOn,
        endsOn: programme.endsOn,
        checkpointMonths: programme.checkpointMonths,
        active: programme.active,
      })
      .from(programme)
      .where(filter.activeOnly ? eq(programme.active, true) : undefined)
      .orderBy(desc(programme.active), asc(programme.code), asc(programme.id)),
  );
}
