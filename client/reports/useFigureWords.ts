import { useTranslations } from 'use-intl';
import type { Figure } from '@tremplin/shared/outcomes.ts';
import { useFormats } from '../parts/useFormats.ts';

export interface FigureWords {
  /** `28`, `64%`, `41 days`; a dash where there is nothing to say. */
  readonly value: (figure: Pick<Figure, 'unit' | 'value'>) => string;
  /** `3 more than a year earlier`, and of a share how many points. */
  readonly change: (
    figure: Pick<Figure, 'unit' | 'value'>,
    before: NonNullable<Figure['before']>,
  ) => string;
}

export function useFigureWords(): FigureWords {
  const t = useTranslations('reports.tiles');
  const formats = useFormats();
  const inUnit: FigureWords['value'] = ({ unit, value }) => {
    if (value === null) return '–';
    if (unit === 'share') return formats.percent(value);
    const number = formats.number(value, 1);
    return unit === 'days' ? t('days', { number, value }) : number;
  };
  const change: FigureWords['change'] = ({ unit, value }, before) => {
    if (before.value === null || value === null) return t('unknown_before');
    if (unit === 'share') {
      const points = Math.round(value * 100) - Math.round(before.value * 100);
      if (points === 0) return t('same_share');
      return points > 0
        ? t('points_more', { count: points })
        : t('points_fewer', { count: -points });
    }
    const difference = Math.round((value - before.value) * 10) / 10;
    if (unit === 'days') {
      if (difference === 0) return t('same_days');
      return difference > 0
        ? t('slower', { count: difference })
        : t('faster', { count: -difference });
    }
    if (before.value === 0) return value === 0 ? t('same') : t('nothing_before');
    if (difference === 0) return t('same');
    return difference > 0 ? t('more', { count: difference }) : t('fewer', { count: -difference });
  };
  return { value: inUnit, change };
}
