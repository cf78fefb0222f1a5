import { openStages } from './applications.ts';
import type { OpenStage, Stage } from './applications.ts';

/** Stages in which one waits for news: the application was sent, and nothing is decided. */
export const waitingStages: readonly OpenStage[] = openStages.filter(
  (stage) => stage !== 'identified' && stage !== 'preparing',
);

/** A stay that gave way to one of these ended without news: how long news would have taken is not known. */
const noNews: readonly Stage[] = ['no_response', 'withdrawn', 'competition_cancelled'];

export function endedByNews(next: Stage): boolean {
  return !noNews.includes(next);
}

export const silenceVerdicts = ['normal', 'slow', 'beyond', 'not_enough'] as const;
export type SilenceVerdict = (typeof silenceVerdicts)[number];

/** With whom an application is compared: its job family, else its ministry, else all of the office. */
export const silenceBases = ['family', 'ministry', 'all'] as const;
export type SilenceBasis = (typeof silenceBases)[number];

/** Fewer stays than these say nothing. */
export const fewestStays = 20;

/** More than so large a share waited longer: normal, or else slow. */
const normalAbove = 0.5;
const slowAbove = 0.1;
/** A share that is exactly at a limit is not above it, however its product was rounded. */
const rounding = 1e-9;

/** Stays of one length, in days: those that ended by news, and those of which no more is known. */
export interface Stays {
  readonly days: number;
  readonly news: number;
  readonly censored: number;
}

/** The share of stays that last longer, from each day on which news came. */
export interface Curve {
  /** Stays it was made of. */
  readonly n: number;
  /** In ascending order of days; before the first the share is 1. */
  readonly steps: readonly { readonly days: number; readonly longer: number }[];
}

/**
 * Kaplan and Meier's estimate. Lengths may come in any order, and more than once; whoever is
 * censored on a day was still waiting when that day's news came.
 */
export function curveOf(lengths: Iterable<Stays>): Curve {
  const sorted = [...lengths].toSorted((a, b) => a.days - b.days);
  const n = sorted.reduce((sum, { news, censored }) => sum + news + censored, 0);
  const steps: { days: number; longer: number }[] = [];
  let waiting = n;
  let longer = 1;
  for (let at = 0; at < sorted.length;) {
    const days = sorted[at]?.days ?? 0;
    let news = 0;
    let gone = 0;
    for (; sorted[at]?.days === days; at += 1) {
      news += sorted[at]?.news ?? 0;
      gone += (sorted[at]?.news ?? 0) + (sorted[at]?.censored ?? 0);
    }
    if (news > 0) {
      longer *= (waiting - news) / waiting;
      steps.push({ days, longer });
    }
    waiting -= gone;
  }
  return { n, steps };
}

/** The share of whom news takes longer than so many days. */
export function shareLonger({ steps }: Curve, days: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps[middle]?.days ?? 0) <= days) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1]?.longer ?? 1;
}

export interface Waiting {
  readonly stage: Stage;
  /** The posting's job family and ministry, as far as they are known. */
  readonly family: string | null;
  readonly ministryId: string | null;
  /** Since the last news. */
  readonly days: number;
}

export interface Silence {
  readonly verdict: SilenceVerdict;
  /** Stays that it was compared with; 0 where they were too few. */
  readonly n: number;
  readonly basis: SilenceBasis | null;
}

/** Curves of every group that is large enough. */
export type Curves = ReadonlyMap<string, Curve>;

interface Tally {
  readonly days: number;
  news: number;
  censored: number;
}

/** Adds stays up, each to every group it belongs to; `curves` leaves out those that are too small. */
export function gatherStays(): {
  readonly add: (stay: Waiting & { readonly news: boolean }) => void;
  readonly curves: () => Curves;
} {
  const groups = new Map<string, Map<number, Tally>>();
  return {
    add: (stay) => {
      for (const { key } of groupsOf(stay)) {
        const lengths = groups.get(key) ?? new Map<number, Tally>();
        groups.set(key, lengths);
        const tally = lengths.get(stay.days) ?? { days: stay.days, news: 0, censored: 0 };
        lengths.set(stay.days, tally);
        tally[stay.news ? 'news' : 'censored'] += 1;
      }
    },
    curves: () => {
      const all = [...groups].map(([key, lengths]) => [key, curveOf(lengths.values())] as const);
      return new Map(all.filter(([, { n }]) => n >= fewestStays));
    },
  };
}

/** How its silence compares with that of others, in the nearest group that is large enough. */
export function compareSilence(curves: Curves, waiting: Waiting): Silence {
  for (const { basis, key } of groupsOf(waiting)) {
    const curve = curves.get(key);
    if (curve) return { verdict: verdictOn(shareLonger(curve, waiting.days)), n: curve.n, basis };
  }
  return { verdict: 'not_enough', n: 0, basis: null };
}

/** By the share of those who waited longer. */
export function verdictOn(longer: number): SilenceVerdict {
  if (longer - normalAbove > rounding) return 'normal';
  return longer - slowAbove > rounding ? 'slow' : 'beyond';
}

/** The nearest first. */
function groupsOf({ stage, family, ministryId }: Waiting): { basis: SilenceBasis; key: string }[] {
  const groups: { basis: SilenceBasis; key: string }[] = [];
  if (family !== null) groups.push({ basis: 'family', key: `${stage} family ${family}` });
  if (ministryId !== null)
    groups.push({ basis: 'ministry', key: `${stage} ministry ${ministryId}` });
  groups.push({ basis: 'all', key: `${stage} all` });
  return groups;
}
