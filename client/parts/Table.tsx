import { useId, type ReactNode } from 'react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  readonly align?: 'end';
  /** The head becomes a button that asks for this order. */
  readonly sort?: string;
  /** Names the row for those who hear the table; one column has it, usually the first. */
  readonly rowHead?: true;
  /** A head for ears only: actions, ticks. */
  readonly quietHead?: true;
  readonly wrap?: true;
  /** Half of the room, so that the columns of tables under each other line up. */
  readonly half?: true;
}

export interface Sorting {
  readonly by: string;
  readonly descending: boolean;
  readonly choose: (by: string) => void;
}

interface Props<Row> {
  /** What the table holds; shown only when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  compact?: boolean;
  /** All rows there are, when only some are in the page. */
  total?: number;
  selected?: (row: Row) => boolean;
  /** Under the last row, inside the scrolling box: `LoadMore`. */
  foot?: ReactNode;
}

/** Wide tables scroll inside their own box, which takes focus so that the keyboard can scroll it. */
export function Table<Row>(props: Props<Row>): ReactNode {
  const { caption, columns, rows, rowKey, sorting, compact = false, total, selected } = props;
  const captionId = useId();
  return (
    <div
      role="region"
      aria-labelledby={captionId}
      tabIndex={0}
      className="relative max-h-[calc(100dvh-96px)] min-w-0 scroll-pt-9 overflow-auto rounded-card border border-line max-md:scroll-ps-40"
    >
      <table
        aria-rowcount={total === undefined ? undefined : total + 1}
        className="w-full border-collapse text-13 leading-[1.3]"
      >
        <caption
          id={captionId}
          className={props.showCaption ? 'px-3 py-2 text-start font-medium' : 'sr-only'}
        >
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              aria-selected={selected ? selected(row) : undefined}
              className={`group border-t border-line hover:bg-hover aria-selected:bg-accent-tint ${compact ? 'h-8' : 'h-9'}`}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {props.foot && <div className="sticky start-0 w-fit border-line px-3">{props.foot}</div>}
    </div>
  );
}

/** On a phone the name of a row stays while the rest of it passes by. */
const stays =
  'max-md:sticky max-md:start-0 max-md:z-1 max-md:max-w-40 max-md:min-w-24 max-md:bg-page max-md:whitespace-normal max-md:shadow-[inset_-1px_0_0_var(--color-line)] max-md:group-hover:bg-hover max-md:group-aria-selected:bg-accent-tint';

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  const look = `px-3 py-1 ${column.align === 'end' ? 'text-end' : 'text-start'} ${column.wrap ? 'min-w-48' : 'whitespace-nowrap'} ${column.half ? 'sm:w-1/2' : ''}`;
  if (column.rowHead) {
    return (
      <th scope="row" className={`${look} ${stays} font-medium`}>
        {column.cell(row)}
      </th>
    );
  }
  return <td className={look}>{column.cell(row)}</td>;
}

function Head<Row>({
  column,
  sorting,
}: {
  column: Column<Row>;
  sorting: Sorting | undefined;
}): ReactNode {
  const end = column.align === 'end';
  const sorted = column.sort !== undefined && sorting?.by === column.sort;
  const direction = sorted ? (sorting.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={`sticky top-0 ${column.rowHead ? 'z-3 max-md:start-0 max-md:max-w-40 max-md:whitespace-normal' : 'z-2'} bg-rail px-3 py-1.5 font-medium whitespace-nowrap text-soft shadow-[inset_0_-1px_0_var(--color-line)] ${end ? 'text-end' : 'text-start'}`}
    >
      {column.sort !== undefined && sorting ? (
        <button
          type="button"
          onClick={() => sorting.choose(column.sort ?? '')}
          className={`inline-flex min-h-6 items-center gap-1 rounded-control text-start hover:text-ink ${end ? 'flex-row-reverse' : ''}`}
        >
          {column.head}
          <SortMark direction={direction} />
        </button>
      ) : (
        <span className={column.quietHead ? 'sr-only' : ''}>{column.head}</span>
      )}
    </th>
  );
}

function SortMark({ direction }: { direction: 'ascending' | 'descending' | undefined }): ReactNode {
  if (direction === 'ascending') return <ArrowUp size={12} aria-hidden className="shrink-0" />;
  if (direction === 'descending') return <ArrowDown size={12} aria-hidden className="shrink-0" />;
  return <ChevronsUpDown size={12} aria-hidden className="shrink-0 opacity-50" />;
}
