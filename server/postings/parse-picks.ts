import type { PositionDetail } from '@tremplin/shared/postings.ts';
import type { LabelField } from './label-words.ts';
import { readClosing, readDay, type Closing } from './parse-dates.ts';
import * as fields from './parse-fields.ts';
import { readSalary, withoutStarNote } from './parse-salary.ts';
import { readLanguage, readPosition, readTerms } from './parse-terms.ts';
import { printedOf, type Printed, type Printing } from './parse-values.ts';
import { postingFields, type PostingField, type Verdict, type Warning } from './parsed.ts';

/** One field as read: its value, or the text that was not understood. */
export interface FieldRead<T> {
  readonly value: T | null;
  readonly verdict: Verdict;
  readonly printed: Printed | null;
}

/** The first printing that can be read counts; failing all, the first that says anything is kept as it is. */
function pick<T>(
  values: readonly Printed[],
  parse: (text: string, printed: Printed) => T | null,
): FieldRead<T> {
  const spoken = values.filter((printed) => printed.text !== '');
  for (const printed of spoken) {
    const value = parse(printed.text, printed);
    if (value !== null) return { value, verdict: 'found', printed };
  }
  const first = spoken[0];
  return first === undefined
    ? { value: null, verdict: 'missing', printed: null }
    : { value: null, verdict: 'unparsed', printed: first };
}

export function pickAll(printing: Printing) {
  const of = (field: LabelField) => printedOf(printing, field);
  // French copies call both by one name: what `Statut du concours` says tells which is meant.
  const whoMayApply = of('competitionStatus').filter(
    (printed) =>
      printed.label.startsWith('statut') && fields.readPostingStatus(printed.text) !== null,
  );
  return {
    jobId: pick(of('jobId'), fields.readJobId),
    organization: pick(of('organization'), fields.readName),
    division: pick(of('division'), fields.readName),
    cities: pick([...of('cities'), ...of('place')], fields.readCities),
    language: pick(of('language'), readLanguage),
    terms: pick(of('terms'), understoodTerms),
    jobCode: pick(of('jobCode'), fields.readJobCode),
    salary: pick(of('salary'), (text) => readSalary(withoutStarNote(text))),
    postingStatus: pick([...of('postingStatus'), ...whoMayApply], fields.readPostingStatus),
    closingAt: pick(of('closingAt'), readClosing),
    competitionStatus: pick(
      of('competitionStatus').filter((printed) => !whoMayApply.includes(printed)),
      fields.readCompetitionStatus,
    ),
    compensationGroup: pick(of('compensationGroup'), fields.readName),
    workHours: pick(of('workHours'), fields.readHours),
    category: pick(of('category'), fields.readCategory),
    positionDetails: pick(of('positionDetails'), positions),
    postedOn: pick(of('postedOn'), readDay),
    note: pick(of('note'), (text) => text),
  };
}

export type Picked = ReturnType<typeof pickAll>;

function understoodTerms(text: string) {
  const { terms, understood } = readTerms(text);
  return understood ? terms : null;
}

function positions(_text: string, printed: Printed): PositionDetail[] | null {
  const read = printed.items.flatMap((item) => readPosition(item) ?? []);
  return read.length === 0 ? null : read;
}

export function rawTexts(picked: Picked): Partial<Record<PostingField, string>> {
  const raw: Partial<Record<PostingField, string>> = {};
  for (const field of postingFields) {
    const printed = field in picked ? pickOf(picked, field) : null;
    if (printed?.verdict === 'unparsed' && printed.printed !== null)
      raw[field] = printed.printed.text;
  }
  const left = unreadDetails(picked);
  if (left.length > 0) raw.positionDetails = left.join('\n');
  return raw;
}

export function pickOf(picked: Picked, field: PostingField): FieldRead<unknown> | null {
  return field === 'title' || field === 'applicantCount' ? null : picked[field];
}

function unreadDetails({ positionDetails }: Picked): readonly string[] {
  return (positionDetails.printed?.items ?? []).filter((item) => readPosition(item) === null);
}

export function warningsOf(
  picked: Picked,
  printing: Printing,
  linkedJobId: string | null,
): Warning[] {
  const closing = picked.closingAt.value;
  const checks: readonly (readonly [Warning, boolean])[] = [
    ['closing_weekday', closing?.weekdayAgrees === false],
    ['closing_time_assumed', closing?.timeAssumed === true],
    ['closing_zone', closing?.zoneDiffers === true],
    ['closing_differs', closing !== null && closesElsewhen(closing, printing)],
    ['posted_weekday', picked.postedOn.value?.weekdayAgrees === false],
    [
      'job_id_differs_from_link',
      linkedJobId !== null && picked.jobId.value !== null && linkedJobId !== picked.jobId.value,
    ],
    ['languages_mixed', picked.language.value?.mixed === true],
    [
      'position_details_partly',
      picked.positionDetails.value !== null && unreadDetails(picked).length > 0,
    ],
    ['salary_unit_looks_wrong', picked.salary.value?.flag === 'unit_looks_wrong'],
  ];
  return checks.filter(([, holds]) => holds).map(([warning]) => warning);
}

function closesElsewhen(closing: Closing, printing: Printing): boolean {
  const all = printedOf(printing, 'closingAt').map((printed) => readClosing(printed.text));
  return all.some((other) => other !== null && other.at.getTime() !== closing.at.getTime());
}
