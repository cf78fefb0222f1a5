import { folded } from './labels.ts';
import type { Line } from './parse-lines.ts';
import type { ParsedPosting, PostingField, Refusal } from './parsed.ts';

export interface Attempt {
  readonly source: string;
  readonly saved: boolean;
  readonly links: readonly string[];
  readonly lines: readonly Line[];
  readonly posting: ParsedPosting;
}

/** Why the source is no posting; null where it is one, however incomplete. */
export function whyNoPosting(attempt: Attempt): Refusal['refused'] | null {
  const { source, posting } = attempt;
  if (/radware captcha page/i.test(source)) return 'captcha';
  if (isResultList(attempt.lines, posting)) return 'search_form';
  if (says(posting, proof) && !isHollow(attempt)) return null;
  if (/perfdrive\.com|captcha/i.test(source)) return 'captcha';
  if (isSearchForm(attempt)) return 'search_form';
  if (isPartial(attempt)) return null;
  const labelled = attempt.lines.some((line) => line.kind === 'label' || line.kind === 'bottom');
  return labelled || /Preview\.aspx/i.test(source) ? 'empty_shell' : 'nothing_recognised';
}

/** Any of these, with something behind its label, is a posting's. */
const proof: readonly PostingField[] = [
  'jobId',
  'organization',
  'terms',
  'jobCode',
  'salary',
  'closingAt',
  'competitionStatus',
  'positionDetails',
  'compensationGroup',
  'postedOn',
];
const hints: readonly PostingField[] = [
  'postingStatus',
  'cities',
  'division',
  'language',
  'category',
  'workHours',
];

/** A copy of the middle of a posting; a saved page is taken for one only where it says enough. */
function isPartial({ saved, posting }: Attempt): boolean {
  const said = hints.filter((field) => posting.fields[field] !== 'missing').length;
  return said >= (saved && posting.title === null ? 2 : 1);
}

function says(posting: ParsedPosting, fields: readonly PostingField[]): boolean {
  return fields.some(
    (field) => posting.fields[field] !== 'missing' && !onlyFromLink(posting, field),
  );
}

function onlyFromLink(posting: ParsedPosting, field: PostingField): boolean {
  return field === 'jobId' && !posting.lines.some((line) => line.field === 'jobId');
}

/** The board answers an unknown Job ID with the page around a posting, and at most that number in it. */
function isHollow({ saved, posting }: Attempt): boolean {
  const rest = proof.filter((field) => field !== 'jobId');
  return saved && posting.title === null && !says(posting, rest);
}

/** Rows of search results carry labels of their own; read as a posting they would mix several. */
function isResultList(lines: readonly Line[], posting: ParsedPosting): boolean {
  if (posting.fields.jobId !== 'missing' && !onlyFromLink(posting, 'jobId')) return false;
  const rows = (field: string) =>
    lines.filter((line) => line.label?.field === field && line.text !== '').length;
  return rows('organization') >= 2 && rows('closingAt') >= 2;
}

function isSearchForm({ source, lines }: Attempt): boolean {
  if (/<form\b[^<>]*action=["'][^"'<>]*Search\.aspx/i.test(source)) return true;
  const text = folded(lines.map((line) => line.text).join(' '));
  const words = [
    /key ?words?|mots?[- ]cles?/,
    /search|recherche/,
    /\b(?:category|categorie)/,
    /career level|niveau/,
    /\b(?:region|city|ville)/,
  ];
  const seen = words.filter((word) => word.test(text)).length;
  return seen >= 4 || (/Search\.aspx/i.test(source) && seen >= 2);
}
