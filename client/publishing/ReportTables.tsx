import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PublishedTable, ReportContent } from '@tremplin/shared/publishing.ts';
import { Note } from '../parts/Chip.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { Cell } from './Cell.tsx';
import { useReportWords } from './useReportWords.ts';

/** Every table of a report under its own heading. */
export function ReportTables({ content }: { content: ReportContent }): ReactNode {
  const t = useTranslations('publishing');
  return (
    <>
      {content.tables.map((table) => (
        <section key={table.key} className="flex min-w-0 flex-col gap-2">
          <h2 className="text-16 font-semibold">{t(`titles.${table.key}`)}</h2>
          {table.withheld && <Note>{t('report.withheld')}</Note>}
          {!table.withheld && table.rows.length === 0 && (
            <p className="text-14 text-soft">{t('report.no_rows')}</p>
          )}
          {table.rows.length > 0 && <Lines table={table} smallCell={content.smallCell} />}
        </section>
      ))}
    </>
  );
}

type Row = PublishedTable['rows'][number];

function Lines({ table, smallCell }: { table: PublishedTable; smallCell: number }): ReactNode {
  const t = useTranslations('publishing');
  const words = useReportWords();
  const last = table.totalled ? table.rows.at(-1) : undefined;
  const strong = (row: Row, children: ReactNode): ReactNode =>
    row === last ? <span className="font-semibold">{children}</span> : children;
  const columns: Column<Row>[] = [
    {
      key: 'row',
      head: t(`rows.${table.key}`),
      rowHead: true,
      cell: (row) => strong(row, words.label(row.label)),
    },
    ...table.columns.map((column, at): Column<Row> => ({
      key: String(at),
      head: words.label(column),
      align: 'end',
      cell: (row) => strong(row, <Cell value={row.cells[at] ?? null} smallCell={smallCell} />),
    })),
  ];
  return (
    <Table
      caption={t(`titles.${table.key}`)}
      columns={columns}
      rows={table.rows}
      rowKey={(row) => JSON.stringify(row.label)}
      compact
    />
  );
}
