import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { outcomeWindows, type OutcomeWindow } from '@tremplin/shared/sessions.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Segmented } from '../parts/Tabs.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { OutcomeFigure } from './OutcomeFigure.tsx';
import type { Answer } from './outcome.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';

/** What those who came did afterwards, beside others: figures that show no cause. */
export function Component(): ReactNode {
  const t = useTranslations('sessions.outcome');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const formats = useFormats();
  const title = useSessionTitle();
  const { id = '' } = useParams();
  const outcome = useQuery(trpc.sessions.outcome.queryOptions({ id }));
  if (outcome.isError) return <Broken error={outcome.error} retry={() => void outcome.refetch()} />;
  const session = outcome.data?.session;
  return (
    <Page
      title={pages('session_outcome')}
      lead={
        session && (
          <Link className="text-accent-text underline underline-offset-2" to={`/sessions/${id}`}>
            {t('of_session', { title: title(session), day: formats.dayWeek(session.startDay) })}
          </Link>
        )
      }
    >
      {outcome.data ? <Shown answer={outcome.data} /> : <Skeleton rows={8} tall />}
    </Page>
  );
}

function Shown({ answer }: { answer: Answer }): ReactNode {
  const t = useTranslations('sessions.outcome');
  const { can } = useOffice();
  const [days, choose] = useWindow();
  const opens = can('read', 'session_outcome_list');
  const { id, status } = answer.session;
  if (status !== 'held' && status !== 'closed') {
    return (
      <Empty action={<ButtonLink to={`/sessions/${id}`}>{t('open_session')}</ButtonLink>}>
        {t(status === 'cancelled' ? 'cancelled' : 'not_yet')}
      </Empty>
    );
  }
  return (
    <>
      <Note title={t('beside')}>
        <p className="max-w-prose">{t('beside_why')}</p>
      </Note>
      <Groups answer={answer} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented
          label={t('window')}
          options={outcomeWindows.map((one) => ({
            key: String(one),
            label: t('days', { days: one }),
          }))}
          current={String(days)}
          choose={choose}
        />
        <Until answer={answer} days={days} />
      </div>
      <OutcomeFigure answer={answer} days={days} opens={opens} />
      <p className="text-13 text-soft">{t(opens ? 'opens' : 'closed')}</p>
    </>
  );
}

/** How many there are of each, before any share. */
function Groups({ answer }: { answer: Answer }): ReactNode {
  const t = useTranslations('sessions.outcome');
  const formats = useFormats();
  const { attended, others, counsellors } = answer;
  const groups = [
    { key: 'attended', n: attended.n, who: t('came_who') },
    { key: 'others', n: others.n, who: t('stayed_who', { counsellors }) },
  ] as const;
  return (
    <dl className="grid gap-3 sm:grid-cols-2">
      {groups.map(({ key, n, who }) => (
        <div key={key} className="card rounded-card border border-line px-3 py-2">
          <dt className="text-13 text-soft">{t(`groups.${key}`)}</dt>
          <dd className="figures text-28 font-semibold">{formats.number(n)}</dd>
          <dd className="text-12 text-soft">{who}</dd>
        </div>
      ))}
    </dl>
  );
}

function Until({ answer, days }: { answer: Answer; days: OutcomeWindow }): ReactNode {
  const t = useTranslations('sessions.outcome');
  const formats = useFormats();
  const window = answer.windows.find((one) => one.days === days);
  if (!window) return null;
  const until = formats.day(window.until);
  return (
    <p className="text-13 text-soft" aria-live="polite">
      {window.over
        ? t('complete', { from: formats.day(answer.session.startDay), until })
        : t('running', { until })}
    </p>
  );
}

/** The window of the address; ninety days unless told. */
function useWindow(): readonly [OutcomeWindow, (days: string) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = outcomeWindows.find((one) => String(one) === search.get('within'));
  return [
    asked ?? 90,
    (within) => setSearch({ within }, { replace: true, preventScrollReset: true }),
  ];
}
