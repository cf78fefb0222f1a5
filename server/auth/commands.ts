import { credential, invitation, person, session } from '@tremplin/db/schema/people.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { notFound, refuse } from '@tremplin/shared/faults.ts';
import type { AcceptInvitation, Locale, SignIn } from '@tremplin/shared/people.ts';
import { and, eq, isNull } from 'drizzle-orm';
import type { Ctx, RequestContext } from '../context.ts';
import { pseudonym, recordDenied, write } from '../write.ts';
import { enterWithPassword } from './library.ts';
import { hashPassword } from './password.ts';
import { mayEnter, requireInvitation, visitorFrom } from './policy.ts';
import { startSession } from './sessions.ts';
import { countTry, forgive } from './throttle.ts';

/** The same refusal whoever it was; `too_many` with the seconds to wait after repeated failures. */
export async function signIn(ctx: RequestContext, given: SignIn): Promise<void> {
  await countTry(ctx, given.email);
  let token: string | null;
  try {
    token = await enterWithPassword(ctx, given);
  } catch (error) {
    await forgive(ctx, given.email, 'unread');
    throw error;
  }
  if (token === null) {
    const fields = { account: pseudonym(ctx, given.email) };
    await recordDenied(ctx, { action: 'login', resource: 'session', resourceId: null, fields });
    throw refuse('sign_in');
  }
  await forgive(ctx, given.email, 'right');
  await leavePrevious(ctx);
  ctx.setSessionToken(token);
}

/** Only in a demo office, and only as somebody invented. */
export async function signInDemo(ctx: RequestContext, personId: string): Promise<void> {
  if (ctx.office.mode !== 'demo') throw notFound();
  const [row] = await ctx.store.read((db) =>
    db.select().from(person).where(eq(person.id, personId)).limit(1),
  );
  if (!row?.demo || !mayEnter(ctx.office, row)) throw notFound();
  const visitor = visitorFrom(row, ctx.newId());
  const token = await write({ ...ctx, visitor }, (tx, record) =>
    startSession(tx, ctx, record, visitor),
  );
  await leavePrevious(ctx);
  ctx.setSessionToken(token);
}

export async function signOut(ctx: RequestContext): Promise<void> {
  await leavePrevious(ctx);
  ctx.setSessionToken(null);
}

export async function setLocale(ctx: Ctx, locale: Locale): Promise<void> {
  await write(ctx, async (tx, record) => {
    await tx.update(person).set({ locale, updatedAt: ctx.now }).where(eq(person.id, ctx.actor.id));
    await record({
      action: 'update',
      resource: 'account',
      resourceId: ctx.actor.id,
      fields: { locale },
    });
  });
}

/** Sets the first (or a new) password, ends every other session of the person, and signs them in. */
export async function acceptInvitation(
  ctx: RequestContext,
  given: AcceptInvitation,
): Promise<void> {
  const invited = await ctx.store.read((db) => requireInvitation(db, ctx, given.token));
  const passwordHash = await hashPassword(given.password);
  const visitor = visitorFrom(invited, ctx.newId());
  const token = await write({ ...ctx, visitor }, async (tx, record) => {
    const { invitationId } = await requireInvitation(tx, ctx, given.token);
    await tx.update(invitation).set({ usedAt: ctx.now }).where(eq(invitation.id, invitationId));
    await withdrawInvitations(tx, invited.id);
    await endSessions(tx, invited.id);
    await setPassword(tx, ctx, invited.id, passwordHash);
    await tx
      .update(person)
      .set({ state: 'active', updatedAt: ctx.now })
      .where(eq(person.id, invited.id));
    const fields = { invitationId };
    await record({
      action: 'accept_invitation',
      resource: 'account',
      resourceId: invited.id,
      fields,
    });
    return startSession(tx, ctx, record, visitor);
  });
  await leavePrevious(ctx);
  ctx.setSessionToken(token);
}

/** Whoever is signed in as this person is not any more, from their next request on. */
export async function endSessions(tx: Tx, personId: string): Promise<void> {
  await tx.delete(session).where(eq(session.personId, personId));
}

/** Links that were never used open nothing any more. */
export async function withdrawInvitations(tx: Tx, personId: string): Promise<void> {
  await tx
    .delete(invitation)
    .where(and(eq(invitation.personId, personId), isNull(invitation.usedAt)));
}

async function setPassword(
  tx: Tx,
  ctx: RequestContext,
  personId: string,
  passwordHash: string,
): Promise<void> {
  await tx.delete(credential).where(eq(credential.personId, personId));
  await tx.insert(credential).values({
    id: ctx.newId(),
    personId,
    providerId: 'credential',
    accountId: personId,
    passwordHash,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
}

/** Ends the session that the request came with, if any. */
async function leavePrevious(ctx: RequestContext): Promise<void> {
  const { visitor } = ctx;
  if (!visitor) return;
  await write(ctx, async (tx, record) => {
    await tx.delete(session).where(eq(session.id, visitor.sessionId));
    await record({ action: 'logout', resource: 'session', resourceId: visitor.sessionId });
  });
}
