import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Kpi, Retention } from '@tremplin/shared/outcomes.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Answer } from './Answer.tsx';
import type { Behind } from './behind.ts';
import { FigureTiles } from './FigureTiles.tsx';
import { FundedFigure } from './FundedFigure.tsx';
import { Knowledge } from './Knowledge.tsx';
import { OutcomesFrame } from './OutcomesFrame.tsx';
import { RelatedFigure } from './RelatedFigure.tsx';
import { RetentionFigure } from './RetentionFigure.tsx';
import { TermFigure } from './TermFigure.tsx';
import { useOutcomeFilter } from './useOutcomeFilter.ts';

const notByMinistry: readonly Kpi[] = ['followups_due', 'followups_overdue', 'proof_missing'];

/** Who still works, and of how many we know it. */
export function Component(): ReactNode {
  const name = useTranslations('definitions');
  const trpc = useTRPC();
  const { filter } = useOutcomeFilter();
  const asked = useQuery(
    trpc.reports.retention.queryOptions(filter, { placeholderData: keepPreviousData }),
  );
  if (asked.isError) return <Broken error={asked.error} retry={() => void asked.refetch()} />;
  return (
    <OutcomesFrame
      tab="retention"
      own={asked.data?.own ?? false}
      notByMinistry={notByMinistry.map((kpi) => name(`${kpi}.title`))}
    >
      <Answer asked={asked}>
        {(retention) => (
          <>
            <Knowledge retention={retention} />
            <Figures retention={retention} />
            <RetentionFigure retention={retention} />
            <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
              <FundedFigure retention={retention} />
              <RelatedFigure retention={retention} />
              <TermFigure retention={retention} />
            </div>
          </>
        )}
      </Answer>
    </OutcomesFrame>
  );
}

const behindTile: Readonly<Partial<Record<Kpi, Behind>>> = {
  retention: { kind: 'retention', checkpoint: 3, class: 'verified' },
  funded_rate: { kind: 'plans', verified: true },
  followups_due: { kind: 'followups', group: 'due' },
  followups_overdue: { kind: 'followups', group: 'overdue' },
  proof_missing: { kind: 'followups', group: 'proof_missing' },
};

/** All but the knowledge rate, which stands above in words. */
function Figures({ retention }: { retention: Retention }): ReactNode {
  const t = useTranslations('reports.retention');
  const figures = retention.figures.filter(({ kpi }) => kpi !== 'knowledge');
  const outOf = (kpi: Kpi, count: number): string | undefined =>
    kpi === 'retention' || kpi === 'funded_rate' ? t(`out_of.${kpi}`, { count }) : undefined;
  return (
    <FigureTiles
      label={t('figures')}
      answer={{ asOf: retention.asOf, figures }}
      behind={behindTile}
      outOf={outOf}
    />
  );
}
