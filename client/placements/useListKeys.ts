import { useEffect, useRef, type RefObject } from 'react';
import { isSingleKey } from '../parts/singleKeys.ts';

interface Given {
  root: RefObject<HTMLElement | null>;
  on: boolean;
  /** The row's own id, as its link says it in `data-row`. */
  press: (key: string, row: string) => boolean;
}

/** J and K go from row to row; Enter is the link's own, and other letters are for the row that has the focus. */
export function useListKeys(given: Given): void {
  const last = useRef(given);
  useEffect(() => {
    last.current = given;
  });
  const { on } = given;
  useEffect(() => {
    if (!on) return;
    const hear = (event: KeyboardEvent): void => {
      const { root, press } = last.current;
      if (!isSingleKey(event) || event.shiftKey) return;
      const rows = [...(root.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
      const at = rows.findIndex((row) => row.closest('tr')?.contains(document.activeElement));
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') go(rows, at, key === 'j' ? 1 : -1);
      else if (!press(key, rows[at]?.dataset['row'] ?? '')) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [on]);
}

function go(rows: readonly HTMLElement[], at: number, by: 1 | -1): void {
  const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by;
  const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
  row?.focus();
}
