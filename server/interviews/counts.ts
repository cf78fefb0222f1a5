import { organization } from '@tremplin/db/schema/directory.ts';
import { interview, outreach } from '@tremplin/db/schema/interviews.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { firstOfMonth, monthOf } from '@tremplin/shared/period.ts';
import { gte, inArray } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { figuresOf, monthsUntil } from './figures.ts';
import { requestsWhere } from './policy.ts';

/** How the whole agency's requests of the last twelve months fared; nobody is named. */
export async function counts(ctx: Ctx) {
  return ctx.store.read(async (db) => {
    const { smallCell } = await thresholdsOf(db);
    const months = monthsUntil(ctx.today);
    const from = firstOfMonth(months[0] ?? monthOf(ctx.today));
    const requests = await requestsWhere(db, gte(interview.requestedOn, from));
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

async function ministriesOf(db: Reader, ids: readonly (string | null)[]) {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return [];
  return db
    .select({ id: organization.id, nameEn: organization.nameEn, nameFr: organization.nameFr })
    .from(organization)
    .where(inArray(organization.id, known));
}
