import { useCallback, type ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Tabs, useTab } from '../parts/Tabs.tsx';
import { Filters } from './Filters.tsx';
import { LessonCard, type Lesson } from './LessonCard.tsx';
import { ReviewButtons } from './ReviewButtons.tsx';
import { useFilter } from './useFilter.ts';
import { useNames } from './useNames.ts';

/** What interviews taught us, branch by branch; for counsellors also what waits to be read. */
export function Component(): ReactNode {
  const t = useTranslations('takeaways');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const { can } = useOffice();
  const names = useNames();
  const reads = can('update', 'takeaway');
  const tab = useTab(['read', 'review']);
  const of = useFilter();
  const found = useInfiniteQuery(
    trpc.takeaways.find.infiniteQueryOptions(
      { ...of.filter, typed: of.asked, contactId: null, toReview: reads && tab === 'review' },
      { getNextPageParam: (page) => page.next, placeholderData: keepPreviousData },
    ),
  );
  const { fetchNextPage } = found;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (found.isError) return <Broken error={found.error} retry={() => void found.refetch()} />;
  const [first] = found.data?.pages ?? [];
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const unit = first?.unit ?? null;
  const reviewing = reads && tab === 'review';
  return (
    <Page title={pages('takeaways')} lead={t('lead')}>
      <div className="flex max-w-5xl flex-col gap-4">
        {reads && (
          <Tabs
            label={t('tabs.label')}
            current={tab}
            tabs={[
              { key: 'read', label: t('tabs.read') },
              { key: 'review', label: t('tabs.review'), ...(first && { count: first.toReview }) },
            ]}
          />
        )}
        <Filters
          of={of}
          unit={of.filter.within && unit ? { value: unit.id, label: names.unit(unit) } : null}
        />
        {reviewing && <p className="text-soft">{t('review.lead')}</p>}
        {!first && <Skeleton rows={6} tall />}
        {first && rows.length === 0 && <Nothing narrowed={of.narrowed} reviewing={reviewing} />}
        {first && rows.length > 0 && (
          <>
            <p role="status" className="text-13 text-faint">
              {t('find.count', { count: first.count })}
            </p>
            <ByBranch rows={rows} />
            <LoadMore
              loaded={rows.length}
              total={null}
              more={found.hasNextPage}
              busy={found.isFetchingNextPage}
              load={load}
            />
          </>
        )}
      </div>
    </Page>
  );
}

function ByBranch({ rows }: { rows: readonly Lesson[] }): ReactNode {
  const names = useNames();
  const branches = new Map<string, Lesson[]>();
  for (const row of rows)
    branches.set(row.branch.id, [...(branches.get(row.branch.id) ?? []), row]);
  return [...branches].map(([id, lessons]) => (
    <section key={id} aria-labelledby={`branch-${id}`} className="flex flex-col gap-2">
      <h2 id={`branch-${id}`} className="text-16 font-semibold">
        {lessons[0] && names.unit(lessons[0].branch)}
      </h2>
      <ul className="card overflow-hidden rounded-card border border-line">
        {lessons.map((lesson) => (
          <LessonCard key={lesson.id} lesson={lesson} unit={lesson.unit.id !== id}>
            <ReviewButtons lesson={lesson} />
          </LessonCard>
        ))}
      </ul>
    </section>
  ));
}

function Nothing({ narrowed, reviewing }: { narrowed: boolean; reviewing: boolean }): ReactNode {
  const t = useTranslations('takeaways');
  const { can } = useOffice();
  if (narrowed) return <Empty>{t('none_found')}</Empty>;
  if (reviewing) return <Empty>{t('review.none')}</Empty>;
  return (
    <Empty
      action={
        can('read', 'interview') && <ButtonLink to="/interviews">{t('empty_action')}</ButtonLink>
      }
    >
      {t('empty')}
    </Empty>
  );
}
