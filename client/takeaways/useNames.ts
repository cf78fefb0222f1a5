import { useLocale } from 'use-intl';

interface Names {
  readonly unit: (unit: { readonly nameEn: string; readonly nameFr: string | null }) => string;
  readonly title: (held: {
    readonly titleEn: string | null;
    readonly titleFr: string | null;
  }) => string | null;
}

/** Units and titles in the reader's language where the directory has it, otherwise in the other. */
export function useNames(): Names {
  const french = useLocale() === 'fr';
  return {
    unit: ({ nameEn, nameFr }) => (french ? (nameFr ?? nameEn) : nameEn),
    title: ({ titleEn, titleFr }) => (french ? (titleFr ?? titleEn) : (titleEn ?? titleFr)),
  };
}

export function nameOf(person: {
  readonly givenName: string;
  readonly familyName: string;
}): string {
  return [person.givenName, person.familyName].filter(Boolean).join(' ');
}
