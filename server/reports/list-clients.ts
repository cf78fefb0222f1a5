import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { ReadListBehind } from '@tremplin/shared/outcome-lists.ts';
import type { QualityCheck } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, lastOfMonth } from '@tremplin/shared/period.ts';
import { and, between, eq, not, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { wasOnCaseload, withoutContact } from './caseload.ts';
import { isLeftOpen, isUnassigned, lacks } from './checks.ts';
import { isPlanned } from './funded-rate.ts';
import {
  after,
  clientColumns,
  dayOrNone,
  pageSize,
  sessionColumns,
  sortedBy,
} from './list-rows.ts';
import type { Found } from './list-rows.ts';
import { inScope } from './scope.ts';
import type { Scope } from './scope.ts';

type Asked<Kind extends ReadListBehind['kind']> = Extract<ReadListBehind, { kind: Kind }>;
type FileCheck = Exclude<QualityCheck, 'sessions_open'>;
export type OfClients =
  | Asked<'intakes'>
  | Asked<'active'>
  | Asked<'plans'>
  | Asked<'unassigned'>
  | {
      readonly kind: 'quality';
      readonly check: FileCheck;
      readonly cursor: ReadListBehind['cursor'];
    };

export async function clients(db: Reader, ctx: Ctx, scope: Scope, asked: OfClients) {
  const on = dayOrNone(asked.kind === 'active' ? client.lastContactOn : client.intakeOn);
  return clientsWhere(db, ctx, await whichClients(db, ctx, scope, asked), {
    on,
    cursor: asked.cursor,
  });
}

/** Sessions that nobody closed: nobody's name is on them. */
export async function openSessions(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  { cursor }: Pick<ReadListBehind, 'cursor'>,
): Promise<Found> {
  // They are the office's, not a caseload's.
  if (scope.asked.own) return { rows: [], total: 0 };
  const where = isLeftOpen(ctx.today);
  const on = dayOrNone(infoSession.startDay);
  const rows = await db
    .select({ id: infoSession.id, session: sessionColumns, on })
    .from(infoSession)
    .leftJoin(person, eq(person.id, infoSession.facilitatorId))
    .where(and(where, after(on, infoSession.id, cursor)))
    .orderBy(...sortedBy(on, infoSession.id))
    .limit(pageSize + 1);
  return {
    rows: rows.map((row) => ({ ...row, client: null })),
    total: await db.$count(infoSession, where),
  };
}

export async function clientsWhere(
  db: Reader,
  ctx: Ctx,
  where: SQL | undefined,
  { on, cursor }: { on: SQL<string>; cursor: ReadListBehind['cursor'] },
): Promise<Found> {
  const rows = await db
    .select({ id: client.id, client: clientColumns(ctx), on })
    .from(client)
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(and(where, after(on, client.id, cursor)))
    .orderBy(...sortedBy(on, client.id))
    .limit(pageSize + 1);
  return { rows, total: await db.$count(client, where) };
}

async function whichClients(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  asked: OfClients,
): Promise<SQL | undefined> {
  const { own, until } = scope.asked;
  if (asked.kind === 'plans') return isPlanned(db, scope, client.id, asked.verified);
  if (asked.kind === 'unassigned') return own ? sql`false` : isUnassigned();
  if (asked.kind === 'quality')
    return and(lacks(asked.check, ctx.today), own ? isOwnClient(ctx) : undefined);
  if (asked.kind === 'active') {
    const { noContactDays } = await thresholdsOf(db);
    const silent = sql`(${withoutContact(noContactDays, ctx.today)})`;
    // Of a day to come nothing is known: as the figure, by today.
    const on = until < ctx.today ? until : ctx.today;
    return and(
      wasOnCaseload(db, on, ctx.today),
      asked.inactive ? silent : undefined,
      asked.contacted ? not(silent) : undefined,
      inScope(scope, client.id, on),
    );
  }
  const { month } = asked;
  return and(
    between(client.intakeOn, scope.past.from, scope.past.to),
    month === null ? undefined : between(client.intakeOn, firstOfMonth(month), lastOfMonth(month)),
    inScope(scope, client.id, client.intakeOn),
  );
}
