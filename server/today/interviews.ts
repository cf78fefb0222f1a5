import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { interview } from '@tremplin/db/schema/interviews.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { openStages } from '@tremplin/shared/interview-rules.ts';
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import type { OpenInterview } from './due.ts';

const begun = ['planned', ...openStages, 'completed'] as const;

/** Own clients' interviews that are not over. */
export async function openInterviews(ctx: Ctx, db: Reader): Promise<OpenInterview[]> {
  const waits = or(
    inArray(interview.stage, [...begun]),
    and(eq(interview.stage, 'thanked'), isNotNull(interview.followUpOn)),
  );
  const rows = await db
    .select({
      id: interview.id,
      clientId: interview.clientId,
      stage: interview.stage,
      attempts: interview.attempts,
      createdAt: interview.createdAt,
      reminderOn: interview.reminderOn,
      repliedOn: interview.repliedOn,
      scheduledAt: interview.scheduledAt,
      thankYouDueOn: interview.thankYouDueOn,
      followUpOn: interview.followUpOn,
      contactId: contact.id,
      givenName: contact.givenName,
      familyName: contact.familyName,
      status: contact.status,
      doNotContactOn: contact.doNotContactOn,
      unitEn: organization.nameEn,
      unitFr: organization.nameFr,
    })
    .from(interview)
    .innerJoin(contact, eq(contact.id, interview.contactId))
    .leftJoin(organization, eq(organization.id, contact.organizationId))
    .where(and(isOwnClient(ctx, interview.clientId), waits));
  return rows.map(
    ({ contactId, givenName, familyName, status, doNotContactOn, unitEn, unitFr, ...row }) => ({
      ...row,
      contact: { id: contactId, name: clientName({ givenName, familyName }) },
      unit: unitEn === null ? null : { nameEn: unitEn, nameFr: unitFr },
      gone: status === 'left' || status === 'erased' || doNotContactOn !== null,
    }),
  );
}
