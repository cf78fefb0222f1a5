import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { clientSorts } from '@tremplin/shared/clients.ts';
import type { Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { StatusChip } from './StatusChip.tsx';
import type { CaseloadFilter } from './useCaseload.ts';

type Row = Outputs['clients']['list']['rows'][number];

interface Props {
  rows: readonly Row[];
  total: number;
  filter: CaseloadFilter;
  change: (part: Partial<CaseloadFilter>) => void;
  foot: ReactNode;
}

export function CaseloadTable({ rows, total, filter, change, foot }: Props): ReactNode {
  const t = useTranslations('clients.list');
  const columns = useColumns();
  return (
    <Table
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      total={total}
      sorting={{
        by: filter.sort,
        descending: filter.descending,
        choose: (by) => {
          const sort = clientSorts.find((one) => one === by) ?? 'name';
          change({ sort, descending: sort === filter.sort && !filter.descending });
        },
      }}
      foot={foot}
    />
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTranslations('clients');
  const formats = useFormats();
  const { today } = useOffice();
  return [
    {
      key: 'name',
      head: t('list.name'),
      sort: 'name',
      rowHead: true,
      wrap: true,
      cell: (row) => <Name row={row} />,
    },
    { key: 'status', head: t('list.status'), cell: (row) => <StatusChip status={row.status} /> },
    { key: 'stages', head: t('list.stages'), wrap: true, cell: (row) => <Stages row={row} /> },
    { key: 'next', head: t('list.next'), wrap: true, cell: (row) => <Next row={row} /> },
    {
      key: 'contact',
      head: t('list.contact'),
      sort: 'contact',
      cell: ({ lastContactOn: on }) =>
        on === null ? (
          <span className="text-faint">{t('list.never')}</span>
        ) : (
          <time dateTime={on} title={formats.day(on)}>
            {formats.dayFrom(on, today)}
          </time>
        ),
    },
    {
      key: 'counsellor',
      head: t('list.counsellor'),
      cell: (row) => row.counsellor ?? t('list.nobody'),
    },
    {
      key: 'intake',
      head: t('list.intake'),
      sort: 'intake',
      cell: (row) => formats.dayShort(row.intakeOn),
    },
  ];
}

function Name({ row }: { row: Row }): ReactNode {
  return (
    <>
      <Link to={`/clients/${row.id}`} className="font-medium hover:underline">
        {row.name}
      </Link>
      {row.preferredName !== null && (
        <span className="font-normal text-faint"> ({row.preferredName})</span>
      )}
    </>
  );
}

function Stages({ row }: { row: Row }): ReactNode {
  const t = useTranslations('clients.list');
  const stage = useTranslations('applications.stages');
  return (
    <span className="flex flex-wrap gap-1">
      {row.stages.map((one) => (
        <Chip key={one.stage}>
          {one.count === 1
            ? stage(one.stage)
            : t('stage_count', { stage: stage(one.stage), count: one.count })}
        </Chip>
      ))}
    </span>
  );
}

function Next({ row: { next } }: { row: Row }): ReactNode {
  const formats = useFormats();
  const { today } = useOffice();
  if (next === null) return null;
  return (
    <span className={next.on < today ? 'text-late' : ''}>
      <time dateTime={next.on} title={formats.day(next.on)}>
        {formats.dayFrom(next.on, today)}
      </time>
      {next.text !== null && ` · ${next.text}`}
    </span>
  );
}
