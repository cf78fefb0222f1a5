import type { ReactElement, ReactNode } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslations } from 'use-intl';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import { employerKinds, type EmployerKind } from '@tremplin/shared/placements.ts';
import type { PlacementsMonth } from '@tremplin/shared/reports.ts';
import { useFormats } from '../parts/useFormats.ts';
import { BarLink, LinkedBars, type Place } from './BarLink.tsx';
import { placementsBehind } from './links.ts';
import { kindColour } from './series.ts';

interface Props {
  year: number;
  months: readonly PlacementsMonth[];
  kinds: readonly EmployerKind[];
  opens: boolean;
}

/** Months of the fiscal year, a stack of employers in each, the total on top. */
export default function PlacementsChart({ year, months, kinds, opens }: Props): ReactNode {
  const t = useTranslations('reports.placements');
  const kindWord = useTranslations('placements.kinds');
  const formats = useFormats();
  const present = employerKinds.filter((kind) => kinds.includes(kind));
  const last = present.at(-1);
  const bars = present.flatMap((kind) =>
    months.filter((one) => one.kinds[kind] > 0).map((one) => `${kind} ${one.month}`),
  );
  const linkOf = (kind: EmployerKind, one: PlacementsMonth): Link => {
    const month = formats.month(firstOfMonth(one.month));
    return {
      label: t('bar', { kind: kindWord(kind), month, count: one.kinds[kind] }),
      to: opens ? placementsBehind(year, one.month, kind) : null,
    };
  };
  return (
    <LinkedBars label={t('chart')} first={bars[0] ?? ''}>
      <ResponsiveContainer width="100%" height={260} initialDimension={{ width: 560, height: 260 }}>
        <BarChart
          data={[...months]}
          accessibilityLayer={false}
          margin={{ top: 20, right: 4, bottom: 0, left: 0 }}
        >
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
              fill={kindColour[kind]}
              shape={segment(months, kind, linkOf)}
            >
              {kind === last && (
                <LabelList
                  dataKey={(one) => totalText(months, one)}
                  position="top"
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

/** Draws one kind's part of each month's stack; a month without any has no bar to stop at. */
function segment(
  months: readonly PlacementsMonth[],
  kind: EmployerKind,
  linkOf: (kind: EmployerKind, one: PlacementsMonth) => Link,
) {
  return ({ x, y, width, height, index }: Place): ReactElement => {
    const one = months[index];
    if (!one || one.kinds[kind] === 0) return <g />;
    const place = { x, y, width, height, fill: kindColour[kind] };
    return <BarLink id={`${kind} ${one.month}`} {...linkOf(kind, one)} {...place} />;
  };
}

const tick = { fill: 'var(--color-soft)', fontSize: 12 };

function totalText(months: readonly PlacementsMonth[], one: unknown): string {
  const total = months.find((month) => month === one)?.total ?? 0;
  return total === 0 ? '' : String(total);
}
