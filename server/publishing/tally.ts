import { application } from '@tremplin/db/schema/applications.ts';
import { clientStatusEvent } from '@tremplin/db/schema/clients.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { addDays, startOfDay } from '@tremplin/shared/day.ts';
import { and, between, count, countDistinct, eq, gte, lt, max, sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import { countsOn, placementInScope, startProven } from '../reports/funded.ts';
import { inScope } from '../reports/scope.ts';
import type { Scope } from '../reports/scope.ts';
import { ruleStepsOf } from '../settings/policy.ts';
import type { Counted } from './flows.ts';

/** What happened in a row and a column, and to how many different people; null is the total. */
export type Tally = (row: string | null, column: string | null) => Counted;

export async function tallyPlacements(
  db: Reader,
  scope: Scope,
  by: 'month' | 'funded' | 'related',
): Promise<Tally> {
  const steps = await ruleStepsOf(db);
  const column = {
    month: sql<string>`${placement.employerKind}`,
    funded: sql<string>`case when not ${countsOn(steps)} then 'not'
      when ${startProven()} then 'proven' else 'unproven' end`,
    related: sql<string>`${placement.relatedToField}`,
  }[by];
  const row = by === 'month' ? asText(placement.startMonth) : sql<string>`''`;
  const { first, last } = scope.months;
  const within = and(between(placement.startMonth, first, last), placementInScope(scope));
  const deeds = db
    .select(asDeed(placement.clientId, row, column))
    .from(placement)
    .where(within)
    .as('deed');
  return tally(db, deeds);
}

/** By month of sending and furthest step, 1 to 5. */
export async function tallyApplications(db: Reader, scope: Scope): Promise<Tally> {
  const row = asText(application.appliedMonth);
  const deeds = db
    .select(asDeed(application.clientId, row, asText(application.reachedStep)))
    .from(application)
    .where(sentIn(scope))
    .as('deed');
  return tally(db, deeds);
}

/** How many different people sent an application that reached the step or went further. */
export async function tallyReached(db: Reader, scope: Scope): Promise<(step: number) => number> {
  const furthest = db
    .select({ who: application.clientId, step: max(application.reachedStep).as('step') })
    .from(application)
    .where(sentIn(scope))
    .groupBy(application.clientId)
    .as('furthest');
  const rows = await db
    .select({ step: furthest.step, people: count() })
    .from(furthest)
    .groupBy(furthest.step);
  return (step) =>
    rows.reduce((sum, row) => (Number(row.step) >= step ? sum + row.people : sum), 0);
}

function sentIn(scope: Scope): SQL | undefined {
  const { first, last } = scope.months;
  return and(
    between(application.appliedMonth, first, last),
    gte(application.reachedStep, 1),
    inScope(scope, application.clientId, application.appliedOn),
  );
}

/** By checkpoint and what is known of it today; `past` are those whose day has gone by, `known` of them those of which we know. */
export async function tallyFollowups(
  db: Reader,
  scope: Scope,
  by: 'class' | 'past' | 'known',
): Promise<Tally> {
  const ahead = sql`${followup.dueOn} >= ${scope.today}`;
  const column = {
    class: sql<string>`case when ${ahead} then 'not_yet'
      when ${followup.status} = 'done' and ${followup.employed} and ${followup.verified} then 'verified'
      when ${followup.status} = 'done' and ${followup.employed} then 'reported'
      when ${followup.status} in ('done', 'not_due') then 'ended' else 'not_known' end`,
    past: sql<string>`case when ${ahead} then 'not_yet' else 'past' end`,
    known: sql<string>`case when ${ahead} then 'not_yet'
      when ${followup.status} in ('done', 'not_due') then 'known' else 'not_known' end`,
  }[by];
  const deeds = db
    .select(asDeed(followup.clientId, asText(followup.month), column))
    .from(followup)
    .innerJoin(placement, eq(placement.id, followup.placementId))
    .where(
      and(
        between(followup.startMonth, scope.months.first, scope.months.last),
        placementInScope(scope),
      ),
    )
    .as('deed');
  return tally(db, deeds);
}

/** Follow-ups whose window is over today. */
export async function tallyOverdue(db: Reader, scope: Scope): Promise<Tally> {
  return tally(db, overdueDeeds(db, scope));
}

/** Clients by the status that they had when the period's last day ended. */
export async function tallyStatuses(db: Reader, scope: Scope): Promise<Tally> {
  const { to } = scope.asked.period;
  const ended = startOfDay(addDays(to, 1));
  const { clientId, toStatus, at, id } = clientStatusEvent;
  const later = sql`not exists (select 1 from ${clientStatusEvent} as later
    where later.client_id = ${clientId} and later.at < ${sql.param(ended, at)}
    and (later.at > ${at} or (later.at = ${at} and later.id > ${id})))`;
  const deeds = db
    .select(asDeed(clientId, sql<string>`''`, sql<string>`${toStatus}`))
    .from(clientStatusEvent)
    .where(and(lt(at, ended), later, inScope(scope, clientId, to)))
    .as('deed');
  return tally(db, deeds);
}

function asDeed(who: AnyColumn, row: SQL<string>, column: SQL<string>) {
  return {
    who: sql<string>`${who}`.as('who'),
    row: row.as('line'),
    column: column.as('part'),
  };
}

/** All are built alike, so that one of them names the type. */
type Deeds = ReturnType<typeof overdueDeeds>;

function overdueDeeds(db: Reader, scope: Scope) {
  const within = and(
    eq(followup.status, 'scheduled'),
    lt(followup.windowTo, scope.today),
    inScope(scope, followup.clientId, scope.today),
  );
  return db
    .select(asDeed(followup.clientId, sql<string>`''`, sql<string>`'overdue'`))
    .from(followup)
    .where(within)
    .as('deed');
}

/** Sums of the cells, and the different people of each cell, line and the whole: these do not add up. */
async function tally(db: Reader, deeds: Deeds): Promise<Tally> {
  const people = countDistinct(deeds.who);
  const { row, column } = deeds;
  const cells = await db
    .select({ row, column, those: count(), people })
    .from(deeds)
    .groupBy(row, column);
  const rows = await db.select({ row, people }).from(deeds).groupBy(row);
  const columns = await db.select({ column, people }).from(deeds).groupBy(column);
  const [whole] = await db.select({ people }).from(deeds);
  return (inRow, inColumn) => {
    const inside = cells.filter(
      (cell) =>
        (inRow === null || cell.row === inRow) && (inColumn === null || cell.column === inColumn),
    );
    const distinct =
      inRow === null
        ? inColumn === null
          ? whole
          : columns.find((one) => one.column === inColumn)
        : inColumn === null
          ? rows.find((one) => one.row === inRow)
          : inside[0];
    return {
      count: inside.reduce((sum, cell) => sum + cell.those, 0),
      people: distinct?.people ?? 0,
    };
  };
}

function asText(column: AnyColumn): SQL<string> {
  return sql<string>`cast(${column} as text)`;
}
