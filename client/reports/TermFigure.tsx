import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Retention } from '@tremplin/shared/outcomes.ts';
import { placementTerms } from '@tremplin/shared/placements.ts';
import { useFormats } from '../parts/useFormats.ts';
import { PartsFigure } from './PartsFigure.tsx';
import { termFill } from './series.ts';

/** For how long the jobs that have begun are meant. */
export function TermFigure({ retention }: { retention: Retention }): ReactNode {
  const t = useTranslations('reports.retention.terms');
  const word = useTranslations('placements.terms');
  const formats = useFormats();
  const all = placementTerms.reduce((sum, one) => sum + retention.terms[one], 0);
  const { permanent } = retention.terms;
  return (
    <PartsFigure
      kpi="placements"
      name="placements_by_term"
      title={t('title')}
      definition={t('definition')}
      finding={
        all === 0
          ? t('none')
          : t('finding', { all, permanent, share: formats.percent(permanent / all) })
      }
      asOf={retention.asOf}
      head={[t('group'), t('number'), t('share')]}
      all={{ word: t('all'), count: all, behind: { kind: 'placements', begun: true } }}
      parts={placementTerms.map((key) => ({
        key,
        word: word(key),
        fill: termFill[key],
        count: retention.terms[key],
        behind: { kind: 'placements', term: key, begun: true },
      }))}
      chart={t('chart')}
      said={(part) => t('part', { part: part.word, count: part.count, all })}
    />
  );
}
