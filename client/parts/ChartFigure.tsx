import { useId, useState, type ReactNode } from 'react';
import Download from 'lucide-react/icons/download';
import Info from 'lucide-react/icons/info';
import { useTranslations } from 'use-intl';
import { Button } from './Button.tsx';
import { csvOf, saveCsv, type CsvCell } from './csv.ts';
import { Table } from './Table.tsx';
import { Segmented } from './Tabs.tsx';
import { useFormats } from './useFormats.ts';

export interface FigureTable {
  readonly head: readonly string[];
  /** The first cell names its row. Numbers are formatted here and written plain in the CSV. */
  readonly rows: readonly (readonly CsvCell[])[];
  /** Shown instead of the number in a cell: a link to the list behind it. */
  readonly show?: (row: number, column: number) => ReactNode;
}

interface Props {
  title: string;
  /** What the figure says, in one sentence. */
  finding: string;
  definition: ReactNode;
  /** ISO instant of the counting. */
  asOf: string;
  n: number;
  table: FigureTable;
  /** Name of the downloaded file, without its ending. */
  fileName: string;
  children: ReactNode;
}

/** Every chart stands in one: its finding in words, how it is counted, and the same numbers as a table. */
export function ChartFigure(props: Props): ReactNode {
  const { title, finding, definition, asOf, n, table, fileName, children } = props;
  const t = useTranslations('common.chart');
  const formats = useFormats();
  const id = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <figure
      aria-labelledby={id}
      className="card flex min-w-0 flex-col gap-2 rounded-card border border-line p-4"
    >
      <figcaption className="flex flex-col gap-1">
        <h2 id={id} className="text-13 font-medium text-soft">
          {title}
        </h2>
        <p className="text-16 font-semibold">{finding}</p>
      </figcaption>
      <div className="no-print flex flex-wrap items-center gap-2">
        <Segmented
          label={t('view', { title })}
          options={[
            { key: 'chart', label: t('chart') },
            { key: 'table', label: t('table') },
          ]}
          current={view}
          choose={setView}
        />
        <Button
          compact
          tone="quiet"
          icon={<Download size={14} aria-hidden />}
          onClick={() => saveCsv(fileName, csvOf(table.head, table.rows))}
        >
          {t('download')}
        </Button>
      </div>
      {view === 'chart' ? (
        <div className="min-w-0">{children}</div>
      ) : (
        <Numbers title={title} table={table} />
      )}
      <p className="text-12 text-faint">{t('as_of', { time: formats.dayTime(asOf), n })}</p>
      <details className="text-13 text-soft">
        <summary className="flex min-h-6 w-fit items-center gap-1">
          <Info size={14} aria-hidden />
          {t('definition')}
        </summary>
        <div className="mt-1">{definition}</div>
      </details>
    </figure>
  );
}

function Numbers({ title, table }: { title: string; table: FigureTable }): ReactNode {
  const formats = useFormats();
  const text = (cell: CsvCell | undefined): string =>
    typeof cell === 'number' ? formats.number(cell, 1) : (cell ?? '–');
  return (
    <Table
      caption={title}
      compact
      rows={table.rows.map((cells, row) => ({ cells, row }))}
      rowKey={({ row }) => String(row)}
      columns={table.head.map((head, column) => ({
        key: String(column),
        head,
        cell: ({ cells, row }) => table.show?.(row, column) ?? text(cells[column]),
        ...(column === 0 ? { rowHead: true as const } : { align: 'end' as const }),
      }))}
    />
  );
}
