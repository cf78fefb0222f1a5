import { application } from '@tremplin/db/schema/applications.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { ReadListBehind } from '@tremplin/shared/outcome-lists.ts';
import type { Curves } from '@tremplin/shared/silence.ts';
import { eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { clientColumns, inOrder, pageOf } from './list-rows.ts';
import type { Found } from './list-rows.ts';
import type { Scope } from './scope.ts';
import { waitingAs } from './silence.ts';

/** Which silence is long is worked out beside the curves, not by the database: the page is cut here. */
export async function silences(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  asked: Extract<ReadListBehind, { kind: 'silence' }>,
  curves: Curves,
): Promise<Found> {
  const all = await waitingAs(db, scope, curves, asked);
  const page = pageOf(
    all.map(({ id, since }) => ({ id, on: since })),
    asked.cursor,
  );
  const ids = page.map(({ id }) => id);
  const found = await db
    .select({
      id: application.id,
      client: clientColumns(ctx),
      stage: application.stage,
    })
    .from(application)
    .innerJoin(client, eq(client.id, application.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(inArray(application.id, ids));
  return { rows: inOrder(page, found), total: all.length };
}
