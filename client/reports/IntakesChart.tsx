import type { ReactElement, ReactNode } from 'react';
import {
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { firstOfMonth, type Month } from '@tremplin/shared/period.ts';
import { ChartPoint, ChartPoints } from '../parts/ChartPoints.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { lineLook } from './lines.ts';

export interface IntakeDot {
  readonly month: Month;
  /** All of them up to the end of the month; null of months to come. */
  readonly now: number | null;
  readonly before: number;
  readonly aim: number | null;
  readonly words: string;
}

interface Props {
  label: string;
  dots: readonly IntakeDot[];
  /** Written where the line of the target ends. */
  target: string | null;
}

/** What has added up, beside the year before and the pace that the target asks for. */
export default function IntakesChart({ label, dots, target }: Props): ReactNode {
  const formats = useFormats();
  const points = dots.filter(({ now }) => now !== null).map(({ month }) => month);
  const dot = (place: { cx?: number; cy?: number; index?: number }): ReactElement => {
    const one = dots[place.index ?? -1];
    if (!one || one.now === null || place.cx === undefined || place.cy === undefined)
      return <g key={place.index} />;
    return (
      <ChartPoint key={place.index} id={one.month} label={one.words}>
        <circle cx={place.cx} cy={place.cy} r={10} fill="transparent" />
        <circle cx={place.cx} cy={place.cy} r={4} fill={lineLook.now.stroke} />
      </ChartPoint>
    );
  };
  return (
    <ChartPoints label={label} points={points}>
      <ResponsiveContainer width="100%" height={260} initialDimension={{ width: 560, height: 260 }}>
        <LineChart
          data={[...dots]}
          accessibilityLayer={false}
          margin={{
            top: 12,
            right: target === null ? 16 : 8 + 7 * target.length,
            bottom: 0,
            left: 0,
          }}
        >
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="month"
            tickFormatter={(month: Month) => formats.monthShort(firstOfMonth(month))}
            tick={tick}
            tickLine={false}
            stroke="var(--color-edge)"
            interval="preserveStartEnd"
            padding={{ left: 12, right: 12 }}
          />
          <YAxis allowDecimals={false} tick={tick} tickLine={false} axisLine={false} width={32} />
          <Line dataKey="before" {...lineLook.before} {...still} dot={dots.length === 1} />
          {target !== null && (
            <Line dataKey="aim" {...lineLook.target} {...still} dot={dots.length === 1}>
              <LabelList
                dataKey={(one) => (one === dots.at(-1) ? target : '')}
                position="right"
                fill="var(--color-ink)"
                fontSize={12}
              />
            </Line>
          )}
          <Line dataKey="now" {...lineLook.now} {...still} dot={dot} />
        </LineChart>
      </ResponsiveContainer>
    </ChartPoints>
  );
}

const still = { type: 'linear', activeDot: false, isAnimationActive: false } as const;
const tick = { fill: 'var(--color-soft)', fontSize: 12 };
