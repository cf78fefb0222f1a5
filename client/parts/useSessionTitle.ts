import { useLocale } from 'use-intl';

/** What a session is called in the reader's language, or in English. */
export function useSessionTitle(): (session: {
  readonly titleEn: string;
  readonly titleFr: string | null;
}) => string {
  const french = useLocale() === 'fr';
  return ({ titleEn, titleFr }) => (french ? (titleFr ?? titleEn) : titleEn);
}
