/**
 * A table with its totals as a network: every line is a node through which as much flows in as out,
 * every number an edge. A total flows into its row, the cells from their row to their column, the
 * columns' totals on to the grand one. What an attacker cannot tell apart are the ways to send one
 * more unit around a circle of hidden edges; with no circle through it, a hidden number is known.
 */
export interface Cell {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** How many different people stand behind the count; Infinity where it is not about people. */
  readonly people: number;
  /** `printed` stands elsewhere in the report too, so that hiding it here would hide nothing. */
  readonly place: 'inner' | 'margin' | 'printed';
}

export interface Counted {
  readonly count: number;
  readonly people: number;
}

/** Row and column null are the totals. */
export function keyOf(row: string | null, column: string | null): string {
  return `${row ?? ''}|${column ?? ''}`;
}

/** A part and all those after it, added up: whoever reached a later step reached this one. */
export interface Onward extends Counted {
  readonly from: string;
}

interface Around {
  /** The whole stands elsewhere too. */
  readonly printed: boolean;
  /** Sums from a part onward, in the order of the parts. */
  readonly onward: readonly Onward[];
}

/** Rows and columns with their totals; the row of totals may have sums from a column onward. */
export function gridCells(
  rows: readonly string[],
  columns: readonly string[],
  at: (row: string | null, column: string | null) => Counted,
  { printed, onward }: Around,
): Cell[] {
  const column = (index: number): number => rows.length + index;
  const totalColumn = column(columns.length);
  const link = (part: number): number => totalColumn + 1 + stretchOf(columns, onward, part);
  const whole = { key: keyOf(null, null), from: link(0), to: totalColumn, ...at(null, null) };
  return [
    ...rows.flatMap((row, r): Cell[] => [
      ...columns.map((name, c): Cell => ({
        key: keyOf(row, name),
        from: r,
        to: column(c),
        ...at(row, name),
        place: 'inner',
      })),
      { key: keyOf(row, null), from: totalColumn, to: r, ...at(row, null), place: 'margin' },
    ]),
    ...columns.map((name, c): Cell => ({
      key: keyOf(null, name),
      from: column(c),
      to: link(c),
      ...at(null, name),
      place: 'margin',
    })),
    ...onward.map(({ from, count, people }): Cell => {
      const first = link(columns.indexOf(from));
      const key = keyOf(null, onwardKey(from));
      return { key, from: first, to: first - 1, count, people, place: 'margin' };
    }),
    { ...whole, place: printed ? 'printed' : 'margin' },
  ];
}

/** Parts and their total, null; `key` says where in its table a part stands. */
export function listCells(
  parts: readonly string[],
  key: (part: string | null) => string,
  at: (part: string | null) => Counted,
  { printed, onward }: Around,
): Cell[] {
  const link = (part: number): number => 1 + stretchOf(parts, onward, part);
  const inner = parts.map((part, index): Cell => ({
    key: key(part),
    from: link(index),
    to: 0,
    ...at(part),
    place: 'inner',
  }));
  const sums = onward.map(({ from, count, people }): Cell => {
    const first = link(parts.indexOf(from));
    return {
      key: key(onwardKey(from)),
      from: first - 1,
      to: first,
      count,
      people,
      place: 'margin',
    };
  });
  const place = printed ? 'printed' : 'margin';
  return [...inner, ...sums, { key: key(null), from: 0, to: 1, ...at(null), place }];
}

export function onwardKey(from: string): string {
  return `from ${from}`;
}

/** How many of the sums have begun before or at the part. */
function stretchOf(parts: readonly string[], onward: readonly Onward[], part: number): number {
  return onward.filter(({ from }) => parts.indexOf(from) <= part).length;
}

/** A number that nothing adds up to. */
export function aloneCell(key: string, counted: Counted): Cell {
  return { key, from: 0, to: 0, ...counted, place: 'inner' };
}

/** What it costs to hide the number of an edge, and how small it is where it is smallest. */
export interface Passage {
  readonly cost: number;
  readonly least: number;
}

export interface Circle {
  readonly cost: number;
  readonly keys: readonly string[];
}

/** The cheapest circle through the edge: one unit more along it, or one less. Undefined when there is none. */
export function circleThrough(
  cell: Cell,
  cells: readonly Cell[],
  passage: (cell: Cell) => Passage | undefined,
): Circle | undefined {
  const own = passage(cell);
  if (!own) return undefined;
  const others = cells.filter((other) => other !== cell);
  const more = cheapestWay(others, passage, cell.to, cell.from);
  const less = own.least >= 1 ? cheapestWay(others, passage, cell.from, cell.to) : undefined;
  const way = [more, less]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a.cost - b.cost)[0];
  return way && { cost: way.cost + own.cost, keys: [...way.keys, cell.key] };
}

interface Reached {
  readonly cost: number;
  readonly keys: readonly string[];
  readonly done: boolean;
}

/** Along an edge, or against it where at least one unit can be taken back. */
function cheapestWay(
  cells: readonly Cell[],
  passage: (cell: Cell) => Passage | undefined,
  start: number,
  goal: number,
): Circle | undefined {
  const reached = new Map<number, Reached>([[start, { cost: 0, keys: [], done: false }]]);
  for (;;) {
    let here: [number, Reached] | undefined;
    for (const entry of reached)
      if (!entry[1].done && (!here || entry[1].cost < here[1].cost)) here = entry;
    if (!here) return undefined;
    const [node, { cost, keys }] = here;
    if (node === goal) return { cost, keys };
    reached.set(node, { cost, keys, done: true });
    for (const cell of cells) {
      if (cell.from !== node && cell.to !== node) continue;
      const open = passage(cell);
      if (!open || (cell.from !== node && open.least < 1)) continue;
      const next = cell.from === node ? cell.to : cell.from;
      const known = reached.get(next);
      if (!known || (!known.done && known.cost > cost + open.cost))
        reached.set(next, { cost: cost + open.cost, keys: [...keys, cell.key], done: false });
    }
  }
}
