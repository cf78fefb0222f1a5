import { useCallback, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import type { ImportTab } from '@tremplin/shared/directory.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Note } from '../parts/Chip.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { Decisions } from './Decisions.tsx';
import { Difference } from './Difference.tsx';
import type { Import } from './ImportPage.tsx';
import { titleIn, unitIn, usePhone, type Told } from './told.ts';

export type FileRow = Outputs['imports']['rows']['rows'][number];
type Person = Outputs['imports']['rows']['leaving'][number];

interface Props {
  of: Import;
  tab: ImportTab;
  /** It is being compared anew, so there is nothing certain to read. */
  waiting?: boolean;
  reload?: () => void;
}

/** The rows of one kind, fifty at a time, in the order of the file. */
export function Rows({ of, tab, waiting = false, reload }: Props): ReactNode {
  const t = useTranslations('imports');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const list = useInfiniteQuery(
    trpc.imports.rows.infiniteQueryOptions(
      { id: of.id, tab },
      { getNextPageParam: (last) => last.next ?? undefined, enabled: !waiting, staleTime: 0 },
    ),
  );
  const columns = useColumns(of, tab);
  const personColumns = usePersonColumns();
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (list.isError) return <Note tone="late">{faultText(list.error)}</Note>;
  if (!list.data) return <Skeleton rows={6} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  const leaving = list.data.pages.flatMap((page) => page.leaving);
  const loaded = rows.length + leaving.length;
  const total = tab === 'uncertain' ? of.uncertain : (of.counts?.[tab] ?? null);
  const foot = (
    <LoadMore
      loaded={loaded}
      total={total === null ? null : Math.max(total, loaded)}
      more={list.hasNextPage}
      busy={list.isFetchingNextPage}
      load={load}
    />
  );
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose text-14 text-soft">{t(`tab_about.${tab}`)}</p>
      {loaded === 0 && <p className="text-14">{t('no_rows')}</p>}
      {tab === 'uncertain' && <Decisions of={of} rows={rows} foot={foot} reload={reload} />}
      {tab === 'left' && loaded > 0 && (
        <Table
          caption={t('tab.left')}
          columns={personColumns}
          rows={leaving}
          rowKey={(one) => one.id}
          foot={foot}
        />
      )}
      {tab !== 'uncertain' && tab !== 'left' && loaded > 0 && (
        <Table
          caption={t(`tab.${tab}`)}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.rowNo)}
          foot={foot}
        />
      )}
    </div>
  );
}

function useColumns(of: Import, tab: ImportTab): Column<FileRow>[] {
  const t = useTranslations('imports');
  const locale = useLocale();
  const line: Column<FileRow> = {
    key: 'line',
    head: t(of.format === 'infogo' ? 'row.individual' : 'row.line'),
    align: 'end',
    cell: (row) => row.line,
  };
  const who: Column<FileRow> = {
    key: 'person',
    head: t('row.person'),
    rowHead: true,
    wrap: true,
    cell: (row) => row.after?.name || t('row.vacant'),
  };
  if (tab === 'error')
    return [
      { ...line, rowHead: true },
      {
        key: 'reason',
        head: t('row.reason'),
        wrap: true,
        cell: (row) => row.reason && t(`reasons.${row.reason}`),
      },
    ];
  if (tab === 'updated' || tab === 'moved')
    return [
      line,
      who,
      {
        key: 'changes',
        head: t('row.changes'),
        wrap: true,
        cell: (row) => <Difference before={row.before} after={row.after} />,
      },
      {
        key: 'basis',
        head: t('row.matched'),
        cell: (row) => row.basis && t(`row.basis.${row.basis}`),
      },
    ];
  const facts: Column<FileRow>[] = [
    line,
    who,
    {
      key: 'title',
      head: t('row.title'),
      wrap: true,
      cell: (row) => row.after && titleIn(locale, row.after),
    },
    {
      key: 'unit',
      head: t('row.unit'),
      wrap: true,
      cell: (row) => row.after && unitIn(locale, row.after.path),
    },
  ];
  return tab === 'duplicate'
    ? [
        ...facts,
        {
          key: 'same',
          head: t('row.same_as'),
          cell: (row) => row.sameAs !== null && t('row.same_as_row', { row: row.sameAs }),
        },
      ]
    : [
        ...facts,
        {
          key: 'contact',
          head: t('row.reach'),
          cell: (row) => row.after && <Reach of={row.after} />,
        },
      ];
}

function Reach({ of }: { of: Told }): ReactNode {
  const phoneIn = usePhone();
  return (
    <>
      {of.email && <span className="block">{of.email}</span>}
      {of.phone && <span className="block">{phoneIn(of)}</span>}
    </>
  );
}

function usePersonColumns(): Column<Person>[] {
  const t = useTranslations('imports.row');
  const locale = useLocale();
  return [
    {
      key: 'person',
      head: t('person'),
      rowHead: true,
      wrap: true,
      cell: (one) => (
        <Link to={`/directory/${one.id}`} className="font-medium hover:underline">
          {one.name}
        </Link>
      ),
    },
    { key: 'title', head: t('title'), wrap: true, cell: (one) => titleIn(locale, one) },
    { key: 'unit', head: t('unit'), wrap: true, cell: (one) => unitIn(locale, one.path) },
  ];
}
