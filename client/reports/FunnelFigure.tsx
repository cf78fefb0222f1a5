import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { funnelSteps, type FunnelStep } from '@tremplin/shared/applications.ts';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import type { Outputs } from '../api.ts';
import { ChartFigure } from '../parts/ChartFigure.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { Legend } from './Legend.tsx';
import { funnelBehind } from './links.ts';

const FunnelChart = lazy(() => import('./FunnelChart.tsx'));

type Report = Outputs['reports']['funnel'];

export function FunnelFigure({ report, opens }: { report: Report; opens: boolean }): ReactNode {
  const t = useTranslations('reports.funnel');
  const stepWord = useTranslations('reports.steps');
  const formats = useFormats();
  const { reached, months, n } = report;
  const named = (month: Report['months'][number]): string => {
    const word = formats.month(firstOfMonth(month.month));
    return month.maturing ? t('maturing', { month: word }) : word;
  };
  const rows = [
    ...months.map((month) => [named(month), ...funnelSteps.map((step) => month.reached[step])]),
    [t('total'), ...funnelSteps.map((step) => reached[step])],
  ];
  const show = (row: number, column: number): ReactNode => {
    const [value, step] = [rows[row]?.[column], funnelSteps[column - 1]];
    if (step === undefined || !opens || typeof value !== 'number' || value === 0) return undefined;
    const to = funnelBehind(report.fiscalYear, months[row]?.month ?? null, step);
    return (
      <Link className="text-accent-text underline underline-offset-2" to={to}>
        {formats.number(value)}
      </Link>
    );
  };
  const bars = funnelSteps.map((step) => ({
    step,
    mature: sumOf(months, step, false),
    maturing: sumOf(months, step, true),
  }));
  const { applied, interview, hired } = reached;
  return (
    <ChartFigure
      title={t('title')}
      finding={n === 0 ? t('none') : t('finding', { applied, interview, hired })}
      definition={t('definition')}
      asOf={report.asOf}
      n={n}
      fileName={`ops-funnel-${report.fiscalYear}`}
      table={{ head: [t('month'), ...funnelSteps.map((step) => stepWord(step))], rows, show }}
    >
      <Suspense fallback={<Skeleton rows={7} />}>
        <FunnelChart year={report.fiscalYear} applied={applied} bars={bars} opens={opens} />
      </Suspense>
      <Legend
        entries={[
          { key: 'mature', word: t('mature_series'), colour: 'var(--color-accent)' },
          { key: 'maturing', word: t('maturing_series'), colour: 'var(--color-context)' },
        ]}
      />
    </ChartFigure>
  );
}

function sumOf(months: Report['months'], step: FunnelStep, maturing: boolean): number {
  return months.reduce(
    (sum, month) => (month.maturing === maturing ? sum + month.reached[step] : sum),
    0,
  );
}
