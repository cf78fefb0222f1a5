import { useCallback, useState, type ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  postingLanguages,
  postingTabs,
  regions,
  type PostingFilter,
} from '@tremplin/shared/postings.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { Tabs, useTab } from '../parts/Tabs.tsx';
import { ClosingShort, CompetitionChip, useApplicantWords, useTitle } from './Closing.tsx';
import { PostingFilters } from './PostingFilters.tsx';

type Row = Outputs['postings']['list']['rows'][number];

export function Component(): ReactNode {
  const t = useTranslations('postings');
  const trpc = useTRPC();
  const { can } = useOffice();
  const tab = useTab(postingTabs);
  const filter = useFilter();
  const [words, setWords] = useState('');
  const asked = { tab, ...filter, ...(words.trim() !== '' && { words: words.trim() }) };
  const list = useInfiniteQuery(
    trpc.postings.list.infiniteQueryOptions(asked, {
      getNextPageParam: (last) => last.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const columns = useColumns();
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = first?.counts[tab] ?? 0;
  const narrowed = Object.keys(asked).length > 1;
  const paste = can('create', 'posting') ? (
    <ButtonLink to="/postings/new" tone="primary">
      {t('paste')}
    </ButtonLink>
  ) : null;
  return (
    <Page
      title={t('title')}
      lead={first && !narrowed ? t('lead', { count: first.counts.open }) : undefined}
      actions={
        <>
          {can('read', 'application') && (
            <ButtonLink to="/postings/checks">{t('checks_link')}</ButtonLink>
          )}
          {paste}
        </>
      }
    >
      <Tabs
        label={t('tabs.label')}
        current={tab}
        tabs={postingTabs.map((key) => ({
          key,
          label: t(`tabs.${key}`),
          ...(first && { count: first.counts[key] }),
        }))}
      />
      <PostingFilters
        words={words}
        setWords={setWords}
        categories={first?.categories ?? []}
        total={first ? total : null}
      />
      {!first && <Skeleton rows={8} />}
      {first && rows.length === 0 && <Empty>{t(`empty.${narrowed ? 'filtered' : tab}`)}</Empty>}
      {rows.length > 0 && (
        <Table
          caption={t(`tabs.${tab}`)}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          total={total}
          foot={
            <LoadMore
              loaded={rows.length}
              total={total}
              more={list.hasNextPage}
              busy={list.isFetchingNextPage}
              load={load}
            />
          }
        />
      )}
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations('postings');
  const title = useTitle();
  const applicants = useApplicantWords();
  return [
    {
      key: 'title',
      head: t('column.title'),
      rowHead: true,
      wrap: true,
      cell: (row) => (
        <Link to={`/postings/${row.id}`} className="font-medium hover:underline">
          {title(row)}
        </Link>
      ),
    },
    { key: 'jobId', head: t('column.job_id'), cell: (row) => row.jobId ?? '–' },
    {
      key: 'organization',
      head: t('column.organization'),
      wrap: true,
      cell: (row) => row.organization,
    },
    { key: 'closing', head: t('column.closing'), cell: (row) => <ClosingShort posting={row} /> },
    {
      key: 'status',
      head: t('column.status'),
      cell: (row) => <CompetitionChip status={row.competitionStatus} />,
    },
    {
      key: 'applicants',
      head: t('column.applicants'),
      align: 'end',
      cell: (row) => applicants(row) ?? '–',
    },
    {
      key: 'ours',
      head: t('column.ours'),
      align: 'end',
      cell: (row) =>
        row.mine === null ? row.onIt : t('ours_cell', { mine: row.mine, all: row.onIt }),
    },
  ];
}

/** What the address bar narrows the list by; whatever it does not know is ignored. */
function useFilter(): Partial<PostingFilter> {
  const [search] = useSearchParams();
  const region = regions.find((one) => one === search.get('region'));
  const language = postingLanguages.find((one) => one === search.get('language'));
  const ours = (['on_it', 'not_on_it'] as const).find((one) => one === search.get('ours'));
  const category = search.get('category');
  return {
    ...(region && { region }),
    ...(language && { language }),
    ...(ours && { ours }),
    ...(category && { category }),
  };
}
