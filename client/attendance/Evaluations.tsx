import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { AskByMail } from './AskByMail.tsx';
import { EvaluationRow } from './EvaluationRow.tsx';

/** What those who came thought of it: one figure for everybody, the answers for whoever may know them. */
export function Evaluations({ sessionId }: { sessionId: string }): ReactNode {
  const t = useTranslations('attendance.evaluations');
  const trpc = useTRPC();
  const { can, person } = useOffice();
  const session = useQuery(trpc.sessions.byId.queryOptions({ id: sessionId }));
  if (!session.data) return null;
  const { runs, satisfaction } = session.data;
  const sees = runs || person.roles.includes('counsellor');
  return (
    <section aria-labelledby="evaluations" className="flex max-w-4xl flex-col gap-3">
      <div>
        <h2 id="evaluations" className="text-16 font-semibold">
          {t('title')}
        </h2>
        {sees && <p className="text-13 text-faint">{t(runs ? 'lead' : 'lead_own')}</p>}
        {!sees && can('update', 'info_session') && (
          <p className="text-13 text-faint">{t('help')}</p>
        )}
      </div>
      <Satisfaction {...satisfaction} />
      {sees && <Answers sessionId={sessionId} runs={runs} />}
    </section>
  );
}

function Satisfaction({ answered, satisfied }: { answered: number; satisfied: number }): ReactNode {
  const t = useTranslations('attendance.evaluations');
  const formats = useFormats();
  if (answered === 0) return <p className="text-soft">{t('no_answer')}</p>;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span className="figures text-20 font-semibold">
        {t('satisfaction', { share: formats.percent(satisfied / answered) })}
      </span>
      <span className="text-13 text-soft">{t('satisfaction_of', { satisfied, answered })}</span>
    </p>
  );
}

function Answers({ sessionId, runs }: { sessionId: string; runs: boolean }): ReactNode {
  const t = useTranslations('attendance.evaluations');
  const trpc = useTRPC();
  const answers = useQuery(trpc.attendance.evaluations.queryOptions({ sessionId }));
  const links = useQuery(
    trpc.attendance.evaluationLinks.queryOptions({ sessionId }, { enabled: runs }),
  );
  if (answers.isError) return <Broken error={answers.error} retry={() => void answers.refetch()} />;
  if (!answers.data) return <Skeleton rows={3} />;
  const { rows, unasked } = answers.data;
  if (rows.length === 0) return <p className="text-soft">{t('none')}</p>;
  return (
    <>
      <ul aria-label={t('caption')} className="card rounded-card border border-line">
        {rows.map((row) => (
          <EvaluationRow
            key={row.id}
            row={row}
            link={links.data?.find(({ id }) => id === row.id)?.link ?? null}
          />
        ))}
      </ul>
      {runs && <AskByMail sessionId={sessionId} count={unasked} />}
    </>
  );
}
