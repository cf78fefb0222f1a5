import { useCallback, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import type { ChangeKind } from '@tremplin/shared/directory.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Note } from '../parts/Chip.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { unitIn } from './told.ts';

type Change = Outputs['imports']['changes']['rows'][number];

interface Props {
  importId: string;
  kind: ChangeKind;
  total: number;
}

/** The changes of one kind, with the people and units they are about. */
export function Changes({ importId, kind, total }: Props): ReactNode {
  const t = useTranslations('imports.applied');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const list = useInfiniteQuery(
    trpc.imports.changes.infiniteQueryOptions(
      { id: importId, kind },
      { getNextPageParam: (last) => last.next ?? undefined },
    ),
  );
  const columns = useColumns(kind);
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (list.isError) return <Note tone="late">{faultText(list.error)}</Note>;
  if (!list.data) return <Skeleton rows={6} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p className="text-14">{t('none')}</p>;
  return (
    <Table
      caption={t(`kind.${kind}`)}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.place)}
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
  );
}

const ofUnits: readonly ChangeKind[] = ['renamed', 'relocated', 'merged', 'split'];

function useColumns(kind: ChangeKind): Column<Change>[] {
  const t = useTranslations('imports.applied');
  const locale = useLocale();
  const unit: Column<Change> = {
    key: 'unit',
    head: t('column.unit'),
    wrap: true,
    ...(ofUnits.includes(kind) && { rowHead: true as const }),
    cell: (row) => <Units of={row} />,
  };
  const before: Column<Change> = {
    key: 'before',
    head: t('column.before'),
    wrap: true,
    cell: (row) => said(row.before, locale),
  };
  const after: Column<Change> = {
    key: 'after',
    head: t('column.after'),
    wrap: true,
    cell: (row) => said(row.after, locale),
  };
  if (ofUnits.includes(kind)) return [unit, before, after];
  const person: Column<Change> = {
    key: 'person',
    head: t('column.person'),
    rowHead: true,
    wrap: true,
    cell: (row) =>
      row.contact ? (
        <Link to={`/directory/${row.contact.id}`} className="font-medium hover:underline">
          {row.contact.name}
        </Link>
      ) : (
        t('erased')
      ),
  };
  if (kind === 'joined') return [person, unit, after];
  if (kind === 'left') return [person, unit, before];
  return [person, unit, before, after];
}

function Units({ of }: { of: Change }): ReactNode {
  const locale = useLocale();
  return [...(of.unit ? [of.unit] : []), ...of.others].map((unit) => (
    <Link
      key={unit.id}
      to={`/directory?unit=${unit.id}`}
      className="block min-w-48 whitespace-normal hover:underline"
    >
      {unitIn(locale, unit.path)}
    </Link>
  ));
}

/** The words of one side: in the reader's language where there are two of the same thing. */
function said(words: Change['before'], locale: string): string {
  const other = locale === 'fr' ? 'En' : 'Fr';
  const own = locale === 'fr' ? 'Fr' : 'En';
  const kept = Object.entries(words).filter(
    ([name, value]) =>
      value !== null &&
      !(name.endsWith(other) && (words[name.slice(0, -2) + own] ?? null) !== null),
  );
  return [...new Set(kept.map(([, value]) => value))].join(' · ');
}
