import { use, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import Download from 'lucide-react/icons/download';
import Info from 'lucide-react/icons/info';
import { useTranslations } from 'use-intl';
import { csvOf, saveCsv, type CsvCell } from './csv.ts';
import { Menu } from './Menu.tsx';
import { OfficeName } from './OfficeName.ts';
import { saveFile } from './saveFile.ts';
import { Table } from './Table.tsx';
import { Segmented } from './Tabs.tsx';
import { useVoice } from './Toaster.tsx';
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
  /** Period and filters in words, as they also stand in the files. */
  scope?: readonly string[];
  /** ISO instant of the counting. */
  asOf: string;
  n: number;
  table: FigureTable;
  /** Name of the downloaded files, without their ending. */
  fileName: string;
  /** Other ways to see the same, beside chart and table. */
  ways?: ReactNode;
  children: ReactNode;
}

/**
 * Every chart stands in one: its finding in words, how it is counted, the same numbers as a table, and
 * all of it as a file. In print the table follows the chart.
 */
export function ChartFigure(props: Props): ReactNode {
  const { title, finding, definition, scope = [], asOf, n, table, children } = props;
  const t = useTranslations('chart');
  const formats = useFormats();
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const counted = t('as_of', { time: formats.dayTime(asOf), n });
  return (
    <figure
      aria-labelledby={id}
      className="card flex min-w-0 flex-col gap-2 rounded-card border border-line p-4 print:block print:break-inside-auto"
    >
      <figcaption className="flex break-after-avoid flex-col gap-1">
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
        {view === 'chart' && props.ways}
        <Files {...props} area={area} notes={[...scope, counted]} />
      </div>
      {/* The chart stays where it is while the table shows: it is printed and saved from there. */}
      <div
        inert={view === 'table'}
        className={
          view === 'table' ? 'h-0 overflow-hidden print:h-auto' : 'min-w-0 break-inside-avoid'
        }
      >
        <div ref={area} className="min-w-0">
          {children}
        </div>
      </div>
      <div className={view === 'table' ? '' : 'hidden print:block'}>
        <Numbers title={title} table={table} />
      </div>
      <p className="text-12 text-faint">{[...scope, counted].join(' · ')}</p>
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

interface FilesProps extends Pick<Props, 'title' | 'finding' | 'table' | 'fileName'> {
  area: RefObject<HTMLElement | null>;
  notes: readonly string[];
}

/** The numbers for a spreadsheet; the chart for a letter, with the words without which it proves nothing. */
function Files({ title, finding, table, fileName, area, notes }: FilesProps): ReactNode {
  const t = useTranslations('chart');
  const office = use(OfficeName);
  const { toast } = useVoice();
  const saveNumbers = (): void => {
    const said = [title, finding, ...notes, office].map((line) => [line]);
    saveCsv(fileName, csvOf(table.head, [...table.rows, [], ...said]));
  };
  const draw = async (kind: 'svg' | 'png'): Promise<void> => {
    if (area.current === null) return;
    const { pictureOf, pngOf } = await import('./picture.ts');
    const picture = pictureOf(area.current, { title, finding, notes: [...notes, office] });
    if (kind === 'svg') saveFile(`${fileName}.svg`, 'image/svg+xml', picture.text);
    else saveFile(`${fileName}.png`, 'image/png', await pngOf(picture));
  };
  const savePicture = (kind: 'svg' | 'png'): void => {
    draw(kind).catch(() => toast({ text: t('not_drawn'), tone: 'late' }));
  };
  return (
    <Menu
      look="plain"
      button={
        <>
          <Download size={14} aria-hidden />
          {t('download')}
        </>
      }
      groups={[
        {
          items: [
            { key: 'csv', label: t('numbers'), choose: saveNumbers },
            {
              key: 'svg',
              label: t('picture', { kind: 'SVG' }),
              choose: () => savePicture('svg'),
            },
            {
              key: 'png',
              label: t('picture', { kind: 'PNG' }),
              choose: () => savePicture('png'),
            },
          ],
        },
      ]}
    />
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
