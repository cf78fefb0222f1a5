import { filtersOf } from '@tremplin/client/reports/listSource.ts';
import { filterNames, type FilterName } from '@tremplin/client/reports/useOutcomeFilter.ts';
import {
  readListBehind,
  readRequestList,
  readSessionList,
} from '@tremplin/shared/outcome-lists.ts';
import type { OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { firstMonthOf } from '@tremplin/shared/period.ts';
import { can } from '@tremplin/shared/policy.ts';
import { cleanup, configure, screen } from '@testing-library/react';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Call } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import { thisYear } from '../support/outcome-filter.ts';
import { openScene } from '../support/random-scene.ts';
import { allCame, beforeSession, takenIn, takesPlace } from '../support/session-outcome.ts';

configure({ asyncUtilTimeout: 8000 });

const numbers = [
  { kind: 'placements' },
  { kind: 'funnel', step: 'applied' },
  { kind: 'retention' },
  { kind: 'followups', group: 'overdue' },
  { kind: 'silent' },
  { kind: 'silence' },
  { kind: 'intakes' },
  { kind: 'plans' },
  { kind: 'plans', verified: true },
  { kind: 'unassigned' },
  { kind: 'active' },
  { kind: 'quality', check: 'no_consent' },
  { kind: 'quality', check: 'sessions_open' },
  { kind: 'attendance' },
  { kind: 'followed' },
  { kind: 'times', which: 'to_outcome' },
  { kind: 'workload', load: 'active' },
  { kind: 'workload', load: 'overdue' },
  { kind: 'workload', load: 'covering' },
  { kind: 'sessions', state: 'held' },
  { kind: 'attendees', mark: 'came' },
  { kind: 'commitments' },
  { kind: 'requests' },
] as const;

/** The filter with one more chosen, of which there is nobody; a stream is one of two. */
function narrowed(filter: OutcomeFilter, name: FilterName): readonly OutcomeFilter[] {
  if (name === 'stream')
    return [
      { ...filter, stream: 'A' },
      { ...filter, stream: 'B' },
    ];
  return [{ ...filter, [`${name}Id`]: v7() }];
}

test('the chips over a list are the filters that change it, for each of its kinds and whoever looks', async () => {
  const { staff, settle } = await openScene();
  const askers = staff.filter(({ name }) => /^(?:Dominique|Farah)/.test(name));
  const wrong = new Set<string>();
  const unseen = new Set<string>();
  const seen = new Set<string>();
  // Six offices for what must not change a list, more only for what has not been seen to change one.
  for (let seed = 1; seed <= 6 || (unseen.size > 0 && seed <= 60); seed += 1) {
    const { setting, callOf } = await settle(seed);
    const filter = { ...thisYear, from: firstMonthOf('year', setting.calendar.today) };
    for (const asker of askers)
      for (const number of numbers) {
        const { asked, needs, ids } = readOf(callOf(asker), { ...number, filter });
        if (!can(asker, 'read', needs)) continue;
        const said = `${asker.name}, ${JSON.stringify(number)}`;
        if (seed > 6 && ![...unseen].some((one) => one.startsWith(said))) continue;
        const all = await ids(filter);
        const heeded = filtersOf(asked, (...right) => can(asker, ...right));
        for (const name of filterNames) {
          const those = await Promise.all(narrowed(filter, name).map(ids));
          const changes = those.some((one) => one !== all);
          const one = `${said}, ${name}`;
          if (!heeded.includes(name) && changes) wrong.add(one);
          if (heeded.includes(name)) (changes ? seen : unseen).add(one);
        }
      }
    for (const one of seen) unseen.delete(one);
  }
  expect([...wrong]).toEqual([]);
  expect([...unseen]).toEqual([]);
}, 120_000);

/** What the number asks, and who is on its list as a text. */
function readOf({ reports }: Call, given: unknown) {
  const sessions = readSessionList.safeParse(given);
  if (sessions.success) {
    const ids = async (filter: OutcomeFilter) =>
      textOf(await reports.sessionList({ ...sessions.data, filter }));
    return { asked: sessions.data, needs: 'session_list', ids } as const;
  }
  const requests = readRequestList.safeParse(given);
  if (requests.success) {
    const ids = async (filter: OutcomeFilter) =>
      textOf(await reports.requestList({ ...requests.data, filter }));
    return { asked: requests.data, needs: 'interview', ids } as const;
  }
  const others = readListBehind.parse(given);
  const ids = async (filter: OutcomeFilter) =>
    textOf(await reports.listBehind({ ...others, filter }));
  return { asked: others, needs: 'outcome_list', ids } as const;
}

function textOf(list: Awaited<ReturnType<Call['reports']['listBehind']>>): string {
  return `${list.total}: ${list.rows.map(({ id }) => id).join(' ')}`;
}

test('Ngozi reads over a list which filters it heeds, and is told which it does not', async () => {
  const told = await beforeSession('2026-07-07');
  await allCame(told, await takenIn(told, told.anna, 2));
  await takesPlace(told);
  told.office.at('2026-11-22T15:00:00.000Z');
  const { ministries } = await told.ngozi.call.reports.choices();
  const ministry = ministries.find(({ nameEn }) => nameEn === 'Ministry of Lighthouses')?.id ?? '';
  const open = async (path: string) => {
    cleanup();
    return visit(path, () => told.office.contextOf(told.ngozi.visitor), 'en');
  };
  await open(`/outcomes/list?kind=attendance&ministry=${ministry}`);
  expect(await screen.findByText('This filter does not change this list: Ministry.')).toBeDefined();
  expect(await screen.findAllByText(/^Noémie \d Diallo$/)).toHaveLength(2);
  expect(screen.queryByText('Ministry: Ministry of Lighthouses')).toBeNull();
  await open(`/outcomes/list?kind=times&which=to_outcome&ministry=${ministry}`);
  expect(await screen.findByText('Ministry: Ministry of Lighthouses')).toBeDefined();
  expect(screen.queryByText(/not change this list/)).toBeNull();
  const chosen = `counsellor=${told.boris.id}&stream=A&ministry=${ministry}`;
  await open(`/outcomes/sessions/list?kind=commitments&${chosen}`);
  expect(
    await screen.findByText(
      'These filters do not change this list: Counsellor, Stream and Ministry.',
    ),
  ).toBeDefined();
  await open(`/outcomes/sessions/list?kind=sessions&state=held&${chosen}`);
  expect(
    await screen.findByText(
      'These filters change only how many people are counted at each session: Counsellor and Stream.',
    ),
  ).toBeDefined();
  expect(screen.getByText('This filter does not change this list: Ministry.')).toBeDefined();
});
