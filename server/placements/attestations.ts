import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { isDay } from '@tremplin/shared/day.ts';
import type { ReadAttestations } from '@tremplin/shared/followups.ts';
import { reach } from '@tremplin/shared/policy.ts';
import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { awaitsApproval } from './policy.ts';

const page = 50;

/** Attestations that wait for somebody's approval, the oldest first; names only for those who may see them. */
export async function attestations(ctx: Ctx, { cursor }: ReadAttestations) {
  const named = reach(ctx.actor, 'read', 'outcome_list') === 'all';
  const read = (db: Reader) => waiting(db, ctx, { cursor, named });
  if (!named) return ctx.store.read(read);
  const line = { resource: 'attestation', resourceId: null, action: 'list', fields: {} } as const;
  return view(ctx, line, read);
}

const counsellor = alias(person, 'counsellor');
const author = alias(person, 'author');

async function waiting(
  db: Reader,
  ctx: Ctx,
  { cursor, named }: ReadAttestations & { readonly named: boolean },
) {
  const rows = await rowsAfter(db, cursor);
  const shown = rows.slice(0, page);
  const last = rows.length > page ? shown.at(-1) : undefined;
  return {
    count: await db.$count(followup, awaitsApproval()),
    rows: shown.map(({ givenName, familyName, recordedBy, proofShows, ...row }) => ({
      ...row,
      /** Null for those who do not see names. */
      name: named ? clientName({ givenName, familyName }) : null,
      proofShows: proofShows ?? [],
      /** Nobody decides about what they attested themselves. */
      mayDecide: recordedBy !== ctx.actor.id,
    })),
    next: last ? `${last.recordedOn ?? ''} ${last.id}` : null,
  };
}

async function rowsAfter(db: Reader, cursor: string | null) {
  return db
    .select({
      id: followup.id,
      version: followup.version,
      month: followup.month,
      dueOn: followup.dueOn,
      proofReceivedOn: followup.proofReceivedOn,
      proofShows: followup.proofShows,
      recordedOn: followup.recordedOn,
      recordedBy: followup.recordedBy,
      recorder: author.name,
      employerName: placement.employerName,
      fileNo: client.fileNo,
      givenName: client.givenName,
      familyName: client.familyName,
      counsellor: counsellor.name,
    })
    .from(followup)
    .innerJoin(placement, eq(placement.id, followup.placementId))
    .innerJoin(client, eq(client.id, followup.clientId))
    .leftJoin(counsellor, eq(counsellor.id, client.counsellorId))
    .leftJoin(author, eq(author.id, followup.recordedBy))
    .where(and(awaitsApproval(), after(cursor)))
    .orderBy(asc(followup.recordedOn), asc(followup.id))
    .limit(page + 1);
}

function after(cursor: string | null): SQL | undefined {
  if (cursor === null) return undefined;
  const [on = '', id = ''] = cursor.split(' ');
  if (!isDay(on)) return sql`1 = 0`;
  return or(gt(followup.recordedOn, on), and(eq(followup.recordedOn, on), gt(followup.id, id)));
}
