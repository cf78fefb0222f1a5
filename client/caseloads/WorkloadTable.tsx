import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { CaseloadLine } from '@tremplin/shared/caseloads.ts';
import type { OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useBalance } from './useBalance.ts';
import { CounsellorName, useBarColumns } from './useLoadColumns.tsx';

const shownAtMost = 10;

interface Props {
  presenting: boolean;
  /** That the page is about, to which lists lead back. */
  period: Pick<OutcomeFilter, 'period' | 'from'>;
}

/** The busiest, for a page that is about more than caseloads; while others look on, nobody is named. */
export default function WorkloadTable({ presenting, period }: Props): ReactNode {
  const t = useTranslations('caseloads');
  const faultText = useFaultText();
  const balance = useBalance();
  const all = balance.data ?? [];
  const lines = all.toSorted((a, b) => b.active - a.active).slice(0, shownAtMost);
  const columns = useColumns(lines, { presenting, period });
  const sum = (of: (line: CaseloadLine) => number): number =>
    all.reduce((before, line) => before + of(line), 0);
  return (
    <div className="card flex min-w-0 flex-col gap-2 rounded-card border border-line p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-16 font-semibold">{t('workload.title')}</h2>
        {!presenting && (
          <Link className="text-13 text-accent-text underline underline-offset-2" to="/caseloads">
            {t('workload.all')}
          </Link>
        )}
      </div>
      {balance.isError && <Note tone="late">{faultText(balance.error)}</Note>}
      {balance.isPending && <Skeleton rows={4} />}
      {balance.data && (
        <p className="text-13 text-soft">
          {all.length === 0
            ? t('none')
            : t('workload.finding', {
                people: all.length,
                clients: sum(({ active }) => active),
                overdue: sum(({ overdue }) => overdue),
              })}{' '}
          {all.length > shownAtMost && t('workload.busiest')}
        </p>
      )}
      {lines.length > 0 && (
        <Table
          compact
          caption={t('caption')}
          columns={columns}
          rows={lines}
          rowKey={({ counsellorId }) => counsellorId}
        />
      )}
    </div>
  );
}

function useColumns(
  lines: readonly CaseloadLine[],
  { presenting, period }: Props,
): readonly Column<CaseloadLine>[] {
  const t = useTranslations('caseloads');
  const bars = useBarColumns(lines, { presenting, period });
  return [
    {
      key: 'name',
      head: t('column.counsellor'),
      rowHead: true,
      cell: (line) =>
        presenting ? (
          t('workload.nth', { n: String(lines.indexOf(line) + 1) })
        ) : (
          <CounsellorName line={line} />
        ),
    },
    ...bars,
  ];
}
