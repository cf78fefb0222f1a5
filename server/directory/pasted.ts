import type { NamedLevel } from '@tremplin/shared/directory.ts';

/** Said where the page says what it is, guessed from where or how it stands, or not there. */
export type Mark = 'found' | 'guessed' | 'missing';
export const pasteFields = ['name', 'title', 'unit', 'email', 'phone', 'city'] as const;
export type PasteField = (typeof pasteFields)[number];

export interface Pasted {
  readonly givenName: string;
  readonly familyName: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  /** From the top down; empty where the page names no unit. */
  readonly path: readonly NamedLevel[];
  readonly email: string | null;
  /** As shared/phone.ts keeps it. */
  readonly phone: string | null;
  readonly city: string | null;
  readonly sourceUrl: string | null;
  readonly marks: Readonly<Record<PasteField, Mark>>;
  /** Further posts the page names, to be added by hand. */
  readonly otherPosts: readonly string[];
}

export type PasteReading =
  | { readonly understood: true; readonly contact: Pasted }
  | { readonly understood: false; readonly why: 'nothing' | 'several' };
