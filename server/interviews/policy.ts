import { client } from '@tremplin/db/schema/clients.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { interview, interviewEvent } from '@tremplin/db/schema/interviews.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound, staleVersion } from '@tremplin/shared/faults.ts';
import type { Request } from '@tremplin/shared/interview-rates.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';

export type InterviewRow = typeof interview.$inferSelect;

declare const seen: unique symbol;
/** An interview of a client who is this person's own today. */
export type SeenInterview = InterviewRow & { readonly [seen]: true };

/** True for interviews of the actor's own clients. */
export function isOwnInterview(ctx: Ctx): SQL {
  return isOwnClient(ctx, interview.clientId);
}

/** The interview, if its client is own; otherwise not found, whether or not it exists. */
export async function requireInterview(db: Reader, ctx: Ctx, id: string): Promise<SeenInterview> {
  const [row] = await db
    .select()
    .from(interview)
    .where(and(eq(interview.id, id), isOwnInterview(ctx)))
    .limit(1);
  if (!row) throw notFound();
  return asSeen(row);
}

/** The interview as the person last saw it; refused when somebody changed it since. */
export async function requireInterviewAt(
  db: Reader,
  ctx: Ctx,
  id: string,
  version: number,
): Promise<SeenInterview> {
  const row = await requireInterview(db, ctx, id);
  if (row.version !== version) throw staleVersion(row.version);
  return row;
}

/** Name of the client, if own. */
export async function ownClientNamed(db: Reader, ctx: Ctx, clientId: string) {
  const [row] = await db
    .select({ id: client.id, givenName: client.givenName, familyName: client.familyName })
    .from(client)
    .where(and(eq(client.id, clientId), isOwnClient(ctx)))
    .limit(1);
  return row ?? null;
}

/** Requests as they are counted; nobody is named. */
export async function requestsWhere(db: Reader, where: SQL | undefined): Promise<Request[]> {
  const rows = await db
    .select({
      requestedOn: interview.requestedOn,
      repliedOn: interview.repliedOn,
      lastOutreachOn: interview.lastOutreachOn,
      reminderOn: interview.reminderOn,
      heldOn: interview.heldOn,
      scheduledAt: interview.scheduledAt,
      stage: interview.stage,
      byId: interview.createdBy,
      bounced: ended('bounced'),
      declined: ended('declined'),
      ministryId: organization.topId,
    })
    .from(interview)
    .leftJoin(organization, eq(organization.id, interview.organizationId))
    .where(where);
  return rows.flatMap(({ requestedOn, scheduledAt, bounced, declined, ...row }) => {
    if (requestedOn === null) return [];
    const came = { bounced: bounced > 0 && row.repliedOn === null, declined: declined > 0 };
    return [{ ...row, ...came, requestedOn, scheduled: scheduledAt !== null }];
  });
}

/** Guarantee: only called on a row that the scope has let through. */
export function asSeen(row: InterviewRow): SeenInterview {
  return row as SeenInterview;
}

/** Whether it ended so: from there it can only have been closed, and only then are events asked. */
function ended(as: 'bounced' | 'declined'): SQL<number> {
  return sql<number>`case
    when ${interview.stage} = ${as} then 1
    when ${interview.stage} <> 'closed' then 0
    when exists (
      select 1 from ${interviewEvent}
      where ${interviewEvent.interviewId} = ${interview.id}
        and ${interviewEvent.toStage} = ${as}) then 1
    else 0 end`.mapWith(Number);
}
