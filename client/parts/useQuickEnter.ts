import { useEffect, useRef, type KeyboardEvent as ReactKeyboardEvent, type RefObject } from 'react';
import type { BaseUIEvent } from '@base-ui/react/types';

/**
 * Enter right after the last letter waits for the answer and takes its first; letters that have not
 * led to a choice never send the form around the box, which would go with the choice before.
 */
export function useQuickEnter(input: RefObject<HTMLInputElement | null>, isLate: boolean) {
  const typed = useRef('');
  const wanted = useRef<KeyboardEvent | null>(null);
  useEffect(() => {
    const { current: enter } = wanted;
    if (isLate || enter === null) return undefined;
    wanted.current = null;
    const timer = setTimeout(() => {
      const list = document.getElementById(input.current?.getAttribute('aria-controls') ?? '');
      const first = list?.querySelector<HTMLElement>('[role="option"]');
      first?.click();
      // Ctrl+Enter goes on to whoever saves by it.
      const { key, ctrlKey, metaKey } = enter;
      if (first && (ctrlKey || metaKey))
        setTimeout(() => {
          const again = { key, ctrlKey, metaKey, bubbles: true, cancelable: true };
          input.current?.dispatchEvent(new KeyboardEvent('keydown', again));
        });
    });
    return () => clearTimeout(timer);
  }, [isLate, input]);
  const press = (event: BaseUIEvent<ReactKeyboardEvent<HTMLInputElement>>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.current.trim() === '')
      return;
    const isOpen = input.current?.getAttribute('aria-activedescendant');
    if (!isLate && isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    event.preventBaseUIHandler();
    if (isLate) wanted.current = event.nativeEvent;
  };
  const heard = (text: string): void => {
    typed.current = text;
    if (text !== '') wanted.current = null;
  };
  return { heard, press };
}
