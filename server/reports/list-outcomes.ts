import { pastClass } from '@tremplin/db/cells.ts';
import { application } from '@tremplin/db/schema/applications.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { followupSoonDays, knownClasses } from '@tremplin/shared/followups.ts';
import type { WorklistGroup } from '@tremplin/shared/followups.ts';
import type { ReadListBehind } from '@tremplin/shared/outcome-lists.ts';
import { firstOfMonth, lastOfMonth, monthIndex, monthOf } from '@tremplin/shared/period.ts';
import type { Month } from '@tremplin/shared/period.ts';
import { and, between, count, eq, gte, inArray, lt, lte, not, notInArray } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { ruleStepsOf } from '../settings/policy.ts';
import { countsOn, placementInScope, startProven } from './funded.ts';
import { applicationInScope } from './funnel.ts';
import { after, clientColumns, dayOrNone, pageSize, sortedBy } from './list-rows.ts';
import type { Cursor, Found, Order } from './list-rows.ts';
import { isDueIn, isOverdue, lacksProof } from './now.ts';
import { stepNumber } from './rules.ts';
import { inScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { isLongSilent } from './silent.ts';

type Asked<Kind extends ReadListBehind['kind']> = Extract<ReadListBehind, { kind: Kind }>;

/** Whole months of the period, or one of them. */
function inMonths(column: AnyColumn, { months }: Scope, month: Month | null): SQL | undefined {
  return and(
    between(column, months.first, months.last),
    month === null ? undefined : eq(column, monthIndex(firstOfMonth(month))),
  );
}

export async function placements(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  asked: Asked<'placements'>,
): Promise<Found> {
  const where = and(
    inMonths(placement.startMonth, scope, asked.month),
    asked.employerKind === null ? undefined : eq(placement.employerKind, asked.employerKind),
    asked.related === null ? undefined : eq(placement.relatedToField, asked.related),
    asked.term === null ? undefined : eq(placement.term, asked.term),
    asked.begun ? lte(placement.startOn, scope.past.to) : undefined,
    await fundedAs(db, scope, asked.funded),
    placementInScope(scope),
  );
  const on = dayOrNone(placement.startOn);
  const rows = await db
    .select({
      id: placement.id,
      client: clientColumns(ctx),
      employerKind: placement.employerKind,
      on,
    })
    .from(placement)
    .innerJoin(client, eq(client.id, placement.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(and(where, after(on, placement.id, asked.cursor)))
    .orderBy(...sortedBy(on, placement.id))
    .limit(pageSize + 1);
  return { rows, total: await db.$count(placement, where) };
}

/** Of those that have begun, as the three numbers of retention tell them apart. */
async function fundedAs(
  db: Reader,
  { past }: Scope,
  funded: Asked<'placements'>['funded'],
): Promise<SQL | undefined> {
  if (funded === null) return undefined;
  const counts = countsOn(await ruleStepsOf(db));
  const begun = lte(placement.startOn, past.to);
  if (funded === 'not') return and(begun, not(counts));
  return and(begun, counts, funded === 'proven' ? startProven() : not(startProven()));
}

export async function applications(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  asked: Asked<'funnel'> | Asked<'silent'>,
): Promise<Found> {
  const isFunnel = asked.kind === 'funnel';
  const where = isFunnel
    ? and(
        inMonths(application.appliedMonth, scope, asked.month),
        lte(application.appliedOn, scope.past.to),
        gte(application.reachedStep, stepNumber(asked.step)),
        applicationInScope(scope),
      )
    : and(isLongSilent(ctx.today), applicationInScope(scope, ctx.today));
  const on = dayOrNone(isFunnel ? application.appliedOn : application.effectiveOn);
  return {
    rows: await applicationsWhere(db, ctx, where, { on, order: 'latest', cursor: asked.cursor }),
    total: await db.$count(application, where),
  };
}

interface Page {
  readonly order: Order;
  readonly cursor: Cursor;
}

/** The day may be the application's or its posting's. */
export async function applicationsWhere(
  db: Reader,
  ctx: Ctx,
  where: SQL | undefined,
  { on, order, cursor }: Page & { readonly on: SQL<string> },
): Promise<Found['rows']> {
  return db
    .select({ id: application.id, client: clientColumns(ctx), stage: application.stage, on })
    .from(application)
    .innerJoin(posting, eq(posting.id, application.postingId))
    .innerJoin(client, eq(client.id, application.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(and(where, after(on, application.id, cursor, order)))
    .orderBy(...sortedBy(on, application.id, order))
    .limit(pageSize + 1);
}

/** Checkpoints of the placements that began in the period. */
export async function checkpointsBehind(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  asked: Asked<'retention'>,
): Promise<Found> {
  const where = and(
    inMonths(placement.startMonth, scope, asked.month),
    asked.checkpoint === null ? undefined : eq(followup.month, asked.checkpoint),
    ofClass(asked.class, ctx.today),
    placementInScope(scope),
  );
  return followupsWhere(db, ctx, where, { order: 'latest', cursor: asked.cursor });
}

/** Follow-ups about which something is to be done, whatever the period. */
export async function waiting(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  asked: Asked<'followups'>,
): Promise<Found> {
  const where = and(inGroup(asked.group, ctx.today), inScope(scope, followup.clientId, ctx.today));
  const isAhead = asked.group === 'due' || asked.group === 'soon';
  return followupsWhere(db, ctx, where, {
    order: isAhead ? 'soonest' : 'latest',
    cursor: asked.cursor,
  });
}

function ofClass(wanted: Asked<'retention'>['class'], today: Day): SQL | undefined {
  if (wanted === null) return undefined;
  if (wanted === 'not_yet') return gte(followup.dueOn, today);
  const past = lt(followup.dueOn, today);
  if (wanted === 'unknown') return and(past, notInArray(pastClass(), [...knownClasses]));
  if (wanted === 'known') return and(past, inArray(pastClass(), [...knownClasses]));
  return and(past, eq(pastClass(), wanted));
}

function inGroup(group: WorklistGroup, today: Day): SQL | undefined {
  switch (group) {
    case 'overdue':
      return isOverdue(today);
    case 'proof_missing':
      return lacksProof();
    case 'due':
      return isDueIn(firstOfMonth(monthOf(today)), lastOfMonth(monthOf(today)));
    case 'soon':
      return isDueIn(addDays(today, 1), addDays(today, followupSoonDays));
  }
}

export async function followupsWhere(
  db: Reader,
  ctx: Ctx,
  where: SQL | undefined,
  { order, cursor }: Page,
): Promise<Found> {
  const on = dayOrNone(followup.dueOn);
  const rows = await db
    .select({
      id: followup.id,
      client: clientColumns(ctx),
      employerKind: placement.employerKind,
      checkpoint: followup.month,
      on,
    })
    .from(followup)
    .innerJoin(placement, eq(placement.id, followup.placementId))
    .innerJoin(client, eq(client.id, followup.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(and(where, after(on, followup.id, cursor, order)))
    .orderBy(...sortedBy(on, followup.id, order))
    .limit(pageSize + 1);
  const [all] = await db
    .select({ n: count() })
    .from(followup)
    .innerJoin(placement, eq(placement.id, followup.placementId))
    .innerJoin(client, eq(client.id, followup.clientId))
    .where(where);
  return { rows, total: all?.n ?? 0 };
}
