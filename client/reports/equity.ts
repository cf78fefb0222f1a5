import { open, withheld } from '@tremplin/shared/demographics.ts';
import type { Equity, EquityGroup, GroupKey } from '@tremplin/shared/demographics.ts';
import { wilson } from '@tremplin/shared/session-rules.ts';

/** A group of which both numbers are shown, and where its share may lie. */
export interface Share {
  readonly key: GroupKey;
  readonly clients: number;
  readonly placed: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export function shareOf({ key, clients, placed }: EquityGroup): Share | null {
  if (clients === null || placed === null) return null;
  const interval = wilson(placed, clients);
  return interval && { key, clients, placed, share: placed / clients, ...interval };
}

/** The end of one scale for all questions: the fifth that holds every interval. */
export function scaleOf({ dimensions }: Equity): number {
  const highs = dimensions.flatMap(({ groups }) =>
    groups.map((group) => shareOf(group)?.high ?? 0),
  );
  return Math.ceil(Math.max(0.2, ...highs) * 5) / 5;
}

/**
 * What may be said of a question: that nothing differs unless two intervals are apart, and then the
 * two furthest of those. Who did not say is in no group, so is not compared.
 */
export type Compared =
  | { readonly kind: 'nothing' | 'one' | 'no_placed' | 'overlap' }
  | { readonly kind: 'apart'; readonly more: Share; readonly less: Share };

export function compare(groups: readonly EquityGroup[]): Compared {
  const named = groups.filter(({ key }) => key !== withheld && key !== open);
  const seen = named.filter(({ clients }) => clients !== null).length;
  if (seen < 2) return { kind: seen === 0 ? 'nothing' : 'one' };
  const shares = named.flatMap((group) => shareOf(group) ?? []);
  if (shares.length < 2) return { kind: 'no_placed' };
  const apart = shares
    .flatMap((more) =>
      shares.filter((less) => less.high < more.low).map((less) => ({ more, less })),
    )
    .toSorted((a, b) => b.more.share - b.less.share - (a.more.share - a.less.share))[0];
  return apart ? { kind: 'apart', ...apart } : { kind: 'overlap' };
}
