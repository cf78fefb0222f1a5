import { useCallback, useRef, useState, type ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { worklistGroups, type WorklistGroup } from '@tremplin/shared/followups.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { ShortcutMenu } from '../parts/ShortcutMenu.tsx';
import { useSingleKeys } from '../parts/singleKeys.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import FollowupDialog, { type Asked } from './FollowupDialog.tsx';
import { FollowupTable } from './FollowupTable.tsx';
import { useListKeys } from './useListKeys.ts';

type Counts = Outputs['placements']['followups']['counts'];

/** Whom to ask next, by how pressing it is. */
export function Component(): ReactNode {
  const t = useTranslations('followups.list');
  const pages = useTranslations('frame.pages');
  const keys = useSingleKeys();
  const { list, group, counts } = useWorklist();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const root = useRef<HTMLDivElement>(null);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  useListKeys({
    root,
    on: keys.on,
    press: (key, id) => {
      const what = key === 'r' ? 'record' : key === 'l' ? 'attempt' : null;
      const row = rows.find((one) => one.id === id);
      if (what === null || !row || (what === 'record' && row.group === 'soon')) return false;
      setAsked({ id, what });
      return true;
    },
  });
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const pressing = counts && counts.overdue + counts.due + counts.proof_missing;
  const none = counts !== null && pressing === 0 && counts.soon === 0;
  return (
    <Page
      title={pages('followups')}
      lead={pressing !== null && <p role="status">{t('lead', { count: pressing })}</p>}
      actions={!none && <ShortcutMenu keys={keys} lead={t('keys')} />}
    >
      {counts === null && <Skeleton rows={8} />}
      {none && (
        <Empty action={<ButtonLink to="/clients">{pages('clients')}</ButtonLink>}>
          {t('empty')}
        </Empty>
      )}
      {counts !== null && !none && (
        <div ref={root} className="flex min-w-0 flex-col gap-4">
          <Views current={group} counts={counts} />
          {rows.length === 0 && list.isPlaceholderData && <Skeleton rows={4} />}
          {rows.length === 0 && !list.isPlaceholderData && <Empty>{t('empty_view')}</Empty>}
          {rows.length > 0 && (
            <FollowupTable
              rows={rows}
              total={counts[group]}
              ask={setAsked}
              foot={
                <LoadMore
                  loaded={rows.length}
                  total={counts[group]}
                  more={list.hasNextPage}
                  busy={list.isFetchingNextPage}
                  load={load}
                />
              }
            />
          )}
        </div>
      )}
      {asked && <FollowupDialog asked={asked} close={() => setAsked(null)} />}
    </Page>
  );
}

function Views({ current, counts }: { current: WorklistGroup; counts: Counts }): ReactNode {
  const t = useTranslations('followups.list');
  return (
    <Tabs
      label={t('views')}
      param="group"
      current={current}
      tabs={worklistGroups.map((key) => ({
        key,
        label: t(`groups.${key}`),
        count: counts[key],
      }))}
    />
  );
}

/** The group that the address names; without one the most pressing in which anything stood on arrival. */
function useWorklist() {
  const trpc = useTRPC();
  const [search] = useSearchParams();
  const named = worklistGroups.find((key) => key === search.get('group')) ?? null;
  const [found, setFound] = useState<WorklistGroup | null>(null);
  const group = named ?? found ?? 'overdue';
  const list = useInfiniteQuery(
    trpc.placements.followups.infiniteQueryOptions(
      { group, cursor: null },
      {
        initialCursor: null,
        getNextPageParam: (last) => last.next,
        placeholderData: keepPreviousData,
      },
    ),
  );
  const counts = list.data?.pages[0]?.counts ?? null;
  if (found === null && counts !== null)
    setFound(worklistGroups.find((key) => counts[key] > 0) ?? 'overdue');
  return { list, group, counts };
}
