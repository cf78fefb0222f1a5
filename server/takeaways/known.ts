import { contact } from '@tremplin/db/schema/directory.ts';
import { interview } from '@tremplin/db/schema/interviews.ts';
import { infoSession, sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { isWithin, metStages } from './policy.ts';

type LastDays = ReadonlyMap<string, Day>;

/** People of that unit who presented at a session that took place, each with the last day. */
export async function presentedFrom(db: Reader, unitId: string): Promise<LastDays> {
  // Of somebody who has left it is remembered where they were when they came.
  const where = sql`coalesce(${contact.organizationId}, ${sessionPresenter.organizationId})`;
  const rows = await db
    .select({ id: contact.id, on: sql<Day>`max(${infoSession.startDay})` })
    .from(sessionPresenter)
    .innerJoin(infoSession, eq(infoSession.id, sessionPresenter.sessionId))
    .innerJoin(contact, eq(contact.id, sessionPresenter.contactId))
    .where(and(inArray(infoSession.status, ['held', 'closed']), isWithin(where, unitId)))
    .groupBy(contact.id);
  return new Map(rows.map(({ id, on }) => [id, on]));
}

/** People of that unit whom a client of ours has met, each with the last day; never whose client. */
export async function interviewedIn(db: Reader, unitId: string): Promise<LastDays> {
  const where = sql`coalesce(${contact.organizationId}, ${interview.organizationId})`;
  const rows = await db
    .select({ id: contact.id, on: sql<Day>`max(${interview.heldOn})` })
    .from(interview)
    .innerJoin(contact, eq(contact.id, interview.contactId))
    .where(
      and(
        inArray(interview.stage, [...metStages]),
        isNotNull(interview.heldOn),
        isWithin(where, unitId),
      ),
    )
    .groupBy(contact.id);
  return new Map(rows.map(({ id, on }) => [id, on]));
}
