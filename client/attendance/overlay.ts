import type { Mark } from '@tremplin/shared/attendance.ts';
import type { Outputs } from '../api.ts';
import type { KeptTap } from './kept.ts';
import type { QueueState } from './queue.ts';

export type Roster = Outputs['attendance']['roster'];
export type ServerRow = Roster['rows'][number];

export interface Row extends ServerRow {
  /** A tap on it could not be sent yet. */
  readonly waits: boolean;
}

export interface Shown {
  readonly rows: readonly Row[];
  /** Also those who are on the list no longer, such as a walk-in taken back. */
  readonly everyRow: readonly Row[];
  readonly anonymous: number;
  readonly present: number;
  /** Whoever holds a place: not those who are only invited or waiting. */
  readonly listed: number;
}

/** The office's list with this person's own taps on top, in the order in which they were made. */
export function overlaid(roster: Roster, taps: QueueState, personId: string): Shown {
  const here = (tap: KeptTap): boolean =>
    tap.sessionId === roster.session.id && tap.personId === personId;
  const answered = taps.answered.map(({ tap }) => tap).filter(here);
  const waiting = taps.waiting.filter(here);
  const marks = new Map<string, Mark>();
  const unsaved = new Set<string>();
  for (const tap of [...answered, ...waiting]) {
    if (tap.kind !== 'mark') continue;
    for (const id of tap.rowIds) marks.set(id, tap.mark);
  }
  // Those that go through at once would only flicker.
  for (const tap of taps.trouble === null ? [] : waiting) {
    if (tap.kind === 'mark') for (const id of tap.rowIds) unsaved.add(id);
  }
  const everyRow = roster.rows.map((row) => ({
    ...row,
    mark: marks.get(row.id) ?? row.mark,
    waits: unsaved.has(row.id),
  }));
  const rows = everyRow.filter((row) => row.status !== 'cancelled' || row.mark !== 'unmarked');
  const heads = [...answered, ...waiting].reduce(
    (sum, tap) => Math.max(0, sum + (tap.kind === 'head' ? tap.by : 0)),
    roster.anonymous,
  );
  return {
    rows,
    everyRow,
    anonymous: heads,
    present: rows.filter((row) => isHere(row.mark)).length,
    listed: rows.filter((row) => isListed(row)).length,
  };
}

export function isHere(mark: Mark): boolean {
  return mark !== 'unmarked' && mark !== 'absent' && mark !== 'excused';
}

function isListed({ status, mark }: Row): boolean {
  return mark !== 'unmarked' || (status !== 'invited' && status !== 'waitlisted');
}
