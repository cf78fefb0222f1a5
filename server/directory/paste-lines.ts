import { fold } from '@tremplin/shared/fold.ts';

/** What a line of a person's page is about, where it or the line before says so. */
export type Label =
  | 'name'
  | 'given'
  | 'family'
  | 'title'
  | 'email'
  | 'phone'
  | 'fax'
  | 'ext'
  | 'address'
  | 'city'
  | 'unit'
  | 'other_person'
  | 'other_posts';

export interface Line {
  readonly label: Label | null;
  readonly text: string;
}

/** In both languages, folded; several to a line. */
const labelWords: Readonly<Record<Label, readonly string[]>> = {
  name: ['name|full name|nom|nom complet|employee|individual|employe|personne'],
  given: ['first name|given name|given names|prenom|prenoms'],
  family: ['last name|family name|surname|nom de famille'],
  title: ['title|job title|position|position title|titre|titre du poste|fonction'],
  email: [
    'email|e mail|mail|email address|e mail address|courriel|adresse courriel',
    'adresse de courriel|adresse electronique|courrier electronique',
  ],
  phone: [
    'telephone|phone|tel|telephone number|phone number|business phone|bus|business',
    'office phone|work phone|main phone|primary phone|telephone 1|general inquiry',
    'numero de telephone|no de telephone|telephone bureau|tel bureau',
  ],
  fax: [
    'fax|fax number|facsimile|telecopieur|telec|telecopie|numero de telecopieur',
    'tty|tdd|ats|tty ats|toll free|tollfree|sans frais|numero sans frais|ligne sans frais',
    'cell|cellular|mobile|cellulaire|pager',
  ],
  ext: ['ext|extension|poste'],
  address: [
    'address|addresses|mailing address|street address|adresse|adresses|adresse postale',
    'location|work location|lieu de travail|emplacement|building',
  ],
  city: ['city|ville|municipality|municipalite|city town'],
  unit: [
    'ministry|organization|department|division|branch|unit|section|agency|region|office',
    'program area|path|works in|associated organization|service|ministere|organisation',
    'organisme|direction|unite|organisation associee|bureau',
  ],
  other_person: [
    'reports to|supervisor|releve de|superviseur|superieur|superieur hierarchique',
    'assistant|executive assistant|adjoint|adjointe|backup|remplacant',
  ],
  other_posts: [
    'other positions|other position|other assignments|additional positions|also',
    'autres postes|autre poste|autres affectations|egalement',
  ],
};
const labelOf = new Map<string, Label>();
for (const [label, lines] of Object.entries(labelWords))
  for (const word of lines.join('|').split('|')) labelOf.set(word, asLabel(label));

/** Alone on a line these are as likely to be what they say; the others are headings of what follows. */
const notAlone = new Set([
  'direction',
  'service',
  'office',
  'bureau',
  'assistant',
  'executive assistant',
  'also',
]);

/** What browsers copy around a page, folded. */
const around =
  /^(?:home|accueil|skip to (?:main )?content|aller au contenu(?: principal)?|info ?go|infogo .*|ontario ca|ontario|government of ontario.*|gouvernement de l ?ontario.*|menu|search|recherche|rechercher|contact information|coordonnees|back|retour|print|imprimer|share|partager|francais|english|back to (?:top|results|search).*|privacy.*|confidentialite.*|accessibility.*|accessibilite.*|terms of use|conditions d ?utilisation|copyright.*|(?:king|queen)s printer.*|imprimeur.*|last (?:updated|modified).*|derniere mise a jour.*|updated.*|feedback|help|aide|employee profile|individual profile|profil.*|view map|map|carte|voir la carte|topics|all topics|log ?in|sign in|close|fermer|x)$/;

/**
 * The lines of a pasted text that say something, each with its label. Several labels on one line
 * are taken apart; a label alone names the line after it.
 */
export function labelledLines(text: string): Line[] {
  const lines: Line[] = [];
  let heading: Label | null = null;
  for (const raw of separated(text)) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (fold(line) === '' || around.test(fold(line))) continue;
    const own = labelled(line);
    if (own?.text === '') {
      const opens = own.label === 'other_posts' || own.label === 'other_person';
      if (opens) lines.push(own);
      heading = opens ? null : own.label;
      continue;
    }
    lines.push(own ?? { label: heading, text: line });
    // An address has several lines, down to its postal code; whatever else is labelled has one.
    if (own || heading !== 'address' || postalCode.test(line)) heading = null;
  }
  return lines;
}

function labelled(line: string): Line | null {
  const [, before, after] = /^([^:]{2,40}?)\s*:\s*(.*)$/u.exec(line) ?? [];
  if (before !== undefined && after !== undefined) {
    const label = labelOf.get(fold(before)) ?? null;
    if (label !== null) return { label: meant(label, before, after), text: after };
  }
  const folded = fold(line);
  const alone = labelOf.get(folded);
  if (alone !== undefined && alone !== 'ext' && !notAlone.has(folded))
    return { label: alone, text: '' };
  const [, word = '', number] =
    /^([\p{L}. -]{2,20}?)\.?\s+(\+?\(?\d[\d\s().+/-]{5,}.*)$/u.exec(line) ?? [];
  const called = labelOf.get(fold(word));
  if (number !== undefined && (called === 'phone' || called === 'fax'))
    return { label: called, text: number };
  return null;
}

/** "Poste" is a post as well as an extension in French, an office has a name as well as a number. */
function meant(label: Label, before: string, after: string): Label {
  if (fold(before) === 'poste') return /^\d{1,6}$/.test(after) ? 'ext' : 'title';
  return label === 'unit' && /^\+?\(?\d[\d\s().-]{6,}/.test(after) ? 'phone' : label;
}

const postalCode = /\b[a-z]\d[a-z][\s-]?\d[a-z]\d\b/i;
const startsLabel =
  /[ \u00a0]+(?=(?:t[ée]l[ée]phone|t[ée]l\.?|phone|fax|t[ée]l[ée]copieur|t[ée]l[ée]c\.?|e-?mail|courriel|address|adresse|tty|ats|toll[- ]free|sans frais|title|titre)[ \u00a0]?:)/giu;

function separated(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/\b(?:mailto|tel):/gi, '')
    .replace(startsLabel, '\n')
    .split(/[\r\n\t\u2028\u2029\v\f]+|\s\|\s|^[•·*-]\s/mu);
}

/** Guarantee: only called on keys of `labelWords`. */
function asLabel(word: string): Label {
  return word as Label;
}
