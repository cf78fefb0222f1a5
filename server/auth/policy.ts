import { invitation, person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Office, RequestContext, Visitor } from '../context.ts';
import { tokenHash } from '../token.ts';

export type PersonRow = typeof person.$inferSelect;

/** Whether this person may be signed in at all, now. An invented person never enters a real office. */
export function mayEnter(office: Office, who: Pick<PersonRow, 'state' | 'demo'>): boolean {
  return who.state === 'active' && !(who.demo && office.mode === 'production');
}

/** The columns of a person that a request is judged by. */
export const rights = {
  id: person.id,
  name: person.name,
  roles: person.roles,
  seesNames: person.seesNames,
  privacyOfficer: person.privacyOfficer,
} as const;

export function visitorFrom(
  who: Pick<PersonRow, keyof typeof rights | 'locale'>,
  sessionId: string,
): Visitor {
  const { id, name, roles, seesNames, privacyOfficer, locale } = who;
  return { actor: { id, name, roles, seesNames, privacyOfficer }, locale, sessionId };
}

/** The person a one-time link is for; refused alike when it is wrong, used, too old or withdrawn. */
export async function requireInvitation(
  db: Reader,
  ctx: RequestContext,
  token: string,
): Promise<PersonRow & { readonly invitationId: string }> {
  const [row] = await db
    .select({ person, invitationId: invitation.id })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.personId))
    .where(
      and(
        eq(invitation.tokenHash, tokenHash(token)),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, ctx.now),
      ),
    )
    .limit(1);
  const opens =
    row?.person.state !== 'disabled' && !(row?.person.demo && ctx.office.mode === 'production');
  if (!row || !opens) throw refuse('invitation_spent');
  return { ...row.person, invitationId: row.invitationId };
}
