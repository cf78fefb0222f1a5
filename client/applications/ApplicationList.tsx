import type { ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useCardWords, type Card } from './card.ts';
import { MoveMenu } from './MoveMenu.tsx';
import { NothingHere } from './NothingHere.tsx';
import { StageChip } from './StageChip.tsx';
import type { FilterInAddress } from './useFilter.ts';
import type { Moves } from './useMoves.tsx';

interface Props {
  at: FilterInAddress;
  moves: Moves;
}

/** Every application that fits, open and finished; what moved last comes first. */
export function ApplicationList({ at, moves }: Props): ReactNode {
  const t = useTranslations('applications.list');
  const trpc = useTRPC();
  const columns = useColumns(at.setOpen, (card) => <MoveMenu small card={card} moves={moves} />);
  const list = useInfiniteQuery(
    trpc.applications.list.infiniteQueryOptions(at.filter, {
      getNextPageParam: (last) => last.cursor,
      placeholderData: keepPreviousData,
    }),
  );
  if (list.isPending) return <Skeleton rows={8} />;
  if (list.isError) return <Broken error={list.error} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  const total = list.data.pages[0]?.total ?? 0;
  if (rows.length === 0) return <NothingHere at={at} />;
  return (
    <>
      <Table
        caption={t('caption')}
        columns={columns}
        rows={rows}
        rowKey={(card) => card.id}
        total={total}
      />
      <LoadMore
        loaded={rows.length}
        total={total}
        more={list.hasNextPage}
        busy={list.isFetchingNextPage}
        load={() => void list.fetchNextPage()}
      />
    </>
  );
}

function useColumns(open: (id: string) => void, move: (card: Card) => ReactNode): Column<Card>[] {
  const t = useTranslations('applications.list');
  const words = useCardWords();
  return [
    {
      key: 'client',
      head: t('client'),
      rowHead: true,
      cell: (card) => (
        <button
          type="button"
          onClick={() => open(card.id)}
          className="min-h-6 rounded-control text-start font-medium text-accent-text hover:underline"
        >
          {card.client.name}
        </button>
      ),
    },
    {
      key: 'posting',
      head: t('posting'),
      wrap: true,
      cell: (card) => (
        <>
          {words.title(card.posting)}
          <span className="text-faint"> {card.posting.jobId}</span>
        </>
      ),
    },
    { key: 'stage', head: t('stage'), cell: (card) => <StageChip card={card} /> },
    { key: 'days', head: t('days'), align: 'end', cell: (card) => card.daysInStage },
    { key: 'closing', head: t('closing'), cell: (card) => card.posting.closingDay },
    {
      key: 'competition',
      head: t('competition'),
      cell: words.competition,
    },
    { key: 'next', head: t('next'), wrap: true, cell: (card) => card.nextAction },
    { key: 'move', head: t('move'), quietHead: true, cell: move },
  ];
}
