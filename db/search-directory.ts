import { nameMark } from '@tremplin/shared/directory-search.ts';
import type { SQL } from 'drizzle-orm';
import { and, gte, like, lt, sql } from 'drizzle-orm';
import { engine } from './kit.ts';
import { contact, directoryWord, organization } from './schema/directory.ts';
import type { Reader } from './store.ts';

/** What the directory is asked for. Words are folded: letters and digits only. */
export interface Sought {
  /** Each word with whatever else may stand for it; one of them begins a word of the person. */
  readonly words: readonly (readonly string[])[];
  /** Only names count. */
  readonly inName: boolean;
  /** Marks of shared/directory-search.ts, all of which the person bears. */
  readonly marks: readonly string[];
}

/** The same question in the language of the engine's index, as a value for `contactNos`. */
export function questionOf({ words, inName, marks }: Sought): string {
  const begun = words.map((word) => word.map((one) => (inName ? nameMark(one) : one)));
  if (engine === 'postgres') {
    const weight = inName ? 'C' : 'AB';
    const groups = begun.map((word) => `(${word.map((one) => `${one}:*${weight}`).join(' | ')})`);
    return [...groups, ...marks.map((mark) => `${mark}:C`)].join(' & ');
  }
  const groups = begun.map((word) => `(${word.map((one) => `"${one}"*`).join(' OR ')})`);
  const columns = inName ? 'marks' : '{name rest}';
  return [
    ...(groups.length > 0 ? [`${columns} : (${groups.join(' AND ')})`] : []),
    ...marks.map((mark) => `marks : "${mark}"`),
  ].join(' AND ');
}

/**
 * Row numbers of contacts that answer `question`, from `from` to before `to`, no more than `most`,
 * which is written into it: a prepared statement. Their order is the ranking, so reading stops at
 * the last one wanted, however many there are.
 */
export function contactNos(db: Reader, most: number) {
  const question = sql.placeholder('question');
  const [from, to] = [sql.placeholder('from'), sql.placeholder('to')];
  // PostgreSQL would rather walk the row numbers and make every row's words anew; the sum leaves it the index.
  const no = sql`(${contact.searchNo} + 0)`;
  if (engine === 'postgres')
    return db
      .select({ no: sql<number>`${contact.searchNo}`.mapWith(Number) })
      .from(contact)
      .where(
        sql`${contactIndex} @@ to_tsquery('simple', ${question}) and ${no} >= ${from} and ${no} < ${to}`,
      )
      .orderBy(no)
      .limit(most)
      .prepare(`contact_nos_${most}`);
  return db
    .select({ no: sql<number>`rowid`.mapWith(Number) })
    .from(sql`contact_search`)
    .where(sql`contact_search match ${question} and rowid >= ${from} and rowid < ${to}`)
    .orderBy(sql`rowid`)
    .limit(most)
    .prepare(`contact_nos_${most}`);
}

/** Contacts of these row numbers; placeholder `nos`, filled by `listOf`. */
export function isAmongNos(): SQL {
  const nos = sql.placeholder('nos');
  return engine === 'postgres'
    ? sql`${contact.searchNo} = any(${nos}::bigint[])`
    : sql`${contact.searchNo} in (select value from json_each(${nos}))`;
}

/** Words kept under one of these shapes; placeholder `shapes`, filled by `listOf`. */
export function isAmongShapes(): SQL {
  const shapes = sql.placeholder('shapes');
  return engine === 'postgres'
    ? sql`${directoryWord.shape} = any(${shapes}::text[])`
    : sql`${directoryWord.shape} in (select value from json_each(${shapes}))`;
}

/** A list as the engine's driver takes it for one placeholder. */
export function listOf(list: readonly (number | string)[]): unknown {
  return engine === 'postgres' ? [...list] : JSON.stringify(list);
}

const contactIndex = sql`(setweight(to_tsvector('simple', ${contact.searchName}), 'A')
  || setweight(to_tsvector('simple', ${contact.searchRest}), 'B')
  || setweight(to_tsvector('simple', ${contact.searchMarks}), 'C'))`;

/** The first `most` units whose name, acronym or path has every word; for a prepared statement, as above. */
export function unitsFound(most: number): SQL {
  const question = sql.placeholder('question');
  if (engine === 'postgres')
    return sql`to_tsvector('simple', ${organization.searchText}) @@ to_tsquery('simple', ${question})`;
  return sql`${organization.orgNo} in (select rowid from organization_search
    where organization_search match ${question} order by rowid limit ${sql.raw(String(most))})`;
}

/** What `unitsFound` is asked: every word in the unit's own names, or anywhere along its path. */
export function unitQuestionOf(words: readonly string[], inName: boolean): string {
  const begun = inName ? words.map(nameMark) : words;
  if (engine === 'postgres') return begun.map((word) => `${word}:*`).join(' & ');
  return begun.map((word) => `"${word}"*`).join(' ');
}

/**
 * One or two letters begin so many words that PostgreSQL's index would read half the directory for
 * them: there, people whose family name begins so, along the index of names.
 */
export const readsShortWords = engine === 'sqlite';

export function familyNameBegins(
  words: readonly string[],
  marks: readonly string[],
): SQL | undefined {
  const [first = '', ...rest] = words;
  return and(
    gte(contact.nameSort, first),
    lt(contact.nameSort, `${first}\uffff`),
    ...rest.map((word) => like(sql`' ' || ${contact.searchName}`, `% ${word}%`)),
    ...marks.map((mark) => like(sql`' ' || ${contact.searchMarks} || ' '`, `% ${mark} %`)),
  );
}

/** A column of a unit: how many people hold a post in it or below it. */
export function peopleWithin(): SQL<number> {
  const marked =
    engine === 'postgres'
      ? sql`select count(*) from ${contact} where ${contactIndex} @@ to_tsquery('simple', 'o' || ${organization.orgNo} || ':C')`
      : sql`select count(*) from contact_search where contact_search match 'marks : "o' || ${organization.orgNo} || '"'`;
  return sql`(${marked})`.mapWith(Number);
}
