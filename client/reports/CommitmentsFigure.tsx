import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SessionFigures } from '@tremplin/shared/outcomes.ts';
import { PartsFigure } from './PartsFigure.tsx';
import { stateFill } from './series.ts';

/** What was promised at sessions and is not done yet. */
export function CommitmentsFigure({ sessions }: { sessions: SessionFigures }): ReactNode {
  const t = useTranslations('reports.sessions_page.commitments');
  const { open, overdue } = sessions.commitments;
  return (
    <PartsFigure
      kpi="commitments"
      now
      finding={open === 0 ? t('none') : t('finding', { open, overdue })}
      asOf={sessions.asOf}
      head={[t('group'), t('number'), t('share')]}
      all={{ word: t('all'), count: open, behind: { kind: 'commitments' } }}
      parts={[
        {
          key: 'waiting',
          word: t('waiting'),
          fill: stateFill.good,
          count: open - overdue,
          behind: { kind: 'commitments', due: 'waiting' },
        },
        {
          key: 'overdue',
          word: t('overdue'),
          fill: stateFill.waiting,
          count: overdue,
          behind: { kind: 'commitments', due: 'overdue' },
        },
      ]}
      chart={t('chart')}
      said={(part) => t('part', { part: part.word, count: part.count, all: open })}
    />
  );
}
