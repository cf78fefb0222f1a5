import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { funnelSteps, type FunnelStep } from '@tremplin/shared/applications.ts';
import type { Funnel } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import { Legend } from '../parts/Legend.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useLists } from './behind.ts';
import { KpiFigure } from './KpiFigure.tsx';
import { cohortFill } from './series.ts';

const FunnelChart = lazy(() => import('./FunnelChart.tsx'));

/** Each step that applications reached; months in the table, young ones apart in the chart. */
export function FunnelFigure({ funnel, asOf }: { funnel: Funnel; asOf: string }): ReactNode {
  const t = useTranslations('reports.funnel');
  const stepWord = useTranslations('reports.steps');
  const formats = useFormats();
  const lists = useLists();
  const { reached, months } = funnel;
  const named = (month: Funnel['months'][number]): string => {
    const word = formats.month(firstOfMonth(month.month));
    return month.maturing ? t('maturing', { month: word }) : word;
  };
  const rows = [
    ...months.map((month) => [named(month), ...funnelSteps.map((step) => month.reached[step])]),
    [t('total'), ...funnelSteps.map((step) => reached[step])],
  ];
  const show = (row: number, column: number): ReactNode => {
    const [value, step] = [rows[row]?.[column], funnelSteps[column - 1]];
    if (step === undefined || typeof value !== 'number' || value === 0) return undefined;
    const to = lists.to({ kind: 'funnel', month: months[row]?.month ?? null, step });
    if (to === null) return undefined;
    return (
      <Link className="text-accent-text underline underline-offset-2" to={to}>
        {formats.number(value)}
      </Link>
    );
  };
  const bars = useMemo(
    () =>
      funnelSteps.map((step) => ({
        step,
        mature: sumOf(months, step, false),
        maturing: sumOf(months, step, true),
      })),
    [months],
  );
  const { applied, interview, hired } = reached;
  return (
    <KpiFigure
      kpi="ops_funnel"
      finding={applied === 0 ? t('none') : t('finding', { applied, interview, hired })}
      asOf={asOf}
      n={applied}
      table={{ head: [t('month'), ...funnelSteps.map((step) => stepWord(step))], rows, show }}
    >
      <Suspense fallback={<Skeleton rows={7} />}>
        <FunnelChart applied={applied} bars={bars} />
      </Suspense>
      <Legend
        entries={[
          { key: 'mature', word: t('mature_series'), fill: cohortFill.mature },
          { key: 'maturing', word: t('maturing_series'), fill: cohortFill.maturing },
        ]}
      />
    </KpiFigure>
  );
}

function sumOf(months: Funnel['months'], step: FunnelStep, maturing: boolean): number {
  return months.reduce(
    (sum, month) => (month.maturing === maturing ? sum + month.reached[step] : sum),
    0,
  );
}
