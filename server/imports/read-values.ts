import type { BrokenRow, DirectoryRow, NamedLevel, RowReason } from '@tremplin/shared/directory.ts';
import { deepest } from '@tremplin/shared/directory.ts';
import { isPhone, readPhone } from '@tremplin/shared/phone.ts';
import { isVacancy } from '@tremplin/shared/titles.ts';

/** What a format says of one post, as it stands in the file. */
export interface RawRow {
  readonly line: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly titleEn: string;
  readonly titleFr: string;
  readonly path: readonly NamedLevel[];
  /** In the order in which they are to be tried. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly ext: string;
  readonly city: string;
  readonly isHead: boolean | null;
  readonly sourceUrl: string;
}

const longest = {
  name: 200,
  title: 500,
  level: 300,
  city: 200,
  phone: 60,
  email: 254,
  address: 500,
};

/**
 * The post cleaned, or why it cannot be kept. An e-mail address that can be none is left out and the
 * person kept: whoever looks for them still finds name, title and telephone.
 */
export function cleanRow(raw: RawRow): DirectoryRow | BrokenRow {
  const givenName = cleanName(raw.givenName);
  const familyName = cleanName(raw.familyName);
  const titleEn = clean(raw.titleEn);
  const titleFr = clean(raw.titleFr);
  const city = clean(raw.city);
  const path = cleanPath(raw.path);
  const levels = path.flatMap(({ en, fr }) => [en, fr]);
  const reason =
    tooLong([givenName, familyName], longest.name) ??
    tooLong([titleEn, titleFr], longest.title) ??
    tooLong([city], longest.city) ??
    tooLong(levels, longest.level);
  if (reason !== null) return { line: raw.line, reason };
  if ((givenName ?? familyName ?? titleEn ?? titleFr) === null)
    return { line: raw.line, reason: 'no_name' };
  if (path.length === 0) return { line: raw.line, reason: 'no_organization' };
  if (path.length > deepest) return { line: raw.line, reason: 'too_deep' };
  return {
    line: raw.line,
    givenName,
    familyName,
    titleEn,
    titleFr,
    path,
    email: emailAmong(raw.emails),
    ...phoneAmong(raw.phones, raw.ext),
    city,
    isHead: raw.isHead,
    sourceUrl: addressOf(raw.sourceUrl),
  };
}

/** NFC, one space between words, nothing that cannot be seen; null when nothing is left. */
function clean(text: string | null): string | null {
  const seen = (text ?? '')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .normalize('NFC')
    .trim();
  return seen === '' || nothing.test(seen) ? null : seen;
}

/** A character that another program has already lost. */
export function isDamaged(row: DirectoryRow): boolean {
  const { givenName, familyName, titleEn, titleFr, path, city } = row;
  return [givenName, familyName, titleEn, titleFr, city]
    .concat(path.flatMap(({ en, fr }) => [en, fr]))
    .some((text) => text?.includes('\ufffd') === true);
}

/** What lists write for nothing, in any column. Na, So and Null are names of people. */
const nothing = /^(?:NULL|N\/A|n\/a|S\/O|s\/o)$/u;
/** What lists write where nobody is. */
const blanks = /^(?:TBD|[-–—.*?_]+)$/u;

function cleanName(text: string): string | null {
  const name = clean(text);
  return name === null || blanks.test(name) || isVacancy(name) ? null : name;
}

function cleanPath(path: readonly NamedLevel[]): NamedLevel[] {
  return path.flatMap((level) => {
    const fr = clean(level.fr);
    const en = clean(level.en) ?? fr;
    if (en === null) return [];
    return [{ en, fr, acronym: clean(level.acronym), sourceId: clean(level.sourceId) }];
  });
}

function tooLong(texts: readonly (string | null)[], most: number): RowReason | null {
  const long = texts.some(
    (text) => text !== null && text.length > most && Array.from(text).length > most,
  );
  return long ? 'too_long' : null;
}

function emailAmong(texts: readonly string[]): string | null {
  const found = texts
    .flatMap((text) => (clean(text) ?? '').toLowerCase().split(/[\s;,|<>]+/u))
    .map((word) => word.replace(/^mailto:/, '').replace(/\.$/, ''))
    .find((word) => word.length <= longest.email && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word));
  return found ?? null;
}

/** The first that can be read; if none can, the first as it was typed. */
function phoneAmong(texts: readonly string[], apart: string): Pick<DirectoryRow, 'phone' | 'ext'> {
  const typed = texts.flatMap((text) => severalPhones(clean(text) ?? ''));
  const stored = typed.map(readPhone).find(isPhone);
  const [phone = null, ext] =
    stored?.split(';ext=') ?? typed.map((text) => text.slice(0, longest.phone).trim());
  if (stored === undefined) return { phone, ext: null };
  return { phone, ext: ext ?? /^\D{0,10}(\d{1,6})$/.exec(clean(apart) ?? '')?.[1] ?? null };
}

/** Commas and semicolons part numbers, but not a number from its extension. */
function severalPhones(text: string): string[] {
  return text
    .split(/[;|]|,(?!\s*(?:ext|poste|x|#))|\s\/\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function addressOf(text: string): string | null {
  const address = clean(text);
  return address !== null && address.length <= longest.address && /^https:\/\/\S+$/i.test(address)
    ? address
    : null;
}
