import { salaryFlag, type SalaryFlag, type SalaryUnit } from '@tremplin/shared/salary.ts';

export interface PrintedSalary {
  readonly minCents: number;
  readonly maxCents: number;
  readonly unit: SalaryUnit;
  readonly flag: SalaryFlag | null;
}

const units: readonly (readonly [SalaryUnit, RegExp])[] = [
  [
    'hour',
    /^(?:(?:per|an?|\/)\s*(?:hour|hr)|hourly|de l['’]\s*heure|par heure|l['’]\s*heure|\/\s*(?:heure|h)|horaire)(?!\p{L})/iu,
  ],
  [
    'week',
    /^(?:(?:per|an?|\/)\s*(?:week|wk)|weekly|(?:par|la|\/)\s*semaine|\/\s*sem|hebdomadaire)(?!\p{L})/iu,
  ],
  ['month', /^(?:(?:per|an?|\/)\s*month|monthly|(?:par|le|\/)\s*mois|mensuel(?:le)?)(?!\p{L})/iu],
  [
    'year',
    /^(?:(?:per|an?|\/)\s*(?:year|annum|yr)|yearly|annually|annual|(?:par|l['’]|\/)\s*(?:ann[ée]e|an)|annuel(?:le)?(?:ment)?)(?!\p{L})/iu,
  ],
];

const dollar = String.raw`(?:(?:CAD|CDN|CA|C)?\s*\$|CAD)?\s*`;
const number = String.raw`(\d{1,3}(?:[ ,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?![\d.,]*\d)`;
const amount = String.raw`${dollar}${number}\s*(?:\$\s*(?:CAN|CAD|CA)?|CAD)?`;
const range = new RegExp(
  String.raw`^(?:from|between|de|entre|minimum of|starting at)?\s*${amount}\s*\**\s*(?:(?:-|to|and|à|a|et|au?x?)\s*${amount})?\s*\**\s*`,
  'i',
);
/** Beyond it stands a number that is no salary. */
const mostCents = 10_000_000_00;
const anotherAmount = /\$\s*\d|\d\s*\$/;

/**
 * `$39.08 - $43.56 Per hour*`, `39,08 $ - 43,56 $ de l’heure*`. Null for words, for several ranges, for an
 * amount without a unit and for one whose ends are the wrong way round: those stay as printed.
 */
export function readSalary(text: string): PrintedSalary | null {
  const match = range.exec(text);
  if (match === null) return null;
  const min = cents(match[1]);
  const max = match[2] === undefined ? min : cents(match[2]);
  const rest = text.slice(match[0].length);
  const unit = unitOf(rest);
  if (min === null || max === null || unit === null || min > max) return null;
  // What stands in brackets explains the range: the same by the hour, or at night.
  if (anotherAmount.test(rest.replace(/\([^()]{0,200}\)/g, '')) || max > mostCents) return null;
  const salary = { salaryMinCents: min, salaryMaxCents: max, salaryUnit: unit };
  return { minCents: min, maxCents: max, unit, flag: salaryFlag(salary) };
}

/** Whether the printed salary carries the star of the OPSEU agreement. */
export function isStarred(text: string): boolean {
  return text.includes('*');
}

/** The salary without the note that its star refers to. */
export function withoutStarNote(text: string): string {
  return text
    .replace(/\s*\*\s*(?:indicates|indique)\b.*$/is, '*')
    .replace(/(?<!\*)\*{2,}$/, '*')
    .trim();
}

function unitOf(rest: string): SalaryUnit | null {
  for (const [unit, printed] of units) if (printed.test(rest)) return unit;
  return null;
}

/** `75,924.00`, `75 924,00` and `39,08` in cents; null where commas and points contradict each other. */
function cents(text: string | undefined): number | null {
  if (text === undefined) return null;
  const match = /^(\d{1,3}(?:([ ,])\d{3}(?:\2\d{3})*)?|\d+)(?:([.,])(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [, whole, group, point, part] = match;
  if (group === ',' && point === ',') return null;
  if (group === ' ' && point === '.' && part === undefined) return null;
  return Number((whole ?? '').replace(/[ ,]/g, '')) * 100 + Number((part ?? '0').padEnd(2, '0'));
}
