import { use, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Kpi } from '@tremplin/shared/outcomes.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Answer } from './Answer.tsx';
import { ChecksBoxes } from './ChecksBoxes.tsx';
import { FunnelFigure } from './FunnelFigure.tsx';
import { OutcomesFrame } from './OutcomesFrame.tsx';
import { OutcomeSlots } from './OutcomeSlots.ts';
import { PlacementsFigure } from './PlacementsFigure.tsx';
import { Tiles } from './Tiles.tsx';
import { useOutcomeFilter } from './useOutcomeFilter.ts';

const notByMinistry: readonly Kpi[] = ['attendance', 'followups_overdue', 'data_quality'];

/** What came of the work, in figures that say how they were counted. */
export function Component(): ReactNode {
  const name = useTranslations('definitions');
  const trpc = useTRPC();
  const { can } = useOffice();
  const { filter, presenting } = useOutcomeFilter();
  const slots = use(OutcomeSlots);
  const overview = useQuery(
    trpc.reports.overview.queryOptions(filter, { placeholderData: keepPreviousData }),
  );
  if (overview.isError)
    return <Broken error={overview.error} retry={() => void overview.refetch()} />;
  return (
    <OutcomesFrame
      tab="overview"
      own={overview.data?.own ?? false}
      notByMinistry={notByMinistry.map((kpi) => name(`${kpi}.title`))}
    >
      <Answer asked={overview}>
        {(figures) => (
          <>
            <Tiles overview={figures} />
            <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
              <PlacementsFigure overview={figures} />
              <FunnelFigure funnel={figures.funnel} asOf={figures.asOf} />
            </div>
          </>
        )}
      </Answer>
      {can('read', 'caseload') && slots?.workload(presenting, filter)}
      <ChecksBoxes />
    </OutcomesFrame>
  );
}
