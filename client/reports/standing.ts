import { knownClasses } from '@tremplin/shared/followups.ts';
import type { ClassCounts } from '@tremplin/shared/outcomes.ts';
import type { Standing } from './series.ts';

export type Standings = Readonly<Record<Standing, number>>;

/** The ways of not knowing as one. */
export function standingsOf(classes: ClassCounts): Standings {
  const { verified, reported, ended, not_yet } = classes;
  return { verified, reported, ended, not_yet, unknown: unknownIn(classes) };
}

export function unknownIn({ unreached, waived, open }: ClassCounts): number {
  return unreached + waived + open;
}

export function knownIn(classes: ClassCounts): number {
  return knownClasses.reduce((sum, one) => sum + classes[one], 0);
}

/** What the share verified is out of: all that are past due, or only those of which we know. */
export function outOf(classes: ClassCounts, unknownToo: boolean): number {
  return knownIn(classes) + (unknownToo ? unknownIn(classes) : 0);
}

/** All checkpoints of all months together. */
export function together(cells: readonly { readonly classes: ClassCounts }[]): ClassCounts {
  const sum = (of: (classes: ClassCounts) => number): number =>
    cells.reduce((total, { classes }) => total + of(classes), 0);
  return {
    verified: sum((one) => one.verified),
    reported: sum((one) => one.reported),
    ended: sum((one) => one.ended),
    unreached: sum((one) => one.unreached),
    waived: sum((one) => one.waived),
    open: sum((one) => one.open),
    not_yet: sum((one) => one.not_yet),
  };
}
