import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { dimensions } from '@tremplin/shared/demographics.ts';
import type { Equity } from '@tremplin/shared/demographics.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Empty } from '../parts/Empty.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { Answer } from './Answer.tsx';
import { EquityFigure } from './EquityFigure.tsx';
import { EquityRules, WhoAnswered } from './EquityWords.tsx';
import { OutcomesFrame } from './OutcomesFrame.tsx';
import { sameTime, useOutcomeFilter } from './useOutcomeFilter.ts';

/** Who the clients say they are and how they fared; whole years of everybody or of one programme only. */
export function Component(): ReactNode {
  const { today } = useOffice();
  const { filter, period, search } = useOutcomeFilter();
  const closed = [filter.counsellorId, filter.stream, filter.ministryId];
  if (filter.period === 'year' && closed.every((one) => one === null)) return <Shown />;
  const allowed = new URLSearchParams(search);
  for (const name of ['counsellor', 'stream', 'ministry']) allowed.delete(name);
  allowed.set('period', 'year');
  allowed.set('from', sameTime('year', period, today));
  return <Navigate replace to={`?${allowed.toString()}`} />;
}

function Shown(): ReactNode {
  const t = useTranslations('equity');
  const trpc = useTRPC();
  const { filter } = useOutcomeFilter();
  const asked = useQuery(
    trpc.reports.equity.queryOptions(filter, { placeholderData: keepPreviousData }),
  );
  if (asked.isError) return <Broken error={asked.error} retry={() => void asked.refetch()} />;
  return (
    <OutcomesFrame
      tab="equity"
      filters={['programme']}
      kinds={['year']}
      lead={asked.data ? <Counted equity={asked.data} /> : undefined}
    >
      <p className="max-w-prose text-13 text-soft">{t('allowed')}</p>
      <Answer asked={asked}>{(equity) => <Figures equity={equity} />}</Answer>
    </OutcomesFrame>
  );
}

function Counted({ equity: { period, until } }: { equity: Equity }): ReactNode {
  const t = useTranslations('equity');
  const formats = useFormats();
  if (until < period.from) return t('to_come');
  return t('lead', { from: formats.day(period.from), until: formats.day(until) });
}

function Figures({ equity }: { equity: Equity }): ReactNode {
  const t = useTranslations('equity');
  if (equity.clients === 0) return <Empty>{t('knowledge.none')}</Empty>;
  const nothing = equity.dimensions.every(({ groups }) => groups.length === 0);
  return (
    <>
      <WhoAnswered equity={equity} />
      {nothing ? (
        <Empty>{t(equity.programmeId === null ? 'finding.nothing' : 'finding.nothing_here')}</Empty>
      ) : (
        <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
          {dimensions.map((one) => (
            <EquityFigure key={one} dimension={one} equity={equity} />
          ))}
        </div>
      )}
      <EquityRules />
    </>
  );
}
