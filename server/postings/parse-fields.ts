import type { CompetitionStatus, PostingStatus } from '@tremplin/shared/competitions.ts';
import type { ApplicantCountKind } from '@tremplin/shared/postings.ts';
import { isPageWord, isSentence } from './boilerplate.ts';
import { folded } from './labels.ts';
import { readDay } from './parse-dates.ts';
import { holdsLabel } from './parse-lines.ts';
import { readRegion } from './parse-terms.ts';

export function readJobId(text: string): string | null {
  return /^#?\s*(\d{5,7})(?:$|[\s.,;(][^\d]*$)/.exec(text)?.[1] ?? null;
}

/** A name or a short phrase that is nobody else's: no money, date, number, link or sentence. */
export function readName(text: string): string | null {
  if (text.length > 300 || isSentence(text) || holdsLabel(text) || /^https?:|@/.test(text))
    return null;
  if (/\$\s*\d|\d\s*\$|^\W*\d+\W*$/.test(text) || readDay(text) !== null) return null;
  if (/^\d+\s+(?:\p{L}+\s+)?(?:permanent|tempora|student)/iu.test(text) || chooser.test(text))
    return null;
  return text;
}

const chooser =
  /^\W*(?:all|any|select|choose|tou(?:s|tes)|choisir)(?:\W+(?:an?|one|les|une?))?(?:\W*$|\W+(?:organi|minist|categor|catég|cit(?:y|ies)|ville|regi|régi|divis|loca|lang))/i;

export function readCategory(text: string): string | null {
  const name = readName(text);
  return name === null || name.length > 150 || readPostingStatus(text) !== null ? null : name;
}

export function readHours(text: string): string | null {
  if (
    text.length > 200 ||
    /\$\s*\d|\d\s*\$/.test(text) ||
    readDay(text) !== null ||
    /^\d{5,}$/.test(text)
  )
    return null;
  return isSentence(text) && text.length > 80 ? null : text;
}

/** `Ottawa, Kingston`; of `Toronto, Toronto Region` the city alone. */
export function readCities(text: string): readonly string[] | null {
  if (/^any city$/i.test(text)) return [text];
  const parts = text
    .replace(/\.$/, '')
    .split(/\s*[,;|•]\s*|\s+\/\s+|\s(?:and|or|et|ou)\s(?=\p{Lu})/u)
    .filter((part) => part !== '' && !isNoCity(part));
  const odd = parts.some(
    (part) => /\d|\$|:/.test(part) || part.length > 60 || readName(part) === null,
  );
  return odd || isSentence(text) || parts.length === 0 ? null : [...new Set(parts)];
}

function isNoCity(part: string): boolean {
  return readRegion(part) !== null || /^(?:on|ont\.?|ontario|canada)$/i.test(part);
}

export interface JobCode {
  readonly code: string;
  readonly name: string | null;
}

export function readJobCode(text: string): JobCode | null {
  const named = /^([0-9A-Z]{3,7})\s*-\s*(\S.*)$/.exec(text);
  if (named?.[1] !== undefined && named[2] !== undefined) return { code: named[1], name: named[2] };
  return /^(?=.*\d)[0-9A-Z]{4,6}$/.test(text) || /^[A-Z]{4}$/.test(text)
    ? { code: text, name: null }
    : null;
}

const postingStatusWords: readonly (readonly [RegExp, PostingStatus])[] = [
  [/^(?:open[ -]*targeted|ouvert[ -]*cible)$/, 'open_targeted'],
  [/^(?:open|ouvert)(?: to (?:all|everyone|the public))?$/, 'open'],
  [
    /^(?:restricted|restreint)[ -]*(?:non[ -]?represented|non[ -]?represente(?:s|es)?)$/,
    'restricted_non_represented',
  ],
  [/^(?:restricted|restreint)$/, 'restricted'],
];

export function readPostingStatus(text: string): PostingStatus | null {
  const plain = folded(text).replace(/(?<![.;,])[.;,]+$/, '');
  return postingStatusWords.find(([words]) => words.test(plain))?.[1] ?? null;
}

const competitionStatusWords: readonly (readonly [RegExp, CompetitionStatus])[] = [
  [
    /^(?:job advertis\w+|advertis\w+|affichage(?: de l'emploi| du poste)?|annonce de l'emploi)/,
    'advertising',
  ],
  [/^(?:closed|ferme|clos)(?: - awaiting \w+)?/, 'closed_awaiting'],
  [
    /^(?:application screening|screening(?: of applications)?|(?:preselection|tri|examen|evaluation|selection initiale|triage) des (?:candidatures|demandes)|preselection)/,
    'application_screening',
  ],
  [/^(?:evaluation(?: des candidats)?|assessment)/, 'evaluation'],
  [
    /^(?:selection(?: of (?:the )?successful candidate| du candidat retenu| de la personne retenue)?)/,
    'selection',
  ],
  [
    /^(?:offer(?: to (?:the )?successful candidate)?|offre(?: d'emploi| au candidat retenu| a la personne retenue)?)/,
    'offer',
  ],
  [
    /^(?:positions? filled|filled|(?:poste|concours|postes)s? (?:pourvus?|combles?|dotes?))/,
    'position_filled',
  ],
  [
    /^(?:(?:competition |job (?:ad |posting )?|posting )?cancell?ed|(?:concours |poste )?annulee?)/,
    'cancelled',
  ],
];

/** Whatever the board prints that is none of its known words counts as `unknown`; the caller keeps the text. */
export function readCompetitionStatus(text: string): CompetitionStatus | null {
  const plain = folded(text);
  for (const [words, status] of competitionStatusWords) {
    const rest = words.exec(plain)?.[0];
    if (
      rest !== undefined &&
      /^\s*(?:$|[.;:]|-|approx|environ|fewer|moins|we |nous )/.test(plain.slice(rest.length))
    )
      return status;
  }
  return null;
}

export interface Applicants {
  readonly count: number | null;
  readonly kind: ApplicantCountKind;
}

const people = String.raw`(?:individuals?|people|persons?|applicants?|candidates?|personnes?|candidats?|particuliers?)`;
const applied = String.raw`(?:have |has |ont |a )?(?:applied|postule|presente)`;
const few = new RegExp(
  String.raw`(?:fewer|less|moins) (?:than|de|d')\s*(?:thirty|trente|30) ${people}`,
);
const many = new RegExp(
  String.raw`(?:^|approximately|about|roughly|environ|a peu pres)\s*(\d[\d ,.]*?) ${people} ${applied}`,
);

const received = /^(?:we received|nous avons recu) (\d[\d ,.]*?) (?:applications|candidatures)/;

/** `Approximately 2,064 individuals applied for this opportunity.` and its kin. */
export function readApplicants(text: string): Applicants | null {
  const plain = folded(text);
  if (few.test(plain)) return { count: null, kind: 'fewer_than_30' };
  const digits = (many.exec(plain) ?? received.exec(plain))?.[1]?.replace(/\D/g, '');
  return digits === undefined || digits === '' ? null : { count: Number(digits), kind: 'approx' };
}

/** Whether a line is the title of a job: neither furniture of the page nor a sentence. */
export function canBeTitle(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 250 &&
    /\p{L}{2}/u.test(text) &&
    !text.endsWith(':') &&
    !isPageWord(text) &&
    !isSentence(text) &&
    readApplicants(text) === null &&
    readDay(text) === null &&
    !/^\$|^\S+@\S+$/.test(text)
  );
}
