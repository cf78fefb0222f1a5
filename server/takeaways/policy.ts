import { client } from '@tremplin/db/schema/clients.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { interview, takeaway } from '@tremplin/db/schema/interviews.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { forbidden, notFound } from '@tremplin/shared/faults.ts';
import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import { can } from '@tremplin/shared/policy.ts';
import { eq, or, sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import type { InterviewRow } from '../interviews/policy.ts';

export type TakeawayRow = typeof takeaway.$inferSelect;

/** Stages in which the two have met. */
export const metStages: readonly InterviewStage[] = ['completed', 'thanked', 'closed'];

/** They talked; a closed one may also be one that never took place. */
export function hasMet(row: Pick<InterviewRow, 'stage' | 'heldOn'>): boolean {
  return metStages.includes(row.stage) && row.heldOn !== null;
}

/** True for rows of a unit and of everything below it; the ministry's own index narrows it first. */
export function isWithin(organizationId: AnyColumn | SQL, unitId: string): SQL {
  return sql`${organizationId} in (
    select ${organization.id} from ${organization}
    where ${organization.topId} = (
        select top.top_id from ${organization} top where top.id = ${unitId})
      and cast(${organization.pathIds} as text) like ${`%"${unitId}"%`})`;
}

/** What this person may see of a take-away they name: what others have read, and what is theirs. */
export function isShownTo(ctx: Ctx): SQL | undefined {
  return or(eq(takeaway.state, 'reviewed'), eq(takeaway.createdBy, ctx.actor.id));
}

/** A take-away that this counsellor may act on: their own, or one of others that is not withdrawn. */
export async function requireTakeaway(db: Reader, ctx: Ctx, id: string): Promise<TakeawayRow> {
  const [row] = await db.select().from(takeaway).where(eq(takeaway.id, id)).limit(1);
  const theirs = row?.createdBy === ctx.actor.id || row?.reviewedBy === ctx.actor.id;
  if (!row || (row.state === 'withdrawn' && !theirs)) throw notFound();
  return row;
}

/** Drafts are read by those who may let them through. */
export function requireReviewer(ctx: Ctx): void {
  if (!can(ctx.actor, 'update', 'takeaway')) throw forbidden();
}

/** Everything by which a text could give the client of an interview away; for checking, never for showing. */
export async function recognisableIn(db: Reader, interviewId: string) {
  const [row] = await db
    .select({
      givenName: client.givenName,
      familyName: client.familyName,
      preferredName: client.preferredName,
      fileNo: client.fileNo,
      email: client.email,
      phone: client.phone,
    })
    .from(interview)
    .innerJoin(client, eq(client.id, interview.clientId))
    .where(eq(interview.id, interviewId))
    .limit(1);
  if (!row) throw notFound();
  return row;
}
