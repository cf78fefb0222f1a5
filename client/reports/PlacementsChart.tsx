import { memo, useId, type ReactElement, type ReactNode } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslations } from 'use-intl';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import { employerKinds, type EmployerKind } from '@tremplin/shared/placements.ts';
import type { PlacementsMonth } from '@tremplin/shared/outcomes.ts';
import { ChartPoint, ChartPoints } from '../parts/ChartPoints.tsx';
import { fillOf, Textures } from '../parts/Texture.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { aims } from './added.ts';
import { useLists } from './behind.ts';
import { kindFill } from './series.ts';

interface Props {
  /** Each month stands on those before it. */
  adding: boolean;
  months: readonly PlacementsMonth[];
  kinds: readonly EmployerKind[];
  /** For all the months together. */
  target: number | null;
}

/**
 * A stack of employers in each month, the total on top, and what the target asks for as a line. Drawn
 * anew only for new numbers: a bar that is drawn anew loses the focus.
 */
export default memo(function PlacementsChart(props: Props): ReactNode {
  const { adding, months, kinds, target } = props;
  const t = useTranslations('reports.placements');
  const formats = useFormats();
  const prefix = useId();
  const pointOf = usePoints(adding);
  const present = employerKinds.filter((kind) => kinds.includes(kind));
  const points = months.flatMap((one) =>
    present.filter((kind) => one.kinds[kind] > 0).map((kind) => `${one.month} ${kind}`),
  );
  const aim = target === null ? [] : aims(target, months.length, adding);
  const rows = months.map((one, at) => ({ ...one, aim: aim[at] ?? null }));
  return (
    <ChartPoints label={t('chart')} points={points}>
      <ResponsiveContainer width="100%" height={260} initialDimension={{ width: 560, height: 260 }}>
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 20, right: target === null ? 4 : 64, bottom: 0, left: 0 }}
        >
          <Textures prefix={prefix} fills={kindFill} />
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="month"
            tickFormatter={(month: string) => formats.monthShort(firstOfMonth(month))}
            tick={tick}
            tickLine={false}
            stroke="var(--color-edge)"
            interval="preserveStartEnd"
          />
          <YAxis allowDecimals={false} tick={tick} tickLine={false} axisLine={false} width={32} />
          {present.map((kind) => (
            <Bar
              key={kind}
              stackId="all"
              dataKey={(one: PlacementsMonth) => one.kinds[kind]}
              isAnimationActive={false}
              maxBarSize={44}
              fill={kindFill[kind].colour}
              shape={segment(months, kind, fillOf(prefix, kind, kindFill[kind]), pointOf)}
            >
              {kind === present.at(-1) && (
                <LabelList
                  dataKey={(one) => totalText(rows, one)}
                  position="top"
                  fill="var(--color-ink)"
                  fontSize={12}
                  stroke="var(--color-page)"
                  strokeWidth={4}
                  paintOrder="stroke"
                />
              )}
            </Bar>
          ))}
          {target !== null && (
            <Line
              dataKey="aim"
              type="linear"
              stroke="var(--color-ink)"
              strokeWidth={1.5}
              strokeDasharray="5 4"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            >
              <LabelList
                dataKey={(one) => (one === rows.at(-1) ? t('aim', { count: aim.at(-1) ?? 0 }) : '')}
                position="right"
                fill="var(--color-ink)"
                fontSize={12}
              />
            </Line>
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartPoints>
  );
});

interface Point {
  readonly label: string;
  readonly to: string | null;
  readonly why: string | null;
}
type PointOf = (kind: EmployerKind, one: PlacementsMonth) => Point;

function usePoints(adding: boolean): PointOf {
  const t = useTranslations('reports.placements');
  const kindWord = useTranslations('placements.kinds');
  const formats = useFormats();
  const lists = useLists();
  return (kind, { month, kinds }) => {
    const said = {
      kind: kindWord(kind),
      month: formats.month(firstOfMonth(month)),
      count: kinds[kind],
    };
    // What has added up is no month's list.
    if (adding) return { label: t('bar_sum', said), to: null, why: null };
    const to = lists.to({ kind: 'placements', month, employerKind: kind });
    return { label: t('bar', said), to, why: lists.why() };
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly index: number;
}

/** Draws one kind's part of each month's stack; a month without any has no bar to stop at. */
function segment(
  months: readonly PlacementsMonth[],
  kind: EmployerKind,
  fill: string,
  pointOf: PointOf,
) {
  return ({ x, y, width, height, index }: Place): ReactElement => {
    const one = months[index];
    if (!one || one.kinds[kind] === 0) return <g />;
    return (
      <ChartPoint id={`${one.month} ${kind}`} {...pointOf(kind, one)}>
        <rect {...{ x, y, width, height, fill }} stroke="var(--color-edge)" strokeWidth={1} />
      </ChartPoint>
    );
  };
}

const tick = { fill: 'var(--color-soft)', fontSize: 12 };

function totalText(rows: readonly PlacementsMonth[], one: unknown): string {
  const total = rows.find((month) => month === one)?.total ?? 0;
  return total === 0 ? '' : String(total);
}
