import { memo, useId, type ReactElement, type ReactNode } from 'react';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useTranslations } from 'use-intl';
import type { FunnelStep } from '@tremplin/shared/applications.ts';
import { ChartPoint, ChartPoints } from '../parts/ChartPoints.tsx';
import { fillOf, Textures } from '../parts/Texture.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useLists } from './behind.ts';
import { cohortFill } from './series.ts';

export interface StepBar {
  readonly step: FunnelStep;
  readonly mature: number;
  readonly maturing: number;
}

const parts = ['mature', 'maturing'] as const;
type Part = (typeof parts)[number];

/**
 * One bar a step: what is old enough to be judged in the accent, what is still maturing striped in
 * grey. Drawn anew only for new numbers: a bar that is drawn anew loses the focus.
 */
export default memo(function FunnelChart({
  applied,
  bars,
}: {
  applied: number;
  bars: readonly StepBar[];
}): ReactNode {
  const t = useTranslations('reports.funnel');
  const stepWord = useTranslations('reports.steps');
  const formats = useFormats();
  const lists = useLists();
  const prefix = useId();
  const pointOf = (bar: StepBar, part: Part): Point => ({
    label: t('bar', {
      step: stepWord(bar.step),
      part: t(`${part}_series`),
      count: bar[part],
      applied,
    }),
    to: lists.to({ kind: 'funnel', step: bar.step }),
    why: lists.why(),
  });
  const points = bars.flatMap((bar) =>
    parts.filter((part) => bar[part] > 0).map((part) => `${bar.step} ${part}`),
  );
  return (
    <ChartPoints label={t('chart')} points={points}>
      <ResponsiveContainer width="100%" height={260} initialDimension={{ width: 560, height: 260 }}>
        <BarChart
          layout="vertical"
          data={[...bars]}
          accessibilityLayer={false}
          margin={{ top: 4, right: 96, bottom: 4, left: 0 }}
        >
          <Textures prefix={prefix} fills={cohortFill} />
          <XAxis type="number" hide domain={[0, Math.max(1, applied)]} />
          <YAxis
            type="category"
            dataKey="step"
            // French words are longer; an axis does not measure its own labels.
            width={16 + 8 * Math.max(...bars.map(({ step }) => stepWord(step).length))}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--color-ink)', fontSize: 13 }}
            tickFormatter={(step: FunnelStep) => stepWord(step)}
          />
          {parts.map((key) => (
            <Bar
              key={key}
              stackId="step"
              dataKey={key}
              fill={cohortFill[key].colour}
              isAnimationActive={false}
              maxBarSize={34}
              shape={segment(bars, key, fillOf(prefix, key, cohortFill[key]), pointOf)}
            >
              {key === 'maturing' && (
                <LabelList
                  dataKey={(one) => {
                    const bar = bars.find((each) => each === one);
                    const count = bar ? bar.mature + bar.maturing : 0;
                    return t('label', {
                      count,
                      share: formats.percent(applied === 0 ? 0 : count / applied, 1),
                    });
                  }}
                  position="right"
                  fill="var(--color-ink)"
                  fontSize={12}
                />
              )}
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
    </ChartPoints>
  );
});

interface Point {
  readonly label: string;
  readonly to: string | null;
  readonly why: string | null;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly index: number;
}

function segment(
  bars: readonly StepBar[],
  key: Part,
  fill: string,
  pointOf: (bar: StepBar, part: Part) => Point,
) {
  return ({ x, y, width, height, index }: Place): ReactElement => {
    const bar = bars[index];
    if (!bar || bar[key] === 0) return <g />;
    return (
      <ChartPoint id={`${bar.step} ${key}`} {...pointOf(bar, key)}>
        <rect {...{ x, y, width, height, fill }} stroke="var(--color-edge)" strokeWidth={1} />
      </ChartPoint>
    );
  };
}
