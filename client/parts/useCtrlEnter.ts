import { useEffect, useRef, type RefObject } from 'react';

/** Ctrl+Enter from anywhere in a panel; what stands highlighted in an open list is chosen by it too. */
export function useCtrlEnter(panel: RefObject<HTMLElement | null>, save: () => void): void {
  const last = useRef(save);
  useEffect(() => {
    last.current = save;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      if (!(target instanceof Element) || panel.current?.contains(target) !== true) return;
      event.preventDefault();
      document.getElementById(target.getAttribute('aria-activedescendant') ?? '')?.click();
      // After the choice has been drawn, so that the save knows of it.
      setTimeout(() => last.current());
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [panel]);
}
