import type { ReactNode } from 'react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useTranslations } from 'use-intl';
import { addDays } from '@tremplin/shared/day.ts';
import type { PeriodKind } from '@tremplin/shared/outcomes.ts';
import { firstMonthOf, fiscalQuarter, fiscalYear } from '@tremplin/shared/period.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { useOffice } from '../frame/Office.tsx';
import { IconButton } from '../parts/Button.tsx';
import { Segmented } from '../parts/Tabs.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { sameTime, useOutcomeFilter } from './useOutcomeFilter.ts';

/** Month, quarter or fiscal year, and the one before or after it. */
export function PeriodSwitch({ kinds }: { kinds: readonly PeriodKind[] }): ReactNode {
  const t = useTranslations('reports.frame');
  const { today } = useOffice();
  const { filter, period, turnTo } = useOutcomeFilter();
  const name = usePeriodName();
  const next = addDays(period.to, 1);
  return (
    <div role="group" aria-label={t('period')} className="flex flex-wrap items-center gap-2">
      {kinds.length > 1 && (
        <span className="no-print">
          <Segmented
            label={t('period_kind')}
            options={kinds.map((key) => ({ key, label: t(`kinds.${key}`) }))}
            current={filter.period}
            choose={(kind) => turnTo(kind, sameTime(kind, period, today))}
          />
        </span>
      )}
      <span className="flex items-center gap-1">
        <span className="no-print">
          <IconButton
            label={t(`earlier.${filter.period}`)}
            icon={<ChevronLeft size={18} aria-hidden />}
            onClick={() =>
              turnTo(filter.period, firstMonthOf(filter.period, addDays(period.from, -1)))
            }
          />
        </span>
        <span role="status" className="min-w-36 text-center text-14 font-medium">
          {name(filter.period, period)}
        </span>
        <span className="no-print">
          <IconButton
            label={t(`later.${filter.period}`)}
            icon={<ChevronRight size={18} aria-hidden />}
            aria-disabled={next > today}
            onClick={() => {
              if (next <= today) turnTo(filter.period, firstMonthOf(filter.period, next));
            }}
          />
        </span>
      </span>
    </div>
  );
}

/** `October 2026`, `October to December 2026 (Q3)`, `Fiscal year 2026–27`. */
export function usePeriodName(): (kind: PeriodKind, period: Period) => string {
  const t = useTranslations('reports.frame');
  const formats = useFormats();
  return (kind, { from }) => {
    if (kind === 'month') return formats.month(from);
    const year = fiscalYear(from).label;
    return kind === 'year'
      ? t('year', { year })
      : t('quarter', { n: String(fiscalQuarter(from)), year });
  };
}
