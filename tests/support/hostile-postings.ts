import type { ParsedPosting, PostingField } from '@tremplin/server/postings/parsed.ts';
import fc from 'fast-check';
import { expect } from 'vitest';

/** One block of a posting: its label in both layouts, what is printed, and what that means. */
export interface Block {
  readonly field: PostingField;
  readonly label: string;
  readonly printed: string;
  readonly means: Readonly<Partial<ParsedPosting>>;
}

type Choices = readonly (readonly [printed: string, means: Block['means']])[];

function block(
  field: PostingField,
  names: readonly string[],
  choices: Choices,
): fc.Arbitrary<Block> {
  return fc
    .record({ label: fc.constantFrom(...names), choice: fc.constantFrom(...choices) })
    .map(({ label, choice }) => ({ field, label, printed: choice[0], means: choice[1] }));
}

const upper: readonly fc.Arbitrary<Block>[] = [
  block(
    'jobId',
    ['Job ID'],
    [
      ['241873', { jobId: '241873' }],
      ['98765', { jobId: '98765' }],
    ],
  ),
  block(
    'postingStatus',
    ['Posting status', 'Posting Status', 'Understanding the job ad - definitions Posting status'],
    [
      ['Open', { postingStatus: 'open' }],
      ['Open Targeted', { postingStatus: 'open_targeted' }],
      ['Restricted (non-represented)', { postingStatus: 'restricted_non_represented' }],
    ],
  ),
  block(
    'organization',
    ['Organization'],
    [
      [
        'Ministry of Labour, Immigration, Training and Skills Development',
        { organization: 'Ministry of Labour, Immigration, Training and Skills Development' },
      ],
      ['Ontario Science Centre', { organization: 'Ontario Science Centre' }],
      [
        'Tribunals Ontario: Landlord and Tenant Board',
        { organization: 'Tribunals Ontario: Landlord and Tenant Board' },
      ],
    ],
  ),
  block(
    'division',
    ['Division'],
    [
      [
        'Hospitals and Capital Division / Hospital Sector Funding Branch',
        { division: 'Hospitals and Capital Division / Hospital Sector Funding Branch' },
      ],
      ['Enforcement Branch', { division: 'Enforcement Branch' }],
    ],
  ),
  block(
    'cities',
    ['City'],
    [
      ['Ottawa', { cities: ['Ottawa'] }],
      [
        'Sault Ste. Marie, New Liskeard, L’Orignal',
        { cities: ['Sault Ste. Marie', 'New Liskeard', 'L’Orignal'] },
      ],
    ],
  ),
  block(
    'language',
    ['Language of Position(s)', 'Position(s) language'],
    [
      ['English', { language: 'english' }],
      ['Bilingual English/French', { language: 'bilingual' }],
    ],
  ),
  block(
    'terms',
    ['Job Term', 'Job term'],
    [
      ['21 Permanent', { terms: [term(21, 'permanent', null, false)] }],
      [
        '2 Permanent, 4 Temporary up to 6 months, with possibility of extension',
        {
          terms: [term(2, 'permanent', null, false), term(4, 'temporary', 6, true)],
        },
      ],
    ],
  ),
  block(
    'jobCode',
    ['Job Code', 'Job code'],
    [
      [
        '41106 - Resource Tech 4-Conserv Officer',
        { jobCode: '41106', jobCodeName: 'Resource Tech 4-Conserv Officer' },
      ],
      ['ALOC - Crown Counsel', { jobCode: 'ALOC', jobCodeName: 'Crown Counsel' }],
    ],
  ),
  block(
    'salary',
    ['Salary'],
    [
      [
        '$39.08  - $43.56 Per hour*',
        { salaryMinCents: 3908, salaryMaxCents: 4356, salaryUnit: 'hour', salaryFlag: null },
      ],
      [
        '$75,924.00 - $110,352.00* Per week',
        {
          salaryMinCents: 7_592_400,
          salaryMaxCents: 11_035_200,
          salaryUnit: 'week',
          salaryFlag: 'unit_looks_wrong',
        },
      ],
    ],
  ),
];

const lower: readonly fc.Arbitrary<Block>[] = [
  block(
    'positionDetails',
    ['Position details', 'Address'],
    [
      [
        '1 English Permanent, 1004 Highway 17, P.O. Box 280, Terrace Bay, North Region, Annual CRJMC',
        {
          positionDetails: [
            {
              count: 1,
              language: 'english',
              kind: 'permanent',
              address: '1004 Highway 17, P.O. Box 280',
              city: 'Terrace Bay',
              region: 'north',
              checks: ['Annual CRJMC'],
            },
          ],
        },
      ],
    ],
  ),
  block(
    'compensationGroup',
    ['Compensation Group', 'Compensation group'],
    [
      [
        'Ontario Public Service Employees Union',
        { compensationGroup: 'Ontario Public Service Employees Union' },
      ],
      ['Excluded', { compensationGroup: 'Excluded' }],
    ],
  ),
  block(
    'workHours',
    ['Work hours', 'Schedule'],
    [
      ['Schedule 4.7', { workHours: 'Schedule 4.7' }],
      ['6', { workHours: '6' }],
    ],
  ),
  block(
    'category',
    ['Category'],
    [
      ['Corrections and Enforcement', { category: 'Corrections and Enforcement' }],
      ['Information Technology', { category: 'Information Technology' }],
    ],
  ),
  block('postedOn', ['Posted on'], [['Monday, August 18, 2025', { postedOn: '2025-08-18' }]]),
];

function term(
  count: number,
  kind: 'permanent' | 'temporary',
  maxMonths: number | null,
  extensionPossible: boolean,
) {
  return expect.objectContaining({ count, kind, maxMonths, extensionPossible });
}

/** How one copy of a posting is spelled: none of it changes what the posting says. */
const spelling = fc.record({
  bullet: fc.constantFrom('', '', '• ', '- ', '* ', '· ', '\t', '> '),
  colon: fc.constantFrom(':', ' :', '\u00A0:', '\u202F: ', ':\u200B', '：', '**:', ': **'),
  gap: fc.constantFrom(' ', '\n', '\n\n', '\n \n\u00A0\n', '\t', '\u00A0'),
  between: fc.constantFrom('\n', '\n\n', '\n\u00A0\n\n'),
  dash: fc.constantFrom('-', '–', '—', '−', '‑'),
  space: fc.constantFrom(' ', '\u00A0', '\u202F', '  '),
  letters: fc.constantFrom('as printed', 'upper', 'lower'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  bodyHeading: fc.constantFrom(
    'About the job',
    'The Job\n',
    'What can I expect to do in this role?',
    '',
  ),
  bottomHeading: fc.constantFrom('Additional information:\n', 'Additional Information:\n', ''),
});
type Spelling = typeof spelling extends fc.Arbitrary<infer S> ? S : never;

export const posting = fc.record({
  upper: fc.tuple(...upper).chain((blocks) => fc.shuffledSubarray(blocks, { minLength: 3 })),
  lower: fc.tuple(...lower).chain((blocks) => fc.shuffledSubarray(blocks, { minLength: 2 })),
  title: fc.constantFrom(
    'Exhibit Cleaner',
    'Amended - Policy Advisor',
    'Student - Park Warden: Bilingual',
    null,
  ),
  status: fc.constantFrom('Position Filled', null),
  closing: fc.constantFrom('Tuesday, September 2, 2025 11:59 pm EDT', null),
  spelling,
});
export type Copy = typeof posting extends fc.Arbitrary<infer C> ? C : never;

function spelled({ label: name, printed: value }: Block, how: Spelling): string {
  const label = how.letters === 'upper' ? name.toUpperCase() : name;
  const text = `${how.letters === 'lower' ? label.toLowerCase() : label}${how.colon}${how.gap}${value}`;
  return `${how.bullet}${text.replace(/-/g, how.dash).replace(/ (?=\S)/g, how.space)}`;
}

export function printed(copy: Copy): string {
  const { spelling: how } = copy;
  const top = [
    '← Back to search results',
    copy.closing === null ? '' : `Apply By: ${copy.closing}`,
    copy.status === null
      ? ''
      : `Competition Status: ${copy.status}\n\nApproximately 2,064 individuals applied for this opportunity.\n\nThank you for your interest in the Ontario Public Service.`,
    copy.title ?? '',
  ];
  const body = `${how.bodyHeading}\nYou will walk the trails and greet the public every day of the long summer.\nCategory: Volunteers are welcome too\nNote: boots are needed.\nCity: of dreams\nWe are looking forward to reading your application soon.`;
  const parts = [
    ...top,
    copy.upper.map((each) => spelled(each, how)).join(how.between),
    body,
    how.bottomHeading,
    copy.lower.map((each) => spelled(each, how)).join(how.between),
  ];
  return parts.join('\n\n').replace(/\n/g, how.newline);
}

/** The same posting as the board's page holds it, with a wrong twin of every block in a comment. */
export function page(copy: Copy): string {
  const row = (label: string, value: string) =>
    `<div class="ontario-row"><div class="ontario-column"><strong>${label}:</strong></div><div class="ontario-column">\n  ${value.replace(/&/g, '&amp;').replace(/-/g, '&#8211;')}</div></div>`;
  const rows = (blocks: readonly Block[]) =>
    blocks
      .map((each) => `<!-- ${row(each.label, 'Wrong')} -->${row(each.label, each.printed)}`)
      .join('\n');
  return `<!DOCTYPE html><html><head><title>Job Preview</title></head><body><form action="./Preview.aspx">
    <a href="/Search.aspx">Back to search results</a>${copy.closing === null ? '' : `<cite><strong>Apply By:</strong> ${copy.closing}</cite>`}
    ${copy.status === null ? '' : `<div><strong>Competition Status: </strong>${copy.status}<br /><br />Approximately 2064 individuals applied for this opportunity.</div>`}
    <h1>${copy.title ?? ''}</h1>${rows(copy.upper)}<hr /><h2>About the job</h2>City: of dreams<br/>Category: Volunteers<hr />
    ${copy.spelling.bottomHeading === '' ? '' : '<h2>Additional information:</h2>'}${rows(copy.lower)}</form></body></html>`;
}

export const upperFields: readonly PostingField[] = [
  'jobId',
  'postingStatus',
  'organization',
  'division',
  'cities',
  'language',
  'terms',
  'jobCode',
  'salary',
];
export const lowerFields: readonly PostingField[] = [
  'positionDetails',
  'compensationGroup',
  'workHours',
  'category',
  'postedOn',
];
