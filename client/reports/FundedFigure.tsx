import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Retention } from '@tremplin/shared/outcomes.ts';
import { useFormats } from '../parts/useFormats.ts';
import { PartsFigure, type Part } from './PartsFigure.tsx';
import { stateFill } from './series.ts';

/** Of the placements that have begun, which ones the funder pays for, and which only lack their proof. */
export function FundedFigure({ retention }: { retention: Retention }): ReactNode {
  const t = useTranslations('reports.retention.funded');
  const formats = useFormats();
  const { proven, counts, not } = retention.funded;
  const all = proven + counts + not;
  const rate = retention.figures.find(({ kpi }) => kpi === 'funded_rate');
  const parts: readonly Part[] = (
    [
      ['proven', stateFill.good, proven],
      ['counts', stateFill.waiting, counts],
      ['not', stateFill.rest, not],
    ] as const
  ).map(([key, fill, count]) => ({
    key,
    word: t(key),
    fill,
    count,
    behind: { kind: 'placements', funded: key },
  }));
  const said = [
    all === 0
      ? t('none')
      : t('finding', { all, proven, counts, share: formats.percent(proven / all) }),
  ];
  if (rate && rate.value !== null && rate.of !== null)
    said.push(t('rate', { share: formats.percent(rate.value), count: rate.of }));
  return (
    <PartsFigure
      kpi="funded"
      finding={said.join(' ')}
      asOf={retention.asOf}
      head={[t('group'), t('number'), t('share')]}
      all={{ word: t('all'), count: all, behind: { kind: 'placements', begun: true } }}
      parts={parts}
      chart={t('chart')}
      said={(part) => t('part', { part: part.word, count: part.count, all })}
    />
  );
}
