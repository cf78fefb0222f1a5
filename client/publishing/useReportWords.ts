import { useLocale, useTranslations } from 'use-intl';
import type { PeriodKind } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, fiscalYear } from '@tremplin/shared/period.ts';
import type { Period } from '@tremplin/shared/period.ts';
import type { Label, ReportContent } from '@tremplin/shared/publishing.ts';
import type { Kpi } from '@tremplin/shared/outcomes.ts';
import { useKeyWords } from '../parts/keyWords.ts';
import { useFormats } from '../parts/useFormats.ts';

type Named = { readonly nameEn: string; readonly nameFr: string | null } | null;

/** A frozen report in the reader's language: keys and months become words. */
export function useReportWords() {
  const t = useTranslations('publishing');
  const inWords = useKeyWords();
  const formats = useFormats();
  const french = useLocale() === 'fr';
  return {
    label: (label: Label): string =>
      'month' in label
        ? formats.month(firstOfMonth(label.month))
        : (inWords(label.key, label.values) ?? ''),
    period: (kind: PeriodKind, { from, to }: Period): string => {
      if (kind === 'month') return formats.month(from);
      if (kind === 'year') return t('periods.year', { year: fiscalYear(from).label });
      return t('periods.quarter', { from: formats.month(from), to: formats.month(to) });
    },
    scope: (programme: Named): string => {
      if (programme === null) return t('whole_office');
      return french ? (programme.nameFr ?? programme.nameEn) : programme.nameEn;
    },
    kpi: (content: Pick<ReportContent, 'definitions'>, kpi: Kpi): string =>
      content.definitions[kpi]?.[french ? 'fr' : 'en'].title ?? kpi,
    wording: (content: Pick<ReportContent, 'definitions'>) =>
      Object.values(content.definitions).map((wording) => wording[french ? 'fr' : 'en']),
  };
}
