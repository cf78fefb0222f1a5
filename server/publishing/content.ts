import type { PublishedCell, PublishedTable, ReportContent } from '@tremplin/shared/publishing.ts';
import { keyOf } from './flows.ts';
import type { Cell } from './flows.ts';
import { figuresOf, reachedTable } from './figures.ts';
import { suppress } from './suppress.ts';
import type { Printed } from './suppress.ts';
import type { CountedAll, CountedTable } from './tables.ts';

/** What stood behind a version: true counts, and what of them was hidden. Null was withheld. */
export type Behind = Readonly<
  Record<string, { readonly counts: Record<string, number>; readonly hidden: string[] } | null>
>;

/** A table as it may be printed, with the look-up of its cells. */
export interface HiddenTable {
  readonly table: CountedTable;
  readonly withheld: boolean;
  readonly at: (row: string | null, column: string | null) => PublishedCell;
}

export interface Frozen {
  readonly figures: ReportContent['figures'];
  readonly tables: ReportContent['tables'];
  readonly behind: Behind;
}

/**
 * Hides what must be hidden, given the earlier versions of the same report. A table that was
 * withheld once stays so. Placements stand in three tables with the same sum: when that sum is
 * small, none of them is printed.
 */
export function freeze(all: CountedAll, smallCell: number, earlier: readonly Behind[]): Frozen {
  const behind: Record<string, Behind[string]> = {};
  const keep = (name: string, cells: readonly Cell[], hidden: ReadonlySet<string> | null): void => {
    behind[name] = hidden && {
      counts: Object.fromEntries(cells.map(({ key, count }) => [key, count])),
      hidden: [...hidden].toSorted(),
    };
  };
  const alone = new Map<string, PublishedCell>();
  for (const cell of all.alone) {
    const hidden = hideIn([[cell]], smallCell, before(earlier, cell.key));
    keep(cell.key, [cell], hidden);
    alone.set(cell.key, hidden?.has(cell.key) === false ? cell.count : 'hidden');
  }
  const tables = all.tables.map((table): HiddenTable => {
    const cells = table.parts.flat();
    const may = !table.shared || alone.get('placements') !== 'hidden';
    const hidden = may
      ? hideIn(table.parts, smallCell, before(earlier, `table ${table.key}`))
      : null;
    keep(`table ${table.key}`, cells, hidden);
    return { table, withheld: hidden === null, at: reader(cells, hidden) };
  });
  return {
    figures: figuresOf(tables, alone, all.past, smallCell),
    tables: tables.flatMap((hidden) =>
      hidden.table.key === 'funnel' ? [printed(hidden), reachedTable(hidden)] : [printed(hidden)],
    ),
    behind,
  };
}

/** The months after the start at which an earlier version looked. */
export function checkpointsIn(earlier: readonly Behind[]): number[] {
  const keys = earlier.flatMap((one) => Object.keys(one['table retention']?.counts ?? {}));
  return [...new Set(keys.map((key) => Number(key.split('|')[0])))];
}

/** Null where the table was withheld in any of them. */
function before(earlier: readonly Behind[], name: string): readonly Printed[] | null {
  const known = earlier.filter((one) => name in one).map((one) => one[name] ?? null);
  if (known.includes(null)) return null;
  return known.flatMap((one) =>
    one ? [{ counts: new Map(Object.entries(one.counts)), hidden: new Set(one.hidden) }] : [],
  );
}

function hideIn(
  parts: CountedTable['parts'],
  smallCell: number,
  earlier: readonly Printed[] | null,
): ReadonlySet<string> | null {
  if (earlier === null) return null;
  const all = new Set(parts.flat().map(({ key }) => key));
  if (earlier.some(({ counts }) => [...counts.keys()].some((key) => !all.has(key)))) return null;
  const hidden = parts.map((cells) => {
    const own = new Set(cells.map(({ key }) => key));
    const ofPart = earlier.map((one): Printed => ({
      counts: new Map([...one.counts].filter(([key]) => own.has(key))),
      hidden: new Set([...one.hidden].filter((key) => own.has(key))),
    }));
    return suppress(cells, smallCell, ofPart);
  });
  if (hidden.some((one) => one === null)) return null;
  return new Set(hidden.flatMap((one) => [...(one ?? [])]));
}

function reader(cells: readonly Cell[], hidden: ReadonlySet<string> | null): HiddenTable['at'] {
  const counts = new Map(cells.map(({ key, count }) => [key, count]));
  return (row, column) => {
    const key = keyOf(row, column);
    return hidden === null || hidden.has(key) ? 'hidden' : (counts.get(key) ?? null);
  };
}

function printed({ table, withheld, at }: HiddenTable): PublishedTable {
  const { key, kpi, rows, columns } = table;
  return {
    key,
    kpi,
    withheld,
    columns: columns.map(({ label }) => label),
    rows: withheld
      ? []
      : rows.map((row) => ({
          label: row.label,
          cells: columns.map((column) => at(row.key, column.key)),
        })),
    totalled: rows.at(-1)?.key === null,
  };
}
