import { useId, type ReactNode } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  ReferenceArea,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { firstOfMonth, type Month } from '@tremplin/shared/period.ts';
import { ChartPoints } from '../parts/ChartPoints.tsx';
import { fillOf, Textures, type Fill } from '../parts/Texture.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { fillsOf, pointIds, type Series, type Told } from './bars.ts';
import { partsOf } from './BarPart.tsx';

interface Props {
  label: string;
  months: readonly Month[];
  /** From the ground up where they stand on each other, otherwise from the start. */
  series: readonly Series[];
  stacked: boolean;
  /** Months too young to be judged stand on a ground of their own, with this word. */
  young?: { readonly months: readonly Month[]; readonly word: string };
  tell: (series: Series, at: number) => Told;
}

const youngGround: Fill = { colour: 'var(--color-pressed)', texture: 'stripes' };

/** Columns by month, on each other or side by side. */
export default function MonthColumnsChart(props: Props): ReactNode {
  const { label, months, series, stacked, young, tell } = props;
  const formats = useFormats();
  const prefix = useId();
  const rows = months.map((month, at) => ({ month, at }));
  const total = (at: number): number =>
    series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
  const [firstYoung, lastYoung] = [young?.months[0], young?.months.at(-1)];
  return (
    <ChartPoints label={label} points={pointIds(series, months.length)}>
      <ResponsiveContainer width="100%" height={260} initialDimension={{ width: 560, height: 260 }}>
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          // The word for young months stands above the totals.
          margin={{ top: young ? 40 : 20, right: 4, bottom: 0, left: 0 }}
        >
          <Textures prefix={prefix} fills={{ ...fillsOf(series), young: youngGround }} />
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="month"
            tickFormatter={(month: Month) => formats.monthShort(firstOfMonth(month))}
            tick={tick}
            tickLine={false}
            stroke="var(--color-edge)"
            interval="preserveStartEnd"
          />
          <YAxis allowDecimals={false} tick={tick} tickLine={false} axisLine={false} width={32} />
          {young && firstYoung !== undefined && lastYoung !== undefined && (
            <ReferenceArea
              x1={firstYoung}
              x2={lastYoung}
              fill={fillOf(prefix, 'young', youngGround)}
              fillOpacity={1}
              label={{
                value: young.word,
                position: 'top',
                offset: 22,
                fill: 'var(--color-soft)',
                fontSize: 12,
              }}
            />
          )}
          {series.map((one, place) => (
            <Bar
              key={one.key}
              {...(stacked && { stackId: 'all' })}
              dataKey={({ at }: { at: number }) => one.values[at] ?? 0}
              isAnimationActive={false}
              maxBarSize={44}
              fill={one.fill.colour}
              shape={partsOf(one, prefix, tell)}
            >
              {stacked && place === series.length - 1 && (
                <LabelList
                  dataKey={(row) => {
                    const at = rows.findIndex((each) => each === row);
                    return total(at) === 0 ? '' : formats.number(total(at));
                  }}
                  position="top"
                  fill="var(--color-ink)"
                  fontSize={12}
                />
              )}
            </Bar>
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartPoints>
  );
}

const tick = { fill: 'var(--color-soft)', fontSize: 12 };
