import { dimensions, equityMeasures, groupsOf, open } from '@tremplin/shared/demographics.ts';
import type { Dimension, GroupKey } from '@tremplin/shared/demographics.ts';
import { shownOf } from '@tremplin/server/reports/equity-rules.ts';
import type { Shown } from '@tremplin/server/reports/equity-rules.ts';
import { describe, expect, test } from 'vitest';
import { attack } from './support/attacker.ts';
import type { Pinned, SeenTable } from './support/attacker.ts';
import { columnsOf, officeAt, randomOffice, viewsOf } from './support/equity-offices.ts';
import type { View } from './support/equity-offices.ts';

/** Enough that each rule, taken away, is found out; see the offices that are written out below. */
const offices = 800;
const some: readonly Dimension[] = ['gender', 'disability'];

describe('what an office shows of itself cannot be reckoned back', { timeout: 120_000 }, () => {
  test('no hidden number, over all programmes and everybody together', () => {
    let shownAtAll = 0;
    let programmesShown = 0;
    for (let seed = 0; seed < offices; seed += 1) {
      const columns = columnsOf(randomOffice(seed));
      if (columns.length === 0) continue;
      const views = viewsOf(columns);
      const shown = shownOf(columns);
      const seen = asSeen(views, shown);
      const pinned = attack([seen], () => false).filter((one) => !isNoSecret(one, views));
      expect([seed, pinned]).toEqual([seed, []]);
      const numbers = [...seen.numbers].filter(([name]) => name.startsWith('clients'));
      if (numbers.some(([, number]) => number !== null)) shownAtAll += 1;
      if (views.some(({ id }) => id !== null && shown.group(id, 'gender', open)))
        programmesShown += 1;
    }
    // Hiding everything would be safe as well.
    expect(shownAtAll).toBeGreaterThan(offices / 2);
    expect(programmesShown).toBeGreaterThan(offices / 10);
  });

  test('nobody’s jobs are shown where their number is not', () => {
    const told: unknown[] = [];
    for (let seed = 0; seed < offices; seed += 1) {
      const columns = columnsOf(randomOffice(seed));
      const shown = shownOf(columns);
      for (const view of [null, ...columns.map(({ programmeId }) => programmeId)])
        for (const dimension of dimensions)
          for (const group of groupsOf(dimension))
            for (const measure of equityMeasures)
              if (
                shown.measure(view, measure, dimension, group) &&
                !shown.group(view, dimension, group)
              )
                told.push([seed, view, dimension, group]);
    }
    expect(told).toEqual([]);
  });

  test('whatever can be subtracted leaves ten people or nobody, hidden groups together too', () => {
    for (let seed = 0; seed < offices; seed += 1) {
      const columns = columnsOf(randomOffice(seed));
      if (columns.length === 0) continue;
      const views = viewsOf(columns);
      const shown = shownOf(columns);
      for (const dimension of dimensions) {
        const seen = groupsOf(dimension).filter((group) => shown.group(null, dimension, group));
        if (seen.length === 0) continue;
        const hidden = groupsOf(dimension).filter((group) => !seen.includes(group));
        expect([seed, dimension, hidden.length]).not.toEqual([seed, dimension, 1]);
        for (const rest of leftOver(views, (view) =>
          shown.group(view.id, dimension, seen[0] ?? 'no'),
        ))
          for (const groups of [...seen.map((one) => [one]), hidden]) {
            if (groups.length === 0 || rest.every(([, view]) => view.total.clients === 0)) continue;
            const people = sumOf(rest, (view) => clientsIn(view, dimension, groups));
            const anybody = sumOf(rest, (view) => view.total.clients) > 0;
            if (anybody)
              expect([seed, dimension, groups, people >= 10]).toEqual([
                seed,
                dimension,
                groups,
                true,
              ]);
          }
      }
    }
  });
});

describe('offices that were worked out by hand', () => {
  const gender = (view: string | null, shown: Shown): GroupKey[] =>
    groupsOf('gender').filter((group) => shown.group(view, 'gender', group));

  test('one small group takes the next smallest with it', () => {
    const shown = shownOf(
      officeAt({ p: { woman: 40, man: 30, non_binary: 3, another: 0, open: 60 } }),
    );
    // 3 + 0 + 0 who would rather not are fewer than ten together: the men are hidden too.
    expect(gender(null, shown)).toEqual(['woman', 'open']);
  });

  test('small groups that are many together need nothing more', () => {
    const said = {
      woman: 40,
      man: 30,
      non_binary: 4,
      another: 3,
      prefer_not_to_answer: 6,
      open: 50,
    };
    expect(gender(null, shownOf(officeAt({ p: said })))).toEqual(['woman', 'man', 'open']);
  });

  test('groups that are all as large as a hidden one can be are not left alone', () => {
    const said = {
      woman: 40,
      man: 30,
      non_binary: 9,
      another: 9,
      prefer_not_to_answer: 9,
      open: 50,
    };
    expect(gender(null, shownOf(officeAt({ p: said })))).toEqual(['woman', 'open']);
  });

  test('of a group in which everybody is, nothing is shown', () => {
    expect(gender(null, shownOf(officeAt({ p: { woman: 90 } })))).toEqual([]);
  });

  test('a programme is not shown when taking it from everybody leaves a few', () => {
    const few = { non_binary: 4, another: 3, prefer_not_to_answer: 4 };
    const many = { woman: 60, man: 50, ...few, open: 60 };
    const alone = shownOf(officeAt({ p: many }));
    expect(gender('p', alone)).toEqual(['woman', 'man', 'open']);
    const beside = shownOf(officeAt({ p: many, q: { woman: 4, man: 3, open: 2 } }));
    expect(gender(null, beside)).toEqual(['woman', 'man', 'open']);
    expect(gender('p', beside)).toEqual([]);
    expect(gender('q', beside)).toEqual([]);
    // Two of enough size, and the few cannot be told from the smaller of the two.
    const three = shownOf(
      officeAt({ p: many, r: { ...many, woman: 70 }, q: { woman: 4, man: 3, open: 2 } }),
    );
    expect([gender('r', three), gender('p', three)]).toEqual([['woman', 'man', 'open'], []]);
  });
});

/** How many answered nothing at all, or skipped a question: it tells nothing of what anybody is. */
function isNoSecret({ name, value }: Pinned, views: readonly View[]): boolean {
  if (/^(?:silent|skipped) /.test(name)) return true;
  const [id, _question, group] = name.replace(/^(?:not )?\w+ /, '').split(' ');
  const view = views.find((one) => `${one.id}` === id);
  if (group !== open || !view) return false;
  const silent = view.total.clients - view.answered;
  return name.startsWith('clients') ? value === silent : silent === 0 && value === 0;
}

/** What everybody looks like without each choice of the programmes that may be seen. */
function leftOver(
  views: readonly View[],
  seen: (view: View) => boolean,
): readonly (readonly (readonly [number, View])[])[] {
  const all = views.find(({ id }) => id === null);
  if (!all) return [];
  const programmes = views.filter((view) => view.id !== null && view.id !== '' && seen(view));
  return Array.from({ length: 2 ** programmes.length }, (_, choice) => [
    [1, all] as const,
    ...programmes
      .filter((_view, at) => (choice >> at) % 2 === 1)
      .map((view) => [-1, view] as const),
  ]);
}

function sumOf(rest: readonly (readonly [number, View])[], count: (view: View) => number): number {
  return rest.reduce((sum, [times, view]) => sum + times * count(view), 0);
}

function clientsIn(view: View, dimension: Dimension, groups: readonly GroupKey[]): number {
  return groups.reduce((sum, group) => sum + view.of(dimension, group).clients, 0);
}

/**
 * All that a manager gets to see: how many there are and how many answered, in every programme, and
 * what is shown of two questions; and that whoever is placed is one of the clients.
 */
function asSeen(views: readonly View[], shown: Shown): SeenTable {
  const numbers = new Map<string, number | null>();
  const sums: { total: string; parts: string[] }[] = [];
  const columns = views.filter(({ id }) => id !== null);
  const programmes = columns.filter(({ id }) => id !== '');
  for (const view of views) {
    // Whoever has no programme is what the programmes leave, when each of them can be seen.
    const may = (seen: (id: string | null) => boolean): boolean =>
      view.id === '' ? programmes.every(({ id }) => seen(id)) && seen(null) : seen(view.id);
    numbers.set(`all ${view.id}`, view.total.clients);
    const silent = view.total.clients - view.answered;
    numbers.set(`silent ${view.id}`, may(shown.answered) ? silent : null);
    for (const measure of equityMeasures) {
      const known = may((id) => shown.total(id, measure));
      numbers.set(`${measure} ${view.id}`, known ? view.total[measure] : null);
      numbers.set(
        `not ${measure} ${view.id}`,
        known ? view.total.clients - view.total[measure] : null,
      );
      sums.push({
        total: `all ${view.id}`,
        parts: [`${measure} ${view.id}`, `not ${measure} ${view.id}`],
      });
    }
    for (const dimension of some) {
      const groups = groupsOf(dimension);
      const name = (what: string, group: string): string =>
        `${what} ${view.id} ${dimension} ${group}`;
      for (const group of groups) {
        const tally = view.of(dimension, group);
        const seen = may((id) => shown.group(id, dimension, group));
        numbers.set(name('clients', group), seen ? tally.clients : null);
        for (const measure of equityMeasures) {
          const told = may((id) => shown.measure(id, measure, dimension, group));
          numbers.set(name(measure, group), told ? tally[measure] : null);
          numbers.set(name(`not ${measure}`, group), told ? tally.clients - tally[measure] : null);
          sums.push({
            total: name('clients', group),
            parts: [name(measure, group), name(`not ${measure}`, group)],
          });
        }
      }
      numbers.set(name('skipped', open), null);
      sums.push({
        total: name('clients', open),
        parts: [`silent ${view.id}`, name('skipped', open)],
      });
      sums.push({ total: `all ${view.id}`, parts: groups.map((group) => name('clients', group)) });
      for (const measure of equityMeasures)
        sums.push({
          total: `${measure} ${view.id}`,
          parts: groups.map((group) => name(measure, group)),
        });
    }
  }
  for (const dimension of some)
    for (const group of groupsOf(dimension))
      for (const what of [
        'clients',
        ...equityMeasures,
        ...equityMeasures.map((one) => `not ${one}`),
      ])
        sums.push({
          total: `${what} null ${dimension} ${group}`,
          parts: columns.map(({ id }) => `${what} ${id} ${dimension} ${group}`),
        });
  for (const measure of equityMeasures)
    sums.push({
      total: `not ${measure} null`,
      parts: columns.map(({ id }) => `not ${measure} ${id}`),
    });
  sums.push({ total: 'silent null', parts: columns.map(({ id }) => `silent ${id}`) });
  for (const measure of equityMeasures)
    sums.push({ total: `${measure} null`, parts: columns.map(({ id }) => `${measure} ${id}`) });
  return { numbers, sums };
}
