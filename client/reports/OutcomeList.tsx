import { useCallback, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  readListBehind,
  readRequestList,
  readSessionList,
  type ListBehind,
  type ReadListBehind,
  type ReadRequestList,
  type ReadSessionList,
} from '@tremplin/shared/outcome-lists.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table } from '../parts/Table.tsx';
import { useLists } from './behind.ts';
import { ListFilters } from './ListFilters.tsx';
import { useListColumns } from './listColumns.tsx';
import { useBack } from './listSource.ts';
import { useListHeading, type AskedList } from './listWords.ts';
import { useOutcomeFilter } from './useOutcomeFilter.ts';

/** Who is behind one figure: names for checking it, and nothing of their files. */
export function Component(): ReactNode {
  const t = useTranslations('reports.list');
  const pages = useTranslations('frame.pages');
  const [search] = useSearchParams();
  const { filter } = useOutcomeFilter();
  const lists = useLists();
  const ofSessions = readAddress(search, readSessionList, filter);
  const ofOthers = readAddress(search, readListBehind, filter);
  const ofRequests = readAddress(search, readRequestList, filter);
  const asked = ofSessions ?? ofRequests ?? ofOthers;
  const why = lists.why(asked?.kind);
  const back = useBack(asked);
  const key = search.toString();
  if (ofSessions !== null && why === null) return <BehindSessions key={key} asked={ofSessions} />;
  if (ofRequests !== null && why === null) return <BehindRequests key={key} asked={ofRequests} />;
  if (ofOthers !== null && why === null) return <BehindNumber key={key} asked={ofOthers} />;
  return (
    <Page title={pages('outcome_list')}>
      <Empty action={<ButtonLink to={back.to}>{back.words}</ButtonLink>}>
        {asked === null ? t('wrong') : why}
      </Empty>
    </Page>
  );
}

const reading = {
  getNextPageParam: (page: ListBehind) => page.next ?? undefined,
  // Each reading leaves a line in the audit log; going back and forth is one reading.
  staleTime: 300_000,
};

function BehindNumber({ asked }: { asked: ReadListBehind }): ReactNode {
  const trpc = useTRPC();
  const list = useInfiniteQuery(trpc.reports.listBehind.infiniteQueryOptions(asked, reading));
  return <ListPage asked={asked} list={list} />;
}

function BehindSessions({ asked }: { asked: ReadSessionList }): ReactNode {
  const trpc = useTRPC();
  const list = useInfiniteQuery(trpc.reports.sessionList.infiniteQueryOptions(asked, reading));
  return <ListPage asked={asked} list={list} />;
}

function BehindRequests({ asked }: { asked: ReadRequestList }): ReactNode {
  const trpc = useTRPC();
  const list = useInfiniteQuery(trpc.reports.requestList.infiniteQueryOptions(asked, reading));
  return <ListPage asked={asked} list={list} />;
}

interface Reading {
  readonly data: { readonly pages: readonly ListBehind[] } | undefined;
  readonly error: Parameters<typeof Broken>[0]['error'];
  readonly isError: boolean;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
  readonly refetch: () => Promise<unknown>;
}

function ListPage({ asked, list }: { asked: AskedList; list: Reading }): ReactNode {
  const t = useTranslations('reports.list');
  const pages = useTranslations('frame.pages');
  const back = useBack(asked);
  const heading = useListHeading(asked);
  const columns = useListColumns(asked);
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { total = 0, beside = null } = list.data?.pages[0] ?? {};
  const ofPeople = columns.some(({ key }) => key === 'name');
  return (
    <Page
      title={heading}
      windowTitle={pages('outcome_list')}
      lead={
        <Link className="text-accent-text underline underline-offset-2" to={back.to}>
          {back.words}
        </Link>
      }
    >
      <Note>{ofPeople ? t('recorded') : t('recorded_sessions')}</Note>
      <Besides beside={beside} />
      <ListFilters asked={asked} />
      {list.isPending && <Skeleton rows={8} />}
      {list.data && rows.length === 0 && beside === null && (
        <Empty>{ofPeople ? t('empty') : t('empty_sessions')}</Empty>
      )}
      {rows.length > 0 && (
        <Table
          caption={heading}
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

/** What the number counts beside the people of the list. */
function Besides({ beside }: { beside: ListBehind['beside'] }): ReactNode {
  const t = useTranslations('reports.list');
  if (beside === null) return null;
  const { anonymous, frozen } = beside;
  const more = frozen < 0 ? 'yes' : 'no';
  return (
    <Note>
      {anonymous > 0 && t('anonymous', { count: anonymous })}{' '}
      {frozen !== 0 && t('frozen', { count: Math.abs(frozen), more })}
    </Note>
  );
}

/** What is either so or not, and stands in the address as a word. */
const switches = ['inactive', 'contacted', 'begun', 'verified'] as const;

/** The number that the address names; null when it names none of the kind. */
function readAddress<Asked>(
  search: URLSearchParams,
  schema: { safeParse: (given: unknown) => { success: boolean; data?: Asked | undefined } },
  filter: ReadListBehind['filter'],
): Asked | null {
  const { checkpoint, ...words } = Object.fromEntries(search);
  const read = schema.safeParse({
    ...words,
    ...(checkpoint !== undefined && { checkpoint: Number(checkpoint) }),
    ...Object.fromEntries(
      switches.flatMap((name) => (name in words ? [[name, words[name] === 'true']] : [])),
    ),
    filter,
    cursor: null,
  });
  return read.data ?? null;
}
