import {
  createContext,
  use,
  useCallback,
  useEffect,
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

/** Parts of the house whose words come with their pages. */
const wings = {
  admin: {
    en: async () => (await import('@tremplin/shared/messages/en/admin-wing.ts')).adminWing,
    fr: async () => (await import('@tremplin/shared/messages/fr/admin-wing.ts')).adminWing,
  },
  directory: {
    en: async () => (await import('@tremplin/shared/messages/en/directory-wing.ts')).directoryWing,
    fr: async () => (await import('@tremplin/shared/messages/fr/directory-wing.ts')).directoryWing,
  },
  placements: {
    en: async () =>
      (await import('@tremplin/shared/messages/en/placements-wing.ts')).placementsWing,
    fr: async () =>
      (await import('@tremplin/shared/messages/fr/placements-wing.ts')).placementsWing,
  },
  postings: {
    en: async () => (await import('@tremplin/shared/messages/en/postings-wing.ts')).postingsWing,
    fr: async () => (await import('@tremplin/shared/messages/fr/postings-wing.ts')).postingsWing,
  },
  reports: {
    en: async () => (await import('@tremplin/shared/messages/en/reports-wing.ts')).reportsWing,
    fr: async () => (await import('@tremplin/shared/messages/fr/reports-wing.ts')).reportsWing,
  },
  sessions: {
    en: async () => (await import('@tremplin/shared/messages/en/sessions-wing.ts')).sessionsWing,
    fr: async () => (await import('@tremplin/shared/messages/fr/sessions-wing.ts')).sessionsWing,
  },
} as const;
export type Wing = keyof typeof wings;
const everyWing: readonly Wing[] = [
  'admin',
  'directory',
  'placements',
  'postings',
  'reports',
  'sessions',
];

interface Language {
  readonly locale: Locale;
  /** Fetches that language's words and shows them; nothing on the page is mounted again. */
  readonly speak: (locale: Locale) => Promise<void>;
  /** Whether the words of those wings are there. */
  readonly knows: (of: readonly Wing[]) => boolean;
  readonly learn: (of: readonly Wing[]) => Promise<void>;
}

const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error('useLanguage outside of Language');
  return language;
}

/** The first words of a language, and those of the wings that are named. */
export async function fetchWords(locale: Locale, of: readonly Wing[] = []): Promise<Words> {
  const [first, ...others] = await Promise.all([
    locale === 'fr'
      ? import('@tremplin/shared/messages/fr/first.ts').then((words) => words.first)
      : import('@tremplin/shared/messages/en/first.ts').then((words) => words.first),
    ...of.map((wing) => wings[wing][locale]()),
  ]);
  return { locale, messages: asWhole(Object.assign({}, first, ...others)) };
}

/** Every word of a language, for what is read or printed in another than the page's own. */
export function fetchAllWords(locale: Locale): Promise<Words> {
  return fetchWords(locale, everyWing);
}

/** What this browser spoke last, otherwise what it asks for. */
export function browserLocale(): Locale {
  const kept = localStorage.getItem('language');
  if (kept === 'en' || kept === 'fr') return kept;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

interface Spoken {
  readonly words: Words;
  /** The wings whose words are among them. */
  readonly known: readonly Wing[];
}

export function Language({ first, children }: { first: Words; children: ReactNode }): ReactNode {
  const [{ words, known }, setSpoken] = useState<Spoken>({ words: first, known: [] });
  const speak = useCallback(
    async (locale: Locale) => {
      const next = { words: await fetchWords(locale, known), known };
      setSpoken((now) => (now.words.locale === locale ? now : next));
      localStorage.setItem('language', locale);
    },
    [known],
  );
  const learn = useCallback(
    async (of: readonly Wing[]) => {
      const both = [...new Set([...known, ...of])];
      const next = { words: await fetchWords(words.locale, both), known: both };
      setSpoken((now) => (now.words.locale === next.words.locale ? next : now));
    },
    [known, words.locale],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = words.locale === 'fr' ? 'fr-CA' : 'en-CA';
  }, [words.locale]);
  const language = useMemo<Language>(
    () => ({
      locale: words.locale,
      speak,
      learn,
      knows: (of) => of.every((wing) => known.includes(wing)),
    }),
    [words.locale, speak, learn, known],
  );
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

/** A page, once the words of its wings are there. */
export function InWings({ of, children }: { of: readonly Wing[]; children: ReactNode }): ReactNode {
  const { knows, learn } = useLanguage();
  const there = knows(of);
  useEffect(() => {
    if (!there) void learn(of);
  }, [there, of, learn]);
  return there ? children : null;
}

/** Fetches the words of wings together with their page, before `InWings` asks for them. */
export async function readyWings(of: readonly Wing[]): Promise<void> {
  await Promise.all(of.map((wing) => wings[wing][browserLocale()]()));
}

/** Words in a language that need not be the reader's, for a wall that a whole room reads; nothing until they are there. */
export function InLanguage({
  locale,
  children,
}: {
  locale: Locale;
  children: ReactNode;
}): ReactNode {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let left = false;
    void fetchAllWords(locale).then((fetched) => left || setWords(fetched));
    return () => {
      left = true;
    };
  }, [locale]);
  if (words === null) return null;
  return (
    <IntlProvider locale={words.locale} messages={asMessages(words.messages)} timeZone={officeZone}>
      <div lang={words.locale === 'fr' ? 'fr-CA' : 'en-CA'}>{children}</div>
    </IntlProvider>
  );
}

/** `Same` guarantees the keys; the provider's type asks for the English texts themselves, which French cannot have. */
function asMessages(messages: Same<typeof en>): typeof en {
  return messages as typeof en;
}

/** Guarantee: pages whose words are not among them stand inside `InWings`, which waits for them. */
function asWhole(messages: object): Same<typeof en> {
  return messages as Same<typeof en>;
}
