import { prepared } from '@tremplin/db/prepared.ts';
import { directoryWord } from '@tremplin/db/schema/directory.ts';
import { isAmongShapes, listOf } from '@tremplin/db/search-directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { leastForTypos, shapesSought } from '@tremplin/shared/directory-search.ts';
import { asc } from 'drizzle-orm';

const fromHere = 9;
const most = 3;

/** Words of the directory that a mistyped one may have meant, nearest first; itself is none. */
export async function nearWords(db: Reader, typed: string): Promise<string[]> {
  if (typed.length < leastForTypos || /\d/.test(typed)) return [];
  const rows = await prepared(db, ofShapes).execute({ shapes: listOf(shapesSought(typed)) });
  const allowed = typed.length >= fromHere ? 2 : 1;
  return rows
    .map(({ word }) => ({ word, slips: slipsBetween(typed, word) }))
    .filter(({ slips }) => slips > 0 && slips <= allowed)
    .toSorted((one, other) => one.slips - other.slips || one.word.length - other.word.length)
    .slice(0, most)
    .map(({ word }) => word);
}

const ofShapes = (db: Reader) =>
  db
    .selectDistinct({ word: directoryWord.word })
    .from(directoryWord)
    .where(isAmongShapes())
    .orderBy(asc(directoryWord.word))
    .limit(500)
    .prepare('words_of_shapes');

/**
 * Letters that are wrong, missing, too many or changed about between what was typed and the
 * beginning of a word that comes nearest to it: who types has perhaps not finished.
 */
export function slipsBetween(typed: string, word: string): number {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1;
      let least = Math.min(cell(row, j) + 1, cell(next, j - 1) + 1, cell(row, j - 1) + same);
      if (typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        least = Math.min(least, cell(before, j - 2) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}

function cell(row: readonly number[], place: number): number {
  return row[place] ?? Infinity;
}
