import { useTranslations } from 'use-intl';
import { phoneParts } from '@tremplin/shared/phone.ts';
import type { Outputs } from '../api.ts';

export type Told = NonNullable<Outputs['imports']['rows']['rows'][number]['after']>;
export type Path = Told['path'];

/** In the reader's language where the source has it in both. */
export function titleIn(
  locale: string,
  { titleEn, titleFr }: Pick<Told, 'titleEn' | 'titleFr'>,
): string {
  return (locale === 'fr' ? (titleFr ?? titleEn) : (titleEn ?? titleFr)) ?? '';
}

/** From the ministry down. */
export function unitIn(locale: string, path: Path): string {
  return path.map(({ en, fr }) => (locale === 'fr' ? (fr ?? en) : en)).join(' › ');
}

/** The number as people write it, with its extension. */
export function usePhone(): (of: Pick<Told, 'phone' | 'ext'>) => string {
  const t = useTranslations('directory.lookup');
  return ({ phone, ext }) => {
    if (phone === null) return '';
    const { number } = phoneParts(phone);
    return ext === null ? number : t('ext', { number, ext });
  };
}
