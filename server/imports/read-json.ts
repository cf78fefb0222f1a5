import { JSONParser, Tokenizer, TokenType } from '@streamparser/json';
import type { Encoding } from '@tremplin/shared/directory.ts';
import { Fault, refuse } from '@tremplin/shared/faults.ts';
import { readText } from './read-bytes.ts';

/** One individual of the file as it stands, and their number in it from 1. */
export interface Found {
  readonly no: number;
  readonly individual: unknown;
  readonly bytesRead: number;
}

/** Sizes that searches give of themselves. */
export type Totals = Set<number>;

/**
 * People whom the searches found in all, where the file holds fewer of them; else null. 0 where it
 * does not say: people alone, or one person's page, show nothing of how many there are.
 */
export function foundBeyond(totals: Totals, held: number): number | null {
  if (totals.size === 0) return 0;
  // Every page of one search repeats its number.
  const found = [...totals].reduce((sum, total) => sum + total, 0);
  return found > held ? found : null;
}

/**
 * The individuals of an INFO-GO answer one after the other: a page of a search, several pages as an
 * array or one below the other, or individuals alone. Refuses what is no JSON to its very end.
 * Sizes of searches are put into `totals` as they are met.
 */
export async function* individualsOf(
  path: string,
  encoding: Encoding,
  totals: Totals = new Set(),
): AsyncGenerator<Found> {
  let parser: ReturnType<typeof parserFor> | null = null;
  let no = 0;
  let read = 0;
  for await (const { text, bytesRead } of readText(path, encoding)) {
    read = bytesRead;
    parser ??= parserFor(text, totals);
    for (const individual of parser.write(text)) yield { no: (no += 1), individual, bytesRead };
  }
  for (const individual of parser?.end() ?? [])
    yield { no: (no += 1), individual, bytesRead: read };
}

function parserFor(head: string, totals: Totals) {
  const within = placeOfPeople(head);
  if (within === null) throw refuse('imports.refusals.infogo_shape');
  // Pages may follow each other with nothing between them; what has been handed out is let go.
  const parser = new JSONParser({
    paths: [within, ...totalBeside(within)],
    keepStack: false,
    separator: '',
  });
  let found: unknown[] = [];
  let seen = 0;
  const bounds = boundsOfOne();
  parser.onToken = bounds.see;
  parser.onValue = ({ key, value }) => {
    if (key === 'total') {
      if (typeof value === 'number') totals.add(value);
      return;
    }
    seen += 1;
    bounds.begin();
    found.push(value);
  };
  function since(step: () => void, refusal: string): unknown[] {
    found = [];
    try {
      step();
    } catch (error) {
      throw error instanceof Fault ? error : refuse(refusal, { after: seen });
    }
    return found;
  }
  return {
    write: (text: string) =>
      since(() => {
        bounds.wait(text);
        parser.write(text);
      }, 'imports.refusals.broken_json'),
    end: () => since(() => parser.end(), 'imports.refusals.cut_short'),
  };
}

/** Levels, parts of one individual and characters of one text, which no answer of a directory comes near. */
const most = { levels: 32, parts: 100_000, characters: 1_000_000 };

/** Refuses a file that was made to exhaust whoever reads it before all of it is in memory. */
function boundsOfOne() {
  let levels = 0;
  let parts = 0;
  let characters = 0;
  function check(): void {
    if (levels > most.levels || parts > most.parts || characters > most.characters)
      throw refuse('imports.refusals.infogo_shape');
  }
  return {
    see: ({ token }: { readonly token: TokenType }): void => {
      if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) levels += 1;
      if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) levels -= 1;
      parts += 1;
      characters = 0;
      check();
    },
    /** Text that has come since the last part ended. */
    wait: (text: string): void => {
      characters += text.length;
      check();
    },
    begin: (): void => {
      parts = 0;
    },
  };
}

const ofPage = ['individuals'];
const ofPerson = ['assignments', 'firstName', 'lastName', 'individualName', 'associatedOrg'];

/** A page says next to its people how many the search found. */
function totalBeside(within: string): string[] {
  const page = within.replace(/\.individuals\.\*$/, '');
  return page === within ? [] : [`${page}.total`];
}

/** By the first key that we know, at the depth where it has to stand. */
function placeOfPeople(head: string): string | null {
  const tokenizer = new Tokenizer();
  let depth = 0;
  let listed = false;
  let word = '';
  let place: string | null = null;
  tokenizer.onToken = ({ token, value }) => {
    if (token === TokenType.LEFT_BRACKET && depth === 0) listed = true;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth += 1;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (token === TokenType.STRING) word = String(value);
    if (token !== TokenType.COLON || place !== null || depth !== (listed ? 2 : 1)) return;
    if (ofPage.includes(word)) place = listed ? '$.*.individuals.*' : '$.individuals.*';
    else if (ofPerson.includes(word)) place = listed ? '$.*' : '$';
  };
  tokenizer.onError = () => undefined;
  tokenizer.write(head);
  return place;
}
