import { useState } from 'react';

export interface SingleKeys {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

const kept = 'single-keys';

/** Whether keys without a modifier do anything; this browser remembers. */
export function useSingleKeys(): SingleKeys {
  const [on, setOn] = useState(() => localStorage.getItem(kept) !== 'off');
  return {
    on,
    turn: (next) => {
      localStorage.setItem(kept, next ? 'on' : 'off');
      setOn(next);
    },
  };
}

/** Silent where one types or chooses, and beside a modifier, which belongs to the browser. */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (!(event.target instanceof Element)) return false;
  const typing =
    'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]';
  return event.target.closest(typing) === null && document.querySelector('[role=dialog]') === null;
}
