import { application } from '@tremplin/db/schema/applications.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { openStages } from '@tremplin/shared/applications.ts';
import { balanceAhead } from '@tremplin/shared/caseloads.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { ReadListBehind } from '@tremplin/shared/outcome-lists.ts';
import { and, between, count, eq, inArray } from 'drizzle-orm';
import { clientsCoveredBy, isNewOn } from '../caseloads/policy.ts';
import type { Ctx } from '../context.ts';
import { isOnCaseload } from './caseload.ts';
import { clientsWhere } from './list-clients.ts';
import { applicationsWhere, followupsWhere } from './list-outcomes.ts';
import { dayOrNone } from './list-rows.ts';
import type { Found } from './list-rows.ts';
import { isDueIn, isOverdue } from './now.ts';
import { isWith } from './scope.ts';
import type { Scope } from './scope.ts';

/** Behind a number of the table of caseloads: whose client it is today, whatever the period. */
export async function workload(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  { load, cursor }: Extract<ReadListBehind, { kind: 'workload' }>,
): Promise<Found> {
  const { today } = ctx;
  const theirs = isWith(scope);
  const ahead = [today, addDays(today, balanceAhead - 1)] as const;
  const contacted = { on: dayOrNone(client.lastContactOn), cursor };
  const soonest = { order: 'soonest', cursor } as const;
  switch (load) {
    case 'active':
      return clientsWhere(db, ctx, and(isOnCaseload(), theirs), contacted);
    case 'intakes': {
      const on = dayOrNone(client.intakeOn);
      return clientsWhere(db, ctx, and(isNewOn(today), theirs), { on, cursor });
    }
    case 'covering': {
      const covered = clientsCoveredBy(db, today, scope.asked.filter.counsellorId);
      return clientsWhere(db, ctx, inArray(client.id, covered), contacted);
    }
    case 'overdue':
      return followupsWhere(db, ctx, and(isOverdue(today), theirs), { order: 'latest', cursor });
    case 'followups':
      return followupsWhere(db, ctx, and(isDueIn(...ahead), theirs), soonest);
    case 'interviews':
    case 'closings': {
      const column = load === 'interviews' ? application.interviewOn : posting.closingDay;
      const open = inArray(application.stage, [...openStages]);
      const where = and(open, between(column, ...ahead), theirs);
      const [all] = await db
        .select({ n: count() })
        .from(application)
        .innerJoin(posting, eq(posting.id, application.postingId))
        .innerJoin(client, eq(client.id, application.clientId))
        .where(where);
      const page = { on: dayOrNone(column), ...soonest };
      return { rows: await applicationsWhere(db, ctx, where, page), total: all?.n ?? 0 };
    }
  }
}
