import { prepared } from '@tremplin/db/prepared.ts';
import { contact } from '@tremplin/db/schema/directory.ts';
import {
  contactNos,
  familyNameBegins,
  isAmongNos,
  listOf,
  questionOf,
  readsShortWords,
} from '@tremplin/db/search-directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { bandStart, regionManagerMark } from '@tremplin/shared/directory-search.ts';
import type { Region } from '@tremplin/shared/postings.ts';
import { and, asc, desc, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { hitColumns } from './hits.ts';
import type { Found } from './hits.ts';

/** What somebody looks for, once the words are folded. */
export interface Asked {
  /** Each word with whatever else may stand for it. */
  readonly words: readonly (readonly string[])[];
  /** Marks that everybody found must bear. */
  readonly marks: readonly string[];
  readonly region: Region;
}

interface Question extends Asked {
  /** Only names count. */
  readonly inName: boolean;
}

/** So few that all are read and sorted whole; of more, the first ones in the index's order are taken. */
const few = 24;
const end = bandStart('left') * 2;

/**
 * The best `most` people, best first: names before titles and places; in each of these people we
 * know, then managers of the region, then managers, then the rest; whoever has left at the end.
 * The index is in that order already, so whatever is asked, no more is read than is shown, or `few`.
 */
export async function findPeople(db: Reader, asked: Asked, most: number): Promise<Found[]> {
  const { words } = asked;
  const isShort = words.length > 0 && words.flat().every((word) => word.length < 3);
  if (isShort && !readsShortWords) return byFamilyName(db, asked, most);
  const nos = await soughtNos(db, asked, most);
  if (nos.length === 0) return [];
  const all = await prepared(db, ofNos).execute({ nos: listOf(nos) });
  return ranked(all, asked).slice(0, most);
}

/** People we know, those first who lead; what the page shows before anything is typed. */
export async function findKnown(db: Reader, most: number): Promise<Found[]> {
  return prepared(db, known, most).execute({ to: bandStart('manager') });
}

/**
 * Names are asked for before all else. Only several words seldom have so many answers, unless each
 * of them is but a few letters; then those of them that are names are among the few found anywhere.
 */
async function soughtNos(db: Reader, asked: Asked, most: number): Promise<number[]> {
  const [inName, anywhere] = [
    { ...asked, inName: true },
    { ...asked, inName: false },
  ];
  if (asked.words.length === 0) return bestNos(db, anywhere, most);
  const isTelling = asked.words.length > 1 && asked.words.flat().some((word) => word.length > 3);
  const all = isTelling ? await firstNos(db, anywhere) : null;
  if (all && all.length <= few) return all;
  const named = await bestNos(db, inName, most);
  if (named.length >= most) return named;
  return [...new Set([...named, ...(await bestNos(db, anywhere, most, all))])];
}

/** Row numbers of all, where they are few; else of those whom we know, of the region's managers, and of the next. */
async function bestNos(
  db: Reader,
  asked: Question,
  most: number,
  first: readonly number[] | null = null,
): Promise<number[]> {
  const [from, to] = [bandStart('manager'), bandStart('rest')];
  const all = first ?? (await firstNos(db, asked));
  if (all.length <= few) return [...all];
  const best = all.filter((no) => no < from);
  if (best.length >= most) return best.slice(0, most);
  const inRegion = [...asked.marks, regionManagerMark(asked.region)];
  const question = questionOf({ ...asked, marks: inRegion });
  const managers = await nosOf(db, question, { from, to }, most - best.length);
  return [...new Set([...best, ...managers, ...all])].slice(0, most);
}

async function firstNos(db: Reader, asked: Question): Promise<number[]> {
  return nosOf(db, questionOf(asked), { from: 0, to: end }, few + 1);
}

async function nosOf(
  db: Reader,
  question: string,
  within: { readonly from: number; readonly to: number },
  most: number,
): Promise<number[]> {
  const rows = await prepared(db, contactNos, most).execute({ question, ...within });
  return rows.map(({ no }) => no);
}

const ofNos = (db: Reader) =>
  db
    .select(hitColumns)
    .from(contact)
    .where(and(isAmongNos(), ne(contact.status, 'erased')))
    .prepare('contacts_of_nos');

const known = (db: Reader, most: number) =>
  db
    .select(hitColumns)
    .from(contact)
    .where(and(sql`${contact.searchNo} < ${sql.placeholder('to')}`, ne(contact.status, 'erased')))
    .orderBy(asc(contact.searchNo))
    .limit(most)
    .prepare(`contacts_known_${most}`);

async function byFamilyName(db: Reader, asked: Asked, most: number): Promise<Found[]> {
  const words = asked.words.flatMap(([word]) => word ?? []);
  const read = (marks: readonly string[], isKnown: boolean) =>
    db
      .select(hitColumns)
      .from(contact)
      .where(
        and(
          familyNameBegins(words, [...asked.marks, ...marks]),
          isKnown ? isNotNull(contact.knownSince) : isNull(contact.knownSince),
          ne(contact.status, 'erased'),
        ),
      )
      .orderBy(desc(contact.isManager), asc(contact.nameSort), asc(contact.id))
      .limit(most);
  const best = await read([], true);
  const managers = best.length >= most ? [] : await read([regionManagerMark(asked.region)], false);
  const others = best.length + managers.length >= most ? [] : await read([], false);
  const all = new Map([...best, ...managers, ...others].map((one) => [one.id, one]));
  return ranked([...all.values()], asked).slice(0, most);
}

/** A list that holds everybody found, sorted whole. */
function ranked(all: readonly Found[], asked: Asked): Found[] {
  const keyed = all.map((one) => ({ one, at: placeOf(one, asked) }));
  return keyed
    .toSorted(
      (left, right) => left.at - right.at || (left.one.searchName < right.one.searchName ? -1 : 1),
    )
    .map(({ one }) => one);
}

/** Whoever has left comes last; names before all else, then the tier, then words of the name in full. */
function placeOf(one: Found, { words, region }: Asked): number {
  const own = one.searchName.split(' ');
  let inName = 0;
  let exact = 0;
  for (const word of words) {
    if (word.some((begin) => own.some((name) => name.startsWith(begin)))) inName += 1;
    if (word.some((whole) => own.includes(whole))) exact += 1;
  }
  const places = [one.status === 'left' ? 1 : 0, inName === words.length ? 0 : 1];
  return [...places, tierOf(one, region), 9 - inName, 9 - exact].reduce(
    (sum, place) => sum * 10 + place,
    0,
  );
}

function tierOf({ knownSince, isManager, region }: Found, asked: Region): number {
  if (knownSince !== null) return isManager ? 0 : 1;
  if (!isManager) return 4;
  return region === asked ? 2 : 3;
}
