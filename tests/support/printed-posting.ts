import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, atTime, dayForDisplay, officeZone, type Day } from '@tremplin/shared/day.ts';

/** The invented posting in the layout of 2025 with a Job ID of its own, posted lately and open for three weeks. */
export function printedPosting(jobId: string, today: Day): string {
  const text = readFileSync(join(import.meta.dirname, '../postings/layout-2025.txt'), 'utf8');
  const closing = addDays(today, 21);
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: officeZone, timeZoneName: 'short' })
    .formatToParts(atTime(closing, '23:59'))
    .find((part) => part.type === 'timeZoneName')?.value;
  return text
    .replaceAll('241873', jobId)
    .replaceAll('Wednesday, January 20, 2027 11:59 pm EST', `${printed(closing)} 11:59 pm ${zone}`)
    .replaceAll('Tuesday, January 12, 2027', printed(addDays(today, 14)))
    .replaceAll('Tuesday, January 5, 2027', printed(today));
}

/** `Wednesday, January 20, 2027`, as the careers site prints it. */
function printed(on: Day): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(
    dayForDisplay(on),
  );
}
