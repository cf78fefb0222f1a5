import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Kpi } from '@tremplin/shared/outcomes.ts';
import { ChartFigure, type FigureTable } from '../parts/ChartFigure.tsx';
import { useFilterWords } from './OutcomeFilters.tsx';
import { usePeriodName } from './PeriodSwitch.tsx';
import { useOutcomeFilter } from './useOutcomeFilter.ts';

interface Props {
  kpi: Kpi;
  /** Where the figure shows it in a way of its own; otherwise the name of the kpi. */
  title?: string | undefined;
  finding: string;
  /** ISO instant of the counting. */
  asOf: string;
  n: number;
  table: FigureTable;
  /** Counted as it stands now: no period. */
  now?: boolean | undefined;
  /** Other ways to see the same, beside chart and table. */
  ways?: ReactNode;
  /** Where it is not that of the kpi. */
  definition?: string | undefined;
  /** For the file, where the kpi has another figure too. */
  name?: string | undefined;
  children: ReactNode;
}

/** A chart of /outcomes: its definition is that of the kpi, its period and filters those of the page. */
export function KpiFigure(props: Props): ReactNode {
  const { kpi, title, now = false, definition, name, children, ...figure } = props;
  const t = useTranslations('definitions');
  const { filter, period } = useOutcomeFilter();
  const periodName = usePeriodName();
  const filters = useFilterWords().map(({ words }) => words);
  return (
    <ChartFigure
      {...figure}
      title={title ?? t(`${kpi}.title`)}
      definition={<p className="max-w-prose">{definition ?? t(`${kpi}.text`)}</p>}
      scope={[...(now ? [] : [periodName(filter.period, period)]), ...filters]}
      fileName={`${(name ?? kpi).replaceAll('_', '-')}-${filter.period}-${filter.from}`}
    >
      {children}
    </ChartFigure>
  );
}
