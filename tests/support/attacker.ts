/**
 * Somebody who has every version of a published table and knows, worse than life, which of its
 * numbers changed between versions. Shares no code with the server. Each equation of each version
 * (a line and its total) is kept as intervals of whole numbers and tightened until nothing moves;
 * equations are also solved against one another, so that sums of sums are seen.
 */
export interface SeenTable {
  /** By name; null is hidden. */
  readonly numbers: ReadonlyMap<string, number | null>;
  /** Names whose numbers add up to the number of `total`. */
  readonly sums: readonly { readonly total: string; readonly parts: readonly string[] }[];
}

/** Whether the number of that name was the same in both versions. */
export type Unchanged = (name: string, version: number, other: number) => boolean;

export interface Pinned {
  readonly version: number;
  readonly name: string;
  readonly value: number;
}

interface Equation {
  readonly factors: Map<number, number>;
  constant: number;
}

interface Interval {
  low: number;
  high: number;
}

export function attack(versions: readonly SeenTable[], unchanged: Unchanged): Pinned[] {
  const { unknownOf, size, knownOf } = unknowns(versions, unchanged);
  const equations = versions.flatMap((seen, version) =>
    seen.sums.map(({ total, parts }): Equation => {
      const equation: Equation = { factors: new Map(), constant: 0 };
      for (const [name, factor] of [
        ...parts.map((part) => [part, 1] as const),
        [total, -1] as const,
      ]) {
        const unknown = unknownOf(version, name);
        const known = knownOf[unknown];
        if (known !== undefined) equation.constant -= factor * known;
        else equation.factors.set(unknown, (equation.factors.get(unknown) ?? 0) + factor);
      }
      return equation;
    }),
  );
  const intervals = Array.from({ length: size }, (_, unknown): Interval => {
    const known = knownOf[unknown];
    return known === undefined ? { low: 0, high: Infinity } : { low: known, high: known };
  });
  tighten([...equations, ...solved(equations)], intervals);
  return versions.flatMap((seen, version) =>
    [...seen.numbers].flatMap(([name, number]) => {
      const found = intervals[unknownOf(version, name)];
      if (number !== null || !found || found.low < found.high) return [];
      return [{ version, name, value: found.low }];
    }),
  );
}

/** One unknown for each number that may differ; the same one where it is the same in two versions. */
function unknowns(versions: readonly SeenTable[], unchanged: Unchanged) {
  const numbers = new Map<string, number>();
  let size = 0;
  for (const [version, seen] of versions.entries())
    for (const name of seen.numbers.keys()) {
      const twin = versions.findIndex(
        (other, at) => at < version && other.numbers.has(name) && unchanged(name, version, at),
      );
      const shared = twin < 0 ? undefined : numbers.get(`${twin} ${name}`);
      numbers.set(`${version} ${name}`, shared ?? size);
      if (shared === undefined) size += 1;
    }
  const unknownOf = (version: number, name: string): number => {
    const unknown = numbers.get(`${version} ${name}`);
    if (unknown === undefined) throw new Error(`a sum names ${name}, which is not in the table`);
    return unknown;
  };
  const knownOf: (number | undefined)[] = Array.from({ length: size });
  for (const [version, seen] of versions.entries())
    for (const [name, number] of seen.numbers)
      if (number !== null) knownOf[unknownOf(version, name)] = number;
  return { unknownOf, size, knownOf };
}

/** Rounds of narrowing: what the others of an equation leave to each. */
function tighten(equations: readonly Equation[], intervals: Interval[]): void {
  for (let moved = true, rounds = 0; moved && rounds < 200; rounds += 1) {
    moved = false;
    for (const { factors, constant } of equations)
      for (const [unknown, factor] of factors) {
        let low = constant;
        let high = constant;
        for (const [other, times] of factors) {
          const seen = intervals[other];
          if (other === unknown || !seen) continue;
          low -= times > 0 ? times * seen.high : times * seen.low;
          high -= times > 0 ? times * seen.low : times * seen.high;
        }
        const own = intervals[unknown];
        if (!own) continue;
        const [least, most] =
          factor > 0 ? [low / factor, high / factor] : [high / factor, low / factor];
        const before = own.high - own.low;
        own.low = Math.max(own.low, Math.ceil(least - 1e-9));
        own.high = Math.min(own.high, Math.floor(most + 1e-9));
        if (own.low > own.high) throw new Error('these numbers contradict each other');
        if (own.high - own.low < before) moved = true;
      }
  }
}

/** The same equations with as few unknowns in each as elimination leaves. */
function solved(equations: readonly Equation[]): Equation[] {
  const rows = equations.map(({ factors, constant }) => ({ factors: new Map(factors), constant }));
  const used = new Set<number>();
  for (const unknown of new Set(rows.flatMap(({ factors }) => [...factors.keys()]))) {
    const at = rows.findIndex((row, index) => !used.has(index) && row.factors.has(unknown));
    const pivot = rows[at];
    const lead = pivot?.factors.get(unknown);
    if (!pivot || lead === undefined) continue;
    used.add(at);
    for (const [index, row] of rows.entries()) {
      const factor = row.factors.get(unknown);
      if (index === at || factor === undefined) continue;
      const times = factor / lead;
      for (const [other, value] of pivot.factors) {
        const next = (row.factors.get(other) ?? 0) - times * value;
        if (Math.abs(next) < 1e-9) row.factors.delete(other);
        else row.factors.set(other, next);
      }
      row.constant -= times * pivot.constant;
    }
  }
  return rows;
}
