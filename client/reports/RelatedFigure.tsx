import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Retention } from '@tremplin/shared/outcomes.ts';
import { relatedToField } from '@tremplin/shared/placements.ts';
import { useFormats } from '../parts/useFormats.ts';
import { PartsFigure } from './PartsFigure.tsx';
import { relatedFill } from './series.ts';

/** Whether the jobs that have begun are what the clients had come for. */
export function RelatedFigure({ retention }: { retention: Retention }): ReactNode {
  const t = useTranslations('reports.retention.related');
  const word = useTranslations('placements.related');
  const formats = useFormats();
  const all = relatedToField.reduce((sum, one) => sum + retention.related[one], 0);
  const related = retention.related.yes + retention.related.related;
  return (
    <PartsFigure
      kpi="placements"
      name="in_their_field"
      title={t('title')}
      definition={t('definition')}
      finding={
        all === 0
          ? t('none')
          : t('finding', { all, related, share: formats.percent(related / all) })
      }
      asOf={retention.asOf}
      head={[t('group'), t('number'), t('share')]}
      all={{ word: t('all'), count: all, behind: { kind: 'placements', begun: true } }}
      parts={relatedToField.map((key) => ({
        key,
        word: word(key),
        fill: relatedFill[key],
        count: retention.related[key],
        behind: { kind: 'placements', related: key, begun: true },
      }))}
      chart={t('chart')}
      said={(part) => t('part', { part: part.word, count: part.count, all })}
    />
  );
}
