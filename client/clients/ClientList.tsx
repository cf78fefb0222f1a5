import { useCallback, type ReactNode } from 'react';
import UserPlus from 'lucide-react/icons/user-plus';
import { useTranslations } from 'use-intl';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { CaseloadFilters } from './CaseloadFilters.tsx';
import { CaseloadTable } from './CaseloadTable.tsx';
import { OtherCards } from './OtherCards.tsx';
import { Unassigned } from './Unassigned.tsx';
import { useCaseload } from './useCaseload.ts';

/** The caseload: own clients as a table, those of others as cards when somebody is looked for. */
export function Component(): ReactNode {
  const t = useTranslations('clients.list');
  const title = useTranslations('frame.pages');
  const caseload = useCaseload();
  const { list, others, asked } = caseload;
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const counts = list.data?.pages[0]?.counts ?? null;
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page
      title={title('clients')}
      lead={counts === null || (others && rows.length === 0) ? undefined : <Lead counts={counts} />}
      actions={
        <ButtonLink to="/clients/new" tone="primary" icon={<UserPlus size={16} aria-hidden />}>
          {t('add')}
        </ButtonLink>
      }
    >
      <Unassigned />
      <CaseloadFilters caseload={caseload} counts={counts} />
      {list.isPending && <Skeleton rows={8} />}
      {rows.length > 0 && (
        <CaseloadTable
          rows={rows}
          total={counts?.total ?? rows.length}
          filter={caseload.filter}
          change={caseload.change}
          foot={
            <LoadMore
              loaded={rows.length}
              total={counts?.total ?? null}
              more={list.hasNextPage}
              busy={list.isFetchingNextPage}
              load={load}
            />
          }
        />
      )}
      {list.data && rows.length === 0 && !others && <Nobody caseload={caseload} />}
      {(others || asked.length > 2) && <OtherCards cards={caseload.cards} />}
    </Page>
  );
}

function Lead({ counts }: { counts: { total: number; silentDays: number | null } }): ReactNode {
  const t = useTranslations('clients.list');
  const { total: count, silentDays: days } = counts;
  return (
    <p role="status">{days === null ? t('lead', { count }) : t('lead_silent', { count, days })}</p>
  );
}

function Nobody({ caseload }: { caseload: ReturnType<typeof useCaseload> }): ReactNode {
  const t = useTranslations('clients.list');
  const { filter, asked, clear } = caseload;
  const narrowed =
    asked !== '' ||
    filter.status !== 'open' ||
    filter.silent ||
    filter.programmeId !== null ||
    filter.lang !== null;
  if (narrowed) {
    return (
      <Empty action={<Button onClick={clear}>{t('clear')}</Button>}>{t('empty_filtered')}</Empty>
    );
  }
  return <Empty action={<ButtonLink to="/clients/new">{t('add')}</ButtonLink>}>{t('empty')}</Empty>;
}
