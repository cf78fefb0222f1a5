import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';

/** Ticks on a list: one by one, from the last one to here, or all there are. */
export function useChosen(all: readonly string[], shown: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef(0);
  // Whoever is gone from the list is no longer chosen.
  const chosen = all.filter((id) => ticked.has(id));
  const put = (ids: readonly string[], on: boolean): void =>
    setTicked((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  const toggle = (id: string, range: boolean): void => {
    const at = shown.indexOf(id);
    const on = range || !ticked.has(id);
    const [from, to] = range ? [Math.min(last.current, at), Math.max(last.current, at)] : [at, at];
    put(shown.slice(from, to + 1), on);
    last.current = at;
  };
  return {
    chosen,
    has: (id: string): boolean => ticked.has(id),
    clear: (): void => setTicked(new Set()),
    chooseAll: (): void => setTicked(new Set(all)),
    /** For the box itself: a press, with Shift up to here. */
    press: (id: string, event: MouseEvent): void => toggle(id, event.shiftKey),
    /** X ticks the box that has the focus, Shift+X everything from the last tick to it; J and K move. */
    key: (id: string, event: KeyboardEvent<HTMLInputElement>): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const letter = event.key.toLowerCase();
      if (letter === 'x') toggle(id, event.shiftKey);
      const step = letter === 'j' ? 1 : letter === 'k' ? -1 : 0;
      if (step === 0) return;
      const boxes = event.currentTarget
        .closest('table')
        ?.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]');
      boxes?.[shown.indexOf(id) + step]?.focus();
    },
  };
}

export type Chosen = ReturnType<typeof useChosen>;
