import { assignment, client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { balanceBack } from '@tremplin/shared/caseloads.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { notFound, refuse } from '@tremplin/shared/faults.ts';
import { and, eq, gt, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { mayEnter } from '../auth/policy.ts';
import type { PersonRow } from '../auth/policy.ts';
import type { Ctx, Office } from '../context.ts';

/** Whether clients may be with this person at all: at work, and a counsellor. */
export function looksAfter(
  office: Office,
  who: Pick<PersonRow, 'state' | 'demo' | 'roles'>,
): boolean {
  return mayEnter(office, who) && who.roles.includes('counsellor');
}

/** True for assignments that cover for somebody on that day. */
export function coversOn(today: Day): SQL | undefined {
  return and(eq(assignment.kind, 'cover'), lte(assignment.fromDay, today), lastsTo(today));
}

/** Clients whom somebody covers that day; of one person, or of all. */
export function clientsCoveredBy(db: Reader, today: Day, personId: string | null) {
  return db
    .select({ id: assignment.clientId })
    .from(assignment)
    .where(and(coversOn(today), personId === null ? undefined : eq(assignment.personId, personId)));
}

/** True for assignments that are not over that day. */
export function lastsTo(today: Day): SQL | undefined {
  return or(isNull(assignment.toDay), gte(assignment.toDay, today));
}

/** True for clients who are new on somebody's caseload. */
export function isNewOn(today: Day): SQL {
  return gt(client.intakeOn, addDays(today, -balanceBack));
}

/** Whoever has clients to hand on, here or not. */
export async function requireGiver(db: Reader, id: string): Promise<PersonRow> {
  const [row] = await db.select().from(person).where(eq(person.id, id)).limit(1);
  if (!row) throw notFound();
  return row;
}

export async function requireReceiver(db: Reader, ctx: Ctx, id: string): Promise<PersonRow> {
  const row = await requireGiver(db, id);
  if (!looksAfter(ctx.office, row)) throw refuse('caseloads.receiver', { name: row.name });
  return row;
}

/** All of them, or nobody is handed on: somebody may have moved some of them meanwhile. */
export async function requireTheirs(
  db: Reader,
  giver: PersonRow,
  clientIds: readonly string[],
): Promise<void> {
  const theirs = await db.$count(
    client,
    and(inArray(client.id, [...clientIds]), eq(client.counsellorId, giver.id)),
  );
  const gone = clientIds.length - theirs;
  if (gone > 0) throw refuse('caseloads.moved', { count: gone, name: giver.name });
}

/** One at a time covers a client; the same person may be asked for longer. */
export async function requireUncovered(
  db: Reader,
  ctx: Ctx,
  clientIds: readonly string[],
  exceptId: string,
): Promise<void> {
  const rows = await db
    .selectDistinct({ clientId: assignment.clientId })
    .from(assignment)
    .where(
      and(
        inArray(assignment.clientId, [...clientIds]),
        coversOn(ctx.today),
        ne(assignment.personId, exceptId),
      ),
    );
  if (rows.length > 0) throw refuse('caseloads.covered_already', { count: rows.length });
}
