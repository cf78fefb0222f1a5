import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import { employerKinds } from '@tremplin/shared/placements.ts';
import type { Outputs } from '../api.ts';
import { ChartFigure } from '../parts/ChartFigure.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { changeFrom } from './change.ts';
import { Legend } from './Legend.tsx';
import { placementsBehind } from './links.ts';
import { kindColour } from './series.ts';

const PlacementsChart = lazy(() => import('./PlacementsChart.tsx'));

type Report = Outputs['reports']['placements'];

export function PlacementsFigure({ report, opens }: { report: Report; opens: boolean }): ReactNode {
  const t = useTranslations('reports.placements');
  const kindWord = useTranslations('placements.kinds');
  const formats = useFormats();
  const finding = useFinding(report);
  const kinds = employerKinds.filter((kind) => report.byKind[kind] > 0);
  const months = report.months.map((one) => [
    formats.month(firstOfMonth(one.month)),
    ...kinds.map((kind) => one.kinds[kind]),
    one.total,
  ]);
  const rows = [...months, [t('total'), ...kinds.map((kind) => report.byKind[kind]), report.n]];
  const show = (row: number, column: number): ReactNode => {
    const value = rows[row]?.[column];
    if (column === 0 || !opens || typeof value !== 'number' || value === 0) return undefined;
    const to = placementsBehind(
      report.fiscalYear,
      report.months[row]?.month ?? null,
      kinds[column - 1] ?? null,
    );
    return (
      <Link className="text-accent-text underline underline-offset-2" to={to}>
        {formats.number(value)}
      </Link>
    );
  };
  return (
    <ChartFigure
      title={t('title')}
      finding={finding}
      definition={t('definition')}
      asOf={report.asOf}
      n={report.n}
      fileName={`placements-${report.fiscalYear}`}
      table={{ head: [t('month'), ...kinds.map((kind) => kindWord(kind)), t('total')], rows, show }}
    >
      <Suspense fallback={<Skeleton rows={7} />}>
        <PlacementsChart
          year={report.fiscalYear}
          months={report.months}
          kinds={kinds}
          opens={opens}
        />
      </Suspense>
      <Legend
        entries={kinds.map((kind) => ({
          key: kind,
          word: kindWord(kind),
          colour: kindColour[kind],
        }))}
      />
    </ChartFigure>
  );
}

function useFinding(report: Report): string {
  const t = useTranslations('reports.placements');
  const formats = useFormats();
  const { toDate, yearBefore } = report;
  if (report.n === 0) return t('none');
  if (toDate.count === 0) return t('finding_later', { count: report.n });
  const count = toDate.count;
  const share = formats.percent(toDate.ops / count);
  if (yearBefore.count === 0) return t('finding_alone', { count, share });
  if (count === yearBefore.count) return t('finding_same', { count, share });
  const change = changeFrom(yearBefore.count, count, formats);
  return count > yearBefore.count
    ? t('finding_more', { count, change, share })
    : t('finding_fewer', { count, change, share });
}
