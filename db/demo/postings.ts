import { standingOf } from '@tremplin/shared/directory-search.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { postingUrl } from '@tremplin/shared/postings.ts';
import type { PositionDetail, PostingLanguage, Region, Term } from '@tremplin/shared/postings.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import type { Competition } from './competition.ts';
import { ministries, type Ministry } from './employers.ts';
import { occupations, type Occupation } from './occupations.ts';
import { printedPosting, printedSalary } from './printed.ts';
import type { Random } from './random.ts';
import { sightings } from './sightings.ts';
import type { Scale } from './sizes.ts';
import type { Staff } from './staff.ts';

/** Closings that every demo office has, in days from today: someone always has something to do. */
const soon: readonly At[] = [0, 1, 2, 3, 3, 5, 6, 7, 8, 10];

/** Oldest closing first. */
export function advertise(
  random: Random,
  calendar: Calendar,
  scale: Scale,
  staff: Staff,
  batch: Batch,
): Competition[] {
  const organizations = nameMinistries(random, calendar, scale, staff, batch);
  const closings = closingDays(random, calendar, scale);
  return closings.map((closingAt, index) => {
    const occupation = random.pick(occupations);
    const post = postFor(random, organizations, occupation);
    const postedAt = closingAt - random.int(14, 24);
    const invites = closingAt + random.span(32, 0.45);
    const interviews = invites + random.span(16, 0.5);
    const offers = interviews + random.span(34, 0.5);
    const competition: Competition = {
      id: random.id(calendar.moment(postedAt, 540)),
      title: `${random.chance(0.06) ? 'Amended - ' : ''}${occupation.titleEn}`,
      ...post,
      occupation,
      postedAt,
      closingAt,
      invites,
      interviews,
      offers,
      filled: offers + random.span(21, 0.4),
      cancelled: random.chance(0.03),
      pull: random.span(100, 1.1),
    };
    writePosting(
      random,
      calendar,
      staff,
      batch,
      competition,
      236_000 + index * 2 + random.int(0, 1),
    );
    return competition;
  });
}

function nameMinistries(
  random: Random,
  calendar: Calendar,
  scale: Scale,
  staff: Staff,
  batch: Batch,
): [Post, ...Post[]] {
  const at = calendar.moment(-scale.history - 30, 600);
  const post = (ministry: Ministry): Post => {
    const id = random.id(at);
    const { nameEn, nameFr, before } = ministry;
    batch.organizations.push({
      id,
      nameEn,
      nameFr,
      kind: 'ministry',
      parentId: null,
      orgNo: batch.organizations.length + 1,
      ...standingOf([{ id, kind: 'ministry', nameEn, nameFr, acronym: null }]),
      createdAt: at,
      createdBy: staff.administrator,
      updatedAt: at,
    });
    const named = (en: string, fr: string, fromDay: string | null, toDay: string | null): void => {
      batch.organizationNames.push({
        id: random.id(at),
        organizationId: id,
        nameEn: en,
        nameFr: fr,
        foldedEn: fold(en),
        foldedFr: fold(fr),
        fromDay,
        toDay,
      });
    };
    if (before) named(before.nameEn, before.nameFr, null, before.until);
    named(nameEn, nameFr, null, null);
    return { ministry, ministryId: id };
  };
  const [first, ...others] = ministries;
  return [post(first), ...others.map(post)];
}

interface Post {
  readonly ministry: Ministry;
  readonly ministryId: string;
}

function postFor(random: Random, posts: readonly [Post, ...Post[]], occupation: Occupation): Post {
  const fitting = posts.filter((post) => occupation.within?.includes(post.ministry.code));
  const [first, ...others] = fitting;
  return random.pick(first ? [first, ...others] : posts);
}

function closingDays(random: Random, calendar: Calendar, scale: Scale): At[] {
  const past = calendar.clockChanges.filter((at) => at < -20 && at > -400);
  const planted = [...soon, ...past].slice(0, scale.postings);
  const open = Array.from({ length: scale.open - soon.length }, () => random.int(4, 24));
  const rest = scale.postings - planted.length - open.length;
  // More of the recent than of the old: an office grows.
  const earlier = Array.from({ length: Math.max(0, rest) }, () =>
    weekdayBefore(calendar, -1 - Math.floor(scale.history * (1 - Math.sqrt(1 - random.unit())))),
  );
  return [...planted, ...open, ...earlier].toSorted((a, b) => a - b);
}

function weekdayBefore(calendar: Calendar, at: At): At {
  return calendar.weekday(at) > 5 ? at - 2 : at;
}

const elsewhere: readonly [readonly [string, Region], ...(readonly [string, Region])[]] = [
  ['Kingston', 'east'],
  ['Cornwall', 'east'],
  ['Kemptville', 'east'],
  ['Toronto', 'toronto'],
  ['Oshawa', 'central'],
  ['Sudbury', 'north'],
  ['London', 'west'],
];

function writePosting(
  random: Random,
  calendar: Calendar,
  staff: Staff,
  batch: Batch,
  competition: Competition,
  jobNumber: number,
): void {
  const { occupation, ministry, postedAt, closingAt } = competition;
  const place = placeOf(random, occupation);
  const { detail, term } = place;
  const division = random.pick(ministry.divisions);
  const by = random.pick(asList(staff.counsellors));
  const seen = sightings(random, calendar, competition, by, batch);
  const titleFr = detail.language === 'bilingual' || random.chance(0.2) ? occupation.titleFr : null;
  const jobId = String(jobNumber);
  const names = [competition.title, titleFr ?? '', ministry.nameEn];
  const found = Math.min(-1, postedAt + random.int(0, 3));
  const createdAt = calendar.moment(found, random.int(530, 1000));
  batch.postings.push({
    id: competition.id,
    jobId,
    titleEn: competition.title,
    titleFr,
    organization: ministry.nameEn,
    ministryId: competition.ministryId,
    division,
    cities: [detail.city],
    regions: [detail.region],
    language: detail.language,
    terms: [term],
    ...printedOf(occupation),
    postingStatus: random.chance(0.06) ? 'open_targeted' : 'open',
    closingAt: calendar.closing(closingAt),
    closingDay: calendar.day(closingAt),
    postedOn: calendar.day(postedAt),
    positionDetails: [detail],
    noteCode: `${term.kind === 'permanent' ? 'P' : 'T'}-${ministry.code}-${jobId}`,
    sourceUrl: postingUrl(jobId, 'en'),
    rawText: printedPosting(calendar, { ...competition, jobId, division, ...place }),
    ...seen,
    workArrangement: random.weighted(arrangements),
    titleSort: fold(competition.title),
    searchText: fold([jobId, ...names, division, detail.city].join(' ')),
    createdAt,
    createdBy: by,
    updatedAt: createdAt,
  });
}

const arrangements = [
  ['hybrid', 5],
  ['on_site', 4],
  ['remote', 1],
  ['unknown', 2],
] as const;

function printedOf(occupation: Occupation) {
  return {
    jobCode: occupation.code,
    jobCodeName: occupation.codeName,
    salaryMinCents: occupation.salary[0],
    salaryMaxCents: occupation.salary[1],
    salaryUnit: occupation.unit,
    salaryRaw: printedSalary(occupation),
    salaryStarred: occupation.group.startsWith('Ontario'),
    compensationGroup: occupation.group,
    workHours: occupation.schedule,
    category: occupation.category,
  };
}

const streets = [
  'Metcalfe St',
  'Elgin St',
  'Bank St',
  'Tunney’s Pasture Dr',
  'St. Laurent Blvd',
] as const;

/** Where the positions are, in which language, and for how long. */
function placeOf(random: Random, occupation: Occupation): { detail: PositionDetail; term: Term } {
  const [city, region]: readonly [string, Region] = random.chance(0.72)
    ? ['Ottawa', 'east']
    : random.pick(elsewhere);
  const language: PostingLanguage = random.chance(0.24) ? 'bilingual' : 'english';
  const term = termOf(random, occupation);
  const detail: PositionDetail = {
    count: term.count ?? 1,
    language,
    kind: term.kind,
    address: `${random.int(10, 980)} ${random.pick(streets)}`,
    city,
    region,
    checks: [...(occupation.checks ?? [])],
  };
  return { detail, term };
}

function termOf(random: Random, occupation: Occupation): Term {
  const plain = { extensionPossible: false, secondment: false, casual: false, maxMonths: null };
  if (occupation.category === 'Student') {
    return { ...plain, count: random.int(1, 6), kind: 'student', raw: 'Student' };
  }
  const count = random.weighted([
    [1, 6],
    [2, 3],
    [4, 1],
    [21, 0.2],
  ]);
  if (random.chance(0.6)) return { ...plain, count, kind: 'permanent', raw: `${count} Permanent` };
  const maxMonths = random.pick([6, 12, 12, 18]);
  const raw = `${count} Temporary (up to ${maxMonths} months with possible extension)`;
  return { ...plain, count, kind: 'temporary', maxMonths, extensionPossible: true, raw };
}

function asList(people: readonly string[]): [string, ...string[]] {
  const [first = '', ...others] = people;
  return [first, ...others];
}
