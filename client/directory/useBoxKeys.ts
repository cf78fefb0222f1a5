import { useEffect, type RefObject } from 'react';
import { isSingleKey, useSingleKeys } from '../parts/singleKeys.ts';

/** One comes to the directory to type: the box has the focus at once, and / brings it back. */
export function useBoxKeys(box: RefObject<HTMLInputElement | null>): void {
  const { on } = useSingleKeys();
  useEffect(() => box.current?.focus({ preventScroll: true }), [box]);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '/' || !isSingleKey(event)) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [box, on]);
}
