import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../parts/useFormats.ts';

export interface MinistryBar {
  readonly name: string;
  readonly rate: number;
  readonly n: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** One bar a ministry under its name, which may be long; the line shows how sure the rate is. */
export function MinistryBars({ bars }: { bars: readonly MinistryBar[] }): ReactNode {
  const t = useTranslations('interviews.figures');
  const formats = useFormats();
  return (
    <>
      <ul aria-label={t('chart_ministries')} className="flex flex-col gap-3 py-2">
        {bars.map(({ name, rate, n, interval }) => (
          <li key={name} className="flex flex-col gap-1 text-13">
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 break-words">{name}</span>
              <span className="figures shrink-0 text-soft">
                {t('label', { rate: formats.percent(rate), n })}
              </span>
            </span>
            <svg width="100%" height={14} aria-hidden className="rounded-control">
              <rect width="100%" height={14} fill="var(--color-hover)" />
              <rect width={shareOf(rate)} height={14} fill="var(--color-accent)" />
              {interval && (
                <line
                  x1={shareOf(interval.low)}
                  x2={shareOf(interval.high)}
                  y1={7}
                  y2={7}
                  stroke="var(--color-ink)"
                  strokeWidth={1.5}
                />
              )}
            </svg>
          </li>
        ))}
      </ul>
      <p className="flex items-center gap-2 text-12 text-soft">
        <span aria-hidden className="inline-block w-6 border-t-2 border-ink" />
        {t('interval')}
      </p>
    </>
  );
}

function shareOf(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}
