import { prepared } from '@tremplin/db/prepared.ts';
import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound, staleVersion } from '@tremplin/shared/faults.ts';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { heldBy, isHeld, isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';

export type ApplicationRow = typeof application.$inferSelect;
export type ApplicationEventRow = typeof applicationEvent.$inferSelect;

declare const seen: unique symbol;
/** An application of a client who is this person's own today. */
export type SeenApplication = ApplicationRow & { readonly [seen]: true };

/** True for applications of the actor's own clients. */
export function isOwnApplication(ctx: Ctx): SQL {
  return isOwnClient(ctx, application.clientId);
}

/** The application, if its client is own; otherwise not found, whether or not it exists. */
export async function requireApplication(
  db: Reader,
  ctx: Ctx,
  id: string,
): Promise<SeenApplication> {
  const [row] = await prepared(db, heldApplication).execute({ id, ...heldBy(ctx) });
  if (!row) throw notFound();
  return asSeen(row);
}

/** The application as the person last saw it; refused when somebody changed it since. */
export async function requireVersion(
  db: Reader,
  ctx: Ctx,
  id: string,
  version: number,
): Promise<SeenApplication> {
  const row = await requireApplication(db, ctx, id);
  if (row.version !== version) throw staleVersion(row.version);
  return row;
}

/** Every event of an application that was let through, oldest first. */
export async function historyOf(
  db: Reader,
  { id }: SeenApplication,
): Promise<ApplicationEventRow[]> {
  return prepared(db, eventsOfOne).execute({ id });
}

function heldApplication(db: Reader) {
  return db
    .select()
    .from(application)
    .where(and(eq(application.id, sql.placeholder('id')), isHeld(application.clientId)))
    .limit(1)
    .prepare('held_application');
}

function eventsOfOne(db: Reader) {
  return db
    .select()
    .from(applicationEvent)
    .where(eq(applicationEvent.applicationId, sql.placeholder('id')))
    .orderBy(asc(applicationEvent.seq))
    .prepare('events_of_application');
}

/** Guarantee: only called on a row that the scope has let through. */
function asSeen(row: ApplicationRow): SeenApplication {
  return row as SeenApplication;
}
