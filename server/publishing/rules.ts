import { fiscalYear } from '@tremplin/shared/period.ts';
import type { Period } from '@tremplin/shared/period.ts';
import type { PeriodKind } from '@tremplin/shared/outcomes.ts';
import type {
  Difference,
  Label,
  PublishedCell,
  PublishedTable,
  ReportContent,
} from '@tremplin/shared/publishing.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import type { Fault } from '@tremplin/shared/faults.ts';
import type { Day } from '@tremplin/shared/day.ts';

/** The scope of a report on the whole office; every other one is a programme's id. */
export const wholeOffice = 'office';

interface Asked {
  readonly scope: string;
  readonly periodKind: PeriodKind;
  readonly period: Period;
}

interface Other {
  readonly scope: string;
  readonly periodKind: PeriodKind;
  readonly fromDay: Day;
}

/**
 * Why the period cannot be published, or null. What overlaps can be subtracted: within one fiscal
 * year there is one kind of period for a scope, and either the whole office or its programmes.
 */
export function refusalOf(
  { scope, periodKind, period }: Asked,
  published: readonly Other[],
  today: Day,
): Fault | null {
  if (today <= period.to) return refuse('publishing.not_over', { to: period.to });
  const year = fiscalYear(period.from);
  const sameYear = published.filter((one) => fiscalYear(one.fromDay).startYear === year.startYear);
  const kind = sameYear.find((one) => one.scope === scope)?.periodKind;
  if (kind !== undefined && kind !== periodKind)
    return refuse('publishing.other_kind', {
      year: year.label,
      kind: `publishing.kinds.${kind}`,
    });
  const office = scope === wholeOffice;
  if (sameYear.some((one) => (one.scope === wholeOffice) !== office))
    return refuse(office ? 'publishing.by_programme' : 'publishing.as_a_whole', {
      year: year.label,
    });
  return null;
}

/** Every number that is not what it was, in the order of the later report. */
export function differencesBetween(
  before: Pick<ReportContent, 'figures' | 'tables'>,
  after: Pick<ReportContent, 'figures' | 'tables'>,
): Difference[] {
  const figures = after.figures.flatMap(({ kpi, value }): Difference[] => {
    const was = before.figures.find((one) => one.kpi === kpi)?.value ?? null;
    if (was === value) return [];
    return [{ kpi, table: null, row: null, column: null, before: was, after: value }];
  });
  const tables = after.tables.flatMap((table) => {
    const was = before.tables.find(({ key }) => key === table.key);
    return cellsDiffering(was, table);
  });
  return [...figures, ...tables];
}

function cellsDiffering(was: PublishedTable | undefined, table: PublishedTable): Difference[] {
  const { kpi, key } = table;
  if ((was?.withheld ?? false) !== table.withheld)
    return [
      {
        kpi,
        table: key,
        row: null,
        column: null,
        before: was?.withheld ? 'hidden' : null,
        after: table.withheld ? 'hidden' : null,
      },
    ];
  return table.rows.flatMap(({ label, cells }) =>
    cells.flatMap((after, at): Difference[] => {
      const column = table.columns[at];
      const before = cellAt(was, label, column);
      if (before === after || column === undefined) return [];
      return [{ kpi, table: key, row: label, column, before, after }];
    }),
  );
}

function cellAt(
  table: PublishedTable | undefined,
  row: Label,
  column: Label | undefined,
): PublishedCell {
  const at = table?.columns.findIndex((one) => isSame(one, column)) ?? -1;
  return table?.rows.find(({ label }) => isSame(label, row))?.cells[at] ?? null;
}

function isSame(one: Label, other: Label | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
