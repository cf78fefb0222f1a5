import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { TimeAgo } from '../parts/TimeAgo.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { AddFile } from './AddFile.tsx';
import { isWorking, StateChip } from './StateChip.tsx';
import { WhichFiles } from './WhichFiles.tsx';

type Row = Outputs['imports']['list']['rows'][number];

export function Component(): ReactNode {
  const t = useTranslations('imports');
  const trpc = useTRPC();
  const { can } = useOffice();
  const list = useQuery(
    trpc.imports.list.queryOptions(undefined, {
      refetchInterval: ({ state }) =>
        state.data?.rows.some((row) => isWorking(row)) === true ? 2000 : false,
    }),
  );
  const columns = useColumns();
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data?.rows ?? [];
  return (
    <Page title={t('title')} lead={<p className="max-w-prose">{t('lead')}</p>}>
      {can('create', 'contact_import') && (
        <>
          <AddFile />
          <WhichFiles />
        </>
      )}
      {!list.data && <Skeleton rows={4} />}
      {list.data && rows.length === 0 && <Empty>{t('empty')}</Empty>}
      {rows.length > 0 && (
        <Table caption={t('caption')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations('imports');
  const formats = useFormats();
  return [
    {
      key: 'file',
      head: t('column.file'),
      rowHead: true,
      wrap: true,
      cell: (row) => (
        <Link to={`/imports/${row.id}`} className="font-medium break-all hover:underline">
          {row.fileName}
        </Link>
      ),
    },
    {
      key: 'format',
      head: t('column.format'),
      cell: (row) => t(`formats.${row.format ?? 'none'}`),
    },
    { key: 'state', head: t('column.state'), cell: (row) => <StateChip of={row} /> },
    {
      key: 'rows',
      head: t('column.rows'),
      align: 'end',
      cell: (row) => formats.number(row.rows),
    },
    { key: 'by', head: t('column.by'), cell: (row) => row.by ?? t('by_command') },
    { key: 'at', head: t('column.at'), cell: (row) => <TimeAgo at={row.createdAt} focusable /> },
  ];
}
