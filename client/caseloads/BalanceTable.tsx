import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { CaseloadLine } from '@tremplin/shared/caseloads.ts';
import type { Workload } from '@tremplin/shared/outcome-lists.ts';
import type { Saving } from '../parts/SaveState.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { TargetField } from './TargetField.tsx';
import { loads } from './useBalance.ts';
import { Behind, CounsellorName, useBarColumns } from './useLoadColumns.tsx';

interface Props {
  lines: readonly CaseloadLine[];
  onSaving: (saving: Saving) => void;
}

/** Everybody's caseload in one row; the name leads to their clients. */
export function BalanceTable({ lines, onSaving }: Props): ReactNode {
  const t = useTranslations('caseloads');
  const columns = useColumns(lines, onSaving);
  const [search, setSearch] = useSearchParams();
  const by = sorts.find((one) => one === search.get('sort')) ?? null;
  const descending = search.get('order') === 'down';
  return (
    <Table
      compact
      caption={t('caption')}
      columns={columns}
      rows={by === null ? lines : inOrder(lines, by, descending)}
      rowKey={({ counsellorId }) => counsellorId}
      sorting={{
        by: by ?? '',
        descending,
        choose: (next) => {
          // Names begin at A, numbers with the most.
          const down = next === by ? !descending : next !== 'name';
          setSearch(
            { sort: next, ...(down && { order: 'down' }) },
            { replace: true, preventScrollReset: true },
          );
        },
      }}
    />
  );
}

const sorts = [
  'name',
  'active',
  'overdue',
  'intakes',
  'covering',
  'followups',
  'interviews',
  'closings',
] as const satisfies readonly ('name' | Workload)[];

function inOrder(
  lines: readonly CaseloadLine[],
  by: (typeof sorts)[number],
  descending: boolean,
): CaseloadLine[] {
  const sign = descending ? -1 : 1;
  const byName = new Intl.Collator('fr-CA').compare;
  return lines.toSorted((a, b) => {
    const order = by === 'name' ? byName(a.name, b.name) : loads[by](a) - loads[by](b);
    return order === 0 ? byName(a.name, b.name) : sign * order;
  });
}

function useColumns(
  lines: readonly CaseloadLine[],
  onSaving: Props['onSaving'],
): readonly Column<CaseloadLine>[] {
  const t = useTranslations('caseloads.column');
  const [active, ...bars] = useBarColumns(lines);
  const counted = (key: 'covering' | 'followups' | 'interviews' | 'closings') => ({
    key,
    head: t(key),
    sort: key,
    align: 'end' as const,
    cell: (line: CaseloadLine) => <Behind load={key} line={line} />,
  });
  return [
    {
      key: 'name',
      head: t('counsellor'),
      sort: 'name',
      rowHead: true,
      cell: (line) => <CounsellorName line={line} />,
    },
    ...(active ? [active] : []),
    {
      key: 'target',
      head: t('target'),
      cell: (line) => <TargetField line={line} onSaving={onSaving} />,
    },
    ...bars,
    counted('followups'),
    counted('interviews'),
    counted('closings'),
    counted('covering'),
  ];
}
