import { credential, invitation, person } from '@tremplin/db/schema/people.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { invitePerson } from '@tremplin/shared/people.ts';
import type { ChangePerson, InvitePerson } from '@tremplin/shared/people.ts';
import { eq } from 'drizzle-orm';
import { endSessions, withdrawInvitations } from '../auth/commands.ts';
import { contextWithoutBrowser } from '../context.ts';
import type { Ctx, Office, RequestContext } from '../context.ts';
import { newToken, tokenHash } from '../token.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { administrators, requireAnotherAdministrator, requirePerson } from './policy.ts';

/** Shown once, to whoever asked for it; only the hash of its token is kept. */
interface OneTimeLink {
  readonly id: string;
  readonly link: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

const minuteMs = 60_000;
const invitationMs = 7 * 24 * 60 * minuteMs;
/** A link that replaces the password of somebody at work is handed over at once, or not at all. */
const newPasswordMs = 30 * minuteMs;

export async function invite(ctx: Ctx, input: InvitePerson): Promise<OneTimeLink> {
  return write(ctx, (tx, record) => inviteWithin(tx, ctx, record, input));
}

export async function change(ctx: Ctx, input: ChangePerson): Promise<{ readonly version: number }> {
  return write(ctx, async (tx, record) => {
    const { id, name, roles, seesNames } = input;
    const seen = await requirePerson(tx, id, input.version);
    if (seen.roles.includes('administrator') && !roles.includes('administrator'))
      await requireAnotherAdministrator(tx, ctx.office, id);
    const version = seen.version + 1;
    await tx
      .update(person)
      .set({ name, nameSort: fold(name), roles, seesNames, version, updatedAt: ctx.now })
      .where(eq(person.id, id));
    const renamed = name === seen.name ? {} : { name: 'changed' };
    await record({
      action: 'update',
      resource: 'person',
      resourceId: id,
      fields: {
        ...renamed,
        roles,
        seesNames,
        rolesBefore: seen.roles,
        seesNamesBefore: seen.seesNames,
      },
    });
    return { version };
  });
}

/** The person's next request is refused: sessions and unused links end in the same transaction. */
export async function disable(ctx: Ctx, id: string): Promise<void> {
  if (id === ctx.actor.id) throw refuse('people.disable_yourself');
  await write(ctx, async (tx, record) => {
    const seen = await requirePerson(tx, id);
    if (seen.roles.includes('administrator')) await requireAnotherAdministrator(tx, ctx.office, id);
    await setState(tx, ctx, seen, 'disabled');
    await endSessions(tx, id);
    await withdrawInvitations(tx, id);
    await record({
      action: 'disable',
      resource: 'person',
      resourceId: id,
      fields: { state: 'disabled' },
    });
  });
}

/** Back to work with the password they had; whoever never chose one needs a new link. */
export async function enable(
  ctx: Ctx,
  id: string,
): Promise<{ readonly state: 'active' | 'invited' }> {
  return write(ctx, async (tx, record) => {
    const seen = await requirePerson(tx, id);
    if (seen.state !== 'disabled') throw refuse('people.not_disabled');
    const [kept] = await tx
      .select({ id: credential.id })
      .from(credential)
      .where(eq(credential.personId, id))
      .limit(1);
    const state = kept || seen.demo ? 'active' : 'invited';
    await setState(tx, ctx, seen, state);
    await record({ action: 'enable', resource: 'person', resourceId: id, fields: { state } });
    return { state };
  });
}

/** A new link for whoever lost the first one or forgot the password; older links die. */
export async function reinvite(ctx: Ctx, id: string): Promise<OneTimeLink> {
  return write(ctx, async (tx, record) => {
    const seen = await requirePerson(tx, id);
    if (seen.state === 'disabled') throw refuse('people.disabled');
    const link = await makeLink(
      tx,
      ctx,
      id,
      seen.state === 'invited' ? invitationMs : newPasswordMs,
    );
    await record({
      action: 'reinvite',
      resource: 'person',
      resourceId: id,
      fields: { state: seen.state },
    });
    return link;
  });
}

/**
 * From the command line, on the machine itself: the only way in where nobody is in yet. Asking again
 * for somebody who has not answered makes a new link. Refused when an administrator is at work,
 * unless another one is asked for.
 */
export async function createFirstAdministrator(
  office: Office,
  who: { readonly email: string; readonly name: string },
  options: { readonly another?: boolean } = {},
): Promise<OneTimeLink> {
  const ctx = contextWithoutBrowser(office, 'office admin create');
  const given = { ...who, roles: ['administrator'], seesNames: false, locale: 'en' };
  const checked = invitePerson.safeParse(given);
  if (!checked.success)
    throw invalidFields(
      ...checked.error.issues.map(({ path, message }) => ({ path: path.join('.'), key: message })),
    );
  const input = checked.data;
  return write(ctx, async (tx, record) => {
    const atWork = await administrators(tx, office);
    if (atWork.length > 0 && !options.another) throw refuse('people.administrator_exists');
    const [known] = await tx.select().from(person).where(eq(person.email, input.email)).limit(1);
    const again = known?.state === 'invited' && known.roles.includes('administrator');
    if (!again) return inviteWithin(tx, ctx, record, input);
    const link = await makeLink(tx, ctx, known.id, invitationMs);
    await record({ action: 'reinvite', resource: 'person', resourceId: known.id });
    return link;
  });
}

async function inviteWithin(
  tx: Tx,
  ctx: RequestContext,
  record: RecordLine,
  input: InvitePerson,
): Promise<OneTimeLink> {
  const { name, email, roles, seesNames, locale } = input;
  const [taken] = await tx
    .select({ id: person.id })
    .from(person)
    .where(eq(person.email, email))
    .limit(1);
  if (taken) throw invalidFields({ path: 'email', key: 'errors.email_taken' });
  const id = ctx.newId();
  await tx.insert(person).values({
    id,
    name,
    nameSort: fold(name),
    email,
    roles,
    seesNames,
    locale,
    state: 'invited',
    createdAt: ctx.now,
    createdBy: ctx.visitor?.actor.id ?? id,
    updatedAt: ctx.now,
  });
  const link = await makeLink(tx, ctx, id, invitationMs);
  await record({
    action: 'create',
    resource: 'person',
    resourceId: id,
    fields: { name: 'set', email: 'set', roles, seesNames, locale },
  });
  return link;
}

async function makeLink(
  tx: Tx,
  ctx: RequestContext,
  personId: string,
  lastsMs: number,
): Promise<OneTimeLink> {
  await withdrawInvitations(tx, personId);
  const token = newToken();
  const expiresAt = new Date(ctx.now.getTime() + lastsMs);
  await tx.insert(invitation).values({
    id: ctx.newId(),
    personId,
    tokenHash: tokenHash(token),
    expiresAt,
    createdAt: ctx.now,
    createdBy: ctx.visitor?.actor.id ?? personId,
  });
  return {
    id: personId,
    link: `${ctx.office.publicUrl}/invitation#${token}`,
    expiresAt: expiresAt.toISOString(),
  };
}

async function setState(
  tx: Tx,
  ctx: Ctx,
  seen: { readonly id: string; readonly version: number },
  state: 'active' | 'invited' | 'disabled',
): Promise<void> {
  await tx
    .update(person)
    .set({ state, version: seen.version + 1, updatedAt: ctx.now })
    .where(eq(person.id, seen.id));
}
