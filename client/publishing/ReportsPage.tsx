import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useReportWords } from './useReportWords.ts';

type Row = Outputs['publishing']['list']['rows'][number];

/** What was published, the latest first. */
export function Component(): ReactNode {
  const t = useTranslations('publishing');
  const trpc = useTRPC();
  const { can } = useOffice();
  const list = useInfiniteQuery(
    trpc.publishing.list.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
  );
  const columns = useColumns();
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? null;
  const back = can('read', 'outcome') && <ButtonLink to="/outcomes">{t('to_outcomes')}</ButtonLink>;
  return (
    <Page
      title={t('title')}
      lead={<p className="max-w-prose">{t('lead')}</p>}
      actions={back || undefined}
    >
      {!list.data && <Skeleton rows={4} />}
      {list.data && rows.length === 0 && <Empty>{t('empty')}</Empty>}
      {rows.length > 0 && (
        <Table
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          foot={
            <LoadMore
              loaded={rows.length}
              total={total}
              more={list.hasNextPage}
              busy={list.isFetchingNextPage}
              load={list.fetchNextPage}
            />
          }
        />
      )}
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations('publishing.list');
  const words = useReportWords();
  const formats = useFormats();
  return [
    {
      key: 'period',
      head: t('period'),
      rowHead: true,
      cell: (row) => (
        <Link to={`/reports/${row.id}`} className="font-medium hover:underline">
          {words.period(row.periodKind, row)}
          <span className="sr-only">{` · ${t('version')} ${row.version}`}</span>
        </Link>
      ),
    },
    { key: 'scope', head: t('scope'), cell: (row) => words.scope(row.programme) },
    {
      key: 'version',
      head: t('version'),
      cell: (row) => (
        <span className="inline-flex items-center gap-2">
          {formats.number(row.version)}
          {row.replaced && <Chip>{t('replaced')}</Chip>}
        </span>
      ),
    },
    { key: 'published', head: t('published'), cell: (row) => formats.dayTime(row.publishedAt) },
    { key: 'by', head: t('by'), cell: (row) => row.publishedBy },
  ];
}
