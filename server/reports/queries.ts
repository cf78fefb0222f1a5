import { prepared } from '@tremplin/db/prepared.ts';
import { application } from '@tremplin/db/schema/applications.ts';
import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { firstOfMonth, fiscalYearFrom, monthIndex } from '@tremplin/shared/period.ts';
import type { FiscalYear } from '@tremplin/shared/period.ts';
import type { EmployerKind } from '@tremplin/shared/placements.ts';
import type { FunnelReport, PlacementsReport, ReadListBehind } from '@tremplin/shared/reports.ts';
import { and, between, count, desc, eq, gte, lt, lte, min, or, sql } from 'drizzle-orm';
import type { Placeholder, SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import {
  funnelMonths,
  kindsFrom,
  monthsOf,
  placementMonths,
  reachedFrom,
  sameStretch,
  stepNumber,
  totalOf,
  yearsSince,
} from './rules.ts';
import type { FunnelCell, PlacementCell } from './rules.ts';

/** Placements by the month in which the job begins, and by kind of employer. */
export async function placements(
  ctx: Ctx,
  asked: { fiscalYear: number },
): Promise<PlacementsReport> {
  const year = fiscalYearFrom(asked.fiscalYear);
  const { until, untilBefore } = sameStretch(year, ctx.today);
  return ctx.store.read(async (db) => {
    const cells = await placementCells(db, year);
    const now = kindsFrom(await placementCells(db, year, until));
    const before = kindsFrom(
      await placementCells(db, fiscalYearFrom(year.startYear - 1), untilBefore),
    );
    const byKind = kindsFrom(cells);
    return {
      definition: 'placements',
      ...period(year),
      asOf: ctx.now.toISOString(),
      n: totalOf(byKind),
      months: placementMonths(year, cells),
      byKind,
      toDate: { until, count: totalOf(now), ops: now.OPS },
      yearBefore: { until: untilBefore, count: totalOf(before), ops: before.OPS },
      years: yearsSince(await earliestMonth(db), ctx.today),
    };
  });
}

/** OPS applications by the month in which they were sent, and the furthest step each has reached. */
export async function funnel(
  ctx: Ctx,
  asked: { fiscalYear: number; programmeId: string | null },
): Promise<FunnelReport> {
  const year = fiscalYearFrom(asked.fiscalYear);
  const { until, untilBefore } = sameStretch(year, ctx.today);
  return ctx.store.read(async (db) => {
    const { first, last } = monthsOf(year);
    const whole = await funnelCells(db, { first, last, until: year.to }, asked.programmeId);
    const sinceApril = await funnelCells(db, { first, last, until }, asked.programmeId);
    const before = { first: first - 12, last: last - 12, until: untilBefore };
    const aYearAgo = await funnelCells(db, before, asked.programmeId);
    const reached = reachedFrom(whole);
    return {
      definition: 'ops_funnel',
      ...period(year),
      asOf: ctx.now.toISOString(),
      n: reached.applied,
      reached,
      months: funnelMonths(year, whole, ctx.today),
      toDate: { until, reached: reachedFrom(sinceApril) },
      yearBefore: { until: untilBefore, reached: reachedFrom(aYearAgo) },
    };
  });
}

export interface BehindRow {
  /** Of the placement or the application. */
  readonly id: string;
  readonly name: string;
  readonly counsellor: string | null;
  readonly clientStatus: ClientStatus;
  /** Of an application, where it stands; of a placement, with what kind of employer. */
  readonly stage: Stage | null;
  readonly employerKind: EmployerKind | null;
  readonly on: Day;
}

const pageSize = 50;

/** The names behind one figure: an audit line is written before they are read. */
export async function listBehind(ctx: Ctx, asked: ReadListBehind) {
  const { cursor, ...filter } = asked;
  const line = {
    resource: 'outcome_list',
    resourceId: null,
    action: 'list',
    fields: { ...filter, from: cursor?.id ?? null },
  } as const;
  return view(ctx, line, async (db) => {
    const found = asked.kind === 'placements' ? await placed(db, asked) : await applied(db, asked);
    const rows = found.rows
      .slice(0, pageSize)
      .map(({ givenName, familyName, ...row }): BehindRow => ({
        ...row,
        name: clientName({ givenName, familyName }),
      }));
    const last = found.rows.length > pageSize ? rows.at(-1) : undefined;
    return { rows, total: found.total, next: last ? { on: last.on, id: last.id } : null };
  });
}

type Asked<Kind extends ReadListBehind['kind']> = Extract<ReadListBehind, { kind: Kind }>;

const named = {
  givenName: client.givenName,
  familyName: client.familyName,
  counsellor: person.name,
  clientStatus: client.status,
};

async function placed(db: Reader, asked: Asked<'placements'>) {
  const where = and(
    monthIn(placement.startMonth, asked),
    asked.employerKind === null ? undefined : eq(placement.employerKind, asked.employerKind),
  );
  const rows = await db
    .select({
      id: placement.id,
      ...named,
      employerKind: placement.employerKind,
      on: placement.startOn,
    })
    .from(placement)
    .innerJoin(client, eq(client.id, placement.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(and(where, beyond(sql<Day>`${placement.startOn}`, placement.id, asked.cursor)))
    .orderBy(desc(placement.startOn), desc(placement.id))
    .limit(pageSize + 1);
  return {
    rows: rows.map((row) => ({ ...row, stage: null })),
    total: await db.$count(placement, where),
  };
}

async function applied(db: Reader, asked: Asked<'funnel'>) {
  const where = and(
    monthIn(application.appliedMonth, asked),
    gte(application.reachedStep, stepNumber(asked.step)),
    asked.programmeId === null ? undefined : inProgramme(asked.programmeId),
  );
  const on = sql<Day>`coalesce(${application.appliedOn}, '')`;
  const rows = await db
    .select({ id: application.id, ...named, stage: application.stage, on })
    .from(application)
    .innerJoin(client, eq(client.id, application.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(and(where, beyond(on, application.id, asked.cursor)))
    .orderBy(desc(on), desc(application.id))
    .limit(pageSize + 1);
  return {
    rows: rows.map((row) => ({ ...row, employerKind: null })),
    total: await db.$count(application, where),
  };
}

async function placementCells(db: Reader, year: FiscalYear, until?: Day): Promise<PlacementCell[]> {
  const { first, last } = monthsOf(year);
  return db
    .select({ month: placement.startMonth, kind: placement.employerKind, count: count() })
    .from(placement)
    .where(
      and(
        between(placement.startMonth, first, last),
        until ? lte(placement.startOn, until) : undefined,
      ),
    )
    .groupBy(placement.startMonth, placement.employerKind);
}

interface Cohorts {
  readonly first: number;
  readonly last: number;
  /** Applications of later days do not count. */
  readonly until: Day;
}

/** Counted in the cohort index alone, when no programme is asked for. */
async function funnelCells(
  db: Reader,
  cohorts: Cohorts,
  programmeId: string | null,
): Promise<FunnelCell[]> {
  if (programmeId === null) return prepared(db, cellsOfAll).execute({ ...cohorts });
  return prepared(db, cellsOfProgramme).execute({ ...cohorts, programmeId });
}

function cellsOfAll(db: Reader) {
  return cellsWhere(db, undefined).prepare('funnel_cells');
}

function cellsOfProgramme(db: Reader) {
  return cellsWhere(db, inProgramme(sql.placeholder('programmeId'))).prepare(
    'funnel_cells_programme',
  );
}

function cellsWhere(db: Reader, where: SQL | undefined) {
  const { first, last, until } = {
    first: sql.placeholder('first'),
    last: sql.placeholder('last'),
    until: sql.placeholder('until'),
  };
  return db
    .select({
      month: sql<number>`coalesce(${application.appliedMonth}, 0)`.mapWith(Number),
      step: application.reachedStep,
      count: count(),
    })
    .from(application)
    .where(
      and(
        between(application.appliedMonth, first, last),
        gte(application.reachedStep, 1),
        lte(application.appliedOn, until),
        where,
      ),
    )
    .groupBy(application.appliedMonth, application.reachedStep);
}

/** The client was enrolled in it on the day on which the application was sent. */
function inProgramme(programmeId: string | Placeholder): SQL {
  return sql`exists (select 1 from ${enrolment} where ${enrolment.clientId} = ${application.clientId}
    and ${enrolment.programmeId} = ${programmeId} and ${enrolment.startsOn} <= ${application.appliedOn}
    and (${enrolment.endsOn} is null or ${enrolment.endsOn} >= ${application.appliedOn}))`;
}

function monthIn(
  column: typeof placement.startMonth | typeof application.appliedMonth,
  asked: { readonly fiscalYear: number; readonly month: string | null },
): SQL | undefined {
  const { first, last } = monthsOf(fiscalYearFrom(asked.fiscalYear));
  if (asked.month === null) return between(column, first, last);
  return and(between(column, first, last), eq(column, monthIndex(firstOfMonth(asked.month))));
}

/** Later in a list that has the latest day first. */
function beyond(
  on: SQL<Day>,
  id: typeof placement.id | typeof application.id,
  cursor: ReadListBehind['cursor'],
): SQL | undefined {
  if (cursor === null) return undefined;
  return or(lt(on, cursor.on), and(eq(on, cursor.on), lt(id, cursor.id)));
}

async function earliestMonth(db: Reader): Promise<number | null> {
  const [started] = await db.select({ month: min(placement.startMonth) }).from(placement);
  const [sent] = await db.select({ month: min(application.appliedMonth) }).from(application);
  const months = [started?.month, sent?.month].filter((month) => typeof month === 'number');
  return months.length === 0 ? null : Math.min(...months);
}

function period(year: FiscalYear) {
  return { fiscalYear: year.startYear, period: { from: year.from, to: year.to } };
}
