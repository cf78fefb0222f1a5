import { useCallback, useState, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Button } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { AttestationDialog, useWho, type Asked, type Attestation } from './AttestationDialog.tsx';

/** What a counsellor attested instead of proof, until somebody else stands for it. */
export function Component(): ReactNode {
  const t = useTranslations('followups.attestations');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const [asked, setAsked] = useState<Asked | null>(null);
  const list = useInfiniteQuery(
    trpc.placements.attestations.infiniteQueryOptions(
      { cursor: null },
      { initialCursor: null, getNextPageParam: (last) => last.next },
    ),
  );
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const columns = useColumns(setAsked);
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const count = list.data?.pages[0]?.count ?? null;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page
      title={pages('attestations')}
      lead={count !== null && <p role="status">{t('lead', { count })}</p>}
    >
      {count === null && <Skeleton rows={6} />}
      {count !== null && rows.length === 0 && <Empty>{t('empty')}</Empty>}
      {count !== null && rows.length > 0 && (
        <Table
          caption={t('caption')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          total={count}
          foot={
            <LoadMore
              loaded={rows.length}
              total={count}
              more={list.hasNextPage}
              busy={list.isFetchingNextPage}
              load={load}
            />
          }
        />
      )}
      {asked && <AttestationDialog {...asked} close={() => setAsked(null)} />}
    </Page>
  );
}

function useColumns(ask: (asked: Asked) => void): readonly Column<Attestation>[] {
  const t = useTranslations('followups');
  const common = useTranslations('common');
  const formats = useFormats();
  const who = useWho();
  return [
    { key: 'who', head: t('attestations.file'), rowHead: true, cell: who },
    {
      key: 'employer',
      head: t('attestations.employer'),
      wrap: true,
      cell: (row) => row.employerName,
    },
    {
      key: 'check',
      head: t('attestations.check'),
      cell: ({ month, dueOn }) => (
        <>
          {t('month', { month })}
          <span className="block text-12 text-faint">{formats.dayShort(dueOn)}</span>
        </>
      ),
    },
    {
      key: 'attested',
      head: t('attestations.attested'),
      cell: (row) =>
        row.recordedOn !== null &&
        t('attestations.by', {
          day: formats.dayShort(row.recordedOn),
          name: row.recorder ?? t('attestations.nobody'),
        }),
    },
    {
      key: 'shows',
      head: t('attestations.shows'),
      wrap: true,
      cell: (row) => formats.list(row.proofShows.map((what) => t(`shows.${what}`))),
    },
    {
      key: 'counsellor',
      head: t('attestations.counsellor'),
      cell: (row) => row.counsellor ?? t('attestations.nobody'),
    },
    {
      key: 'actions',
      head: common('table.actions'),
      quietHead: true,
      align: 'end',
      cell: (row) => <Decide row={row} ask={ask} />,
    },
  ];
}

function Decide({ row, ask }: { row: Attestation; ask: (asked: Asked) => void }): ReactNode {
  const t = useTranslations('followups');
  const about = { who: useWho()(row), check: t('after', { month: row.month }) };
  if (!row.mayDecide) return <span className="text-12 text-faint">{t('attestations.own')}</span>;
  return (
    <span className="inline-flex gap-1">
      <Button
        compact
        tone="quiet"
        aria-label={t('attestations.decline_of', about)}
        onClick={() => ask({ row, what: 'decline' })}
      >
        {t('attestations.decline')}
      </Button>
      <Button
        compact
        aria-label={t('attestations.approve_of', about)}
        onClick={() => ask({ row, what: 'approve' })}
      >
        {t('attestations.approve')}
      </Button>
    </span>
  );
}
