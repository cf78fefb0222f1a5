import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PublishedCell } from '@tremplin/shared/publishing.ts';
import { useFormats } from '../parts/useFormats.ts';

interface Props {
  value: PublishedCell;
  unit?: 'count' | 'share';
  smallCell: number;
}

/** A number, or the mark of one that is hidden: seen as a sign, heard as a sentence. */
export function Cell({ value, unit = 'count', smallCell }: Props): ReactNode {
  const t = useTranslations('publishing');
  const formats = useFormats();
  if (typeof value === 'number')
    return unit === 'share' ? formats.percent(value, 1) : formats.number(value);
  if (value === null) {
    return (
      <>
        <span aria-hidden>–</span>
        <span className="sr-only">{t(unit === 'share' ? 'report.no_rate' : 'no_value')}</span>
      </>
    );
  }
  const said = t('hidden_cell', { smallCell });
  return (
    <span title={said} className="rounded-control bg-hover px-1.5 text-soft">
      <span aria-hidden>{`‹${smallCell}`}</span>
      <span className="sr-only">{said}</span>
    </span>
  );
}
