import { prepared } from '@tremplin/db/prepared.ts';
import { client, consent } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type {
  ConsentMethod,
  ConsentScope,
  GiveConsent,
  WithdrawConsent,
} from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { write } from '../write.ts';
import { requireClient } from './policy.ts';
import { laterThan } from './rules.ts';

export interface ConsentLine {
  readonly id: string;
  readonly noticeVersion: string;
  readonly lang: Locale;
  readonly method: ConsentMethod;
  readonly scope: ConsentScope;
  readonly givenOn: Day;
  readonly withdrawnOn: Day | null;
  /** Who recorded it. */
  readonly by: string | null;
}

/** A new consent stands beside the older ones; the latest that is not withdrawn counts. */
export async function giveConsent(ctx: Ctx, input: GiveConsent): Promise<{ id: string }> {
  const late = laterThan(ctx.today, { givenOn: input.givenOn });
  if (late.length > 0) throw invalidFields(...late);
  return write(ctx, async (tx, record) => {
    const seen = await requireClient(tx, ctx, input.clientId);
    const id = ctx.newId();
    await tx.insert(consent).values({
      ...input,
      id,
      createdAt: ctx.now,
      createdBy: ctx.actor.id,
      updatedAt: ctx.now,
    });
    await keepConsented(tx, seen.id, input.scope.record);
    await record({
      action: 'give_consent',
      resource: 'client',
      resourceId: id,
      clientId: seen.id,
      fields: { noticeVersion: input.noticeVersion, method: input.method, givenOn: input.givenOn },
    });
    return { id };
  });
}

/** Withdraws whatever stands, so that no older consent comes back to life. */
export async function withdrawConsent(
  ctx: Ctx,
  input: WithdrawConsent,
): Promise<{ withdrawn: number }> {
  const late = laterThan(ctx.today, { on: input.on });
  if (late.length > 0) throw invalidFields(...late);
  return write(ctx, async (tx, record) => {
    const seen = await requireClient(tx, ctx, input.clientId);
    const stands = and(eq(consent.clientId, seen.id), isNull(consent.withdrawnOn));
    const [later] = await tx
      .select({ givenOn: consent.givenOn })
      .from(consent)
      .where(and(stands, gt(consent.givenOn, input.on)))
      .limit(1);
    if (later) throw invalidFields({ path: 'on', key: 'errors.before_consent' });
    const withdrawn = await tx
      .update(consent)
      .set({
        version: sql`${consent.version} + 1`,
        withdrawnOn: input.on,
        withdrawnAt: ctx.now,
        withdrawnBy: ctx.actor.id,
        updatedAt: ctx.now,
      })
      .where(stands)
      .returning({ id: consent.id });
    if (withdrawn.length === 0) throw refuse('clients.no_consent');
    await keepConsented(tx, seen.id, false);
    await record({
      action: 'withdraw_consent',
      resource: 'client',
      resourceId: seen.id,
      clientId: seen.id,
      fields: { withdrawnOn: input.on, consents: withdrawn.map(({ id }) => id) },
    });
    return { withdrawn: withdrawn.length };
  });
}

/** Every consent of a client's file, the latest first. */
export async function consentsOf(ctx: Ctx, clientId: string): Promise<ConsentLine[]> {
  await ctx.store.read((db) => requireClient(db, ctx, clientId));
  return view(ctx, { resource: 'client', resourceId: clientId, clientId }, (db) =>
    consentLines(db, clientId),
  );
}

export async function consentLines(db: Reader, clientId: string): Promise<ConsentLine[]> {
  return prepared(db, given).execute({ clientId });
}

async function keepConsented(tx: Tx, clientId: string, consented: boolean): Promise<void> {
  await tx.update(client).set({ consented }).where(eq(client.id, clientId));
}

function given(db: Reader) {
  return db
    .select({
      id: consent.id,
      noticeVersion: consent.noticeVersion,
      lang: consent.lang,
      method: consent.method,
      scope: consent.scope,
      givenOn: consent.givenOn,
      withdrawnOn: consent.withdrawnOn,
      by: person.name,
    })
    .from(consent)
    .leftJoin(person, eq(person.id, consent.createdBy))
    .where(eq(consent.clientId, sql.placeholder('clientId')))
    .orderBy(desc(consent.givenOn), desc(consent.createdAt), desc(consent.id))
    .prepare('client_consents');
}
