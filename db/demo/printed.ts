import type { PositionDetail, Term } from '@tremplin/shared/postings.ts';
import type { Calendar } from './calendar.ts';
import type { Competition } from './competition.ts';
import type { Occupation } from './occupations.ts';

export interface Printed extends Competition {
  readonly jobId: string;
  readonly division: string;
  readonly term: Term;
  readonly detail: PositionDetail;
}

/** The posting as somebody would have pasted it, in the board's layout of 2025. */
export function printedPosting(calendar: Calendar, posting: Printed): string {
  const { occupation, detail, term } = posting;
  const language = detail.language === 'bilingual' ? 'Bilingual English/French' : 'English';
  const place = `${detail.count} ${language} ${term.kind === 'temporary' ? 'Temporary' : 'Permanent'}, ${detail.address}, ${detail.city}`;
  return [
    posting.title,
    `Apply By: ${printedDay(calendar, posting.closingAt)} 11:59 pm`,
    `Job ID: ${posting.jobId}`,
    `Organization: ${posting.ministry.nameEn}`,
    `Division: ${posting.division}`,
    `City: ${detail.city}`,
    `Position(s) language: ${language}`,
    `Job term: ${term.raw}`,
    `Job code: ${occupation.code} - ${occupation.codeName}`,
    `Salary: ${printedSalary(occupation)}`,
    ...(underOpseu(occupation)
      ? ['*Indicates the salary listed as per the OPSEU Collective Agreement.']
      : []),
    'Posting status: Open',
    'About the job',
    `You bring skill and care to the work of a ${occupation.titleEn.toLowerCase()} in ${detail.city}.`,
    'What you bring to the team',
    'You communicate clearly, keep your records in order and work well with others.',
    `Position details: ${place}`,
    ...detail.checks,
    `Compensation group: ${occupation.group}`,
    `Work hours: ${occupation.schedule}`,
    `Category: ${occupation.category}`,
    `Posted on: ${printedDay(calendar, posting.postedAt)}`,
  ].join('\n');
}

export function printedSalary(occupation: Occupation): string {
  const [least, most] = occupation.salary;
  const star = underOpseu(occupation) ? '*' : '';
  return `${dollars(least)} - ${dollars(most)}${star} Per ${occupation.unit}`;
}

function underOpseu(occupation: Occupation): boolean {
  return occupation.group.startsWith('Ontario');
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function printedDay(calendar: Calendar, at: number): string {
  const day = calendar.day(at);
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  return `${weekdays[calendar.weekday(at) - 1] ?? ''}, ${month} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;
}

function dollars(cents: number): string {
  const [whole = '0', part = '00'] = (cents / 100).toFixed(2).split('.');
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}
