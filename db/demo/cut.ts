import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import type { Staff } from './staff.ts';

/** How long ago the file came that the directory is from. */
export const cutAt: At = -23;

interface Telling {
  readonly calendar: Calendar;
  readonly staff: Staff;
}

/** The file itself, as the list of files shows it. */
export function cutOf(
  { calendar, staff }: Telling,
  id: string,
  rows: number,
  left: number,
): Batch['imports'][number] {
  const at = calendar.moment(cutAt, 615);
  const by = staff.facilitators[0] ?? staff.administrator;
  const none = {
    updated: 0,
    unchanged: 0,
    moved: 0,
    duplicate: 0,
    error: 0,
    kept_away: 0,
  };
  return {
    id,
    fileName: 'infogo-individuals.json',
    format: 'infogo',
    encoding: 'windows-1252',
    bytes: rows * 610,
    sha256: '0'.repeat(64),
    origin: 'page',
    state: 'applied',
    rowsRead: rows,
    complete: true,
    bytesRead: rows * 610,
    counts: {
      ...none,
      rows,
      new: Math.round(rows * 0.01),
      unchanged: rows - Math.round(rows * 0.01),
      left,
    },
    revision: 0,
    appliedAt: calendar.moment(cutAt, 620),
    appliedBy: by,
    createdAt: at,
    createdBy: by,
    updatedAt: calendar.moment(cutAt, 620),
  };
}
