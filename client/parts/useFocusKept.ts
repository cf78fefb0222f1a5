import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * What had the focus may go from the page when something is saved; then the focus comes here, and
 * the keyboard does not start from the top again. Spread on what `home` is or lies in.
 */
export function useFocusKept(home: RefObject<HTMLElement | null>) {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (last.current === null || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body) home.current?.focus({ preventScroll: true });
  });
  const onFocus = ({ currentTarget, target }: FocusEvent): void => {
    // A dialog sees to its own: its events arrive here, but it is not inside.
    if (currentTarget.contains(target)) last.current = target;
  };
  return { onFocus };
}
