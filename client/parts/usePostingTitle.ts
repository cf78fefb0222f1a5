import { useLocale } from 'use-intl';

interface Titled {
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly jobId: string | null;
}

/** What a posting is called in the reader's language, or in the other, or its number. */
export function usePostingTitle(): (posting: Titled) => string {
  const french = useLocale() === 'fr';
  return ({ titleEn, titleFr, jobId }) =>
    (french ? (titleFr ?? titleEn) : (titleEn ?? titleFr)) ?? jobId ?? '';
}
