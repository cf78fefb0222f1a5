import { refuse } from '@tremplin/shared/faults.ts';
import type { Columns, Places } from './read-header.ts';
import { levelsOf } from './read-levels.ts';
import type { RawRow } from './read-values.ts';

type Column =
  | 'surname'
  | 'givenName'
  | 'titleEn'
  | 'titleFr'
  | 'telephone'
  | 'otherTelephone'
  | 'email'
  | 'cityEn'
  | 'cityFr'
  | 'departmentAcronym'
  | 'departmentEn'
  | 'departmentFr'
  | 'organizationAcronym'
  | 'organizationEn'
  | 'organizationFr'
  | 'structureEn'
  | 'structureFr';

export const gedsColumns: Columns<Column> = [
  ['surname', ['surname']],
  ['givenName', ['givenname']],
  ['titleEn', ['titleen']],
  ['titleFr', ['titlefr']],
  ['telephone', ['telephonenumber']],
  ['otherTelephone', ['alternatetelephonenumber']],
  ['email', ['email']],
  ['cityEn', ['cityen']],
  ['cityFr', ['cityfr']],
  ['departmentAcronym', ['departmentacronym']],
  ['departmentEn', ['departmentnameen']],
  ['departmentFr', ['departmentnamefr']],
  ['organizationAcronym', ['organizationacronym']],
  ['organizationEn', ['organizationnameen']],
  ['organizationFr', ['organizationnamefr']],
  ['structureEn', ['organizationstructureen']],
  ['structureFr', ['organizationstructurefr']],
];

/** As the file spells them, to be named where one is missing. */
const required: readonly (readonly [Column, string])[] = [
  ['surname', 'Surname'],
  ['givenName', 'GivenName'],
  ['titleEn', 'Title (EN)'],
  ['titleFr', 'Title (FR)'],
  ['telephone', 'Telephone Number'],
  ['email', 'Email'],
  ['departmentEn', 'Department Name (EN)'],
  ['departmentFr', 'Department Name (FR)'],
  ['organizationEn', 'Organization Name (EN)'],
  ['organizationFr', 'Organization Name (FR)'],
  ['structureEn', 'Organization Structure (EN)'],
  ['structureFr', 'Organization Structure (FR)'],
];

/** Headings that no list but the federal one has. */
export const gedsMarks: readonly string[] = [
  'organizationstructureen',
  'organizationstructurefr',
  'departmentnameen',
  'departmentnamefr',
  'departmentacronym',
  'organizationnameen',
  'organizationnamefr',
  'administrativeassistant',
  'securetelephonenumber',
  'tddnumber',
];

/** Names the columns that a federal file has to have and this one has not. */
export function requireGeds(places: Places<Column>): void {
  const missing = required.filter(([column]) => !places.has(column)).map(([, heading]) => heading);
  if (missing.length > 0)
    throw refuse('imports.refusals.geds_columns', { missing: missing.join(', ') });
}

export function gedsRow(line: number, fields: readonly string[], places: Places<Column>): RawRow {
  const of = (column: Column): string => {
    const at = places.get(column);
    return (at === undefined ? undefined : fields[at]) ?? '';
  };
  return {
    line,
    givenName: of('givenName'),
    familyName: of('surname'),
    titleEn: of('titleEn'),
    titleFr: of('titleFr'),
    path: pathOf(of),
    emails: [of('email')],
    phones: [of('telephone'), of('otherTelephone')],
    ext: '',
    city: of('cityEn') || of('cityFr'),
    isHead: null,
    sourceUrl: '',
  };
}

function pathOf(of: (column: Column) => string): RawRow['path'] {
  const structured = levelsOf(of('structureEn'), of('structureFr'));
  if (structured.length > 0) return structured;
  const level = (en: Column, fr: Column, acronym: Column) => ({
    en: of(en),
    fr: of(fr),
    acronym: of(acronym),
    sourceId: null,
  });
  const department = level('departmentEn', 'departmentFr', 'departmentAcronym');
  const own = level('organizationEn', 'organizationFr', 'organizationAcronym');
  return own.en === department.en && own.fr === department.fr ? [department] : [department, own];
}
