import { contact, organization, post } from '@tremplin/db/schema/directory.ts';
import { matchDecision } from '@tremplin/db/schema/imports.ts';
import { contactHold, interview, outreach, takeaway } from '@tremplin/db/schema/interviews.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { eq, inArray, or } from 'drizzle-orm';

/** Those of them for whom something was logged: an interview, a hold, a session, a decision. */
export async function referredPeople(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const some = [...ids];
  if (some.length === 0) return new Set();
  const found = [
    ...(await tx
      .select({ id: interview.contactId })
      .from(interview)
      .where(inArray(interview.contactId, some))),
    ...(await tx
      .select({ id: outreach.contactId })
      .from(outreach)
      .where(inArray(outreach.contactId, some))),
    ...(await tx
      .select({ id: contactHold.contactId })
      .from(contactHold)
      .where(inArray(contactHold.contactId, some))),
    ...(await tx
      .select({ id: takeaway.contactId })
      .from(takeaway)
      .where(inArray(takeaway.contactId, some))),
    ...(await tx
      .select({ id: takeaway.referralContactId })
      .from(takeaway)
      .where(inArray(takeaway.referralContactId, some))),
    ...(await tx
      .select({ id: sessionPresenter.contactId })
      .from(sessionPresenter)
      .where(inArray(sessionPresenter.contactId, some))),
    ...(await tx
      .select({ id: matchDecision.contactId })
      .from(matchDecision)
      .where(inArray(matchDecision.contactId, some))),
  ];
  return new Set(found.flatMap(({ id }) => id ?? []));
}

/** How much refers to a unit: people, posts, units below it, postings, sessions, interviews, jobs. */
export async function referredUnits(tx: Tx, id: string): Promise<number> {
  const counts = [
    await tx.$count(organization, eq(organization.parentId, id)),
    await tx.$count(post, eq(post.organizationId, id)),
    await tx.$count(contact, eq(contact.organizationId, id)),
    await tx.$count(posting, eq(posting.ministryId, id)),
    await tx.$count(placement, eq(placement.organizationId, id)),
    await tx.$count(sessionPresenter, eq(sessionPresenter.organizationId, id)),
    await tx.$count(interview, or(eq(interview.organizationId, id), eq(interview.branchId, id))),
    await tx.$count(takeaway, eq(takeaway.organizationId, id)),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}
