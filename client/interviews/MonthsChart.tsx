import type { ReactNode } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useTranslations } from 'use-intl';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import { useFormats } from '../parts/useFormats.ts';
import type { FiguresData } from './shapes.ts';

/** Requests in grey, the answered ones among them in the accent, side by side. */
export default function MonthsChart({ months }: { months: FiguresData['months'] }): ReactNode {
  const t = useTranslations('interviews.figures');
  const formats = useFormats();
  const series = [
    { key: 'requests', word: t('requests'), fill: 'var(--color-context)' },
    { key: 'replied', word: t('replied'), fill: 'var(--color-accent)' },
  ] as const;
  return (
    <>
      <div role="img" aria-label={t('chart_months')}>
        <ResponsiveContainer
          width="100%"
          height={240}
          initialDimension={{ width: 560, height: 240 }}
        >
          <BarChart
            data={[...months]}
            accessibilityLayer={false}
            margin={{ top: 8, right: 8, bottom: 4, left: 0 }}
          >
            <CartesianGrid vertical={false} stroke="var(--color-line)" />
            <XAxis
              dataKey="month"
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--color-soft)', fontSize: 12 }}
              tickFormatter={(shown: string) => {
                const one = months.find(({ month }) => month === shown);
                return one ? formats.monthShort(firstOfMonth(one.month)) : '';
              }}
            />
            <YAxis
              width={32}
              allowDecimals={false}
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--color-soft)', fontSize: 12 }}
            />
            {series.map(({ key, fill }) => (
              <Bar key={key} dataKey={key} fill={fill} isAnimationActive={false} maxBarSize={20} />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-12 text-soft">
        {series.map(({ key, word, fill }) => (
          <li key={key} className="flex items-center gap-1.5">
            <svg width={12} height={12} aria-hidden>
              <rect width={12} height={12} rx={2} fill={fill} stroke="var(--color-edge)" />
            </svg>
            {word}
          </li>
        ))}
      </ul>
    </>
  );
}
