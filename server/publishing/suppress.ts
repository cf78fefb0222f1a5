import { circleThrough } from './flows.ts';
import type { Cell, Circle, Passage } from './flows.ts';

/** An earlier version of the same table: what was true then, and which of it was hidden. */
export interface Printed {
  readonly counts: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
}

interface Versions {
  readonly cells: readonly Cell[];
  /** Earliest first; the last is the one to be published. */
  readonly all: readonly Printed[];
  readonly last: number;
}

/** More versions than this are looked at one by one, all together, and from each on. */
const mostCombined = 6;

/**
 * Which numbers to hide: those behind which one to `smallCell` − 1 people stand, and as many more as
 * an attacker would need to reckon one of them back who has the totals, every earlier version, and
 * knows which numbers have changed since. What was hidden stays hidden; what was shown and is the
 * same counts as known. Null when that cannot be had: then nothing of the table may be printed.
 */
export function suppress(
  cells: readonly Cell[],
  smallCell: number,
  earlier: readonly Printed[] = [],
): ReadonlySet<string> | null {
  const keys = new Set(cells.map(({ key }) => key));
  if (earlier.some(({ counts }) => [...counts.keys()].some((key) => !keys.has(key)))) return null;
  const small = cells.filter(({ count, people }) => count > 0 && people < smallCell);
  const first = new Set(small.map(({ key }) => key));
  for (const { hidden } of earlier) for (const key of hidden) first.add(key);
  if (cells.some(({ key, place }) => place === 'printed' && first.has(key))) return null;
  const tries = orders.map((order) => hideMore(cells.toSorted(order), first, earlier));
  return tries.filter((one) => one !== null).toSorted((a, b) => a.cost - b.cost)[0]?.keys ?? null;
}

const orders: readonly ((a: Cell, b: Cell) => number)[] = [
  (a, b) => a.count - b.count,
  (a, b) => b.count - a.count,
  (a, b) => a.from - b.from,
  (a, b) => a.to - b.to,
];

function hideMore(
  cells: readonly Cell[],
  first: ReadonlySet<string>,
  earlier: readonly Printed[],
): { readonly keys: ReadonlySet<string>; readonly cost: number } | null {
  const hidden = new Set(first);
  const counts = new Map(cells.map(({ key, count }) => [key, count]));
  const versions: Versions = {
    cells,
    all: [...earlier, { counts, hidden }],
    last: earlier.length,
  };
  const price = prices(cells);
  const mayHide = (cell: Cell): number | undefined =>
    cell.place === 'printed' ? undefined : price.get(cell.key);
  for (;;) {
    const open = firstKnown(versions);
    if (!open) break;
    const circle = bestCircle(versions, open, mayHide);
    if (!circle) return null;
    for (const key of circle) hidden.add(key);
  }
  const dearest = cells
    .filter(({ key }) => hidden.has(key) && !first.has(key))
    .toSorted((a, b) => (price.get(b.key) ?? 0) - (price.get(a.key) ?? 0));
  for (const { key } of dearest) {
    hidden.delete(key);
    if (firstKnown(versions)) hidden.add(key);
  }
  const cost = [...hidden].reduce((sum, key) => sum + (price.get(key) ?? 0), 0);
  return { keys: hidden, cost };
}

/** As few numbers as can be, then the smallest ones; a total is worth several. */
function prices(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return new Map(
    cells.map(({ key, count, place }) => [key, (place === 'inner' ? 1 : 3) + (0.1 * count) / most]),
  );
}

interface Known {
  readonly version: number;
  readonly cell: Cell;
}

/** A hidden number that an attacker could reckon back. */
function firstKnown(versions: Versions): Known | undefined {
  const safe = new Set<string>();
  for (const [version, { hidden }] of versions.all.entries()) {
    for (const cell of versions.cells) {
      if (!hidden.has(cell.key) || safe.has(`${version} ${cell.key}`)) continue;
      const found = circlesOf(versions, { version, cell }, () => undefined)[0];
      if (!found) return { version, cell };
      for (const each of found.together)
        for (const key of found.circle.keys) safe.add(`${each} ${key}`);
    }
  }
  return undefined;
}

function bestCircle(
  versions: Versions,
  open: Known,
  mayHide: (cell: Cell) => number | undefined,
): readonly string[] | undefined {
  return circlesOf(versions, open, mayHide).toSorted((a, b) => a.circle.cost - b.circle.cost)[0]
    ?.circle.keys;
}

/**
 * Circles along which the same unit can be sent around in several versions at once, and nowhere
 * else. A number that is the same in a version outside of those is tied to it and cannot move.
 */
function circlesOf(
  versions: Versions,
  { version, cell }: Known,
  mayHide: (cell: Cell) => number | undefined,
): { readonly circle: Circle; readonly together: readonly number[] }[] {
  return combinations(versions.all.length)
    .filter((together) => together.includes(version))
    .flatMap((together) => {
      const passage = (each: Cell): Passage | undefined =>
        passageOf(versions, together, each, mayHide);
      const circle = circleThrough(cell, versions.cells, passage);
      return circle ? [{ circle, together }] : [];
    });
}

function passageOf(
  { all, last }: Versions,
  together: readonly number[],
  cell: Cell,
  mayHide: (cell: Cell) => number | undefined,
): Passage | undefined {
  let cost = 0;
  let least = Infinity;
  const values = all.map(({ counts }) => counts.get(cell.key) ?? 0);
  for (const [version, value] of values.entries()) {
    if (!together.includes(version)) continue;
    least = Math.min(least, value);
    if (values.some((other, at) => other === value && !together.includes(at))) return undefined;
    if (all[version]?.hidden.has(cell.key)) continue;
    const price = version === last ? mayHide(cell) : undefined;
    if (price === undefined) return undefined;
    cost += price;
  }
  return { cost, least };
}

function combinations(versions: number): readonly (readonly number[])[] {
  const each = Array.from({ length: versions }, (_, version) => version);
  if (versions > mostCombined)
    return [...each.map((version) => [version]), ...each.map((from) => each.slice(from))];
  return Array.from({ length: 2 ** versions - 1 }, (_, at) =>
    each.filter((version) => ((at + 1) >> version) % 2 === 1),
  );
}
