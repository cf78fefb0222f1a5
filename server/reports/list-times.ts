import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { daysBetween } from '@tremplin/shared/day.ts';
import type { ReadListBehind } from '@tremplin/shared/outcome-lists.ts';
import { and, count, desc, eq, lt, or } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { clientColumns, pageSize } from './list-rows.ts';
import type { Found } from './list-rows.ts';
import type { Scope } from './scope.ts';
import { hasDays, timed } from './times.ts';

/** Applications with the days that each took, the latest sent first. */
export async function times(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  { which, cursor }: Extract<ReadListBehind, { kind: 'times' }>,
): Promise<Found> {
  const those = timed(db, scope, which);
  const { id, sentOn: on, stage, from, to } = those;
  const further =
    cursor === null ? undefined : or(lt(on, cursor.on), and(eq(on, cursor.on), lt(id, cursor.id)));
  const rows = await db
    .select({ id, client: clientColumns(ctx), stage, from, to, on })
    .from(those)
    .innerJoin(client, eq(client.id, those.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(and(hasDays(those), further))
    .orderBy(desc(on), desc(id))
    .limit(pageSize + 1);
  const [all] = await db.select({ n: count() }).from(those).where(hasDays(those));
  return {
    rows: rows.map(({ from: first, to: last, on: sentOn, ...row }) => ({
      ...row,
      ...(first !== null && last !== null && { days: daysBetween(first, last) }),
      on: sentOn ?? '',
    })),
    total: all?.n ?? 0,
  };
}
