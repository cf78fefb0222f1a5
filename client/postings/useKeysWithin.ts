import { useEffect, useRef, type RefObject } from 'react';

/**
 * Hears single keys while the focus is inside, or on the page's heading where one arrives, so that
 * they disturb no one who types elsewhere; takes the focus that nothing else has.
 */
export function useKeysWithin(
  inside: RefObject<HTMLElement | null>,
  press: (key: KeyboardEvent) => void,
): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const box = inside.current;
    const hear = (key: KeyboardEvent): void => {
      if (key.ctrlKey || key.metaKey || key.altKey || isTyping(key.target)) return;
      if (isWithin(box, key.target)) latest.current(key);
    };
    if (!isWithin(box, document.activeElement)) box?.focus();
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [inside]);
}

function isWithin(box: HTMLElement | null, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || box === null) return false;
  return box.contains(target) || target.tagName === 'H1';
}

/** Boxes in which letters and digits are text; radios are not. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox'
  );
}
