import { digits, fold } from '@tremplin/shared/fold.ts';
import { inTwo } from './names.ts';
import type { Line } from './paste-lines.ts';
import { isName, isTitle, withoutHonorific } from './paste-words.ts';

interface Named {
  readonly givenName: string;
  readonly familyName: string;
  readonly mark: 'found' | 'guessed';
  /** The line it stands on; empty where it is read from the address. */
  readonly line: string;
}

/** Whose page it is: as it says, as the address says, or the first line that can be a name. */
export function nameOf(own: readonly Line[], email: string | null): Named | null {
  const given = saidAs(own, 'given');
  const family = saidAs(own, 'family');
  if (given !== '' || family !== '')
    return { givenName: given, familyName: family, mark: 'found', line: '' };
  const said = saidAs(own, 'name');
  if (said !== '') return { ...split(said, email), mark: 'found', line: said };
  const plain = own.filter(({ label, text }) => label === null && isName(text));
  const named = plain.find(({ text }) => email !== null && isOf(text, email));
  if (named) return { ...split(named.text, email), mark: 'found', line: named.text };
  const before = plain.find(({ text }) => isTitle(after(own, text)));
  const first = before ?? plain[0];
  if (first) return { ...split(first.text, email), mark: 'guessed', line: first.text };
  return email === null ? null : fromAddress(email);
}

function saidAs(own: readonly Line[], wanted: 'given' | 'family' | 'name'): string {
  return own.find(({ label, text }) => label === wanted && text !== '')?.text ?? '';
}

function after(own: readonly Line[], text: string): string {
  return own[own.findIndex((line) => line.text === text) + 1]?.text ?? '';
}

/** "Brisebois, Léa", "Léa Brisebois", or turned round where the address says so. */
function split(line: string, email: string | null): { givenName: string; familyName: string } {
  const bare = withoutHonorific(line);
  const [family = '', given] = bare.split(/\s*,\s*/);
  if (given !== undefined && given !== '')
    return { givenName: calm(withoutHonorific(given)), familyName: calm(family) };
  const { givenName, familyName } = inTwo(bare);
  const [first = '', last = ''] = tokensOf(email);
  const turned =
    last !== '' && fold(familyName) === first && fold(givenName) === last && first !== last;
  return turned
    ? { givenName: calm(familyName), familyName: calm(givenName) }
    : { givenName: calm(givenName), familyName: calm(familyName) };
}

/** Whether an address of the kind first.last is this person's. */
function isOf(line: string, email: string): boolean {
  const words = fold(line).split(' ');
  const joined = words.join('');
  const tokens = tokensOf(email);
  const [first = '', last = ''] = [tokens[0], tokens.at(-1)];
  if (tokens.length >= 2) {
    const initial = words.some((word) => word === first || word.startsWith(first.slice(0, 1)));
    return initial && (words.includes(last) || joined.endsWith(last));
  }
  return first.length >= 4 && words.some((word) => word.length >= 4 && first.endsWith(word));
}

function fromAddress(email: string): Named | null {
  const [first = '', ...rest] = tokensOf(email);
  const last = rest.at(-1) ?? '';
  if (first.length < 2 || last.length < 2 || digits(first + last) !== '') return null;
  return { givenName: capital(first), familyName: capital(last), mark: 'guessed', line: '' };
}

function tokensOf(email: string | null): string[] {
  const [local = ''] = (email ?? '').split('@');
  return local
    .split(/[._]/)
    .map((part) => fold(part).replace(/\d+$/, '').replaceAll(' ', ''))
    .filter((part) => part !== '');
}

/** Capitals throughout are how a page shows a name, not how it is written. */
function calm(name: string): string {
  if (name.length < 3 || name !== name.toUpperCase()) return name;
  return name.replace(/[\p{L}’']+/gu, capital);
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;
}
