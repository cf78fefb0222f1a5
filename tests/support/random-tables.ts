/** Tables of made-up people: who did what how often. No code of the server. */
export interface Deed {
  readonly person: number;
  readonly row: string;
  readonly column: string;
}

export type Chance = () => number;

/** mulberry32: the same seed, the same tables. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function below(chance: Chance, most: number): number {
  return Math.floor(chance() * most);
}

export interface Shape {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export function shapeOf(rows: number, columns: number): Shape {
  return {
    rows: Array.from({ length: rows }, (_, at) => `r${at}`),
    columns: Array.from({ length: columns }, (_, at) => `c${at}`),
  };
}

/** Some columns are crowded and some nearly empty, as life has it. */
export function randomDeeds(chance: Chance, { rows, columns }: Shape): Deed[] {
  const crowd = 1 + below(chance, 18);
  const deeds: Deed[] = [];
  const people = Math.max(1, rows.length * columns.length * crowd);
  const weights = columns.map(() => chance() ** 2);
  const emptiness = chance() * 0.4;
  for (const row of rows)
    for (const [at, column] of columns.entries()) {
      if (chance() < emptiness) continue;
      const times = below(chance, Math.ceil(2 * crowd * (weights[at] ?? 1)) + 2);
      for (let deed = 0; deed < times; deed += 1)
        deeds.push({ person: below(chance, people), row, column });
    }
  return deeds;
}

/** A correction: a few deeds forgotten, moved, or entered late. */
export function corrected(
  chance: Chance,
  deeds: readonly Deed[],
  { rows, columns }: Shape,
): Deed[] {
  const next = [...deeds];
  for (let change = 0; change <= below(chance, 4); change += 1) {
    const at = below(chance, next.length + 1);
    const place = {
      row: rows[below(chance, rows.length)] ?? 'r0',
      column: columns[below(chance, columns.length)] ?? 'c0',
    };
    const old = next[at];
    if (!old) next.push({ person: below(chance, 500), ...place });
    else if (chance() < 0.4) next.splice(at, 1);
    else next[at] = { person: old.person, ...place };
  }
  return next;
}

/** Deeds and different people of a cell; row or column null is the total. */
export function countDeeds(
  deeds: readonly Deed[],
): (row: string | null, column: string | null) => { count: number; people: number } {
  const sums = new Map<string, { count: number; people: Set<number> }>();
  for (const { person, row, column } of deeds)
    for (const key of new Set([`${row}|${column}`, `${row}|`, `|${column}`, '|'])) {
      const sum = sums.get(key) ?? { count: 0, people: new Set<number>() };
      sum.count += 1;
      sum.people.add(person);
      sums.set(key, sum);
    }
  return (row, column) => {
    const sum = sums.get(`${row ?? ''}|${column ?? ''}`);
    return { count: sum?.count ?? 0, people: sum?.people.size ?? 0 };
  };
}
