import type { ParsedPosting, PostingField } from './parsed.ts';

/** The kept posting, as far as a printed one may differ from it. */
export interface KeptPosting {
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly organization: string;
  readonly division: string | null;
  readonly cities: ParsedPosting['cities'];
  readonly language: string;
  readonly terms: ParsedPosting['terms'];
  readonly jobCode: string | null;
  readonly jobCodeName: string | null;
  readonly salaryMinCents: number | null;
  readonly salaryMaxCents: number | null;
  readonly salaryUnit: string | null;
  readonly salaryRaw: string | null;
  readonly postingStatus: string | null;
  readonly closingAt: Date | null;
  readonly competitionStatus: string;
  readonly applicantCount: number | null;
  readonly applicantCountKind: string | null;
  readonly compensationGroup: string | null;
  readonly workHours: string | null;
  readonly category: string | null;
  readonly positionDetails: ParsedPosting['positionDetails'];
  readonly postedOn: string | null;
}

export type DiffValue =
  | string
  | number
  | null
  | ParsedPosting['cities']
  | ParsedPosting['terms']
  | ParsedPosting['positionDetails'];

export interface Difference {
  readonly field: keyof KeptPosting;
  /** What is kept; an instant as ISO. */
  readonly from: DiffValue;
  readonly to: DiffValue;
}

/** What the printed posting says otherwise. What it does not say, or says unreadably, changes nothing. */
export function diffPosting(kept: KeptPosting, printed: ParsedPosting): Difference[] {
  return pairs(kept, printed)
    .filter(({ read, from, to }) => printed.fields[read] === 'found' && !alike(from, to))
    .map(({ field, from, to }) => ({ field, from, to }));
}

function pairs(kept: KeptPosting, printed: ParsedPosting) {
  const title = printed.printedIn === 'fr' ? 'titleFr' : 'titleEn';
  const pair = (field: keyof KeptPosting, read: PostingField, from: DiffValue, to: DiffValue) => ({
    field,
    read,
    from,
    to,
  });
  const same = (field: Shared, read: PostingField) =>
    pair(field, read, kept[field], printed[field]);
  const closingAt = kept.closingAt?.toISOString() ?? null;
  return [
    pair(title, 'title', kept[title], printed.title),
    same('organization', 'organization'),
    same('division', 'division'),
    same('cities', 'cities'),
    same('language', 'language'),
    same('terms', 'terms'),
    same('jobCode', 'jobCode'),
    same('jobCodeName', 'jobCode'),
    same('salaryMinCents', 'salary'),
    same('salaryMaxCents', 'salary'),
    same('salaryUnit', 'salary'),
    same('salaryRaw', 'salary'),
    same('postingStatus', 'postingStatus'),
    pair('closingAt', 'closingAt', closingAt, printed.closingAt),
    same('competitionStatus', 'competitionStatus'),
    same('applicantCount', 'applicantCount'),
    same('applicantCountKind', 'applicantCount'),
    same('compensationGroup', 'compensationGroup'),
    same('workHours', 'workHours'),
    same('category', 'category'),
    same('positionDetails', 'positionDetails'),
    same('postedOn', 'postedOn'),
  ];
}

type Shared = Exclude<keyof KeptPosting & keyof ParsedPosting, 'closingAt'>;

/** By value: PostgreSQL hands the keys of a stored list back in an order of its own. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && alike(value, right.get(key)))
  );
}
