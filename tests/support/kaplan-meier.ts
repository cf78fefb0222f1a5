/** Somebody who waited: whether the news came, or only that it had not come yet. */
export interface Watched {
  readonly days: number;
  readonly news: boolean;
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * A second way to the same curve, in exact fractions: Efron's redistribution to the right (1967).
 * Everybody begins with the same mass, in a row by days, news before the censored of the same day;
 * whoever is censored leaves theirs to all who stand behind them. What has not met its news by a
 * day is the share that waits longer.
 */
export function waitingLonger(people: readonly Watched[], days: number): number {
  const row = people.toSorted((a, b) => a.days - b.days || Number(b.news) - Number(a.news));
  let each: Fraction = { over: 1n, under: BigInt(Math.max(1, row.length)) };
  let left: Fraction = { over: 1n, under: 1n };
  for (const [place, one] of row.entries()) {
    if (one.days > days) break;
    const behind = BigInt(row.length - place - 1);
    if (one.news) left = minus(left, each);
    else if (behind > 0n) each = times(each, { over: behind + 1n, under: behind });
    else break; // Nobody is left to inherit: what the last one holds is never met.
  }
  return Number((left.over * 10n ** 18n) / left.under) / 1e18;
}

function minus(a: Fraction, b: Fraction): Fraction {
  return lowest({ over: a.over * b.under - b.over * a.under, under: a.under * b.under });
}

function times(a: Fraction, b: Fraction): Fraction {
  return lowest({ over: a.over * b.over, under: a.under * b.under });
}

function lowest({ over, under }: Fraction): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? { over: 0n, under: 1n } : { over: over / a, under: under / a };
}
