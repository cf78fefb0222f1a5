import { prepared } from '@tremplin/db/prepared.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { unitQuestionOf, unitsFound } from '@tremplin/db/search-directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { and, asc, isNull, sql } from 'drizzle-orm';

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
  const own = await readUnits(db, words, true, most);
  if (own.length >= most) return own;
  const seen = new Set(own.map(({ id }) => id));
  const others = (await readUnits(db, words, false, 2 * most)).filter(({ id }) => !seen.has(id));
  const byBearing = others
    .map((unit) => ({ unit, bears: bears(unit, words) }))
    .toSorted((one, other) => other.bears - one.bears);
  return [...own, ...byBearing.map(({ unit }) => unit)].slice(0, most);
}

/** How many of the words the unit's own names have. */
function bears({ nameEn, nameFr, acronym }: UnitFound, words: readonly string[]): number {
  const own = fold(`${nameEn} ${nameFr ?? ''} ${acronym ?? ''}`).split(' ');
  return words.filter((word) => own.some((one) => one.startsWith(word))).length;
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
  return prepared(db, found).execute({ question: unitQuestionOf(words, inName), most });
}

const columns = {
  id: organization.id,
  kind: organization.kind,
  nameEn: organization.nameEn,
  nameFr: organization.nameFr,
  acronym: organization.acronym,
  closedOn: organization.closedOn,
};

const found = (db: Reader) =>
  db
    .select(columns)
    .from(organization)
    .where(unitsFound())
    .orderBy(asc(organization.orgNo))
    .limit(sql.placeholder('most'))
    .prepare('units_found');
