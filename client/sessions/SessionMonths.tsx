import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Download from 'lucide-react/icons/download';
import { useTranslations } from 'use-intl';
import { addMonthsClamped } from '@tremplin/shared/day.ts';
import { firstOfMonth, lastOfMonth, monthOf, type Month } from '@tremplin/shared/period.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { csvOf, saveCsv } from '../parts/csv.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { KeyedMonth } from './KeyedMonth.tsx';
import { MonthCounts, MonthSessions } from './MonthCounts.tsx';
import { useSessionTitle } from '../parts/useSessionTitle.ts';

type Answer = Outputs['sessions']['monthCounts'];

/** One month's sessions and attendance, ready to be typed into the ministry's system. */
export function Component(): ReactNode {
  const t = useTranslations('sessions.months');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const month = useMonth();
  const counts = useQuery(trpc.sessions.monthCounts.queryOptions({ month }));
  if (counts.isError) return <Broken error={counts.error} retry={() => void counts.refetch()} />;
  return (
    <Page
      title={pages('session_months')}
      lead={<p className="max-w-prose">{t('lead')}</p>}
      actions={counts.data && <SaveCounts answer={counts.data} />}
    >
      <MonthBar month={month} />
      {counts.data ? <Counted answer={counts.data} /> : <Skeleton rows={6} tall />}
    </Page>
  );
}

function Counted({ answer }: { answer: Answer }): ReactNode {
  const t = useTranslations('sessions.months');
  const formats = useFormats();
  return (
    <>
      {!answer.over && (
        <Note>{t('not_over', { day: formats.day(lastOfMonth(answer.month)) })}</Note>
      )}
      {answer.notClosed.length > 0 && <NotClosed answer={answer} />}
      <MonthCounts answer={answer} />
      <KeyedMonth key={answer.month} answer={answer} />
      {answer.sessions.length > 0 && <MonthSessions answer={answer} />}
    </>
  );
}

/** What would be missing from the counts, with the way to it. */
function NotClosed({ answer }: { answer: Answer }): ReactNode {
  const t = useTranslations('sessions.months');
  const of = useTranslations('sessions.outcome');
  const formats = useFormats();
  const title = useSessionTitle();
  return (
    <Note tone="attention" title={t('not_closed', { count: answer.notClosed.length })}>
      <ul className="flex flex-col gap-1">
        {answer.notClosed.map((session) => (
          <li key={session.id}>
            <Link className="underline underline-offset-2" to={`/sessions/${session.id}`}>
              {of('of_session', { title: title(session), day: formats.dayWeek(session.startDay) })}
            </Link>
            {` – ${t(session.status === 'held' ? 'held' : 'scheduled')}`}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function SaveCounts({ answer }: { answer: Answer }): ReactNode {
  const t = useTranslations('sessions.months');
  const audience = useTranslations('sessions.audiences');
  const columns = ['sessions', 'named', 'anonymous', 'total'] as const;
  const save = (): void => {
    const head = [t('audience'), ...columns.map((column) => t(column))];
    const rows = answer.rows.map((row) => [
      audience(row.audience),
      ...columns.map((column) => row[column]),
    ]);
    saveCsv(`sessions-${answer.month}`, csvOf(head, rows));
  };
  return (
    <Button icon={<Download size={16} aria-hidden />} onClick={save}>
      {t('download')}
    </Button>
  );
}

function MonthBar({ month }: { month: Month }): ReactNode {
  const t = useTranslations('sessions.months');
  const formats = useFormats();
  const { today } = useOffice();
  const beside = (months: number): Month => monthOf(addMonthsClamped(firstOfMonth(month), months));
  const last = lastMonth(today);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h2 className="min-w-44 text-20 font-semibold first-letter:uppercase" aria-live="polite">
        {formats.month(firstOfMonth(month))}
      </h2>
      <div className="no-print flex flex-wrap gap-2">
        <ButtonLink
          to={`?month=${beside(-1)}`}
          compact
          icon={<ChevronLeft size={14} aria-hidden />}
        >
          {t('previous')}
        </ButtonLink>
        {month !== last && beside(-1) !== last && (
          <ButtonLink to={`?month=${last}`} compact>
            {t('last')}
          </ButtonLink>
        )}
        <ButtonLink to={`?month=${beside(1)}`} compact>
          {t('next')}
          <ChevronRight size={14} aria-hidden />
        </ButtonLink>
      </div>
    </div>
  );
}

/** The month of the address; the one that is over and due to be typed unless told. */
function useMonth(): Month {
  const { today } = useOffice();
  const [search] = useSearchParams();
  const asked = search.get('month') ?? '';
  return /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(asked) ? asked : lastMonth(today);
}

function lastMonth(today: string): Month {
  return monthOf(addMonthsClamped(firstOfMonth(monthOf(today)), -1));
}
