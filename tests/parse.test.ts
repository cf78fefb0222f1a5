import { readFileSync } from 'node:fs';
import { parseFile } from '@tremplin/server/postings/parse-print.ts';
import { parsePosting } from '@tremplin/server/postings/parse.ts';
import { diffPosting, type KeptPosting } from '@tremplin/server/postings/parse-diff.ts';
import { isRefusal, type ParsedPosting } from '@tremplin/server/postings/parsed.ts';
import { parseIso } from '@tremplin/shared/day.ts';
import { describe, expect, it } from 'vitest';

function bytes(name: string): Buffer {
  return readFileSync(new URL(`./postings/${name}`, import.meta.url));
}

function read(source: string): ParsedPosting {
  const result = parsePosting(source);
  if (isRefusal(result)) throw new Error(`refused: ${result.refused}`);
  return result;
}

const fixture = (name: string) => read(bytes(name).toString('utf8'));

describe('a posting as the board prints it', () => {
  it('since 2025 gives every fact, and none from the prose between its two blocks', () => {
    const posting = fixture('layout-2025.txt');
    expect(posting).toMatchObject({
      jobId: '241873',
      title: 'Amended - Bilingual Programme Advisor: Northern Services',
      organization: 'Ministry of Labour, Immigration, Training and Skills Development',
      division: 'Employment and Training Division / Eastern Regional Branch',
      cities: ['Ottawa', 'Sioux Lookout', 'Kingston'],
      language: 'bilingual',
      jobCode: '4A008',
      jobCodeName: 'ProgPlanEval04',
      salaryMinCents: 168_403,
      salaryMaxCents: 191_250,
      salaryUnit: 'week',
      salaryFlag: null,
      salaryStarred: true,
      postingStatus: 'open_targeted',
      closingAt: '2027-01-21T04:59:00.000Z',
      closingDay: '2027-01-20',
      closingTime: '23:59',
      competitionStatus: null,
      applicantCount: null,
      workHours: 'Schedule 3.7',
      category: 'Community and Social Services',
      postedOn: '2027-01-05',
      noteCode: 'T-LR-241873/27(6)',
      virtualInfoSession:
        'Join our virtual information session on Tuesday, January 12, 2027 at noon.',
      regions: ['east', 'north'],
      warnings: [],
    });
    expect(posting.terms).toMatchObject([
      { count: 2, kind: 'permanent', maxMonths: null, extensionPossible: false, casual: false },
      { count: 4, kind: 'temporary', maxMonths: 6, extensionPossible: true, casual: true },
    ]);
    expect(posting.positionDetails).toEqual([
      {
        count: 1,
        language: 'bilingual',
        kind: 'permanent',
        address: '347 Preston St, Suite 400',
        city: 'Ottawa',
        region: 'east',
        checks: [
          'Criminal Record and Judicial Matters Check (Fingerprint Based, renewed)',
          'Credit History Check',
        ],
      },
      {
        count: 5,
        language: 'english',
        kind: 'temporary',
        address: '62 Queen St, P.O. Box 17',
        city: 'Sioux Lookout',
        region: 'north',
        checks: [],
      },
    ]);
  });

  it('until 2024 gives its facts with the Job ID last and the address below', () => {
    const posting = fixture('layout-2023.txt');
    expect(posting).toMatchObject({
      jobId: '196204',
      title: 'Student - Archives Assistant',
      organization: 'Archives of Ontario',
      postingStatus: 'open',
      closingAt: '2023-03-11T04:59:00.000Z',
      competitionStatus: 'application_screening',
      applicantCount: null,
      applicantCountKind: 'fewer_than_30',
      salaryMinCents: 1760,
      salaryMaxCents: 1760,
      salaryUnit: 'hour',
      workHours: '6',
      category: 'Student',
      address: '3 English Student, 134 Ian Macdonald Blvd, Toronto, Toronto Region',
      regions: ['toronto'],
    });
    expect(posting.terms).toMatchObject([{ count: 3, kind: 'student', maxMonths: 4 }]);
  });

  it('in French gives the same facts, whatever the spaces before its colons', () => {
    const posting = fixture('french.txt');
    expect(posting).toMatchObject({
      printedIn: 'fr',
      jobId: '239115',
      title: 'Conseillère ou conseiller en politiques - bilingue',
      organization: 'Ministère des Richesses naturelles',
      language: 'bilingual',
      salaryMinCents: 168_403,
      salaryMaxCents: 191_250,
      salaryUnit: 'week',
      postingStatus: 'restricted_non_represented',
      closingAt: '2027-02-03T04:59:00.000Z',
      competitionStatus: 'position_filled',
      applicantCount: 1204,
      applicantCountKind: 'approx',
      workHours: 'Horaire 4.7',
      postedOn: '2027-01-18',
      regions: ['east'],
    });
    expect(posting.terms).toMatchObject([
      { count: 1, kind: 'permanent' },
      { count: 2, kind: 'temporary', maxMonths: 12, extensionPossible: true },
    ]);
    expect(Object.values(posting.fields)).toEqual(Array(19).fill('found'));
  });

  it('and posted again elsewhere says what it has, and what it leaves out is missing', () => {
    const posting = fixture('repost.txt');
    expect(posting).toMatchObject({
      jobId: null,
      title: 'Policy Intern - Housing',
      cities: ['Ottawa'],
      closingAt: '2026-12-01T04:59:00.000Z',
      salaryMinCents: null,
      salaryUnit: null,
      salaryRaw: 'Salary commensurate with experience',
      warnings: ['closing_time_assumed'],
    });
    expect(posting.terms).toMatchObject([{ count: 1, kind: 'temporary', maxMonths: 18 }]);
    expect(posting.fields).toMatchObject({
      jobId: 'missing',
      salary: 'unparsed',
      postingStatus: 'missing',
    });
    expect(posting.raw).toEqual({ salary: 'Salary commensurate with experience' });
  });

  it('and saved as a page gives what a reader saw: nothing from its comments, scripts and hidden parts', () => {
    const posting = fixture('saved-page.html');
    expect(posting).toMatchObject({
      jobId: '245501',
      title: 'Nurse Practitioner - Bilingual (English/French)',
      division: null,
      competitionStatus: null,
      cities: ['Ottawa', 'Perth'],
      salaryMinCents: 7_592_400,
      salaryMaxCents: 11_035_200,
      salaryUnit: 'week',
      salaryRaw: '$75,924.00 - $110,352.00* Per week',
      salaryFlag: 'unit_looks_wrong',
      closingDay: '2027-06-07',
      sourceUrl: 'https://www.gojobs.gov.on.ca/Preview.aspx?Language=English&JobID=245501',
    });
    expect(posting.rawText).not.toMatch(/Ghost|Hidden|\$1\.00|</);
    expect(posting.positionDetails).toMatchObject([
      { address: '75 Spencer St', checks: ['Vulnerable Sector Check'] },
    ]);
  });

  it('marks the lines that each field was read from', () => {
    const { lines } = fixture('layout-2023.txt');
    const marked = (field: string) =>
      lines.filter((line) => line.field === field).map((line) => line.text);
    expect(marked('organization')).toEqual(['Organization:', 'Archives of Ontario']);
    expect(marked('title')).toEqual(['Student - Archives Assistant']);
    expect(marked('applicantCount')).toEqual([
      'Fewer than thirty individuals applied for this opportunity.',
    ]);
    expect(lines.map((line) => line.text).join('\n')).toBe(
      bytes('layout-2023.txt').toString('utf8'),
    );
  });
});

describe('what is no posting is refused by name', () => {
  it.each([
    ['captcha.html', 'captcha'],
    ['search-form.html', 'search_form'],
    ['search-results.txt', 'search_form'],
    ['empty-shell.html', 'empty_shell'],
  ])('%s is a %s', (name, refused) => {
    expect(parseFile(bytes(name))).toEqual({ json: { refused }, exitCode: 1 });
  });

  it('and so are a captcha that was pasted, a shell of labels, and any other text', () => {
    expect(parsePosting('Radware Captcha Page\n\nPlease solve the puzzle')).toEqual({
      refused: 'captcha',
    });
    expect(parsePosting('Job ID:\nOrganization:\nCity:\nSalary:')).toEqual({
      refused: 'empty_shell',
    });
    expect(parsePosting('Bonjour Amélie,\n\nvoici les notes de mardi.')).toEqual({
      refused: 'nothing_recognised',
    });
    expect(parsePosting('')).toEqual({ refused: 'nothing_recognised' });
  });

  it('though a page that merely carries the bot guard’s script is a posting', () => {
    const page = bytes('saved-page.html').toString('utf8');
    const guarded = page.replace(
      '<style>',
      '<script src="https://cdn.perfdrive.com/aperture.js"></script><style>',
    );
    expect(read(guarded).jobId).toBe('245501');
  });
});

describe('the command line', () => {
  it('prints the listed names and no others inside a term, and ends with 0', () => {
    const { json, exitCode } = parseFile(bytes('layout-2025.txt'));
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({
      jobId: '241873',
      terms: [
        { count: 2, kind: 'permanent', maxMonths: null, extensionPossible: false },
        { count: 4, kind: 'temporary', maxMonths: 6, extensionPossible: true },
      ],
      fields: { jobId: 'found', competitionStatus: 'missing', salaryUnit: 'found' },
    });
    expect(JSON.stringify(json)).not.toContain('"casual"');
  });

  it('reads a file that an older Windows program saved', () => {
    const text = 'Conseillère\n\nOrganisme : Ministère de la Santé\nVille : Hawkesbury';
    const { json } = parseFile(Buffer.from(text, 'latin1'));
    expect(json).toMatchObject({ title: 'Conseillère', organization: 'Ministère de la Santé' });
  });
});

const small = (line: string) => read(`Clerk\nOrganization: Archives of Ontario\n${line}`);

describe('a posting whose Job ID is known', () => {
  it('shows what the new print says otherwise, and nothing that it leaves out', () => {
    const printed = fixture('layout-2023.txt');
    const kept: KeptPosting = {
      ...printed,
      titleEn: printed.title,
      titleFr: null,
      organization: 'Archives of Ontario',
      language: 'english',
      closingAt: parseIso('2023-03-11T04:59:00.000Z'),
      competitionStatus: 'application_screening',
    };
    expect(diffPosting(kept, printed)).toEqual([]);
    const older = {
      ...kept,
      category: 'Executive',
      closingAt: null,
      competitionStatus: 'advertising',
      division: null,
    };
    expect(diffPosting(older, printed)).toEqual([
      { field: 'division', from: null, to: 'Collections Branch' },
      { field: 'closingAt', from: null, to: '2023-03-11T04:59:00.000Z' },
      { field: 'competitionStatus', from: 'advertising', to: 'application_screening' },
      { field: 'category', from: 'Executive', to: 'Student' },
    ]);
    expect(diffPosting(kept, small('Job ID: 196204')).map((each) => each.field)).toEqual([
      'titleEn',
    ]);
  });
});
