import type { ReactElement, ReactNode } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { ChartPoint, ChartPoints } from '../parts/ChartPoints.tsx';
import type { Place } from './bars.ts';

export interface IntervalRow {
  readonly key: string;
  readonly word: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** All that the row says. */
  readonly label: string;
  /** Beside the groups rather than one of them: drawn hollow. */
  readonly said: boolean;
}

interface Props {
  label: string;
  axis: string;
  /** Where the scale ends, so that figures can be held against each other: 0.2, 0.4 … 1. */
  most: number;
  rows: readonly IntervalRow[];
  percent: (share: number) => string;
}

/** A dot for each share and a line for the range around it, on one scale from nobody on. */
export default function IntervalChart({ label, axis, most, rows, percent }: Props): ReactNode {
  const longest = Math.max(0, ...rows.map(({ word }) => word.length));
  const height = rows.length * 36 + 56;
  const mark = ({ x, y, width, height: tall, index }: Place): ReactElement => {
    const row = rows[index];
    if (!row) return <g />;
    const middle = y + tall / 2;
    const dot = x + ((row.share - row.low) / (row.high - row.low || 1)) * width;
    const line = { stroke: 'var(--color-ink)', strokeWidth: 2 };
    return (
      <ChartPoint id={row.key} label={row.label}>
        {/* Something to aim at: the line alone is too thin. */}
        <rect x={x - 6} y={y} width={width + 12} height={tall} fill="transparent" />
        <path
          d={`M${x},${middle - 5}v10M${x},${middle}h${width}M${x + width},${middle - 5}v10`}
          fill="none"
          {...line}
        />
        <circle
          cx={dot}
          cy={middle}
          r={6}
          fill={row.said ? 'var(--color-page)' : 'var(--color-ink)'}
          {...line}
        />
      </ChartPoint>
    );
  };
  return (
    <ChartPoints label={label} points={rows.map(({ key }) => key)}>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 560, height }}>
        <BarChart
          layout="vertical"
          data={rows.map((row) => ({ word: row.word, range: [row.low, row.high] }))}
          accessibilityLayer={false}
          margin={{ top: 4, right: 16, bottom: 20, left: 0 }}
        >
          <CartesianGrid horizontal={false} stroke="var(--color-line)" />
          <XAxis
            type="number"
            domain={[0, most]}
            ticks={[0, most / 2, most]}
            tickFormatter={percent}
            tick={{ fill: 'var(--color-soft)', fontSize: 12 }}
            tickLine={false}
            stroke="var(--color-edge)"
            label={{
              value: axis,
              position: 'insideBottom',
              offset: -14,
              fill: 'var(--color-soft)',
              fontSize: 12,
            }}
          />
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
          <Bar
            dataKey="range"
            isAnimationActive={false}
            maxBarSize={24}
            fill="var(--color-ink)"
            shape={mark}
          />
        </BarChart>
      </ResponsiveContainer>
    </ChartPoints>
  );
}
