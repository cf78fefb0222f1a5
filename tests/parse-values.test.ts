import { parsePosting } from '@tremplin/server/postings/parse.ts';
import { isRefusal, type ParsedPosting } from '@tremplin/server/postings/parsed.ts';
import { describe, expect, it } from 'vitest';

function read(source: string): ParsedPosting {
  const result = parsePosting(source);
  if (isRefusal(result)) throw new Error(`refused: ${result.refused}`);
  return result;
}

const small = (line: string) => read(`Clerk\nOrganization: Archives of Ontario\n${line}`);

describe('closing dates', () => {
  it.each([
    ['Tuesday, July 26, 2022 11:59 pm EDT', '2022-07-27T03:59:00.000Z', '2022-07-26'],
    ['July 26, 2022', '2022-07-27T03:59:00.000Z', '2022-07-26'],
    ['Monday, January 4, 2027 11:59 pm EST', '2027-01-05T04:59:00.000Z', '2027-01-04'],
    ['Monday, January 4, 2027 at 4:30 p.m.', '2027-01-04T21:30:00.000Z', '2027-01-04'],
    ['2027-01-04 23:59', '2027-01-05T04:59:00.000Z', '2027-01-04'],
    ['4 January 2027, 12:00 pm', '2027-01-04T17:00:00.000Z', '2027-01-04'],
    ['le 1er avril 2027 à 23 h 59', '2027-04-02T03:59:00.000Z', '2027-04-01'],
    ['Sunday, November 1, 2026 1:30 am EST', '2026-11-01T06:30:00.000Z', '2026-11-01'],
    ['Sunday, March 8, 2026 2:30 am', '2026-03-08T07:30:00.000Z', '2026-03-08'],
  ])('%s', (printed, closingAt, closingDay) => {
    const posting = small(`Apply By: ${printed}`);
    expect(posting).toMatchObject({ closingAt, closingDay, closingRaw: printed });
    expect(posting.warnings).not.toContain('closing_weekday');
  });

  it('with the wrong weekday, or another one further down, are taken and said to be odd', () => {
    expect(small('Apply By: Monday, July 26, 2022 11:59 pm EDT').warnings).toEqual([
      'closing_weekday',
    ]);
    const two = small('Apply By: July 26, 2022 11:59 pm EDT\nApply by: July 29, 2022 11:59 pm EDT');
    expect([two.closingDay, two.warnings]).toEqual(['2022-07-26', ['closing_differs']]);
  });

  it.each(['Until filled', 'February 30, 2027', '01/04/2027', 'Monday, January 4, 2027 25:99'])(
    'that are none stay as printed: %s',
    (printed) => {
      const posting = small(`Apply By: ${printed}`);
      expect(posting).toMatchObject({
        closingAt: null,
        closingDay: null,
        raw: { closingAt: printed },
      });
      expect(posting.fields.closingAt).toBe('unparsed');
    },
  );
});

describe('salaries', () => {
  it.each([
    ['$39.08  - $43.56 Per hour*', 3908, 4356, 'hour', null],
    ['$23.16 – $25.02 Per Hour*', 2316, 2502, 'hour', null],
    ['$75,924.00 - $110,352.00* Per week', 7_592_400, 11_035_200, 'week', 'unit_looks_wrong'],
    ['$75,924 to $110,352 per annum', 7_592_400, 11_035_200, 'year', null],
    ['$28.50/hour', 2850, 2850, 'hour', null],
    ['CAD $6,100 - $7,250.50 Per month', 610_000, 725_050, 'month', null],
    ['39,08 $ - 43,56 $ de l’heure', 3908, 4356, 'hour', null],
    ['75 924,00 $ – 110 352,00 $ par année*', 7_592_400, 11_035_200, 'year', null],
  ])('%s', (printed, salaryMinCents, salaryMaxCents, salaryUnit, salaryFlag) => {
    const posting = small(`Salary: ${printed}`);
    expect(posting).toMatchObject({ salaryMinCents, salaryMaxCents, salaryUnit, salaryFlag });
    expect(posting.fields.salary).toBe('found');
  });

  it.each([
    'Salary commensurate with legal experience',
    '$60,000 - $50,000 Per year',
    '$1,500',
    '$20 - $25 Per hour, $30 Per hour at night',
  ])('that are not one range with a unit stay as printed: %s', (printed) => {
    const posting = small(`Salary: ${printed}`);
    expect(posting).toMatchObject({
      salaryMinCents: null,
      salaryMaxCents: null,
      salaryUnit: null,
      salaryRaw: printed,
    });
    expect(posting.fields.salary).toBe('unparsed');
  });
});

describe('job terms', () => {
  it.each([
    ['21 Permanent', [[21, 'permanent', null, false]]],
    ['1 Temporary (up to 12 months with possible extension)', [[1, 'temporary', 12, true]]],
    ['1 Temporary - contract/assignment - up to 18 months', [[1, 'temporary', 18, false]]],
    [
      '1 Permanent, 1 Temporary - up to twelve (12) months, no extension',
      [
        [1, 'permanent', null, false],
        [1, 'temporary', 12, false],
      ],
    ],
    [
      '2 Permanent and 3 Student',
      [
        [2, 'permanent', null, false],
        [3, 'student', null, false],
      ],
    ],
    ['Temporary, with possibility of extension', [[null, 'temporary', null, true]]],
  ])('%s', (printed, terms) => {
    const found = small(`Job Term: ${printed}`).terms;
    expect(
      found.map((each) => [each.count, each.kind, each.maxMonths, each.extensionPossible]),
    ).toEqual(terms);
  });

  it('of a kind nobody knows are kept and called not understood', () => {
    const posting = small('Job Term: as needed');
    expect(posting.fields.terms).toBe('unparsed');
    expect(posting.terms).toMatchObject([{ count: null, kind: 'other', raw: 'as needed' }]);
  });
});

describe('a value', () => {
  it('is never the next label, a heading, or a line of the page', () => {
    const posting = read(
      'Clerk\nOrganization:\n\nDivision:\nEnforcement Branch\nCity:\n\nAbout the job\nYou will sort.\nJob ID:\n',
    );
    expect(posting).toMatchObject({
      organization: null,
      division: 'Enforcement Branch',
      cities: [],
      jobId: null,
    });
    expect(posting.fields).toMatchObject({
      organization: 'missing',
      cities: 'missing',
      jobId: 'missing',
    });
  });

  it('that belongs to another field is kept but not taken', () => {
    const posting = read(
      'Clerk\nJob ID: Open\nOrganization: $20.00 Per hour\nCity: 232882\nDivision: Arts Branch',
    );
    expect(posting.raw).toEqual({
      jobId: 'Open',
      organization: '$20.00 Per hour',
      cities: '232882',
    });
  });

  it('of an unknown competition status is kept beside “unknown”', () => {
    const posting = small('Competition Status: Under review by the panel');
    expect(posting).toMatchObject({
      competitionStatus: 'unknown',
      competitionStatusRaw: 'Under review by the panel',
    });
    expect(posting.fields.competitionStatus).toBe('unparsed');
  });

  it('may stand in the cell of a table, in bold, or behind a second label on its line', () => {
    expect(small('Job ID:\t232882\tPosting status:\tOpen')).toMatchObject({
      jobId: '232882',
      postingStatus: 'open',
    });
    expect(small('| **City** | Ottawa |')).toMatchObject({ cities: ['Ottawa'] });
    expect(small('**Job ID:** 232882 **Division:** Arts Branch')).toMatchObject({
      jobId: '232882',
      division: 'Arts Branch',
    });
  });

  it('broken over two lines is put together', () => {
    expect(
      read(
        'Clerk\nOrganization:\nMinistry of Labour, Immigration,\nTraining and Skills Development\nCity:\nOttawa,\nPerth\nSalary:\n$20.00 - $21.00\nPer hour',
      ),
    ).toMatchObject({
      organization: 'Ministry of Labour, Immigration, Training and Skills Development',
      cities: ['Ottawa', 'Perth'],
      salaryUnit: 'hour',
    });
  });

  it('the Job ID comes from a link where no label says it, and from the note code only as a suggestion', () => {
    expect(
      small('https://www.gojobs.gov.on.ca/Preview.aspx?JobID=232882&Language=English').jobId,
    ).toBe('232882');
    const posting = small(
      'Additional information:\nCategory: Student\nNote:\n• N-NR-232882/25(18)',
    );
    expect(posting).toMatchObject({
      jobId: null,
      jobIdSuggested: '232882',
      noteCode: 'N-NR-232882/25(18)',
    });
    expect(posting.fields.jobId).toBe('missing');
  });
});

describe('a title', () => {
  const above = (lines: string) =>
    read(`${lines}\n\nJob ID:\n232882\nOrganization:\nArchives of Ontario`).title;

  it.each([
    'Exhibit Cleaner',
    'Amended - Policy Advisor',
    'Counsel: Crown Law (Civil)',
    'Executive Asst. to the Dir.',
    'Student - Park Warden',
  ])('is the last line above the facts: %s', (title) => {
    expect(
      above(
        `Apply By: July 26, 2022\nThank you for your interest in the Ontario Public Service.\n\n${title}`,
      ),
    ).toBe(title);
  });

  it('is missing rather than a sentence, a button or a link of the page', () => {
    expect(
      above(
        '← Back to search results\nApply By: July 26, 2022\nApply Now\nFRANÇAIS\nWe have completed the recruitment process.',
      ),
    ).toBeNull();
    expect(above('To learn about our recruitment process, visit our Hiring Process.')).toBeNull();
  });
});
