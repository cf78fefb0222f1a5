import type { Day } from '@tremplin/shared/day.ts';
import type { Region, SavePosting } from '@tremplin/shared/postings.ts';
import type { Outputs } from '../api.ts';

export type Parsed = NonNullable<Outputs['postings']['parse']['posting']>;
export type ReadField = keyof Parsed['fields'];
export type Kept = Outputs['postings']['byId'];

export const emptyPosting: SavePosting = {
  jobId: null,
  titleEn: null,
  titleFr: null,
  organization: '',
  division: null,
  cities: [],
  regions: [],
  language: 'unknown',
  workArrangement: 'unknown',
  terms: [],
  jobCode: null,
  jobCodeName: null,
  salaryMinCents: null,
  salaryMaxCents: null,
  salaryUnit: null,
  salaryRaw: null,
  salaryStarred: false,
  salaryFlag: null,
  postingStatus: null,
  closingDay: null,
  closingTime: null,
  closingRaw: null,
  postedOn: null,
  competitionStatus: 'unknown',
  competitionStatusRaw: null,
  competitionStatusSeenOn: null,
  applicantCount: null,
  applicantCountKind: null,
  compensationGroup: null,
  workHours: null,
  category: null,
  positionDetails: [],
  noteCode: null,
  sourceUrl: null,
  virtualInfoSession: null,
  rawText: null,
};

/** What the text says, on top of what is kept; what it does not say changes nothing. */
export function draftOf(parsed: Parsed, kept: SavePosting, today: Day): SavePosting {
  return {
    ...kept,
    ...textFacts(parsed, kept),
    ...placeFacts(parsed, kept),
    ...salaryFacts(parsed, kept),
    ...closingFacts(parsed, kept),
    ...statusFacts(parsed, kept, today),
    rawText: parsed.rawText.slice(0, 200_000),
  };
}

function textFacts(parsed: Parsed, kept: SavePosting) {
  const title =
    parsed.title === null
      ? {}
      : { [parsed.printedIn === 'fr' ? 'titleFr' : 'titleEn']: parsed.title };
  return {
    ...title,
    jobId: parsed.jobId ?? kept.jobId,
    organization: parsed.organization ?? kept.organization,
    division: parsed.division ?? kept.division,
    jobCode: parsed.jobCode ?? kept.jobCode,
    jobCodeName: parsed.jobCodeName ?? kept.jobCodeName,
    postingStatus: parsed.postingStatus ?? kept.postingStatus,
    postedOn: parsed.postedOn ?? kept.postedOn,
    compensationGroup: parsed.compensationGroup ?? kept.compensationGroup,
    workHours: parsed.workHours ?? kept.workHours,
    category: parsed.category ?? kept.category,
    noteCode: parsed.noteCode ?? kept.noteCode,
    sourceUrl: parsed.sourceUrl ?? kept.sourceUrl,
    virtualInfoSession: parsed.virtualInfoSession ?? kept.virtualInfoSession,
  };
}

function placeFacts(parsed: Parsed, kept: SavePosting) {
  const cities = parsed.cities.length > 0 ? [...parsed.cities] : kept.cities;
  const regions = new Set<Region>([
    ...parsed.regions,
    ...cities.flatMap((city) => regionOf[city] ?? []),
  ]);
  const details = parsed.positionDetails.map((one) => ({ ...one, checks: [...one.checks] }));
  return {
    cities,
    regions: regions.size > 0 ? [...regions] : kept.regions,
    language: parsed.language ?? kept.language,
    terms: parsed.terms.length > 0 ? parsed.terms.map((one) => ({ ...one })) : kept.terms,
    positionDetails: details.length > 0 ? details : kept.positionDetails,
  };
}

/** The only two cities whose region the board's own name says. */
const regionOf: Readonly<Record<string, Region>> = { Ottawa: 'east', Toronto: 'toronto' };

function salaryFacts(parsed: Parsed, kept: SavePosting) {
  if (parsed.fields.salary === 'missing') return {};
  return {
    salaryMinCents: parsed.salaryMinCents,
    salaryMaxCents: parsed.salaryMaxCents,
    salaryUnit: parsed.salaryUnit,
    salaryRaw: parsed.salaryRaw ?? kept.salaryRaw,
    salaryStarred: parsed.salaryStarred,
    salaryFlag: parsed.salaryFlag,
  };
}

function closingFacts(parsed: Parsed, kept: SavePosting) {
  if (parsed.closingAt === null) return { closingRaw: parsed.closingRaw ?? kept.closingRaw };
  return {
    closingDay: parsed.closingDay,
    closingTime: parsed.closingTime,
    closingRaw: parsed.closingRaw,
  };
}

/** An open posting prints no status: one that closes, and says nothing else, is advertised. */
function statusFacts(parsed: Parsed, kept: SavePosting, today: Day) {
  const counted = parsed.fields.applicantCount === 'found';
  const applicants = counted && {
    applicantCount: parsed.applicantCount,
    applicantCountKind: parsed.applicantCountKind,
  };
  if (parsed.competitionStatus === null) {
    const silent = kept.competitionStatus === 'unknown' && parsed.closingAt !== null;
    return { ...applicants, ...(silent && { competitionStatus: 'advertising' as const }) };
  }
  return {
    ...applicants,
    competitionStatus: parsed.competitionStatus,
    competitionStatusRaw: parsed.competitionStatusRaw,
    competitionStatusSeenOn: today,
  };
}

/** A kept posting as the form holds it. */
export function formOf(kept: Kept): SavePosting {
  return {
    jobId: kept.jobId,
    titleEn: kept.titleEn,
    titleFr: kept.titleFr,
    organization: kept.organization,
    division: kept.division,
    cities: [...kept.cities],
    regions: [...kept.regions],
    language: kept.language,
    workArrangement: kept.workArrangement,
    terms: kept.terms.map((one) => ({ ...one })),
    jobCode: kept.jobCode,
    jobCodeName: kept.jobCodeName,
    salaryMinCents: kept.salary.minCents,
    salaryMaxCents: kept.salary.maxCents,
    salaryUnit: kept.salary.unit,
    salaryRaw: kept.salary.raw,
    salaryStarred: kept.salary.starred,
    salaryFlag: kept.salary.flag,
    postingStatus: kept.postingStatus,
    closingDay: kept.closingDay,
    closingTime: kept.closingTime,
    closingRaw: kept.closingRaw,
    postedOn: kept.postedOn,
    competitionStatus: kept.storedStatus,
    competitionStatusRaw: kept.competitionStatusRaw,
    competitionStatusSeenOn: kept.competitionStatusSeenOn,
    applicantCount: kept.applicantCount,
    applicantCountKind: kept.applicantCountKind,
    compensationGroup: kept.compensationGroup,
    workHours: kept.workHours,
    category: kept.category,
    positionDetails: kept.positionDetails.map((one) => ({ ...one, checks: [...one.checks] })),
    noteCode: kept.noteCode,
    sourceUrl: kept.sourceUrl,
    virtualInfoSession: kept.virtualInfoSession,
    rawText: kept.rawText === '' ? null : kept.rawText,
  };
}
