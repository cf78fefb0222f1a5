import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { firstOfMonth, monthOf } from '@tremplin/shared/period.ts';
import { employerKinds } from '@tremplin/shared/placements.ts';
import type { Overview } from '@tremplin/shared/outcomes.ts';
import { Legend } from '../parts/Legend.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Segmented } from '../parts/Tabs.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useLists } from './behind.ts';
import { addedUp } from './added.ts';
import { changeFrom } from './change.ts';
import { KpiFigure } from './KpiFigure.tsx';
import { kindFill } from './series.ts';

const PlacementsChart = lazy(() => import('./PlacementsChart.tsx'));

/** Months × employers, against an even share of the target; or adding up towards it. */
export function PlacementsFigure({ overview }: { overview: Overview }): ReactNode {
  const t = useTranslations('reports.placements');
  const kindWord = useTranslations('placements.kinds');
  const formats = useFormats();
  const lists = useLists();
  const [view, setView] = useState<'each' | 'sum'>('each');
  const finding = useFinding(overview);
  const { months, byKind } = overview.placements;
  const kinds = useMemo(() => employerKinds.filter((kind) => byKind[kind] > 0), [byKind]);
  const drawn = useMemo(
    () => (view === 'sum' ? addedUp(months, monthOf(overview.until)) : months),
    [view, months, overview.until],
  );
  const all = months.reduce((sum, { total }) => sum + total, 0);
  const target = overview.tiles.find(({ kpi }) => kpi === 'placements')?.target ?? null;
  const counts = months.map((one) => [
    formats.month(firstOfMonth(one.month)),
    ...kinds.map((kind) => one.kinds[kind]),
    one.total,
  ]);
  const rows = [...counts, [t('total'), ...kinds.map((kind) => byKind[kind]), all]];
  const show = (row: number, column: number): ReactNode => {
    const value = rows[row]?.[column];
    if (column === 0 || typeof value !== 'number' || value === 0) return undefined;
    const employerKind = kinds[column - 1] ?? null;
    const month = months[row]?.month ?? null;
    const to = lists.to({ kind: 'placements', month, employerKind });
    if (to === null) return undefined;
    return (
      <Link className="text-accent-text underline underline-offset-2" to={to}>
        {formats.number(value)}
      </Link>
    );
  };
  return (
    <KpiFigure
      kpi="placements"
      title={t('title')}
      finding={finding}
      asOf={overview.asOf}
      n={all}
      ways={
        months.length > 1 &&
        all > 0 && (
          <Segmented
            label={t('how')}
            options={[
              { key: 'each', label: t('each') },
              { key: 'sum', label: t('sum') },
            ]}
            current={view}
            choose={setView}
          />
        )
      }
      table={{ head: [t('month'), ...kinds.map((kind) => kindWord(kind)), t('total')], rows, show }}
    >
      {all > 0 && (
        <Suspense fallback={<Skeleton rows={7} />}>
          <PlacementsChart adding={view === 'sum'} months={drawn} kinds={kinds} target={target} />
        </Suspense>
      )}
      <Legend
        entries={kinds.map((kind) => ({ key: kind, word: kindWord(kind), fill: kindFill[kind] }))}
      />
    </KpiFigure>
  );
}

function useFinding({ placements, tiles }: Overview): string {
  const t = useTranslations('reports.placements');
  const formats = useFormats();
  const { toDate, yearBefore, months } = placements;
  const all = months.reduce((sum, { total }) => sum + total, 0);
  if (all === 0) return t('none');
  if (toDate.count === 0) return t('finding_later', { count: all });
  const count = toDate.count;
  const share = formats.percent(toDate.ops / count);
  const target = tiles.find(({ kpi }) => kpi === 'placements')?.target ?? null;
  const aimed =
    target === null ? '' : ` ${t('of_target', { share: formats.percent(count / target), target })}`;
  const change = changeFrom(yearBefore.count, count, formats);
  const compared =
    yearBefore.count === 0
      ? t('finding_alone', { count, share })
      : count === yearBefore.count
        ? t('finding_same', { count, share })
        : count > yearBefore.count
          ? t('finding_more', { count, change, share })
          : t('finding_fewer', { count, change, share });
  return compared + aimed;
}
