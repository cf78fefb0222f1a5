import type { OutcomeMeasure } from '@tremplin/shared/sessions.ts';

/** How many people within each window, shortest first: each window holds the ones before it. */
export type Cumulative = readonly number[];

/** By measure; null where it cannot be known. */
export type Counts = Readonly<Record<OutcomeMeasure, Cumulative | null>>;
export type Shown = Readonly<Record<OutcomeMeasure, readonly boolean[]>>;

/**
 * The fewest people that a figure may speak of. Under three, that a figure is hidden would say what
 * it is: hidden under 2 can only be one.
 */
export function fewestShown(smallCell: number): number {
  return Math.max(3, smallCell);
}

/** Of so few people no share is given at all. */
export function tooFew(of: number, smallCell: number): boolean {
  return of < 2 * fewestShown(smallCell);
}

/**
 * Which figures of one group may leave the server. A window is shown only when neither it, nor what
 * it adds to the last one shown, nor what is left of the group, is one to `smallCell` − 1 people.
 * Whoever applied there also applied: `applied_there` is shown only where that does not narrow down
 * the other. Somebody who knows these rules and every figure shown can tell no hidden one.
 */
export function shownOf(counts: Counts, of: number, smallCell: number): Shown {
  const least = fewestShown(smallCell);
  const shown = (measure: OutcomeMeasure): readonly boolean[] => {
    const windows = counts[measure] ?? [];
    return tooFew(of, smallCell) ? windows.map(() => false) : shownWindows(windows, of, least);
  };
  const ops = { counts: counts.applied_ops ?? [], shown: shown('applied_ops') };
  const there = shown('applied_there').map(
    (may, at) => may && keepsApart(counts.applied_there?.[at] ?? 0, ops, at, least),
  );
  return eachMeasure((measure) => (measure === 'applied_there' ? there : shown(measure)));
}

function shownWindows(windows: Cumulative, of: number, least: number): boolean[] {
  let last = 0;
  return windows.map((count) => {
    const may = large(count - last, least) && large(of - count, least);
    if (may) last = count;
    return may;
  });
}

/** A part of `whole` that leaves nobody, or enough people, between the two. */
function keepsApart(
  part: number,
  whole: { readonly counts: Cumulative; readonly shown: readonly boolean[] },
  at: number,
  least: number,
): boolean {
  if (whole.shown[at]) return large((whole.counts[at] ?? 0) - part, least);
  const before = whole.counts.filter((_, window) => window < at && whole.shown[window]);
  return part <= (before.at(-1) ?? 0);
}

function large(people: number, least: number): boolean {
  return people === 0 || people >= least;
}

export function eachMeasure<T>(of: (measure: OutcomeMeasure) => T): Record<OutcomeMeasure, T> {
  return {
    job_alert: of('job_alert'),
    applied_there: of('applied_there'),
    applied_ops: of('applied_ops'),
    interviewed: of('interviewed'),
    placed: of('placed'),
  };
}
