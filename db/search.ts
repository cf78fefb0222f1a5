import { digits, searchWords } from '@tremplin/shared/fold.ts';
import { and, sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import { engine } from './kit.ts';
import { client } from './schema/clients.ts';

/**
 * Clients whose name, file number, phone or e-mail holds every word as the beginning of one of its
 * own, without regard to accents, case or order. Undefined when nothing searchable was typed.
 */
export function clientMatches(typed: string): SQL | undefined {
  const words = wordsOf(typed);
  if (words.length === 0) return undefined;
  if (engine === 'postgres') {
    const query = words.map((word) => `${word}:*`).join(' & ');
    return sql`to_tsvector('simple', ${client.searchText}) @@ to_tsquery('simple', ${query})`;
  }
  const query = words.map((word) => `"${word}"*`).join(' ');
  return sql`${client.fileNo} in (select rowid from client_search where client_search match ${query})`;
}

/**
 * The same by the name alone: whoever asks about other people's clients must not try out telephone
 * numbers and addresses on them.
 */
export function clientNamed(typed: string): SQL | undefined {
  const matches = clientMatches(typed);
  return matches && and(matches, wordsBegin(client.nameSort, typed));
}

/** Rows whose folded text has every word at the beginning of one of its own; scans. */
export function wordsBegin(folded: AnyColumn, typed: string): SQL | undefined {
  const words = searchWords(typed);
  return and(...words.map((word) => sql`' ' || ${folded} like ${`% ${word}%`}`));
}

// A telephone number is typed with brackets, dots and blanks; it is one word to search for.
function wordsOf(typed: string): string[] {
  const number = digits(typed);
  const numeric = number.length >= 4 && /^[\d\s().+-]+$/.test(typed.trim());
  return numeric ? [number] : searchWords(typed);
}
