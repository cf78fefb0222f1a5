import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '@tremplin/shared/people.ts';
import { useLanguage } from '../words.tsx';

/** Offers the other language, in that language. */
export function LanguageSwitch({ choose }: { choose: (locale: Locale) => void }): ReactNode {
  const t = useTranslations('frame');
  const { locale } = useLanguage();
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  return (
    <button
      type="button"
      lang={other}
      onClick={() => choose(other)}
      className="min-h-8 rounded-control px-2 text-13 text-soft hover:bg-hover hover:text-ink"
    >
      {t('language')}
    </button>
  );
}
