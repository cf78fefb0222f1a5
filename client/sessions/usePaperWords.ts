import { useQueries } from '@tanstack/react-query';
import type { sessions } from '@tremplin/shared/messages/en/sessions.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { fetchAllWords } from '../words.tsx';

export type PaperLanguage = Locale | 'both';
type Key = keyof typeof sessions.sheet.paper;

export interface PaperWords {
  readonly locales: readonly Locale[];
  /** Once where the languages agree, otherwise one after the other. */
  readonly say: (key: Key) => string;
}

/** The words of the paper, which may be in another language than the page; undefined until they are here. */
export function usePaperWords(language: PaperLanguage): PaperWords | undefined {
  const locales: readonly Locale[] = language === 'both' ? ['en', 'fr'] : [language];
  const found = useQueries({
    queries: locales.map((locale) => ({
      queryKey: ['words', locale],
      queryFn: () => fetchAllWords(locale),
      staleTime: Infinity,
      meta: { steady: true },
    })),
  });
  const spoken = found.flatMap(({ data }) => data?.messages.sessions.sheet.paper ?? []);
  if (spoken.length < locales.length) return undefined;
  return {
    locales,
    say: (key) => [...new Set(spoken.map((words) => words[key]))].join(' / '),
  };
}
