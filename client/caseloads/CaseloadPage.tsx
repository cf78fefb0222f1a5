import { useState, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { fileGroups, mostReassigned, type FileGroup } from '@tremplin/shared/caseloads.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { readyDialogs } from '../parts/Dialog.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Segmented } from '../parts/Tabs.tsx';
import { FilesTable } from './FilesTable.tsx';
import { Handovers } from './Handovers.tsx';
import { ReassignDialog } from './ReassignDialog.tsx';
import { useChosen, type Chosen } from './useChosen.ts';

/** One person's clients, to choose some and hand them on. */
export function Component(): ReactNode {
  const t = useTranslations('caseloads');
  const { id: counsellorId = '' } = useParams();
  const trpc = useTRPC();
  const [group, setGroup] = useState<FileGroup>('open');
  const [open, setOpen] = useState(false);
  const list = useInfiniteQuery(
    trpc.caseloads.clientsOf.infiniteQueryOptions(
      { counsellorId, group },
      { getNextPageParam: (page) => page.next },
    ),
  );
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const shown = rows.map(({ id }) => id);
  const chosen = useChosen([...new Set([...(pages[0]?.ids ?? []), ...shown])], shown);
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const first = pages[0];
  const count = chosen.chosen.length;
  return (
    <Page
      title={first?.counsellor.name ?? t('title')}
      windowTitle={`${first?.counsellor.name ?? ''} – ${t('title')}`}
      beside={first && !first.counsellor.here && <Chip tone="attention">{t('to_hand_on')}</Chip>}
      lead={<Lead counts={first?.counts} />}
      actions={
        <Button
          tone="primary"
          disabled={count === 0 || count > mostReassigned}
          onPointerEnter={readyDialogs}
          onClick={() => setOpen(true)}
        >
          {t('reassign.button', { count })}
        </Button>
      }
    >
      {first ? (
        <div className="flex min-w-0 flex-col gap-2">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Segmented
              label={t('page.group')}
              options={fileGroups.map((key) => ({
                key,
                label: t(`page.groups.${key}`, { count: first.counts[key] }),
              }))}
              current={group}
              choose={(next) => {
                setGroup(next);
                chosen.clear();
              }}
            />
            {rows.length > 0 && <Choosing total={first.counts[group]} chosen={chosen} />}
          </div>
          {rows.length === 0 ? (
            <Empty>{t(`page.none.${group}`, { name: first.counsellor.name })}</Empty>
          ) : (
            <FilesTable
              caption={t('page.caption', { name: first.counsellor.name })}
              rows={rows}
              total={first.counts[group]}
              chosen={chosen}
              foot={
                <LoadMore
                  loaded={rows.length}
                  total={first.counts[group]}
                  more={list.hasNextPage}
                  busy={list.isFetchingNextPage}
                  load={() => void list.fetchNextPage()}
                />
              }
            />
          )}
          {rows.some(({ name }) => name === null) && (
            <p className="text-12 text-faint">{t('page.no_names')}</p>
          )}
        </div>
      ) : (
        <Skeleton rows={8} />
      )}
      <Handovers personId={counsellorId} />
      <ReassignDialog
        open={open}
        close={() => setOpen(false)}
        giver={{ id: counsellorId, name: first?.counsellor.name ?? '' }}
        clientIds={chosen.chosen}
        done={chosen.clear}
        failed={() => void list.refetch()}
      />
    </Page>
  );
}

type Counts = Outputs['caseloads']['clientsOf']['counts'];

function Lead({ counts }: { counts: Counts | undefined }): ReactNode {
  const t = useTranslations('caseloads.page');
  return (
    <>
      {counts && `${t('lead', counts)} `}
      <Link className="text-accent-text underline underline-offset-2" to="/caseloads">
        {t('back')}
      </Link>
    </>
  );
}

function Choosing({ total, chosen }: { total: number; chosen: Chosen }): ReactNode {
  const t = useTranslations('caseloads.page');
  const count = chosen.chosen.length;
  return (
    <>
      <Button compact onClick={chosen.chooseAll}>
        {total > mostReassigned
          ? t('select_first', { count: mostReassigned })
          : t('select_all', { count: total })}
      </Button>
      {count > 0 && (
        <Button compact tone="quiet" onClick={chosen.clear}>
          {t('select_none')}
        </Button>
      )}
      <span role="status" className="text-13 text-soft">
        {count > mostReassigned
          ? t('too_many', { most: mostReassigned })
          : t('selected', { count })}
      </span>
    </>
  );
}
