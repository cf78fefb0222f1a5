import {
  dimensions,
  equityMeasures,
  fewestEitherWay,
  groupsOf,
  open,
  smallestGroup,
} from '@tremplin/shared/demographics.ts';
import type { Dimension, EquityMeasure, GroupKey } from '@tremplin/shared/demographics.ts';

export interface Tally {
  readonly clients: number;
  readonly placed: number;
  readonly sent: number;
}

/** People of one programme, or several together; each of the year stands in exactly one. */
export interface Crowd {
  readonly total: Tally;
  /** How many answered anything at all. */
  readonly answered: number;
  readonly of: (dimension: Dimension, group: GroupKey) => Tally;
}

export interface Column extends Crowd {
  /** Null where they had none: nobody can ask for these alone. */
  readonly programmeId: string | null;
}

/** What may be shown of a year: of everybody (null) and of each programme. */
export interface Shown {
  readonly group: (view: string | null, dimension: Dimension, group: GroupKey) => boolean;
  readonly measure: (
    view: string | null,
    measure: EquityMeasure,
    dimension: Dimension,
    group: GroupKey,
  ) => boolean;
  readonly total: (view: string | null, measure: EquityMeasure) => boolean;
  /** How many answered anything at all. */
  readonly answered: (view: string | null) => boolean;
}

interface Plan {
  readonly dimension: Dimension;
  /** Hidden in every view, so that no view can be subtracted from another; null hides the question. */
  readonly hidden: ReadonlySet<GroupKey> | null;
  readonly views: ReadonlySet<string | null>;
}

interface MeasurePlan {
  readonly hidden: ReadonlyMap<Dimension, ReadonlySet<GroupKey> | null>;
  readonly views: ReadonlySet<string | null>;
}

const nobody: Tally = { clients: 0, placed: 0, sent: 0 };

/**
 * Which numbers of a fiscal year may be shown, over all the views that somebody may ask for. The
 * same groups are hidden for everybody and in each programme; a programme in which that does not
 * hide enough, or which leaves too few people outside of it, shows nothing of that question.
 */
export function shownOf(columns: readonly Column[]): Shown {
  const all = together(columns);
  const plans = new Map(dimensions.map((one) => [one, planOf(one, all, columns)]));
  const measures = new Map(
    equityMeasures.map((one) => [one, measurePlanOf(one, all, columns, [...plans.values()])]),
  );
  const answering = answeringIn(all, columns);
  return {
    group: (view, dimension, group) => {
      const plan = plans.get(dimension);
      return plan?.hidden?.has(group) === false && plan.views.has(view);
    },
    measure: (view, measure, dimension, group) => {
      const plan = measures.get(measure);
      return plan?.hidden.get(dimension)?.has(group) === false && plan.views.has(view);
    },
    total: (view, measure) => measures.get(measure)?.views.has(view) === true,
    answered: (view) => answering.has(view),
  };
}

export function together(crowds: readonly Crowd[]): Crowd {
  return {
    total: crowds.reduce((sum, { total }) => plus(sum, total), nobody),
    answered: crowds.reduce((sum, { answered }) => sum + answered, 0),
    of: (dimension, group) =>
      crowds.reduce((sum, each) => plus(sum, each.of(dimension, group)), nobody),
  };
}

function plus(one: Tally, other: Tally): Tally {
  return {
    clients: one.clients + other.clients,
    placed: one.placed + other.placed,
    sent: one.sent + other.sent,
  };
}

function planOf(dimension: Dimension, all: Crowd, columns: readonly Column[]): Plan {
  const groups = groupsOf(dimension);
  const size = (group: GroupKey): number => all.of(dimension, group).clients;
  const hidden = hideEnough(
    groups.toSorted((a, b) => size(a) - size(b)),
    groups.filter((group) => size(group) < smallestGroup),
    (some) => manyAmong(all, dimension, some),
  );
  if (hidden === null) return { dimension, hidden, views: new Set() };
  const fits = (crowd: Crowd): boolean =>
    groups.every(
      (group) => hidden.has(group) || crowd.of(dimension, group).clients >= smallestGroup,
    ) &&
    (hidden.size === 0 || manyAmong(crowd, dimension, hidden));
  return { dimension, hidden, views: viewable(columns, fits, fits) };
}

function measurePlanOf(
  measure: EquityMeasure,
  all: Crowd,
  columns: readonly Column[],
  plans: readonly Plan[],
): MeasurePlan {
  if (!fairly(all.total, measure)) return { hidden: new Map(), views: new Set() };
  const hidden = new Map(
    plans.map((plan) => [plan.dimension, measureHidden(measure, all, plan)] as const),
  );
  const fits = (crowd: Crowd): boolean =>
    fairly(crowd.total, measure) &&
    plans.every(({ dimension }) => {
      const some = hidden.get(dimension) ?? null;
      if (some === null) return true;
      const rest = groupsOf(dimension).filter((group) => !some.has(group));
      return (
        rest.every((group) => fairly(crowd.of(dimension, group), measure)) &&
        (some.size === 0 || fairly(sumOf(crowd, dimension, some), measure))
      );
    });
  // All questions or none: what one shows adds up to a total that would help with another.
  const mayShow = (one: Column): boolean => showsAll(plans, one.programmeId) && fits(one);
  return { hidden, views: viewable(columns, mayShow, fits) };
}

/** Every question that is shown at all is shown in this view too. */
function showsAll(plans: readonly Plan[], view: string | null): boolean {
  return plans.every(({ hidden, views }) => hidden === null || views.has(view));
}

function answeringIn(all: Crowd, columns: readonly Column[]): ReadonlySet<string | null> {
  const many = ({ answered }: Crowd): boolean => answered >= smallestGroup;
  return many(all) ? viewable(columns, many, many) : new Set();
}

function measureHidden(
  measure: EquityMeasure,
  all: Crowd,
  { dimension, hidden }: Plan,
): ReadonlySet<GroupKey> | null {
  if (hidden === null) return null;
  const groups = groupsOf(dimension);
  const count = (group: GroupKey): number => all.of(dimension, group)[measure];
  return hideEnough(
    groups.toSorted((a, b) => count(a) - count(b)),
    groups.filter((group) => hidden.has(group) || !fairly(all.of(dimension, group), measure)),
    (some) => fairly(sumOf(all, dimension, some), measure),
  );
}

/** Hides the smallest of the others until it is enough; null when nothing would be left to show. */
function hideEnough(
  ascending: readonly GroupKey[],
  first: readonly GroupKey[],
  enough: (hidden: ReadonlySet<GroupKey>) => boolean,
): ReadonlySet<GroupKey> | null {
  const hidden = new Set(first);
  if (hidden.size === 0) return hidden;
  for (const next of ascending.filter((group) => !hidden.has(group))) {
    if (enough(hidden)) return hidden;
    hidden.add(next);
  }
  return null;
}

/**
 * The programmes that may be looked at on their own, largest first, and everybody. What is left
 * when they are taken away from everybody must be fit to be seen too, since it can be reckoned.
 */
function viewable(
  columns: readonly Column[],
  mayShow: (column: Column) => boolean,
  fits: (crowd: Crowd) => boolean,
): ReadonlySet<string | null> {
  const views = columns
    .filter((column) => column.programmeId !== null && mayShow(column))
    .toSorted((a, b) => b.total.clients - a.total.clients);
  while (views.length > 0) {
    const rest = together(columns.filter((column) => !views.includes(column)));
    if (rest.total.clients === 0 || fits(rest)) break;
    views.pop();
  }
  return new Set([null, ...views.map(({ programmeId }) => programmeId)]);
}

/** Enough people did it, and enough did not. */
function fairly(tally: Tally, measure: EquityMeasure): boolean {
  const did = tally[measure];
  return did >= fewestEitherWay && tally.clients - did >= fewestEitherWay;
}

function sumOf(crowd: Crowd, dimension: Dimension, groups: ReadonlySet<GroupKey>): Tally {
  return [...groups].reduce((sum, group) => plus(sum, crowd.of(dimension, group)), nobody);
}

/**
 * The hidden groups together are no small one, so they are several; and even to somebody who knows
 * which of them are small, each may be of one of several sizes. Whoever answered nothing at all is
 * known to be among those who left the question open.
 */
function manyAmong(crowd: Crowd, dimension: Dimension, hidden: ReadonlySet<GroupKey>): boolean {
  const silent = hidden.has(open) ? crowd.total.clients - crowd.answered : 0;
  const sum = sumOf(crowd, dimension, hidden).clients - silent;
  if (sum < smallestGroup) return false;
  const most = [...hidden].map((group) => {
    const left = crowd.of(dimension, group).clients - (group === open ? silent : 0);
    return Math.min(sum, left < smallestGroup ? smallestGroup - 1 : sum);
  });
  const mostOfAll = most.reduce((total, one) => total + one, 0);
  return most.every((one) => one - Math.max(0, sum - (mostOfAll - one)) >= fewestEitherWay - 1);
}
