import type { ReactNode } from 'react';
import Info from 'lucide-react/icons/info';
import { useTranslations } from 'use-intl';
import type { Kpi } from '@tremplin/shared/outcomes.ts';
import { useFormats } from '../parts/useFormats.ts';
import { useOutcomeFilter } from './useOutcomeFilter.ts';

interface Props {
  kpis: readonly Kpi[];
  /** ISO instant of the counting. */
  asOf: string;
  /** Whom the lists behind them are for, where all are closed. */
  closed: string | null;
}

/** Under tiles: as of when, whom the lists are for, and what each number means. */
export function HowCounted({ kpis, asOf, closed }: Props): ReactNode {
  const t = useTranslations('reports');
  const define = useTranslations('definitions');
  const formats = useFormats();
  const { presenting } = useOutcomeFilter();
  return (
    <>
      <p className="text-12 text-faint">
        {t('checks.as_of', { time: formats.dayTime(asOf) })}
        {closed !== null && !presenting && ` · ${closed}`}
      </p>
      <details className="text-13 text-soft">
        <summary className="flex min-h-6 w-fit items-center gap-1">
          <Info size={14} aria-hidden />
          {t('counted.how')}
        </summary>
        <dl className="mt-1 flex max-w-prose flex-col gap-2">
          {kpis.map((kpi) => (
            <div key={kpi}>
              <dt className="font-medium">{define(`${kpi}.title`)}</dt>
              <dd>{define(`${kpi}.text`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
