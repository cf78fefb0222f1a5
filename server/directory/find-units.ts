import { prepared } from '@tremplin/db/prepared.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { unitQuestionOf, unitsFound } from '@tremplin/db/search-directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { nameMark } from '@tremplin/shared/directory-search.ts';
import { and, asc, isNull } from 'drizzle-orm';

export type UnitFound = Awaited<ReturnType<typeof readUnits>>[number];

/**
 * Units whose own names have every word, then those that stand below such a one; of either the
 * oldest first, so a ministry stands before what is in it. The top ones where nothing is asked.
 */
export async function findUnits(
  db: Reader,
  words: readonly string[],
  most: number,
): Promise<UnitFound[]> {
  if (words.length === 0) return topUnits(db, most);
  const { own, wide } = await (words.join('').length < 4 ? ownFirst : wideFirst)(db, words, most);
  const seen = new Set(own.map(({ id }) => id));
  const byBearing = wide
    .filter(({ id }) => !seen.has(id))
    .map((unit) => ({ unit, bears: bears(unit, words) }))
    .toSorted((one, other) => other.bears - one.bears);
  return [...own, ...byBearing.map(({ unit }) => unit)].slice(0, most);
}

interface Units {
  /** By their own names. */
  readonly own: readonly UnitFound[];
  /** By anything along their path; of no account where `own` fills the list. */
  readonly wide: readonly UnitFound[];
}

/** A few letters begin so many units' own names that those fill the list. */
async function ownFirst(db: Reader, words: readonly string[], most: number): Promise<Units> {
  const own = await readUnits(db, words, true, most);
  return { own, wide: own.length < most ? await readUnits(db, words, false, 2 * most) : [] };
}

/** Where few units have the words, as none has a person's name, one question answers both. */
async function wideFirst(db: Reader, words: readonly string[], most: number): Promise<Units> {
  const wide = await readUnits(db, words, false, 2 * most);
  const own = wide.filter((unit) => bears(unit, words) === words.length).slice(0, most);
  const isWhole = wide.length < 2 * most || own.length === most;
  return { own: isWhole ? own : await readUnits(db, words, true, most), wide };
}

/** How many of the words the unit's own names have, as the index has them. */
function bears({ searchText }: UnitFound, words: readonly string[]): number {
  const text = ` ${searchText}`;
  return words.filter((word) => text.includes(` ${nameMark(word)}`)).length;
}

async function topUnits(db: Reader, most: number): Promise<UnitFound[]> {
  return db
    .select(columns)
    .from(organization)
    .where(and(isNull(organization.parentId), isNull(organization.closedOn)))
    .orderBy(asc(organization.nameEn), asc(organization.id))
    .limit(most);
}

async function readUnits(db: Reader, words: readonly string[], inName: boolean, most: number) {
  return prepared(db, found, most).execute({ question: unitQuestionOf(words, inName) });
}

const columns = {
  id: organization.id,
  kind: organization.kind,
  searchText: organization.searchText,
  closedOn: organization.closedOn,
};

const found = (db: Reader, most: number) =>
  db
    .select(columns)
    .from(organization)
    .where(unitsFound(most))
    .orderBy(asc(organization.orgNo))
    .limit(most)
    .prepare(`units_found_${most}`);
