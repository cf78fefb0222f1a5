import type { SavePosting } from '@tremplin/shared/postings.ts';
import type { Hired } from './office.ts';

/** A complete posting of an invented competition; closes on 4 December 2026 at 23:59 in Toronto. */
export function postingInput(over: Partial<SavePosting> = {}): SavePosting {
  return {
    jobId: '249100',
    titleEn: 'Program Advisor',
    titleFr: null,
    organization: 'Ministry of Northern Orchards',
    division: 'Field Services Division / East Branch',
    cities: ['Ottawa'],
    regions: ['east'],
    language: 'english',
    workArrangement: 'hybrid',
    terms: [],
    jobCode: null,
    jobCodeName: null,
    salaryMinCents: 39_08,
    salaryMaxCents: 43_56,
    salaryUnit: 'hour',
    salaryRaw: '$39.08 - $43.56 Per hour*',
    salaryStarred: true,
    salaryFlag: null,
    postingStatus: 'open',
    closingDay: '2026-12-04',
    closingTime: '23:59',
    closingRaw: 'Friday, December 4, 2026 11:59 pm EST',
    postedOn: '2026-11-16',
    competitionStatus: 'advertising',
    competitionStatusRaw: null,
    competitionStatusSeenOn: null,
    applicantCount: null,
    applicantCountKind: null,
    compensationGroup: null,
    workHours: 'Schedule 3.7',
    category: 'Policy and Analysis',
    positionDetails: [],
    noteCode: null,
    sourceUrl: null,
    virtualInfoSession: null,
    rawText: null,
    ...over,
  };
}

export async function addPosting(
  person: Hired,
  over: Partial<SavePosting> = {},
): Promise<{ id: string; version: number }> {
  return person.call.postings.save(postingInput(over));
}

export const checkedPosition: SavePosting['positionDetails'][number] = {
  count: 1,
  language: 'english',
  kind: 'permanent',
  address: '180 Elgin St',
  city: 'Ottawa',
  region: 'east',
  checks: ['Criminal Record and Judicial Matters Check'],
};
