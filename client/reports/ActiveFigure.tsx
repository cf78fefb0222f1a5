import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pipeline } from '@tremplin/shared/outcomes.ts';
import { useFormats } from '../parts/useFormats.ts';
import { PartsFigure } from './PartsFigure.tsx';
import { stateFill } from './series.ts';

/** Whose work there was on the last day counted, and with whom nobody has been in touch. */
export function ActiveFigure({ pipeline }: { pipeline: Pipeline }): ReactNode {
  const t = useTranslations('reports.pipeline.active');
  const formats = useFormats();
  const { count, inactive } = pipeline.active;
  const share = formats.percent(count === 0 ? 0 : inactive / count);
  return (
    <PartsFigure
      kpi="active_caseload"
      finding={
        count === 0
          ? t('none')
          : t('finding', { count, inactive, share, day: formats.day(pipeline.until) })
      }
      asOf={pipeline.asOf}
      head={[t('group'), t('number'), t('share')]}
      all={{ word: t('all'), count, behind: { kind: 'active' } }}
      parts={[
        {
          key: 'contact',
          word: t('contact'),
          fill: stateFill.good,
          count: count - inactive,
          behind: { kind: 'active', contacted: true },
        },
        {
          key: 'inactive',
          word: t('inactive'),
          fill: stateFill.waiting,
          count: inactive,
          behind: { kind: 'active', inactive: true },
        },
      ]}
      chart={t('chart')}
      said={(part) => t('part', { part: part.word, count: part.count, all: count })}
    />
  );
}
