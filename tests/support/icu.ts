export interface Spoken {
  /** Names of the arguments, each with its kind: `count: plural`, `name: text`. */
  readonly holes: readonly string[];
  /** The categories each plural offers, in order. */
  readonly plurals: readonly (readonly string[])[];
  /** The words between the arguments; each argument is shown as `◦`. */
  readonly words: readonly string[];
}

/** Takes an ICU message apart far enough to compare two languages. Throws on unbalanced braces. */
export function takeApart(message: string): Spoken {
  const found = { holes: new Set<string>(), plurals: [] as string[][], words: [] as string[] };
  readText(message, 0, found);
  return { holes: [...found.holes].toSorted(), plurals: found.plurals, words: found.words };
}

interface Found {
  readonly holes: Set<string>;
  readonly plurals: string[][];
  readonly words: string[];
}

/** Reads words and arguments up to the closing brace; answers with where it stopped. */
function readText(message: string, from: number, found: Found): number {
  let words = '';
  let at = from;
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') {
      words += '◦';
      at = readArgument(message, at + 1, found);
    } else {
      words += message[at] === '#' ? '◦' : message[at];
      at += 1;
    }
  }
  found.words.push(words);
  if (from > 0 && at >= message.length) throw new Error(`a brace is not closed: ${message}`);
  if (from === 0 && at < message.length) throw new Error(`a brace is not opened: ${message}`);
  return at + 1;
}

function readArgument(message: string, from: number, found: Found): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(from));
  const [whole = '', name = '', kind = 'text'] = head ?? [];
  if (name === '') throw new Error(`an argument has no name: ${message}`);
  let at = from + whole.length;
  if (kind !== 'plural' && kind !== 'select' && kind !== 'selectordinal') {
    found.holes.add(`${name}: ${kind}`);
    const end = message.indexOf('}', at);
    if (end < 0) throw new Error(`a brace is not closed: ${message}`);
    return end + 1;
  }
  const categories: string[] = [];
  for (;;) {
    const next = /^[\s,]*(=?\w+)\s*\{/.exec(message.slice(at));
    if (!next) break;
    categories.push(next[1] ?? '');
    at = readText(message, at + next[0].length, found);
  }
  found.holes.add(
    kind === 'plural' ? `${name}: plural` : `${name}: ${kind} ${categories.join('|')}`,
  );
  if (kind === 'plural') found.plurals.push(categories);
  const end = message.indexOf('}', at);
  if (end < 0) throw new Error(`a brace is not closed: ${message}`);
  return end + 1;
}
