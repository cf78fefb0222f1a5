import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { ShortcutMenu } from '../parts/ShortcutMenu.tsx';
import { useSingleKeys } from '../parts/singleKeys.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Tabs, useTab } from '../parts/Tabs.tsx';
import { ApplicationList } from './ApplicationList.tsx';
import { ApplicationSheet } from './ApplicationSheet.tsx';
import { Board } from './Board.tsx';
import { FilterBar } from './FilterBar.tsx';
import { NothingHere } from './NothingHere.tsx';
import { useFilter, type FilterInAddress } from './useFilter.ts';
import { useGoAhead } from './useGoAhead.ts';
import { useMoves, type PlacementSlot } from './useMoves.tsx';

/** Every application of one's clients, as a board and as a list of the same filter. */
export function ApplicationsPage({ placing }: { placing: PlacementSlot }): ReactNode {
  const t = useTranslations('applications.page');
  const frame = useTranslations('frame.pages');
  const lead = useTranslations('applications.keys')('lead');
  const at = useFilter();
  const view = useTab(['board', 'list']);
  const keys = useSingleKeys();
  return (
    <Page title={frame('applications')} actions={<ShortcutMenu keys={keys} lead={lead} />}>
      <Tabs
        label={t('view')}
        current={view}
        tabs={[
          { key: 'board', label: t('board') },
          { key: 'list', label: t('list') },
        ]}
      />
      {view === 'board' ? (
        <BoardView at={at} keys={keys.on} placing={placing} />
      ) : (
        <ListView at={at} placing={placing} />
      )}
    </Page>
  );
}

interface ViewProps {
  at: FilterInAddress;
  placing: PlacementSlot;
}

function BoardView({ at, keys, placing }: ViewProps & { keys: boolean }): ReactNode {
  const t = useTranslations('applications.page');
  const trpc = useTRPC();
  const [search] = useSearchParams();
  const board = useQuery(
    trpc.applications.board.queryOptions(at.filter, { placeholderData: keepPreviousData }),
  );
  const moves = useMoves(placing, useGoAhead(at.filter, board.data));
  if (board.isPending) return <Skeleton rows={4} tall />;
  if (board.isError) return <Broken error={board.error} />;
  const { columns, finished } = board.data;
  const open = columns.reduce((sum, column) => sum + column.count, 0);
  const ended = finished.reduce((sum, column) => sum + column.count, 0);
  const linkToList = (stage: string): string => {
    const next = new URLSearchParams(search);
    next.set('tab', 'list');
    next.set('stage', stage);
    return `?${next.toString()}`;
  };
  return (
    <>
      <FilterBar at={at} count={t('lead', { count: open })} />
      {open + ended === 0 ? (
        <NothingHere at={at} />
      ) : (
        <Board
          board={board.data}
          moves={moves}
          open={at.setOpen}
          keys={keys}
          linkToList={linkToList}
        />
      )}
      {at.open && <ApplicationSheet id={at.open} close={() => at.setOpen(null)} moves={moves} />}
      {moves.dialogs}
    </>
  );
}

function ListView({ at, placing }: ViewProps): ReactNode {
  const moves = useMoves(placing);
  return (
    <>
      <FilterBar at={at} count={null} />
      <ApplicationList at={at} moves={moves} />
      {at.open && <ApplicationSheet id={at.open} close={() => at.setOpen(null)} moves={moves} />}
      {moves.dialogs}
    </>
  );
}
