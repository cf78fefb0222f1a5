import { useSyncExternalStore } from 'react';

let out = false;
const listeners = new Set<() => void>();

/** The office answered that nobody is signed in, while somebody was at work. */
export function sayWhetherSignedOut(now: boolean): void {
  out = now;
  for (const listener of listeners) listener();
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => out,
  );
}
