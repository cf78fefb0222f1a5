import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { requestSteps } from '@tremplin/shared/outcome-lists.ts';
import type { InterviewFigures, Kpi } from '@tremplin/shared/outcomes.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Answer } from './Answer.tsx';
import type { Behind } from './behind.ts';
import { FigureTiles } from './FigureTiles.tsx';
import { OutcomesFrame } from './OutcomesFrame.tsx';
import { PartsFigure } from './PartsFigure.tsx';
import { RequestsFigure } from './RequestsFigure.tsx';
import { requestFill } from './series.ts';
import { useOutcomeFilter } from './useOutcomeFilter.ts';

/** How requests for informational interviews fared, and what followed. */
export function Component(): ReactNode {
  const t = useTranslations('reports');
  const trpc = useTRPC();
  const { can } = useOffice();
  const { filter } = useOutcomeFilter();
  const asked = useQuery(
    trpc.reports.interviews.queryOptions(filter, { placeholderData: keepPreviousData }),
  );
  if (asked.isError) return <Broken error={asked.error} retry={() => void asked.refetch()} />;
  return (
    <OutcomesFrame
      tab="directory"
      filters={['programme', 'counsellor', 'stream']}
      notByMinistry={[t('frame.tabs.directory')]}
      own={asked.data?.own ?? false}
    >
      {!can('read', 'outcome') && (
        <p className="text-13 text-soft">{t('directory_page.all_office')}</p>
      )}
      <Answer asked={asked}>{(interviews) => <Figures interviews={interviews} />}</Answer>
    </OutcomesFrame>
  );
}

const behindTile: Readonly<Partial<Record<Kpi, Behind>>> = {
  interviews: { kind: 'requests' },
  reply_rate: { kind: 'requests', step: 'replied' },
};

function Figures({ interviews }: { interviews: InterviewFigures }): ReactNode {
  const t = useTranslations('reports.directory_page');
  const { requests, replied, completed, applied } = interviews;
  const outOf = (kpi: Kpi, count: number): string | undefined =>
    kpi === 'reply_rate' ? t('out_of.reply_rate', { count }) : undefined;
  const fills = { ...requestFill, applied: requestFill.after };
  return (
    <>
      <FigureTiles label={t('figures')} answer={interviews} behind={behindTile} outOf={outOf} />
      <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
        <RequestsFigure interviews={interviews} />
        <PartsFigure
          kpi="interviews"
          title={t('came.title')}
          finding={
            requests === 0
              ? t('came.none')
              : t('came.finding', { requests, replied, completed, applied })
          }
          asOf={interviews.asOf}
          head={[t('came.what'), t('came.number'), t('came.share')]}
          all={{ word: t('came.steps.requests'), count: requests, behind: { kind: 'requests' } }}
          parts={requestSteps.map((key) => ({
            key,
            word: t(`came.steps.${key}`),
            fill: fills[key],
            count: interviews[key],
            behind: { kind: 'requests', step: key },
          }))}
          chart={t('came.chart')}
          said={(part) =>
            t('came.part', {
              part: part.word,
              count: part.count,
              all: requests,
            })
          }
          apart
        />
      </div>
    </>
  );
}
