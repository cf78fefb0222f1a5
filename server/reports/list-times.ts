import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { daysBetween } from '@tremplin/shared/day.ts';
import type { ReadListBehind } from '@tremplin/shared/outcome-lists.ts';
import { count, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { after, clientColumns, pageSize, sortedBy } from './list-rows.ts';
import type { Found } from './list-rows.ts';
import type { Scope } from './scope.ts';
import { timed } from './times.ts';

/** Applications with the days that each took, the latest sent first. */
export async function times(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  { which, cursor }: Extract<ReadListBehind, { kind: 'times' }>,
): Promise<Found> {
  const those = timed(db, scope, which);
  const { id, sentOn: on, stage, from, to } = those;
  const rows = await db
    .select({ id, client: clientColumns(ctx), stage, from, to, on })
    .from(those)
    .innerJoin(client, eq(client.id, those.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(after(on, id, cursor))
    .orderBy(...sortedBy(on, id))
    .limit(pageSize + 1);
  const [all] = await db.select({ n: count() }).from(those);
  return {
    rows: rows.map(({ from: first, to: last, on: sentOn, ...row }) => ({
      ...row,
      days: daysBetween(first, last),
      on: sentOn ?? '',
    })),
    total: all?.n ?? 0,
  };
}
