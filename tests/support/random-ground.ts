import type { organization } from '@tremplin/db/schema/directory.ts';
import type { outcomeRule, target } from '@tremplin/db/schema/outcomes.ts';
import type { posting } from '@tremplin/db/schema/postings.ts';
import type { programme, setting } from '@tremplin/db/schema/settings.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { OutcomeRuleKey } from '@tremplin/shared/outcome-rules.ts';
import { targetKpis } from '@tremplin/shared/targets.ts';
import type { Setting } from './random-office.ts';
import type { Calendar, Draw } from './random.ts';

export interface Rule {
  readonly key: OutcomeRuleKey;
  readonly fromDay: Day;
  readonly value: number;
}

/** What an office set instead of, or after, the numbers of the beginning. */
export function drawRules(draw: Draw, calendar: Calendar): readonly Rule[] {
  const all: Rule[] = [
    { key: 'hours', fromDay: calendar.past(), value: draw.one([18, 22, 30]) },
    { key: 'wage', fromDay: calendar.past(), value: draw.one([1650, 1800]) },
    { key: 'wage', fromDay: '2024-10-01', value: 1725 },
    { key: 'satisfied_from', fromDay: calendar.past(), value: draw.one([3, 5]) },
  ];
  return draw
    .some(all, 0.3)
    .filter(
      (rule, at, those) =>
        those.findIndex((one) => one.key === rule.key && one.fromDay === rule.fromDay) === at,
    );
}

/** What everything else in the office refers to. */
export function drawGround(given: Setting) {
  return {
    organizations: given.units.map((id, at) => unitRow(given, id, at)),
    programmes: given.programmes.map((id, at): typeof programme.$inferInsert => ({
      id,
      code: `P${at}`,
      nameEn: 'Programme',
      funder: 'IRCC',
      checkpointMonths: [1, 3, 6, 12],
      ...given.stamps,
    })),
    postings: given.postings.map((id, at) => postingRow(given, id, at)),
    rules: given.rules.map((rule): typeof outcomeRule.$inferInsert => ({
      id: given.draw.id(),
      ...rule,
      source: 'By hand',
      ...given.stamps,
    })),
    targets: drawTargets(given),
    settings: drawSettings(given),
  };
}

function unitRow({ draw, ministries, stamps }: Setting, id: string, at: number) {
  const topId = ministries.includes(id) ? id : draw.one(ministries);
  const row: typeof organization.$inferInsert = {
    id,
    nameEn: `Unit ${at}`,
    kind: topId === id ? 'ministry' : 'branch',
    parentId: topId === id ? null : topId,
    pathIds: topId === id ? [id] : [topId, id],
    depth: topId === id ? 1 : 2,
    topId,
    ...stamps,
  };
  return row;
}

function postingRow({ draw, calendar, ministries, stamps }: Setting, id: string, at: number) {
  const row: typeof posting.$inferInsert = {
    id,
    jobId: String(200_000 + at),
    titleEn: 'Policy Advisor',
    organization: 'Ministry of Health',
    ministryId: draw.happens(0.8) ? draw.one(ministries) : null,
    cities: [],
    regions: [],
    language: 'english',
    terms: [],
    positionDetails: [],
    category: draw.one(['Policy', 'Policy', 'Administration', null]),
    closingDay: draw.happens(0.85) ? calendar.past() : null,
    competitionStatus: 'advertising',
    workArrangement: 'unknown',
    titleSort: 'policy advisor',
    searchText: 'policy advisor',
    ...stamps,
  };
  return row;
}

function drawTargets({ draw, calendar, programmes, stamps }: Setting) {
  const year = Number(calendar.today.slice(0, 4));
  return draw.some([year, year - 1], 0.5).flatMap((fiscalYear) =>
    draw.some([...programmes, null], 0.4).flatMap((programmeId) =>
      draw.some(targetKpis, 0.5).map((kpi): typeof target.$inferInsert => ({
        id: draw.id(),
        scope: programmeId ?? 'office',
        programmeId,
        fiscalYear,
        kpi,
        value: draw.whole(1, 90),
        ...stamps,
      })),
    ),
  );
}

function drawSettings({ draw, calendar, someone }: Setting): (typeof setting.$inferInsert)[] {
  if (draw.happens(0.7)) return [];
  const value = { noContactDays: draw.one([30, 90]) };
  return [{ key: 'thresholds', value, updatedAt: calendar.now, updatedBy: someone }];
}
