import { useTranslations } from 'use-intl';
import type { Outputs } from '../api.ts';
import { useFormats } from '../parts/useFormats.ts';

type Suggested = Outputs['postings']['suggestedClients'][number];
type Reason = Suggested['reasons'][number];
type Warning = Suggested['warnings'][number];

/** Why a client suits a posting, and what to watch for, in words. */
export function useFitWords(): {
  readonly reason: (reason: Reason) => string;
  readonly warning: (warning: Warning) => string;
} {
  const t = useTranslations('postings');
  const formats = useFormats();
  type Regions = Extract<Reason, { kind: 'region' }>['regions'];
  const named = (regions: Regions): string =>
    formats.list(regions.map((region) => t(`region.${region}`)));
  return {
    reason: (reason) => {
      switch (reason.kind) {
        case 'category':
          return t('suggested.reason.category', { category: reason.category });
        case 'region':
          return t('suggested.reason.region', { regions: named(reason.regions) });
        case 'remote':
          return t('suggested.reason.remote');
        case 'french':
          return t('suggested.reason.french', { level: t(`french_level.${reason.level}`) });
        case 'english':
          return t('suggested.reason.english', { clb: reason.clb });
      }
    },
    warning: (warning) => {
      switch (warning.kind) {
        case 'bilingual_gap':
          return warning.level === null
            ? t('suggested.warning.bilingual_unknown')
            : t('suggested.warning.bilingual_gap', { level: t(`french_level.${warning.level}`) });
        case 'other_region':
          return t('suggested.warning.other_region', { regions: named(warning.regions) });
        case 'restriction':
          return t('suggested.warning.restriction', { text: warning.text });
        case 'police_certificate':
          return t('suggested.warning.police_certificate', { day: formats.day(warning.since) });
        case 'work_right_expired':
        case 'work_right_expiring':
          return t(`suggested.warning.${warning.kind}`, { day: formats.day(warning.on) });
        default:
          return t(`suggested.warning.${warning.kind}`);
      }
    },
  };
}
