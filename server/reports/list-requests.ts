import { client } from '@tremplin/db/schema/clients.ts';
import { interview } from '@tremplin/db/schema/interviews.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { ListBehind, ReadRequestList } from '@tremplin/shared/outcome-lists.ts';
import { firstOfMonth, lastOfMonth } from '@tremplin/shared/period.ts';
import { and, between, eq, inArray, isNotNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { appliedAfter, requestedIn } from './interview-figures.ts';
import {
  after,
  answered,
  clientColumns,
  dayOrNone,
  inOrder,
  pageOf,
  pageSize,
  sortedBy,
} from './list-rows.ts';
import type { Cursor, Found } from './list-rows.ts';
import { scopeOf } from './scope.ts';

/** Requests that were counted, of one's own clients: an audit line is written before any name is read. */
export async function requestList(ctx: Ctx, asked: ReadRequestList): Promise<ListBehind> {
  const { cursor, filter, ...number } = asked;
  const scope = scopeOf(ctx, { ...filter, ministryId: null }, 'interview', 'filter.');
  const line = {
    resource: 'interview',
    resourceId: null,
    action: 'list',
    fields: { ...number, ...scope.asked.filter, after: cursor?.id ?? null },
  } as const;
  const { month, step } = number;
  const requested = and(
    requestedIn(scope, scope.past),
    month === null
      ? undefined
      : between(interview.requestedOn, firstOfMonth(month), lastOfMonth(month)),
  );
  return view(ctx, line, async (db) => {
    if (step === 'applied') return answered('own', await appliedTo(db, ctx, requested, cursor));
    const where = and(
      requested,
      step === 'replied' ? isNotNull(interview.repliedOn) : undefined,
      step === 'completed' ? isNotNull(interview.heldOn) : undefined,
    );
    const rows = await requests(db, ctx)
      .where(and(where, after(day, interview.id, cursor)))
      .orderBy(...sortedBy(day, interview.id))
      .limit(pageSize + 1);
    return answered('own', { rows, total: await db.$count(interview, where) });
  });
}

const day = dayOrNone(interview.requestedOn);

function requests(db: Reader, ctx: Ctx) {
  return db
    .select({ id: interview.id, client: clientColumns(ctx), on: day })
    .from(interview)
    .innerJoin(client, eq(client.id, interview.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId));
}

/** Which application came in time is no matter of the database: the page is cut here. */
async function appliedTo(
  db: Reader,
  ctx: Ctx,
  requested: SQL | undefined,
  cursor: Cursor,
): Promise<Found> {
  const all = await appliedAfter(db, requested);
  const page = pageOf(
    all.map(({ id, requestedOn }) => ({ id, on: requestedOn ?? '' })),
    cursor,
  );
  const ids = page.map(({ id }) => id);
  const found = await requests(db, ctx).where(inArray(interview.id, ids));
  return { rows: inOrder(page, found), total: all.length };
}
