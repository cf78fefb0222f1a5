import type { NamedLevel, OrganizationKind } from './directory.ts';
import { digits, fold, searchWords } from './fold.ts';
import type { Region } from './postings.ts';

/** Words that stand in every second title or unit and find nobody. */
const small = new Set(
  'of and the for to a an in on at de du des d la le les l et en au aux pour sur'.split(' '),
);

/** Names compared by: folded, their words in alphabetical order, so that the order typed is no matter. */
export function nameKeyOf(givenName: string | null, familyName: string | null): string {
  return fold(`${givenName ?? ''} ${familyName ?? ''}`)
    .split(' ')
    .toSorted()
    .join(' ')
    .trim();
}

/** Sorted by in lists: family name first. */
export function nameSortOf(givenName: string | null, familyName: string | null): string {
  return fold(`${familyName ?? ''} ${givenName ?? ''}`);
}

/** Both titles, folded: what two records of one post have in common. */
export function titleKeyOf(titleEn: string | null, titleFr: string | null): string {
  return fold(titleEn ?? titleFr ?? '');
}

/** A path as files name it, folded, from the top down. */
export function orgKeyOf(path: readonly Pick<NamedLevel, 'en' | 'fr'>[]): string {
  return path.map(({ en, fr }) => fold(en || (fr ?? ''))).join('\u001f');
}

/** What the search index holds of a person. */
export interface Searchable {
  readonly givenName: string;
  readonly familyName: string;
  readonly titles: readonly (string | null)[];
  /** Every unit the person's posts stand in, own one and those above, of all posts. */
  readonly units: readonly {
    readonly orgNo: number | null;
    readonly nameEn: string;
    readonly nameFr: string | null;
    readonly acronym: string | null;
  }[];
  readonly city: string | null;
  readonly region: Region | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly isManager: boolean;
  readonly isKnown: boolean;
}

export interface SearchTexts {
  readonly searchName: string;
  readonly searchRest: string;
  readonly searchMarks: string;
}

/** The texts of the index: the name, everything else that is looked for, and marks for filters. */
export function searchTextsOf(one: Searchable): SearchTexts {
  const number = digits(one.phone ?? '').replace(/^1(?=\d{10}$)/, '');
  const rest = [
    ...one.titles,
    ...one.units.flatMap(({ nameEn, nameFr, acronym }) => [nameEn, nameFr, acronym]),
    one.city,
    (one.email ?? '').split('@')[0] ?? '',
  ];
  const words = new Set([...wordsOf(rest), ...elided([one.familyName, one.givenName, ...rest])]);
  if (number.length >= 7) words.add(number).add(number.slice(-7)).add(number.slice(-4));
  const searchName = fold(`${one.familyName} ${one.givenName}`);
  const marks = [
    ...(one.region ? [regionMark(one.region)] : []),
    ...(one.isManager ? [managerMark] : []),
    ...(one.isManager && one.region ? [regionManagerMark(one.region)] : []),
    ...one.units.flatMap(({ orgNo }) => (orgNo === null ? [] : [unitMark(orgNo)])),
    ...searchName.split(' ').filter(Boolean).map(nameMark),
  ];
  return {
    searchName,
    searchRest: [...words].join(' '),
    searchMarks: [...new Set(marks)].join(' '),
  };
}

export const managerMark = 'mgr';
export const regionMark = (region: Region): string => `rg${region}`;
export const regionManagerMark = (region: Region): string => `rm${region}`;
export const unitMark = (orgNo: number): string => `o${orgNo}`;
/** A word of a name as a word of its own, so that whoever bears it is found past a ministry's thousands. */
export const nameMark = (word: string): string => `x${word}`;

/** Ranking that does not depend on what is asked; whoever has left stands behind everybody. */
export const bands = ['known_manager', 'known', 'manager', 'rest', 'left'] as const;
const bandWidth = 1_000_000_000;

interface Ranked extends Pick<Searchable, 'isKnown' | 'isManager'> {
  readonly hasLeft?: boolean;
}

/** Row number of the index: its order is the ranking, so the first matches read are the best. */
export function searchNoOf(
  { isKnown, isManager, hasLeft = false }: Ranked,
  contactNo: number,
): number {
  const band = hasLeft ? 4 : isKnown ? (isManager ? 0 : 1) : isManager ? 2 : 3;
  return band * bandWidth + contactNo;
}

/** First row number of a band. */
export function bandStart(band: (typeof bands)[number]): number {
  return bands.indexOf(band) * bandWidth;
}

/** Own names and acronym of a unit, also as marks, with those of the units it stands in. */
export function unitSearchText(
  path: readonly {
    readonly nameEn: string;
    readonly nameFr: string | null;
    readonly acronym: string | null;
  }[],
): string {
  const texts = path.flatMap(({ nameEn, nameFr, acronym }) => [nameEn, nameFr, acronym]);
  const own = texts.slice(-3);
  const words = [...wordsOf(texts), ...elided(texts)];
  return [...new Set([...words, ...[...wordsOf(own), ...elided(own)].map(nameMark)])].join(' ');
}

/** The words of a search: a telephone number is one word, however it is written. */
export function lookUpWords(typed: string): string[] {
  const text = typed
    .replace(/@\S*/g, ' ')
    .replace(/\+?\d[\d\s().+-]{2,}\d/g, (run) => ` ${digits(run).replace(/^1(?=\d{10}$)/, '')} `);
  const words = searchWords(text);
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

function wordsOf(texts: readonly (string | null)[]): string[] {
  const words = fold(texts.map((text) => text ?? '').join(' ')).split(' ');
  return words.filter((word) => word !== '' && !small.has(word));
}

/** What stands behind an apostrophe, as in "de l'emploi" or D'Souza: people look for it alone. */
function elided(texts: readonly (string | null)[]): string[] {
  const behind = texts.flatMap((text) => text?.match(/(?<=\p{L}['’`´])\p{L}{3,}/gu) ?? []);
  return wordsOf(behind);
}

/** Letters by which a word is found although one of its first five is wrong, missing or too many. */
const keyed = 5;
export const leastForTypos = 5;

/** What is kept of a word of the directory: its beginning, and that beginning short of one letter. */
export function shapesOf(word: string): readonly string[] {
  const start = word.slice(0, keyed);
  if (word.length < keyed || /\d/.test(word)) return [];
  return [...new Set([start, ...without(start)])];
}

/** What is looked up for a word that was typed and found nothing as it is. */
export function shapesSought(typed: string): readonly string[] {
  if (typed.length < leastForTypos) return [];
  const start = typed.slice(0, keyed);
  const longer = typed.slice(0, keyed + 1);
  return [...new Set([start, ...without(start), ...without(longer)])];
}

function without(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** What follows for a unit from where it stands in the tree. */
export interface Standing {
  readonly pathIds: readonly string[];
  readonly topId: string;
  readonly branchId: string;
  readonly depth: number;
  readonly foldedEn: string;
  readonly searchText: string;
}

interface Level {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly acronym: string | null;
}

/**
 * From the levels of the tree, top first and the unit itself last. Its branch is the nearest branch
 * at or above it, else the nearest division, else what stands right under the top, else the top.
 */
export function standingOf(path: readonly [Level, ...Level[]]): Standing {
  const own = path.at(-1) ?? path[0];
  const nearest = (kind: OrganizationKind): Level | undefined =>
    path.findLast((level) => level.kind === kind);
  const branch = nearest('branch') ?? nearest('division') ?? path[1] ?? path[0];
  return {
    pathIds: path.map(({ id }) => id),
    topId: path[0].id,
    branchId: branch.id,
    depth: path.length,
    foldedEn: fold(own.nameEn),
    searchText: unitSearchText(path),
  };
}
