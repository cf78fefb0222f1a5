import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { actionSteps } from '@tremplin/shared/outcomes.ts';
import type { SessionFigures } from '@tremplin/shared/outcomes.ts';
import { useFormats } from '../parts/useFormats.ts';
import { PartsFigure } from './PartsFigure.tsx';
import { actionFill } from './series.ts';

/** What attendees did in the ninety days after; that it followed is all that is said of it. */
export function ActionFigure({ sessions }: { sessions: SessionFigures }): ReactNode {
  const t = useTranslations('reports.sessions_page.action');
  const formats = useFormats();
  const { action } = sessions;
  const share = formats.percent(action.of === 0 ? 0 : action.any / action.of);
  const finding =
    action.of === 0
      ? t('none')
      : `${t('finding', { count: action.of, any: action.any, share })} ${t('not_cause')}`;
  return (
    <PartsFigure
      kpi="session_action"
      title={t('title')}
      finding={finding}
      asOf={sessions.asOf}
      head={[t('what'), t('number'), t('share')]}
      all={{ word: t('all'), count: action.of, behind: { kind: 'followed' } }}
      parts={actionSteps.map((key) => ({
        key,
        word: t(`steps.${key}`),
        fill: actionFill[key],
        count: action[key],
        behind: { kind: 'followed', step: key },
      }))}
      chart={t('chart')}
      said={(part) => t('part', { part: part.word, count: part.count, all: action.of })}
      apart
    />
  );
}
