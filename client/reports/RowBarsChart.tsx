import { useId, type ReactNode } from 'react';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { ChartPoints } from '../parts/ChartPoints.tsx';
import { Textures } from '../parts/Texture.tsx';
import { fillsOf, pointIds, type Series, type Told } from './bars.ts';
import { partsOf } from './BarPart.tsx';

export interface BarRow {
  readonly word: string;
  /** Written at the end of its bar. */
  readonly end: string;
}

interface Props {
  label: string;
  rows: readonly BarRow[];
  series: readonly Series[];
  /** What the whole width stands for, where it is more than the longest bar. */
  whole?: number;
  tell: (series: Series, at: number) => Told;
}

/** One bar a row, its parts one after the other. */
export default function RowBarsChart({ label, rows, series, whole = 0, tell }: Props): ReactNode {
  const prefix = useId();
  const shown = rows.map((row, at) => ({ ...row, at }));
  const most = Math.max(
    1,
    whole,
    ...rows.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)),
  );
  const longest = Math.max(0, ...rows.map(({ word }) => word.length));
  const longestEnd = Math.max(0, ...rows.map(({ end }) => end.length));
  const height = rows.length * 38 + 8;
  return (
    <ChartPoints label={label} points={pointIds(series, rows.length)}>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 560, height }}>
        <BarChart
          layout="vertical"
          data={shown}
          accessibilityLayer={false}
          margin={{ top: 4, right: 12 + 7 * longestEnd, bottom: 4, left: 0 }}
        >
          <Textures prefix={prefix} fills={fillsOf(series)} />
          <XAxis type="number" hide domain={[0, most]} />
          <YAxis
            type="category"
            dataKey="word"
            // Longer words take a second line.
            width={Math.min(136, 16 + 7.5 * longest)}
            interval={0}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--color-ink)', fontSize: 13 }}
          />
          {series.map((one, place) => (
            <Bar
              key={one.key}
              stackId="row"
              dataKey={({ at }: { at: number }) => one.values[at] ?? 0}
              isAnimationActive={false}
              maxBarSize={28}
              fill={one.fill.colour}
              shape={partsOf(one, prefix, tell)}
            >
              {place === series.length - 1 && (
                <LabelList
                  dataKey={(row) => shown.find((each) => each === row)?.end ?? ''}
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
}
