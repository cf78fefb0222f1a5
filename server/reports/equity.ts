import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { demographic } from '@tremplin/db/schema/outcomes.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { addDays, startOfDay } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { dimensions, groupsOf, open } from '@tremplin/shared/demographics.ts';
import type { Dimension, Equity, GroupKey } from '@tremplin/shared/demographics.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import type { OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, lastOfMonth, monthOf, monthsBetween } from '@tremplin/shared/period.ts';
import { and, between, eq, exists, gte, lt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { shownOf, together } from './equity-rules.ts';
import type { Column, Crowd, Tally } from './equity-rules.ts';
import { letOthersIn } from './pace.ts';
import { scopeOf } from './scope.ts';

/**
 * Who the clients taken in during a fiscal year say they are, and how they fared: sums only, as they
 * were known when the last month ended, so that looking on two days tells nothing of who came between.
 */
export async function equity(ctx: Ctx, filter: OutcomeFilter): Promise<Equity> {
  if (filter.period !== 'year') throw refuse('equity.whole_years');
  if ([filter.counsellorId, filter.stream, filter.ministryId].some((one) => one !== null))
    throw refuse('equity.programmes_only');
  const { asked } = scopeOf(ctx, filter, 'equity');
  const month = firstOfMonth(monthOf(ctx.today));
  const until = [asked.period.to, addDays(month, -1)].toSorted()[0] ?? month;
  const known = { from: asked.period.from, until, before: month };
  const columns = columnsOf(await monthByMonth(ctx, known));
  const view = filter.programmeId;
  const crowd = together(
    view === null ? columns : columns.filter(({ programmeId }) => programmeId === view),
  );
  return {
    period: asked.period,
    until,
    programmeId: view,
    asOf: asked.asOf,
    ...answerOf(view, crowd, columns),
  };
}

function answerOf(view: string | null, crowd: Crowd, columns: readonly Column[]) {
  const shown = shownOf(columns);
  const { clients, placed, sent } = crowd.total;
  return {
    clients,
    answered: shown.answered(view) ? crowd.answered : null,
    placed: shown.total(view, 'placed') ? placed : null,
    sent: shown.total(view, 'sent') ? sent : null,
    dimensions: dimensions.map((dimension) => {
      const groups = groupsOf(dimension).map((key) => {
        const counted = crowd.of(dimension, key);
        return {
          key,
          clients: shown.group(view, dimension, key) ? counted.clients : null,
          placed: shown.measure(view, 'placed', dimension, key) ? counted.placed : null,
          sent: shown.measure(view, 'sent', dimension, key) ? counted.sent : null,
        };
      });
      return { dimension, groups: groups.every((one) => one.clients === null) ? [] : groups };
    }),
  };
}

type People = Awaited<ReturnType<typeof peopleOf>>[number];

interface Known {
  readonly from: Day;
  readonly until: Day;
  /** First day of the present month: what was written down since does not count yet. */
  readonly before: Day;
}

/** Each statement is short, and others have their turn in between: a year is a lot in a large office. */
async function monthByMonth(ctx: Ctx, known: Known): Promise<People[]> {
  const people: People[] = [];
  for (const month of monthsBetween(known.from, known.until)) {
    const intakes = { ...known, from: firstOfMonth(month), to: lastOfMonth(month) };
    people.push(...(await ctx.store.read((db) => peopleOf(db, intakes))));
    await letOthersIn();
  }
  return people;
}

/** Clients who are alike in everything that is counted, and how many they are. */
async function peopleOf(db: Reader, known: Known & { readonly to: Day }) {
  const said = and(
    eq(demographic.id, client.id),
    eq(demographic.consented, true),
    lt(demographic.createdAt, startOfDay(known.before)),
  );
  const people = db
    .select({
      programmeId: programmeAtIntake(db).as('programme_id'),
      gender: demographic.gender,
      racialized: demographic.racialized,
      indigenous: demographic.indigenous,
      disability: demographic.disability,
      francophone: demographic.francophone,
      age: demographic.age,
      placed: flag(exists(jobsOf(db, known))).as('placed'),
      sent: flag(exists(sendingsOf(db, known))).as('sent'),
    })
    .from(client)
    .leftJoin(demographic, said)
    .where(between(client.intakeOn, known.from, known.to))
    .as('people');
  const { programmeId, gender, racialized, indigenous, disability, francophone, age } = people;
  const alike = { programmeId, gender, racialized, indigenous, disability, francophone, age };
  return db
    .select({
      ...alike,
      placed: people.placed,
      sent: people.sent,
      clients: sql<number>`count(*)`.mapWith(Number),
    })
    .from(people)
    .groupBy(...Object.values(alike), people.placed, people.sent);
}

/** Jobs of the client that began since. */
function jobsOf(db: Reader, { until, before }: Known) {
  return db
    .select({ id: placement.id })
    .from(placement)
    .where(
      and(
        eq(placement.clientId, client.id),
        between(placement.startOn, client.intakeOn, until),
        lt(placement.createdAt, startOfDay(before)),
      ),
    );
}

/** Applications that the client sent since, once that was written down. */
function sendingsOf(db: Reader, { until, before }: Known) {
  return db
    .select({ id: application.id })
    .from(application)
    .innerJoin(applicationEvent, eq(applicationEvent.applicationId, application.id))
    .where(
      and(
        eq(application.clientId, client.id),
        between(application.appliedOn, client.intakeOn, until),
        gte(application.reachedStep, 1),
        gte(applicationEvent.effectiveOn, application.appliedOn),
        lt(applicationEvent.at, startOfDay(before)),
      ),
    );
}

/** One for each client, so that programmes do not overlap: the latest to begin of those that day. */
function programmeAtIntake(db: Reader) {
  const covering = db
    .select({ id: enrolment.programmeId })
    .from(enrolment)
    .where(
      and(
        eq(enrolment.clientId, client.id),
        lte(enrolment.startsOn, client.intakeOn),
        sql`(${enrolment.endsOn} is null or ${enrolment.endsOn} >= ${client.intakeOn})`,
      ),
    )
    .orderBy(sql`${enrolment.startsOn} desc`, enrolment.id)
    .limit(1);
  return sql<string | null>`(${covering})`;
}

function flag(condition: SQL) {
  return sql<number>`case when ${condition} then 1 else 0 end`.mapWith(Number);
}

function columnsOf(people: readonly People[]): Column[] {
  const programmes = [...new Set(people.map(({ programmeId }) => programmeId))];
  return programmes.map((programmeId) => ({
    programmeId,
    ...crowdOf(people.filter((one) => one.programmeId === programmeId)),
  }));
}

function crowdOf(people: readonly People[]): Crowd {
  const answered = people.filter((one) => dimensions.some((dimension) => one[dimension] !== null));
  const groups = new Map<string, Tally>();
  for (const dimension of dimensions)
    for (const key of groupsOf(dimension))
      groups.set(
        `${dimension} ${key}`,
        tally(people.filter((one) => groupIn(one, dimension) === key)),
      );
  return {
    total: tally(people),
    answered: tally(answered).clients,
    of: (dimension: Dimension, group: GroupKey) => groups.get(`${dimension} ${group}`) ?? tally([]),
  };
}

function groupIn(one: People, dimension: Dimension): string {
  return one[dimension] ?? open;
}

function tally(people: readonly People[]): Tally {
  const sum = (counted: (one: People) => number): number =>
    people.reduce((total, one) => total + counted(one), 0);
  return {
    clients: sum(({ clients }) => clients),
    placed: sum(({ placed, clients }) => placed * clients),
    sent: sum(({ sent, clients }) => sent * clients),
  };
}
