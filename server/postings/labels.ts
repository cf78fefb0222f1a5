import { french } from './label-words-fr.ts';
import { english, type LabelField, type LabelWords } from './label-words.ts';

/** What a label's text leads to. */
export interface Label {
  readonly field: LabelField;
  readonly language: 'en' | 'fr' | 'both';
}

/** Folded: no accents, lower case, no parentheses, plain apostrophes, single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/[()*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every label by its folded text. */
export const labels: ReadonlyMap<string, Label> = tabled();

const printedBare = new Set([
  'organization',
  'organisation',
  'organisme',
  'division',
  'city',
  'ville',
  'salary',
  'salaire',
  'category',
  'categorie',
  'schedule',
  'horaire',
]);

/** Whether the text is a label even without its colon: single words of prose are not. */
export function standsBare(foldedText: string): boolean {
  const label = labels.get(foldedText);
  if (label === undefined || label.field === 'title' || label.field === 'link') return false;
  return foldedText.includes(' ') || printedBare.has(foldedText);
}

function tabled(): Map<string, Label> {
  const table = new Map<string, Label>();
  enter(table, english, 'en');
  enter(table, french, 'fr');
  return table;
}

function enter(table: Map<string, Label>, words: LabelWords, language: 'en' | 'fr') {
  for (const [field, texts] of pairs(words)) {
    for (const text of texts) {
      const known = table.get(text);
      table.set(text, { field, language: known === undefined ? language : 'both' });
    }
  }
}

/** Guarantee: the keys of both tables are LabelFields, because the tables are literals of that type. */
function pairs(words: LabelWords): [LabelField, readonly string[]][] {
  return Object.entries(words) as [LabelField, readonly string[]][];
}
