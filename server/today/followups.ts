import { prepared } from '@tremplin/db/prepared.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { daysBetween } from '@tremplin/shared/day.ts';
import { worklistGroup, worklistGroups } from '@tremplin/shared/followups.ts';
import type { FollowupDueRow } from '@tremplin/shared/today.ts';
import { and, eq, lte, or, sql } from 'drizzle-orm';
import { heldBy, isHeld } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';

/**
 * Own clients' checkpoints that are overdue, due or without proof. A closed file is asked about all
 * the same: the funder's months go on.
 */
export async function followupsDue(ctx: Ctx, db: Reader): Promise<FollowupDueRow[]> {
  const rows = await prepared(db, openOnes).execute(heldBy(ctx));
  const due = rows.flatMap((row): FollowupDueRow[] => {
    const what = worklistGroup(row, ctx.today);
    if (what === null || what === 'soon') return [];
    return [
      {
        kind: 'followup',
        followupId: row.id,
        client: { id: row.clientId, name: clientName(row) },
        employerName: row.employerName,
        month: row.month,
        what,
        on: row.dueOn,
        days: daysBetween(ctx.today, row.dueOn),
      },
    ];
  });
  const key = (row: FollowupDueRow): string =>
    `${worklistGroups.indexOf(row.what)} ${row.on} ${row.followupId}`;
  return due.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function openOnes(db: Reader) {
  const open = and(
    eq(followup.status, 'scheduled'),
    lte(followup.windowFrom, sql.placeholder('today')),
  );
  const unproven = and(
    eq(followup.status, 'done'),
    eq(followup.employed, true),
    eq(followup.verified, false),
  );
  return db
    .select({
      id: followup.id,
      status: followup.status,
      employed: followup.employed,
      verified: followup.verified,
      month: followup.month,
      dueOn: followup.dueOn,
      windowFrom: followup.windowFrom,
      windowTo: followup.windowTo,
      employerName: placement.employerName,
      clientId: client.id,
      givenName: client.givenName,
      familyName: client.familyName,
    })
    .from(followup)
    .innerJoin(placement, eq(placement.id, followup.placementId))
    .innerJoin(client, eq(client.id, followup.clientId))
    .where(and(isHeld(), or(open, unproven)))
    .prepare('followups_due');
}
