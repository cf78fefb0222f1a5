import { organization } from '@tremplin/db/schema/directory.ts';
import { interview, interviewEvent, outreach } from '@tremplin/db/schema/interviews.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { firstOfMonth, monthOf } from '@tremplin/shared/period.ts';
import { eq, gte, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { figuresOf, monthsUntil } from './figures.ts';
import type { Request } from './figures.ts';

/** How the whole agency's requests of the last twelve months fared; nobody is named. */
export async function counts(ctx: Ctx) {
  return ctx.store.read(async (db) => {
    const { smallCell } = await thresholdsOf(db);
    const months = monthsUntil(ctx.today);
    const from = firstOfMonth(months[0] ?? monthOf(ctx.today));
    const requests = await requestsSince(db, from);
    const ministries = await ministriesOf(db, [...new Set(requests.map((one) => one.ministryId))]);
    const given = { requests, months, ministries, smallCell, today: ctx.today };
    return {
      asOf: ctx.now.toISOString(),
      from,
      ...figuresOf({ ...given, actorId: ctx.actor.id }),
      met: await db.$count(interview, gte(interview.heldOn, from)),
      approaches: await db.$count(outreach, gte(outreach.onDay, from)),
    };
  });
}

async function requestsSince(db: Reader, from: Day): Promise<Request[]> {
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
    .where(gte(interview.requestedOn, from));
  return rows.flatMap(({ requestedOn, scheduledAt, bounced, declined, ...row }) => {
    if (requestedOn === null) return [];
    const came = { bounced: bounced > 0 && row.repliedOn === null, declined: declined > 0 };
    return [{ ...row, ...came, requestedOn, scheduled: scheduledAt !== null }];
  });
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

async function ministriesOf(db: Reader, ids: readonly (string | null)[]) {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return [];
  return db
    .select({ id: organization.id, nameEn: organization.nameEn, nameFr: organization.nameFr })
    .from(organization)
    .where(inArray(organization.id, known));
}
