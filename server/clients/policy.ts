import { prepared } from '@tremplin/db/prepared.ts';
import { assignment, client } from '@tremplin/db/schema/clients.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound } from '@tremplin/shared/faults.ts';
import { reach } from '@tremplin/shared/policy.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { AnyColumn, Placeholder, SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';

export type ClientRow = typeof client.$inferSelect;

declare const seen: unique symbol;
/** A client file this person may read and write today. */
export type SeenClient = ClientRow & { readonly [seen]: true };

/** True for rows whose client is the actor's own today: primary, secondary or cover. */
export function isOwnClient(ctx: Ctx, clientId: AnyColumn = client.id): SQL {
  if (reach(ctx.actor, 'read', 'client') === 'none') return sql`1 = 0`;
  return isHeldBy(clientId, ctx.actor.id, ctx.today);
}

/** As isOwnClient, for a statement that is built once: `execute({ ...heldBy(ctx) })`. */
export function isHeld(clientId: AnyColumn = client.id): SQL {
  return isHeldBy(clientId, sql.placeholder('holder'), sql.placeholder('today'));
}

/** What `isHeld` is executed with. Nobody's id where the role holds no clients at all. */
export function heldBy(ctx: Ctx): { holder: string; today: string } {
  const holds = reach(ctx.actor, 'read', 'client') !== 'none';
  return { holder: holds ? ctx.actor.id : '', today: ctx.today };
}

/** The client, if own; otherwise not found, whether or not it exists. */
export async function requireClient(db: Reader, ctx: Ctx, id: string): Promise<SeenClient> {
  const [row] = await prepared(db, heldClient).execute({ id, ...heldBy(ctx) });
  if (!row) throw notFound();
  return asSeen(row);
}

function isHeldBy(
  clientId: AnyColumn,
  person: string | Placeholder,
  today: string | Placeholder,
): SQL {
  return sql`${clientId} in (
    select ${assignment.clientId} from ${assignment}
    where ${assignment.personId} = ${person} and ${assignment.fromDay} <= ${today}
      and (${assignment.toDay} is null or ${assignment.toDay} >= ${today}))`;
}

function heldClient(db: Reader) {
  return db
    .select()
    .from(client)
    .where(and(eq(client.id, sql.placeholder('id')), isHeld()))
    .limit(1)
    .prepare('held_client');
}

/** Guarantee: only called on a row that the scope has let through. */
function asSeen(row: ClientRow): SeenClient {
  return row as SeenClient;
}
