import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Retention } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, type Month } from '@tremplin/shared/period.ts';
import { ChartPoints } from '../parts/ChartPoints.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { RetentionCell } from './RetentionCell.tsx';

interface Row {
  /** Null of all months together. */
  readonly month: Month | null;
  readonly placements: number;
  readonly cells: Retention['totals'];
}

interface Props {
  retention: Retention;
  /** What we do not know is in what a share is out of. */
  unknownToo: boolean;
}

/** The month in which the job began × months after: the stronger the ground, the more are verified. */
export function RetentionGrid({ retention, unknownToo }: Props): ReactNode {
  const t = useTranslations('reports.retention.grid');
  const formats = useFormats();
  const rows: readonly Row[] = [
    ...retention.grid.filter(({ placements }) => placements > 0),
    { month: null, placements: sum(retention), cells: retention.totals },
  ];
  const named = ({ month }: Row): string =>
    month === null ? t('total') : formats.month(firstOfMonth(month));
  const idOf = ({ month }: Row, checkpoint: number): string => `${month ?? 'all'} ${checkpoint}`;
  const columns: Column<Row>[] = [
    {
      key: 'month',
      head: t('began'),
      rowHead: true,
      cell: (row) => (
        <span className="flex flex-col">
          {named(row)}
          <span className="text-12 font-normal text-soft">
            {t('placements', { count: row.placements })}
          </span>
        </span>
      ),
    },
    ...retention.checkpoints.map((months, at): Column<Row> => ({
      key: String(months),
      head: t('after', { months }),
      cell: (row) => {
        const cell = row.cells[at];
        if (!cell) return null;
        return (
          <RetentionCell
            id={idOf(row, months)}
            month={row.month}
            checkpoint={months}
            where={(said) => t('cell', { month: named(row), months, said })}
            classes={cell.classes}
            unknownToo={unknownToo}
          />
        );
      },
    })),
  ];
  return (
    <ChartPoints
      label={t('chart')}
      points={rows.flatMap((row) => retention.checkpoints.map((one) => idOf(row, one)))}
    >
      <Table
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.month ?? 'all'}
      />
    </ChartPoints>
  );
}

function sum({ grid }: Retention): number {
  return grid.reduce((total, { placements }) => total + placements, 0);
}
