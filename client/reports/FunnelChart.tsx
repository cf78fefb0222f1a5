import type { ReactElement, ReactNode } from 'react';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useTranslations } from 'use-intl';
import type { FunnelStep } from '@tremplin/shared/applications.ts';
import { useFormats } from '../parts/useFormats.ts';
import { BarLink, LinkedBars, type Place } from './BarLink.tsx';
import { funnelBehind } from './links.ts';

export interface StepBar {
  readonly step: FunnelStep;
  readonly mature: number;
  readonly maturing: number;
}

interface Props {
  year: number;
  applied: number;
  bars: readonly StepBar[];
  opens: boolean;
}

/** One bar a step: what is old enough to be judged in the accent, what is still maturing in grey. */
export default function FunnelChart({ year, applied, bars, opens }: Props): ReactNode {
  const t = useTranslations('reports.funnel');
  const stepWord = useTranslations('reports.steps');
  const formats = useFormats();
  const parts = [
    { key: 'mature', fill: 'var(--color-accent)' },
    { key: 'maturing', fill: 'var(--color-context)' },
  ] as const;
  const linkOf = ({ step, mature, maturing }: StepBar): Link => ({
    label: t('bar', { step: stepWord(step), count: mature + maturing, applied }),
    to: opens ? funnelBehind(year, null, step) : null,
  });
  return (
    <LinkedBars label={t('chart')} first={firstBar(bars)}>
      <ResponsiveContainer width="100%" height={260} initialDimension={{ width: 560, height: 260 }}>
        <BarChart
          layout="vertical"
          data={[...bars]}
          accessibilityLayer={false}
          margin={{ top: 4, right: 96, bottom: 4, left: 0 }}
        >
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
          {parts.map(({ key, fill }) => (
            <Bar
              key={key}
              stackId="step"
              dataKey={key}
              fill={fill}
              isAnimationActive={false}
              maxBarSize={34}
              shape={part(bars, key, fill, linkOf)}
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
    </LinkedBars>
  );
}

interface Link {
  readonly label: string;
  readonly to: string | null;
}

function part(
  bars: readonly StepBar[],
  key: 'mature' | 'maturing',
  fill: string,
  linkOf: (bar: StepBar) => Link,
) {
  return ({ x, y, width, height, index }: Place): ReactElement => {
    const bar = bars[index];
    if (!bar || bar[key] === 0) return <g />;
    return (
      <BarLink id={`${bar.step} ${key}`} {...linkOf(bar)} {...{ x, y, width, height, fill }} />
    );
  };
}

function firstBar(bars: readonly StepBar[]): string {
  const [bar] = bars.filter((one) => one.mature + one.maturing > 0);
  return bar ? `${bar.step} ${bar.mature > 0 ? 'mature' : 'maturing'}` : '';
}
