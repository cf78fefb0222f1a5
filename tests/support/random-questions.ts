import { funnelSteps, openStages } from '@tremplin/shared/applications.ts';
import type { Actor } from '@tremplin/shared/people.ts';
import { checkpointClasses, worklistGroups } from '@tremplin/shared/followups.ts';
import { attendeeMarks, sessionStates, workloads } from '@tremplin/shared/outcome-lists.ts';
import type { ReadListBehind, ReadSessionList } from '@tremplin/shared/outcome-lists.ts';
import { actionSteps, qualityChecks } from '@tremplin/shared/outcomes.ts';
import type { OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { firstMonthOf, monthFromIndex, monthIndex } from '@tremplin/shared/period.ts';
import { employerKinds, placementTerms, relatedToField } from '@tremplin/shared/placements.ts';
import { silenceVerdicts } from '@tremplin/shared/silence.ts';
import { pages } from './oracle.ts';
import type { Matter } from './oracle.ts';
import type { Setting } from './random-office.ts';

export interface Drawn {
  readonly asker: Actor;
  readonly filter: OutcomeFilter;
  readonly matter: Matter;
}

/** Unfiltered, or narrowed down; of the present period most often, of earlier ones, or of the next. */
export function drawFilter(setting: Setting, narrow: boolean): OutcomeFilter {
  const { draw, calendar, programmes, counsellors, ministries } = setting;
  const period = draw.one(['month', 'quarter', 'year', 'year'] as const);
  const length = { month: 1, quarter: 3, year: 12 }[period];
  const now = monthIndex(`${firstMonthOf(period, calendar.today)}-01`);
  const back = period === 'month' ? draw.one([0, 0, 1, 2, 6, -1]) : draw.one([0, 0, 0, 1, -1]);
  const maybe = <Of>(of: readonly Of[]): Of | null =>
    narrow && draw.happens(0.4) ? draw.one(of) : null;
  return {
    period,
    from: monthFromIndex(now - back * length),
    programmeId: maybe(programmes),
    counsellorId: maybe(counsellors),
    stream: maybe(['A', 'B'] as const),
    ministryId: maybe(ministries),
  };
}

/** Every page once, asked by somebody who may see it, and three of the lists behind their figures. */
export function drawQuestions(setting: Setting, staff: readonly Actor[]): Drawn[] {
  const { draw } = setting;
  const filters = [drawFilter(setting, false), drawFilter(setting, true)] as const;
  const ofPages = pages.map((matter) => {
    const asker = draw.one(staff.filter((one) => mayAsk(one, matter)));
    return { asker, matter, filter: draw.one(filters) };
  });
  const ofLists = filters.map((filter) => {
    const asker = draw.one(staff.filter((one) => mayAsk(one, 'list')));
    return { asker, matter: drawList(setting, filter), filter };
  });
  const filter = draw.one(filters);
  const ofSessions = {
    asker: draw.one(staff.filter((one) => mayAsk(one, 'session list'))),
    matter: drawSessionList(setting, filter),
    filter,
  };
  return [...ofPages, ...ofLists, ofSessions];
}

type Page = (typeof pages)[number] | 'list' | 'session list';

function mayAsk({ roles, seesNames }: Actor, matter: Page): boolean {
  if (matter === 'interviews') return true;
  if (matter === 'list') return seesNames || roles.includes('counsellor');
  if (matter === 'session list') return seesNames || roles.includes('facilitator');
  return (
    roles.includes('manager') ||
    roles.includes(matter === 'sessions' ? 'facilitator' : 'counsellor')
  );
}

function drawList(setting: Setting, filter: OutcomeFilter): ReadListBehind {
  const { draw } = setting;
  const month = draw.happens(0.3) ? filter.from : null;
  const common = { filter, cursor: null };
  return draw.one<() => ReadListBehind>([
    () => ({
      kind: 'placements',
      month,
      employerKind: draw.happens(0.2) ? draw.one(employerKinds) : null,
      funded: draw.one([null, 'proven', 'counts', 'not']),
      related: draw.happens(0.2) ? draw.one(relatedToField) : null,
      term: draw.happens(0.2) ? draw.one(placementTerms) : null,
      begun: draw.happens(0.3),
      ...common,
    }),
    () => ({ kind: 'funnel', month, step: draw.one(funnelSteps), ...common }),
    () => ({
      kind: 'retention',
      month,
      checkpoint: draw.one([1, 3, 3, 6, 12, null]),
      class: draw.one([null, ...checkpointClasses, 'known', 'unknown', 'verified']),
      ...common,
    }),
    () => ({ kind: 'followups', group: draw.one(worklistGroups), ...common }),
    () => ({ kind: 'silent', ...common }),
    () => ({
      kind: 'silence',
      stage: draw.happens(0.5) ? draw.one(openStages) : null,
      verdict: draw.one([null, ...silenceVerdicts]),
      ...common,
    }),
    () => ({ kind: 'plans', verified: draw.happens(0.6), ...common }),
    () => ({ kind: 'unassigned', ...common }),
    () => ({ kind: 'intakes', month, ...common }),
    () => ({ kind: 'active', inactive: draw.happens(0.5), contacted: false, ...common }),
    () => ({ kind: 'active', inactive: false, contacted: true, ...common }),
    () => ({ kind: 'quality', check: draw.one(qualityChecks), ...common }),
    () => ({ kind: 'attendance', ...common }),
    () => ({ kind: 'followed', step: draw.one([null, ...actionSteps]), ...common }),
    () => ({ kind: 'times', which: draw.one(['to_invitation', 'to_outcome']), ...common }),
    () => ({ kind: 'workload', load: draw.one(workloads), ...common }),
  ])();
}

function drawSessionList({ draw }: Setting, filter: OutcomeFilter): ReadSessionList {
  const month = draw.happens(0.3) ? filter.from : null;
  const common = { filter, cursor: null };
  return draw.one<() => ReadSessionList>([
    () => ({ kind: 'sessions', month, state: draw.one(sessionStates), ...common }),
    () => ({ kind: 'attendees', month, mark: draw.one(attendeeMarks), ...common }),
    () => ({ kind: 'commitments', due: draw.one([null, 'waiting', 'overdue']), ...common }),
  ])();
}
