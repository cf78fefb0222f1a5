import { programme, setting } from '@tremplin/db/schema/settings.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { invalidFields, notFound, staleVersion } from '@tremplin/shared/faults.ts';
import type { AddProgramme, ChangeProgramme, SaveThresholds } from '@tremplin/shared/settings.ts';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { storedThresholds, thresholdsKey } from './policy.ts';

export async function save(ctx: Ctx, input: SaveThresholds): Promise<{ readonly version: number }> {
  const { version: seen, ...values } = input;
  return write(ctx, async (tx, record) => {
    const { version: current, values: before } = await storedThresholds(tx);
    if (current !== seen) throw staleVersion(current);
    const version = current + 1;
    const row = { value: values, updatedAt: ctx.now, updatedBy: ctx.actor.id, version };
    if (current === 0) await tx.insert(setting).values({ key: thresholdsKey, ...row });
    else await tx.update(setting).set(row).where(eq(setting.key, thresholdsKey));
    const fields = { before, after: values };
    await record({ action: 'update', resource: 'settings', resourceId: thresholdsKey, fields });
    return { version };
  });
}

export async function addProgramme(
  ctx: Ctx,
  input: AddProgramme,
): Promise<{ readonly id: string }> {
  return write(ctx, async (tx, record) => {
    await refuseTakenCode(tx, input.code, null);
    const id = ctx.newId();
    const values = tidy(input);
    const stamps = { createdAt: ctx.now, createdBy: ctx.actor.id, updatedAt: ctx.now };
    await tx.insert(programme).values({ id, ...values, ...stamps });
    await record({ action: 'create', resource: 'programme', resourceId: id, fields: values });
    return { id };
  });
}

export async function changeProgramme(
  ctx: Ctx,
  input: ChangeProgramme,
): Promise<{ readonly version: number }> {
  const { id, version: seen, ...given } = input;
  return write(ctx, async (tx, record) => {
    const [row] = await tx.select().from(programme).where(eq(programme.id, id)).limit(1);
    if (!row) throw notFound();
    if (row.version !== seen) throw staleVersion(row.version);
    await refuseTakenCode(tx, given.code, id);
    const values = tidy(given);
    const version = seen + 1;
    await tx
      .update(programme)
      .set({ ...values, version, updatedAt: ctx.now })
      .where(eq(programme.id, id));
    await record({ action: 'update', resource: 'programme', resourceId: id, fields: values });
    return { version };
  });
}

function tidy(given: AddProgramme): AddProgramme {
  const months = [...new Set(given.checkpointMonths)].toSorted((a, b) => a - b);
  return { ...given, nameFr: given.nameFr || null, checkpointMonths: months };
}

/** Two programmes whose codes differ by case alone would be taken for one another. */
async function refuseTakenCode(tx: Tx, code: string, except: string | null): Promise<void> {
  const rows = await tx.select({ id: programme.id, code: programme.code }).from(programme);
  const plain = code.toLocaleLowerCase('en');
  if (rows.some((row) => row.id !== except && row.code.toLocaleLowerCase('en') === plain))
    throw invalidFields({ path: 'code', key: 'errors.code_taken' });
}
