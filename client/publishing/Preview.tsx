import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { hiddenIn } from '@tremplin/shared/publishing.ts';
import type { ReportContent } from '@tremplin/shared/publishing.ts';
import { Chip } from '../parts/Chip.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { useReportWords } from './useReportWords.ts';

interface Props {
  content: ReportContent;
  version: number;
  /** How many numbers differ from the version before; null where there is none. */
  changes: number | null;
}

/** What will be frozen: the figures, the tables, and how much of them is hidden. */
export function Preview({ content, version, changes }: Props): ReactNode {
  const t = useTranslations('publishing');
  const words = useReportWords();
  const { cells, tables } = hiddenIn(content);
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-14 font-semibold">{t('dialog.frozen')}</h3>
      <p className="text-14">
        {words.scope(content.programme)} · {t('report.version', { version })}
      </p>
      <ReportFigures content={content} />
      <ul className="flex flex-col gap-1 text-13">
        {content.tables.map((table) => {
          const hidden = hiddenIn({ figures: [], tables: [table] });
          return (
            <li key={table.key} className="flex flex-wrap items-center gap-2">
              {t(`titles.${table.key}`)}
              {hidden.cells > 0 && <Chip>{t('dialog.hidden_here', { count: hidden.cells })}</Chip>}
              {table.withheld && <Chip tone="attention">{t('dialog.withheld_here')}</Chip>}
            </li>
          );
        })}
      </ul>
      <p className="text-14">{t('dialog.hidden', { cells })}</p>
      {tables > 0 && <p className="text-14">{t('dialog.tables', { tables })}</p>}
      {changes !== null && <p className="text-14">{t('dialog.changes', { count: changes })}</p>}
      <p className="text-13 text-soft">{t('dialog.filters')}</p>
    </section>
  );
}
