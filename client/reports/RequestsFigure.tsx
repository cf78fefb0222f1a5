import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { InterviewFigures } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, type Month } from '@tremplin/shared/period.ts';
import { Legend } from '../parts/Legend.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Series, Told } from './bars.ts';
import { useLists, type Behind } from './behind.ts';
import { KpiFigure } from './KpiFigure.tsx';
import { useNumberLink } from './NumberLink.tsx';
import { requestFill } from './series.ts';

const MonthColumnsChart = lazy(() => import('./MonthColumnsChart.tsx'));
const kinds = ['requests', 'replied', 'completed'] as const;

function behindOf(kind: (typeof kinds)[number], month: Month | null): Behind {
  return { kind: 'requests', step: kind === 'requests' ? null : kind, month };
}

/** Requests by the month in which they went out, and what became of those. */
export function RequestsFigure({ interviews }: { interviews: InterviewFigures }): ReactNode {
  const t = useTranslations('reports.directory_page');
  const formats = useFormats();
  const lists = useLists();
  const link = useNumberLink();
  const { months, requests, replied, completed } = interviews;
  const monthWord = (month: string): string => formats.month(firstOfMonth(month));
  const most = months.toSorted((a, b) => b.requests - a.requests)[0];
  const tell = ({ key, values }: Series, at: number): Told => {
    const kind = kinds.find((one) => one === key);
    const label = t('months.part', {
      month: monthWord(months[at]?.month ?? ''),
      part: kind ? t(`came.steps.${kind}`) : '',
      count: values[at] ?? 0,
    });
    const to = kind ? lists.to(behindOf(kind, months[at]?.month ?? null)) : null;
    return { label, to, why: lists.why('requests') };
  };
  return (
    <KpiFigure
      kpi="interviews"
      name="interviews_by_month"
      title={t('months.title')}
      finding={
        most === undefined || most.requests === 0
          ? t('came.none')
          : t('months.finding', { month: monthWord(most.month), count: most.requests })
      }
      asOf={interviews.asOf}
      n={requests}
      table={{
        head: [t('months.month'), ...kinds.map((one) => t(`came.steps.${one}`))],
        rows: [
          ...months.map((one) => [monthWord(one.month), one.requests, one.replied, one.completed]),
          [t('months.total'), requests, replied, completed],
        ],
        show: (row, column) => {
          const kind = kinds[column - 1];
          if (kind === undefined) return undefined;
          const value = months[row]?.[kind] ?? interviews[kind];
          return link(value, behindOf(kind, months[row]?.month ?? null));
        },
      }}
    >
      {requests > 0 && (
        <>
          <Suspense fallback={<Skeleton rows={7} />}>
            <MonthColumnsChart
              label={t('months.chart')}
              months={months.map(({ month }) => month)}
              series={kinds.map((key) => ({
                key,
                fill: requestFill[key],
                values: months.map((one) => one[key]),
              }))}
              stacked={false}
              tell={tell}
            />
          </Suspense>
          <Legend
            entries={kinds.map((key) => ({
              key,
              word: t(`came.steps.${key}`),
              fill: requestFill[key],
            }))}
          />
        </>
      )}
    </KpiFigure>
  );
}
