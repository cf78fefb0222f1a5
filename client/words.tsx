import {
  createContext,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { IntlProvider } from 'use-intl';
import { officeZone } from '@tremplin/shared/day.ts';
import type { en } from '@tremplin/shared/messages/en.ts';
import type { Same } from '@tremplin/shared/messages/same.ts';
import type { Locale } from '@tremplin/shared/people.ts';

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en;
    Locale: Locale;
  }
}

export interface Words {
  readonly locale: Locale;
  readonly messages: Same<typeof en>;
}

interface Language {
  readonly locale: Locale;
  /** Fetches that language's words and shows them; nothing on the page is mounted again. */
  readonly speak: (locale: Locale) => Promise<void>;
}

const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error('useLanguage outside of Language');
  return language;
}

export async function fetchWords(locale: Locale): Promise<Words> {
  const messages =
    locale === 'fr'
      ? (await import('@tremplin/shared/messages/fr.ts')).fr
      : (await import('@tremplin/shared/messages/en.ts')).en;
  return { locale, messages };
}

/** What this browser spoke last, otherwise what it asks for. */
export function browserLocale(): Locale {
  const kept = localStorage.getItem('language');
  if (kept === 'en' || kept === 'fr') return kept;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function Language({ first, children }: { first: Words; children: ReactNode }): ReactNode {
  const [words, setWords] = useState(first);
  const speak = useCallback(async (locale: Locale) => {
    const next = await fetchWords(locale);
    setWords((now) => (now.locale === locale ? now : next));
    localStorage.setItem('language', locale);
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = words.locale === 'fr' ? 'fr-CA' : 'en-CA';
  }, [words.locale]);
  const language = useMemo(() => ({ locale: words.locale, speak }), [words.locale, speak]);
  return (
    <LanguageContext value={language}>
      <IntlProvider
        locale={words.locale}
        messages={asMessages(words.messages)}
        timeZone={officeZone}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** `Same` guarantees the keys; the provider's type asks for the English texts themselves, which French cannot have. */
function asMessages(messages: Same<typeof en>): typeof en {
  return messages as typeof en;
}
