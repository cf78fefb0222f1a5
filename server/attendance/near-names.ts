import { distance } from 'fastest-levenshtein';

/** Shorter words are near to too many others. */
const shortest = 4;

/** Beginnings of the words among which a near one is looked for: the first two letters may have changed places. */
export function nearBeginnings(typed: readonly string[]): string[] {
  const begin = typed
    .filter((word) => word.length >= shortest)
    .flatMap((word) => [word.slice(0, 1), `${word.slice(1, 2)}${word.slice(0, 1)}`]);
  return [...new Set(begin)];
}

/**
 * How far the typed words are from words of the name, all folded: letters that are wrong, missing or
 * too many, neighbours that changed places, and other vowels between the same consonants (Mohamed,
 * Muhammad). A typed word may be the beginning of one. Null when any of them is too far from all.
 */
export function nearness(typed: readonly string[], name: readonly string[]): number | null {
  let sum = 0;
  for (const word of typed) {
    const far = Math.min(...name.map((other) => wordsApart(word, other)));
    if (far > mostApart(word)) return null;
    sum += far;
  }
  return sum;
}

function mostApart(word: string): number {
  if (word.length < shortest) return 0;
  return word.length < 7 ? 1 : 2;
}

function wordsApart(word: string, other: string): number {
  if (other.startsWith(word)) return 0;
  return Math.min(lettersApart(word, other), lettersApart(word, other.slice(0, word.length)));
}

function lettersApart(a: string, b: string): number {
  return isSwapped(a, b) || soundsAlike(a, b) ? 1 : distance(a, b);
}

function isSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return `${a.slice(0, at)}${a.charAt(at + 1)}${a.charAt(at)}${a.slice(at + 2)}` === b;
}

function soundsAlike(a: string, b: string): boolean {
  const consonants = consonantsOf(a);
  return consonants.length >= 3 && consonants === consonantsOf(b);
}

function consonantsOf(word: string): string {
  return `${word.charAt(0)}${word.slice(1).replace(/[aeiouy]/g, '')}`.replace(/(.)\1+/g, '$1');
}
