import { clockOf, dayOf } from '@tremplin/shared/day.ts';
import { isSessionHeading } from './boilerplate.ts';
import * as fields from './parse-fields.ts';
import type { Line, RawLine } from './parse-lines.ts';
import { postingLink } from './parse-links.ts';
import { pickAll, pickOf, rawTexts, warningsOf, type Picked } from './parse-picks.ts';
import { isStarred, withoutStarNote } from './parse-salary.ts';
import { readRegion, readTerms } from './parse-terms.ts';
import { readTitle, type Title } from './parse-title.ts';
import { readPrinting, type Printing } from './parse-values.ts';
import {
  postingFields,
  type ParsedPosting,
  type PostingField,
  type SourceLine,
  type Verdict,
} from './parsed.ts';

export interface ReadSource {
  readonly text: string;
  readonly raw: readonly RawLine[];
  readonly lines: readonly Line[];
  readonly links: readonly string[];
}

/** Reads every field; a source that is no posting simply has none. */
export function readPosting(source: ReadSource): ParsedPosting {
  const printing = readPrinting(source.lines);
  const picked = pickAll(printing);
  const applicants = findApplicants(source.lines, printing);
  const title = findTitle(source.lines, printing, picked);
  const noteCode = findNoteCode(source.lines);
  const link = postingLink(source.links);
  const jobId =
    picked.jobId.value ?? (picked.jobId.verdict === 'missing' ? (link?.jobId ?? null) : null);
  const verdicts: Record<PostingField, Verdict> = {
    ...verdictsOf(picked),
    jobId: jobId === null ? picked.jobId.verdict : 'found',
    title: title === null ? 'missing' : 'found',
    applicantCount: applicants === null ? 'missing' : 'found',
    note: noteCode === null && picked.note.verdict === 'missing' ? 'missing' : 'found',
  };
  return {
    jobId,
    title: title?.text ?? null,
    ...plainFacts(picked),
    ...salaryFacts(picked),
    ...closingFacts(picked),
    ...statusFacts(picked),
    applicantCount: applicants?.count ?? null,
    applicantCountKind: applicants?.kind ?? null,
    fields: verdicts,
    raw: rawTexts(picked),
    noteCode,
    jobIdSuggested: jobId === null ? (/-(\d{5,7})\//.exec(noteCode ?? '')?.[1] ?? null) : null,
    virtualInfoSession: findSession(source.lines),
    sourceUrl: link?.url ?? null,
    printedIn: printedIn(source.lines),
    warnings: warningsOf(picked, printing, link?.jobId ?? null),
    lines: markLines(source, picked, title, applicants?.line ?? null),
    rawText: source.text,
  };
}

function plainFacts(picked: Picked) {
  const details = picked.positionDetails;
  const printedRegions = (picked.cities.printed?.text ?? '')
    .split(',')
    .flatMap((part) => readRegion(part) ?? []);
  const detailRegions = (details.value ?? []).map((detail) => detail.region);
  const address =
    details.printed !== null && /^add?ress/.test(details.printed.label)
      ? details.printed.text
      : null;
  return {
    organization: picked.organization.value,
    division: picked.division.value,
    cities: picked.cities.value ?? [],
    regions: [...new Set([...printedRegions, ...detailRegions])],
    language: picked.language.value?.language ?? null,
    terms:
      picked.terms.value ??
      (picked.terms.printed === null ? [] : readTerms(picked.terms.printed.text).terms),
    jobCode: picked.jobCode.value?.code ?? null,
    jobCodeName: picked.jobCode.value?.name ?? null,
    postingStatus: picked.postingStatus.value,
    compensationGroup: picked.compensationGroup.value,
    workHours: picked.workHours.value,
    category: picked.category.value,
    positionDetails: details.value ?? [],
    postedOn: picked.postedOn.value?.day ?? null,
    address,
  };
}

function salaryFacts({ salary }: Picked) {
  const printed = salary.printed?.text ?? null;
  return {
    salaryMinCents: salary.value?.minCents ?? null,
    salaryMaxCents: salary.value?.maxCents ?? null,
    salaryUnit: salary.value?.unit ?? null,
    salaryRaw: printed === null ? null : withoutStarNote(printed).slice(0, 500),
    salaryFlag: salary.value?.flag ?? null,
    salaryStarred: printed !== null && isStarred(printed),
  };
}

function closingFacts({ closingAt }: Picked) {
  const at = closingAt.value?.at ?? null;
  return {
    closingAt: at?.toISOString() ?? null,
    closingDay: at === null ? null : dayOf(at),
    closingTime: at === null ? null : clockOf(at),
    closingRaw: closingAt.printed?.text.slice(0, 300) ?? null,
  };
}

function statusFacts({ competitionStatus }: Picked) {
  const unread = competitionStatus.verdict === 'unparsed' ? 'unknown' : null;
  return {
    competitionStatus: competitionStatus.value ?? unread,
    competitionStatusRaw: competitionStatus.printed?.text.slice(0, 300) ?? null,
  } as const;
}

function verdictsOf(picked: Picked) {
  return {
    organization: picked.organization.verdict,
    division: picked.division.verdict,
    cities: picked.cities.verdict,
    language: picked.language.verdict,
    terms: picked.terms.verdict,
    jobCode: picked.jobCode.verdict,
    salary: picked.salary.verdict,
    postingStatus: picked.postingStatus.verdict,
    closingAt: picked.closingAt.verdict,
    competitionStatus: picked.competitionStatus.verdict,
    compensationGroup: picked.compensationGroup.verdict,
    workHours: picked.workHours.verdict,
    category: picked.category.verdict,
    positionDetails: picked.positionDetails.verdict,
    postedOn: picked.postedOn.verdict,
  };
}

function findApplicants(lines: readonly Line[], printing: Printing) {
  const above = lines.slice(0, printing.parts.factsTo);
  for (const [line, { text }] of above.entries()) {
    const read = fields.readApplicants(text);
    if (read !== null) return { ...read, line };
  }
  return null;
}

function findTitle(lines: readonly Line[], printing: Printing, picked: Picked): Title | null {
  const taken = new Set(printing.printed.flatMap((printed) => printed.lines));
  const values = [picked.organization.value, picked.division.value, ...(picked.cities.value ?? [])];
  return readTitle(
    lines,
    printing,
    taken,
    values.filter((value) => value !== null),
  );
}

const code = /(?<![\w-])[A-Z]{1,3}-[A-Z]{2,5}-\d{5,7}\/\d{2}(?:\(\d+\))?/;

function findNoteCode(lines: readonly Line[]): string | null {
  return (
    lines
      .toReversed()
      .map((line) => code.exec(line.text)?.[0])
      .find((found) => found !== undefined) ?? null
  );
}

/** A virtual information session has a heading of its own in the body. */
function findSession(lines: readonly Line[]): string | null {
  const at = lines.findIndex((line) => isSessionHeading(line.text));
  if (at === -1) return null;
  const after = lines.slice(at + 1);
  const end = after.findIndex(
    (line) => ['heading', 'bottom', 'rule'].includes(line.kind) || line.level > 0,
  );
  const text = after
    .slice(0, end === -1 ? 12 : end)
    .map((line) => line.text)
    .join('\n')
    .trim();
  return text === '' ? null : text.slice(0, 4000);
}

function printedIn(lines: readonly Line[]): 'en' | 'fr' {
  const french = lines.filter((line) => line.label?.language === 'fr').length;
  return french > lines.filter((line) => line.label?.language === 'en').length ? 'fr' : 'en';
}

function markLines(
  source: ReadSource,
  picked: Picked,
  title: Title | null,
  applicants: number | null,
): SourceLine[] {
  const marks = new Map<number, PostingField>();
  const mark = (line: number, field: PostingField) => {
    const from = source.lines[line]?.source;
    if (from !== undefined && !marks.has(from)) marks.set(from, field);
  };
  for (const field of postingFields) {
    for (const line of pickOf(picked, field)?.printed?.lines ?? []) mark(line, field);
  }
  if (title !== null) mark(title.line, 'title');
  if (applicants !== null) mark(applicants, 'applicantCount');
  return source.raw.map((line, at) => ({ text: line.text, field: marks.get(at) ?? null }));
}
