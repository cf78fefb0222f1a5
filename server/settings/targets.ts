import { target } from '@tremplin/db/schema/outcomes.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import { invalidFields, notFound, staleVersion } from '@tremplin/shared/faults.ts';
import { targetShares } from '@tremplin/shared/targets.ts';
import type { SetTarget } from '@tremplin/shared/targets.ts';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';

/** What is aimed at in a fiscal year, for the whole office and for each programme. */
export async function listTargets(ctx: Ctx, fiscalYear: number) {
  return ctx.store.read((db) =>
    db
      .select({
        programmeId: target.programmeId,
        kpi: target.kpi,
        value: target.value,
        version: target.version,
      })
      .from(target)
      .where(eq(target.fiscalYear, fiscalYear))
      .orderBy(asc(target.scope), asc(target.kpi)),
  );
}

/** Sets a target, changes it, or takes it away; answers with the version that stands, null where none does, and when. */
export async function setTarget(
  ctx: Ctx,
  input: SetTarget,
): Promise<{ readonly version: number | null; readonly at: string }> {
  const { programmeId, fiscalYear, kpi, value, version: read } = input;
  if (value !== null && value > 100 && targetShares.includes(kpi))
    throw invalidFields({ path: 'value', key: 'errors.too_large' });
  const scope = programmeId ?? 'office';
  return write(ctx, async (tx, record) => {
    if (programmeId !== null && (await tx.$count(programme, eq(programme.id, programmeId))) === 0)
      throw notFound();
    const [row] = await tx
      .select({ id: target.id, value: target.value, version: target.version })
      .from(target)
      .where(and(eq(target.scope, scope), eq(target.fiscalYear, fiscalYear), eq(target.kpi, kpi)))
      .limit(1);
    if ((row?.version ?? null) !== read) throw staleVersion(row?.version ?? 0);
    const id = row?.id ?? ctx.newId();
    const version = value === null ? null : (row?.version ?? 0) + 1;
    if (row && version !== null && value !== null)
      await tx.update(target).set({ value, version, updatedAt: ctx.now }).where(eq(target.id, id));
    else if (row) await tx.delete(target).where(eq(target.id, id));
    else if (value !== null)
      await tx.insert(target).values({
        id,
        scope,
        programmeId,
        fiscalYear,
        kpi,
        value,
        createdAt: ctx.now,
        createdBy: ctx.actor.id,
        updatedAt: ctx.now,
      });
    await record({
      action: 'update',
      resource: 'target',
      resourceId: id,
      fields: { programmeId, fiscalYear, kpi, before: row?.value ?? null, value },
    });
    return { version, at: ctx.now.toISOString() };
  });
}
