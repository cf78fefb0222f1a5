import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pipeline } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, monthOf } from '@tremplin/shared/period.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { aims } from './added.ts';
import { changeFrom } from './change.ts';
import type { IntakeDot } from './IntakesChart.tsx';
import { KpiFigure } from './KpiFigure.tsx';
import { LineLegend } from './LineLegend.tsx';
import { useNumberLink } from './NumberLink.tsx';

const IntakesChart = lazy(() => import('./IntakesChart.tsx'));

/** New clients adding up, against an even pace to the target and the year before. */
export function IntakesFigure({ pipeline }: { pipeline: Pipeline }): ReactNode {
  const t = useTranslations('reports.pipeline.intakes');
  const formats = useFormats();
  const link = useNumberLink();
  const figure = pipeline.figures.find(({ kpi }) => kpi === 'intakes');
  const target = figure?.target ?? null;
  const count = figure?.value ?? 0;
  const before = figure?.before?.value ?? 0;
  const dots = useDots(pipeline, target);
  const { intakes } = pipeline;
  const rows = [
    ...intakes.map((one, at) => [
      formats.month(firstOfMonth(one.month)),
      one.count,
      one.cumulative,
      dots[at]?.before ?? 0,
      ...(target === null ? [] : [dots[at]?.aim ?? null]),
    ]),
    [t('total'), count, count, dots.at(-1)?.before ?? 0, ...(target === null ? [] : [target])],
  ];
  const head = [t('month'), t('count'), t('sum'), t('sum_before')];
  return (
    <KpiFigure
      kpi="intakes"
      finding={useFinding(count, before, target)}
      asOf={pipeline.asOf}
      n={count}
      table={{
        head: target === null ? head : [...head, t('aim')],
        rows,
        show: (row, column) => {
          const value = rows[row]?.[column];
          if (column !== 1 || typeof value !== 'number') return undefined;
          return link(value, { kind: 'intakes', month: intakes[row]?.month ?? null });
        },
      }}
    >
      {(count > 0 || before > 0 || target !== null) && (
        <>
          <Suspense fallback={<Skeleton rows={7} />}>
            <IntakesChart
              label={t('chart')}
              dots={dots}
              target={target === null ? null : t('end_target', { target })}
            />
          </Suspense>
          <LineLegend
            entries={[
              { key: 'now', word: t('now') },
              { key: 'before', word: t('before') },
              ...(target === null ? [] : [{ key: 'target' as const, word: t('target') }]),
            ]}
          />
        </>
      )}
    </KpiFigure>
  );
}

function useDots({ intakes, until }: Pipeline, target: number | null): IntakeDot[] {
  const t = useTranslations('reports.pipeline.intakes');
  const formats = useFormats();
  const pace = target === null ? [] : aims(target, intakes.length, true);
  const earlier = sumsOf(intakes.map((one) => one.before));
  return intakes.map((one, at) => {
    const before = earlier[at] ?? 0;
    const aim = pace[at] ?? null;
    const said = {
      month: formats.month(firstOfMonth(one.month)),
      count: one.cumulative ?? 0,
      before,
    };
    const words = one.month === monthOf(until) ? t('dot_so_far', said) : t('dot', said);
    return {
      month: one.month,
      now: one.cumulative,
      before,
      aim,
      words: aim === null ? words : words + t('dot_target', { aim }),
    };
  });
}

/** Each number with all before it. */
function sumsOf(counts: readonly number[]): number[] {
  const sums: number[] = [];
  for (const count of counts) sums.push((sums.at(-1) ?? 0) + count);
  return sums;
}

function useFinding(count: number, before: number, target: number | null): string {
  const t = useTranslations('reports.pipeline.intakes');
  const formats = useFormats();
  if (count === 0 && before === 0) return t('none');
  const change = changeFrom(before, count, formats);
  const said =
    before === 0
      ? t('finding_alone', { count })
      : count === before
        ? t('finding_same', { count })
        : count > before
          ? t('finding_more', { count, change })
          : t('finding_fewer', { count, change });
  const aimed =
    target === null
      ? t('no_target')
      : t('of_target', { share: formats.percent(count / target), target });
  return `${said} ${aimed}`;
}
