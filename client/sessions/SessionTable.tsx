import { useCallback, type ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { sessionTabs, type SessionTab } from '@tremplin/shared/sessions.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { SessionChip } from './SessionChip.tsx';
import { SessionFilters } from './SessionFilters.tsx';
import { useMissing, type SessionRow } from './useMissing.ts';
import type { SessionFilter } from './useSessionFilter.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';
import { useWhen } from '../parts/useWhen.ts';

interface Props {
  tab: SessionTab;
  filter: SessionFilter;
}

export function SessionTable({ tab, filter }: Props): ReactNode {
  const t = useTranslations('sessions.list');
  const trpc = useTRPC();
  const { programmeId, facilitatorId } = filter;
  const list = useInfiniteQuery(
    trpc.sessions.list.infiniteQueryOptions(
      { tab, programmeId, facilitatorId },
      { getNextPageParam: (last) => last.next ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const columns = useColumns(tab);
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const counts = list.data?.pages[0]?.counts;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = counts?.[tab] ?? 0;
  const tabs = sessionTabs.map((key) => {
    return { key, label: t(`tab.${key}`), ...(counts && { count: counts[key] }) };
  });
  return (
    <>
      <Tabs label={t('tabs')} current={tab} tabs={tabs} />
      <SessionFilters filter={filter} count={counts ? total : null} />
      {!counts && <Skeleton rows={8} />}
      {counts && rows.length === 0 && (
        <Empty>{t(`empty.${filter.narrowed ? 'filtered' : tab}`)}</Empty>
      )}
      {rows.length > 0 && (
        <Table
          caption={t(`caption.${tab}`)}
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
    </>
  );
}

function useColumns(tab: SessionTab): Column<SessionRow>[] {
  const t = useTranslations('sessions.list.column');
  const title = useSessionTitle();
  const all: (Column<SessionRow> & { only?: readonly SessionTab[] })[] = [
    {
      key: 'title',
      head: t('title'),
      rowHead: true,
      wrap: true,
      cell: (row) => (
        <Link to={`/sessions/${row.id}`} className="font-medium hover:underline">
          {title(row)}
        </Link>
      ),
    },
    { key: 'when', head: t('when'), cell: (row) => <When row={row} /> },
    { key: 'where', head: t('where'), wrap: true, cell: (row) => <Where row={row} /> },
    { key: 'programme', head: t('programme'), cell: (row) => row.programme.code },
    { key: 'facilitator', head: t('facilitator'), cell: (row) => row.facilitator.name },
    { key: 'seats', head: t('seats'), cell: (row) => <Seats row={row} /> },
    { key: 'status', head: t('status'), cell: (row) => <SessionChip status={row.status} /> },
    {
      key: 'missing',
      head: t('missing'),
      wrap: true,
      cell: (row) => <Missing row={row} />,
      only: ['upcoming', 'to_close', 'draft'],
    },
  ];
  return all.filter(({ only }) => only === undefined || only.includes(tab));
}

function When({ row }: { row: SessionRow }): ReactNode {
  const formats = useFormats();
  const { day, times } = useWhen()(row);
  return (
    <>
      <span className="block">{formats.dayWeek(day)}</span>
      <span className="block text-12 text-faint">{times}</span>
    </>
  );
}

function Where({ row }: { row: SessionRow }): ReactNode {
  const t = useTranslations('sessions');
  if (row.mode === 'online') return t('modes.online');
  const place = row.location ?? t('list.untitled_place');
  return row.mode === 'hybrid' ? t('list.also_online', { place }) : place;
}

/** Before the day who has a seat, after it who came. */
function Seats({ row }: { row: SessionRow }): ReactNode {
  const t = useTranslations('sessions.list');
  const taken = row.registered + row.attended;
  const over = row.toClose || row.status === 'closed';
  const seats =
    row.capacity === null
      ? t('seats', { taken })
      : t('seats_of', { taken, capacity: row.capacity });
  const more = over
    ? row.anonymous > 0 && t('heads', { count: row.anonymous })
    : row.waitlisted > 0 && t('waiting', { count: row.waitlisted });
  return (
    <>
      <span className="block">{over ? t('came', { named: row.attended }) : seats}</span>
      {more && <span className="block text-12 text-faint">{more}</span>}
    </>
  );
}

function Missing({ row }: { row: SessionRow }): ReactNode {
  const t = useTranslations('sessions.list');
  const formats = useFormats();
  const missing = useMissing()(row);
  if (missing.length === 0) return <span className="text-faint">{t('none_missing')}</span>;
  return <Chip tone="attention">{formats.list(missing)}</Chip>;
}
