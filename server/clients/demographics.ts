import { demographic } from '@tremplin/db/schema/outcomes.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { dimensions } from '@tremplin/shared/demographics.ts';
import type { SaveDemographics } from '@tremplin/shared/demographics.ts';
import { invalidFields, staleVersion } from '@tremplin/shared/faults.ts';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { write } from '../write.ts';
import { requireClient } from './policy.ts';

export type Demographics = Omit<SaveDemographics, 'clientId'>;

const nothingSaid: Demographics = {
  version: 0,
  gender: null,
  racialized: null,
  indigenous: null,
  disability: null,
  francophone: null,
  age: null,
  consented: false,
};

/** What the client says of themselves, to their own counsellors only; each look is remembered. */
export async function demographics(ctx: Ctx, clientId: string): Promise<Demographics> {
  await ctx.store.read((db) => requireClient(db, ctx, clientId));
  const line = { resource: 'demographics', resourceId: clientId, clientId } as const;
  return view(ctx, line, async (db) => (await saidBy(db, clientId)) ?? nothingSaid);
}

/** The audit log learns which questions changed, never what was said. */
export async function saveDemographics(
  ctx: Ctx,
  { clientId, version, ...said }: SaveDemographics,
): Promise<{ version: number }> {
  if (!said.consented && dimensions.some((one) => said[one] !== null))
    throw invalidFields({ path: 'consented', key: 'errors.not_agreed' });
  return write(ctx, async (tx, record) => {
    const seen = await requireClient(tx, ctx, clientId);
    const before = (await saidBy(tx, seen.id)) ?? nothingSaid;
    if (before.version !== version) throw staleVersion(before.version);
    const next = version + 1;
    if (version === 0)
      await tx.insert(demographic).values({
        id: seen.id,
        ...said,
        createdAt: ctx.now,
        createdBy: ctx.actor.id,
        updatedAt: ctx.now,
      });
    else {
      const kept = await tx
        .update(demographic)
        .set({ ...said, version: next, updatedAt: ctx.now })
        .where(and(eq(demographic.id, seen.id), eq(demographic.version, version)))
        .returning({ id: demographic.id });
      if (kept.length === 0) throw staleVersion(next);
    }
    const names = [...dimensions, 'consented'] as const;
    await record({
      action: before.consented && !said.consented ? 'withdraw' : 'update',
      resource: 'demographics',
      resourceId: seen.id,
      clientId: seen.id,
      fields: { changed: names.filter((name) => before[name] !== said[name]) },
    });
    return { version: next };
  });
}

async function saidBy(db: Reader, clientId: string): Promise<Demographics | undefined> {
  const [row] = await db
    .select({
      version: demographic.version,
      gender: demographic.gender,
      racialized: demographic.racialized,
      indigenous: demographic.indigenous,
      disability: demographic.disability,
      francophone: demographic.francophone,
      age: demographic.age,
      consented: demographic.consented,
    })
    .from(demographic)
    .where(eq(demographic.id, clientId));
  return row;
}
