import { parseFile } from '@tremplin/server/postings/parse-print.ts';
import { parsePosting } from '@tremplin/server/postings/parse.ts';
import { isRefusal, type ParsedPosting } from '@tremplin/server/postings/parsed.ts';
import { describe, expect, it } from 'vitest';

function read(source: string): ParsedPosting {
  const result = parsePosting(source);
  if (isRefusal(result)) throw new Error(`refused: ${result.refused}`);
  return result;
}

const small = (line: string) => read(`Clerk\nOrganization: Archives of Ontario\n${line}`);

describe('a copy on a job board', () => {
  it('prints labels of its own, and none of their values is taken for a fact', () => {
    const posting = read(
      'Archivist (2)\n\nOrganization:\n\nDate: 3 weeks ago\nCity: Perth, ON\nContract type: Full time\n\nOrganization:\n\nArchives of Ontario\n\nCity:\n\nPerth\n\nJob ID:\n\n232118',
    );
    expect(posting).toMatchObject({
      organization: 'Archives of Ontario',
      cities: ['Perth'],
      jobId: '232118',
    });
  });

  it('lists other postings below, and nothing of theirs is taken', () => {
    const posting = read(
      'Archivist\nOrganization: Archives of Ontario\nJob ID: 232118\nAbout the job\nYou will keep records.\nSimilar jobs\nWarden\nOrganization: Ministry of Natural Resources\nSalary: $50,000 - $60,000 Per year\nClosing Date: Friday, May 1, 2026 11:59 pm EDT',
    );
    expect(posting).toMatchObject({ organization: 'Archives of Ontario', closingAt: null });
    expect(posting.fields.salary).toBe('missing');
    expect(posting.rawText).toContain('Warden');
  });

  it('keeps its title although buttons stand between it and the facts', () => {
    const facts = 'Organization: Archives of Ontario\nJob ID: 232118';
    expect(read(`Archivist\nShare:\nFacebook\nLinkedIn\nEmail\nSave job\n${facts}`).title).toBe(
      'Archivist',
    );
  });

  it('cut short has the title above the line of its ministry or of its terms', () => {
    const facts = 'Salary: $30.00 - $31.00 Per Hour\nJob ID: 232118';
    const title = (lines: string) => read(`${lines}\n${facts}`).title;
    expect(title('Park Warden\nMinistry of Natural Resources – Perth')).toBe('Park Warden');
    expect(title('Park Warden\nFor 6 Temporary seasonal contracts up to 7 months')).toBe(
      'Park Warden',
    );
    expect(title('Ministry of Natural Resources – Park Warden')).toBe(
      'Ministry of Natural Resources - Park Warden',
    );
  });

  it('wrapped like a letter has its values put together again', () => {
    expect(
      read(
        'Apply By: Friday, April 10, 2026\n11:59 pm EDT\nArchivist\nOrganization:\nMinistry of Labour, Immigration, Training and\nSkills Development\nJob Term:\n1 Temporary (up to 12 months with\npossibility of extension)\nJob ID:\n232118',
      ),
    ).toMatchObject({
      closingAt: '2026-04-11T03:59:00.000Z',
      warnings: [],
      organization: 'Ministry of Labour, Immigration, Training and Skills Development',
      terms: [{ maxMonths: 12, extensionPossible: true }],
    });
  });

  it('has its first position behind the label, bullet and all', () => {
    const posting = small(
      'Job ID: 232118\nPosition details:\t• 1 English Permanent, 75 Dufferin St, Perth, East Region\n• 2 French Temporary, 62 Queen St, Sioux Lookout, North Region',
    );
    expect(posting.positionDetails).toMatchObject([
      { count: 1, city: 'Perth' },
      { count: 2, city: 'Sioux Lookout' },
    ]);
    expect(posting.warnings).toEqual([]);
  });
});

describe('values in unusual print', () => {
  it('two ranges under one salary are kept as printed, not halved', () => {
    const posting = small(
      'Salary:\n$25.10 - $28.00 Per Hour*\n$29.00 - $33.00 Per Hour*\nCity: Perth',
    );
    expect(posting).toMatchObject({ salaryMinCents: null, cities: ['Perth'] });
    expect(posting.raw.salary).toContain('$33.00');
  });

  it.each([
    ['$1,146.72 - $1,378.40 Per Week* (hourly equivalent $31.63 - $38.02)', 114_672, 137_840],
    ['$26.52 - $26.52 Per Hour* for first year', 2652, 2652],
    ['$20.10 - $21.00 Per Hour*\n$5,000 signing bonus in northern offices', 2010, 2100],
  ])('what stands beside a salary is no second one: %s', (printed, min, max) => {
    expect(small(`Salary: ${printed}\nJob ID: 232118`)).toMatchObject({
      salaryMinCents: min,
      salaryMaxCents: max,
    });
  });

  it.each([
    ['Toronto and Ottawa', ['Toronto', 'Ottawa']],
    ['Any City', ['Any City']],
    ['Peterborough and surrounding area', ['Peterborough and surrounding area']],
  ])('cities: %s', (printed, cities) => {
    expect(small(`City: ${printed}`).cities).toEqual(cities);
  });

  it('the rest: a day with slashes, a cancelled ad, positions that name themselves', () => {
    expect(small('Apply By: 2025/03/07').closingDay).toBe('2025-03-07');
    expect(small('Competition Status: Job Ad Cancelled').competitionStatus).toBe('cancelled');
    expect(
      small('Durée : 1 poste permanent, 2 postes temporaires (jusqu’à 12 mois)').terms,
    ).toMatchObject([
      { count: 1, kind: 'permanent', maxMonths: null },
      { count: 2, kind: 'temporary', maxMonths: 12 },
    ]);
  });

  it('in French one label says who may apply or how far it is, and its value tells which', () => {
    const open = small('Statut du concours : Ouvert ciblé\nLangue du poste/des postes : Bilingue');
    expect(open).toMatchObject({
      postingStatus: 'open_targeted',
      competitionStatus: null,
      language: 'bilingual',
      raw: {},
    });
    const filled = small('Statut du concours : Poste comblé');
    expect(filled).toMatchObject({ postingStatus: null, competitionStatus: 'position_filled' });
  });
});

describe('a file', () => {
  const text = 'Conseillère – bilingue\n\nID de l’emploi : 232118\nOrganisme : Archives publiques';
  const facts = {
    title: 'Conseillère - bilingue',
    jobId: '232118',
    organization: 'Archives publiques',
  };
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const windows = Buffer.from(text.replace('–', '\u0096').replace('’', '\u0092'), 'latin1');

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', utf16],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
    ['UTF-16 without a mark', utf16.subarray(2)],
    ['what older Windows programs write, dashes and quotation marks too', windows],
  ])('in %s says the same', (_name, bytes) => {
    expect(parseFile(bytes)).toMatchObject({ json: facts, exitCode: 0 });
  });
});
