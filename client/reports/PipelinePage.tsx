import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Kpi, Pipeline } from '@tremplin/shared/outcomes.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Answer } from './Answer.tsx';
import { ActiveFigure } from './ActiveFigure.tsx';
import type { Behind } from './behind.ts';
import { CohortFigure } from './CohortFigure.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { IntakesFigure } from './IntakesFigure.tsx';
import { OutcomesFrame } from './OutcomesFrame.tsx';
import { SilenceFigure } from './SilenceFigure.tsx';
import { SpreadFigure } from './SpreadFigure.tsx';
import { useOutcomeFilter } from './useOutcomeFilter.ts';

const notByMinistry: readonly Kpi[] = ['intakes', 'active_caseload'];

/** What becomes of applications, how long it takes, who waits, and who comes and stays. */
export function Component(): ReactNode {
  const name = useTranslations('definitions');
  const trpc = useTRPC();
  const { filter } = useOutcomeFilter();
  const asked = useQuery(
    trpc.reports.pipeline.queryOptions(filter, { placeholderData: keepPreviousData }),
  );
  if (asked.isError) return <Broken error={asked.error} retry={() => void asked.refetch()} />;
  return (
    <OutcomesFrame
      tab="pipeline"
      own={asked.data?.own ?? false}
      notByMinistry={notByMinistry.map((kpi) => name(`${kpi}.title`))}
    >
      <Answer asked={asked}>{(pipeline) => <Figures pipeline={pipeline} />}</Answer>
    </OutcomesFrame>
  );
}

const behindTile: Readonly<Partial<Record<Kpi, Behind>>> = {
  applications: { kind: 'funnel', step: 'applied' },
  interview_rate: { kind: 'funnel', step: 'screened_in' },
  offer_rate: { kind: 'funnel', step: 'offer' },
  applications_per_client: { kind: 'funnel', step: 'applied' },
  silent_90: { kind: 'silent' },
  intakes: { kind: 'intakes' },
  active_caseload: { kind: 'active' },
};

function Figures({ pipeline }: { pipeline: Pipeline }): ReactNode {
  const t = useTranslations('reports.pipeline');
  const { toInvitation, toOutcome } = pipeline.times;
  const most = Math.ceil(Math.max(toInvitation.upper ?? 0, toOutcome.upper ?? 0) * 1.1);
  const outOf = (kpi: Kpi, count: number): string | undefined =>
    kpi === 'interview_rate' || kpi === 'offer_rate' || kpi === 'applications_per_client'
      ? t(`out_of.${kpi}`, { count })
      : undefined;
  return (
    <>
      <FigureTiles label={t('figures')} answer={pipeline} behind={behindTile} outOf={outOf} />
      <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
        <CohortFigure pipeline={pipeline} />
        <SilenceFigure pipeline={pipeline} />
        <SpreadFigure
          which="to_invitation"
          spread={toInvitation}
          most={most}
          asOf={pipeline.asOf}
        />
        <SpreadFigure which="to_outcome" spread={toOutcome} most={most} asOf={pipeline.asOf} />
        <IntakesFigure pipeline={pipeline} />
        <ActiveFigure pipeline={pipeline} />
      </div>
    </>
  );
}
