import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Spread } from '@tremplin/shared/outcomes.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Counted } from './Counted.tsx';
import { KpiFigure } from './KpiFigure.tsx';
import { useNumberLink } from './NumberLink.tsx';

const SpreadChart = lazy(() => import('./SpreadChart.tsx'));

interface Props {
  which: 'to_invitation' | 'to_outcome';
  spread: Spread;
  /** Where the scale ends. */
  most: number;
  asOf: string;
}

/** How many days it took: the middle, the middle half, and of how many. */
export function SpreadFigure({ which, spread, most, asOf }: Props): ReactNode {
  const t = useTranslations('reports.pipeline.times');
  const name = useTranslations('definitions');
  const kpi = `time_${which}` as const;
  const title = name(`${kpi}.title`);
  const link = useNumberLink();
  const behind = { kind: 'times', which } as const;
  const range = rangeOf(spread);
  const none = which === 'to_invitation' ? t('none_invitation') : t('none_outcome');
  return (
    <KpiFigure
      kpi={kpi}
      finding={range === null ? none : t(which, range)}
      asOf={asOf}
      n={spread.n}
      table={{
        head: [t('measure'), t('days')],
        rows: [
          [t('lower'), range?.lower ?? null],
          [t('median'), range?.median ?? null],
          [t('upper'), range?.upper ?? null],
          [t('n'), spread.n],
        ],
        show: (row, column) => (row === 3 && column === 1 ? link(spread.n, behind) : undefined),
      }}
    >
      {range !== null && (
        <Suspense fallback={<Skeleton rows={2} />}>
          <SpreadChart
            label={t('chart', { title })}
            {...range}
            most={most}
            words={t('range', range)}
          />
          <p className="text-12 text-soft">{t('range', range)}</p>
          <p className="text-13">
            <Counted behind={behind}>{t('open', { count: spread.n })}</Counted>
          </p>
        </Suspense>
      )}
    </KpiFigure>
  );
}

/** To a tenth of a day; null where there is nobody to count. */
function rangeOf({ lower, median, upper, n }: Spread) {
  if (lower === null || median === null || upper === null) return null;
  const tenth = (days: number): number => Math.round(days * 10) / 10;
  return { lower: tenth(lower), median: tenth(median), upper: tenth(upper), n };
}
