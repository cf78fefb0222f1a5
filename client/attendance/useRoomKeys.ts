import { useEffect, useRef, type RefObject } from 'react';
import type { MarkButton } from '@tremplin/shared/session-rules.ts';
import { isSingleKey } from '../parts/singleKeys.ts';
import type { Marks } from './useMarks.ts';
import type { Room } from './useRoom.ts';

interface Given {
  list: RefObject<HTMLElement | null>;
  room: Room;
  marks: Marks;
  on: boolean;
}

const byLetter: Readonly<Record<string, MarkButton>> = {
  p: 'present',
  l: 'late',
  t: 'left_early',
  e: 'excused',
};

/** A marks all, J and K go from row to row, a letter marks the row one is on; Z, and Ctrl+Z always, take back. */
export function useRoomKeys(given: Given): void {
  const last = useRef(given);
  useEffect(() => {
    last.current = given;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const now = last.current;
      const undoes = isUndo(event);
      if (undoes || (now.on && isSingleKey(event) && answer(event, now))) event.preventDefault();
      if (undoes) now.marks.undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** In a box Ctrl+Z belongs to what is typed there. */
function isUndo(event: KeyboardEvent): boolean {
  const box = event.target instanceof Element && event.target.closest('input, textarea, select');
  return !box && (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
}

function answer(event: KeyboardEvent, { list, room, marks }: Given): boolean {
  const key = event.key.toLowerCase();
  if (key === 'a') marks.allPresent();
  else if (key === 'z') marks.undo();
  else if (key === 'j' || key === 'k') step(list.current, key === 'j' ? 1 : -1);
  else return mark(event, list.current, room, marks);
  return true;
}

/** Space on a button is that button's own. */
function mark(event: KeyboardEvent, list: HTMLElement | null, room: Room, marks: Marks): boolean {
  const onRow = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined;
  const button = event.key === ' ' && onRow ? 'absent' : byLetter[event.key.toLowerCase()];
  const id = rowInFocus(list)?.dataset['row'];
  const row = room.rows.find((one) => one.id === id);
  if (button === undefined || !row) return false;
  marks.touch(row, button);
  return true;
}

function rowInFocus(list: HTMLElement | null): HTMLElement | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;
  return row && list?.contains(row) ? row : null;
}

function step(list: HTMLElement | null, by: 1 | -1): void {
  const all = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const here = rowInFocus(list);
  const at = here ? all.indexOf(here) + by : 0;
  all[Math.min(all.length - 1, Math.max(0, at))]?.focus();
}
