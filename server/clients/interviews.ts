import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { interview, interviewEvent } from '@tremplin/db/schema/interviews.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import { and, desc, eq } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';

/** A step of an informational interview, with whom it is. */
export interface InterviewEntry {
  readonly id: string;
  /** ISO instant at which it was written down. */
  readonly at: string;
  readonly by: string | null;
  readonly what: 'interview';
  readonly interviewId: string;
  /** Empty once the person has been erased from the directory. */
  readonly contact: { readonly id: string; readonly name: string };
  readonly unit: { readonly nameEn: string; readonly nameFr: string | null } | null;
  readonly from: InterviewStage | null;
  readonly to: InterviewStage;
  readonly on: Day;
  readonly note: string | null;
}

/** Steps of a client's interviews, the latest first. */
export async function interviewsOf(
  db: Reader,
  clientId: string,
  older: (at: AnyColumn, id: AnyColumn) => SQL | undefined,
  most: number,
): Promise<InterviewEntry[]> {
  const event = interviewEvent;
  const rows = await db
    .select({
      id: event.id,
      at: event.at,
      by: person.name,
      interviewId: event.interviewId,
      contactId: contact.id,
      givenName: contact.givenName,
      familyName: contact.familyName,
      unitEn: organization.nameEn,
      unitFr: organization.nameFr,
      from: event.fromStage,
      to: event.toStage,
      on: event.effectiveOn,
      note: event.note,
    })
    .from(event)
    .innerJoin(interview, eq(interview.id, event.interviewId))
    .innerJoin(contact, eq(contact.id, interview.contactId))
    .leftJoin(organization, eq(organization.id, interview.organizationId))
    .leftJoin(person, eq(person.id, event.byId))
    .where(and(eq(interview.clientId, clientId), older(event.at, event.id)))
    .orderBy(desc(event.at), desc(event.id))
    .limit(most);
  return rows.map(({ contactId, givenName, familyName, unitEn, unitFr, ...row }) => ({
    ...row,
    what: 'interview',
    at: row.at.toISOString(),
    contact: { id: contactId, name: clientName({ givenName, familyName }) },
    unit: unitEn === null ? null : { nameEn: unitEn, nameFr: unitFr },
  }));
}
