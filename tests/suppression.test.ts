import { gridCells, keyOf, listCells } from '@tremplin/server/publishing/flows.ts';
import type { Cell } from '@tremplin/server/publishing/flows.ts';
import { suppress } from '@tremplin/server/publishing/suppress.ts';
import type { Printed } from '@tremplin/server/publishing/suppress.ts';
import { describe, expect, test } from 'vitest';
import { attack } from './support/attacker.ts';
import type { Pinned, SeenTable } from './support/attacker.ts';
import {
  below,
  chanceFrom,
  corrected,
  countDeeds,
  randomDeeds,
  shapeOf,
} from './support/random-tables.ts';
import type { Chance, Deed, Shape } from './support/random-tables.ts';

const smallCell = 5;

type Hiding = (
  cells: readonly Cell[],
  smallCell: number,
  earlier: readonly Printed[],
) => ReadonlySet<string> | null;

function cellsOf(shape: Shape, deeds: readonly Deed[], printed: boolean): Cell[] {
  const at = countDeeds(deeds);
  if (shape.rows.length > 1)
    return gridCells(shape.rows, shape.columns, at, { printed, onward: [] });
  return listCells(
    shape.columns,
    (part) => keyOf(null, part),
    (part) => at(null, part),
    { printed, onward: [] },
  );
}

/** The lines of the table as its reader sees them. */
function sumsOf({ rows, columns }: Shape): SeenTable['sums'] {
  if (rows.length === 1) return [{ total: '|', parts: columns.map((column) => `|${column}`) }];
  return [
    ...rows.map((row) => ({
      total: `${row}|`,
      parts: columns.map((column) => `${row}|${column}`),
    })),
    ...columns.map((column) => ({
      total: `|${column}`,
      parts: rows.map((row) => `${row}|${column}`),
    })),
    { total: '|', parts: rows.map((row) => `${row}|`) },
    { total: '|', parts: columns.map((column) => `|${column}`) },
  ];
}

interface Chain {
  readonly seen: readonly SeenTable[];
  readonly printed: readonly Printed[];
  readonly withheld: boolean;
}

/** A table and its corrections, each published with what is known of the ones before. */
function publish(chance: Chance, shape: Shape, versions: number, hiding: Hiding): Chain {
  const printed: Printed[] = [];
  const seen: SeenTable[] = [];
  const anchored = chance() < 0.5;
  let withheld = false;
  let deeds = randomDeeds(chance, shape);
  for (let version = 0; version < versions; version += 1) {
    if (version > 0) deeds = corrected(chance, deeds, shape);
    const cells = cellsOf(shape, deeds, anchored);
    const hidden = hiding(cells, smallCell, printed);
    if (hidden === null) {
      withheld = true;
      // Withheld once, withheld for good: later versions print nothing of it either.
      break;
    }
    printed.push({ counts: new Map(cells.map(({ key, count }) => [key, count])), hidden });
    seen.push({
      numbers: new Map(cells.map(({ key, count }) => [key, hidden.has(key) ? null : count])),
      sums: sumsOf(shape),
    });
  }
  return { seen, printed, withheld };
}

function pinnedIn({ seen, printed }: Chain): Pinned[] {
  return attack(
    seen,
    (name, version, other) =>
      printed[version]?.counts.get(name) === printed[other]?.counts.get(name),
  );
}

function randomShape(chance: Chance): Shape {
  return chance() < 0.2
    ? shapeOf(1, 2 + below(chance, 7))
    : shapeOf(2 + below(chance, 5), 2 + below(chance, 6));
}

function chains(seed: number, tables: number, hiding: Hiding) {
  const chance = chanceFrom(seed);
  const found = { pinned: 0, hidden: 0, tables: 0, first: 0, withheldFirst: 0, corrections: 0 };
  while (found.tables < tables) {
    const versions = chance() < 0.7 ? 1 : 2 + below(chance, 3);
    const chain = publish(chance, randomShape(chance), versions, hiding);
    found.first += 1;
    if (chain.printed.length === 0) found.withheldFirst += 1;
    found.tables += chain.printed.length;
    found.corrections += Math.max(0, chain.printed.length - 1);
    found.hidden += chain.printed.reduce((sum, { hidden }) => sum + hidden.size, 0);
    found.pinned += pinnedIn(chain).length;
  }
  return found;
}

/** Hides what is small and nothing more. */
const onlySmall = (cells: readonly Cell[]): ReadonlySet<string> =>
  new Set(
    cells.filter(({ count, people }) => count > 0 && people < smallCell).map(({ key }) => key),
  );

/** The hand rule: where one number of a line is hidden, hide the next smallest, once through the table. */
const secondSmallest: Hiding = (cells) => {
  const hidden = new Set(onlySmall(cells));
  for (const line of new Set(cells.flatMap(({ from, to }) => [from, to]))) {
    const inLine = cells
      .filter(({ from, to, place }) => place === 'inner' && (from === line || to === line))
      .toSorted((a, b) => a.count - b.count);
    const next = inLine.find(({ key }) => !hidden.has(key));
    if (inLine.filter(({ key }) => hidden.has(key)).length === 1 && next) hidden.add(next.key);
  }
  return hidden;
};

const forgetful: Hiding = (cells, k) => suppress(cells, k, []);

describe('An attacker with every published version', () => {
  test('pins no hidden number in 10,000 random tables and their corrections', () => {
    const found = chains(20_261_122, 10_000, suppress);
    expect(found.tables).toBeGreaterThanOrEqual(10_000);
    expect(found.corrections).toBeGreaterThan(1000);
    expect(found.hidden).toBeGreaterThan(10_000);
    expect(found.pinned).toBe(0);
    // A first version is hardly ever withheld; a correction more often, as so much of it is known.
    expect(found.withheldFirst / found.first).toBeLessThan(0.05);
  }, 120_000);

  test('catches whoever hides the small numbers only', () => {
    expect(chains(1, 300, onlySmall).pinned).toBeGreaterThan(100);
  });

  test('catches the hand rule of hiding the second smallest of a line', () => {
    expect(chains(2, 600, secondSmallest).pinned).toBeGreaterThan(20);
  });

  test('catches whoever corrects a table without looking at what was published before', () => {
    expect(chains(3, 1500, forgetful).pinned).toBeGreaterThan(20);
  });
});

describe('A reader of a published table', () => {
  test('misses at most two numbers more than could be helped, in 95 of 100 tables', () => {
    const chance = chanceFrom(7);
    const shape = shapeOf(3, 4);
    let near = 0;
    let looked = 0;
    while (looked < 300) {
      const cells = cellsOf(shape, randomDeeds(chance, shape), false);
      const hidden = suppress(cells, smallCell);
      const small = onlySmall(cells);
      if (small.size === 0 || small.size === cells.length || hidden === null) continue;
      looked += 1;
      if (!canHideFewer(cells, shape, small, hidden.size - 3)) near += 1;
    }
    expect(near / looked).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  test('sees every number of a table in which nobody is few', () => {
    const cells = gridCells(
      ['April', 'May'],
      ['OPS', 'private'],
      (row, column) => ({ count: (row ? 6 : 12) * (column ? 1 : 2), people: 6 }),
      { printed: false, onward: [] },
    );
    expect(suppress(cells, smallCell)).toEqual(new Set());
  });

  test('sees a zero as a zero, and the two that keep each other', () => {
    const counts = { OPS: 31, federal: 0, private: 3, self: 7 };
    const cells = listCells(
      Object.keys(counts),
      (part) => keyOf(null, part),
      (part) => {
        const count = part === null ? 41 : counts[part as keyof typeof counts];
        return { count, people: count };
      },
      { printed: true, onward: [] },
    );
    expect(suppress(cells, smallCell)).toEqual(new Set(['|private', '|federal']));
  });

  test('sees events of few people hidden, however many events there are', () => {
    const cells = listCells(
      ['OPS', 'private'],
      (part) => keyOf(null, part),
      (part) => ({ count: part === null ? 60 : 30, people: part === 'OPS' ? 2 : 20 }),
      { printed: false, onward: [] },
    );
    expect(suppress(cells, smallCell)).toEqual(new Set(['|OPS', '|private']));
  });
});

describe('A corrected table', () => {
  const listOf = (counts: Record<string, number>): Cell[] => {
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return listCells(
      Object.keys(counts),
      (part) => keyOf(null, part),
      (part) => {
        const count = part === null ? total : (counts[part] ?? 0);
        return { count, people: count };
      },
      { printed: true, onward: [] },
    );
  };
  const printedOf = (cells: readonly Cell[], earlier: readonly Printed[] = []): Printed => ({
    counts: new Map(cells.map(({ key, count }) => [key, count])),
    hidden: suppress(cells, smallCell, earlier) ?? new Set(['nothing']),
  });

  test('goes on hiding what was hidden, though many people stand behind it by now', () => {
    const before = printedOf(listOf({ OPS: 30, private: 3, federal: 8, self: 12 }));
    expect(before.hidden).toEqual(new Set(['|private', '|federal']));
    const after = suppress(listOf({ OPS: 30, private: 9, federal: 11, self: 12 }), smallCell, [
      before,
    ]);
    expect(after).toEqual(new Set(['|private', '|federal']));
  });

  test('is withheld where a small number would lean on one that is known', () => {
    const before = printedOf(listOf({ OPS: 30, private: 6, federal: 8 }));
    expect(before.hidden).toEqual(new Set());
    expect(suppress(listOf({ OPS: 30, private: 4, federal: 8 }), smallCell, [before])).toBeNull();
  });

  test('is withheld where its total stands elsewhere and is small itself', () => {
    expect(suppress(listOf({ OPS: 3, private: 0 }), smallCell)).toBeNull();
  });
});

/** Whether some choice of so many numbers, the small ones among them, keeps the attacker out. */
function canHideFewer(
  cells: readonly Cell[],
  shape: Shape,
  small: ReadonlySet<string>,
  most: number,
): boolean {
  const others = cells.map(({ key }) => key).filter((key) => !small.has(key));
  const counts = new Map(cells.map(({ key, count }) => [key, count]));
  const holds = (extra: readonly string[]): boolean => {
    const hidden = new Set([...small, ...extra]);
    const numbers = new Map(
      [...counts].map(([key, count]) => [key, hidden.has(key) ? null : count]),
    );
    return attack([{ numbers, sums: sumsOf(shape) }], () => false).length === 0;
  };
  const choose = (extra: readonly string[], from: number): boolean => {
    if (holds(extra)) return true;
    if (small.size + extra.length >= most) return false;
    return others.slice(from).some((key, at) => choose([...extra, key], from + at + 1));
  };
  return small.size <= most && choose([], 0);
}
