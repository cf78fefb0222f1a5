import { useCallback, type ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Turn } from '@tremplin/shared/interviews.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { Tabs, useTab } from '../parts/Tabs.tsx';
import { PressChip, StageChip } from './InterviewChip.tsx';
import { NoInterviews } from './NoInterviews.tsx';
import type { InterviewRow } from './shapes.ts';
import { useInterviewWords } from './useInterviewWords.ts';

/** All that are under way, those of one turn, or the finished ones; the address says which. */
export function InterviewList(): ReactNode {
  const t = useTranslations('interviews');
  const trpc = useTRPC();
  const chosen = useTab(['all', 'us', 'them', 'client', 'nobody'], 'turn');
  const turn: Turn | null = chosen === 'all' ? null : chosen;
  const list = useInfiniteQuery(
    trpc.interviews.list.infiniteQueryOptions(
      { turn, finished: turn === 'nobody', cursor: null },
      {
        initialCursor: null,
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
      },
    ),
  );
  const columns = useColumns();
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const counts = list.data?.pages[0]?.counts;
  if (!list.data || !counts) return <Skeleton rows={8} />;
  const all = counts.us + counts.them + counts.client;
  if (all + counts.nobody === 0) return <NoInterviews />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  const total = turn === null ? all : counts[turn];
  const views = [
    { key: 'all' as const, label: t('page.all'), count: all },
    ...(['us', 'them', 'client'] as const).map((key) => {
      return { key, label: t(`turns.${key}`), count: counts[key] };
    }),
    { key: 'nobody' as const, label: t('page.finished'), count: counts.nobody },
  ];
  return (
    <>
      <Tabs label={t('page.turn')} param="turn" current={chosen} tabs={views} />
      {rows.length === 0 ? (
        <Empty>{t('page.empty_view')}</Empty>
      ) : (
        <Table
          caption={t('list.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
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
    </>
  );
}

function useColumns(): Column<InterviewRow>[] {
  const t = useTranslations('interviews');
  const words = useInterviewWords();
  return [
    {
      key: 'client',
      head: t('list.client'),
      rowHead: true,
      cell: (row) => (
        <Link
          to={`/interviews/${row.id}`}
          aria-label={t('board.open', {
            client: row.client.name,
            contact: words.contact(row.contact),
          })}
          className="font-medium hover:underline"
        >
          {row.client.name}
        </Link>
      ),
    },
    { key: 'contact', head: t('list.contact'), cell: ({ contact }) => words.contact(contact) },
    {
      key: 'unit',
      head: t('list.unit'),
      wrap: true,
      cell: ({ contact }) => words.unit(contact) ?? '–',
    },
    { key: 'stage', head: t('list.stage'), cell: ({ stage }) => <StageChip stage={stage} /> },
    { key: 'turn', head: t('list.turn'), cell: ({ turn }) => t(`turns.${turn}`) },
    {
      key: 'due',
      head: t('list.due'),
      wrap: true,
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {words.due(row)} <PressChip row={row} />
        </span>
      ),
    },
    { key: 'attempts', head: t('list.attempts'), align: 'end', cell: ({ attempts }) => attempts },
  ];
}
