/** Chance that repeats itself: the same seed gives the same answers in the same order. */
export interface Random {
  /** Below 1. */
  unit(): number;
  /** From `least` to `most`, both inside. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  /** Log-normal, whole and at least 1: half of the answers lie below `median`. */
  span(median: number, sigma: number): number;
  shuffle<T>(items: T[]): T[];
  /** In the shape of a UUIDv7 of that moment. */
  id(at: Date): string;
}

export function randomFrom(seed: number): Random {
  const next = sfc32(seed);
  const unit = (): number => next() / 4294967296;
  const int = (least: number, most: number): number =>
    least + Math.floor(unit() * (most - least + 1));
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  return {
    unit,
    int,
    chance: (probability) => unit() < probability,
    pick: (from) => from[Math.floor(unit() * from.length)] ?? from[0],
    weighted: (from) => {
      let left = unit() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of from) {
        left -= weight;
        if (left < 0) return item;
      }
      throw new RangeError('nothing to choose from');
    },
    span: (median, sigma) => Math.max(1, Math.round(median * Math.exp(sigma * normal()))),
    shuffle: (items) => {
      for (let last = items.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [items[last], items[other]] = swapped(items, last, other);
      }
      return items;
    },
    id: (at) => uuid(at.getTime(), next(), next(), next()),
  };
}

/** Shares `total` among `count` in long tails: most get few, some get up to `most`. */
export function shareOut(
  random: Random,
  total: number,
  count: number,
  shape: { readonly sigma: number; readonly most: number },
): number[] {
  const weights = Array.from({ length: count }, () => random.span(1000, shape.sigma));
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => Math.min(shape.most, Math.floor((weight * total) / sum)));
  let missing = total - shares.reduce((a, b) => a + b, 0);
  while (missing > 0) {
    const at = random.int(0, count - 1);
    if ((shares[at] ?? 0) >= shape.most) continue;
    shares[at] = (shares[at] ?? 0) + 1;
    missing -= 1;
  }
  return shares;
}

function swapped<T>(items: readonly T[], a: number, b: number): [T, T] {
  const [first, second] = [items[a], items[b]];
  if (first === undefined || second === undefined) throw new RangeError('outside of the list');
  return [second, first];
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function uuid(ms: number, a: number, b: number, c: number): string {
  const time = ms.toString(16).padStart(12, '0');
  const byte = (word: number, shift: number): string => hex[(word >>> shift) & 255] ?? '00';
  const variant = hex[0x80 | ((a >>> 16) & 0x3f)] ?? '80';
  const tail = byte(b, 0) + byte(b, 8) + byte(b, 16) + byte(b, 24) + byte(c, 0) + byte(c, 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${(a & 0xfff).toString(16).padStart(3, '0')}-${variant}${byte(a, 24)}-${tail}`;
}

/** Small Fast Counter, 32 bits: passes the usual tests and needs no library. */
function sfc32(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let warm = 0; warm < 20; warm += 1) next();
  return next;
}
