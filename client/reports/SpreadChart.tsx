import { useId, type ReactElement, type ReactNode } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { ChartPoint, ChartPoints } from '../parts/ChartPoints.tsx';
import { fillOf, Textures, type Fill } from '../parts/Texture.tsx';
import type { Place } from './bars.ts';

interface Props {
  label: string;
  /** The quarters and the middle, in days. */
  lower: number;
  median: number;
  upper: number;
  /** Where the scale ends, so that two of them can be held against each other. */
  most: number;
  /** All that the range says. */
  words: string;
}

const half: Fill = { colour: 'var(--color-series-2)', texture: 'stripes' };

/** The middle half as a bar on a scale of days, with a mark at the median. */
export default function SpreadChart(props: Props): ReactNode {
  const { label, lower, median, upper, most, words } = props;
  const prefix = useId();
  const range = ({ x, y, width, height }: Place): ReactElement => {
    const wide = Math.max(4, width);
    const middle = x + (upper === lower ? 0.5 : (median - lower) / (upper - lower)) * wide;
    return (
      <ChartPoint id="range" label={words}>
        <rect
          {...{ x, y, height }}
          width={wide}
          fill={fillOf(prefix, 'half', half)}
          stroke="var(--color-edge)"
        />
        <rect x={middle - 2} y={y - 5} width={4} height={height + 10} fill="var(--color-ink)" />
      </ChartPoint>
    );
  };
  return (
    <ChartPoints label={label} points={['range']}>
      <ResponsiveContainer width="100%" height={84} initialDimension={{ width: 560, height: 84 }}>
        <BarChart
          layout="vertical"
          data={[{ name: 'range' }]}
          accessibilityLayer={false}
          margin={{ top: 8, right: 16, bottom: 0, left: 8 }}
        >
          <Textures prefix={prefix} fills={{ half }} />
          <CartesianGrid horizontal={false} stroke="var(--color-line)" />
          <XAxis
            type="number"
            domain={[0, Math.max(1, most)]}
            allowDecimals={false}
            tick={{ fill: 'var(--color-soft)', fontSize: 12 }}
            tickLine={false}
            stroke="var(--color-edge)"
          />
          <YAxis type="category" dataKey="name" hide />
          <Bar
            dataKey={() => [lower, upper]}
            isAnimationActive={false}
            maxBarSize={22}
            fill={half.colour}
            shape={range}
          />
        </BarChart>
      </ResponsiveContainer>
    </ChartPoints>
  );
}
