import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ReportContent } from '@tremplin/shared/publishing.ts';
import { Cell } from './Cell.tsx';
import { useReportWords } from './useReportWords.ts';

/** The tiles of a report, each with what it was counted out of. */
export function ReportFigures({ content }: { content: ReportContent }): ReactNode {
  const t = useTranslations('publishing.report');
  const words = useReportWords();
  const { smallCell } = content;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-3">
      {content.figures.map(({ kpi, unit, value, of }) => (
        <div key={kpi} className="card flex flex-col gap-1 rounded-card border border-line p-3">
          <dt className="text-13 text-soft">{words.kpi(content, kpi)}</dt>
          <dd className="text-20 font-semibold tabular-nums">
            <Cell value={value} unit={unit} smallCell={smallCell} />
          </dd>
          {of !== null && (
            <dd className="text-13 text-soft">
              {t('out_of')} <Cell value={of} smallCell={smallCell} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
