import type {
  PositionDetail,
  PostingLanguage,
  Region,
  Term,
  TermKind,
} from '@tremplin/shared/postings.ts';
import { folded } from './labels.ts';

const split =
  /(?:\s*[,;/&]\s*|\s+(?:and|et)\s+)(?=\d+\s+(?:(?:bilingual|english|french|full[- ]time|part[- ]time|postes?|positions?|regular|casual|seasonal)\s+){0,2}(?:permanent|temporary|temporaire|student|[ée]tudiant))/iu;

/** `2 Permanent, 4 Temporary up to 6 months, with possibility of extension`: an inner comma parts no terms. */
export function readTerms(text: string): { terms: Term[]; understood: boolean } {
  const terms = text.split(split).map(readTerm);
  return {
    terms,
    understood: terms.every((term) => term.kind !== 'other' || contract.test(term.raw)),
  };
}

const contract = /contra|fixed[- ]term|assignment|affectation/i;

function readTerm(raw: string): Term {
  const plain = folded(raw);
  const count = /^(\d{1,4})\b/.exec(plain)?.[1];
  return {
    count: count === undefined ? null : Math.max(1, Number(count)),
    kind: termKind(plain),
    maxMonths: monthsIn(plain),
    extensionPossible: extendable(plain),
    secondment: /secondment|detachement/.test(plain),
    casual: /casual|irregular|occasionnel|irreguli/.test(plain),
    raw: raw.trim().slice(0, 500),
  };
}

export function termKind(plain: string): TermKind {
  const kinds: readonly (readonly [TermKind, RegExp])[] = [
    ['permanent', /\bpermanent/],
    ['temporary', /\btempora(?:ry|ire)/],
    ['student', /\b(?:student|etudiant)/],
  ];
  const seen = kinds
    .map(([kind, word]) => ({ kind, at: plain.search(word) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at);
  return seen[0]?.kind ?? 'other';
}

const spelled: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  eighteen: 18,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
};
const length = /(?:(\d{1,3})|\b([a-z]+))[\s-]*(months?|mois|years?|ans?|annees?)\b/g;

/** The first length printed, in months. */
function monthsIn(plain: string): number | null {
  for (const [, digits, word, unit] of plain.matchAll(length)) {
    const count = digits === undefined ? spelled[word ?? ''] : Number(digits);
    const months = count === undefined ? 0 : count * (unit?.startsWith('mo') === true ? 1 : 12);
    if (months > 0 && months <= 240) return months;
  }
  return null;
}

function extendable(plain: string): boolean {
  if (
    /(?:no|not|without|sans|aucune|non)\s+(?:possib\w+\s+(?:of|de|d')\s*)?(?:an?\s+)?(?:exten\w+|prolong\w+|renouvel\w+)/.test(
      plain,
    )
  ) {
    return false;
  }
  return /exten(?:sion|ded|d\b)|extendable|prolong|renouvel|renewal|renewable/.test(plain);
}

const regionNames: readonly (readonly [Region, RegExp])[] = [
  ['north', /^(?:north(?:ern)?(?: region)?|(?:region )?(?:du |de )?nord)$/],
  ['east', /^(?:east(?:ern)?(?: region)?|(?:region )?(?:de l')?est)$/],
  ['west', /^(?:west(?:ern)?(?: region)?|(?:region )?(?:de l')?ouest)$/],
  ['central', /^(?:central(?: region)?|(?:region )?(?:du )?centre|region centrale)$/],
  [
    'toronto',
    /^(?:toronto region|region de toronto|region du grand toronto|greater toronto area)$/,
  ],
];

/** `East Region`, `Région de l’Est`; a bare `Toronto` is the city. */
export function readRegion(text: string): Region | null {
  const plain = folded(text);
  if (!plain.includes('region') && plain !== 'greater toronto area') return null;
  return regionNames.find(([, name]) => name.test(plain))?.[0] ?? null;
}

const opening =
  /^(\d{1,4})\s+(?:((?:bilingual|bilingue|english|french|anglais|francais)[^,]*?)\s+)?((?:permanent|temporary|temporaire|student|etudiant|contract|fixed)[^,]*)$/;

/** `1 English Permanent, 1004 Highway 17, P.O. Box 280, Terrace Bay, North Region, checks…`; the address may hold commas. */
export function readPosition(item: string): PositionDetail | null {
  const parts = item
    .split(/,(?![^()]{0,300}\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const head = opening.exec(folded(parts[0] ?? ''));
  const regionAt = parts.findIndex((part, at) => at >= 2 && readRegion(part) !== null);
  const region = readRegion(parts[regionAt] ?? '');
  const city = parts[regionAt - 1];
  if (head === null || region === null || city === undefined || city.length > 120) return null;
  const between = parts
    .slice(1, regionAt - 1)
    .filter((part) => !/^(?:duration|duree|up to|jusqu|with|avec|possib)/i.test(part));
  return {
    count: Math.max(1, Number(head[1])),
    language: head[2] === undefined ? 'unknown' : (readLanguage(head[2])?.language ?? 'unknown'),
    kind: termKind(head[3] ?? ''),
    address: between.length === 0 ? null : between.join(', ').slice(0, 300),
    city,
    region,
    checks: parts.slice(regionAt + 1).map((check) => check.slice(0, 200)),
  };
}

/** `mixed` where some positions are bilingual and others are not: the posting then counts as bilingual. */
export function readLanguage(text: string): { language: PostingLanguage; mixed: boolean } | null {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const outside = plain.replace(/\([^)]*\)/g, ' ');
  const bilingual = /\bbilingu(?:al|e)/.test(outside);
  const pair =
    /(?:english|anglais)\s*(?:\/|and|&|et|-)\s*(?:french|francais)|(?:french|francais)\s*(?:\/|and|&|et|-)\s*(?:english|anglais)/;
  if (bilingual) {
    const rest = outside.replace(pair, ' ').replace(/bilingu(?:al|e)s?/g, ' ');
    return { language: 'bilingual', mixed: /english|anglais|french|francais/.test(rest) };
  }
  if (pair.test(outside)) return { language: 'bilingual', mixed: false };
  const english = /^\W*(?:english|anglais)\b/.test(outside);
  const french = /^\W*(?:french|francais)\b/.test(outside);
  if (
    english === french ||
    (/\b(?:english|anglais)\b/.test(outside) && /\b(?:french|francais)\b/.test(outside))
  )
    return null;
  return { language: english ? 'english' : 'french', mixed: false };
}
