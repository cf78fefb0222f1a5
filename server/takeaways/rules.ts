import { digits, fold } from '@tremplin/shared/fold.ts';
import type { TakeawayState } from '@tremplin/shared/interviews.ts';

/** What may become of a take-away once it is written; changing its words makes it a draft again. */
export const takeawayMoves: Readonly<Record<TakeawayState, readonly TakeawayState[]>> = {
  draft: ['reviewed', 'withdrawn'],
  reviewed: ['draft', 'withdrawn'],
  withdrawn: ['draft'],
};

/** The client whom an interview was for, as far as a text could give them away. */
export interface Recognisable {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly fileNo: number;
  readonly email: string | null;
  readonly phone: string | null;
}

export type Trace = 'name' | 'phone' | 'email' | 'file';

/** What in a text says who the client is; null when nothing does. */
export function traceIn(text: string, client: Recognisable): Trace | null {
  const plain = text.normalize('NFKC').replace(unseen, '');
  if (client.email !== null && plain.toLowerCase().includes(client.email.toLowerCase()))
    return 'email';
  if (holdsPhone(plain, client.phone)) return 'phone';
  if (holdsName(plain, client)) return 'name';
  return holdsFileNo(plain, client.fileNo) ? 'file' : null;
}

const unseen = /\p{Default_Ignorable_Code_Point}/gu;

function holdsName(text: string, { givenName, familyName, preferredName }: Recognisable): boolean {
  const there = wordsIn(text);
  const loose = ` ${spelt(text)} `;
  const names = [givenName, familyName, preferredName ?? ''].map((name) => name.normalize('NFKC'));
  const long = names.flatMap((name) => [...wordsIn(name)]).filter((word) => word.length >= 3);
  if (long.some((word) => there.has(word))) return true;
  // "Vo Li": each too short to be looked for, but not one after the other.
  const [given = '', family = ''] = names.map(spelt);
  const whole = given !== '' && family !== '' ? [`${given} ${family}`, `${family} ${given}`] : [];
  if (whole.some((name) => loose.includes(` ${name} `))) return true;
  // Scripts that put no space between words.
  return names.some((name) => unspaced.test(name) && text.includes(name.trim()));
}

const unspaced =
  /^\s*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2,}\s*$/u;

/** Folded words, those with an apostrophe both as one and in their parts: O’Brien, l’Amira, Amira’s. */
function wordsIn(text: string): Set<string> {
  return new Set([...fold(text).split(' '), ...spelt(text).split(' ')].filter(Boolean));
}

function spelt(text: string): string {
  return fold(text.replace(/[’'`´]/g, ' '));
}

/** The number as dialled within a country, or the last seven digits of it. */
function holdsPhone(text: string, phone: string | null): boolean {
  if (phone === null) return false;
  const number = digits(phone.split(';ext=')[0] ?? '');
  const local = number.slice(-7);
  if (local.length < 7) return false;
  const runs = text.match(/\d[\d\s().\u2010-\u2015/-]{5,}\d/gu) ?? [];
  return runs.some((run) => digits(run).includes(local));
}

/** Said to be a file's number, or too long to be anything else. */
function holdsFileNo(text: string, fileNo: number): boolean {
  const numbers = [...text.matchAll(/(?<!\d)0*(\d+)(?!\d)/gu)];
  return numbers.some((found) => {
    if (Number(found[1]) !== fileNo) return false;
    const before = fold(text.slice(Math.max(0, found.index - 24), found.index));
    const said = /\b(file|dossier|no|number|numero|client|cliente)\b/.test(before);
    return said || /[#№°]\s*$/u.test(text.slice(0, found.index)) || fileNo >= 10_000;
  });
}

interface Unit {
  readonly id: string;
  readonly depth: number;
  /** Every name it bears or bore, folded. */
  readonly names: readonly string[];
}

/**
 * The unit below a ministry that a posting's division names, the deepest of those it names along
 * the way ("Health Services Division, East Branch"); null when none bears such a name.
 */
export function unitNamed(division: string, units: readonly Unit[]): string | null {
  const parts = [division, ...division.split(/[,;/|\u2010-\u2015]|\s-\s/u)]
    .map(fold)
    .filter(Boolean);
  const named = units.filter(({ names }) => names.some((name) => parts.includes(name)));
  const [deepest, next] = named.toSorted((a, b) => b.depth - a.depth);
  // Two of one name, side by side: nobody can say which is meant.
  return deepest && deepest.depth !== next?.depth ? deepest.id : null;
}
