import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Difference, ReportContent } from '@tremplin/shared/publishing.ts';
import { Table, type Column } from '../parts/Table.tsx';
import { Cell } from './Cell.tsx';
import { useReportWords } from './useReportWords.ts';

interface Props {
  content: ReportContent;
  differences: readonly Difference[];
  /** The version before this one. */
  before: number;
}

/** Every number that a correction changed, with what stood there before. */
export function Differences({ content, differences, before }: Props): ReactNode {
  const t = useTranslations('publishing');
  const words = useReportWords();
  const place = ({ kpi, table, row, column }: Difference): string =>
    [
      table === null ? words.kpi(content, kpi) : t(`titles.${table}`),
      ...(row ? [words.label(row)] : []),
      ...(column ? [words.label(column)] : []),
    ].join(' · ');
  const unitOf = ({ kpi, table }: Difference) =>
    (table === null ? content.figures.find((one) => one.kpi === kpi)?.unit : undefined) ?? 'count';
  const { smallCell } = content;
  const columns: Column<Difference>[] = [
    { key: 'what', head: t('report.what'), rowHead: true, wrap: true, cell: place },
    {
      key: 'was',
      head: t('report.was'),
      align: 'end',
      cell: (one) => <Cell value={one.before} unit={unitOf(one)} smallCell={smallCell} />,
    },
    {
      key: 'is',
      head: t('report.is'),
      align: 'end',
      cell: (one) => <Cell value={one.after} unit={unitOf(one)} smallCell={smallCell} />,
    },
  ];
  const title = t('report.differs', { version: before });
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h2 className="text-16 font-semibold">{title}</h2>
      {differences.length === 0 ? (
        <p className="text-14 text-soft">{t('report.same', { version: before })}</p>
      ) : (
        <Table caption={title} columns={columns} rows={differences} rowKey={place} compact />
      )}
    </section>
  );
}
