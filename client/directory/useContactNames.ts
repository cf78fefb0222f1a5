import { useLocale } from 'use-intl';

interface Named {
  readonly nameEn: string;
  readonly nameFr: string | null;
}
interface Titled {
  readonly titleEn: string | null;
  readonly titleFr: string | null;
}

/** Names of units and titles in the person's language, and in the other where that is all there is. */
export function useContactNames(): {
  unit: (unit: Named) => string;
  title: (post: Titled) => string | null;
} {
  const french = useLocale() === 'fr';
  return {
    unit: ({ nameEn, nameFr }) => (french ? (nameFr ?? nameEn) : nameEn),
    title: ({ titleEn, titleFr }) => (french ? (titleFr ?? titleEn) : (titleEn ?? titleFr)),
  };
}
