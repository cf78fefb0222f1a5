import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { FunnelStep, Stage } from '@tremplin/shared/applications.ts';
import { asc } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Hired, TestOffice } from './office.ts';
import { thisYear } from './outcome-filter.ts';

/** A second way to the figures: from raw rows and events, without the queries that the pages use. */
export async function rawRows(office: TestOffice) {
  return office.store.read(async (db) => ({
    applications: await db.select().from(application),
    events: await db.select().from(applicationEvent).orderBy(asc(applicationEvent.seq)),
    placements: await db.select().from(placement),
    enrolments: await db.select().from(enrolment),
    clients: await db.select().from(client),
    programmes: await db.select().from(programme),
  }));
}

type Raw = Awaited<ReturnType<typeof rawRows>>;

const inYear = (day: string, year: number): boolean =>
  day >= `${year}-04-01` && day <= `${year + 1}-03-31`;
const yearEarlier = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
const earlierOf = (a: string, b: string): string => (a < b ? a : b);

const steps = ['applied', 'screened_in', 'interview', 'offer', 'hired'] as const;
/** Written down again here, so that a slip in the shared table shows. */
const proves: Partial<Record<Stage, FunnelStep>> = {
  applied: 'applied',
  screened_in: 'screened_in',
  assessment: 'screened_in',
  interview: 'interview',
  reference_check: 'interview',
  pool: 'interview',
  offer: 'offer',
  conditions: 'offer',
  hired: 'hired',
};

interface Cohort {
  readonly id: string;
  readonly sentOn: string;
  readonly far: number;
}

/** From the events alone: when each was sent, and how far it came. */
function cohorts(raw: Raw, programmeId: string | null): Cohort[] {
  return raw.applications.flatMap((row) => {
    const of = raw.events.filter((event) => event.applicationId === row.id);
    const sentOn = of.find((event) => event.toStage === 'applied')?.effectiveOn;
    if (sentOn === undefined) return [];
    const enrolled = raw.enrolments.some(
      (one) =>
        one.clientId === row.clientId &&
        one.programmeId === programmeId &&
        one.startsOn <= sentOn &&
        (one.endsOn ?? '9999') >= sentOn,
    );
    if (programmeId !== null && !enrolled) return [];
    const reached = of.flatMap((event) => proves[event.toStage] ?? []);
    return [{ id: row.id, sentOn, far: Math.max(...reached.map((step) => steps.indexOf(step))) }];
  });
}

export async function placementsAgree(
  manager: Hired,
  raw: Raw,
  year: number,
  date: string,
): Promise<number> {
  const filter = yearOf(year);
  const { placements: report } = await manager.call.reports.overview(filter);
  const mine = raw.placements.filter((one) => inYear(one.startOn, year));
  expect(Object.values(report.byKind).reduce((sum, count) => sum + count, 0)).toBe(mine.length);
  for (const { month, kinds, total } of report.months) {
    const these = mine.filter((one) => one.startOn.startsWith(month));
    expect(total).toBe(these.length);
    for (const [kind, count] of Object.entries(kinds))
      expect(these.filter((one) => one.employerKind === kind)).toHaveLength(count);
    const list = await everybodyBehind(manager, {
      kind: 'placements',
      filter,
      month,
    });
    expect(list.rows.map(({ id }) => id).toSorted()).toEqual(these.map(({ id }) => id).toSorted());
  }
  const until = earlierOf(date, `${year + 1}-03-31`);
  expect(report.toDate.count).toBe(mine.filter((one) => one.startOn <= until).length);
  const before = raw.placements.filter(
    (one) => inYear(one.startOn, year - 1) && one.startOn <= yearEarlier(until),
  );
  expect(report.yearBefore.count).toBe(before.length);
  return mine.length;
}

export async function funnelAgrees(
  manager: Hired,
  raw: Raw,
  year: number,
  date: string,
  programmeId: string | null,
): Promise<number> {
  const filter = { ...yearOf(year), programmeId };
  const { funnel: report, tiles } = await manager.call.reports.overview(filter);
  const all = cohorts(raw, programmeId);
  const count = (of: readonly Cohort[]) =>
    Object.fromEntries(
      steps.map((step, index) => [step, of.filter((one) => one.far >= index).length]),
    );
  const mine = all.filter((one) => inYear(one.sentOn, year) && one.sentOn <= date);
  expect(report.reached).toEqual(count(mine));
  for (const { month, reached } of report.months) {
    expect(reached).toEqual(count(mine.filter((one) => one.sentOn.startsWith(month))));
    expect(steps.map((step) => reached[step])).toEqual(
      steps.map((step) => reached[step]).toSorted((a, b) => b - a),
    );
  }
  const until = earlierOf(date, `${year + 1}-03-31`);
  const before = all.filter(
    (one) => inYear(one.sentOn, year - 1) && one.sentOn <= yearEarlier(until),
  );
  const sent = tiles.find(({ kpi }) => kpi === 'applications');
  expect(sent).toMatchObject({ value: mine.length, before: { value: before.length } });
  for (const [index, step] of steps.entries()) {
    const list = await everybodyBehind(manager, {
      kind: 'funnel',
      filter,
      step,
    });
    const these = mine.filter((one) => one.far >= index).map(({ id }) => id);
    expect(list.rows.map(({ id }) => id).toSorted()).toEqual(these.toSorted());
    expect(list.total).toBe(these.length);
  }
  return mine.length;
}

const yearOf = (year: number) => ({ ...thisYear, from: `${year}-04` });

type ListBehind = Hired['call']['reports']['listBehind'];
type Page = Awaited<ReturnType<ListBehind>>;

/** Every page of the list, one after the other. */
export async function everybodyBehind(manager: Hired, asked: Parameters<ListBehind>[0]) {
  const pages: Page[] = [];
  for (let cursor: Page['next'] = null; pages.length === 0 || cursor !== null;) {
    const page: Page = await manager.call.reports.listBehind({ ...asked, cursor });
    pages.push(page);
    cursor = page.next;
  }
  return {
    rows: pages.flatMap(({ rows }) => rows),
    pages: pages.map(({ rows }) => rows.length),
    total: pages[0]?.total ?? 0,
  };
}
