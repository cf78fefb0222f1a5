import { useEffect, type RefObject } from 'react';

/** J and K move from row to row while the list or the page's heading has the focus; Enter is the link's own. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (press: KeyboardEvent): void => {
      const by = { j: 1, k: -1 }[press.key.toLowerCase()];
      if (by === undefined || press.ctrlKey || press.metaKey || press.altKey) return;
      const here = document.activeElement;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
      const inList = list.current?.contains(here) === true;
      if (!inList && here?.tagName !== 'H1' && here?.tagName !== 'MAIN') return;
      const at = rows.findIndex(
        (row) => row === here || row.closest('li')?.contains(here) === true,
      );
      const next = inList ? at + by : 0;
      rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
      press.preventDefault();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, [list]);
}
