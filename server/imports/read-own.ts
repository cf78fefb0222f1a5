import { refuse } from '@tremplin/shared/faults.ts';
import type { Columns, Places } from './read-header.ts';
import type { RawRow } from './read-values.ts';

type Column =
  | 'lastName'
  | 'firstName'
  | 'wholeName'
  | 'titleEn'
  | 'titleFr'
  | 'ministry'
  | 'division'
  | 'branch'
  | 'unit'
  | 'email'
  | 'phone'
  | 'ext'
  | 'city'
  | 'sourceUrl';

/** Headings that people give these columns, without case, accents, blanks and signs. */
export const ownColumns: Columns<Column> = [
  ['lastName', ['lastname', 'familyname', 'surname', 'nom', 'nomdefamille']],
  ['firstName', ['firstname', 'givenname', 'givennames', 'prenom', 'prenoms']],
  ['wholeName', ['name', 'fullname', 'nomcomplet', 'nometprenom', 'prenometnom']],
  [
    'titleEn',
    [
      'titleen',
      'title',
      'titleenglish',
      'englishtitle',
      'jobtitle',
      'position',
      'titreen',
      'titreanglais',
      'positiontitle',
    ],
  ],
  [
    'titleFr',
    [
      'titlefr',
      'titrefr',
      'titre',
      'titlefrench',
      'frenchtitle',
      'titrefrancais',
      'titreduposte',
      'intituleduposte',
      'titredeposte',
      'poste',
      'fonction',
    ],
  ],
  [
    'ministry',
    [
      'ministry',
      'ministere',
      'agency',
      'organisme',
      'department',
      'organization',
      'organisation',
      'ministryagency',
      'ministryoragency',
      'ministereorganisme',
      'ministereouorganisme',
      'organizationname',
    ],
  ],
  ['division', ['division']],
  ['branch', ['branch', 'direction', 'directiongenerale']],
  ['unit', ['unit', 'unite', 'section', 'office', 'bureau', 'service', 'team', 'equipe']],
  [
    'email',
    ['email', 'emailaddress', 'mail', 'courriel', 'adressecourriel', 'adresseelectronique'],
  ],
  [
    'phone',
    [
      'phone',
      'phonenumber',
      'telephone',
      'telephonenumber',
      'tel',
      'numerodetelephone',
      'nodetelephone',
      'workphone',
      'worktelephone',
      'businessphone',
      'officephone',
      'telephonetravail',
      'telephoneautravail',
      'telephoneprofessionnel',
    ],
  ],
  ['ext', ['ext', 'extension', 'postetelephonique', 'numerodeposte']],
  ['city', ['city', 'ville', 'cityen', 'municipality', 'municipalite', 'location']],
  ['sourceUrl', ['sourceurl', 'source', 'url', 'link', 'lien', 'webaddress', 'adresseweb']],
];

const levels = ['ministry', 'division', 'branch', 'unit'] as const;

/** A list that names nobody, or nothing they belong to, says so by the column that is missing. */
export function requireOwn(places: Places<Column>): void {
  const named = places.has('lastName') || places.has('firstName') || places.has('wholeName');
  const placed = levels.some((level) => places.has(level));
  const missing = [named ? [] : ['last_name'], placed ? [] : ['ministry']].flat();
  if (missing.length > 0)
    throw refuse('imports.refusals.own_columns', { missing: missing.join(', ') });
}

export function ownRow(line: number, fields: readonly string[], places: Places<Column>): RawRow {
  const of = (column: Column): string => {
    const at = places.get(column);
    return unguarded((at === undefined ? undefined : fields[at]) ?? '');
  };
  const [givenName, familyName] =
    places.has('lastName') || places.has('firstName')
      ? [of('firstName'), of('lastName')]
      : splitName(of('wholeName'));
  return {
    line,
    givenName,
    familyName,
    titleEn: of('titleEn'),
    titleFr: of('titleFr'),
    path: levels.map((level) => ({ en: of(level), fr: null, acronym: null, sourceId: null })),
    emails: [of('email')],
    phones: [of('phone')],
    ext: of('ext'),
    city: of('city'),
    isHead: null,
    sourceUrl: of('sourceUrl'),
  };
}

/** Our lists put one apostrophe before what a spreadsheet would run; others write ="…": both are taken off. */
function unguarded(field: string): string {
  const [, plain] = /^\s*="([^"]*)"\s*$/u.exec(field) ?? [];
  if (plain !== undefined) return plain;
  return /^'['\s]*[=+\-@\t\r＝＋－＠]/u.test(field) ? field.slice(1) : field;
}

/** `Family, Given`, or the last word as the family name. */
export function splitName(whole: string): [given: string, family: string] {
  const text = whole.replace(/\s+/gu, ' ').trim();
  const comma = text.indexOf(',');
  if (comma !== -1) return [text.slice(comma + 1).trim(), text.slice(0, comma).trim()];
  const blank = text.lastIndexOf(' ');
  return blank === -1 ? ['', text] : [text.slice(0, blank), text.slice(blank + 1)];
}
