import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useTranslations } from 'use-intl';
import { addMonthsClamped } from '@tremplin/shared/day.ts';
import { firstOfMonth, monthOf, type Month } from '@tremplin/shared/period.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { SessionCalendar } from './SessionCalendar.tsx';
import { SessionFilters } from './SessionFilters.tsx';
import type { SessionFilter } from './useSessionFilter.ts';

/** One month of sessions; the address says which, this one unless told. */
export function SessionMonth({ filter }: { filter: SessionFilter }): ReactNode {
  const trpc = useTRPC();
  const month = useMonth();
  const answer = useQuery(
    trpc.sessions.month.queryOptions({ month }, { placeholderData: keepPreviousData }),
  );
  if (answer.isError) return <Broken error={answer.error} retry={() => void answer.refetch()} />;
  const { programmeId, facilitatorId } = filter;
  const rows = answer.data?.rows.filter(
    ({ programme, facilitator }) =>
      (programmeId === null || programme.id === programmeId) &&
      (facilitatorId === null || facilitator.id === facilitatorId),
  );
  return (
    <>
      <SessionFilters filter={filter} count={rows?.length ?? null} />
      <MonthBar month={month} />
      {rows ? <SessionCalendar month={month} rows={rows} /> : <Skeleton rows={6} tall />}
    </>
  );
}

function useMonth(): Month {
  const { today } = useOffice();
  const [search] = useSearchParams();
  const asked = search.get('month') ?? '';
  return /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(asked) ? asked : monthOf(today);
}

function MonthBar({ month }: { month: Month }): ReactNode {
  const t = useTranslations('sessions.calendar');
  const formats = useFormats();
  const { today } = useOffice();
  const [search] = useSearchParams();
  const first = firstOfMonth(month);
  const to = (other: Month): string => {
    const next = new URLSearchParams(search);
    next.set('month', other);
    return `?${next.toString()}`;
  };
  const beside = (months: number): Month => monthOf(addMonthsClamped(first, months));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h2 className="min-w-44 text-20 font-semibold first-letter:uppercase" aria-live="polite">
        {formats.month(first)}
      </h2>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to={to(beside(-1))} compact icon={<ChevronLeft size={14} aria-hidden />}>
          {t('previous')}
        </ButtonLink>
        {month !== monthOf(today) && (
          <ButtonLink to={to(monthOf(today))} compact>
            {t('this_month')}
          </ButtonLink>
        )}
        <ButtonLink to={to(beside(1))} compact>
          {t('next')}
          <ChevronRight size={14} aria-hidden />
        </ButtonLink>
      </div>
    </div>
  );
}
