import {
  canExternalApply,
  competitionMove,
  competitionStatuses,
  effectiveStatus,
  isOpen,
  moveNeedsReason,
  restrictedHint,
} from '@tremplin/shared/competitions.ts';
import { atTime, parseIso } from '@tremplin/shared/day.ts';
import {
  closingInstant,
  postingUrl,
  savePosting,
  setCompetitionStatus,
} from '@tremplin/shared/postings.ts';
import { annualSalary, hoursPerWeek, salaryFlag } from '@tremplin/shared/salary.ts';
import { describe, expect, it } from 'vitest';

describe('a competition', () => {
  const closingAt = atTime('2025-09-02', '23:59');

  it('is open to the last minute of its closing day in Toronto, and closed one later', () => {
    const posting = { competitionStatus: 'advertising', closingAt } as const;
    expect(isOpen(posting, parseIso('2025-09-03T03:59:00Z'))).toBe(true);
    expect(isOpen(posting, parseIso('2025-09-03T03:59:01Z'))).toBe(false);
    expect(effectiveStatus(posting, parseIso('2025-09-03T03:59:00Z'))).toBe('advertising');
    expect(effectiveStatus(posting, parseIso('2025-09-03T04:00:00Z'))).toBe('closed_awaiting');
  });

  it('without a closing date is never open, and one that is filled is not either', () => {
    const now = parseIso('2025-08-20T12:00:00Z');
    expect(isOpen({ competitionStatus: 'advertising', closingAt: null }, now)).toBe(false);
    expect(effectiveStatus({ competitionStatus: 'advertising', closingAt: null }, now)).toBe(
      'advertising',
    );
    expect(isOpen({ competitionStatus: 'position_filled', closingAt }, now)).toBe(false);
    expect(
      effectiveStatus(
        { competitionStatus: 'evaluation', closingAt },
        parseIso('2026-01-01T12:00:00Z'),
      ),
    ).toBe('evaluation');
  });

  it('moves forward with steps left out, ends anywhere, and goes back only with a reason', () => {
    expect(competitionMove('advertising', 'position_filled')).toBe('forward');
    expect(competitionMove('evaluation', 'evaluation')).toBe('same');
    expect(moveNeedsReason('position_filled', 'application_screening')).toBe(true);
    expect(moveNeedsReason('cancelled', 'advertising')).toBe(true);
    for (const status of competitionStatuses) {
      expect(moveNeedsReason(status, 'unknown'), status).toBe(false);
      expect(moveNeedsReason(status, 'cancelled'), status).toBe(false);
      expect(moveNeedsReason('unknown', status), status).toBe(false);
    }
  });

  it('for current staff alone is not for our clients, whatever else its status says', () => {
    const may = (
      ['open', 'open_targeted', null, 'restricted', 'restricted_non_represented'] as const
    ).map((postingStatus) => canExternalApply({ postingStatus }));
    expect(may).toEqual([true, true, true, false, false]);
    expect(restrictedHint('About us\nArea of Search: within 125 km of Kenora.\nMore')).toBe(
      'Area of Search: within 125 km of Kenora.',
    );
    expect(restrictedHint('Open to everyone')).toBeNull();
  });
});

describe('a salary', () => {
  const paid = {
    salaryMinCents: 168_403,
    salaryMaxCents: 191_250,
    salaryUnit: 'week',
    salaryFlag: null,
  } as const;

  it('over a year is reckoned from hours that the posting says, and from nothing else', () => {
    expect(annualSalary({ ...paid, workHours: null })).toEqual({
      minCents: 8_756_956,
      maxCents: 9_945_000,
    });
    const hourly = {
      salaryMinCents: 4000,
      salaryMaxCents: null,
      salaryUnit: 'hour',
      salaryFlag: null,
    } as const;
    expect(annualSalary({ ...hourly, workHours: 'Schedule 4.7' })).toEqual({
      minCents: 8_320_000,
      maxCents: 8_320_000,
    });
    expect(annualSalary({ ...hourly, workHours: 'Horaire 3.7' })?.minCents).toBe(7_540_000);
    expect(annualSalary({ ...hourly, workHours: 'Schedule 6' })).toBeNull();
    expect(annualSalary({ ...hourly, workHours: null })).toBeNull();
    expect(annualSalary({ ...paid, workHours: null, salaryFlag: 'unit_looks_wrong' })).toBeNull();
    expect(annualSalary({ ...paid, salaryUnit: null, workHours: '4' })).toBeNull();
  });

  it('knows the hours of schedules 3, 3.7, 4 and 4.7 and those that are written out', () => {
    const hours = [
      'Schedule 3',
      '3.7',
      'schedule 4',
      'Schedule 4.7',
      '36.25 hours per week',
      '37,5 heures par semaine',
      '36.25/week (Schedule 6)',
      'Schedule 6',
      'Schedule 44',
      '',
    ];
    expect(hours.map(hoursPerWeek)).toEqual([
      36.25,
      36.25,
      40,
      40,
      36.25,
      37.5,
      36.25,
      null,
      null,
      null,
    ]);
  });

  it('that its unit makes absurd is flagged', () => {
    expect(
      salaryFlag({ salaryMinCents: 7_592_400, salaryMaxCents: 11_035_200, salaryUnit: 'week' }),
    ).toBe('unit_looks_wrong');
    expect(
      salaryFlag({ salaryMinCents: 1760, salaryMaxCents: 1760, salaryUnit: 'hour' }),
    ).toBeNull();
    expect(
      salaryFlag({ salaryMinCents: 40_000, salaryMaxCents: 600_000, salaryUnit: 'week' }),
    ).toBeNull();
    expect(
      salaryFlag({ salaryMinCents: 40_000, salaryMaxCents: 600_001, salaryUnit: 'week' }),
    ).toBe('unit_looks_wrong');
  });
});

describe('a posting that a counsellor types', () => {
  const typed = {
    jobId: null,
    titleEn: 'Clerk',
    titleFr: null,
    organization: 'Archives of Ontario',
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
    competitionStatus: 'advertising',
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
  const faults = (change: object) =>
    savePosting
      .safeParse({ ...typed, ...change })
      .error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [];

  it('needs a title or a Job ID, and an organization, and nothing else', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ titleEn: null, jobId: '232882' })).toEqual([]);
    expect(faults({ titleEn: '  ' })).toEqual([['titleEn', 'errors.title_or_job_id']]);
    expect(faults({ organization: ' ' })).toContainEqual(['organization', 'errors.required']);
  });

  it('is told which of its fields cannot be', () => {
    expect(faults({ jobId: '12' })).toContainEqual(['jobId', 'errors.job_id']);
    expect(faults({ salaryMinCents: 5000, salaryMaxCents: 4000, salaryUnit: 'hour' })).toEqual([
      ['salaryMaxCents', 'errors.salary_order'],
    ]);
    expect(faults({ closingDay: '2027-02-30' })).toContainEqual(['closingDay', 'errors.day']);
    expect(faults({ closingTime: '23:59' })).toEqual([['closingDay', 'errors.closing_day']]);
    expect(faults({ sourceUrl: 'javascript:alert(1)' })).toContainEqual([
      'sourceUrl',
      'errors.url',
    ]);
  });

  it('closes at 23:59 in Toronto where only the day is typed', () => {
    expect(closingInstant({ closingDay: '2025-09-02', closingTime: null })?.toISOString()).toBe(
      '2025-09-03T03:59:00.000Z',
    );
    expect(closingInstant({ closingDay: '2026-01-05', closingTime: '16:30' })?.toISOString()).toBe(
      '2026-01-05T21:30:00.000Z',
    );
    expect(closingInstant({ closingDay: null, closingTime: null })).toBeNull();
  });

  it('has its status set by what was seen on a day of the calendar', () => {
    const seen = {
      id: '019394a0-0000-7000-8000-000000000000',
      version: 1,
      status: 'evaluation',
      seenOn: '2026-11-22',
    };
    expect(setCompetitionStatus.safeParse(seen).success).toBe(true);
    expect(setCompetitionStatus.safeParse({ ...seen, seenOn: '2026-11-31' }).success).toBe(false);
    expect(postingUrl('232882', 'fr')).toBe(
      'https://www.gojobs.gov.on.ca/Preview.aspx?Language=French&JobID=232882',
    );
  });
});
