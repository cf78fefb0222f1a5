import { pathOf, type Directory, type ModelPost } from './directory-model.ts';

export type WrittenFormat = 'infogo' | 'geds' | 'own';
export type WrittenEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'latin1';

export interface Writing {
  readonly encoding?: WrittenEncoding;
  readonly mark?: boolean;
  readonly delimiter?: string;
  readonly newline?: string;
  /** Every value in quotes, or only those that need them. */
  readonly quoteAll?: boolean;
  /** The line `sep=;` in front. */
  readonly told?: boolean;
  /** How the individuals are wrapped: a page, an array of pages, an array, pages below each other. */
  readonly wrapped?: 'page' | 'pages' | 'array' | 'lines';
  /** Numbers of people and assignments differ from cut to cut. */
  readonly cut?: number;
  /** Records by their number from 0 that are written broken. */
  readonly spoilt?: ReadonlyMap<number, Spoiling>;
}

export type Spoiling =
  | 'too_few'
  | 'too_many'
  | 'open_quote'
  | 'text_after_quote'
  | 'no_unit'
  | 'no_name';

/** What a reader has to find in a record. Levels by their English names. */
export interface Told {
  readonly line: number;
  readonly given: string | null;
  readonly family: string | null;
  readonly titleEn: string;
  readonly titleFr: string | null;
  readonly path: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly ext: string | null;
  readonly city: string | null;
}

export interface Written {
  readonly told: readonly Told[];
  readonly spoilt: readonly { readonly line: number; readonly how: Spoiling }[];
}

export type Put = (text: string, first?: boolean) => Promise<void>;

/** A post as this kind of file can tell it. */
export function tellPost(
  model: Directory,
  post: ModelPost,
  line: number,
  format: WrittenFormat,
): Told {
  const person = post.personId === null ? undefined : model.people[post.personId];
  const levels = pathOf(model.units, post.unitId).map(({ en }) => en);
  const [top = ''] = levels;
  return {
    line,
    given: person?.given || null,
    family: person?.family || null,
    titleEn: post.titleEn,
    titleFr: format === 'infogo' ? null : post.titleFr,
    path: format === 'infogo' && levels.length > 1 ? [top, levels.at(-1) ?? ''] : levels,
    email: person?.email ?? null,
    phone: person?.phone ? `+1${person.phone.replaceAll('-', '')}` : null,
    ext: person?.ext ?? null,
    city: format === 'infogo' ? null : post.city,
  };
}

/** As printed, with its extension behind the word for it. */
export function phoneOf({ phone, ext }: Told, word: string): string {
  if (phone === null) return '';
  const number = `${phone.slice(2, 5)}-${phone.slice(5, 8)}-${phone.slice(8)}`;
  return ext === null ? number : `${number} ${word} ${ext}`;
}
