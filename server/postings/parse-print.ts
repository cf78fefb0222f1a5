import { parsePosting } from './parse.ts';
import { isRefusal, type ParsedPosting, type PostingField, type Verdict } from './parsed.ts';

/** Which field each printed name was read from. */
const readFrom = {
  jobId: 'jobId',
  title: 'title',
  organization: 'organization',
  division: 'division',
  cities: 'cities',
  language: 'language',
  terms: 'terms',
  jobCode: 'jobCode',
  jobCodeName: 'jobCode',
  salary: 'salary',
  salaryMinCents: 'salary',
  salaryMaxCents: 'salary',
  salaryUnit: 'salary',
  salaryRaw: 'salary',
  postingStatus: 'postingStatus',
  closingAt: 'closingAt',
  closingDay: 'closingAt',
  competitionStatus: 'competitionStatus',
  applicantCount: 'applicantCount',
  applicantCountKind: 'applicantCount',
  compensationGroup: 'compensationGroup',
  workHours: 'workHours',
  category: 'category',
  positionDetails: 'positionDetails',
  postedOn: 'postedOn',
  note: 'note',
} as const satisfies Readonly<Record<string, PostingField>>;

/** The posting as `office posting parse` prints it: the facts by name, then what they rest on. */
export function toParseJson(posting: ParsedPosting) {
  return {
    jobId: posting.jobId,
    title: posting.title,
    organization: posting.organization,
    division: posting.division,
    cities: posting.cities,
    language: posting.language,
    terms: posting.terms.map(({ count, kind, maxMonths, extensionPossible }) => ({
      count,
      kind,
      maxMonths,
      extensionPossible,
    })),
    jobCode: posting.jobCode,
    jobCodeName: posting.jobCodeName,
    salaryMinCents: posting.salaryMinCents,
    salaryMaxCents: posting.salaryMaxCents,
    salaryUnit: posting.salaryUnit,
    salaryRaw: posting.salaryRaw,
    salaryFlag: posting.salaryFlag,
    postingStatus: posting.postingStatus,
    closingAt: posting.closingAt,
    closingDay: posting.closingDay,
    competitionStatus: posting.competitionStatus,
    applicantCount: posting.applicantCount,
    applicantCountKind: posting.applicantCountKind,
    compensationGroup: posting.compensationGroup,
    workHours: posting.workHours,
    category: posting.category,
    positionDetails: posting.positionDetails,
    fields: verdicts(posting),
    raw: posting.raw,
    regions: posting.regions,
    salaryStarred: posting.salaryStarred,
    closingRaw: posting.closingRaw,
    competitionStatusRaw: posting.competitionStatusRaw,
    postedOn: posting.postedOn,
    address: posting.address,
    noteCode: posting.noteCode,
    jobIdSuggested: posting.jobIdSuggested,
    virtualInfoSession: posting.virtualInfoSession,
    sourceUrl: posting.sourceUrl,
    printedIn: posting.printedIn,
    warnings: posting.warnings,
  };
}

/** What `office posting parse FILE` prints, and the code it ends with: 1 for a refusal. */
export function parseFile(bytes: Uint8Array) {
  const result = parsePosting(decoded(bytes));
  return isRefusal(result)
    ? { json: result, exitCode: 1 }
    : { json: toParseJson(result), exitCode: 0 };
}

/** UTF-8 where the bytes are that; else UTF-16 by its mark or its zeros, else what older Windows programs write. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || second === 0)
    return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || first === 0)
    return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Some releases of Node 20 read windows-1252 as Latin-1 and lose its dashes and quotation marks. */
function fromWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (mark) => windowsMarks[mark.charCodeAt(0) - 0x80] ?? mark);
}

function verdicts(posting: ParsedPosting): Record<string, Verdict> {
  return Object.fromEntries(
    Object.entries(readFrom).map(([name, field]) => [name, posting.fields[field]]),
  );
}
