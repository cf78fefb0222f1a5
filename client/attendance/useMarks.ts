import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { mostRows, type Mark } from '@tremplin/shared/attendance.ts';
import { touched, type MarkButton } from '@tremplin/shared/session-rules.ts';
import { useVoice } from '../parts/Toaster.tsx';
import type { Act } from './kept.ts';
import type { Row } from './overlay.ts';
import type { Room, Taps } from './useRoom.ts';

/** One thing done, in words, and how to take it back. */
interface Done {
  readonly what: string;
  /** Nothing where the rows have changed since under another hand. */
  readonly back: (rows: readonly Row[]) => Act | null;
}

export interface Marks {
  readonly touch: (row: Row, button: MarkButton) => void;
  readonly allPresent: () => void;
  readonly head: (by: 1 | -1) => void;
  /** Somebody was added at the door, which the office has saved: said, and undone, like a mark. */
  readonly arrived: (rowId: string, name: string) => void;
  readonly undo: () => void;
  /** What `undo` would take back; null when there is nothing. */
  readonly last: string | null;
  /** How many *All present* would mark. */
  readonly unmarked: number;
}

/** What fingers and keys do to the list; every one of them can be undone. */
export function useMarks(room: Room, taps: Taps): Marks {
  const t = useTranslations('attendance.room');
  const { say, last, undo } = useDone(room, taps);
  const { queue } = taps;
  const { rows, session } = room;
  const left = rows.filter(
    (row) => row.mark === 'unmarked' && row.recordable && !room.isWaiting(row),
  );
  const put = (act: Act, one: Done): void => {
    queue.tap(session.id, act);
    say(one);
  };
  const mark = (ids: readonly string[], to: Mark, before: Mark, what: string): void =>
    put({ kind: 'mark', mark: to, rowIds: ids }, { what, back: backTo(ids, to, before) });
  return {
    unmarked: left.length,
    last,
    touch: (row, button) => {
      if (!mayTouch(room, row, button)) return;
      const to = touched(row.mark, button);
      const state = t(`states.${to}`);
      mark([row.id], to, row.mark, t('last.mark', { name: row.name, state }));
    },
    allPresent: () => {
      if (!room.open || left.length === 0) return;
      const ids = left.map(({ id }) => id);
      for (let at = 0; at < ids.length; at += mostRows) {
        const some = ids.slice(at, at + mostRows);
        mark(some, 'present', 'unmarked', t('last.all', { count: some.length }));
      }
    },
    head: (by) => {
      if (!room.open || room.anonymous + by < 0) return;
      const back: Act = { kind: 'head', by: by === 1 ? -1 : 1 };
      const what = by === 1 ? t('last.head_more') : t('last.head_fewer');
      put({ kind: 'head', by }, { what, back: () => back });
    },
    arrived: (rowId, name) =>
      say({ what: t('walk_ins.added', { name }), back: backFromDoor(rowId) }),
    undo,
  };
}

/** What was done here, the last thing last; one at a time is taken back. */
function useDone({ everyRow, session }: Room, { queue }: Taps) {
  const t = useTranslations('attendance.room.last');
  const { announce } = useVoice();
  const [done, setDone] = useState<readonly Done[]>([]);
  return {
    last: done.at(-1)?.what ?? null,
    say: (one: Done): void => {
      setDone((before) => [...before, one]);
      announce(one.what);
    },
    undo: (): void => {
      const at = done.findLastIndex((one) => one.back(everyRow) !== null);
      const act = done[at]?.back(everyRow);
      setDone(done.slice(0, Math.max(0, at)));
      if (!act) return announce(t('nothing'));
      queue.tap(session.id, act);
      announce(t('undone', { what: done[at]?.what ?? '' }));
    },
  };
}

/** Whether the hour lets this button be touched; taking a mark back is always let. */
export function mayTouch(
  room: Pick<Room, 'open' | 'begun'>,
  row: Pick<Row, 'mark' | 'recordable'>,
  button: MarkButton,
): boolean {
  if (!room.open) return false;
  if (!row.recordable && row.mark !== button && button !== 'absent' && button !== 'excused')
    return false;
  return room.begun || row.mark === button || (button !== 'absent' && button !== 'excused');
}

/** The list may not have them yet. */
function backFromDoor(rowId: string): Done['back'] {
  return (rows) => {
    const remarked = rows.some((row) => row.id === rowId && row.mark !== 'present');
    return remarked ? null : { kind: 'mark', mark: 'unmarked', rowIds: [rowId] };
  };
}

function backTo(ids: readonly string[], to: Mark, before: Mark): Done['back'] {
  return (rows) => {
    const still = rows.filter((row) => ids.includes(row.id) && row.mark === to);
    const rowIds = still.map(({ id }) => id);
    return rowIds.length > 0 ? { kind: 'mark', mark: before, rowIds } : null;
  };
}
